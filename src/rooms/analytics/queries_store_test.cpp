// The figures against rows of the shape that complaints shows: a table stands here for its view,
// which complaints tests itself.
#include <gtest/gtest.h>

#include "rooms/analytics/queries.h"
#include "rooms/policy/seed.h"
#include "support/test_db.h"

namespace anju::analytics {

namespace {

constexpr const char* cases_table =
    "create table pub_complaints_cases (state text, category_group text, district text, "
    "street text, community text, registered_at bigint, closed_at bigint, solved text, "
    "satisfied text, dispatched int, responded int)";

void prepare(db::Db& db) {
    db.connect()->script("drop view pub_complaints_cases");
    db.connect()->script(cases_table);
    db.write([](db::Tx& tx) {
        policy::seed_policy(tx, test::TestDb::root() + "/data", instant_of(date_of(2026, 1, 1), 0));
        for (const auto& [code, name, level, parent] :
             {std::tuple{"1302", "唐山市", "city", ""},
              std::tuple{"130203", "路北区", "district", "1302"},
              std::tuple{"130208", "丰润区", "district", "1302"},
              std::tuple{"130203006", "机场路街道", "street", "130203"}})
            tx.exec(
                "insert into registry_regions (code, name, level, parent) "
                "values ($1, $2, $3, $4)",
                std::string(code), std::string(name), std::string(level), std::string(parent));
        tx.exec(
            "insert into complaints_categories (code, name, urgency, kind, physical, picture) "
            "values ('02', '服务质量', 'U3', 'complaint', 0, ''), "
            "('06', '电梯', 'U2', 'complaint', 1, '')");
        return true;
    });
}

const Date last = date_of(2026, 3, 31);
const Instant now = instant_of(last, 10);

struct Row {
    Instant registered_at = instant_of(last, 9);
    std::string state = "working";
    std::string group = "02";
    std::string district = "130203";
    std::string street = "130203006";
    bool ended = false;
    std::string solved;
    std::string satisfied;
    int dispatched = 0;
    int responded = 0;
};

class Figures : public testing::Test {
   protected:
    void add(const Row& row) {
        db_->write([&](db::Tx& tx) {
            tx.exec(
                "insert into pub_complaints_cases values "
                "($1, $2, $3, $4, '130203006005', $5, $6, nullif($7, ''), nullif($8, ''), "
                "$9, $10)",
                row.state, row.group, row.district, row.street, row.registered_at,
                row.ended ? std::optional(row.registered_at) : std::nullopt, row.solved,
                row.satisfied, std::int64_t{row.dispatched}, std::int64_t{row.responded});
            return true;
        });
    }
    ComplaintFigures figures(const RateFilter& filter = {}) {
        return db_->read([&](db::Tx& tx) { return complaint_figures(tx, filter, now); });
    }
    test::TestDb db_{prepare};
};

TEST_F(Figures, BothEndsOfThePeriodCountToTheMillisecond) {
    const Instant begin = instant_of(date_of(2026, 3, 1), 0);
    const Instant end = instant_of(last + std::chrono::days{1}, 0);
    const std::chrono::milliseconds tick{1};
    const RateFilter march{{}, date_of(2026, 3, 1), last};
    add({.registered_at = begin - tick});
    add({.registered_at = end});
    EXPECT_EQ(figures(march).filed, 0);
    add({.registered_at = begin});
    EXPECT_EQ(figures(march).filed, 1);
    add({.registered_at = end - tick});
    EXPECT_EQ(figures(march).filed, 2);
}

TEST_F(Figures, CountWhatHasEndedAndHow) {
    add({.state = "working", .dispatched = 1});
    add({.state = "answered", .ended = true});
    add({.state = "refused", .ended = true});
    add({.state = "closed",
         .ended = true,
         .solved = "solved",
         .satisfied = "satisfied",
         .dispatched = 1,
         .responded = 1});
    add({.state = "archived",
         .ended = true,
         .solved = "partly",
         .satisfied = "basically",
         .dispatched = 1,
         .responded = 1});
    // Nobody was reached, and one that is rated but not decided: neither is an answer.
    add({.state = "closed", .ended = true, .solved = "unreached", .dispatched = 1});
    add({.state = "visiting", .solved = "unsolved", .satisfied = "dissatisfied"});
    const ComplaintFigures all = figures();
    EXPECT_EQ(all.filed, 7);
    EXPECT_EQ(all.closed, 4);
    EXPECT_EQ(all.open, 2);
    EXPECT_EQ(all.response_ppm, 500'000);
    EXPECT_EQ(all.solved_ppm, 750'000);
    EXPECT_EQ(all.satisfied_ppm, 900'000);
}

TEST_F(Figures, AreOfTheRegionAndToldOneLevelBelow) {
    add({});
    add({.group = "06"});
    add({.group = "06", .district = "130208", .street = ""});
    const ComplaintFigures city = figures();
    ASSERT_EQ(city.regions.size(), 2u);
    EXPECT_EQ(city.regions.front().name, "路北区");
    EXPECT_EQ(city.regions.front().filed, 2);
    EXPECT_EQ(figures({RegionCode{}, {}, {}}).regions.size(), 2u) << "no place is the whole city";
    ASSERT_EQ(city.categories.size(), 2u);
    EXPECT_EQ(city.categories.front().name, "电梯");
    const ComplaintFigures district = figures({RegionCode::of("130203"), {}, {}});
    EXPECT_EQ(district.filed, 2);
    ASSERT_EQ(district.regions.size(), 1u);
    EXPECT_EQ(district.regions.front().name, "机场路街道");
    EXPECT_EQ(figures({RegionCode::of("130203006"), {}, {}}).filed, 2);
    EXPECT_EQ(figures({RegionCode::of("130203006005"), {}, {}}).filed, 3);
    EXPECT_EQ(figures({RegionCode::of("130203006006"), {}, {}}).filed, 0);
    EXPECT_TRUE(figures({RegionCode::of("130203006"), {}, {}}).regions.empty());
    EXPECT_EQ(figures({RegionCode::of("130208"), {}, {}}).filed, 1);
    EXPECT_EQ(figures({RegionCode::of("110101"), {}, {}}).filed, 0);
    EXPECT_EQ(figures({RegionCode::of("1101"), {}, {}}).filed, 0);
}

}  // namespace

}  // namespace anju::analytics
