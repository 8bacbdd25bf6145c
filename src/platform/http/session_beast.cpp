// One connection: requests in, replies out, in order, each within its deadline.
#include "platform/http/address.h"
#include "platform/http/fields.h"
#include "platform/http/kernel_beast.h"
#include "platform/http/problem.h"

namespace anju::http::kernel {

namespace {

Pool& slow_pool(Shared& shared, const Exchange& exchange) {
    if (exchange.probe) return shared.probes;
    const bool signs_in = exchange.route != nullptr && exchange.route->options.signs_in;
    return signs_in ? shared.sign_in : shared.slow;
}

}  // namespace

// --- reading

void Session::check_deadline(std::int64_t now_us) {
    if (deadline_us_ == 0 || now_us < deadline_us_) return;
    deadline_us_ = 0;
    expired_ = true;
    Code ignored;
    socket_.cancel(ignored);
}

void Session::close_if_idle() {
    if (idle_) cut();
}

Awaitable<void> Session::read_some() {
    if (expired_ || (idle_ && shared_.draining)) {
        give_up();
        co_return;
    }
    if (begin_ > 0) {
        in_.erase(0, begin_);
        end_ -= begin_;
        begin_ = 0;
    }
    // Room for the whole head, or for a good piece of a body.
    const std::size_t wanted =
        planned_ ? body_chunk
                 : std::min(end_ + read_buffer_min, shared_.options.header_max + read_buffer_min);
    in_.resize(std::max(wanted, end_));
    if (in_.size() == end_) {
        // A line of a chunked body that never ends.
        exchange_.reply = problem(request_malformed, exchange_.request_id);
        stage_ = Stage::failed;
        co_return;
    }
    const auto space = asio::buffer(in_.data() + end_, in_.size() - end_);
    auto token = told_in(error_);
    const std::size_t got = co_await socket_.async_read_some(space, token);
    if (got > 0 && idle_) {
        set_busy();
        began_us_ = clock::ticks_us();
        start_deadline(shared_.options.request_deadline);
    }
    end_ += got;
    if (error_) give_up();
}

// No more will be read. Somebody who was too slow is told so.
void Session::give_up() {
    open_ = false;
    if (!expired_ || idle_) return;
    if (!answered_) exchange_.reply = problem(request_timeout, exchange_.request_id);
    stage_ = Stage::failed;
}

// Moves on as far as the buffered bytes lead, at most past the head.
void Session::parse() {
    // Some clients end a body with an empty line that nobody asked for (RFC 9112 2.2).
    while (!parser_.begun() && std::string_view(in_).substr(begin_, buffered()).starts_with("\r\n"))
        begin_ += 2;
    const auto fault = fault_of([&] {
        const auto fed = parser_.put(std::string_view(in_).substr(begin_, buffered()));
        begin_ += fed.used;
        stage_ = fed.stage;
    });
    if (!fault) return;
    exchange_.reply = problem(fault, exchange_.route_name(), exchange_.request_id);
    stage_ = Stage::failed;
}

void Session::plan() {
    planned_ = true;
    const Head& head = exchange_.head;
    exchange_.now = clock::now();
    const std::string& proxy = shared_.options.trusted_proxy;
    if (!proxy.empty() && peer_ == proxy) {
        const std::size_t comma = head.forwarded_for.rfind(',');
        const auto last = trim_blanks(std::string_view(head.forwarded_for).substr(comma + 1));
        if (!last.empty()) exchange_.remote = address_of(last).value_or(std::string(last));
        if (is_request_id(head.request_id)) exchange_.request_id = head.request_id;
    }
    exchange_.network = network_of(exchange_.remote);
    answered_ = true;
    if (shared_.rate.take(exchange_.network, began_us_) == Pace::over) {
        exchange_.reply = problem(too_many_requests, exchange_.request_id);
    } else if (shared_.site.plan(exchange_) == Step::go_on) {
        answered_ = false;
    }
}

// Before much is taken in from somebody, they must be allowed to send it.
Awaitable<void> Session::authorise() {
    if (answered_ || exchange_.route == nullptr) co_return;
    const RouteOptions& options = exchange_.route->options;
    if (!options.multipart && options.body_max <= dropped_body_max) co_return;
    called_back_ = false;
    if (shared_.reads_inline) {
        answered_ = shared_.site.dispatcher().authorise(exchange_) == Step::answered;
    } else {
        run_in(shared_.reads, &Session::run_authorise);
        co_await until_called_back();
    }
}

void Session::take_body() {
    if (answered_) return refuse_body();
    const RouteOptions options = exchange_.route ? exchange_.route->options : RouteOptions{};
    if (options.multipart) {
        multipart_.emplace(boundary_of(exchange_.head.content_type), shared_.options.spool_folder);
    }
    stage_ = parser_.take_body(options.body_max, multipart_ ? &*multipart_ : nullptr);
    if (stage_ != Stage::more || !parser_.expects_continue() || buffered() > 0) return;
    // Small enough for any socket buffer; a peer that does not read it will not get far.
    Code ignored;
    const std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    socket_.write_some(asio::buffer(go_on.data(), go_on.size()), ignored);
}

// The answer is known already. A short body is read and dropped, so that the connection can go on.
void Session::refuse_body() {
    if (parser_.body_left() > dropped_body_max || parser_.expects_continue()) {
        stage_ = Stage::failed;
        return;
    }
    const Reply reply = std::move(exchange_.reply);
    stage_ = parser_.take_body(dropped_body_max, nullptr);
    exchange_.reply = reply;
}

Awaitable<void> Session::read_request() {
    exchange_.clear();
    exchange_.request_id = loop_.next_request_id();
    exchange_.remote = peer_;
    parser_.begin(exchange_);
    stage_ = Stage::more;
    planned_ = false;
    answered_ = false;
    if (buffered() == 0) {
        set_idle();
        start_deadline(shared_.options.idle_deadline);
    } else {
        began_us_ = clock::ticks_us();
        start_deadline(shared_.options.request_deadline);
        parse();
    }
    while (open_ && (stage_ == Stage::more || stage_ == Stage::head)) {
        if (stage_ == Stage::head) {
            plan();
            co_await authorise();
            take_body();
        } else {
            co_await read_some();
        }
        if (open_ && stage_ == Stage::more) parse();
    }
    deadline_us_ = 0;
}

// --- running

// The last thing a lane or pool does with a session; the coroutine holds it until then.
void Session::call_back() {
    Shared& shared = shared_;
    asio::post(loop_.context(), [this] {
        called_back_ = true;
        called_back_timer_.cancel();
    });
    // After this the loop may be gone.
    --shared.calls_out;
}

Awaitable<void> Session::until_called_back() {
    Code cancelled;
    auto token = told_in(cancelled);
    while (!called_back_) {
        co_await called_back_timer_.async_wait(token);
    }
}

void Session::run_authorise() {
    answered_ = shared_.site.dispatcher().authorise(exchange_) == Step::answered;
    call_back();
}
void Session::run_slow() {
    shared_.site.run_slow(exchange_);
    call_back();
}
void Session::run_read() {
    shared_.site.dispatcher().run_read(exchange_);
    call_back();
}
void Session::run_write() {
    shared_.site.dispatcher().run_write(exchange_, [this] { call_back(); });
}

void Session::run_in(Pool& pool, void (Session::*work)()) {
    ++shared_.calls_out;
    if (pool.post([this, work] { (this->*work)(); }) == Queued::taken) return;
    --shared_.calls_out;
    exchange_.reply = problem(busy, exchange_.request_id);
    answered_ = true;
    called_back_ = true;
}

Awaitable<void> Session::run() {
    if (multipart_) {
        exchange_.uploads = multipart_->uploads();
        exchange_.form = multipart_->form();
    }
    // The moment of a request is when all of it is there: who sends the head before a deadline and
    // the body after it comes after it.
    exchange_.now = clock::now();
    const Lane lane = shared_.site.lane_of(exchange_);
    if (lane == Lane::read && shared_.reads_inline) {
        shared_.site.dispatcher().run_read(exchange_);
        co_return;
    }
    called_back_ = false;
    switch (lane) {
        case Lane::read:
            run_in(shared_.reads, &Session::run_read);
            break;
        case Lane::slow:
            run_in(slow_pool(shared_, exchange_), &Session::run_slow);
            break;
        case Lane::write:
            if (shared_.reads_inline) {
                ++shared_.calls_out;
                run_write();
            } else {
                run_in(shared_.reads, &Session::run_write);
            }
            break;
    }
    co_await until_called_back();
}

// --- writing

Awaitable<void> Session::send() {
    const Reply& reply = exchange_.reply;
    const bool whole = stage_ == Stage::done && open_;
    if (!whole || shared_.draining || !parser_.keeps_alive()) open_ = false;
    out_.clear();
    write_head(out_, reply,
               {exchange_.request_id, loop_.date(clock::now()), !open_,
                stage_ == Stage::done && parser_.is_http_1_0(), shared_.options.secure_cookies});
    const std::string_view body = exchange_.head.head_only ? std::string_view() : reply.bytes();
    // Most replies fit the socket's buffer: no need to wait for what can be done at once.
    const std::array<asio::const_buffer, 2> both{asio::buffer(out_),
                                                 asio::buffer(body.data(), body.size())};
    error_.clear();
    std::size_t wrote = socket_.write_some(both, error_);
    if (error_ == asio::error::would_block) error_.clear();
    start_deadline(shared_.options.request_deadline);
    const std::size_t all = out_.size() + body.size();
    if (!error_ && wrote < all) {
        const std::size_t of_head = std::min(wrote, out_.size());
        const std::size_t of_body = wrote - of_head;
        const std::array<asio::const_buffer, 2> rest{
            asio::buffer(out_.data() + of_head, out_.size() - of_head),
            asio::buffer(body.data() + of_body, body.size() - of_body)};
        auto token = told_in(error_);
        co_await asio::async_write(socket_, rest, token);
    }
    deadline_us_ = 0;
    if (error_) {
        open_ = false;
        cut();
    }
}

void Session::finish_request() {
    note_request(exchange_, std::chrono::microseconds{clock::ticks_us() - began_us_});
    multipart_.reset();
    if (buffered() == 0 && in_.capacity() > body_chunk) {
        in_ = std::string();
        begin_ = 0;
        end_ = 0;
    }
}

// A reply on the way is lost if the socket is closed with bytes unread.
Awaitable<void> Session::close_gently() {
    if (!socket_.is_open()) co_return;
    Code ignored;
    socket_.shutdown(Socket::shutdown_send, ignored);
    expired_ = false;
    start_deadline(std::min(linger, shared_.options.request_deadline));
    in_.resize(body_chunk);
    const auto space = asio::buffer(in_);
    error_.clear();
    auto token = told_in(error_);
    std::size_t dropped = 0;
    while (!error_ && dropped < dropped_max) {
        const std::size_t got = co_await socket_.async_read_some(space, token);
        dropped += got;
    }
    cut();
}

Awaitable<void> Session::live() {
    while (open_) {
        co_await read_request();
        const bool silent = !open_ && stage_ != Stage::failed;
        if (silent) break;
        if (stage_ == Stage::done && !answered_) {
            co_await run();
        }
        co_await send();
        finish_request();
    }
    co_await close_gently();
}

}  // namespace anju::http::kernel
