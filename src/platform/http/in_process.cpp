// serve_in_process of server.h: the dispatcher without a socket.
#include "platform/http/in_process.h"

#include <fmt/format.h>

#include <atomic>
#include <future>

#include "platform/http/address.h"
#include "platform/http/dispatch.h"
#include "platform/http/problem.h"

namespace anju::http {

namespace {

Head head_of(const Request& request) {
    Head head;
    head.method = request.method;
    head.target = request.target;
    head.host = "localhost";
    head.has_body = !request.body.empty() || !request.uploads.empty();
    head.content_type = request.content_type;
    if (!request.session.empty()) head.cookie = "anju_session=" + request.session;
    head.idempotency_key = request.idempotency_key;
    if (request.if_match) head.if_match = fmt::format("\"{}\"", *request.if_match);
    head.accept = request.accept;
    head.if_none_match = request.if_none_match;
    head.origin = request.origin;
    head.sec_fetch_site = request.sec_fetch_site;
    return head;
}

void run(const Dispatcher& dispatcher, Exchange& exchange) {
    if (dispatcher.plan(exchange) == Step::answered) return;
    if (exchange.body.size() > exchange.route->options.body_max) {
        exchange.reply = problem(body_too_large, exchange.request_id);
        return;
    }
    switch (exchange.route->lane) {
        case Lane::read:
            dispatcher.run_read(exchange);
            return;
        case Lane::slow:
            dispatcher.run_slow(exchange);
            return;
        case Lane::write: {
            // Shared: the lane may still be inside set_value when the waiter goes on.
            const auto finished = std::make_shared<std::promise<void>>();
            dispatcher.run_write(exchange, [finished] { finished->set_value(); });
            finished->get_future().wait();
            return;
        }
    }
}

}  // namespace

InProcess::InProcess(db::Db& db, std::span<const RoomTable> rooms, Authenticate who)
    : dispatcher_(std::make_unique<Dispatcher>(db, rooms, std::move(who))) {}

InProcess::~InProcess() = default;

Response InProcess::serve(const Request& request, Instant now) {
    static std::atomic<std::uint64_t> requests{0};
    Exchange exchange;
    exchange.head = head_of(request);
    exchange.request_id = fmt::format("local-{}", ++requests);
    exchange.remote = request.remote;
    exchange.network = network_of(request.remote);
    exchange.now = now;
    exchange.body = request.body;
    exchange.uploads = request.uploads;
    exchange.form = request.form;
    run(*dispatcher_, exchange);
    Reply& reply = exchange.reply;
    Response response{reply.status, reply.content_type, {}, fields_of(reply, exchange.request_id)};
    response.body = reply.bytes();
    return response;
}

Response serve_in_process(db::Db& db, std::span<const RoomTable> rooms, const Authenticate& who,
                          const Request& request, Instant now) {
    return InProcess(db, rooms, who).serve(request, now);
}

}  // namespace anju::http
