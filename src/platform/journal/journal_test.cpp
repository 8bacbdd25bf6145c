#include "platform/journal/journal.h"

#include <gtest/gtest.h>

#include <future>

#include "facts/sheets.h"
#include "platform/clock.h"
#include "platform/db/engines.h"
#include "platform/journal/correction.h"
#include "platform/journal/seal.h"
#include "support/test_db.h"

namespace anju::journal {

namespace {

using std::chrono::milliseconds;
using test::TestDb;

const Instant now = instant_of(date_of(2026, 3, 5), 14);

std::int64_t record_one(db::Tx& tx, std::int64_t id) {
    return record_json(tx, system_actor(), now, {"thing", id}, {"ThingMade", "{}"});
}

std::vector<std::int64_t> numbers(db::Db& db) {
    return db.read([](db::Tx& tx) {
        return tx.all<std::int64_t>("select seq from platform_facts order by seq");
    });
}

std::vector<std::int64_t> first_numbers(std::size_t n) {
    std::vector<std::int64_t> result(n);
    for (std::size_t i = 0; i < n; ++i) result[i] = static_cast<std::int64_t>(i) + 1;
    return result;
}

}  // namespace

TEST(JournalTest, a_fact_comes_back_in_the_timeline_of_its_thing) {
    TestDb db;
    Actor actor = system_actor();
    actor.user = UserId{7};
    actor.post = PostId{5};
    actor.post_name = "路北区住建局 派单员";
    db->write([&](db::Tx& tx) {
        record_json(tx, actor, now, {"thing", 1}, {"ThingMade", R"({"a":1})"});
        record_json(tx, system_actor(), now, {"thing", 2}, {"ThingMade", "{}"});
        return record_json(tx, actor, now, {"thing", 1}, {"ThingMoved", "{}"});
    });
    const auto entries = db->read([](db::Tx& tx) { return timeline(tx, {"thing", 1}); });
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].seq, 1);
    EXPECT_EQ(entries[0].at, now);
    EXPECT_EQ(entries[0].kind, "ThingMade");
    EXPECT_EQ(entries[0].user, UserId{7});
    EXPECT_EQ(entries[0].post, PostId{5});
    EXPECT_EQ(entries[0].role, Role::system);
    EXPECT_EQ(entries[0].post_name, "路北区住建局 派单员");
    EXPECT_EQ(entries[0].data, R"({"a":1})");
    EXPECT_EQ(entries[1].seq, 3);
}

TEST(JournalTest, a_fact_can_be_neither_changed_nor_deleted) {
    TestDb db;
    db->write([](db::Tx& tx) { return record_one(tx, 1); });
    const auto refused = [&](db::Sql sql) {
        EXPECT_THROW(db->write([&](db::Tx& tx) { return tx.exec(sql); }), db::DbError)
            << sql.text();
    };
    refused("update platform_facts set data = salt");
    refused("delete from platform_facts");
    if (db->engine() == db::Engine::sqlite) {
        refused("replace into platform_facts select * from platform_facts");
    } else {
        refused("truncate platform_facts");
    }
    EXPECT_EQ(numbers(*db), first_numbers(1));
}

TEST(JournalTest, numbers_have_no_gaps_whatever_is_rolled_back) {
    TestDb db;
    std::vector<std::future<db::Outcome>> all;
    for (int i = 0; i < 60; ++i) {
        auto promise = std::make_shared<std::promise<db::Outcome>>();
        all.push_back(promise->get_future());
        db->submit(
            [i](db::Tx& tx) {
                record_one(tx, i);
                record_one(tx, i);
                if (i % 4 == 1) throw Fault("after recording");
                return i % 4 != 2;
            },
            [promise](db::Outcome outcome) { promise->set_value(std::move(outcome)); });
    }
    for (auto& one : all) one.get();
    EXPECT_EQ(numbers(*db), first_numbers(60));
}

TEST(JournalTest, a_reader_meets_every_fact_in_the_order_of_commit) {
    TestDb db;
    db::Options options;
    options.url = db.url();
    const auto other = db::open(options);
    constexpr std::int64_t each = 60;
    std::vector<std::future<void>> writers;
    for (db::Db* writer : {&*db, other.get()})
        for (int thread = 0; thread < 2; ++thread)
            writers.push_back(std::async(std::launch::async, [writer] {
                for (std::int64_t i = 0; i < each; ++i)
                    writer->write([&](db::Tx& tx) { return record_one(tx, i); });
            }));
    // Reading while they write: a number that appeared after a larger one would be missed.
    std::vector<std::int64_t> met;
    while (met.size() < 4 * each) {
        const std::int64_t after = met.empty() ? 0 : met.back();
        for (const Entry& entry :
             db->read([&](db::Tx& tx) { return entries_after(tx, after, 50); }))
            met.push_back(entry.seq);
    }
    for (auto& writer : writers) writer.get();
    EXPECT_EQ(met, first_numbers(4 * each));
}

