#include "platform/http/fields.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "platform/http/problem.h"

namespace anju::http {
namespace {

using Pairs = detail::RawQuery;

TEST(Query, splits_in_order_and_decodes) {
    const auto pairs = split_query("a=1&b=%E5%AE%89+%2B&&c&=d&a=2");
    ASSERT_TRUE(pairs.has_value());
    EXPECT_EQ(*pairs, (Pairs{{"a", "1"}, {"b", "安 +"}, {"c", ""}, {"", "d"}, {"a", "2"}}));
}

TEST(Query, that_cannot_be_read_is_refused) {
    for (const auto* query : {"a=%", "a=%1", "a=%gg", "a=%00", "a=%ff", "%c3=1", "a=%ed%a0%80"}) {
        const auto pairs = split_query(query);
        ASSERT_FALSE(pairs.has_value()) << query;
        EXPECT_EQ(pairs.error().kind, &target_unreadable);
    }
}

TEST(Query, of_more_than_a_hundred_pairs_is_refused) {
    std::string query;
    for (int i = 0; i < 100; ++i) query += "a=1&";
    EXPECT_TRUE(split_query(query).has_value());
    EXPECT_FALSE(split_query(query + "a=1").has_value());
}

TEST(Query, that_was_encoded_comes_back) {
    EXPECT_TRUE(rc::check([] {
        const auto text = *rc::gen::container<std::string>(rc::gen::inRange(' ', '\x7f'));
        std::string encoded;
        for (const char c : text) {
            const auto byte = static_cast<unsigned char>(c);
            constexpr std::string_view digits = "0123456789ABCDEF";
            encoded += {'%', digits[byte / 16], digits[byte % 16]};
        }
        const auto pairs = split_query("a=" + encoded);
        RC_ASSERT(pairs.has_value());
        RC_ASSERT(*pairs == (Pairs{{"a", text}}));
    }));
}

TEST(Cookies, are_found_by_their_whole_name) {
    EXPECT_EQ(cookie_of("a=1; anju_session=tok; b=2", "anju_session"), "tok");
    EXPECT_EQ(cookie_of("anju_session=tok", "anju_session"), "tok");
    EXPECT_EQ(cookie_of("xanju_session=tok", "anju_session"), "");
    EXPECT_EQ(cookie_of("anju_session_x=tok", "anju_session"), "");
    EXPECT_EQ(cookie_of("anju_session=one; anju_session=two", "anju_session"), "one");
    EXPECT_EQ(cookie_of(";;; ;anju_session=a=b;", "anju_session"), "a=b");
    EXPECT_EQ(cookie_of("", "anju_session"), "");
}

TEST(Cookies, give_no_session_that_could_not_be_one) {
    EXPECT_EQ(session_of("anju_session=aZ0-_", session_cookie), "aZ0-_");
    EXPECT_EQ(session_of("anju_session=\"quoted\"", session_cookie), "");
    EXPECT_EQ(session_of("anju_session=' or 1=1", session_cookie), "");
    EXPECT_EQ(session_of("anju_session=" + std::string(129, 'a'), session_cookie), "");
}

struct TypeRow {
    std::string type;
    bool json;
    std::string boundary;
};
class Types : public testing::TestWithParam<TypeRow> {};
TEST_P(Types, are_told_apart) {
    EXPECT_EQ(is_json_type(GetParam().type), GetParam().json);
    EXPECT_EQ(boundary_of(GetParam().type), GetParam().boundary);
}
INSTANTIATE_TEST_SUITE_P(
    Table, Types,
    testing::Values(TypeRow{"application/json", true, ""},
                    TypeRow{"Application/JSON; charset=UTF-8", true, ""},
                    TypeRow{"application/json;charset=\"utf-8\"", true, ""},
                    TypeRow{"application/json; charset=gb18030", false, ""},
                    TypeRow{"application/jsonp", false, ""}, TypeRow{"text/plain", false, ""},
                    TypeRow{"", false, ""}, TypeRow{"text/plain; application/json", false, ""},
                    TypeRow{"multipart/form-data; boundary=xyz", false, "xyz"},
                    TypeRow{"multipart/form-data; charset=utf-8; boundary=\"a b\"", false, "a b"},
                    TypeRow{"multipart/form-data; xboundary=1", false, ""},
                    TypeRow{"multipart/form-data; boundary=", false, ""},
                    TypeRow{"multipart/form-data; boundary=\"open", false, ""},
                    TypeRow{"multipart/form-data; boundary=\"tail \"", false, ""},
                    TypeRow{"multipart/form-data; boundary=" + std::string(71, 'b'), false, ""},
                    TypeRow{"multipart/form-data", false, ""},
                    TypeRow{"multipart/mixed; boundary=xyz", false, ""}));

TEST(Accept, is_judged_by_its_most_specific_range) {
    const auto json = [](std::string_view accept) { return accepts(accept, "application/json"); };
    EXPECT_TRUE(json(""));
    EXPECT_TRUE(json("*/*"));
    EXPECT_TRUE(json("text/html, application/*;q=0.1"));
    EXPECT_TRUE(json("application/json;q=0.001, */*;q=0"));
    EXPECT_FALSE(json("text/html"));
    EXPECT_FALSE(json("*/*, application/json;q=0"));
    EXPECT_FALSE(json("application/*;q=0.0, */*"));
    EXPECT_FALSE(json(",,;;q=,"));
}

TEST(Accept, names_codings) {
    EXPECT_TRUE(accepts_coding("gzip, deflate, br", "br"));
    EXPECT_TRUE(accepts_coding("br;q=0.5", "br"));
    EXPECT_FALSE(accepts_coding("br;q=0", "br"));
    EXPECT_FALSE(accepts_coding("brotli", "br"));
    EXPECT_FALSE(accepts_coding("", "br"));
}

TEST(Tags, are_compared_weakly) {
    EXPECT_TRUE(names_tag(R"("a")", R"("a")"));
    EXPECT_TRUE(names_tag(R"("b", W/"a")", R"("a")"));
    EXPECT_TRUE(names_tag("*", R"("a")"));
    EXPECT_FALSE(names_tag(R"("b")", R"("a")"));
    EXPECT_FALSE(names_tag("*", ""));
    EXPECT_FALSE(names_tag("", R"("a")"));
}

TEST(Versions, come_from_if_match) {
    EXPECT_EQ(seen_version_of("\"7\"").value(), 7);
    EXPECT_EQ(seen_version_of("").value(), std::nullopt);
    EXPECT_EQ(seen_version_of("*").value(), std::nullopt);
    for (const auto* bad : {"7", "\"\"", "\"0\"", "\"-1\"", "\"7", "\"x\"", "W/\"7\"",
                            "\"99999999999999999999\"", "\"1\", \"2\""}) {
        EXPECT_FALSE(seen_version_of(bad).has_value()) << bad;
    }
}

TEST(Origins, are_the_same_only_with_the_same_host) {
    EXPECT_TRUE(same_origin("https://anju.example", "anju.example"));
    EXPECT_TRUE(same_origin("http://127.0.0.1:8080", "127.0.0.1:8080"));
    EXPECT_FALSE(same_origin("http://127.0.0.1:8081", "127.0.0.1:8080"));
    EXPECT_FALSE(same_origin("null", "anju.example"));
    EXPECT_FALSE(same_origin("https://anju.example.evil", "anju.example"));
    EXPECT_FALSE(same_origin("https://", ""));
}

TEST(RequestIds, of_a_proxy_are_plain_words) {
    EXPECT_TRUE(is_request_id("a-1.b_2"));
    EXPECT_FALSE(is_request_id(""));
    EXPECT_FALSE(is_request_id("a\",\"level\":\"x"));
    EXPECT_FALSE(is_request_id(std::string(65, 'a')));
}

TEST(Keys, are_short_and_visible) {
    EXPECT_TRUE(is_key("0d9a3c1e-7f64"));
    EXPECT_FALSE(is_key(""));
    EXPECT_FALSE(is_key("a b"));
    EXPECT_FALSE(is_key("键"));
    EXPECT_FALSE(is_key(std::string(129, 'k')));
}

}  // namespace
}  // namespace anju::http
