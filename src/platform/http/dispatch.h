// Everything between a parsed request and a rendered reply that needs no socket. The server and
// serve_in_process both run requests through here, in this order: plan (the head alone), then the
// body is read, then one of the runs, chosen by the lane of the route. Nothing here throws: a
// fault becomes a reply.
#pragma once

#include <functional>
#include <span>

#include "platform/http/exchange.h"
#include "platform/http/fields.h"
#include "platform/http/server.h"

namespace anju::http {

enum class Step : std::uint8_t { go_on, answered };

class Dispatcher {
   public:
    Dispatcher(db::Db& db, std::span<const RoomTable> rooms, Authenticate who,
               std::string_view session_name = session_cookie);

    // Route, method, origin, types, target and header fields. No database.
    Step plan(Exchange& exchange) const;
    // Who asks, and may they? In a snapshot. Routes with large bodies ask before they take the body
    // in, a command before it is queued; every run asks again in its own transaction, because the
    // login or the post may have ended meanwhile.
    Step authorise(Exchange& exchange) const;

    void run_read(Exchange& exchange) const;
    void run_slow(Exchange& exchange) const;
    // Queues the command; `done` is called once, on a thread of the writer lane after the COMMIT,
    // or at once if it never came to that. The exchange lives until then.
    void run_write(Exchange& exchange, std::function<void()> done) const;

   private:
    Step authorise_in(db::Tx& tx, Exchange& exchange) const;
    bool write_in(db::Tx& tx, Exchange& exchange) const;
    void run_keyed(Exchange& exchange) const;
    std::exception_ptr run_handler(Exchange& exchange) const;
    bool finish(Exchange& exchange, Result<Rendered> result) const;

    db::Db& db_;
    std::span<const RoomTable> rooms_;
    Router router_;
    Authenticate who_;
    std::string_view session_name_;
};

// One line of access log, without query string, and the counters.
void note_request(const Exchange& exchange, std::chrono::microseconds took);

}  // namespace anju::http
