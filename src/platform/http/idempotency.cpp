#include "platform/http/idempotency.h"

#include <fmt/format.h>
#include <lz4.h>

#include <charconv>
#include <iterator>

#include "platform/content.h"
#include "platform/crypto/crypto.h"
#include "platform/crypto/person_keys.h"
#include "platform/http/problem.h"
#include "platform/personal.h"

namespace anju::http {

namespace {

constexpr std::chrono::days kept_for{7};
constexpr int sweep_rows = 500;
// A claim without an answer that is this old belongs to a process that is gone. Whether its command
// was carried out nobody knows, so it is not carried out again.
constexpr std::chrono::minutes cut_off_after{10};
constexpr std::size_t iv_bytes = 16;

struct Stored {
    std::string route;
    std::string input_digest;
    std::int64_t status = 0;
    std::string content_type;
    std::string body;
    std::string location;
    Instant at;
};

std::string caller_of(const Exchange& exchange) {
    if (exchange.by.user.set()) return fmt::format("user {}", exchange.by.user.value);
    return fmt::format("network {} {}", exchange.network, exchange.route->path);
}

std::string route_of(const Exchange& exchange) {
    return fmt::format("{} {}", to_text(exchange.route->method), exchange.route->path);
}

std::string hash_of_file(const std::string& path) {
    return crypto::hex(crypto::sha256(content_of(path)));
}

// An answer as it is kept: its length, a blank, and what LZ4 makes of it. Sealing costs by length,
// an answer of JSON is more than twice as long as that, and each filing keeps one.
std::string packed(std::string_view body) {
    CHECK(body.size() <= LZ4_MAX_INPUT_SIZE);
    const int size = static_cast<int>(body.size());
    const std::string head = fmt::format("{} ", size);
    std::string out = head + std::string(static_cast<std::size_t>(LZ4_compressBound(size)), '\0');
    const int made =
        LZ4_compress_default(body.data(), out.data() + head.size(), size, LZ4_compressBound(size));
    CHECK(made > 0);
    out.resize(head.size() + static_cast<std::size_t>(made));
    return out;
}

std::string unpacked(std::string_view kept) {
    int size = 0;
    const auto [end, error] = std::from_chars(kept.begin(), kept.end(), size);
    CHECK(error == std::errc{} && end != kept.end());
    std::string body(static_cast<std::size_t>(size), '\0');
    const int made =
        LZ4_decompress_safe(end + 1, body.data(), static_cast<int>(kept.end() - end - 1), size);
    CHECK(made == size);
    return body;
}

std::string context_of(const Exchange& exchange) {
    return fmt::format("platform_requests.body {} {}", caller_of(exchange),
                       exchange.head.idempotency_key);
}

std::string sealed_answer(db::Tx& tx, const Exchange& exchange) {
    const std::string iv = crypto::random_bytes(iv_bytes);
    return crypto::base64url(iv + crypto::seal_for(personal::passing_key(tx), context_of(exchange),
                                                   iv, packed(exchange.reply.body)));
}

// None: somebody was erased since, and all that was kept with them.
std::optional<std::string> opened_answer(const Exchange& exchange, std::string_view body) {
    const std::string sealed = crypto::from_base64url(body).value_or("");
    const std::string_view iv = std::string_view(sealed).substr(0, iv_bytes);
    auto opened = crypto::open_of_person(context_of(exchange), iv,
                                         std::string_view(sealed).substr(iv.size()));
    const auto kept = crypto::plain_if_there(std::move(opened), "an answer kept for repeats");
    return kept ? std::optional(unpacked(*kept)) : std::nullopt;
}

}  // namespace

// Length-prefixed, so that no two inputs run together.
std::string input_digest_of(const Exchange& exchange) {
    std::string input = fmt::format("{} {}\n{} {}", exchange.head.target.size(),
                                    exchange.head.target, exchange.body.size(), exchange.body);
    for (const auto& [name, value] : exchange.form)
        fmt::format_to(std::back_inserter(input), "\n{} {} {} {}", name.size(), name, value.size(),
                       value);
    for (const Upload& upload : exchange.uploads)
        fmt::format_to(std::back_inserter(input), "\n{} {} {}", upload.field, upload.file_name,
                       hash_of_file(upload.path));
    // What a person sees depends on the post they act in: an answer is repeated in the same one.
    if (exchange.by.post.set())
        fmt::format_to(std::back_inserter(input), "\npost {}", exchange.by.post.value);
    return crypto::lookup_digest("platform_requests.input_digest", input);
}

Claim claim_key(db::Tx& tx, Exchange& exchange) {
    const std::string caller = caller_of(exchange);
    const std::string route = route_of(exchange);
    const std::string& input = exchange.input_digest;
    const std::string& key = exchange.head.idempotency_key;
    // A second request with the key waits here on PostgreSQL until the first is decided.
    const auto claimed = tx.exec(
        "insert into platform_requests (caller, key, route, input_digest, status, content_type, "
        "body, location, at) values ($1, $2, $3, $4, 0, '', '', '', $5) "
        "on conflict (caller, key) do nothing",
        caller, key, route, input, exchange.now);
    if (claimed == 1) return Claim::fresh;
    auto stored = tx.first<Stored>(
        "select route, input_digest, status, content_type, body, location, at "
        "from platform_requests where caller = $1 and key = $2",
        caller, key);
    if (stored && (stored->route != route || stored->input_digest != input)) {
        exchange.reply = problem(Refusal{&key_reused, {}, {}}, exchange.request_id);
        return Claim::refused;
    }
    if (stored && stored->status == 0 && stored->at + cut_off_after <= exchange.now) {
        exchange.reply = problem(Refusal{&key_cut_off, {}, {}}, exchange.request_id);
        return Claim::refused;
    }
    // Given back a moment ago, or still running.
    if (!stored || stored->status == 0) {
        exchange.reply = problem(Refusal{&key_in_progress, {}, {}}, exchange.request_id);
        exchange.reply.retry_after = 1;
        return Claim::refused;
    }
    auto body = opened_answer(exchange, stored->body);
    if (!body) {
        exchange.reply = problem(Refusal{&key_cut_off, {}, {}}, exchange.request_id);
        return Claim::refused;
    }
    exchange.reply = Reply{};
    exchange.reply.status = static_cast<int>(stored->status);
    exchange.reply.content_type = std::move(stored->content_type);
    exchange.reply.body = *std::move(body);
    exchange.reply.location = std::move(stored->location);
    exchange.reply.replayed = true;
    return Claim::answered;
}

void keep_answer(db::Tx& tx, const Exchange& exchange) {
    const Reply& reply = exchange.reply;
    if (!reply.cookies.empty() || !reply.file_name.empty() ||
        exchange.route->options.secret_reply) {
        release_key(tx, exchange);
        return;
    }
    tx.exec(
        "update platform_requests set status = $1, content_type = $2, body = $3, "
        "location = $4 where caller = $5 and key = $6",
        reply.status, reply.content_type, sealed_answer(tx, exchange), reply.location,
        caller_of(exchange), exchange.head.idempotency_key);
}

void release_key(db::Tx& tx, const Exchange& exchange) {
    tx.exec("delete from platform_requests where caller = $1 and key = $2", caller_of(exchange),
            exchange.head.idempotency_key);
}

bool sweep_requests(db::Tx& tx, Instant now) {
    const auto gone = tx.exec(
        "delete from platform_requests where (caller, key) in "
        "(select caller, key from platform_requests where at < $1 order by at limit $2)",
        now - kept_for, sweep_rows);
    return gone == sweep_rows;
}

}  // namespace anju::http
