#include "base/loose_time.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace anju {

namespace {

Instant at(int day, int hour, int minute = 0, int second = 0) {
    return instant_of(date_of(2026, 9, static_cast<unsigned>(day)), hour, minute, second);
}

}  // namespace

TEST(LooseTime, IsReadInTheWaysPeopleAndProgramsWriteIt) {
    for (const char* text : {"2026-09-01 10:00:00.0",
                             "2026-09-01T10:00:00+08:00",
                             "2026-09-01T02:00:00Z",
                             "2026-09-01T10:00:00+0800",
                             "2026-08-31T22:00:00-04:00",
                             "2026/9/1 10:00",
                             "2026.9.1 10:00",
                             "2026年9月1日 10时00分",
                             "2026年9月1日10时",
                             "2026年9月1日10时0分0秒",
                             "2026年9月1号10点",
                             "2026-9-1 10点00",
                             "20260901100000",
                             "202609011000",
                             "20260901 100000",
                             "20260901 10:00",
                             "2026/9/1 上午10:00:00",
                             "2026-09-01 早上10:00",
                             "2026/9/1 10:00:00 AM",
                             "2026/9/1 10:00AM",
                             "2026-09-01\u00A010:00",
                             "2026-09-01\u300010:00",
                             "\t2026-09-01 10:00:00",
                             "2026-09-01，10:00",
                             "2026. 9. 1 10:00",
                             "2026-09-01 10:00:00 星期二",
                             "2026年9月1日 星期二 10:00",
                             "2026年9月1日（周二）10:00",
                             "２０２６－０９－０１ １０：００",
                             "46266.4166666667",
                             " 2026-09-01  10:00 ",
                             "2026-09-01 10:00:00.0000000"})
        EXPECT_EQ(loose_time(text), at(1, 10)) << text;
    struct Case {
        const char* text;
        Instant told;
    };
    for (const Case& c : {
             Case{"2026-9-1", at(1, 0)},
             Case{"20260901", at(1, 0)},
             Case{"46266", at(1, 0)},
             Case{"2026-09-01 24:00:00", at(2, 0)},
             Case{"2026-09-01 00:00", at(1, 0)},
             Case{"2026-09-01 23:59:59.999", at(2, 0) - std::chrono::milliseconds{1}},
             Case{"2026-09-01 下午3:05", at(1, 15, 5)},
             Case{"2026-09-01 3:05:07 PM", at(1, 15, 5, 7)},
             Case{"2026-09-01 下午12:30", at(1, 12, 30)},
             Case{"2026-09-01 中午12:30", at(1, 12, 30)},
             Case{"2026-09-01 中午1:30", at(1, 13, 30)},
             Case{"2026-09-01 12:30 AM", at(1, 0, 30)},
             Case{"2026-09-01 12:30 PM", at(1, 12, 30)},
             Case{"2026-09-01 晚上8:00", at(1, 20)},
             Case{"2026-09-01 凌晨2:00", at(1, 2)},
             Case{"2026-09-01 下午15:00", at(1, 15)},
             Case{"2026年9月1日15时5分9秒", at(1, 15, 5, 9)},
             Case{"2026-09-01T20:00:00Z", at(2, 4)},
             Case{"1900-1-1", instant_of(date_of(1900, 1, 1), 0)},
             Case{"2200-12-31 23:59:59", instant_of(date_of(2200, 12, 31), 23, 59, 59)},
         })
        EXPECT_EQ(loose_time(c.text), c.told) << c.text;
}

TEST(LooseTime, ThatMayMeanAnotherOneOrDoesNotExistIsRefused) {
    for (const char* text : {"",
                             "yesterday",
                             "2019-2-30 10:00:00",
                             "2019-13-1",
                             "2019-4-30 24:00:01",
                             "2019-4-30 24:01",
                             "2019-4-30 25:00",
                             "2019-4-30 15:60:00",
                             "2019-4-30 15:00:60",
                             "4/30/2019",
                             "09/01/2026 10:00",
                             "26-9-1 10:00",
                             "2019-4-30 15",
                             "2019-4-30 15:00:28 +1 2",
                             "0000-00-00",
                             "2019-4-30 15:00:28;drop",
                             "2019-4",
                             "2019",
                             "2019-4-00030",
                             "1899-12-31",
                             "2201-1-1",
                             "2019-0-1",
                             "2019-1-0",
                             "2019-1-32",
                             "2019-257-1",
                             "2019-1-257",
                             "2019_4_30",
                             "2019,4,30",
                             "2019-4-30t15:00",
                             "2026-09-01 星期三",
                             "2026-09-01 上午12:00",
                             "2026-09-01 晚上24:00",
                             "2026-09-01 上午",
                             "2026-09-01 13:00 AM",
                             "2026-09-01 中午9:00",
                             "12",
                             "１２",
                             "1000",
                             "19999",
                             "100000",
                             "46266.5.1",
                             "46266x",
                             "2026-09-01T10:00:00+25:00",
                             "2026-09-01 10:00:00.",
                             "2026-03-05x",
                             "2026/03/-5",
                             "3/5",
                             "2026-09-01 10:00:",
                             "2026-09-01T",
                             "20261301",
                             "20260230",
                             "2026-09-01 10时60分",
                             "2026-09-01 10时5分9x"})
        EXPECT_FALSE(loose_time(text)) << text << " " << to_text(*loose_time(text));
}

TEST(LooseDate, IsTheDayWhateverTimeStandsBeside) {
    for (const char* text : {"2026-03-05", "2026/3/5", "2026.3.5", "2026年3月5日", "2026-3-05",
                             "20260305", "2026-03-05 00:00:00", "2026-03-05 23:59", "46086",
                             "46086.5", "2026-03-04T16:00:00Z", "2026-03-05T00:00:00+08:00"})
        EXPECT_EQ(loose_date(text), date_of(2026, 3, 5)) << text;
    for (const char* text : {"", "2026-02-30", "3/5", "2026-03", "0026-03-05", "2026-03-05x"})
        EXPECT_FALSE(loose_date(text)) << text;
}

TEST(LooseTime, TakesWhatThePlatformItselfWrites) {
    EXPECT_TRUE(rc::check("there and back", [] {
        const Instant told = at(1, 0) + std::chrono::seconds{*rc::gen::inRange(0, 365 * 86'400)};
        RC_ASSERT(loose_time(to_text(told)) == told);
        RC_ASSERT(loose_date(to_text(civil_date(told))) == civil_date(told));
    }));
}

TEST(LooseTime, AnswersAnyTextAndChangesNoDigit) {
    EXPECT_TRUE(rc::check("any text", [] {
        static constexpr std::string_view pieces[] = {
            "2026", "9",    "01", "-", "/", ":", " ", "年",     "月",    "日",
            "时",   "上午", "PM", "T", "Z", "+", ".", "星期二", "46266", "\xEF"};
        std::string text;
        for (int n = *rc::gen::inRange(0, 12); n > 0; --n)
            text += pieces[static_cast<std::size_t>(*rc::gen::inRange(0, 20))];
        const auto told = loose_time(text);
        if (told) RC_ASSERT(civil_date(*told) >= date_of(1900, 1, 1));
    }));
}

}  // namespace anju
