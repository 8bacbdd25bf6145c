#include "platform/journal/claims.h"

#include <gtest/gtest.h>

namespace anju::journal {

namespace {

const db::Told boxes({"box", "shelf", "shelf"}, {"id"}, {"name"});
const db::Told lids({"lid", "shelf", "shelf"}, {"id"}, {"name"});

std::string text_of(const db::Bytes& bytes) { return {bytes.begin(), bytes.end()}; }

}  // namespace

TEST(Claims, ComeBackAsTheyWerePacked) {
    const crypto::Digest digest = crypto::sha256("row");
    const auto back = unpacked(
        text_of(packed({{&boxes, 7, "1", digest, false}, {&boxes, 7, "唐山 2", {}, true}})));
    ASSERT_EQ(back.size(), 2U);
    EXPECT_EQ(back[0].table, "box");
    EXPECT_EQ(back[0].key, "1");
    EXPECT_EQ(back[0].row, digest);
    EXPECT_FALSE(back[0].gone);
    EXPECT_EQ(back[1].key, "唐山 2");
    EXPECT_TRUE(back[1].gone);
    EXPECT_TRUE(packed({}).empty());
}

TEST(Claims, TheLastOfARowCounts) {
    const crypto::Digest early = crypto::sha256("early");
    const crypto::Digest late = crypto::sha256("late");
    const auto back = unpacked(text_of(packed({{&boxes, 7, "1", early, false},
                                               {&boxes, 7, "2", early, false},
                                               {&boxes, 7, "1", late, false}})));
    ASSERT_EQ(back.size(), 2U);
    EXPECT_EQ(back[0].key, "1");
    EXPECT_EQ(back[0].row, late);
    EXPECT_EQ(back[1].key, "2");
    EXPECT_EQ(back[1].row, early);
}

TEST(Claims, OfTwoTablesStandApartAndATableIsNamedOnce) {
    std::vector<db::Claim> claims;
    for (int n = 0; n < 300; ++n) {
        claims.push_back({&boxes, 7, std::to_string(n), crypto::sha256("box"), false});
        claims.push_back({&lids, 7, std::to_string(n), crypto::sha256("lid"), false});
    }
    const db::Bytes bytes = packed(claims);
    const auto back = unpacked(text_of(bytes));
    ASSERT_EQ(back.size(), 600U);
    EXPECT_EQ(back[299].table, "box");
    EXPECT_EQ(back[299].key, "299");
    EXPECT_EQ(back[300].table, "lid");
    EXPECT_EQ(back[300].row, crypto::sha256("lid"));
    EXPECT_LT(bytes.size(), 600U * 40);
}

TEST(Claims, ThatAreCutOffAreAFault) {
    const std::string whole = text_of(packed({{&boxes, 7, "1", crypto::sha256("row"), false}}));
    for (std::size_t n = 1; n < whole.size(); ++n)
        EXPECT_THROW(unpacked(std::string_view(whole).substr(0, n)), Fault) << n;
}

}  // namespace anju::journal
