#include "rooms/identity/jobs.h"

#include <algorithm>
#include <array>

#include "platform/crypto/crypto.h"
#include "platform/http/client.h"
#include "platform/json/json.h"
#include "rooms/identity/account_actions.h"
#include "rooms/identity/rules.h"
#include "rooms/identity/sign_in_actions.h"

namespace anju::identity {

namespace {

// One, so that a gateway that does not answer holds no other job up for long.
constexpr int messages_a_round = 1;
constexpr std::chrono::minutes send_lease{2};
constexpr std::array<std::chrono::seconds, 3> pauses{
    std::chrono::seconds{2}, std::chrono::seconds{8}, std::chrono::seconds{32}};
constexpr std::size_t receipt_max = 200;

constexpr int sweep_rows = 500;
constexpr std::chrono::days sessions_kept{180};  // 安全审计: logs are kept six months or more
constexpr std::chrono::days codes_kept{2};       // the day limits look back one day
constexpr std::chrono::days tallies_kept{1};
constexpr std::chrono::days messages_kept{1};

std::string body_of(const Message& message) {
    std::string body = "{\"id\":" + std::to_string(message.id.value) + ",\"phone\":";
    json::write_string(body, message.phone.reveal());
    body += ",\"text\":";
    json::write_string(body, message.text.reveal());
    return body + "}";
}

constexpr bool worth_another_try(int status) {
    return status == 0 || status == 408 || status == 429 || status >= 500;
}

// A gateway's answer may be anything; the column takes text.
std::string receipt_of(std::string_view answer) {
    std::string receipt;
    for (const char c : answer.substr(0, receipt_max)) receipt += c >= ' ' && c < 0x7f ? c : ' ';
    return receipt;
}

void write_outcome(db::Tx& tx, const Message& message, const Sent& sent, Instant now) {
    switch (sent.outcome) {
        case SendOutcome::taken:
            update_message_sent(tx, message.id, sent.receipt, now);
            return;
        case SendOutcome::refused:
            update_message_failed(tx, message.id, sent.receipt);
            return;
        case SendOutcome::again: {
            const auto tries = static_cast<std::size_t>(std::max(1, message.tries));
            const Instant next = now + pauses[std::min(tries, pauses.size()) - 1];
            if (tries > pauses.size() || next >= message.expires_at) {
                update_message_failed(tx, message.id, sent.receipt);
            } else {
                update_message_retry(tx, message.id, sent.receipt, next);
            }
            return;
        }
    }
}

}  // namespace

std::optional<Actor> Presence::authenticate(db::Tx& tx, std::string_view token, Instant now) {
    auto known = find_known_login(tx, token, now);
    if (!known) return std::nullopt;
    if (is_seen_stale(known->last_seen_at, now)) {
        const std::lock_guard lock(mutex_);
        seen_[known->session] = now;
    }
    return std::move(known->actor);
}

void Presence::write_down(db::Db& db) {
    std::unordered_map<SessionId, Instant> seen;
    {
        const std::lock_guard lock(mutex_);
        seen.swap(seen_);
    }
    if (seen.empty()) return;
    db.write([&](db::Tx& tx) {
        for (const auto& [session, at] : seen) update_seen(tx, session, at);
        return true;
    });
}

Sent send_by_http(const Gateway& gateway, const Message& message, Instant now) {
    const std::string body = body_of(message);
    const std::string seconds =
        std::to_string(std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count());
    const std::string signature =
        crypto::hex(crypto::hmac_sha256(gateway.key, seconds + "." + body));
    const auto answer = http::post_out({gateway.url,
                                        {{"Content-Type", "application/json"},
                                         {"X-Anju-Time", seconds},
                                         {"X-Anju-Signature", signature}},
                                        body});
    if (answer.status >= 200 && answer.status < 300)
        return {SendOutcome::taken, receipt_of(answer.body)};
    const std::string why =
        answer.status == 0 ? answer.trouble : "HTTP " + std::to_string(answer.status);
    return {worth_another_try(answer.status) ? SendOutcome::again : SendOutcome::refused, why};
}

bool send_due_messages(db::Db& db, const Send& send, Instant now) {
    const auto due = db.write(
        [&](db::Tx& tx) { return take_due_messages(tx, messages_a_round, now + send_lease, now); });
    for (const Message& message : due) {
        Sent sent{SendOutcome::refused, "expired"};
        if (now < message.expires_at) sent = send(message, now);
        db.write([&](db::Tx& tx) {
            write_outcome(tx, message, sent, now);
            return true;
        });
    }
    return due.size() == messages_a_round;
}

bool sweep(db::Tx& tx, Instant now) {
    const std::int64_t gone = std::max({sweep_sessions(tx, now - sessions_kept, sweep_rows),
                                        sweep_codes(tx, now - codes_kept, sweep_rows),
                                        sweep_tallies(tx, now - tallies_kept, sweep_rows),
                                        sweep_messages(tx, now - messages_kept, sweep_rows)});
    return gone == sweep_rows;
}

std::vector<jobs::Job> jobs_of(Presence& presence, const Gateway& gateway) {
    std::vector<jobs::Job> all;
    all.push_back({"identity_sweep", std::chrono::minutes{10}, sweep});
    all.push_back({"identity_tries", jobs::soon, tell_old_tries});
    jobs::Job seen{"identity_seen", std::chrono::seconds{10}, nullptr};
    seen.outside = [&presence](db::Db& db, Instant) {
        presence.write_down(db);
        return false;
    };
    seen.doer = jobs::Doer::every_process;
    all.push_back(std::move(seen));
    if (gateway.url.empty()) return all;
    const Send send = [gateway](const Message& message, Instant now) {
        return send_by_http(gateway, message, now);
    };
    all.push_back({"identity_messages", std::chrono::seconds{1}, nullptr,
                   [send](db::Db& db, Instant now) { return send_due_messages(db, send, now); }});
    return all;
}

}  // namespace anju::identity
