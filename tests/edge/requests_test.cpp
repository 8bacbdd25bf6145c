// What comes in over a socket and how it is answered: grammar, limits, methods, types, bodies.
#include "edge/client.h"
#include "platform/clock.h"

namespace anju::edge {
namespace {

class Requests : public Edge {
   protected:
    Requests() { start(); }
};

TEST_F(Requests, a_note_is_filed_and_read_on_one_connection) {
    Client client(port());
    const auto filed = client.send(post("/api/notes", R"({"text":"安居"})")).receive();
    ASSERT_TRUE(filed);
    EXPECT_EQ(filed->status, 201) << filed->body;
    EXPECT_EQ(filed->field("Location"), "/api/notes/1");
    const auto read = client.send(get("/api/notes/1")).receive();
    ASSERT_TRUE(read);
    EXPECT_EQ(read->body, R"({"id":1,"text":"安居","version":1})");
    EXPECT_EQ(read->field("X-Content-Type-Options"), "nosniff");
    EXPECT_NE(read->field("X-Request-Id"), filed->field("X-Request-Id"));
    EXPECT_FALSE(read->field("Date").empty());
}

TEST_F(Requests, head_is_get_without_the_bytes) {
    Client client(port());
    const auto whole = client.send(get("/api/ping")).receive();
    const auto head = client.send("HEAD /api/ping HTTP/1.1\r\nHost: h\r\n\r\n").receive(true);
    ASSERT_TRUE(whole && head);
    EXPECT_EQ(head->status, 200);
    EXPECT_EQ(head->field("Content-Length"), whole->field("Content-Length"));
    EXPECT_EQ(head->field("ETag"), whole->field("ETag"));
    // Nothing of a body is in the way of the next reply.
    EXPECT_EQ(client.send(get("/api/ping")).receive()->status, 200);
}

TEST_F(Requests, a_tag_that_holds_answers_304_without_body) {
    Client client(port());
    const auto whole = client.send(get("/api/ping")).receive();
    ASSERT_TRUE(whole);
    const auto again =
        client.send(get("/api/ping", "If-None-Match: " + whole->field("ETag") + "\r\n")).receive();
    ASSERT_TRUE(again);
    EXPECT_EQ(again->status, 304);
    EXPECT_EQ(again->field("Content-Length"), "");
    EXPECT_EQ(client.send(get("/api/ping")).receive()->status, 200);
}

TEST_F(Requests, pipelined_requests_are_answered_in_order) {
    Client client(port());
    std::string requests;
    for (int i = 0; i < 20; ++i)
        requests += post("/api/notes", R"({"text":"note )" + std::to_string(i) + "\"}") +
                    get("/api/notes/" + std::to_string(i + 1)) + get("/api/nothing");
    client.send(requests);
    for (int i = 0; i < 20; ++i) {
        EXPECT_EQ(client.receive()->status, 201);
        EXPECT_TRUE(client.receive()->body.contains("note " + std::to_string(i)));
        EXPECT_EQ(client.receive()->status, 404);
    }
}

TEST_F(Requests, bytes_may_come_one_at_a_time) {
    Client client(port());
    const auto plain = client.dribble(post("/api/notes", R"({"text":"slowly"})")).receive();
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain->status, 201);
    const auto chunked =
        client
            .dribble(
                "POST /api/notes HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n"
                "Transfer-Encoding: chunked\r\n\r\n6;x=1\r\n{\"text\r\n9\r\n\":\"more\"}\r\n"
                "0\r\nTrailer: of no use\r\n\r\n")
            .receive();
    ASSERT_TRUE(chunked);
    EXPECT_EQ(chunked->status, 201) << chunked->body;
    const auto empty = client
                           .dribble(
                               "POST /api/login HTTP/1.1\r\nHost: h\r\nContent-Type: "
                               "application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                               "0\r\n\r\n")
                           .receive();
    ASSERT_TRUE(empty);
    EXPECT_EQ(empty->status, 200) << empty->body;
}

struct Row {
    std::string request;
    int status;
    std::string code;
};
void PrintTo(const Row& row, std::ostream* out) {
    *out << row.status << " " << row.code << " for " << row.request.substr(0, 200);
}
class Malformed : public Requests, public testing::WithParamInterface<Row> {};

TEST_P(Malformed, requests_are_refused_and_the_connection_closed) {
    Client client(port());
    const auto answer = client.send(GetParam().request).receive();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, GetParam().status) << answer->body;
    EXPECT_TRUE(answer->body.contains("\"" + GetParam().code + "\"")) << answer->body;
    EXPECT_EQ(answer->field("Content-Type"), "application/problem+json");
    EXPECT_EQ(answer->field("Connection"), "close");
    EXPECT_TRUE(client.closed());
    EXPECT_EQ(ask(get("/api/ping")).status, 200);
}

