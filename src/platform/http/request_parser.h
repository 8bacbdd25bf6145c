// HTTP/1.1 requests out of bytes, strictly: one Host, no conflicting lengths, no doubled fields.
// The grammar is Beast's; what a request may not be is decided here. Touches no socket.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "platform/http/exchange.h"
#include "platform/http/multipart.h"

namespace anju::http {

// Where a request stands after some bytes: `more` are needed; its head is complete (once); all of
// it is; or it was refused and exchange.reply says how.
ANJU_ENUM(Stage, more, head, done, failed)

class RequestParser {
   public:
    explicit RequestParser(std::size_t header_max);
    ~RequestParser();

    // A new request, into this exchange, which stays until the next `begin`.
    void begin(Exchange& exchange);
    struct Fed {
        std::size_t used = 0;
        Stage stage = Stage::more;
    };
    // Bytes not used are to be offered again with more behind them. Call until `more` or `failed`.
    Fed put(std::string_view bytes);
    // After the head: how much body, and whether it goes to exchange.body or through a multipart.
    // `failed`: it is announced to be larger, and exchange.reply says so.
    Stage take_body(std::size_t body_max, Multipart* multipart);

    bool begun() const;  // has seen a byte of this request
    bool expects_continue() const;
    bool keeps_alive() const;
    bool is_http_1_0() const;
    // Body bytes announced and not yet read; a chunked body counts as endless.
    std::uint64_t body_left() const;

   private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace anju::http
