#include "edge/client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <charconv>

#include "platform/http/fields.h"

namespace anju::edge {

namespace fs = std::filesystem;

std::string Answer::field(std::string_view name) const {
    std::string_view rest = head;
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find("\r\n"));
        rest.remove_prefix(std::min(rest.size(), line.size() + 2));
        const std::size_t colon = line.find(": ");
        if (colon == std::string_view::npos) continue;
        if (http::equal_ignoring_case(line.substr(0, colon), name))
            return std::string(line.substr(colon + 2));
    }
    return {};
}

Client::Client(unsigned short port, const char* from)
    : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = ::inet_addr(from);
    EXPECT_EQ(::bind(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    // A test that would hang fails instead.
    const timeval patience{30, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    const int made = ::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address);
    EXPECT_EQ(made, 0) << "connect to port " << port;
}

Client::~Client() { ::close(socket_); }

Client& Client::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) break;  // the peer has hung up; what it said is still to be read
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return *this;
}

Client& Client::dribble(std::string_view bytes) {
    for (const char& byte : bytes) send({&byte, 1});
    return *this;
}

void Client::finish_sending() { ::shutdown(socket_, SHUT_WR); }

bool Client::read_more() {
    char bytes[16 * 1024];
    const ssize_t got = ::recv(socket_, bytes, sizeof bytes, 0);
    EXPECT_FALSE(got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) << "the server is silent";
    if (got <= 0) return false;
    buffer_.append(bytes, static_cast<std::size_t>(got));
    return true;
}

std::optional<Answer> Client::receive(bool head_only) {
    Answer answer;
    std::size_t end = 0;
    while ((end = buffer_.find("\r\n\r\n")) == std::string::npos)
        if (!read_more()) return std::nullopt;
    answer.head = buffer_.substr(0, end);
    buffer_.erase(0, end + 4);
    std::from_chars(answer.head.data() + 9, answer.head.data() + 12, answer.status);
    std::size_t length = 0;
    const std::string announced = answer.field("Content-Length");
    std::from_chars(announced.data(), announced.data() + announced.size(), length);
    if (head_only) length = 0;
    while (buffer_.size() < length)
        if (!read_more()) return std::nullopt;
    answer.body = buffer_.substr(0, length);
    buffer_.erase(0, length);
    return answer;
}

bool Client::closed() { return buffer_.empty() && !read_more(); }

std::string get(std::string_view target, std::string_view fields) {
    return "GET " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(fields) +
           "\r\n";
}

std::string post(std::string_view target, std::string_view body, std::string_view fields) {
    return "POST " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n" +
           (fields.contains("Content-Type") ? "" : "Content-Type: application/json\r\n") +
           "Content-Length: " + std::to_string(body.size()) + "\r\n" + std::string(fields) +
           "\r\n" + std::string(body);
}

http::ServerOptions quick_options() {
    http::ServerOptions options;
    options.port = 0;
    options.request_deadline = std::chrono::seconds{20};
    options.idle_deadline = std::chrono::seconds{20};
    return options;
}

Edge::Edge() {
    std::string pattern = (fs::temp_directory_path() / "anju-edge-XXXXXX").string();
    CHECK(mkdtemp(pattern.data()) != nullptr);
    folder_ = pattern;
    fs::create_directory(spool());
    test::notes::prepare(*db_);
}

Edge::~Edge() {
    test::notes::open_gate();
    server_.reset();
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

void Edge::start(http::ServerOptions options, std::span<const http::RoomTable> rooms) {
    options.spool_folder = spool();
    server_ = std::make_unique<http::Server>(std::move(options), *db_, rooms, test::notes::who);
    server_->start();
}

Answer Edge::ask(std::string_view request) {
    Client client(port());
    client.send(request);
    return client.receive().value_or(Answer{});
}

std::int64_t Edge::count(db::Sql sql) {
    return db_->read([&](db::Tx& tx) { return tx.one<std::int64_t>(sql); });
}

std::size_t Edge::spooled() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(spool()), fs::directory_iterator()));
}

}  // namespace anju::edge