const std::string start_of_post = "POST /api/notes HTTP/1.1\r\nHost: h\r\n";

INSTANTIATE_TEST_SUITE_P(
    Table, Malformed,
    testing::Values(
        Row{"hello\r\n\r\n", 400, "request_malformed"},
        Row{"GET  /api/ping HTTP/1.1\r\nHost: h\r\n\r\n", 400, "request_malformed"},
        Row{"GET /api/ping HTTP/9.9\r\nHost: h\r\n\r\n", 400, "request_malformed"},
        Row{"GET /api/ping HTTP/1.1\r\n\r\n", 400, "request_malformed"},
        Row{"GET /api/ping HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400, "request_malformed"},
        Row{"GET /api/ping HTTP/1.1\r\nHost : a\r\n\r\n", 400, "request_malformed"},
        Row{"GET /api/ping HTTP/1.1\r\nHost: a\r\nX\x01: b\r\n\r\n", 400, "request_malformed"},
        Row{"GET /api/ping HTTP/1.1\r\nHost: a\r\nX: \x01\r\n\r\n", 400, "request_malformed"},
        Row{start_of_post + "Content-Length: -1\r\n\r\n", 400, "request_malformed"},
        Row{start_of_post + "Content-Length: 1x\r\n\r\n", 400, "request_malformed"},
        Row{start_of_post + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n", 400,
            "request_malformed"},
        Row{start_of_post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n", 400,
            "request_malformed"},
        Row{start_of_post + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n", 400,
            "request_malformed"},
        Row{start_of_post + "Transfer-Encoding: gzip, chunked\r\n\r\n", 400, "request_malformed"},
        Row{start_of_post + "Transfer-Encoding: identity\r\n\r\n", 400, "request_malformed"},
        Row{"POST /api/notes HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", 400,
            "request_malformed"},
        Row{start_of_post + "Content-Type: a\r\nContent-Type: b\r\n\r\n", 400, "request_malformed"},
        Row{start_of_post + "Idempotency-Key: a\r\nIdempotency-Key: b\r\n\r\n", 400,
            "request_malformed"},
        Row{start_of_post + "Expect: a-miracle\r\n\r\n", 400, "request_malformed"},
        Row{start_of_post + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                            "zz\r\n",
            400, "request_malformed"},
        Row{start_of_post + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                            "ffffffffffffffffff\r\n",
            400, "request_malformed"},
        // A line of a chunked body that does not end.
        Row{start_of_post +
                "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                "1;" +
                std::string(64 * 1024, 'x'),
            400, "request_malformed"},
        Row{"GET /api/ping HTTP/1.1\r\nHost: h\r\nX: " + std::string(17 * 1024, 'x'), 431,
            "header_too_large"},
        Row{"GET /" + std::string(17 * 1024, 'x'), 431, "header_too_large"},
        Row{start_of_post + "Content-Type: application/json\r\nContent-Length: 65537\r\n\r\n", 413,
            "body_too_large"},
        Row{start_of_post + "Content-Type: application/json\r\nContent-Length: "
                            "18446744073709551615\r\n\r\n",
            413, "body_too_large"},
        Row{start_of_post + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                            "10001\r\n",
            413, "body_too_large"}));

TEST_F(Requests, more_than_a_hundred_header_fields_are_refused) {
    std::string fields;
    for (int i = 0; i < 101; ++i) fields += "X: y\r\n";
    EXPECT_EQ(ask(get("/api/ping", fields)).status, 400);
}

class Refused : public Requests, public testing::WithParamInterface<Row> {};

TEST_P(Refused, requests_leave_the_connection_open) {
    Client client(port());
    const auto answer = client.send(GetParam().request).receive();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, GetParam().status) << answer->body;
    EXPECT_TRUE(answer->body.contains("\"" + GetParam().code + "\"")) << answer->body;
    EXPECT_EQ(answer->field("Connection"), "");
    const auto next = client.send(get("/api/ping")).receive();
    ASSERT_TRUE(next);
    EXPECT_EQ(next->status, 200);
}

