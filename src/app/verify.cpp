// `anju verify`: every check of every room, and the log as an outsider would see it.
#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "app/commands.h"
#include "app/tables.h"
#include "app/verify.h"
#include "platform/content.h"
#include "platform/crypto/keys.h"
#include "platform/journal/cosign.h"
#include "platform/journal/note.h"
#include "platform/journal/seal.h"
#include "platform/json/described.h"

namespace anju::app {

BOOST_DESCRIBE_STRUCT(VerifyLine, (), (check, checked, faults, notes))
BOOST_DESCRIBE_STRUCT(VerifyReport, (),
                      (log, key, size, root, sealed_at, checkpoint, checks, faults))

namespace {

void say(const std::string& line) { std::printf("%s\n", line.c_str()); }

bool is_unseen(const VerifyLine& line) {
    return line.checked == 0 && line.faults.empty() && !line.notes.empty();
}

// "complaints 3021 ok", or how many differences and each of them.
void say(const VerifyLine& line) {
    say(line.check + " " + std::to_string(line.checked) + " " +
        (is_unseen(line)       ? "-"
         : line.faults.empty() ? "ok"
                               : std::to_string(line.faults.size()) + " faults"));
    for (const auto* sentences : {&line.faults, &line.notes})
        for (const std::string& sentence : *sentences) say("  " + sentence);
}

void say(const VerifyReport& report) {
    for (const VerifyLine& line : report.checks) say(line);
    say("log " + report.log + ", " + std::to_string(report.size) + " facts sealed, the last at " +
        (report.sealed_at ? to_text(*report.sealed_at) : "-"));
    say("root " + report.root);
    say("key " + report.key);
    const bool whole = std::ranges::none_of(report.checks, is_unseen);
    say(report.faults > 0 ? std::to_string(report.faults) + " faults"
        : whole           ? "all hold"
                          : "what was looked at holds");
}

// What is thrown is said: what somebody wrote who is not the platform ends nothing here.
template <class F>
void look(VerifyLine& line, F&& f) {
    try {
        f();
    } catch (const std::exception& fault) {
        line.faults.emplace_back(fault.what());
    }
}

// Are the keys there that things were sealed with?
VerifyLine keys_of(db::Db& database) {
    VerifyLine line{"keys", std::ssize(key_checks()), {}, {}};
    for (const KeyCheck check : key_checks())
        look(line, [&] {
            database.read([&](db::Tx& tx) {
                check(tx);
                return true;
            });
        });
    return line;
}

VerifyLine line_of(const journal::Check& check, db::Db& database) {
    journal::CheckResult result =
        database.read([&](db::Tx& tx) { return journal::result_of(check, tx); });
    return {std::string(check.name), result.checked, std::move(result.faults),
            std::move(result.notes)};
}

// Does the log go on from the checkpoint in the file?
void look_since(VerifyLine& line, db::Tx& tx, const std::string& file) {
    const auto before = journal::read_checkpoint(journal::without_cosignatures(content_of(file)),
                                                 crypto::journal_key().public_key);
    if (!before)
        line.faults.push_back(file + " is no checkpoint of this log");
    else if (before->size > journal::sealed_size(tx))
        line.faults.push_back("the log had " + std::to_string(before->size) + " facts");
    else if (journal::merkle::root_at(before->size, journal::node_reader(tx)) != before->root)
        line.faults.push_back("the first " + std::to_string(before->size) +
                              " facts are not those of " + file);
}

VerifyLine since(db::Db& database, const std::string& file) {
    VerifyLine line{"since", 1, {}, {}};
    look(line, [&] {
        database.read([&](db::Tx& tx) {
            look_since(line, tx, file);
            return true;
        });
    });
    return line;
}

// The log as it stands before anything is looked at: what is sealed meanwhile was not.
VerifyReport log_of(db::Tx& tx) {
    const std::string& key = crypto::journal_key().public_key;
    VerifyReport report;
    report.key = journal::verifier_key(key);
    report.log = journal::log_origin(key);
    report.checkpoint = journal::latest_checkpoint(tx).value_or("");
    report.sealed_at = journal::sealed_at(tx);
    // One that is not signed is a fault of its check.
    if (const auto tree = journal::read_checkpoint(report.checkpoint, key)) {
        report.size = tree->size;
        report.root = journal::to_base64(tree->root);
    }
    return report;
}

VerifyReport report_of(db::Db& database, const VerifyAsk& ask) {
    VerifyReport report = database.read(log_of);
    report.checks.push_back(crypto::field_keys().empty()
                                ? VerifyLine{"keys", 0, {}, {"not looked at: --without-keys"}}
                                : keys_of(database));
    for (const journal::Check& check : checks()) report.checks.push_back(line_of(check, database));
    for (const std::string& file : {ask.since, ask.pin})
        if (!file.empty() && std::filesystem::exists(file))
            report.checks.push_back(since(database, file));
    for (const VerifyLine& line : report.checks) report.faults += std::ssize(line.faults);
    return report;
}

}  // namespace

int verify(const Config& config, const VerifyAsk& ask) {
    Look look{.keyless = ask.keyless, .copy = ask.copy, .loaded = ask.loaded};
    if (ask.keyless || !ask.vkey.empty()) {
        const auto log_key = journal::public_key_in(ask.vkey);
        if (!log_key) {
            std::fprintf(stderr, "anju: %s\n",
                         ask.vkey.empty() ? "--without-keys needs the key of the log: --vkey"
                                          : "--vkey is a line NAME+ID+KEY, as /log/key gives it");
            return exit_usage;
        }
        look.log_key = *log_key;
    }
    const auto database = look_into_installation(config, look);
    if (!is_migrated(*database, config)) return exit_no;
    const VerifyReport report = report_of(*database, ask);
    if (ask.json) {
        say(json::to_json(report));
    } else {
        say(report);
    }
    if (report.faults > 0) return exit_no;
    if (!ask.pin.empty() && !report.checkpoint.empty()) keep_content(ask.pin, report.checkpoint);
    return exit_done;
}

ANJU_WIRE(VerifyReport);

}  // namespace anju::app
