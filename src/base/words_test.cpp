#include "base/words.h"

#include <gtest/gtest.h>

namespace anju {

namespace {

// clang-format off
ANJU_ENUM(Weather, sun, rain)
// clang-format on

constexpr Word table[] = {
    {"Weather.rain", "雨", "Rain"}, {"Weather.sun", "晴", "Sun"},
    {"words", "说明", "Words"},     {"ReplyToAll.words", "答复内容", "Reply"},
    {"file", "表格文件", "Sheet"},
};

static_assert(word_of<table>(Weather::rain) == "雨");
static_assert(word_of<table>(Weather::sun) == "晴");

TEST(Words, CallAMemberAsItsCommandThenItsRoomThenEverybodyDoes) {
    EXPECT_EQ(field_word(table, "ReplyToAll", "words"), "答复内容");
    EXPECT_EQ(field_word(table, "Reply", "words"), "说明");
    EXPECT_EQ(field_word(table, "Reply", "file"), "表格文件");
    EXPECT_EQ(field_word({}, "Reply", "file"), "文件");
    EXPECT_EQ(field_word(table, "Reply", "nameless"), "");
}

}  // namespace

}  // namespace anju