INSTANTIATE_TEST_SUITE_P(
    Table, Refused,
    testing::Values(
        Row{get("/api/nothing"), 404, "route_unknown"}, Row{get("/"), 404, "route_unknown"},
        Row{get("/api/notes/x"), 404, "not_found"},
        Row{post("/api/ping", "{}"), 405, "method_not_allowed"},
        Row{"BREW /api/ping HTTP/1.1\r\nHost: h\r\n\r\n", 405, "method_not_allowed"},
        Row{"OPTIONS /api/ping HTTP/1.1\r\nHost: h\r\n\r\n", 405, "method_not_allowed"},
        Row{post("/api/notes", "text=1", "Content-Type: text/plain\r\n"), 415, "type_unsupported"},
        Row{get("/api/ping", "Accept: text/html\r\n"), 406, "not_acceptable"},
        Row{get("/api/%zz"), 400, "target_unreadable"},
        Row{get("/api/%ff"), 400, "target_unreadable"},
        Row{get("/api/notes?text=%c0%80"), 400, "target_unreadable"},
        Row{get("/api/notes?text=1&nonsense=2"), 422, "query_invalid"},
        Row{post("/api/notes", "{\"text\":\"\xff\"}"), 400, "body_unreadable"},
        Row{post("/api/notes", "{\"text\":"), 400, "body_unreadable"},
        Row{post("/api/notes", std::string(1000, '[')), 400, "body_unreadable"},
        Row{post("/api/notes", R"({"text":1})"), 422, "body_invalid"},
        Row{post("/api/notes", R"({"text":"refuse"})"), 422, "note_refused"},
        Row{post("/api/private", R"({"text":"x"})"), 401, "not_signed_in"},
        Row{post("/api/private", R"({"text":"x"})", "Cookie: a=b; anju_session=guest\r\n"), 403,
            "capability_missing"},
        Row{post("/api/notes", R"({"text":"x"})", "Sec-Fetch-Site: cross-site\r\n"), 403,
            "cross_site_refused"},
        Row{post("/api/notes", R"({"text":"x"})", "Origin: http://evil.example\r\n"), 403,
            "cross_site_refused"},
        Row{post("/api/notes", R"({"text":"x"})", "If-Match: nonsense\r\n"), 400,
            "header_unreadable"},
        Row{get("/api/fault"), 500, "internal_fault"}));

TEST_F(Requests, an_answer_in_405_names_what_is_allowed) {
    EXPECT_EQ(ask(post("/api/ping", "{}")).field("Allow"), "GET, HEAD");
}

TEST_F(Requests, the_absolute_form_of_a_target_is_its_path) {
    EXPECT_EQ(ask(get("http://localhost/api/ping")).status, 200);
    EXPECT_EQ(ask(get("http://localhost")).status, 404);
}

TEST_F(Requests, a_client_that_asks_first_is_told_to_go_on) {
    Client client(port());
    client.send(
        "POST /api/notes HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n"
        "Content-Length: 12\r\nExpect: 100-continue\r\n\r\n");
    const auto go_on = client.receive();
    ASSERT_TRUE(go_on);
    EXPECT_EQ(go_on->status, 100);
    EXPECT_EQ(client.send(R"({"text":"x"})").receive()->status, 201);
}

TEST_F(Requests, a_client_that_asks_first_for_too_much_is_told_at_once) {
    Client client(port());
    client.send(
        "POST /api/notes HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n"
        "Content-Length: 1000000\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(client.receive()->status, 413);
    EXPECT_TRUE(client.closed());
}

TEST_F(Requests, http_1_0_closes_unless_asked_to_stay) {
    Client once(port());
    EXPECT_EQ(once.send("GET /api/ping HTTP/1.0\r\n\r\n").receive()->field("Connection"), "close");
    EXPECT_TRUE(once.closed());
    Client stays(port());
    for (int i = 0; i < 2; ++i) {
        const auto answer =
            stays.send("GET /api/ping HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").receive();
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->field("Connection"), "keep-alive");
    }
}

