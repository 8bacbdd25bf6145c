// The data of facts in its row: small, and the same when it is read.
#include "platform/journal/fact_data.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "base/result.h"
#include "support/test_db.h"

namespace anju::journal {
namespace {

class FactDataTest : public testing::Test {
   protected:
    FactDataTest() {
        db->connect()->script(db->engine() == db::Engine::sqlite
                                  ? "create table kept (data blob not null)"
                                  : "create table kept (data bytea not null)");
    }
    std::string kept_and_read(const std::string& json) {
        return db->write([&](db::Tx& tx) {
            tx.exec("delete from kept");
            tx.exec("insert into kept (data) values ($1)", FactData{json});
            return tx.one<FactData>("select data from kept").json;
        });
    }
    std::string read_of(const db::Bytes& bytes) {
        return db->write([&](db::Tx& tx) {
            tx.exec("delete from kept");
            tx.exec("insert into kept (data) values ($1)", bytes);
            return tx.one<FactData>("select data from kept").json;
        });
    }
    std::size_t bytes_of(const std::string& json) { return param(FactData{json}).view().size(); }
    test::TestDb db;
};

TEST_F(FactDataTest, is_read_as_it_was_written) {
    for (const std::string json : {"{}", "", "[]", R"({"a":"\u0000"})"})
        EXPECT_EQ(kept_and_read(json), json);
    EXPECT_EQ(kept_and_read(std::string(100'000, 'x')), std::string(100'000, 'x'));
    EXPECT_TRUE(rc::check("any bytes", [&] {
        const auto json = *rc::gen::arbitrary<std::string>();
        db::Param bytes = param(FactData{json});
        RC_ASSERT(bytes.view().size() <= json.size() + 1);
    }));
}

// A year's facts of a city are some tens of millions: words that all of them hold take no room.
TEST_F(FactDataTest, takes_a_fraction_of_its_json) {
    const std::string json =
        R"({"state":"dispatched","unit":6840,"assists":[98],"catalogue":5,"reason":"类别“门岗值守”)"
        R"(按派单目录由物业服务企业主办（目录第 5 条，2020-01-01 起）","clocks":[{"clock":"sign",)"
        R"("from_at":"2026-09-26T20:20:00+08:00","due_at":"2026-09-28T14:00:00+08:00",)"
        R"("warn_at":"2026-09-28T11:42:00+08:00","policy":3}],"words":null})";
    EXPECT_EQ(kept_and_read(json), json);
    EXPECT_LT(bytes_of(json), json.size() / 3);
    EXPECT_EQ(bytes_of("{}"), 3U);
}

TEST_F(FactDataTest, that_is_damaged_is_a_fault) {
    const std::string json = R"({"state":"dispatched","unit":6840,"assists":[98]})";
    const db::Param whole = param(FactData{json});
    const std::string bytes(whole.view());
    EXPECT_EQ(read_of({bytes.begin(), bytes.end()}), json);
    EXPECT_THROW(read_of({}), Fault);
    EXPECT_THROW(read_of({7, '{', '}'}), Fault);
    EXPECT_THROW(read_of({1, 2, 3}), Fault);
    EXPECT_THROW(read_of({bytes.begin(), bytes.end() - 1}), Fault);
}

}  // namespace
}  // namespace anju::journal
