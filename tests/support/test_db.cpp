#include "support/test_db.h"

#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <map>

namespace anju::test {

namespace {

namespace fs = std::filesystem;

std::string from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

bool on_postgres() { return from_environment("ANJU_TEST_ENGINE") == "postgres"; }

// Test programs are started from the root or from the build folder inside it.
std::string source_root() {
    for (fs::path at = fs::current_path();; at = at.parent_path()) {
        if (fs::is_directory(at / "db/migrations")) return at.string();
        if (at == at.root_path()) throw Fault("no db/migrations above the working folder");
    }
}

db::Options options_for(const std::string& url) {
    db::Options options;
    options.url = url;
    options.cache_mb = 16;
    return options;
}

// The migrations up to a number, in a folder of their own.
std::string migrations_up_to(const fs::path& folder, std::int64_t last) {
    fs::create_directories(folder);
    for (const auto& entry : fs::directory_iterator(source_root() + "/db/migrations"))
        if (std::stoll(entry.path().filename().string().substr(0, 4)) <= last)
            fs::copy_file(entry.path(), folder / entry.path().filename());
    return folder.string();
}

// A folder for the life of the program.
struct Scratch {
    Scratch() {
        std::string pattern = (fs::temp_directory_path() / "anju-tests-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) throw Fault("no temporary folder: " + pattern);
        path = pattern;
    }
    ~Scratch() {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    fs::path path;
};

const fs::path& scratch() {
    static const Scratch one;
    return one.path;
}

void make_template(const std::string& url, const TestDb::Made& made) {
    static std::atomic<int> folders = 0;
    const auto db = db::open(options_for(url));
    const fs::path folder = scratch() / ("migrations" + std::to_string(++folders));
    db::migrate(*db, migrations_up_to(folder, made.last_migration), nullptr);
    if (made.prepare != nullptr) made.prepare(*db);
}

// --- SQLite: the template is a file that is copied -------------------------------------------

class SqliteTemplate {
   public:
    explicit SqliteTemplate(const TestDb::Made& made)
        : folder_(scratch() / ("template" + std::to_string(++made_))) {
        make_template("sqlite:" + folder_.string(), made);
    }
    std::string copy() {
        const fs::path copy = folder_.string() + "-" + std::to_string(++copies_);
        fs::create_directory(copy);
        fs::copy_file(folder_ / "anju.db", copy / "anju.db");
        return "sqlite:" + copy.string();
    }

   private:
    static inline std::atomic<int> made_ = 0;
    fs::path folder_;
    std::atomic<int> copies_ = 0;
};

// --- PostgreSQL: the template is a database --------------------------------------------------

class PostgresTemplate {
   public:
    explicit PostgresTemplate(const TestDb::Made& made)
        : server_(from_environment("ANJU_TEST_POSTGRES")),
          admin_(db::open(options_for(server_))->connect()),
          name_("anju_test_" + std::to_string(getpid()) + "_" + std::to_string(++made_)) {
        admin_->script("create database " + name_);
        make_template(url_of(name_), made);
    }
    ~PostgresTemplate() { drop(name_); }
    std::string copy() {
        const std::string copy = name_ + "_" + std::to_string(++copies_);
        admin_->script("create database " + copy + " template " + name_ + " strategy file_copy");
        return url_of(copy);
    }
    void drop_url(const std::string& url) { drop(url.substr(url.rfind('/') + 1)); }

   private:
    // postgresql://user@host:port/database with another database.
    std::string url_of(const std::string& database) const {
        const std::size_t host = server_.find("//") + 2;
        return server_.substr(0, server_.find('/', host)) + "/" + database;
    }
    void drop(const std::string& database) {
        try {
            admin_->script("drop database if exists " + database + " with (force)");
        } catch (const db::DbError&) {
            // A server that is gone takes its databases along.
        }
    }

    static inline std::atomic<int> made_ = 0;
    std::string server_;
    std::unique_ptr<db::Connection> admin_;
    std::string name_;
    std::atomic<int> copies_ = 0;
};

// One template for each content.
template <class Template>
Template& template_of(const TestDb::Made& made) {
    static std::map<std::pair<TestDb::Prepare, std::int64_t>, std::unique_ptr<Template>> templates;
    auto& one = templates[{made.prepare, made.last_migration}];
    if (!one) one = std::make_unique<Template>(made);
    return *one;
}

}  // namespace

bool engine_available() {
    return !on_postgres() || !from_environment("ANJU_TEST_POSTGRES").empty();
}

TestDb::TestDb(Prepare prepare) : TestDb(Made{.prepare = prepare}) {}

TestDb::TestDb(std::int64_t last_migration) : TestDb(Made{.last_migration = last_migration}) {}

TestDb::TestDb(const Made& made)
    : made_(made),
      url_(on_postgres() ? template_of<PostgresTemplate>(made).copy()
                         : template_of<SqliteTemplate>(made).copy()),
      db_(db::open(options_for(url_))) {}

TestDb::~TestDb() {
    db_.reset();
    if (on_postgres()) {
        template_of<PostgresTemplate>(made_).drop_url(url_);
    } else {
        std::error_code ignored;
        fs::remove_all(url_.substr(std::string_view("sqlite:").size()), ignored);
    }
}

std::string TestDb::root() { return source_root(); }

std::string TestDb::scratch_folder() { return (scratch() / "scratch").string(); }

}  // namespace anju::test
