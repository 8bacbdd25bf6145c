#include "platform/http/site.h"

#include <condition_variable>
#include <mutex>

#include "platform/clock.h"
#include "platform/http/address.h"
#include "platform/http/fields.h"
#include "platform/http/problem.h"
#include "platform/metrics/metrics.h"

namespace anju::http {

namespace {

constexpr std::chrono::seconds lane_patience{2};

Result<Download> get_metrics(SlowCall& call) {
    // The operator's own machine. Behind a proxy the remote address is the visitor's.
    if (!is_loopback(call.remote) && !call.by.may(metrics_read)) return refuse(capability_missing);
    metrics::set_gauge("anju_writes_waiting", "Commands waiting for the writer lane",
                       static_cast<double>(call.db.queued()));
    return Download{"text/plain; version=0.0.4; charset=utf-8", {}, metrics::render(), {}};
}

const Route probe_routes[] = {
    {GET, "/metrics", Capability::open, get_metrics, "运行指标（本机或有权限者）"},
};

std::vector<RoomTable> with_probes(std::span<const RoomTable> rooms) {
    std::vector<RoomTable> tables(rooms.begin(), rooms.end());
    tables.push_back({"platform", probe_routes, {}});
    return tables;
}

Reply plain(std::string_view text) {
    Reply reply;
    reply.content_type = "text/plain; charset=utf-8";
    reply.body = text;
    return reply;
}

void answer_ready(Exchange& exchange, const Readiness::Finding& finding) {
    if (finding.fault) {
        exchange.reply = problem(finding.fault, "/readyz", exchange.request_id);
        return;
    }
    std::string text = finding.is_ready() ? "ready\n" : "not ready\n";
    for (const std::string& what : finding.outlook.wrong) text += what + '\n';
    for (const std::string& what : finding.outlook.warnings) text += "warning: " + what + '\n';
    exchange.reply = plain(text);
    if (!finding.is_ready()) exchange.reply.status = 503;
}

// A command that changes nothing goes through the lane in time, or the lane is stuck.
void check_lane(db::Db& db) {
    struct Probe {
        std::mutex mutex;
        std::condition_variable wake;
        std::optional<db::Outcome> outcome;
    };
    // Shared: the lane may answer after the patience is over.
    const auto probe = std::make_shared<Probe>();
    db.submit([](db::Tx&) { return false; },
              [probe](db::Outcome outcome) {
                  const std::lock_guard lock(probe->mutex);
                  probe->outcome = std::move(outcome);
                  probe->wake.notify_all();
              });
    std::unique_lock lock(probe->mutex);
    probe->wake.wait_for(lock, lane_patience, [&] { return probe->outcome.has_value(); });
    if (!probe->outcome || probe->outcome->kind == db::Outcome::Kind::busy)
        throw db::DbError(db::DbErrorKind::busy, "the writer lane does not answer");
    if (probe->outcome->fault) std::rethrow_exception(probe->outcome->fault);
}

}  // namespace

Site::Site(const ServerOptions& options, db::Db& db, std::span<const RoomTable> rooms,
           Authenticate who)
    : files_(options.web_folder),
      tables_(with_probes(rooms)),
      dispatcher_(db, tables_, std::move(who),
                  options.secure_cookies ? secure_session_cookie : session_cookie),
      ready_([&db, look = options.look] {
          db.read([](db::Tx& tx) { return tx.one<std::int64_t>("select 1"); });
          check_lane(db);
          return look ? look(db) : Outlook{};
      }) {}

Step Site::plan(Exchange& exchange) const {
    const Head& head = exchange.head;
    const std::string_view target = origin_form(head.target);
    const std::string_view path = target.substr(0, target.find('?'));
    const bool reads = head.method == Method::GET;
    if (reads && path == "/healthz") {
        exchange.path = path;
        exchange.reply = plain("alive\n");
        return Step::answered;
    }
    if (reads && path == "/readyz") {
        exchange.path = path;
        if (const auto known = ready_.known(clock::ticks_us())) {
            answer_ready(exchange, *known);
            return Step::answered;
        }
        exchange.probe = true;
        return Step::go_on;
    }
    if (files_.empty() || path == "/metrics") return dispatcher_.plan(exchange);
    auto file = files_.find(path, head);
    if (!file) return dispatcher_.plan(exchange);
    exchange.path = path;
    exchange.reply = *std::move(file);
    if (!reads) {
        exchange.reply = problem(method_not_allowed, exchange.request_id);
        exchange.reply.allow = "GET, HEAD";
    }
    return Step::answered;
}

Lane Site::lane_of(const Exchange& exchange) const {
    return exchange.probe ? Lane::slow : exchange.route->lane;
}

void Site::run_slow(Exchange& exchange) const {
    if (exchange.probe) {
        answer_ready(exchange, ready_.look(clock::ticks_us()));
    } else {
        dispatcher_.run_slow(exchange);
    }
}

}  // namespace anju::http