TEST(JournalTest, a_head_left_behind_by_a_process_that_died_is_mended) {
    TestDb db;
    if (db->engine() == db::Engine::sqlite) GTEST_SKIP() << "the table itself is the head";
    db->write([](db::Tx& tx) { return record_one(tx, 1); });
    db->write([](db::Tx& tx) { return record_one(tx, 2); });
    db->connect()->script("select setval('platform_facts_seq_seq', 1)");
    EXPECT_EQ(db->write([](db::Tx& tx) { return record_one(tx, 3); }), 3);
    EXPECT_EQ(db->write([](db::Tx& tx) { return record_one(tx, 4); }), 4);
}

// --- two times
// ------------------------------------------------------------------------------------

// By a clock that the test moves.
class JournalTimes : public testing::Test {
   protected:
    JournalTimes() {
        clock::record_by_clock();
        clock::stop_at(now);
    }
    ~JournalTimes() override {
        clock::run_free();
        clock::record_by_deeds();
    }
    std::int64_t decided(db::Db& database, Instant at) {
        return database.write([&](db::Tx& tx) {
            return record_json(tx, system_actor(), at, {"thing", 1}, {"ThingMade", "{}"});
        });
    }
    Entry last() {
        return db->read([](db::Tx& tx) { return timeline(tx, {"thing", 1}); }).back();
    }
    std::optional<db::DbErrorKind> refusal(Instant at) {
        try {
            decided(*db, at);
            return std::nullopt;
        } catch (const db::DbError& error) {
            return error.kind();
        }
    }
    std::vector<std::string> times_faults() {
        return db->read([](db::Tx& tx) { return result_of(checks()[1], tx).faults; });
    }
    bool is_ready() {
        return db->read([](db::Tx& tx) {
            try {
                check_clock(tx, clock::now());
                return true;
            } catch (const Fault&) {
                return false;
            }
        });
    }
    TestDb db;
};

TEST_F(JournalTimes, a_fact_keeps_when_it_was_decided_and_when_it_was_recorded) {
    decided(*db, now - milliseconds{700});
    EXPECT_EQ(last().at, now - milliseconds{700});
    EXPECT_EQ(last().recorded_at, now);
    EXPECT_EQ(refusal(now - recorded_within), std::nullopt);
    EXPECT_EQ(refusal(now - recorded_within - milliseconds{1}), db::DbErrorKind::busy);
    // The clock was put back a little between the decision and the record.
    EXPECT_EQ(refusal(now + milliseconds{300}), std::nullopt);
    EXPECT_EQ(last().recorded_at, now + milliseconds{300});
    EXPECT_EQ(times_faults(), std::vector<std::string>{});
}

TEST_F(JournalTimes, go_on_while_the_clock_lies_a_little_behind) {
    decided(*db, now);
    clock::stop_at(now - recorded_within);
    EXPECT_EQ(refusal(clock::now()), std::nullopt);
    EXPECT_EQ(last().at, now - recorded_within);
    EXPECT_EQ(last().recorded_at, now) << "the time waits for the clock";
    EXPECT_TRUE(is_ready());
    clock::stop_at(now - recorded_within - milliseconds{1});
    EXPECT_EQ(refusal(clock::now()), db::DbErrorKind::clock_behind);
    EXPECT_FALSE(is_ready());
    clock::stop_at(now + milliseconds{1});
    EXPECT_EQ(refusal(clock::now()), std::nullopt);
    EXPECT_EQ(last().recorded_at, now + milliseconds{1});
    EXPECT_EQ(numbers(*db), first_numbers(3));
    EXPECT_EQ(times_faults(), std::vector<std::string>{});
}

TEST_F(JournalTimes, of_one_work_are_one_however_long_it_takes) {
    db->write([](db::Tx& tx) {
        record_one(tx, 1);
        clock::stop_at(now + std::chrono::minutes{3});
        return record_one(tx, 1);
    });
    EXPECT_EQ(last().recorded_at, now);
    decided(*db, clock::now());
    EXPECT_EQ(last().recorded_at, now + std::chrono::minutes{3});
}

