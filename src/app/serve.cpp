// Serving: opens the installation, starts the listener and the due-work runner, and waits for
// SIGTERM or SIGINT; then what runs is finished before the door closes.
#include <sys/stat.h>

#include <csignal>
#include <cstdio>
#include <filesystem>

#include "app/commands.h"
#include "app/folder_lock.h"
#include "app/tables.h"
#include "demo/identity_life.h"
#include "platform/clock.h"
#include "platform/crypto/crypto.h"
#include "platform/crypto/keys.h"
#include "platform/crypto/person_keys.h"
#include "platform/db/field_keys.h"
#include "platform/db/load.h"
#include "platform/files/files.h"
#include "platform/files/folder.h"
#include "platform/http/address.h"
#include "platform/http/server.h"
#include "platform/journal/correction.h"
#include "platform/journal/founding.h"
#include "platform/journal/journal.h"
#include "platform/journal/mark.h"
#include "platform/journal/seal.h"
#include "platform/journal/submit.h"
#include "platform/log/log.h"
#include "platform/personal.h"
#include "rooms/identity/actions.h"

namespace anju::app {

namespace {

http::ServerOptions server_options(const Config& config) {
    http::ServerOptions options;
    options.address = config.listen;
    options.port = static_cast<unsigned short>(config.port);
    options.io_threads = config.io_threads;
    options.slow_threads = config.slow_threads;
    options.web_folder = config.web;
    options.spool_folder = config.data + "/spool";
    options.requests_per_second_per_address = config.requests_per_second;
    options.trusted_proxy = config.trusted_proxy;
    options.secure_cookies = config.secure_cookies;
    options.look = [begun = clock::now()](db::Db& database) {
        database.read([&](db::Tx& tx) {
            journal::check_clock(tx, clock::now());
            journal::check_sealing(tx, clock::now(), begun);
            // Somebody else's silence is no reason to send people away.
            for (const std::string& name : journal::silent_witnesses(tx, clock::now(), begun))
                log::warning("witness_silent", {{"witness", name}});
            return true;
        });
    };
    return options;
}

// Makes the folders and tells the platform where they are.
db::Options options_of(const Config& config) {
    // What is made from here on is for this user only: there is personal data in all of it.
    ::umask(0077);
    std::filesystem::create_directories(config.data + "/spool");
    // Uploads whose process was killed; others on the same folder are at work on younger ones.
    files::clear_older(config.data + "/spool", clock::now() - std::chrono::hours{24});
    std::filesystem::create_directories(config.data + "/files");
    files::use_folder(config.data + "/files");
    db::Options options;
    options.url = config.db;
    // Holds the inner pages of a million cases for each reader.
    options.cache_mb = 160;
    return options;
}

// Keys are made for an installation in which nothing was sealed or signed yet, and never instead of
// some that are lost.
std::unique_ptr<db::Db> with_keys(std::unique_ptr<db::Db> database, const Config& config) {
    const std::string folder = config.data + "/keys";
    if (db::is_new(*database) || database->read(journal::is_empty)) {
        crypto::make_keys(folder);
        crypto::make_person_keys(config.person_keys);
    }
    crypto::use_key_folder(folder);
    crypto::use_person_keys(config.person_keys);
    journal::use_mark(folder + "/journal.mark");
    return database;
}

// A chunk; what is more waits for the job. A disk that is full, or a copy that is older than its
// mark, is said by readiness (journal/seal.h) and keeps nobody from reading.
void seal_what_waits(db::Db& database) {
    try {
        journal::seal_chunk(database, clock::now());
    } catch (const std::exception& fault) {
        log::error("not sealed", {{"fault", fault.what()}});
    }
}

// One login a role. The codes of authenticators and of text messages are shown by the login page,
// from /api/demo/outbox.
void say_demo_logins() {
    std::printf("\n/console  密码均为 %s\n", demo::password);
    for (const demo::Login& login : demo::logins())
        std::printf("  %-12s %s\n", login.login.c_str(), login.what.c_str());
}

}  // namespace

std::unique_ptr<db::Db> open_installation(const Config& config) {
    return with_keys(db::open(options_of(config)), config);
}

std::unique_ptr<db::Db> open_empty_installation(const Config& config) {
    return with_keys(db::open_to_fill(options_of(config)), config);
}

std::unique_ptr<db::Db> look_into_installation(const Config& config, const Look& look) {
    files::look_into_folder(config.data + "/files");
    auto database = db::open_to_look({.url = config.db});
    const std::string folder = config.data + "/keys";
    if (look.keyless) {
        crypto::use_no_keys(look.log_key);
        return database;
    }
    if (look.log_key.empty())
        crypto::use_key_folder(folder);
    else
        crypto::use_field_keys(folder, look.log_key);
    crypto::look_at_person_keys(config.person_keys);
    journal::use_mark(folder + "/journal.mark");
    return database;
}

bool is_migrated(db::Db& database, const Config& config) {
    const int pending = db::pending_migrations(database, config.share + "/db/migrations");
    if (pending > 0) {
        std::fprintf(stderr, "anju: %d migrations are pending; run `anju migrate` first\n",
                     pending);
        return false;
    }
    if (crypto::field_keys().empty()) return true;
    return database.read([](db::Tx& tx) {
        db::check_field_keys(tx);
        identity::check_person_keys(tx);
        files::check_keys(tx);
        return true;
    });
}

bool is_ready(db::Db& database, const Config& config) {
    if (!is_migrated(database, config)) return false;
    if (!database.read(db::is_newest_noted))
        database.write([](db::Tx& tx) {
            db::note_field_keys(tx, civil_date(clock::now()));
            return true;
        });
    return true;
}

std::string how_not_to_serve(const Config& config, std::optional<journal::Founded> founded) {
    const bool is_demo = founded == journal::Founded::demo;
    if (config.demo && !is_demo)
        return "--demo shows everybody's codes, and this database is no demo: leave it out";
    if (http::is_loopback(config.listen)) return {};
    if (is_demo)
        return "everybody knows the passwords of a demo: listen on 127.0.0.1, not on " +
               config.listen;
    if (!config.secure_cookies && config.trusted_proxy.empty())
        return "logins would go over the net as they are: listen on 127.0.0.1 behind a proxy, or "
               "set secure_cookies = true (TLS in front) or trusted_proxy to its address";
    return {};
}

int serve(const Config& given) {
    Config config = given;
    log::use_level(config.log_level);
    // Blocked before any thread starts, so that only the wait below sees them.
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);

    const auto database = open_installation(config);
    if (!is_ready(*database, config)) return exit_no;
    const auto founded = database->read(journal::founded_as);
    if (const std::string not_so = how_not_to_serve(config, founded); !not_so.empty()) {
        std::fprintf(stderr, "anju: %s\n", not_so.c_str());
        return exit_no;
    }
    config.demo = founded == journal::Founded::demo;
    std::optional<FolderLock> lock;
    if (config.db.starts_with("sqlite:")) lock.emplace(config.data);
    use_config(config);
    database->read([](db::Tx& tx) {
        personal::erase_keys_again(tx);
        return true;
    });
    http::Server server(server_options(config), *database, rooms(), authenticate());
    auto runner = std::make_optional<jobs::Runner>(*database, jobs());
    // What waited since the last stop.
    seal_what_waits(*database);
    server.start();
    runner->start();
    std::printf("http://%s:%u/\n", config.listen.c_str(), unsigned{server.port()});
    if (config.demo) say_demo_logins();
    std::fflush(stdout);
    int signal = 0;
    sigwait(&ends, &signal);
    log::info("draining");
    server.stop();
    runner.reset();
    // What came in the last second.
    seal_what_waits(*database);
    return exit_done;
}

}  // namespace anju::app
