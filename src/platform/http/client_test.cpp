// One request out, against a listener of this test.
#include "platform/http/client.h"

#include <gtest/gtest.h>

#include <string>

#include "support/listener.h"

namespace anju::http {
namespace {

using test::Listener;

TEST(outgoing_post, carries_headers_and_body_and_brings_the_answer) {
    std::string request;
    OutgoingAnswer answer;
    {
        Listener listener("HTTP/1.1 202 Accepted\r\nContent-Length: 5\r\n\r\nid=12", request);
        answer = post_out({listener.url(), {{"X-Anju-Time", "1"}, {"X-Other", "two"}}, "{}"});
    }
    for (const char* part : {"POST /send HTTP/1.1\r\n", "X-Anju-Time: 1\r\n", "X-Other: two\r\n"})
        EXPECT_NE(request.find(part), std::string::npos) << request;
    EXPECT_EQ(answer.status, 202);
    EXPECT_EQ(answer.body, "id=12");
}

TEST(outgoing_post, takes_no_answer_that_is_too_long) {
    std::string request;
    Listener listener("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n" + std::string(100, 'x'),
                      request);
    OutgoingPost post{listener.url(), {}, "{}"};
    post.answer_max = 99;
    const auto answer = post_out(post);
    EXPECT_EQ(answer.status, 0);
    EXPECT_NE(answer.trouble, "");
}

TEST(outgoing_post, says_why_nothing_came_back) {
    const auto refused = post_out({"http://127.0.0.1:1/", {}, "{}"});
    EXPECT_EQ(refused.status, 0);
    EXPECT_NE(refused.trouble, "");
    // No way to files and other schemes through a configured address.
    EXPECT_EQ(post_out({"file:///etc/passwd", {}, "{}"}).status, 0);
}

}  // namespace
}  // namespace anju::http
