// The parts of the kernel that know Beast and Asio, for session_beast.cpp and server_beast.cpp
// only: what the I/O threads share, one I/O thread, one connection.
// An await is a whole statement or initialiser with named arguments; g++ 12 miscompiles the rest.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <fmt/format.h>

#include <atomic>
#include <list>
#include <thread>
#include <unordered_set>

#include "platform/clock.h"
#include "platform/http/pool.h"
#include "platform/http/rate.h"
#include "platform/http/request_parser.h"
#include "platform/http/server.h"
#include "platform/http/site.h"

namespace anju::http::kernel {

namespace asio = boost::asio;
using asio::ip::tcp;
// The context's own executor everywhere: the type-erased default costs a call and a count a hop.
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<tcp, Executor>;
using Acceptor = asio::basic_socket_acceptor<tcp, Executor>;
using Timer = asio::basic_waitable_timer<std::chrono::steady_clock,
                                         asio::wait_traits<std::chrono::steady_clock>, Executor>;
template <class T>
using Awaitable = asio::awaitable<T, Executor>;
using Code = boost::system::error_code;

// A completion token that puts the error into `error` instead of throwing it.
inline auto told_in(Code& error) {
    return asio::redirect_error(asio::use_awaitable_t<Executor>(), error);
}
using std::chrono::milliseconds;

constexpr std::size_t read_buffer_min = 4 * 1024;
constexpr std::size_t body_chunk = 32 * 1024;
// What a refused request may still have on the way is read and dropped, so that the reply is not
// lost in a reset; more than this and the connection is cut.
constexpr std::size_t dropped_max = 256 * 1024;
constexpr std::size_t dropped_body_max = 64 * 1024;
constexpr milliseconds linger{1000};

inline std::int64_t us(milliseconds span) { return span.count() * 1000; }

// Connections an address holds.
class Addresses {
   public:
    explicit Addresses(int each_max) : each_max_(each_max) {}
    Pace enter(const std::string& group) {
        const std::lock_guard lock(mutex_);
        int& held = held_[group];
        if (held >= each_max_) return Pace::over;
        ++held;
        return Pace::within;
    }
    // In the place of one that has given way and is about to leave.
    void enter_beside(const std::string& group) {
        const std::lock_guard lock(mutex_);
        ++held_[group];
    }
    void leave(const std::string& group) {
        const std::lock_guard lock(mutex_);
        const auto at = held_.find(group);
        if (--at->second == 0) held_.erase(at);
    }

   private:
    int each_max_;
    std::mutex mutex_;
    std::unordered_map<std::string, int> held_;
};

// What all I/O threads share.
struct Shared {
    Shared(ServerOptions given, db::Db& database, std::span<const RoomTable> rooms,
           Authenticate who)
        : options(std::move(given)),
          site(options, database, rooms, std::move(who)),
          reads_inline(database.engine() == db::Engine::sqlite),
          addresses(options.connections_per_address),
          rate(options.requests_per_second_per_address),
          probes(1, options.slow_queue),
          slow(options.slow_threads, options.slow_queue),
          sign_in(options.sign_in_threads, options.slow_queue),
          reads(reads_inline ? 0 : options.read_threads, 4096) {}

    ServerOptions options;
    Site site;
    bool reads_inline;
    Addresses addresses;
    RateLimit rate;
    std::atomic<int> connections{0};
    std::atomic<bool> draining{false};
    std::atomic<int> calls_out{0};  // handed to a lane or pool and not yet back
    Pool probes;                    // so that long work of others says nothing of readiness
    Pool slow;
    Pool sign_in;
    Pool reads;
};

class Session;

// One I/O thread: its context, its listening socket, its connections and one timer for all their
// deadlines. A timer a connection would have to be moved twice a request.
class Loop {
   public:
    Loop(Shared& shared, const tcp::endpoint& endpoint);
    unsigned short port() const { return acceptor_.local_endpoint().port(); }
    void start();
    void drain();  // from any thread: no new connections, idle ones close
    void cut();    // from any thread: what is left loses its socket
    void join();

