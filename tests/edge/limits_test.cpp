// Limits of time and number: slow clients, idle ones, too many, a full queue, the end of service.
// Deadlines are set to some tens of milliseconds to see that what must close does; nothing is
// measured.
#include <atomic>
#include <semaphore>
#include <thread>

#include "edge/client.h"

namespace anju::edge {
namespace {

using std::chrono::milliseconds;
namespace notes = test::notes;

class Limits : public Edge {
   protected:
    static http::ServerOptions options() { return quick_options(); }
    // A call that stands at the gate.
    std::unique_ptr<Client> at_gate() {
        auto client = std::make_unique<Client>(port());
        client->send(get("/api/gate"));
        return client;
    }
};

// Two programs that share a port would each get half of the callers.
TEST_F(Limits, a_port_in_use_is_said_and_not_shared) {
    start(options());
    auto second = options();
    second.port = port();
    http::Server other(second, *db_, notes::rooms(), notes::who);
    EXPECT_THROW(other.start(), Fault);
    EXPECT_EQ(ask(get("/api/ping")).status, 200);
}

TEST_F(Limits, a_head_that_dribbles_past_the_deadline_is_told_and_closed) {
    auto quick = options();
    quick.request_deadline = milliseconds{40};
    start(quick);
    Client client(port());
    client.send("GET /api/ping HTTP/1.1\r\n");
    // Each byte comes in time for itself, a whole request elsewhere after the last; the deadline
    // is of the whole.
    std::jthread dribble([&](const std::stop_token& stop) {
        Client other(port());
        while (!stop.stop_requested()) {
            client.send("X");
            other.send(get("/api/ping")).receive();
        }
    });
    const auto answer = client.receive();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 408);
    EXPECT_TRUE(client.closed());
}

TEST_F(Limits, a_body_that_stops_is_told_and_closed) {
    auto quick = options();
    quick.request_deadline = milliseconds{40};
    start(quick);
    Client client(port());
    client.send(
        "POST /api/notes HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n"
        "Content-Length: 100\r\n\r\n{\"text\":");
    EXPECT_EQ(client.receive()->status, 408);
    EXPECT_TRUE(client.closed());
    EXPECT_EQ(count("select count(*) from edge_notes"), 0);
}

TEST_F(Limits, a_connection_without_a_request_is_closed_in_silence) {
    auto quick = options();
    quick.idle_deadline = milliseconds{40};
    start(quick);
    Client never(port());
    EXPECT_TRUE(never.closed());
    Client once(port());
    EXPECT_EQ(once.send(get("/api/ping")).receive()->status, 200);
    EXPECT_TRUE(once.closed());
}

TEST_F(Limits, a_call_that_takes_longer_than_the_deadline_is_still_answered) {
    auto quick = options();
    quick.request_deadline = milliseconds{40};
    quick.idle_deadline = milliseconds{40};
    start(quick);
    notes::close_gate();
    const auto waiting = at_gate();
    notes::wait_for_arrivals(1);
    // Others come and go by the deadline in the meantime.
    Client idle(port());
    EXPECT_TRUE(idle.closed());
    notes::open_gate();
    EXPECT_EQ(waiting->receive()->status, 200);
}

TEST_F(Limits, a_reader_that_never_reads_is_cut) {
    auto quick = options();
    quick.request_deadline = milliseconds{60};
    quick.connections_per_address = 1;
    start(quick);
    Client client(port());
    std::string requests;
    for (int i = 0; i < 200; ++i) requests += get("/api/export");
    // 60 MB are more than any socket buffer holds. Once the server has given up, its place is free.
    client.send(requests);
    while (ask(get("/api/ping")).status != 200) std::this_thread::yield();
    int whole = 0;
    while (client.receive()) ++whole;
    EXPECT_LT(whole, 200);
}

TEST_F(Limits, connections_of_one_address_are_counted) {
    auto few = options();
    few.connections_per_address = 2;
    start(few);
    notes::close_gate();
    auto first = at_gate();
    const auto second = at_gate();
    notes::wait_for_arrivals(2);
    Client third(port());
    EXPECT_EQ(third.receive()->status, 503);
    EXPECT_TRUE(third.closed());
    Client other(port(), "127.0.0.2");
    EXPECT_EQ(other.send(get("/api/ping")).receive()->status, 200);
    notes::open_gate();
    // One that leaves makes room, as soon as the server has seen it go.
    first.reset();
    int status = 0;
    while (status != 200) status = ask(get("/api/ping")).status;
}

TEST_F(Limits, connections_are_counted_overall) {
    auto few = options();
    few.connections_max = 1;
    start(few);
    notes::close_gate();
    const auto first = at_gate();
    notes::wait_for_arrivals(1);
    const auto refused = ask("");
    EXPECT_EQ(refused.status, 503);
    EXPECT_EQ(refused.field("Retry-After"), "1");
    notes::open_gate();
    EXPECT_EQ(first->receive()->status, 200);
}

TEST_F(Limits, the_connection_that_is_idle_for_longest_gives_way) {
    auto few = options();
    few.connections_per_address = 3;
    few.io_threads = 1;
    start(few);
    notes::close_gate();
    const auto working = at_gate();
    notes::wait_for_arrivals(1);
    Client first(port());
    EXPECT_EQ(first.send(get("/api/ping")).receive()->status, 200);
    Client second(port());
    EXPECT_EQ(second.send(get("/api/ping")).receive()->status, 200);
    EXPECT_EQ(first.send(get("/api/ping")).receive()->status, 200);
    Client third(port());
    EXPECT_EQ(third.send(get("/api/ping")).receive()->status, 200);
    EXPECT_TRUE(second.closed());
    EXPECT_EQ(first.send(get("/api/ping")).receive()->status, 200);
    notes::open_gate();
    EXPECT_EQ(working->receive()->status, 200);
}

// As many as are served at all, from several addresses, and each says nothing.
TEST_F(Limits, idle_connections_shut_nobody_out) {
    auto few = options();
    few.connections_max = 128;
    start(few);
    const char* addresses[] = {"127.0.0.2", "127.0.0.3", "127.0.0.4", "127.0.0.5"};
    std::vector<std::unique_ptr<Client>> idle;
    for (int i = 0; i < 400; ++i)
        idle.push_back(std::make_unique<Client>(port(), addresses[i % 4]));
    EXPECT_EQ(ask(get("/healthz")).status, 200);
    EXPECT_EQ(ask(get("/api/ping")).status, 200);
    EXPECT_TRUE(idle.front()->closed());
}

TEST_F(Limits, requests_of_one_address_are_paced_when_configured) {
    auto paced = options();
    paced.requests_per_second_per_address = 1;
    start(paced);
    Client client(port());
    int within = 0;
    std::optional<Answer> answer;
    do {
        answer = client.send(get("/api/ping")).receive();
        ASSERT_TRUE(answer);
        if (answer->status == 200) ++within;
    } while (answer->status == 200);
    EXPECT_GE(within, 2);
    EXPECT_EQ(answer->status, 429);
    EXPECT_EQ(answer->field("Retry-After"), "1");
}

TEST_F(Limits, a_trusted_proxy_speaks_for_others_and_nobody_else_does) {
    auto behind = options();
    behind.requests_per_second_per_address = 1;
    behind.trusted_proxy = "127.0.0.1";
    behind.connections_per_address = 1;
    start(behind);
    for (int i = 0; i < 5; ++i) {
        const auto from = "X-Forwarded-For: 9.9.9.9, 10.0.0." + std::to_string(i) + "\r\n";
        EXPECT_EQ(ask(get("/api/ping", from)).status, 200);
    }
    const auto named = ask(get("/api/ping", "X-Forwarded-For: 10.1.1.1\r\nX-Request-Id: abc\r\n"));
    EXPECT_EQ(named.field("X-Request-Id"), "abc");
}

TEST_F(Limits, the_addresses_of_one_subscriber_are_paced_together) {
    auto behind = options();
    behind.requests_per_second_per_address = 1;
    behind.trusted_proxy = "127.0.0.1";
    start(behind);
    Client client(port());
    int status = 200;
    for (int i = 1; i < 1000 && status == 200; ++i) {
        const auto from = "X-Forwarded-For: 2001:db8:1:2::" + std::to_string(i) + "\r\n";
        status = client.send(get("/api/ping", from)).receive()->status;
    }
    EXPECT_EQ(status, 429);
    const auto other = ask(get("/api/caller", "X-Forwarded-For: ::ffff:10.1.1.1\r\n"));
    EXPECT_TRUE(other.body.contains("10.1.1.1 of 10.1.1.1")) << other.body;
}

TEST_F(Limits, an_address_cannot_be_borrowed_without_a_trusted_proxy) {
    auto paced = options();
    paced.requests_per_second_per_address = 1;
    start(paced);
    int status = 200;
    for (int i = 0; i < 1000 && status == 200; ++i)
        status =
            ask(get("/api/ping", "X-Forwarded-For: 10.0.0." + std::to_string(i) + "\r\n")).status;
    EXPECT_EQ(status, 429);
}

TEST_F(Limits, a_full_queue_of_slow_calls_is_503_and_the_rest_goes_on) {
    auto small = options();
    small.slow_threads = 1;
    small.slow_queue = 1;
    start(small);
    notes::close_gate();
    const auto running = at_gate();
    notes::wait_for_arrivals(1);
    // One of two may wait; which of them depends on their order at the I/O threads.
    std::counting_semaphore<2> answered(0);
    std::atomic<int> refused = 0;
    std::atomic<int> through = 0;
    const auto call = [&] {
        const auto answer = at_gate()->receive();
        if (answer && answer->status == 503) ++refused;
        if (answer && answer->status == 200) ++through;
        answered.release();
    };
    const std::jthread one(call);
    const std::jthread two(call);
    answered.acquire();
    EXPECT_EQ(refused, 1);
    EXPECT_EQ(ask(get("/api/ping")).status, 200);
    EXPECT_EQ(ask(post("/api/notes", R"({"text":"x"})")).status, 201);
    notes::open_gate();
    answered.acquire();
    EXPECT_EQ(through, 1);
    EXPECT_EQ(running->receive()->status, 200);
}

TEST_F(Limits, signing_in_has_threads_of_its_own) {
    auto small = options();
    small.slow_threads = 1;
    start(small);
    notes::close_gate();
    const auto running = at_gate();
    notes::wait_for_arrivals(1);
    EXPECT_EQ(ask(post("/api/door", "{}")).status, 200);
    notes::open_gate();
    EXPECT_EQ(running->receive()->status, 200);
}

TEST_F(Limits, stopping_finishes_what_runs_and_closes_what_is_idle) {
    start();
    Client idle(port());
    EXPECT_EQ(idle.send(get("/api/ping")).receive()->status, 200);
    notes::close_gate();
    const auto running = at_gate();
    notes::wait_for_arrivals(1);
    std::jthread stopping([&] { server_->stop(); });
    EXPECT_TRUE(idle.closed());
    notes::open_gate();
    const auto answer = running->receive();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 200);
    EXPECT_EQ(answer->field("Connection"), "close");
    EXPECT_TRUE(running->closed());
}

