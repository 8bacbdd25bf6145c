// A raw client over a loopback socket, for requests that no well-behaved client sends, and a
// server with the table of support/notes.h.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "platform/http/server.h"
#include "support/notes.h"
#include "support/test_db.h"

namespace anju::edge {

struct Answer {
    int status = 0;
    std::string head;  // with the status line
    std::string body;
    // The value of a field, empty if it is not there.
    std::string field(std::string_view name) const;
};

class Client {
   public:
    // `from`: another address of loopback.
    explicit Client(unsigned short port, const char* from = "127.0.0.1");
    ~Client();
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    Client& send(std::string_view bytes);
    // One byte a time, as far as the peer takes them.
    Client& dribble(std::string_view bytes);
    void finish_sending();
    // The next reply. `head_only`: it has a length and no body (HEAD). Nothing: the peer closed.
    std::optional<Answer> receive(bool head_only = false);
    // The peer has closed and sent nothing more.
    bool closed();

   private:
    bool read_more();
    int socket_;
    std::string buffer_;
};

std::string get(std::string_view target, std::string_view fields = {});
std::string post(std::string_view target, std::string_view body, std::string_view fields = {});

// Every request of these tests is on loopback and small: what has to close does so in tens of
// milliseconds, what has to work never waits.
http::ServerOptions quick_options();

class Edge : public testing::Test {
   protected:
    Edge();
    ~Edge() override;
    void start(http::ServerOptions options = quick_options(),
               std::span<const http::RoomTable> rooms = test::notes::rooms());
    unsigned short port() const { return server_->port(); }
    // A connection of its own.
    Answer ask(std::string_view request);
    std::int64_t count(db::Sql sql);
    std::size_t spooled() const;
    std::string spool() const { return folder_ / "spool"; }

    std::filesystem::path folder_;
    test::TestDb db_;
    std::unique_ptr<http::Server> server_;
};

}  // namespace anju::edge
