// `anju backup FOLDER`: the database as it stands at one moment, while it is worked on, and every
// file that it names. Keys are no part of it: whoever has the copy reads nothing personal.
//
//   FOLDER/20261130-204501/anju.db        or anju.dump (PostgreSQL), and journal.mark
//   FOLDER/files/…                        shared by all copies; a file never changes
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "app/commands.h"
#include "app/installation.h"
#include "platform/clock.h"
#include "platform/files/folder.h"
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

// With the arguments as they are: no shell reads them.
void run(const std::vector<std::string>& words) {
    std::vector<char*> given;
    for (const std::string& word : words) given.push_back(const_cast<char*>(word.c_str()));
    given.push_back(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        ::execvp(given.front(), given.data());
        std::fprintf(stderr, "%s: %s\n", given.front(), std::strerror(errno));
        ::_exit(127);
    }
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child || status != 0)
        throw Fault(words.front() + " did not make its copy");
}

void copy_database(const Config& config, db::Db& database, const std::string& into) {
    if (database.engine() == db::Engine::postgres) {
        run({"pg_dump", "--format=custom", "--no-owner", "--file", into + "/anju.dump", "--dbname",
             config.db});
    } else {
        const auto connection = database.connect();
        db::Tx(*connection).exec("vacuum into $1", into + "/anju.db");
    }
}

// Those that an earlier copy has are there: a file bears the number of its key and never changes.
std::int64_t copy_files(const std::string& from, const std::string& into) {
    std::int64_t copied = 0;
    for (int drawer = 0; drawer < files::drawers; ++drawer) {
        const fs::path of = fs::path(from) / files::drawer_name(drawer);
        const fs::path to = fs::path(into) / files::drawer_name(drawer);
        if (!fs::exists(of)) continue;
        fs::create_directories(to);
        for (const auto& entry : fs::directory_iterator(of)) {
            const fs::path target = to / entry.path().filename();
            // One that a power failure cut short is copied again.
            if (fs::exists(target) && fs::file_size(target) == entry.file_size()) continue;
            const fs::path half = target.string() + ".half";
            std::error_code gone;
            // One that was erased since the drawer was read is not there.
            fs::copy_file(entry.path(), half, fs::copy_options::overwrite_existing, gone);
            if (gone == std::errc::no_such_file_or_directory) continue;
            if (gone) throw Fault(target.string() + ": " + gone.message());
            fs::rename(half, target);
            ++copied;
        }
    }
    return copied;
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
    if (check && database->engine() == db::Engine::postgres) {
        std::fprintf(stderr,
                     "anju: a dump is verified where it is put back: pg_restore it into a "
                     "database of its own, then `anju verify --db`\n");
        return exit_usage;
    }
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
    return check ? verify(config, {.copy = whole}) : exit_done;
}

}  // namespace anju::app
