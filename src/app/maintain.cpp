// Commands that look after an installation: migrate, verify, contract, schema, version.
#include <cstdio>
#include <filesystem>

#include "app/commands.h"
#include "app/seed.h"
#include "app/tables.h"
#include "platform/clock.h"
#include "platform/http/contract.h"
#include "platform/journal/journal.h"

namespace anju::app {

namespace {

void say(const std::string& line) {
    std::printf("%s\n", line.c_str());
    std::fflush(stdout);
}

// One line a check: "complaints 3021 ok", or the number of differences and the differences.
std::int64_t report(const journal::Check& check, const journal::CheckResult& result) {
    say(std::string(check.name) + " " + std::to_string(result.checked) + " " +
        (result.faults.empty() ? "ok" : std::to_string(result.faults.size()) + " faults"));
    for (const std::string& fault : result.faults) say("  " + fault);
    return static_cast<std::int64_t>(result.faults.size());
}

}  // namespace

std::string in_words(const Refusal& refusal) {
    std::string out(refusal.kind->text);
    if (!refusal.detail.empty()) out += "：" + refusal.detail;
    for (const FieldFault& fault : refusal.faults) out += "\n  " + fault.pointer + " " + fault.text;
    return out;
}

int migrate(const Config& config) {
    const auto database = open_installation(config);
    const int applied = db::migrate(*database, config.share + "/db/migrations", say);
    say(std::to_string(applied) + " migrations applied");
    return exit_done;
}

int seed(const Config& config, const std::string& profile, std::int64_t complaints) {
    const auto database = open_empty_installation(config);
    if (!is_migrated(*database, config)) return exit_no;
    // Its people have a password that everybody knows.
    if (database->read([](db::Tx& tx) { return !journal::entries_after(tx, 0, 1).empty(); })) {
        std::fprintf(stderr, "anju: the database is in use; only an empty one is seeded\n");
        return exit_no;
    }
    const Instant now = clock::now();
    if (profile == "city") {
        seed_city(*database, config, now, complaints, say);
        return exit_done;
    }
    seed_demo(*database, config, now, say);
    return exit_done;
}

int verify(const Config& config) {
    const auto database = open_installation(config);
    if (!is_migrated(*database, config)) return exit_no;
    std::int64_t faults = 0;
    for (const journal::Check& check : checks())
        faults += report(check,
                         database->read([&](db::Tx& tx) { return journal::result_of(check, tx); }));
    say(faults == 0 ? "all hold" : std::to_string(faults) + " faults");
    return faults == 0 ? exit_done : exit_no;
}

int contract() {
    std::fputs(http::openapi(rooms()).c_str(), stdout);
    return exit_done;
}

int schema(const Config& config) {
    db::Options options;
    options.url = "sqlite::memory:";
    const auto database = db::open(options);
    db::migrate(*database, config.share + "/db/migrations", [](const std::string&) {});
    std::fputs(db::schema_text(*database).c_str(), stdout);
    return exit_done;
}

int version() {
    say("anju " ANJU_VERSION);
    return exit_done;
}

}  // namespace anju::app
