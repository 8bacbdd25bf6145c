// `anju move --from sqlite:DIR --to postgresql://…`: all of the database into another one, which is
// verified then. Files and keys stay in their folder, which the new configuration names.
#include <cstdio>
#include <filesystem>

#include "app/commands.h"
#include "app/folder_lock.h"
#include "app/installation.h"
#include "platform/db/load.h"
#include "platform/db/move.h"
#include "platform/journal/journal.h"

namespace anju::app {

namespace {

void say(const std::string& line) {
    std::printf("%s\n", line.c_str());
    std::fflush(stdout);
}

int no(const char* why) {
    std::fprintf(stderr, "anju: %s\n", why);
    return exit_no;
}

bool is_in_use(db::Db& target) { return !db::is_new(target) && !target.read(journal::is_empty); }

}  // namespace

int move(const Config& config, const std::string& to) {
    if (!config.db.starts_with("sqlite:") || to.starts_with("sqlite:")) {
        std::fprintf(stderr, "anju: move takes sqlite:DIR to postgresql://user@host/database\n");
        return exit_usage;
    }
    if (!std::filesystem::exists(config.db.substr(7) + "/anju.db"))
        return no("there is no database to move");
    const auto source = open_installation(config);
    // Nobody files anything that would be left behind.
    const FolderLock lock(config.data);
    if (!is_ready(*source, config)) return exit_no;
    const auto target = db::open({.url = to});
    if (is_in_use(*target)) return no("the new database holds something; name an empty one");
    db::migrate(*target, config.share + "/db/migrations", nullptr);
    const auto connection = target->connect();
    const db::Moved moved =
        source->read([&](db::Tx& tx) { return db::move_rows(tx, *connection, say); });
    db::refresh_statistics(*connection);
    say(std::to_string(moved.rows) + " rows of " + std::to_string(moved.tables) + " tables");
    Config there = config;
    there.db = to;
    const int verified = verify(there, {});
    if (verified == exit_done)
        say("from now on: db of the new database, data = \"" + config.data +
            "\", person_keys = \"" + config.person_keys +
            "\"; the old database is not served any more");
    return verified;
}

}  // namespace anju::app
