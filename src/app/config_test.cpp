#include "app/config.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>

namespace anju::app {

namespace {

struct TomlFile {
    explicit TomlFile(const std::string& text) {
        path = testing::TempDir() + "anju_config_test.toml";
        std::ofstream(path) << text;
    }
    ~TomlFile() { std::remove(path.c_str()); }
    std::string path;
};

TEST(Config, TheFileYieldsToTheEnvironmentAndThatToTheFlags) {
    const TomlFile file("port = 1\nlisten = \"0.0.0.0\"\nio_threads = 3\n");
    const auto config =
        load_config(file.path, {"ANJU_PORT=2", "ANJU_LISTEN=127.0.0.2"}, {{"port", "3"}});
    ASSERT_TRUE(config);
    EXPECT_EQ(config->port, 3);
    EXPECT_EQ(config->listen, "127.0.0.2");
    EXPECT_EQ(config->io_threads, 3);
}

TEST(Config, AnUnknownKeyIsNamedWhereverItStands) {
    const TomlFile file("porrt = 1\n");
    const auto in_file = load_config(file.path, {}, {});
    ASSERT_FALSE(in_file);
    EXPECT_EQ(in_file.error().kind, &config_unknown_key);
    EXPECT_NE(in_file.error().faults.at(0).pointer.find("porrt"), std::string::npos);
    const auto in_environment = load_config("", {"PATH=/bin", "ANJU_PORRT=1"}, {});
    ASSERT_FALSE(in_environment);
    EXPECT_EQ(in_environment.error().faults.at(0).pointer, "ANJU_PORRT");
}

TEST(Config, AValueThatDoesNotFitIsRefused) {
    for (const char* text :
         {"port = 70000", "port = \"x\"", "demo = \"perhaps\"", "db = [1]", "log_level = \"warn\"",
          "trusted_proxy = \"localhost\"", "trusted_proxy = \"127.0.0.1/32\"",
          "listen = \"localhost\"", "listen = \"\""}) {
        const TomlFile file(text);
        const auto config = load_config(file.path, {}, {});
        ASSERT_FALSE(config) << text;
        EXPECT_EQ(config.error().kind, &config_bad_value);
    }
    const TomlFile broken("port = = 1");
    EXPECT_EQ(load_config(broken.path, {}, {}).error().kind, &config_unreadable);
}

TEST(Config, AnAddressHasOneSpelling) {
    const auto proxy = [](const char* address) {
        return load_config("", {std::string("ANJU_TRUSTED_PROXY=") + address}, {})->trusted_proxy;
    };
    EXPECT_EQ(proxy("::ffff:127.0.0.1"), "127.0.0.1");
    EXPECT_EQ(proxy("::1"), "::1");
    EXPECT_EQ(proxy(""), "");
    EXPECT_EQ(load_config("", {"ANJU_LOG_LEVEL=warning"}, {})->log_level, log::Level::warning);
}

// A limit that is off as shipped protects nobody.
TEST(Config, RequestsOfOneAddressAreLimitedUnlessSomebodySaysOtherwise) {
    EXPECT_GT(load_config("", {}, {})->requests_per_second, 0);
    EXPECT_GT(load_config("deploy/anju.toml", {}, {})->requests_per_second, 0);
    EXPECT_EQ(load_config("deploy/anju.toml", {}, {})->trusted_proxy, "127.0.0.1");
    EXPECT_EQ(load_config("", {"ANJU_REQUESTS_PER_SECOND=0"}, {})->requests_per_second, 0);
}

TEST(Config, TheDataFolderFollowsTheDatabase) {
    EXPECT_EQ(load_config("", {"ANJU_DB=sqlite:var/city"}, {})->data, "var/city");
    EXPECT_EQ(load_config("", {"ANJU_DB=postgresql://x/y"}, {})->data, "var/data");
}

TEST(Config, DataDoNotLieInTheFolderThatIsGivenToAnybody) {
    const auto code = [](const char* db, const char* data) {
        const auto config = load_config("", {"ANJU_WEB=var/web/"}, {{"db", db}, {"data", data}});
        return config ? "" : std::string(config.error().kind->code);
    };
    EXPECT_EQ(code("sqlite:var/web/city", "var/data"), config_bad_value.code);
    EXPECT_EQ(code("sqlite:var/city", "var/web/../web"), config_bad_value.code);
    EXPECT_EQ(code("postgresql://x/y", "var/web/data"), config_bad_value.code);
    EXPECT_EQ(code("sqlite:var", "var/website"), "");
    EXPECT_TRUE(load_config("", {"ANJU_WEB="}, {{"db", "sqlite:var"}, {"data", "var"}}));
}

}  // namespace

}  // namespace anju::app
