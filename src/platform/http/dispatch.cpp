#include "platform/http/dispatch.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "platform/crypto/crypto.h"
#include "platform/http/idempotency.h"
#include "platform/http/problem.h"
#include "platform/json/described.h"
#include "platform/log/log.h"
#include "platform/metrics/metrics.h"

namespace anju::http {

namespace {

constexpr std::string_view json_type = "application/json";

Step answer(Exchange& exchange, Refusal refusal) {
    exchange.reply = problem(refusal, exchange.request_id);
    return Step::answered;
}

Step answer(Exchange& exchange, const EdgeKind& kind) {
    exchange.reply = problem(kind, exchange.request_id);
    return Step::answered;
}

void answer_fault(Exchange& exchange, const std::exception_ptr& fault) {
    exchange.reply = problem(fault, exchange.route_name(), exchange.request_id);
}

bool takes_body(const Exchange& exchange) {
    switch (exchange.route->method) {
        case Method::GET:
        case Method::DELETE:
            return false;
        case Method::POST:
        case Method::PUT:
        case Method::PATCH:
            return true;
    }
    return false;
}

// Browsers say where a request comes from; what says nothing is not a browser and has no cookie of
// one.
bool crosses_sites(const Head& head) {
    if (!head.sec_fetch_site.empty())
        return head.sec_fetch_site != "same-origin" && head.sec_fetch_site != "none";
    return !head.origin.empty() && !same_origin(head.origin, head.host);
}

bool type_fits(const Exchange& exchange) {
    const Head& head = exchange.head;
    if (exchange.route->raw) return true;
    if (exchange.route->options.multipart) return !boundary_of(head.content_type).empty();
    if (head.content_type.empty()) return !head.has_body;
    return is_json_type(head.content_type);
}

Call call_of(const Exchange& exchange) {
    return {exchange.by,           exchange.now,     exchange.request_id,      exchange.remote,
            exchange.network,      exchange.session, exchange.head.user_agent, exchange.params,
            exchange.seen_version, exchange.uploads};
}

bool is_blank_object(std::string_view body) {
    std::string_view rest = trim(body);
    if (rest.empty()) return true;
    return rest.starts_with('{') && rest.ends_with('}') && rest.size() >= 2 &&
           trim(rest.substr(1, rest.size() - 2)).empty();
}

Result<Rendered> invoke(const Exchange& exchange, Call& call) {
    const Route& route = *exchange.route;
    if (route.options.multipart) return route.invoke(route.handler, call, {}, exchange.form, true);
    if (!takes_body(exchange)) return route.invoke(route.handler, call, {}, exchange.query, true);
    if (route.input == nullptr && !route.raw && !is_blank_object(exchange.body))
        return refuse(json::body_invalid, "此操作不需要提交内容");
    return route.invoke(route.handler, call, exchange.body, exchange.query, false);
}

// "contact_phone" of "/complaint/contact_phone" and "?contact_phone"; "files" of "/files/0".
std::string_view member_in(std::string_view pointer) {
    while (!pointer.empty()) {
        const std::size_t slash = pointer.find_last_of("/?");
        if (slash == std::string_view::npos) return {};
        const std::string_view last = pointer.substr(slash + 1);
        if (!last.empty() && (last.front() < '0' || last.front() > '9')) return last;
        pointer = pointer.substr(0, slash);
    }
    return {};
}

// A member that is missing is called by its word: "请填写联系电话".
void name_missing(Refusal& refusal, const Route& route, std::span<const Word> words) {
    if (refusal.faults.empty() || route.input == nullptr) return;
    json::Definitions scratch;
    std::string command =
        json::schema_of(route.input(), scratch);  // {"$ref":"#/components/schemas/rooms.Command"}
    command.resize(std::min(command.rfind('"'), command.size()));
    command.erase(0, command.rfind('.') + 1);
    for (FieldFault& fault : refusal.faults) {
        if (fault.code != "missing") continue;
        const std::string word = field_word(words, command, member_in(fault.pointer));
        if (!word.empty()) fault.text = "请填写" + word;
    }
}

std::string strong_tag(std::string_view body) {
    const crypto::Digest digest = crypto::sha256(body);
    const std::string_view half(reinterpret_cast<const char*>(digest.data()), digest.size() / 2);
    return '"' + crypto::base64url(half) + '"';
}

// ETag and 304 for what GET gives.
void tag(Exchange& exchange) {
    Reply& reply = exchange.reply;
    if (exchange.is_write() || reply.status != 200 || !reply.cookies.empty()) return;
    if (reply.etag.empty() && reply.content_type == json_type) {
        reply.etag = strong_tag(reply.body);
        if (reply.keep == Keep::never) reply.keep = Keep::ask;
    }
    if (exchange.head.if_none_match.empty()) return;
    if (!names_tag(exchange.head.if_none_match, reply.etag)) return;
    reply.status = 304;
    reply.body.clear();
    reply.content_type.clear();
    reply.file_name.clear();
}

// The database as a slow command has it: each write asks again who the caller is and whether they
// may, in its own transaction, because the login or the post may have ended while a file was taken
// apart or a password hashed.
class AskingDb final : public db::Db {
   public:
    using Ask = std::function<Step(db::Tx&)>;
    AskingDb(db::Db& db, Ask ask) : db_(db), ask_(std::move(ask)) {}
    // The answer is given: the command went no further.
    bool answered() const { return answered_; }

