// The server as the app starts it. Everything of Beast and Asio is behind this header.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/db/db.h"
#include "platform/http/route.h"

namespace anju::http {

// Who presents this session token? Runs in a snapshot. No token or an unknown one: nullopt.
using Authenticate =
    std::function<std::optional<Actor>(db::Tx&, std::string_view token, Instant now)>;

// How it stands with what /readyz looks at: what is wrong, and what is only not as it should be,
// each in a few words that anybody may read.
struct Outlook {
    std::vector<std::string> wrong;
    std::vector<std::string> warnings;
};

struct ServerOptions {
    std::string address = "127.0.0.1";
    unsigned short port = 8080;  // 0: any free one
    int io_threads = 2;
    int slow_threads = 2;
    std::string web_folder;    // built web client; empty: no static files
    std::string spool_folder;  // where uploads wait
    std::size_t header_max = 16 * 1024;
    int connections_max = 4096;
    int connections_per_address = 512;
    std::chrono::milliseconds request_deadline{30'000};  // absolute, from the first byte
    std::chrono::milliseconds idle_deadline{60'000};
    std::chrono::milliseconds drain_deadline{20'000};
    std::size_t slow_queue = 64;  // slow calls that may wait; more are answered 503
    int sign_in_threads = 2;      // each of them takes 64 MB while it hashes
    int read_threads = 8;         // PostgreSQL only: its reads would block an I/O thread
    int requests_per_second_per_address = 0;  // 0: no limit
    std::string trusted_proxy;  // address whose X-Forwarded-For is believed; empty: nobody's
    bool secure_cookies = false;
    // What else /readyz looks at.
    std::function<Outlook(db::Db& db)> look;
};

class Server {
   public:
    Server(ServerOptions options, db::Db& db, std::span<const RoomTable> rooms, Authenticate who);
    ~Server();
    unsigned short port() const;  // valid after start()
    void start();                 // listens and returns
    // Stops accepting, lets what runs finish (at most drain_deadline), closes. Blocks.
    void stop();

   private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

// The same routing, limits of body size, authentication, capability check, idempotency and
// rendering without a socket: what stories and the access matrix run through.
struct Request {
    Method method = Method::GET;
    std::string target;  // path with query string
    std::string body;
    std::string content_type = "application/json";
    std::string session;  // token
    std::string idempotency_key;
    std::optional<std::int64_t> if_match;
    std::string remote = "127.0.0.1";
    std::vector<Upload> uploads;  // with content_type multipart/form-data; boundary=...
    std::vector<std::pair<std::string, std::string>> form;  // its text fields
    std::string accept;
    std::string if_none_match;
    std::string origin;
    std::string sec_fetch_site;
};
struct Response {
    int status = 0;
    std::string content_type;
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
};
Response serve_in_process(db::Db& db, std::span<const RoomTable> rooms, const Authenticate& who,
                          const Request& request, Instant now);

}  // namespace anju::http
