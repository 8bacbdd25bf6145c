// `anju clock correct`: a system officer and an audit officer say that times of facts begin anew.
#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

#include "app/commands.h"
#include "platform/clock.h"
#include "platform/journal/correction.h"
#include "rooms/identity/sign_in_actions.h"

namespace anju::app {

namespace {

// A line of standard input; a terminal does not show it.
std::string secret_line(const std::string& what) {
    termios shown{};
    const bool terminal = tcgetattr(STDIN_FILENO, &shown) == 0;
    if (terminal) {
        std::fprintf(stderr, "%s: ", what.c_str());
        termios hidden = shown;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    std::string line;
    std::getline(std::cin, line);
    if (terminal) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
        std::fputs("\n", stderr);
    }
    return line;
}

identity::OfficerSecrets secrets_of(const std::string& login) {
    return {login, secret_line(login + " 密码"), secret_line(login + " 动态口令")};
}

struct Officers {
    identity::OfficerSecrets system;
    identity::OfficerSecrets audit;
};

Result<void> correct_by(db::Db& db, const Officers& officers, journal::ClockCause cause) {
    TRY(const auto first, identity::prove_password(db, officers.system, clock::now()));
    TRY(const auto second, identity::prove_password(db, officers.audit, clock::now()));
    return db.write([&](db::Tx& tx) -> Result<void> {
        const Instant now = clock::now();
        TRY(const auto officer, identity::vouch(tx, first, Role::system_admin, now));
        TRY(const auto auditor, identity::vouch(tx, second, Role::audit_admin, now));
        TRY_OK(journal::correct_clock(tx, officer.officer, auditor.officer, cause, now));
        for (const auto& vouched : {officer, auditor}) identity::note_vouched(tx, vouched, now);
        return {};
    });
}

}  // namespace

int clock_correct(const Config& config, const std::string& system, const std::string& audit,
                  const std::string& cause) {
    const auto known = from_text<journal::ClockCause>(cause);
    if (!known) {
        std::fprintf(stderr, "anju: no such cause: %s\n", cause.c_str());
        return exit_usage;
    }
    const auto database = open_installation(config);
    if (!is_ready(*database, config)) return exit_no;
    const Result<void> done =
        correct_by(*database, {secrets_of(system), secrets_of(audit)}, *known);
    if (done) return exit_done;
    std::fputs((in_words(done.error()) + "\n").c_str(), stderr);
    return exit_no;
}

}  // namespace anju::app