TEST_F(Requests, an_empty_line_before_a_request_is_overlooked) {
    Client client(port());
    const auto filed = client.send(post("/api/notes", R"({"text":"x"})") + "\r\n").receive();
    EXPECT_EQ(filed->status, 201);
    EXPECT_EQ(client.send("\r\n" + get("/api/ping")).receive()->status, 200);
}

TEST_F(Requests, connection_close_is_obeyed) {
    Client client(port());
    EXPECT_EQ(client.send(get("/api/ping", "Connection: close\r\n")).receive()->status, 200);
    EXPECT_TRUE(client.closed());
}

TEST_F(Requests, a_client_that_has_finished_sending_still_gets_its_answer) {
    Client client(port());
    client.send(get("/api/ping")).finish_sending();
    EXPECT_EQ(client.receive()->status, 200);
    EXPECT_TRUE(client.closed());
}

TEST_F(Requests, a_large_answer_arrives_whole_at_a_slow_reader) {
    Client client(port());
    std::string requests;
    for (int i = 0; i < 20; ++i) requests += get("/api/export");
    client.send(requests);
    for (int i = 0; i < 20; ++i) {
        const auto answer = client.receive();
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->body.size(), 300'000U);
        EXPECT_EQ(answer->field("ETag"), "\"e1\"");
        EXPECT_TRUE(answer->field("Content-Disposition").contains("%E5%AF%BC%E5%87%BA"));
    }
}

TEST_F(Requests, happen_when_all_of_them_is_there) {
    const Instant head_came = instant_of(date_of(2026, 3, 5), 17);
    const Instant body_came = head_came + std::chrono::seconds{25};
    const std::string body = R"({"text":"x"})";
    clock::stop_at(head_came);
    Client client(port());
    std::string head = post("/api/moment", body, "Expect: 100-continue\r\n");
    head.resize(head.size() - body.size());
    client.send(head);
    // Said once the head is taken in.
    EXPECT_EQ(client.receive()->status, 100);
    clock::stop_at(body_came);
    const auto answer = client.send(body).receive();
    clock::run_free();
    ASSERT_TRUE(answer);
    EXPECT_TRUE(answer->body.contains(std::to_string(body_came.time_since_epoch().count())))
        << answer->body;
}

class SecureCookies : public Edge {
   protected:
    SecureCookies() {
        auto behind_tls = quick_options();
        behind_tls.secure_cookies = true;
        start(behind_tls);
    }
};

TEST_F(SecureCookies, are_those_of_this_very_host) {
    EXPECT_TRUE(
        ask(post("/api/login", "")).field("Set-Cookie").starts_with("__Host-anju_session=clerk; "));
    const auto with = [&](std::string_view cookie) {
        return ask(get("/api/mine", "Cookie: " + std::string(cookie) + "\r\n")).status;
    };
    EXPECT_EQ(with("__Host-anju_session=clerk"), 200);
    // Planted by a neighbour under the same domain.
    EXPECT_EQ(with("anju_session=clerk"), 401);
    EXPECT_EQ(with("anju_session=boss; __Host-anju_session=clerk"), 200);
}

TEST_F(Requests, with_one_key_are_carried_out_once_however_many_come_together) {
    constexpr int clients = 12;
    std::vector<std::unique_ptr<Client>> open;
    for (int i = 0; i < clients; ++i) open.push_back(std::make_unique<Client>(port()));
    for (const auto& client : open)
        client->send(post("/api/notes", R"({"text":"once"})", "Idempotency-Key: k1\r\n"));
    int fresh = 0;
    for (const auto& client : open) {
        const auto answer = client->receive();
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer->status, 201);
        EXPECT_EQ(answer->body, R"({"id":1,"text":"once","version":1})");
        fresh += answer->field("Idempotency-Replayed").empty() ? 1 : 0;
    }
    EXPECT_EQ(fresh, 1);
    EXPECT_EQ(count("select count(*) from edge_notes"), 1);
    const auto other = ask(post("/api/notes", R"({"text":"other"})", "Idempotency-Key: k1\r\n"));
    EXPECT_EQ(other.status, 409);
    EXPECT_TRUE(other.body.contains("idempotency_key_reused"));
}

}  // namespace
}  // namespace anju::edge
