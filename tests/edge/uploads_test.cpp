// multipart/form-data: what arrives in the handler, and what lies about itself.
#include "edge/client.h"

#include "platform/http/multipart.h"

namespace anju::edge {
namespace {

constexpr std::string_view type = "Content-Type: multipart/form-data; boundary=xyz\r\n";

std::string part(std::string_view disposition, std::string_view content) {
    return "--xyz\r\nContent-Disposition: form-data; " + std::string(disposition) + "\r\n\r\n" +
           std::string(content) + "\r\n";
}
const std::string end_of_parts = "--xyz--\r\n";

class Uploads : public Edge {
   protected:
    Uploads() { start(); }
    Answer upload(std::string_view body, std::string_view fields = type) {
        return ask(post("/api/files", body, fields));
    }
};

TEST_F(Uploads, files_and_fields_reach_the_handler_and_the_spool_is_emptied) {
    const auto answer = upload(part("name=\"text\"", "安居 & more") +
                               part("name=\"photo\"; filename=\"楼道.jpg\"", "not really a jpeg") +
                               part("name=photo; filename=b.png", "") +
                               part("name=\"photo\"; filename=\"\"", "") + end_of_parts);
    EXPECT_EQ(answer.status, 200) << answer.body;
    EXPECT_EQ(answer.body, R"({"files":["photo 楼道.jpg 17 not really a jpe","photo b.png 0 "],)"
                           R"("text":"安居 & more"})");
    // Removed before the next request of the connection is read.
    EXPECT_EQ(ask(get("/api/ping")).status, 200);
    server_->stop();
    EXPECT_EQ(spooled(), 0U);
}

TEST_F(Uploads, a_body_in_single_bytes_is_the_same_body) {
    const std::string body =
        part("name=\"f\"; filename=\"a\"", "\r\n--xy\r\n-\r\n--x") + end_of_parts;
    Client client(port());
    const auto answer = client.dribble(post("/api/files", body, type)).receive();
    ASSERT_TRUE(answer);
    EXPECT_TRUE(answer->body.contains("f a 14 ")) << answer->body;
}

TEST_F(Uploads, a_chunked_body_is_the_same_body) {
    const std::string body = part("name=\"f\"; filename=\"a\"", "abc") + end_of_parts;
    std::string request = "POST /api/files HTTP/1.1\r\nHost: h\r\n" + std::string(type) +
                          "Transfer-Encoding: chunked\r\n\r\n";
    for (const char c : body) request += std::string("1\r\n") + c + "\r\n";
    EXPECT_TRUE(ask(request + "0\r\n\r\n").body.contains("f a 3 abc"));
}

struct Name {
    std::string sent;
    std::string shown;
};
class Names : public testing::TestWithParam<Name> {};
TEST_P(Names, of_files_are_never_paths) {
    EXPECT_EQ(http::shown_file_name(GetParam().sent), GetParam().shown);
}
INSTANTIATE_TEST_SUITE_P(
    Table, Names,
    testing::Values(Name{"a.jpg", "a.jpg"}, Name{"../../etc/passwd", "passwd"},
                    Name{"C:\\Users\\wang\\楼道.jpg", "楼道.jpg"}, Name{"/", "file"},
                    Name{"..", "file"}, Name{".", "file"}, Name{"", "file"}, Name{" \t ", "file"},
                    Name{"a/..", "file"}, Name{std::string("a\0b", 3), "file"},
                    Name{"a\nb", "file"}, Name{"\xff.jpg", "file"}, Name{"\u202Egpj.exe", "file"},
                    Name{std::string(300, 'n'), std::string(200, 'n')},
                    Name{std::string(199, 'n') + "安", std::string(199, 'n')}));

TEST_F(Uploads, the_path_of_a_name_is_cut_off) {
    const auto answer =
        upload(part("name=\"f\"; filename=\"../../etc/passwd\"", "x") + end_of_parts);
    EXPECT_TRUE(answer.body.contains("f passwd 1 x")) << answer.body;
}

class Lies : public Uploads, public testing::WithParamInterface<std::string> {};
TEST_P(Lies, are_refused_and_leave_nothing_behind) {
    const auto answer = upload(GetParam());
    EXPECT_EQ(answer.status, 400) << answer.body;
    EXPECT_TRUE(answer.body.contains("multipart_unreadable")) << answer.body;
    server_->stop();
    EXPECT_EQ(spooled(), 0U);
}
std::string repeated(int times, const std::string& text) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}
INSTANTIATE_TEST_SUITE_P(
    Table, Lies,
    testing::Values("", "--xyz", "nothing of the kind", "preamble\r\n" + end_of_parts,
                    // No end, or an end that is another's.
                    part("name=\"f\"; filename=\"a\"", "abc"),
                    part("name=\"f\"; filename=\"a\"", "abc") + "--xyz-",
                    part("name=\"f\"; filename=\"a\"", "abc") + "--xy--\r\n",
                    "--xyzGARBAGE\r\n\r\n" + end_of_parts,
                    // Parts without a name, with half a name, of another kind.
                    "--xyz\r\n\r\n\r\nabc\r\n" + end_of_parts,
                    "--xyz\r\nContent-Type: a/b\r\n\r\nabc\r\n" + end_of_parts,
                    part("name=\"\"", "x") + end_of_parts, part("name=\"open", "x") + end_of_parts,
                    part("filename=\"a\"", "x") + end_of_parts,
                    "--xyz\r\nContent-Disposition: attachment; name=\"f\"\r\n\r\nabc\r\n" +
                        end_of_parts,
                    // Bytes that are not text where text is.
                    part("name=\"text\"", "\xff\xfe") + end_of_parts,
                    part("name=\"\xff\"", "x") + end_of_parts,
                    // Too much of everything.
                    "--xyz\r\n" + std::string(5000, 'h') + "\r\n\r\n" + end_of_parts,
                    part("name=\"text\"", std::string(65 * 1024, 't')) + end_of_parts,
                    repeated(65, part("name=\"text\"", "")) + end_of_parts,
                    repeated(21, part("name=\"f\"; filename=\"a\"", "x")) + end_of_parts));

TEST_F(Uploads, an_upload_that_ends_early_leaves_nothing_behind) {
    {
        Client client(port());
        client.send("POST /api/files HTTP/1.1\r\nHost: h\r\n" + std::string(type) +
                    "Content-Length: 100000\r\n\r\n" +
                    "--xyz\r\nContent-Disposition: form-data; "
                    "name=\"f\"; filename=\"a\"\r\n\r\nsome bytes");
        client.finish_sending();
        EXPECT_TRUE(client.closed());
    }
    server_->stop();
    EXPECT_EQ(spooled(), 0U);
}

TEST_F(Uploads, more_than_the_route_takes_is_refused_before_or_while_it_comes) {
    Client announced(port());
    announced.send("POST /api/files HTTP/1.1\r\nHost: h\r\n" + std::string(type) +
                   "Content-Length: 1048577\r\n\r\n");
    EXPECT_EQ(announced.receive()->status, 413);
    Client chunked(port());
    chunked.send("POST /api/files HTTP/1.1\r\nHost: h\r\n" + std::string(type) +
                 "Transfer-Encoding: chunked\r\n\r\n");
    const std::string head =
        "--xyz\r\nContent-Disposition: form-data; name=\"f\"; "
        "filename=\"a\"\r\n\r\n";
    chunked.send("5c\r\n" + head + std::string(92 - head.size(), 'x') + "\r\n");
    for (int i = 0; i < 17; ++i) chunked.send("10000\r\n" + std::string(65536, 'x') + "\r\n");
    EXPECT_EQ(chunked.receive()->status, 413);
    server_->stop();
    EXPECT_EQ(spooled(), 0U);
}

TEST_F(Uploads, nothing_is_taken_in_from_those_who_may_not_send_it) {
    Client stranger(port());
    stranger.send("POST /api/private/files HTTP/1.1\r\nHost: h\r\n" + std::string(type) +
                  "Content-Length: 1000000\r\n\r\n");
    // Answered although the body has not come.
    EXPECT_EQ(stranger.receive()->status, 401);
    EXPECT_EQ(spooled(), 0U);
    const auto guest =
        ask("POST /api/private/files HTTP/1.1\r\nHost: h\r\n"
            "Cookie: anju_session=guest\r\n" +
            std::string(type) + "Content-Length: 1000000\r\n\r\n");
    EXPECT_EQ(guest.status, 403);
    const std::string body = part("name=\"f\"; filename=\"a\"", "abc") + end_of_parts;
    const auto clerk =
        ask(post("/api/private/files", body, std::string(type) + "Cookie: anju_session=clerk\r\n"));
    EXPECT_EQ(clerk.status, 200) << clerk.body;
}

TEST_F(Uploads, of_a_login_that_ended_while_they_came_are_not_taken_in) {
    const std::string body = part("name=\"f\"; filename=\"a\"", "abc") + end_of_parts;
    const auto leaver = ask(
        post("/api/private/files", body, std::string(type) + "Cookie: anju_session=leaver\r\n"));
    EXPECT_EQ(leaver.status, 401) << leaver.body;
}

TEST_F(Uploads, the_same_key_needs_the_same_bytes) {
    const std::string fields = std::string(type) + "Idempotency-Key: k1\r\n";
    const auto with = [&](std::string_view content) {
        return upload(part("name=\"f\"; filename=\"a\"", content) + end_of_parts, fields);
    };
    EXPECT_EQ(with("abc").status, 200);
    EXPECT_EQ(with("abc").field("Idempotency-Replayed"), "true");
    EXPECT_EQ(with("abd").status, 409);
}

TEST_F(Uploads, a_boundary_that_is_none_is_refused) {
    EXPECT_EQ(upload("x", "Content-Type: multipart/form-data\r\n").status, 415);
    EXPECT_EQ(upload("x", "Content-Type: multipart/form-data; boundary=\"\"\r\n").status, 415);
}

}  // namespace
}  // namespace anju::edge
