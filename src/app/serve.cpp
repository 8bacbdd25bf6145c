// Serving: opens the installation, starts the listener and the due-work runner, and waits for
// SIGTERM or SIGINT; then what runs is finished before the door closes.
#include <csignal>
#include <cstdio>

#include "app/commands.h"
#include "app/folder_lock.h"
#include "app/outlook.h"
#include "app/tables.h"
#include "demo/identity_life.h"
#include "platform/clock.h"
#include "platform/http/address.h"
#include "platform/http/server.h"
#include "platform/journal/founding.h"
#include "platform/journal/seal.h"
#include "platform/log/log.h"
#include "platform/personal.h"

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
    return options;
}

// A chunk; what is more waits for the job. A disk that is full is said by readiness (app/outlook.h)
// and keeps nobody from reading.
void seal_what_waits(db::Db& database) {
    try {
        journal::seal_chunk(database, clock::now());
    } catch (const std::exception& fault) {
        log::error("not sealed", {{"fault", fault.what()}});
    }
}

// Who was erased stands in no byte of a server that has stopped.
void erase_what_waits(db::Db& database) {
    try {
        const jobs::Job erasing[] = {personal::erase_keys_job()};
        jobs::run_all_due(database, erasing, clock::now());
    } catch (const std::exception& fault) {
        log::error("not erased", {{"fault", fault.what()}});
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

    const auto database = open_to_serve(config);
    if (!is_ready(*database, config)) return exit_no;
    const auto founded = database->read(journal::founded_as);
    if (const std::string not_so = how_not_to_serve(config, founded); !not_so.empty()) {
        std::fprintf(stderr, "anju: %s\n", not_so.c_str());
        return exit_no;
    }
    config.demo = founded == journal::Founded::demo;
    std::optional<FolderLock> lock;
    if (config.db.starts_with("sqlite:"))
        lock.emplace(config.db.substr(std::string_view("sqlite:").size()));
    use_config(config);
    database->read([](db::Tx& tx) {
        personal::erase_keys_again(tx);
        return true;
    });
    auto runner = std::make_optional<jobs::Runner>(*database, jobs());
    auto with_others = std::make_optional<jobs::Runner>(*database, jobs_with_others());
    http::ServerOptions options = server_options(config);
    options.look = [&runner, begun = clock::now()](db::Db& db) {
        return outlook_of(db, runner->failing(), begun, clock::now());
    };
    http::Server server(options, *database, rooms(), authenticate());
    // What waited since the last stop.
    seal_what_waits(*database);
    server.start();
    runner->start();
    with_others->start();
    std::printf("http://%s:%u/\n", config.listen.c_str(), unsigned{server.port()});
    if (config.demo) say_demo_logins();
    std::fflush(stdout);
    int signal = 0;
    sigwait(&ends, &signal);
    log::info("draining");
    database->stop_waiting();
    server.stop();
    runner.reset();
    with_others.reset();
    // What came in the last second.
    erase_what_waits(*database);
    seal_what_waits(*database);
    return exit_done;
}

}  // namespace anju::app
