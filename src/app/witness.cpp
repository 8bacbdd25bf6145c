// Witnessing somebody's log: signs what goes on from what it saw, and looks by itself.
#include <atomic>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <thread>

#include "app/commands.h"
#include "base/text.h"
#include "platform/clock.h"
#include "platform/content.h"
#include "platform/db/db.h"
#include "platform/http/client.h"
#include "platform/http/server.h"
#include "platform/jobs/jobs.h"
#include "platform/journal/journal.h"
#include "platform/journal/log_routes.h"
#include "platform/journal/note.h"
#include "platform/journal/witness.h"
#include "platform/log/log.h"

namespace anju::app {

namespace {

using journal::Sight;

constexpr std::chrono::seconds look_every{10};
// Longer than any cache may keep a checkpoint.
constexpr std::chrono::seconds cache_time{3};

// The key is given, or was learnt when this witness first met the log; never asked for again.
std::optional<std::string> log_key(const Config& config, const WitnessAsk& ask) {
    if (!ask.vkey.empty()) return journal::public_key_in(trim(ask.vkey));
    const std::string file = config.data + "/log.vkey";
    if (std::filesystem::exists(file)) return journal::public_key_in(trim(content_of(file)));
    const std::string line = http::get_out(ask.log + "/key").body;
    auto key = journal::public_key_in(trim(line));
    if (key) keep_content(file, line);
    return key;
}

void say(const journal::Look& look) {
    const log::Field fields[] = {{"sight", std::string(to_text(look.sight))}, {"said", look.said}};
    if (journal::is_alarming(look.sight)) {
        log::error("witness_alarm", {fields[0], fields[1]});
    } else if (look.sight == Sight::unchanged || look.sight == Sight::grown) {
        log::info("witness_look", {fields[0], fields[1]});
    } else {
        log::warning("witness_look", {fields[0], fields[1]});
    }
}

int look_once(db::Db& database, const journal::Witness& witness) {
    journal::Look look = look_at_log(database, witness, Sight::unchanged, clock::now());
    if (look.sight == Sight::lower) {
        std::this_thread::sleep_for(cache_time);
        look = look_at_log(database, witness, look.sight, clock::now());
    }
    say(look);
    std::printf("%s: %s\n", std::string(to_text(look.sight)).c_str(), look.said.c_str());
    if (journal::is_alarming(look.sight)) return exit_no;
    return look.sight == Sight::unreadable ? exit_fault : exit_done;
}

int watch(const Config& config, db::Db& database, const journal::Witness& witness) {
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);

    std::atomic<Sight> last = Sight::unchanged;
    const jobs::Job look_job{"witness_look", look_every, nullptr, [&](db::Db& db, Instant now) {
                                 const auto look = look_at_log(db, witness, last, now);
                                 last = look.sight;
                                 say(look);
                                 return false;
                             }};
    http::ServerOptions options;
    options.address = config.listen;
    options.port = static_cast<unsigned short>(config.port);
    options.trusted_proxy = config.trusted_proxy;
    options.requests_per_second_per_address = config.requests_per_second;
    options.look = [&](db::Db&) {
        http::Outlook outlook;
        if (journal::is_alarming(last))
            outlook.wrong.push_back("log " + std::string(to_text(last.load())));
        return outlook;
    };
    const http::RoomTable table{"witness", journal::witness_routes(), journal::log_refusals};
    http::Server server(options, database, {&table, 1},
                        [](db::Tx&, std::string_view, Instant) { return std::optional<Actor>(); });
    jobs::Runner runner(database, {&look_job, 1});
    server.start();
    runner.start();
    std::printf("http://%s:%u/\n%s\n", config.listen.c_str(), unsigned{server.port()},
                verifier_line(journal::witness_key_of(witness.key.public_key)).c_str());
    std::fflush(stdout);
    int signal = 0;
    sigwait(&ends, &signal);
    database.stop_waiting();
    server.stop();
    return exit_done;
}

}  // namespace

int witness(const Config& config, const WitnessAsk& ask) {
    log::use_level(config.log_level);
    const auto database = open_to_serve(config);
    if (!db::is_new(*database) && !database->read(journal::is_empty)) {
        std::fputs("anju: a witness keeps a database of its own: --db sqlite:DIR\n", stderr);
        return exit_usage;
    }
    db::migrate(*database, config.share + "/db/migrations", nullptr);
    const auto key = log_key(config, ask);
    if (!key) {
        std::fprintf(stderr, "anju: no key of a log at %s/key; give --vkey\n", ask.log.c_str());
        return exit_fault;
    }
    const journal::Witness one{ask.log, *key, crypto::journal_key()};
    journal::use_witness(one);
    return ask.once ? look_once(*database, one) : watch(config, *database, one);
}

}  // namespace anju::app
