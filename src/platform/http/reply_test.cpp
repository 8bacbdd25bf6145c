// The head of a reply as it goes out.
#include "platform/http/reply.h"

#include <gtest/gtest.h>

namespace anju::http {
namespace {

TEST(reply, sets_secure_cookies_behind_tls_only) {
    Reply reply;
    reply.cookies = {"anju_session=t; Path=/; HttpOnly; SameSite=Strict"};
    Departure departure;
    std::string plain;
    write_head(plain, reply, departure);
    EXPECT_NE(plain.find("Set-Cookie: anju_session=t; Path=/; HttpOnly; SameSite=Strict\r\n"),
              std::string::npos)
        << plain;
    departure.secure_cookies = true;
    std::string secure;
    write_head(secure, reply, departure);
    EXPECT_NE(
        secure.find(
            "Set-Cookie: __Host-anju_session=t; Path=/; HttpOnly; SameSite=Strict; Secure\r\n"),
        std::string::npos)
        << secure;
}

}  // namespace
}  // namespace anju::http
