#include "platform/journal/submit.h"

#include <charconv>
#include <future>

#include "platform/http/client.h"
#include "platform/journal/merkle.h"
#include "platform/journal/note.h"
#include "platform/journal/seal.h"
#include "platform/json/described.h"
#include "platform/log/log.h"

namespace anju::journal {

BOOST_DESCRIBE_STRUCT(WitnessView, (), (key, size, at))
BOOST_DESCRIBE_STRUCT(WitnessList, (), (witnesses))

namespace {

// Set once before serving.
std::vector<WitnessAt>& all() {
    static std::vector<WitnessAt> witnesses;
    return witnesses;
}

constexpr std::chrono::seconds patience{3};

struct Signed {
    std::int64_t size = 0;
    Instant at;
    std::string line;
};

std::optional<Signed> signed_by(db::Tx& tx, const WitnessKey& witness) {
    return tx.first<Signed>(
        "select size, at, line from platform_log_cosignatures where witness = $1", witness.name);
}

// The newest checkpoint for a witness that knows the log up to `old`.
struct Submission {
    std::string note;
    std::int64_t size = 0;
    std::string body;
};

std::optional<Submission> submission(db::Tx& tx, std::int64_t old) {
    Submission made{latest_checkpoint(tx).value_or(""), sealed_size(tx), {}};
    if (made.note.empty() || old > made.size) return std::nullopt;
    made.body = "old " + std::to_string(old) + '\n';
    if (old > 0 && old < made.size)
        for (const merkle::Hash& hash : merkle::consistency_proof(old, made.size, node_reader(tx)))
            made.body += to_base64(hash) + '\n';
    made.body += '\n' + made.note;
    return made;
}

http::OutgoingAnswer send(const WitnessAt& witness, const Submission& submission) {
    return http::post_out({.url = witness.url + "/add-checkpoint",
                           .headers = {{"Content-Type", "text/plain"}},
                           .body = submission.body,
                           .timeout = patience});
}

// The size that a 409 tells.
std::optional<std::int64_t> known_size(const http::OutgoingAnswer& answer) {
    std::int64_t size = 0;
    const char* const end = answer.body.data() + answer.body.size();
    if (answer.status != 409 || std::from_chars(answer.body.data(), end, size).ec != std::errc{})
        return std::nullopt;
    return size;
}

void keep(db::Db& db, const WitnessAt& witness, const Submission& asked,
          const http::OutgoingAnswer& answer) {
    std::string_view rest = answer.body;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
        const std::string line(rest.substr(0, end));
        rest.remove_prefix(end);
        const auto at = cosigned_at(asked.note, line, witness.key);
        if (!at) continue;
        db.write([&](db::Tx& tx) {
            tx.exec(
                "insert into platform_log_cosignatures (witness, size, at, line) "
                "values ($1, $2, $3, $4) on conflict (witness) do update set "
                "size = excluded.size, at = excluded.at, line = excluded.line",
                witness.key.name, asked.size, *at, line);
            return true;
        });
        return;
    }
    log::error("witness_unsigned", {{"witness", witness.key.name}});
}

void submit(db::Db& db, const WitnessAt& witness) {
    const auto last = db.read([&](db::Tx& tx) { return signed_by(tx, witness.key); });
    std::int64_t old = last ? last->size : 0;
    auto asked = db.read([&](db::Tx& tx) { return submission(tx, old); });
    if (!asked || asked->size == old) return;
    auto answer = send(witness, *asked);
    if (const auto known = known_size(answer)) {
        old = *known;
        asked = db.read([&](db::Tx& tx) { return submission(tx, old); });
        if (!asked) {
            log::error("witness_saw_more",
                       {{"witness", witness.key.name}, {"size", std::to_string(old)}});
            return;
        }
        answer = send(witness, *asked);
    }
    if (answer.status == 200) return keep(db, witness, *asked, answer);
    log::warning("witness_refused", {{"witness", witness.key.name},
                                     {"status", std::to_string(answer.status)},
                                     {"trouble", answer.trouble}});
}

}  // namespace

std::optional<std::vector<WitnessAt>> witnesses_in(std::string_view text) {
    std::vector<WitnessAt> found;
    while (!text.empty()) {
        const std::string_view one = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(one.size() + 1, text.size()));
        const std::size_t end = one.find('+');
        const auto key =
            end == std::string_view::npos ? std::nullopt : witness_key_in(one.substr(end + 1));
        if (!key || !one.starts_with("http")) return std::nullopt;
        found.push_back({std::string(one.substr(0, end)), *key});
    }
    return found;
}

void use_witnesses(std::vector<WitnessAt> witnesses) { all() = std::move(witnesses); }

void submit_checkpoint(db::Db& db, const std::vector<WitnessAt>& witnesses) {
    // All at once: one that is silent holds up none of the others.
    std::vector<std::future<void>> asked;
    for (const WitnessAt& witness : witnesses)
        asked.push_back(std::async(std::launch::async, [&] { submit(db, witness); }));
    for (std::future<void>& one : asked) one.get();
}

const jobs::Job cosign_job{"platform_cosign", std::chrono::seconds{2}, nullptr,
                           [](db::Db& db, Instant) {
                               submit_checkpoint(db, all());
                               return false;
                           }};

std::optional<std::string> cosigned_checkpoint(db::Tx& tx) {
    auto note = latest_checkpoint(tx);
    if (!note) return std::nullopt;
    const std::int64_t size = sealed_size(tx);
    for (const WitnessAt& witness : all())
        if (const auto made = signed_by(tx, witness.key); made && made->size == size)
            *note += made->line;
    return note;
}

WitnessList witness_list(db::Tx& tx) {
    WitnessList list;
    for (const WitnessAt& witness : all()) {
        WitnessView view{verifier_line(witness.key), {}, {}};
        if (const auto made = signed_by(tx, witness.key)) {
            view.size = made->size;
            view.at = made->at;
        }
        list.witnesses.push_back(std::move(view));
    }
    return list;
}

std::vector<std::string> silent_witnesses(db::Tx& tx, Instant now, Instant begun) {
    std::vector<std::string> silent;
    for (const WitnessAt& witness : all()) {
        const auto made = signed_by(tx, witness.key);
        if (made && made->size == sealed_size(tx)) continue;
        if (std::max(made ? made->at : begun, begun) + cosigned_within < now)
            silent.push_back(witness.key.name);
    }
    return silent;
}

ANJU_WIRE(WitnessList);

}  // namespace anju::journal
