// The kernel: one io_context an I/O thread, each with its own listening socket (SO_REUSEPORT), and
// a coroutine a connection. What a request means is decided in site.h.
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <list>

#include "platform/crypto/crypto.h"
#include "platform/http/address.h"
#include "platform/http/kernel_beast.h"
#include "platform/http/problem.h"
#include "platform/log/log.h"
#include "platform/metrics/metrics.h"

namespace anju::http {

namespace kernel {

// --- the loop

Loop::Loop(Shared& shared, const tcp::endpoint& endpoint)
    : shared_(shared),
      acceptor_(context_),
      tick_(context_),
      id_prefix_(crypto::hex(crypto::random_bytes(3)) + "-") {
    using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;
    acceptor_.open(endpoint.protocol());
    acceptor_.set_option(Acceptor::reuse_address(true));
    acceptor_.set_option(ReusePort(true));
    acceptor_.bind(endpoint);
    acceptor_.listen(asio::socket_base::max_listen_connections);
}

void Loop::start() {
    asio::co_spawn(context_, accept(), asio::detached);
    asio::co_spawn(context_, sweep(), asio::detached);
    thread_ = std::jthread([this] { context_.run(); });
}

void Loop::drain() {
    asio::post(context_, [this] {
        Code ignored;
        acceptor_.close(ignored);
        for (Session* session : sessions_) session->close_if_idle();
    });
}

void Loop::cut() {
    asio::post(context_, [this] {
        for (Session* session : sessions_) session->cut();
    });
}

void Loop::join() {
    asio::post(context_, [this] { context_.stop(); });
    if (thread_.joinable()) thread_.join();
}

std::string_view Loop::date(Instant now) {
    const auto second = std::chrono::floor<std::chrono::seconds>(now.time_since_epoch()).count();
    if (second != date_second_) {
        date_second_ = second;
        date_ = http_date(now);
    }
    return date_;
}

// Closes the connection that has been without a request for longest; of `group`, if it is given.
// Those of a proxy, which stand for many, are the last to go.
bool Loop::make_place(const std::string* group) {
    const auto goes = [&](const Session* one) {
        return group == nullptr ? !one->group().empty() : one->group() == *group;
    };
    auto found = std::ranges::find_if(idle_, goes);
    if (found == idle_.end() && group == nullptr) found = idle_.begin();
    if (found == idle_.end()) return false;
    (*found)->give_way();
    return true;
}

// The kernel spreads connections over the threads, so each finds idle ones among its own.
bool Loop::has_place(const std::string& group) {
    const bool full = shared_.connections.load() >= shared_.options.connections_max;
    if (full && !make_place(nullptr)) return false;
    if (group.empty() || shared_.addresses.enter(group) == Pace::within) return true;
    if (!make_place(&group)) return false;
    shared_.addresses.enter_beside(group);
    return true;
}

void Loop::admit(Socket socket) {
    Code error;
    const auto endpoint = socket.remote_endpoint(error);
    if (error) return;
    socket.non_blocking(true, error);
    socket.set_option(tcp::no_delay(true), error);
    const std::string shown = endpoint.address().to_string();
    std::string peer = address_of(shown).value_or(shown);
    const bool proxy = peer == shared_.options.trusted_proxy;
    std::string group = proxy ? std::string() : network_of(peer);
    if (!has_place(group)) {
        Reply reply = problem(busy, {});
        std::string text;
        write_head(text, reply, {{}, {}, true, false});
        text += reply.body;
        socket.write_some(asio::buffer(text), error);
        return;
    }
    ++shared_.connections;
    const auto session =
        std::make_shared<Session>(*this, std::move(socket), std::move(peer), std::move(group));
    asio::co_spawn(context_, session->live(), [session](const std::exception_ptr& fault) {
        if (fault) problem(fault, "session", {});
    });
}

Awaitable<void> Loop::accept() {
    while (acceptor_.is_open()) {
        Code error;
        auto token = told_in(error);
        Socket socket(context_);
        co_await acceptor_.async_accept(socket, token);
        if (!error) {
            // Out of memory for one connection must not end the loop that takes the others.
            const auto fault = fault_of([&] { admit(std::move(socket)); });
            if (fault) problem(fault, "accept", {});
        } else if (error != asio::error::operation_aborted && acceptor_.is_open()) {
            // Out of descriptors, most likely: let some connections end first.
            log::warning("accept", {{"what", error.message()}});
            Timer pause(context_, milliseconds{50});
            co_await pause.async_wait(token);
        }
    }
}

Awaitable<void> Loop::sweep() {
    const auto shortest = std::min(shared_.options.idle_deadline, shared_.options.request_deadline);
    const milliseconds period = std::clamp(shortest / 8, milliseconds{5}, milliseconds{500});
    Code error;
    auto token = told_in(error);
    while (true) {
        tick_.expires_after(period);
        co_await tick_.async_wait(token);
        const std::int64_t now = clock::ticks_us();
        for (Session* session : sessions_) session->check_deadline(now);
        metrics::set_gauge("anju_http_connections", "Open connections", shared_.connections.load());
    }
}

}  // namespace kernel

// --- the server

struct Server::Impl {
    kernel::Shared shared;
    std::list<kernel::Loop> loops;
    bool running = false;

    void open() {
        const auto address = kernel::asio::ip::make_address(shared.options.address);
        kernel::tcp::endpoint endpoint(address, shared.options.port);
        // The sockets below would share the port with another program's: one that does not share
        // sees whether there is one.
        kernel::asio::io_context alone;
        kernel::Acceptor probe(alone, endpoint.protocol());
        probe.set_option(kernel::Acceptor::reuse_address(true));
        probe.bind(endpoint);
        probe.close();
        for (int i = 0; i < std::max(1, shared.options.io_threads); ++i) {
            loops.emplace_back(shared, endpoint);
            endpoint.port(loops.front().port());
        }
    }
    void wait_until_empty(std::chrono::milliseconds at_most) {
        const auto until = std::chrono::steady_clock::now() + at_most;
        while ((shared.connections.load() > 0 || shared.calls_out.load() > 0) &&
               std::chrono::steady_clock::now() < until)
            std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
};

Server::Server(ServerOptions options, db::Db& db, std::span<const RoomTable> rooms,
               Authenticate who)
    : impl_(new Impl{kernel::Shared(std::move(options), db, rooms, std::move(who)), {}, false}) {}

Server::~Server() { stop(); }

unsigned short Server::port() const { return impl_->loops.front().port(); }

void Server::start() {
    try {
        impl_->open();
    } catch (const boost::system::system_error& error) {
        throw Fault(fmt::format("cannot listen on {} port {}: {}", impl_->shared.options.address,
                                impl_->shared.options.port, error.code().message()));
    }
    impl_->running = true;
    for (kernel::Loop& loop : impl_->loops) loop.start();
}

void Server::stop() {
    if (!impl_->running) return;
    impl_->running = false;
    impl_->shared.draining = true;
    for (kernel::Loop& loop : impl_->loops) loop.drain();
    impl_->wait_until_empty(impl_->shared.options.drain_deadline);
    for (kernel::Loop& loop : impl_->loops) loop.cut();
    // A command that is in the lane cannot be called back from it.
    impl_->wait_until_empty(std::chrono::hours{24});
    for (kernel::Loop& loop : impl_->loops) loop.join();
}

}  // namespace anju::http
