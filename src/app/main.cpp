// The door: reads the command line and hands on. What the sub-commands do is in commands.h.
#include <algorithm>
#include <CLI/CLI.hpp>
#include <cstdio>
#include <functional>
#include <map>

#include "app/commands.h"

extern char** environ;

namespace {

using namespace anju;
using namespace anju::app;

std::vector<std::string> environment() {
    std::vector<std::string> pairs;
    for (char** pair = environ; *pair != nullptr; ++pair) pairs.emplace_back(*pair);
    return pairs;
}

std::string dashed(std::string name) {
    std::ranges::replace(name, '_', '-');
    return name;
}

// Every sub-command takes every configuration key, so that nothing has to be learned twice.
struct Door {
    CLI::App cli{"安居 Anju: supervision platform for residential property services"};
    std::string config_file;
    std::map<std::string, std::string> flags;
    std::function<int(const Config&)> chosen;

    CLI::App* command(const std::string& name, const std::string& help,
                      std::function<int(const Config&)> run, CLI::App* under = nullptr) {
        CLI::App* sub = (under != nullptr ? under : &cli)->add_subcommand(name, help);
        sub->add_option("--config", config_file, "TOML file");
        for (const ConfigKey& key : config_keys()) {
            if (key.name == "demo" || key.name == "secure_cookies") {
                sub->add_flag_function(
                    "--" + dashed(key.name),
                    [this, name = key.name](std::int64_t) { flags[name] = "true"; }, key.help);
            } else {
                sub->add_option_function<std::string>(
                    "--" + dashed(key.name),
                    [this, name = key.name](const std::string& value) { flags[name] = value; },
                    key.help);
            }
        }
        sub->callback([this, run = std::move(run)] { chosen = run; });
        return sub;
    }
};

void add_imports(Door& door) {
    static std::string file, kind = "estates";
    static bool dry_run = false;
    CLI::App* import = door.cli.add_subcommand("import", "take in a file: all of it or nothing");
    import->require_subcommand(1);
    CLI::App* hotline = door.command(
        "hotline", "an export of the 12345 hotline (CSV or XLSX, UTF-8 or GB18030)",
        [](const Config& c) { return import_hotline(c, file, dry_run); }, import);
    CLI::App* registry = door.command(
        "registry", "estates, houses or enterprises (CSV or XLSX)",
        [](const Config& c) { return import_registry(c, kind, file, dry_run); }, import);
    registry->add_option("--kind", kind, "estates, houses or enterprises")->capture_default_str();
    for (CLI::App* sub : {hotline, registry}) {
        sub->add_option("file", file, "the file")->required()->check(CLI::ExistingFile);
        sub->add_flag("--dry-run", dry_run, "say what would happen and stop");
    }
}

void add_users(Door& door) {
    static std::string login, name, phone, role, region = "1302", reason;
    CLI::App* user = door.cli.add_subcommand("user", "staff accounts");
    user->require_subcommand(1);
    CLI::App* add = door.command(
        "add", "a new account with one post; prints the initial password",
        [](const Config& c) { return user_add(c, login, name, phone, role, region); }, user);
    add->add_option("--name", name, "the person's name")->required();
    add->add_option("--phone", phone, "mobile phone")->required();
    add->add_option("--role", role, "e.g. dispatcher, street, system_admin")->required();
    add->add_option("--region", region, "region code of the post")->capture_default_str();
    CLI::App* disable = door.command(
        "disable", "ends all logins and allows no new one",
        [](const Config& c) { return user_disable(c, login); }, user);
    CLI::App* reset = door.command(
        "reset", "a new initial password and no second factor, both to be set at the next login",
        [](const Config& c) { return user_reset(c, login); }, user);
    CLI::App* unlock = door.command(
        "unlock", "lets in again who gave too many wrong passwords; nothing else changes",
        [](const Config& c) { return user_unlock(c, login, reason); }, user);
    unlock->add_option("--reason", reason, "why; kept in the account's history")->required();
    for (CLI::App* sub : {add, disable, reset, unlock})
        sub->add_option("login", login, "login name")->required();
}

void add_clock(Door& door) {
    static std::string system, audit, cause;
    CLI::App* clock = door.cli.add_subcommand("clock", "the times of facts");
    clock->require_subcommand(1);
    CLI::App* correct = door.command(
        "correct",
        "after a clock that ran ahead was put right: facts begin anew with the time it is now",
        [](const Config& c) { return clock_correct(c, system, audit, cause); }, clock);
    correct->add_option("--system", system, "login of a system officer")->required();
    correct->add_option("--audit", audit, "login of an audit officer")->required();
    correct->add_option("--cause", cause, "time_server, battery, set_by_hand or other")->required();
}

void add_keys(Door& door) {
    static std::string folder;
    CLI::App* keys = door.cli.add_subcommand("keys", "what personal data is sealed with");
    keys->require_subcommand(1);
    door.command("list", "ids and days of the installation's keys, the newest last", keys_list,
                 keys);
    door.command("rotate", "a new key for what is sealed from the next start on", keys_rotate,
                 keys);
    door.command(
            "copy",
            "copy the keys of persons; copies older than 30 days are overwritten and removed",
            [](const Config& c) { return keys_copy(c, folder); }, keys)
        ->add_option("folder", folder, "a folder for copies of these keys alone")
        ->required();
}

void add_backup(Door& door) {
    static std::string copies;
    static bool check_copy = false;
    CLI::App* backing_up = door.command(
        "backup",
        "database and files as they stand, into a new folder of FOLDER, while they are worked on",
        [](const Config& c) { return backup(c, copies, check_copy); });
    backing_up->add_option("folder", copies, "the folder of all copies, which share their files")
        ->required();
    backing_up->add_flag("--check", check_copy, "verify the copy whole");
    static std::string tested, moved_to;
    door.command(
            "restore",
            "go on from a database that was put back: who was erased since is erased again, "
            "and what was signed since is forgotten here",
            [](const Config& c) { return tested.empty() ? restore(c) : restore_test(c, tested); })
        ->add_option("--test", tested,
                     "a copy (or the folder of all): put it back in a place of its own, verify it, "
                     "say what was proven and take it away again")
        ->check(CLI::ExistingDirectory);
    CLI::App* moving =
        door.command("move", "take all of a database over into another one and verify it there",
                     [](const Config& c) { return move(c, moved_to); });
    moving->add_option_function<std::string>(
        "--from", [&door](const std::string& from) { door.flags["db"] = from; },
        "sqlite:DIR; without it that of the configuration");
    moving->add_option("--to", moved_to, "postgresql://user@host/database, an empty one")
        ->required();
}

void add_commands(Door& door) {
    static std::string profile = "demo";
    static bool schema_only = false;
    door.cli.require_subcommand(1);
    door.command("serve", "serve the platform until SIGTERM", serve);
    add_backup(door);
    door.command("migrate", "bring the database to this program's schema", migrate);
    static std::string officers;
    door.command("init",
                 "found an empty database: tables, regions, units, calendar, policy, catalogue and "
                 "the three officers, whose first passwords it prints once",
                 [](const Config& c) { return init(c, officers); })
        ->add_option("--officers", officers,
                     "TOML file with [system_admin], [security_admin], [audit_admin], each with "
                     "login, name and phone; without it they are asked for")
        ->check(CLI::ExistingFile);
    door.command("opening", "list what is missing before opening day", opening);
    static std::int64_t complaints = 1'000'000;
    CLI::App* seeding = door.command("seed", "fill an empty database",
                                     [](const Config& c) { return seed(c, profile, complaints); });
    seeding->add_option("--profile", profile, "demo: a small city with cases; city: a whole one")
        ->check(CLI::IsMember({"demo", "city"}))
        ->capture_default_str();
    seeding->add_option("--complaints", complaints, "how many the city profile has")
        ->check(CLI::Range(1, 10'000'000))
        ->capture_default_str();
    add_imports(door);
    add_users(door);
    add_clock(door);
    add_keys(door);
    static VerifyAsk ask;
    CLI::App* verifying = door.command(
        "verify",
        "hold everything against the facts and say what differs; 0: all holds, 1: something does "
        "not, 3: it cannot be read",
        [](const Config& c) { return verify(c, ask); });
    verifying->add_flag("--json", ask.json, "one JSON object instead of lines");
    verifying->add_option("--vkey", ask.vkey,
                          "the key that the log must be signed by; its secret is not read then");
    verifying->add_flag("--without-keys", ask.keyless,
                        "open nothing that is sealed, and say how much; with --vkey");
    verifying
        ->add_option("--copy", ask.copy,
                     "a folder that `anju backup` made, with the keys of this installation")
        ->check(CLI::ExistingDirectory);
    verifying->add_option("--since", ask.since, "file with a checkpoint that the log goes on from")
        ->check(CLI::ExistingFile);
    verifying->add_option("--pin", ask.pin,
                          "the same where the file is there; written anew when all holds");
    static WitnessAsk watched;
    CLI::App* witnessing = door.command(
        "witness",
        "keep and cosign the checkpoints of a log and say when it went back, forked or was sealed "
        "anew; with --once 0: it goes on, 1: it does not, 3: it cannot be read",
        [](const Config& c) { return witness(c, watched); });
    witnessing->add_option("--log", watched.log, "its address, https://example.cn/log")->required();
    witnessing->add_option("--vkey", watched.vkey, "its key; else as it was at the first meeting");
    witnessing->add_flag("--once", watched.once, "look once and stop");
    door.command("contract", "print the contract (OpenAPI 3.1)",
                 [](const Config& c) { return schema_only ? schema(c) : contract(); })
        ->add_flag("--schema", schema_only, "print the end state of the database schema instead");
    door.command("version", "print the version", [](const Config&) { return version(); });
}

}  // namespace

int main(int argc, char** argv) {
    Door door;
    add_commands(door);
    try {
        door.cli.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return door.cli.exit(error) == 0 ? exit_done : exit_usage;
    }
    const Result<Config> config = load_config(door.config_file, environment(), door.flags);
    if (!config) {
        std::fputs((in_words(config.error()) + "\n").c_str(), stderr);
        return exit_usage;
    }
    try {
        return door.chosen(*config);
    } catch (const std::exception& fault) {
        std::fprintf(stderr, "anju: %s\n", fault.what());
        return exit_fault;
    }
}