    Shared& shared() { return shared_; }
    asio::io_context& context() { return context_; }
    void entered(Session* session) { sessions_.insert(session); }
    void left(Session* session) { sessions_.erase(session); }
    // Connections without a request, the one that has waited longest first.
    std::list<Session*>& idle() { return idle_; }
    // "Tue, 24 Nov 2026 ..." of this second.
    std::string_view date(Instant now);
    std::string next_request_id() { return fmt::format("{}{:07x}", id_prefix_, ++requests_); }

   private:
    Awaitable<void> accept();
    Awaitable<void> sweep();
    void admit(Socket socket);
    bool has_place(const std::string& group);
    bool make_place(const std::string* group);

    Shared& shared_;
    asio::io_context context_{1};
    Acceptor acceptor_;
    Timer tick_;
    std::unordered_set<Session*> sessions_;
    std::list<Session*> idle_;
    std::string id_prefix_;
    std::uint64_t requests_ = 0;
    std::int64_t date_second_ = 0;
    std::string date_;
    std::jthread thread_;
};

class Session : public std::enable_shared_from_this<Session> {
   public:
    Session(Loop& loop, Socket socket, std::string peer, std::string group)
        : loop_(loop),
          shared_(loop.shared()),
          socket_(std::move(socket)),
          called_back_timer_(loop.context(), Timer::time_point::max()),
          peer_(std::move(peer)),
          group_(std::move(group)),
          parser_(shared_.options.header_max) {
        loop_.entered(this);
    }
    ~Session() {
        set_busy();
        loop_.left(this);
        if (!group_.empty()) shared_.addresses.leave(group_);
        --shared_.connections;
    }
    Awaitable<void> live();
    void check_deadline(std::int64_t now_us);
    void close_if_idle();
    // For a new one, while it has no request.
    void give_way() {
        set_busy();
        cut();
    }
    const std::string& group() const { return group_; }
    void cut() {
        Code ignored;
        socket_.close(ignored);
    }

   private:
    // Reading.
    Awaitable<void> read_request();
    Awaitable<void> read_some();
    void give_up();
    void parse();
    void plan();
    Awaitable<void> authorise();
    void refuse_body();
    void take_body();
    // Running.
    Awaitable<void> run();
    Awaitable<void> until_called_back();
    void run_in(Pool& pool, void (Session::*work)());
    void run_authorise();
    void run_slow();
    void run_read();
    void run_write();
    void call_back();
    // Writing.
    Awaitable<void> send();
    Awaitable<void> close_gently();
    void finish_request();

    std::size_t buffered() const { return end_ - begin_; }
    void set_idle() {
        idle_ = true;
        loop_.idle().splice(loop_.idle().end(), place_);
    }
    void set_busy() {
        if (!place_.empty()) return;
        idle_ = false;
        place_.splice(place_.end(), loop_.idle(), at_);
    }
    void start_deadline(milliseconds span) { deadline_us_ = clock::ticks_us() + us(span); }

    Loop& loop_;
    Shared& shared_;
    Socket socket_;
    Timer called_back_timer_;
    std::string peer_;
    std::string group_;  // empty: a trusted proxy, not counted
    RequestParser parser_;
    Exchange exchange_;
    std::optional<Multipart> multipart_;
    std::string in_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::string out_;
    Stage stage_ = Stage::more;
    bool planned_ = false;
    bool answered_ = false;     // the reply is known before the request is carried out
    bool called_back_ = false;  // the lane is done
    bool expired_ = false;
    bool open_ = true;
    bool idle_ = false;
    std::list<Session*> place_{this};  // lent to the loop while it is idle: nothing is allocated
    std::list<Session*>::iterator at_ = place_.begin();
    std::int64_t deadline_us_ = 0;  // 0: none
    std::int64_t began_us_ = 0;
    Code error_;
};

}  // namespace anju::http::kernel
