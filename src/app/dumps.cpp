#include "app/dumps.h"

#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "platform/db/postgres_address.h"

extern char** environ;

namespace anju::app {

namespace {

constexpr const char* name_beside = "anju_restore_test";

std::vector<char*> as_words(std::vector<std::string>& words) {
    std::vector<char*> given;
    for (std::string& word : words) given.push_back(word.data());
    given.push_back(nullptr);
    return given;
}

// With the arguments as they are: no shell reads them.
void run(std::vector<std::string> words, const std::string& password) {
    std::vector<std::string> pairs;
    for (char** pair = environ; *pair != nullptr; ++pair)
        if (!std::string_view(*pair).starts_with("PGPASSWORD=") || password.empty())
            pairs.emplace_back(*pair);
    if (!password.empty()) pairs.push_back("PGPASSWORD=" + password);
    const std::vector<char*> arguments = as_words(words);
    const std::vector<char*> environment = as_words(pairs);
    const pid_t child = ::fork();
    if (child == 0) {
        ::execvpe(arguments.front(), arguments.data(), environment.data());
        std::fprintf(stderr, "%s: %s\n", arguments.front(), std::strerror(errno));
        ::_exit(127);
    }
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child || status != 0)
        throw Fault(words.front() + " did not come to its end");
}

}  // namespace

void dump_database(const std::string& url, const std::string& file) {
    const auto address = db::shown_address(url);
    run({"pg_dump", "--format=custom", "--no-owner", "--file", file, "--dbname", address.shown},
        address.password);
}

void load_dump(const std::string& url, const std::string& file) {
    const auto address = db::shown_address(url);
    run({"pg_restore", "--exit-on-error", "--no-owner", "--no-privileges", "--dbname",
         address.shown, file},
        address.password);
}

DatabaseBeside::DatabaseBeside(const std::string& url)
    : name_(name_beside),
      url_(db::with_database(url, name_)),
      admin_(db::open({.url = url})->connect()) {
    try {
        admin_->script("create database " + name_ +
                       " template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'");
    } catch (const db::DbError& error) {
        throw Fault(std::string(error.what()) +
                    "; the role of the address needs CREATEDB, and a database " + name_ +
                    " that a test left which was killed is to be dropped");
    }
}

DatabaseBeside::~DatabaseBeside() {
    try {
        admin_->script("drop database " + name_ + " with (force)");
    } catch (const db::DbError& error) {
        std::fprintf(stderr, "anju: %s is left: %s\n", name_.c_str(), error.what());
    }
}

}  // namespace anju::app
