// Commands that look after an installation: migrate, seed, contract, schema, version.
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
    if (!is_ready(*database, config)) return exit_no;
    // Its people have a password that everybody knows.
    if (!database->read(journal::is_empty)) {
        std::fprintf(stderr, "anju: the database is in use; only an empty one is seeded\n");
        return exit_no;
    }
    const Instant now = clock::now();
    // What is lived through in seconds is recorded at the moments it is lived through at.
    clock::record_by_deeds();
    if (profile == "city") {
        seed_city(*database, config, now, complaints, say);
        return exit_done;
    }
    seed_demo(*database, config, now, say);
    return exit_done;
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
