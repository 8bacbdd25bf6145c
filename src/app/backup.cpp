// `anju backup FOLDER`: the database as it stands at one moment, while it is worked on, and every
// file that it names. Keys are no part of it: whoever has the copy reads nothing personal.
//
//   FOLDER/20261130-204501/anju.db        or anju.dump (PostgreSQL), and journal.mark
//   FOLDER/files/…                        shared by all copies; a file never changes
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "app/commands.h"
#include "app/copied_files.h"
#include "app/dumps.h"
#include "app/installation.h"
#include "platform/clock.h"
#include "platform/journal/backups.h"

namespace anju::app {

namespace {

namespace fs = std::filesystem;

// A name that sorts as the time does.
std::string name_of(Instant now) {
    std::string name;
    for (const char c : to_text(now).substr(0, 19))
        if (c >= '0' && c <= '9') name += c;
    return name.insert(8, "-");
}

void copy_database(const Config& config, db::Db& database, const std::string& into) {
    if (database.engine() == db::Engine::postgres) {
        dump_database(config.db, into + "/anju.dump");
    } else {
        const auto connection = database.connect();
        db::Tx(*connection).exec("vacuum into $1", into + "/anju.db");
    }
}

void onto_the_disk(const std::string& folder) {
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool done = handle >= 0 && ::syncfs(handle) == 0;
    const int fault = errno;
    if (handle >= 0) ::close(handle);
    if (!done) throw Fault(folder + ": " + std::strerror(fault));
}

}  // namespace

int backup(const Config& config, const std::string& folder, bool check) {
    const auto database = open_installation(config);
    if (!is_migrated(*database, config)) return exit_no;
    const std::string whole = folder + "/" + name_of(clock::now());
    // Under its name only when all of it is on the disk.
    const std::string into = whole + ".half";
    fs::create_directories(into);
    // Before the database: a mark that is newer than it would call the copy an old one.
    const std::string mark = config.data + "/keys/journal.mark";
    if (fs::exists(mark)) fs::copy_file(mark, into + "/journal.mark");
    copy_database(config, *database, into);
    const std::int64_t files = copy_files(config.data + "/files", folder + "/files");
    onto_the_disk(folder);
    fs::rename(into, whole);
    // The copy is whole whether or not its original can still be written to.
    try {
        database->write([](db::Tx& tx) {
            journal::note_backup(tx, clock::now());
            return true;
        });
    } catch (const std::exception& fault) {
        std::fprintf(stderr, "anju: the copy is made, but not noted: %s\n", fault.what());
    }
    std::printf("%s, %lld files more\n", whole.c_str(), static_cast<long long>(files));
    if (!check) return exit_done;
    // A dump is verified where it is put back.
    return database->engine() == db::Engine::postgres ? restore_test(config, whole)
                                                      : verify(config, {.copy = whole});
}

}  // namespace anju::app
