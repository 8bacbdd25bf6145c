// `anju init`: from an empty database to one that the three officers (三员) can sign in to. Tables,
// regions, units, calendar, policy, categories and catalogue, and three accounts in one
// transaction: one that was killed before is begun again. Killed between the commit and the
// passwords it prints, `anju user reset` gives others.
#include <cstdio>
#include <iostream>

// Parsing reports through a value; exceptions of the library stay off.
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include "app/commands.h"
#include "app/seed.h"
#include "app/tables.h"
#include "app/users.h"
#include "base/phone.h"
#include "platform/clock.h"
#include "platform/crypto/crypto.h"
#include "platform/journal/journal.h"
#include "rooms/identity/model.h"

namespace anju::app {

namespace {

struct Officer {
    Role role = Role::system_admin;
    identity::NewStaff staff;
    std::string password;
};

constexpr Role three[] = {Role::system_admin, Role::security_admin, Role::audit_admin};
constexpr const char* asked[] = {"login", "name", "phone"};

// What is asked for `role`, or the word of what is missing.
using Answer = std::function<std::optional<std::string>(std::string_view role, const char* what)>;

// A table a role: [system_admin] login = "…" name = "…" phone = "…".
Answer answers_of(const std::string& file) {
    auto parsed = toml::parse_file(file);
    if (!parsed) throw Fault(file + ": " + std::string(parsed.error().description()));
    return [table = std::move(parsed).table()](std::string_view role, const char* what) {
        return table[role][what].value<std::string>();
    };
}

std::optional<std::string> typed(std::string_view role, const char* what) {
    std::printf("%s %s: ", std::string(role).c_str(), what);
    std::fflush(stdout);
    std::string line;
    if (!std::getline(std::cin, line)) return std::nullopt;
    return line;
}

// Three persons, each with an account and a phone of their own. Says what is wrong, and nothing is
// made then.
std::optional<std::vector<Officer>> officers_of(const Answer& answer) {
    std::vector<Officer> officers;
    for (const Role role : three) {
        std::string given[std::size(asked)];
        for (std::size_t i = 0; i < std::size(asked); ++i) {
            given[i] = answer(to_text(role), asked[i]).value_or("");
            if (!given[i].empty()) continue;
            std::fprintf(stderr, "anju: %s has no %s\n", std::string(to_text(role)).c_str(),
                         asked[i]);
            return std::nullopt;
        }
        for (const Officer& other : officers)
            if (phone_digits(other.staff.phone) == phone_digits(given[2])) {
                std::fprintf(stderr, "anju: %s and %s must be two persons\n",
                             std::string(to_text(other.role)).c_str(),
                             std::string(to_text(role)).c_str());
                return std::nullopt;
            }
        const std::string password = identity::initial_password();
        officers.push_back(
            {role, {given[0], given[1], given[2], crypto::password_hash(password)}, password});
    }
    return officers;
}

Result<void> lay_down(db::Tx& tx, const Config& config, const std::vector<Officer>& officers,
                      Instant now) {
    lay_foundation(tx, config.share + "/data", journal::Founded::real, now);
    for (const Officer& officer : officers)
        TRY_OK(add_with_post(tx, officer.staff, officer.role, RegionCode::of("1302"), now));
    return {};
}

}  // namespace

int init(const Config& config, const std::string& officers_file) {
    const auto database = open_installation(config);
    db::migrate(*database, config.share + "/db/migrations", [](const std::string&) {});
    if (!is_ready(*database, config)) return exit_no;
    if (!database->read(journal::is_empty)) {
        std::fprintf(stderr, "anju: the database is in use; only an empty one is founded\n");
        return exit_no;
    }
    const auto officers =
        officers_of(officers_file.empty() ? Answer(typed) : answers_of(officers_file));
    if (!officers) return exit_no;
    const Result<void> done =
        database->write([&](db::Tx& tx) { return lay_down(tx, config, *officers, clock::now()); });
    if (!done) {
        std::fprintf(stderr, "%s\n", in_words(done.error()).c_str());
        return exit_no;
    }
    std::printf("shown once; each is changed at the first login, which sets up a second factor:\n");
    for (const Officer& officer : *officers)
        std::printf("  %-15s %s %s\n", std::string(to_text(officer.role)).c_str(),
                    officer.staff.login.c_str(), officer.password.c_str());
    use_config(config);
    print_opening(*database);
    return exit_done;
}

}  // namespace anju::app
