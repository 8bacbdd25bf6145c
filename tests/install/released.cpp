#include "install/released.h"

#include <sys/stat.h>

#include <cstdlib>

#include "support/cluster.h"
#include "support/test_db.h"

namespace anju::app {

namespace fs = std::filesystem;

namespace {

constexpr const char* database = "anju_install";

std::string from_environment(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

void admin(const std::string& sql) { db::open({.url = postgres_server()})->connect()->script(sql); }

}  // namespace

bool on_postgres() { return from_environment("ANJU_TEST_ENGINE") == "postgres"; }

std::string postgres_server() { return from_environment("ANJU_TEST_POSTGRES"); }

void drop_database(const std::string& name) {
    admin("drop database if exists " + name + " with (force)");
}

void make_database(const std::string& name) {
    drop_database(name);
    admin("create database " + name + " template template0");
}

Released::Released(db::Engine engine) : before_(::umask(0022)) {
    std::string pattern = (fs::temp_directory_path() / "anju-install-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw Fault("no temporary folder");
    folder_ = pattern;
    const bool postgres = engine == db::Engine::postgres;
    const std::string data = folder_ / "data";
    fs::create_directories(data);
    test::shell("tar -xzf " + test::TestDb::root() + "/tests/upgrade/released-" +
                (postgres ? "postgres" : "sqlite") + ".tar.gz -C " + data);
    config_.share = test::TestDb::root();
    config_.data = data;
    config_.person_keys = data + "/persons";
    config_.db = "sqlite:" + data;
    if (!postgres) return;
    make_database(database);
    config_.db = postgres_server().substr(0, postgres_server().rfind('/')) + "/" + database;
    test::shell("psql -q -v ON_ERROR_STOP=1 -o /dev/null -d '" + config_.db + "' -f " + data +
                "/anju.sql");
}

Released::~Released() {
    if (on_postgres()) drop_database(database);
    ::umask(before_);
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

void Released::bring_to_today() const {
    const auto database = open_installation(config_);
    db::migrate(*database, config_.share + "/db/migrations", nullptr);
    EXPECT_TRUE(is_ready(*database, config_));
}

}  // namespace anju::app