TEST_F(Limits, stopping_does_not_wait_for_clients_longer_than_it_may) {
    auto quick = options();
    quick.drain_deadline = milliseconds{40};
    start(quick);
    Client half(port());
    half.send("GET /api/ping HTTP/1.1\r\n");
    Client other(port());
    EXPECT_EQ(other.send(get("/api/ping")).receive()->status, 200);
    server_->stop();
    EXPECT_TRUE(half.closed());
}

TEST_F(Limits, the_probes_answer_while_all_is_well) {
    start();
    EXPECT_EQ(ask(get("/healthz")).body, "alive\n");
    EXPECT_EQ(ask(get("/readyz")).body, "ready\n");
    EXPECT_EQ(ask(get("/readyz")).body, "ready\n");
    const auto metrics = ask(get("/metrics"));
    EXPECT_EQ(metrics.status, 200);
    EXPECT_TRUE(metrics.body.contains("anju_writes_waiting"));
}

TEST_F(Limits, the_probe_of_readiness_says_in_words_what_is_wrong_and_what_is_only_late) {
    auto looked = options();
    http::Outlook outlook{{}, {"witness silent: w"}};
    looked.look = [&](db::Db&) { return outlook; };
    start(looked);
    EXPECT_EQ(ask(get("/readyz")).body, "ready\nwarning: witness silent: w\n");
    outlook.wrong = {"sealing stands still", "storage"};
    start(looked);
    const auto red = ask(get("/readyz"));
    EXPECT_EQ(red.status, 503);
    EXPECT_EQ(red.body, "not ready\nsealing stands still\nstorage\nwarning: witness silent: w\n");
}

TEST_F(Limits, the_metrics_are_not_for_everybody_behind_a_proxy) {
    auto behind = options();
    behind.trusted_proxy = "127.0.0.1";
    start(behind);
    const std::string from = "X-Forwarded-For: 10.0.0.1\r\n";
    EXPECT_EQ(ask(get("/metrics", from)).status, 403);
    EXPECT_EQ(ask(get("/metrics", from + "Cookie: anju_session=clerk\r\n")).status, 403);
    EXPECT_EQ(ask(get("/metrics", from + "Cookie: anju_session=boss\r\n")).status, 200);
}

}  // namespace
}  // namespace anju::edge
