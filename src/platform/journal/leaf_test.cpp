#include "platform/journal/leaf.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <fstream>

#include "platform/journal/merkle.h"
#include "platform/journal/note.h"
#include "support/test_db.h"

namespace anju::journal {

namespace {

Entry fact_of(std::string data, std::int64_t clear) {
    return {9,
            instant_of(date_of(2026, 3, 5), 14),
            instant_of(date_of(2026, 3, 5), 14, 0, 1),
            "ThingMade",
            "thing",
            4,
            UserId{123456},
            PostId{777},
            Role::street,
            "路北区住建局",
            std::move(data),
            clear,
            {1, 2, 3},
            db::Bytes(16, 0x5a)};
}

}  // namespace

TEST(Leaf, ShowsWhatTheFactDeclaresAndCommitsToTheRest) {
    const Entry fact = fact_of(R"({"state":"closed","person":654321,"why":"a, \"b\" }"})", 1);
    const std::string leaf = leaf_entry(fact);
    EXPECT_TRUE(leaf.starts_with(R"({"clear":{"state":"closed"},"format":1,"kind":"ThingMade",)"
                                 R"("on":"2026-03-05","sealed":{"about":")"))
        << leaf;
    for (const char* secret :
         {"654321", "123456", "777", "路北区", "thing\"", "street", "why\":\"a"})
        EXPECT_EQ(leaf.find(secret), std::string::npos) << secret;
    std::vector<std::string> names;
    for (const auto& [name, value] : sealed_members(fact)) {
        names.push_back(name);
        const auto digest = commitment(opener_of(fact, name), value);
        const std::string told(digest.begin(), digest.end());
        EXPECT_NE(leaf.find('"' + name + "\":\"" + to_base64(told) + '"'), std::string::npos)
            << name;
    }
    EXPECT_EQ(names, (std::vector<std::string>{"about", "at", "by", "claims", "recorded_at",
                                               "data.person", "data.why"}));
}

// Made by another program, from docs/log-format.md alone.
TEST(Leaf, IsThatOfTheVectors) {
    std::ifstream file(test::TestDb::root() + "/tests/vectors/log/leaves.jsonl");
    int met = 0;
    for (std::string line; std::getline(file, line); ++met) {
        const auto v = boost::json::parse(line).as_object();
        const auto text = [&](std::string_view name) {
            const auto& value = v.at({name.data(), name.size()}).as_string();
            return std::string(value.begin(), value.end());
        };
        const auto whole = [&](std::string_view name) {
            return v.at({name.data(), name.size()}).as_int64();
        };
        const auto claims = from_base64(text("claims"));
        const std::string salt = *crypto::from_hex(text("salt"));
        const Entry fact{met,
                         Instant{std::chrono::milliseconds{whole("at")}},
                         Instant{std::chrono::milliseconds{whole("recorded_at")}},
                         text("kind"),
                         text("noun"),
                         whole("id"),
                         UserId{whole("user")},
                         PostId{whole("post")},
                         *from_text<Role>(text("role")),
                         text("post_name"),
                         text("data"),
                         whole("clear"),
                         {claims->begin(), claims->end()},
                         {salt.begin(), salt.end()}};
        EXPECT_EQ(leaf_entry(fact), text("entry"));
        EXPECT_EQ(crypto::hex(merkle::leaf_hash(leaf_entry(fact))), text("leaf_hash"));
    }
    EXPECT_EQ(met, 3);
}

TEST(Leaf, ChangesWithEveryMemberAndWithTheSalt) {
    const Entry fact = fact_of(R"({"a":[1,{"b":2}],"c":null})", 0);
    const std::string leaf = leaf_entry(fact);
    std::vector<Entry> others(11, fact);
    others[0].at += std::chrono::milliseconds{1};
    others[1].kind = "ThingMoved";
    others[2].noun = "other";
    others[3].id = 5;
    others[4].user = UserId{5};
    others[5].post = PostId{5};
    others[6].post_name = "";
    others[7].data.json = R"({"a":[1,{"b":3}],"c":null})";
    others[8].claims.clear();
    others[9].salt[0] = 0;
    others[10].recorded_at += std::chrono::milliseconds{1};
    for (std::size_t i = 0; i < others.size(); ++i) EXPECT_NE(leaf_entry(others[i]), leaf) << i;
    Entry numbered = fact;
    numbered.seq = 10;  // its place in the log is its number
    EXPECT_EQ(leaf_entry(numbered), leaf);
}

TEST(Leaf, TakesNothingForAFactThatThePlatformDidNotWrite) {
    for (const char* data : {"", "[]", "{", R"({"a":1)", R"({"a" :1})", R"({a:1})"})
        EXPECT_THROW(leaf_entry(fact_of(data, 0)), Fault) << data;
    EXPECT_EQ(sealed_members(fact_of("{}", 0)).size(), 5U);
}

}  // namespace anju::journal
