// `anju restore --test FOLDER`: what is done once a year with a copy of the installation, to know
// that it can be done on the day it must. The copy is put back in a place of its own, brought to
// the tables of this program, verified, and taken away again.
#include <cstdio>
#include <filesystem>

#include "app/commands.h"
#include "app/copied_files.h"
#include "app/dumps.h"
#include "app/installation.h"
#include "platform/clock.h"
#include "platform/db/room.h"

namespace anju::app {

namespace {

namespace fs = std::filesystem;

// A folder that goes with all that is in it.
class Place {
   public:
    Place() {
        std::string pattern = (fs::temp_directory_path() / "anju-restore-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr)
            throw Fault("no temporary folder " + pattern + " (TMPDIR names another place)");
        path_ = pattern;
        fs::create_directory(copy());
    }
    ~Place() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    std::string copy() const { return path_ + "/copy"; }
    std::string files() const { return path_ + "/files"; }

   private:
    std::string path_;
};

bool is_copy(const fs::path& folder) {
    return fs::exists(folder / "anju.db") || fs::exists(folder / "anju.dump");
}

// The folder itself, or the newest copy in it; one that is half made is none.
std::optional<fs::path> copy_in(const fs::path& folder) {
    if (is_copy(folder)) return folder;
    std::optional<fs::path> newest;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() != ".half" && is_copy(entry.path()) &&
            (!newest || entry.path() > *newest))
            newest = entry.path();
    return newest;
}

std::string megabytes(std::int64_t bytes) {
    char text[32];
    std::snprintf(text, sizeof text, "%lld.%lld MB", static_cast<long long>(bytes / 1'000'000),
                  static_cast<long long>(bytes / 100'000 % 10));
    return text;
}

std::int64_t bytes_in(const std::string& folder) {
    std::int64_t bytes = 0;
    if (!fs::exists(folder)) return 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file()) bytes += static_cast<std::int64_t>(entry.file_size());
    return bytes;
}

// A copy from before an upgrade is brought to the tables of today, as it would be. Its size.
std::int64_t bring_to_today(const std::string& url, const Config& config) {
    const auto database = db::open({.url = url});
    if (db::is_new(*database)) throw Fault("there is nothing in it");
    db::migrate(*database, config.share + "/db/migrations", nullptr);
    return database->read(db::bytes_taken);
}

int rehearse(const Config& config, const fs::path& copy) {
    const Place place;
    std::optional<DatabaseBeside> beside;
    VerifyAsk ask{.copy = place.copy()};
    if (fs::exists(copy / "anju.dump")) {
        beside.emplace(config.db);
        ask.loaded = beside->url();
        load_dump(beside->url(), copy / "anju.dump");
    } else {
        fs::copy_file(copy / "anju.db", place.copy() + "/anju.db");
    }
    if (fs::exists(copy / "journal.mark"))
        fs::copy_file(copy / "journal.mark", place.copy() + "/journal.mark");
    const std::int64_t files = copy_files(copy / "../files", place.files());
    const std::int64_t bytes =
        bring_to_today(beside ? beside->url() : "sqlite:" + place.copy(), config);
    const int verified = verify(config, ask);
    if (verified == exit_done)
        std::printf(
            "%s was put back on %s and holds: database %s, %lld files %s; all of it is "
            "taken away again\n",
            copy.filename().c_str(), to_text(clock::now()).c_str(), megabytes(bytes).c_str(),
            static_cast<long long>(files), megabytes(bytes_in(place.files())).c_str());
    return verified;
}

}  // namespace

int restore_test(const Config& config, const std::string& folder) {
    const auto copy = copy_in(folder);
    if (!copy) {
        std::fprintf(stderr, "anju: %s has no copy that `anju backup` made\n", folder.c_str());
        return exit_usage;
    }
    try {
        return rehearse(config, *copy);
    } catch (const std::exception& fault) {
        std::fprintf(stderr, "anju: %s cannot be put back: %s\n", copy->c_str(), fault.what());
        return exit_no;
    }
}

}  // namespace anju::app