    db::Engine engine() const override { return db_.engine(); }
    void submit(Work work, Done done) override {
        const auto asked = [this, work = std::move(work)](db::Tx& tx) {
            answered_ = ask_(tx) == Step::answered;
            if (answered_) throw Fault("the caller may no longer");
            return work(tx);
        };
        db_.submit(asked, std::move(done));
    }
    void with_snapshot(const std::function<void(db::Tx&)>& work, db::ReadTime time) override {
        db_.with_snapshot(work, time);
    }
    std::unique_ptr<db::Connection> connect() override { return db_.connect(); }
    std::size_t queued() const override { return db_.queued(); }

   private:
    db::Db& db_;
    Ask ask_;
    bool answered_ = false;
};

bool has_key(const Exchange& exchange) {
    return exchange.is_write() && !exchange.head.idempotency_key.empty();
}

}  // namespace

Dispatcher::Dispatcher(db::Db& db, std::span<const RoomTable> rooms, Authenticate who,
                       std::string_view session_name)
    : db_(db), rooms_(rooms), router_(rooms), who_(std::move(who)), session_name_(session_name) {}

// True if the command holds.
bool Dispatcher::finish(Exchange& exchange, Result<Rendered> result) const {
    if (!result) {
        Refusal refusal = std::move(result).error();
        const auto serves = [&](const RoomTable& room) {
            return exchange.route >= room.routes.data() &&
                   exchange.route < room.routes.data() + room.routes.size();
        };
        const auto room = std::ranges::find_if(rooms_, serves);
        if (room != rooms_.end()) name_missing(refusal, *exchange.route, room->words);
        answer(exchange, std::move(refusal));
        return false;
    }
    exchange.reply = reply_of(*std::move(result));
    return true;
}

Step Dispatcher::plan(Exchange& exchange) const {
    const Head& head = exchange.head;
    const std::string_view target = origin_form(head.target);
    const std::size_t mark = std::min(target.find('?'), target.size());
    exchange.path = target.substr(0, mark);
    auto found = router_.find(head.method, exchange.path, exchange.decoded, exchange.params);
    if (!found) return answer(exchange, std::move(found).error());
    if (found->route == nullptr && found->allow.empty()) return answer(exchange, route_unknown);
    if (found->route == nullptr) {
        answer(exchange, method_not_allowed);
        exchange.reply.allow = std::move(found->allow);
        return Step::answered;
    }
    exchange.route = found->route;
    auto query = split_query(target.substr(std::min(mark + 1, target.size())));
    if (!query) return answer(exchange, std::move(query).error());
    exchange.query = *std::move(query);
    if (exchange.is_write() && crosses_sites(head)) return answer(exchange, {&cross_site, {}, {}});
    if (takes_body(exchange) && !type_fits(exchange)) return answer(exchange, type_unsupported);
    if (exchange.route->answer != Answer::bytes && !accepts(head.accept, json_type))
        return answer(exchange, not_acceptable);
    auto seen = seen_version_of(head.if_match);
    if (!seen) return answer(exchange, std::move(seen).error());
    exchange.seen_version = *seen;
    const std::string_view key = head.idempotency_key;
    if (key.empty() && exchange.route->options.key_required)
        return answer(exchange, {&key_missing, {}, {}});
    if (!key.empty() && !is_key(key))
        return answer(exchange, refuse_at("#Idempotency-Key", header_unreadable).error());
    exchange.session = session_of(head.cookie, session_name_);
    return Step::go_on;
}

Step Dispatcher::authorise_in(db::Tx& tx, Exchange& exchange) const {
    std::optional<Actor> actor;
    if (!exchange.session.empty()) actor = who_(tx, exchange.session, exchange.now);
    const Capability& needed = exchange.route->capability;
    if (needed != Capability::open) {
        if (!actor) return answer(exchange, {&not_signed_in, {}, {}});
        if (needed != Capability::signed_in && !actor->may(needed))
            return answer(exchange, {&capability_missing, {}, {}});
    }
    exchange.by = actor ? *std::move(actor) : Actor{};
    return Step::go_on;
}

Step Dispatcher::authorise(Exchange& exchange) const {
    Step step = Step::answered;
    const auto fault = fault_of([&] {
        // Nothing to look up for a stranger at an open route.
        if (exchange.session.empty() && exchange.route->capability == Capability::open) {
            step = Step::go_on;
            return;
        }
        db_.with_snapshot([&](db::Tx& tx) { step = authorise_in(tx, exchange); },
                          db::ReadTime::brief);
    });
    if (fault) answer_fault(exchange, fault);
    return step;
}

void Dispatcher::run_read(Exchange& exchange) const {
    const auto fault = fault_of([&] {
        const auto answer_in = [&](db::Tx& tx) {
            if (authorise_in(tx, exchange) == Step::answered) return;
            ReadCall call{call_of(exchange), tx};
            finish(exchange, invoke(exchange, call));
        };
        db_.with_snapshot(answer_in, db::ReadTime::brief);
        tag(exchange);
    });
    if (fault) answer_fault(exchange, fault);
}

// The fault it ended with, if any; it is answered.
std::exception_ptr Dispatcher::run_handler(Exchange& exchange) const {
    // Steps of a login are open and look at the session themselves.
    const bool open = exchange.route->capability == Capability::open;
    AskingDb asking(db_, [&](db::Tx& tx) { return authorise_in(tx, exchange); });
    auto fault = fault_of([&] {
        SlowCall call{call_of(exchange), open ? db_ : asking};
        finish(exchange, invoke(exchange, call));
        tag(exchange);
    });
    if (fault && !asking.answered()) answer_fault(exchange, fault);
    return fault;
}

// A slow command opens its own transactions, so its key is claimed before and answered after; a
// process that dies in between leaves a claim that dies of age.
void Dispatcher::run_keyed(Exchange& exchange) const {
    Claim claim = Claim::refused;
    const auto fault = fault_of([&] {
        // Uploads are read for this: not in the lane.
        exchange.input_digest = input_digest_of(exchange);
        claim = db_.write([&](db::Tx& tx) { return claim_key(tx, exchange); });
    });
    if (fault) answer_fault(exchange, fault);
    if (claim != Claim::fresh) return;
    // A key whose command may have been carried out is not given back: with it, it would be again.
    if (leaves_unknown(run_handler(exchange))) return;
    const auto unkept = fault_of([&] {
        db_.write([&](db::Tx& tx) {
            if (exchange.reply.status < 400) {
                keep_answer(tx, exchange);
            } else {
                release_key(tx, exchange);
            }
            return true;
        });
    });
    // The command itself is done and its answer goes out; only the repeat is not covered.
    if (unkept) log::error("idempotency_unkept", {{"request_id", exchange.request_id}});
}

void Dispatcher::run_slow(Exchange& exchange) const {
    if (authorise(exchange) == Step::answered) return;
    if (has_key(exchange)) {
        run_keyed(exchange);
    } else {
        run_handler(exchange);
    }
}

bool Dispatcher::write_in(db::Tx& tx, Exchange& exchange) const {
    if (authorise_in(tx, exchange) == Step::answered) return false;
    if (has_key(exchange)) {
        const Claim claim = claim_key(tx, exchange);
        if (claim != Claim::fresh) return false;
    }
    WriteCall call{call_of(exchange), tx};
    if (!finish(exchange, invoke(exchange, call))) return false;
    if (has_key(exchange)) keep_answer(tx, exchange);
    return true;
}

void Dispatcher::run_write(Exchange& exchange, std::function<void()> done) const {
    if (authorise(exchange) == Step::answered) {
        done();
        return;
    }
    auto finished = [&exchange, done](const db::Outcome& outcome) {
        using Kind = db::Outcome::Kind;
        switch (outcome.kind) {
            case Kind::committed:
            case Kind::rolled_back:
                break;
            case Kind::busy:
                answer(exchange, busy);
                break;
            case Kind::fault:
                answer_fault(exchange, outcome.fault);
                break;
        }
        done();
    };
    const auto fault = fault_of([&] {
        if (has_key(exchange)) exchange.input_digest = input_digest_of(exchange);
        db_.submit([this, &exchange](db::Tx& tx) { return write_in(tx, exchange); }, finished);
    });
    if (!fault) return;
    answer_fault(exchange, fault);
    done();
}

void note_request(const Exchange& exchange, std::chrono::microseconds took) {
    const int status = exchange.reply.status;
    metrics::count_request(exchange.route_name(), status, took);
    std::string members;
    members.reserve(256);
    const auto method = exchange.head.method ? to_text(*exchange.head.method) : "other";
    fmt::format_to(std::back_inserter(members),
                   R"("request_id":"{}","method":"{}","status":{},"us":{},"bytes":{},"user":{})",
                   exchange.request_id, exchange.head.head_only ? "HEAD" : method, status,
                   took.count(), exchange.reply.bytes().size(), exchange.by.user.value);
    members += R"(,"remote":)";
    json::write_string(members, exchange.remote);
    members += R"(,"path":)";
    json::write_string(members, is_utf8(exchange.path) ? exchange.path : "unreadable");
    log::write_members(log::Level::info, "request", members);
}

}  // namespace anju::http