TEST_F(JournalTimes, begin_anew_when_two_officers_say_so) {
    Actor system = system_actor();
    system.user = UserId{3};
    Actor audit = system_actor();
    audit.user = UserId{4};
    const auto correct = [&](const Actor& by, const Actor& second) {
        return db->write([&](db::Tx& tx) {
            return correct_clock(tx, by, second, ClockCause::battery, clock::now());
        });
    };
    decided(*db, now);
    EXPECT_EQ(correct(system, audit).error().kind, &clock_is_right);
    clock::stop_at(now - std::chrono::days{400});
    EXPECT_EQ(refusal(clock::now()), db::DbErrorKind::clock_behind);
    EXPECT_EQ(correct(system, system).error().kind, &clock_one_officer);
    ASSERT_TRUE(correct(system, audit));
    EXPECT_TRUE(is_ready());
    EXPECT_EQ(refusal(clock::now()), std::nullopt);
    EXPECT_EQ(last().recorded_at, now - std::chrono::days{400});
    EXPECT_EQ(numbers(*db), first_numbers(3));
    const auto told = db->read([](db::Tx& tx) { return result_of(checks()[1], tx); });
    EXPECT_EQ(told.faults, std::vector<std::string>{});
    ASSERT_EQ(told.notes.size(), 1U);
    EXPECT_TRUE(told.notes[0].contains("fact 2 put the clock from 2026-03-05")) << told.notes[0];
}

// Two processes whose clocks differ, the slower of which may lose the race for the lock.
TEST_F(JournalTimes, never_run_backwards_between_two_writers) {
    db::Options options;
    options.url = db.url();
    const auto other = db::open(options);
    constexpr int each = 40;
    std::vector<std::future<void>> writers;
    for (const milliseconds behind : {milliseconds{0}, milliseconds{2500}})
        for (db::Db* writer : {&*db, other.get()})
            writers.push_back(std::async(std::launch::async, [=, this] {
                for (int i = 0; i < each; ++i) decided(*writer, now + milliseconds{i} - behind);
            }));
    for (auto& writer : writers) writer.get();
    EXPECT_EQ(numbers(*db), first_numbers(4 * each));
    EXPECT_EQ(times_faults(), std::vector<std::string>{});
}

TEST_F(JournalTimes, are_mended_with_the_head_of_a_process_that_died) {
    if (db->engine() == db::Engine::sqlite) GTEST_SKIP() << "the table itself is the head";
    decided(*db, now);
    clock::stop_at(now + milliseconds{5});
    decided(*db, clock::now());
    db->connect()->script(
        "select setval('platform_facts_seq_seq', 1), setval('platform_facts_time', 1)");
    clock::stop_at(now);
    EXPECT_EQ(decided(*db, now), 3);
    EXPECT_EQ(last().recorded_at, now + milliseconds{5});
}

// --- facts of a list -----------------------------------------------------------------------------

struct Unlisted {
    static constexpr std::string_view kind = "Unlisted";
};
static_assert(Listed<facts::ListExported>);
static_assert(!Listed<Unlisted>, "nobody could read it back");

TEST(JournalTest, a_fact_is_read_back_by_the_list_it_stands_in) {
    TestDb db;
    db->write([](db::Tx& tx) {
        record(tx, system_actor(), now, {"list", 0}, facts::ListExported{"people", "csv", 3});
        return record_one(tx, 1);
    });
    std::vector<std::string> read;
    std::vector<bool> known;
    for (const Entry& entry : db->read([](db::Tx& tx) { return entries_after(tx, 0, 10); }))
        known.push_back(visit<facts::SheetsFacts>(entry, [&](const auto& fact) {
            if constexpr (requires { fact.rows; })
                read.push_back(fact.list + std::to_string(fact.rows));
        }));
    EXPECT_EQ(read, std::vector<std::string>{"people3"});
    EXPECT_EQ(known, (std::vector<bool>{true, false}));
}

TEST(JournalTest, checks_read_the_facts_of_a_stretch_thing_by_thing) {
    TestDb db;
    db->write([](db::Tx& tx) {
        for (const std::int64_t id : {3, 1, 2, 3, 4}) record_one(tx, id);
        record_json(tx, system_actor(), now, {"other", 2}, {"OtherMade", "{}"});
        return 0;
    });
    std::vector<std::pair<std::int64_t, std::int64_t>> met;
    std::vector<std::string> unread;
    db->read([&](db::Tx& tx) {
        each_of(tx, {"thing", 1, 3},
                {[&](const Entry& entry) {
                     if (entry.seq == 4) throw Fault("cut off");
                     met.emplace_back(entry.id, entry.seq);
                 },
                 [&](std::int64_t seq, std::int64_t id, const std::string& what) {
                     unread.push_back(what);
                     EXPECT_EQ(seq, 4);
                     EXPECT_EQ(id, 3);
                 }});
        EXPECT_EQ(count_of(tx, "ThingMade"), 5);
        return 0;
    });
    EXPECT_EQ(met, (std::vector<std::pair<std::int64_t, std::int64_t>>{{2, 3}, {3, 1}}));
    EXPECT_EQ(unread, std::vector<std::string>{"fact 4: cut off"});
}

}  // namespace anju::journal
