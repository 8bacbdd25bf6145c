#include "platform/journal/seal.h"
#include "platform/journal/leaf.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "platform/journal/days.h"
#include "platform/journal/mark.h"
#include "platform/journal/note.h"
#include "support/test_db.h"

namespace anju::journal {

namespace {

const Instant now = instant_of(date_of(2026, 3, 5), 14);

class SealTest : public testing::Test {
   protected:
    void record(int n) {
        db->write([&](db::Tx& tx) {
            for (int i = 0; i < n; ++i)
                record_json(tx, system_actor(), now, {"thing", i + 1},
                            {"ThingMade", R"({"i":)" + std::to_string(i) + "}"});
            return 0;
        });
    }
    void seal_all() {
        while (seal_chunk(*db, now)) continue;
    }
    // A number for each check: what it looked at, or -1 if it found faults.
    std::string verdicts() {
        std::string text;
        db->read([&](db::Tx& tx) {
            for (const Check& check : checks()) {
                const CheckResult result = journal::result_of(check, tx);
                const auto name = check.name == "journal" ? "numbers" : check.name.substr(8);
                text += std::string(name) + " " +
                        (result.faults.empty() ? std::to_string(result.checked) : "faulty") + ", ";
            }
            return 0;
        });
        return text;
    }
    // As somebody with the database's own password would.
    void tamper(const std::string& table, const std::string& sql) {
        const auto connection = db->connect();
        if (db->engine() == db::Engine::postgres) {
            connection->script("alter table " + table + " disable trigger all");
        } else {
            for (const char* verb : {"update", "delete"})
                connection->script("drop trigger if exists " + table + "_no_" + verb);
        }
        connection->script(sql);
    }
    test::TestDb db;
};

}  // namespace

TEST_F(SealTest, an_empty_journal_is_sound_and_has_no_checkpoint) {
    EXPECT_FALSE(seal_chunk(*db, now));
    EXPECT_FALSE(db->read(latest_checkpoint).has_value());
    EXPECT_EQ(verdicts(), "numbers 0, times 0, tree 0, checkpoints 0, days 0, mark 0, ");
}

TEST_F(SealTest, facts_are_sealed_in_chunks_and_everything_recomputes) {
    record(300);
    seal_all();
    record(2100);
    EXPECT_TRUE(seal_chunk(*db, now));
    EXPECT_FALSE(seal_chunk(*db, now));
    record(3);
    EXPECT_EQ(verdicts(), "numbers 2403, times 2403, tree 2400, checkpoints 3, days 0, mark 0, ");
    EXPECT_EQ(db->read(sealed_tree).size, 2400);
}

TEST_F(SealTest, tiles_have_the_layout_of_tlog_tiles) {
    record(600);
    seal_all();
    db->read([](db::Tx& tx) {
        EXPECT_EQ(tile_bytes(tx, 0, 0, 256)->size(), 8192U);
        EXPECT_EQ(tile_bytes(tx, 0, 2, 88)->size(), 88U * 32);
        EXPECT_FALSE(tile_bytes(tx, 0, 2, 89).has_value());
        EXPECT_FALSE(tile_bytes(tx, 0, 3, 1).has_value());
        EXPECT_EQ(tile_bytes(tx, 1, 0, 2)->size(), 64U);
        EXPECT_FALSE(tile_bytes(tx, 1, 0, 3).has_value());
        EXPECT_FALSE(tile_bytes(tx, 2, 0, 1).has_value());
        return 0;
    });
}

TEST_F(SealTest, a_checkpoint_is_a_signed_note_about_the_tree) {
    record(5);
    seal_all();
    const auto note = db->read(latest_checkpoint);
    const std::string& key = crypto::journal_key().public_key;
    ASSERT_TRUE(note.has_value());
    const auto tree = read_checkpoint(*note, key);
    ASSERT_TRUE(tree.has_value());
    EXPECT_EQ(tree->size, 5);
    EXPECT_EQ(tree->root, db->read(sealed_tree).root);
    EXPECT_TRUE(verifier_key(key).starts_with(log_origin(key) + "+"));

    std::string other = *note;
    other.replace(other.find("\n5\n"), 3, "\n6\n");
    EXPECT_FALSE(read_checkpoint(other, key).has_value());
    EXPECT_FALSE(read_checkpoint(*note, std::string(32, 'k')).has_value());
    EXPECT_FALSE(read_checkpoint(note->substr(0, note->size() - 8), key).has_value());
    EXPECT_FALSE(read_checkpoint("", key).has_value());
}

TEST_F(SealTest, an_outsider_can_prove_a_fact_and_that_nothing_before_was_changed) {
    record(300);
    seal_all();
    const merkle::Tree earlier = db->read(sealed_tree);
    record(700);
    seal_all();
    db->read([&](db::Tx& tx) {
        const merkle::Tree later = sealed_tree(tx);
        const merkle::NodeAt node = node_reader(tx);
        EXPECT_TRUE(merkle::consistency_holds(
            earlier, later, merkle::consistency_proof(earlier.size, later.size, node)));
        const Entry fact = entries_after(tx, 499, 1).front();
        const auto leaf = merkle::leaf_hash(leaf_entry(fact));
        EXPECT_TRUE(merkle::inclusion_holds(leaf, 499, later,
                                            merkle::inclusion_proof(499, later.size, node)));
        return 0;
    });
}

struct Tampering {
    const char* table;
    const char* sql;
    const char* verdicts;
};

class TamperTest : public SealTest, public testing::WithParamInterface<Tampering> {};

TEST_P(TamperTest, whatever_is_changed_afterwards_is_found) {
    record(300);
    seal_all();
    tamper(GetParam().table, GetParam().sql);
    EXPECT_EQ(verdicts(), GetParam().verdicts);
}

const Tampering tamperings[] = {
    {"platform_facts",
     "update platform_facts set data = (select data from platform_facts where seq = 8) where seq = "
     "7",
     "numbers 300, times 300, tree faulty, checkpoints 1, days 0, mark 0, "},
    {"platform_facts", "update platform_facts set user_id = 8 where seq = 7",
     "numbers 300, times 300, tree faulty, checkpoints 1, days 0, mark 0, "},
    {"platform_facts", "delete from platform_facts where seq = 7",
     "numbers faulty, times 299, tree faulty, checkpoints 1, days 0, mark 0, "},
    {"platform_facts", "delete from platform_facts where seq = 300",
     "numbers 299, times 299, tree faulty, checkpoints 1, days 0, mark 0, "},
    {"platform_facts",
     "update platform_facts set salt = (select root from platform_log_checkpoints) where seq = 7",
     "numbers 300, times 300, tree faulty, checkpoints 1, days 0, mark 0, "},
    {"platform_facts",
     "update platform_facts set claims = (select root from platform_log_checkpoints) where seq = 7",
     "numbers 300, times 300, tree faulty, checkpoints 1, days 0, mark 0, "},
    {"platform_facts", "update platform_facts set clear = 1 where seq = 7",
     "numbers 300, times 300, tree faulty, checkpoints 1, days 0, mark 0, "},
    {"platform_facts", "update platform_facts set recorded_at = recorded_at - 1 where seq = 7",
     "numbers 300, times faulty, tree faulty, checkpoints 1, days 0, mark 0, "},
    {"platform_facts", "update platform_facts set at = at - 5001 where seq = 7",
     "numbers 300, times faulty, tree faulty, checkpoints 1, days 0, mark 0, "},
    {"platform_facts", "update platform_facts set at = at + 1 where seq = 7",
     "numbers 300, times faulty, tree faulty, checkpoints 1, days 0, mark 0, "},
    {"platform_log_tiles", "delete from platform_log_tiles where level = 1",
     "numbers 300, times 300, tree faulty, checkpoints 1, days 0, mark 0, "},
    {"platform_log_checkpoints",
     "update platform_log_checkpoints set root = (select salt from platform_facts "
     "where seq = 1)",
     "numbers 300, times 300, tree faulty, checkpoints faulty, days 0, mark 0, "},
    {"platform_log_tiles",
     "insert into platform_log_tiles (level, number, hashes) "
     "select 3, 0, hashes from platform_log_tiles where level = 1",
     "numbers 300, times 300, tree faulty, checkpoints 1, days 0, mark 0, "},
    {"platform_log_checkpoints", "update platform_log_checkpoints set note = note || 'more'",
     "numbers 300, times 300, tree 300, checkpoints faulty, days 0, mark 0, "},
    {"platform_log_checkpoints", "update platform_log_checkpoints set note = 'x'",
     "numbers 300, times 300, tree 300, checkpoints faulty, days 0, mark 0, "}};
INSTANTIATE_TEST_SUITE_P(Everywhere, TamperTest, testing::ValuesIn(tamperings));

TEST_F(SealTest, each_fact_that_was_changed_is_named_and_the_rest_is_looked_at) {
    record(600);
    seal_all();
    record(100);
    seal_all();
    tamper("platform_facts",
           "update platform_facts set user_id = 8 where seq = 7; "
           "update platform_facts set role = 'nobody' where seq = 9; "
           "update platform_facts set salt = (select root from platform_log_checkpoints where "
           "size = 600) where seq = 650; delete from platform_facts where seq = 300");
    const auto result = db->read([](db::Tx& tx) { return result_of(checks()[2], tx); });
    EXPECT_EQ(result.checked, 699);
    ASSERT_EQ(result.faults.size(), 4U) << testing::PrintToString(result.faults);
    EXPECT_EQ(result.faults[0], "fact 7 is not what was sealed");
    EXPECT_TRUE(result.faults[1].starts_with("fact 9: ")) << result.faults[1];
    EXPECT_EQ(result.faults[2], "fact 650 is not what was sealed");
    EXPECT_EQ(result.faults[3], "700 facts were sealed, 699 are there");
    // The tile and the fact together: the root is another.
    tamper("platform_log_tiles",
           "update platform_log_tiles set hashes = (select hashes from platform_log_tiles where "
           "level = 0 and number = 1) where level = 0 and number = 0");
    EXPECT_GT(db->read([](db::Tx& tx) { return result_of(checks()[2], tx); }).faults.size(), 100U);
}

// --- a history that is cut off, rolled back or written anew -------------------------------------

// Facts stay: one that no entry has room for would stop the log for good.
TEST_F(SealTest, APublicFactThatNoEntryHasRoomForIsNotRecorded) {
    const auto told = [&](std::size_t bytes) {
        return db->write([&](db::Tx& tx) {
            const std::string data = R"({"a":")" + std::string(bytes, 'x') + R"("})";
            return record_json(tx, system_actor(), now, {"thing", 1}, {"ThingMade", data, 1});
        });
    };
    told(59'000);
    EXPECT_THROW(told(61'000), Fault);
    seal_all();
    EXPECT_EQ(verdicts(), "numbers 1, times 1, tree 1, checkpoints 1, days 0, mark 0, ");
}

class MarkTest : public SealTest {
   protected:
    MarkTest() {
        const char* folder = std::getenv("TMPDIR");
        mark_ = std::filesystem::path(folder != nullptr ? folder : "/tmp") /
                ("anju-mark-" + crypto::hex(crypto::random_bytes(8)));
        use_mark(mark_.string());
    }
    ~MarkTest() override {
        use_mark("");
        std::filesystem::remove(mark_);
    }
    // An hour a fact, so that none may wait for its checkpoint until the last.
    void record_hourly(db::Db& database, int n, std::string_view kind = "ThingMade") {
        for (int i = 0; i < n; ++i, hour_ += std::chrono::hours{1})
            database.write([&](db::Tx& tx) {
                return record_json(tx, system_actor(), hour_, {"thing", 1}, {kind, "{}"});
            });
    }
    std::vector<std::string> faults() {
        std::vector<std::string> all;
        db->read([&](db::Tx& tx) {
            for (const Check& check : checks())
                for (auto& fault : result_of(check, tx).faults) all.push_back(std::move(fault));
            return true;
        });
        return all;
    }
    static bool look_at_log(db::Tx& tx) {
        check_log(tx);
        return true;
    }
    std::filesystem::path mark_;
    Instant hour_ = now;
};

TEST_F(MarkTest, goes_on_with_the_log_and_stands_after_a_start) {
    record_hourly(*db, 5);
    seal_all();
    record_hourly(*db, 5);
    seal_all();
    EXPECT_EQ(marked_tree()->size, 10);
    EXPECT_EQ(faults(), std::vector<std::string>{});
    // Cut off between the mark and the commit: the same facts are sealed again alike.
    tamper("platform_log_checkpoints",
           "delete from platform_log_checkpoints; "
           "delete from platform_log_tiles");
    seal_all();
    EXPECT_EQ(marked_tree()->size, 10);
    EXPECT_EQ(faults(), std::vector<std::string>{});
}

TEST_F(MarkTest, misses_a_checkpoint_that_was_dropped) {
    record_hourly(*db, 5);
    seal_all();
    record_hourly(*db, 5);
    seal_all();
    tamper("platform_log_checkpoints", "delete from platform_log_checkpoints where size = 10");
    EXPECT_EQ(faults().size(), 2U) << "waiting facts, a tile of more";
    EXPECT_THROW(seal_all(), Fault);
    EXPECT_THROW(db->read([](db::Tx& tx) {
        check_sealing(tx, now + std::chrono::hours{9}, now);
        return true;
    }),
                 Fault);
    use_mark("");
    EXPECT_EQ(faults().size(), 2U) << "without the mark, too";
}

TEST_F(MarkTest, signs_nothing_over_a_log_that_was_emptied_and_written_anew) {
    record_hourly(*db, 5);
    seal_all();
    tamper("platform_log_checkpoints",
           "delete from platform_log_checkpoints; delete from platform_log_tiles");
    EXPECT_EQ(faults().size(), 1U) << "waiting facts";
    tamper("platform_facts", "update platform_facts set kind = 'ThingLost' where seq = 3");
    EXPECT_THROW(seal_all(), Fault);
    tamper("platform_facts", "delete from platform_facts where seq > 2");
    EXPECT_THROW(seal_all(), Fault) << "rolled back";
    record_hourly(*db, 9);
    EXPECT_THROW(seal_all(), Fault) << "and gone on from there";
    EXPECT_EQ(marked_tree()->size, 5);
}

TEST_F(MarkTest, that_is_no_checkpoint_of_this_key_or_is_lost_is_refused) {
    record_hourly(*db, 5);
    seal_all();
    for (const char* content : {"nothing", ""}) {
        std::ofstream(mark_) << content;
        EXPECT_THROW(marked_tree(), Fault);
        EXPECT_THROW(db->read(look_at_log), Fault);
        EXPECT_EQ(faults().size(), 1U);
    }
    std::filesystem::remove(mark_);
    EXPECT_THROW(db->read(look_at_log), Fault);
    ASSERT_EQ(faults().size(), 1U);
    EXPECT_TRUE(faults()[0].contains("is not there, and 5 facts of the database are signed"));
    record_hourly(*db, 1);
    EXPECT_THROW(seal_all(), Fault);
    EXPECT_FALSE(std::filesystem::exists(mark_)) << "none is made anew";
}

TEST_F(MarkTest, says_at_the_start_how_much_older_a_database_is) {
    record_hourly(*db, 5);
    EXPECT_TRUE(db->read(look_at_log));
    seal_all();
    EXPECT_TRUE(db->read(look_at_log));
    tamper("platform_log_checkpoints",
           "delete from platform_log_checkpoints; delete from platform_log_tiles");
    EXPECT_TRUE(db->read(look_at_log)) << "as after a crash before the commit";
    tamper("platform_facts", "delete from platform_facts where seq > 2");
    try {
        db->read(look_at_log);
        ADD_FAILURE() << "not refused";
    } catch (const Fault& fault) {
        EXPECT_TRUE(std::string(fault.what()).contains("it is older by 3")) << fault.what();
    }
    ASSERT_FALSE(faults().empty());
    EXPECT_TRUE(faults().back().contains("it is older by 3")) << faults().back();
    EXPECT_TRUE(faults().back().contains("its last fact is of 2026-03-05")) << faults().back();
}

TEST_F(MarkTest, signs_no_log_anew_that_lost_more_than_a_crash_takes) {
    record(2 * facts_a_chunk + 1);
    seal_all();
    tamper("platform_log_checkpoints",
           "delete from platform_log_checkpoints; delete from platform_log_tiles");
    EXPECT_THROW(db->read(look_at_log), Fault);
    EXPECT_THROW(seal_all(), Fault);
    EXPECT_FALSE(db->read(latest_checkpoint));
}

// --- days ----------------------------------------------------------------------------------------

class DayTest : public SealTest {
   protected:
    // A fact and its checkpoint at noon of a day.
    void seal_on(Date day) {
        record(1);
        ASSERT_FALSE(seal_chunk(*db, instant_of(day, 12)));
    }
    std::string month(std::string_view name) {
        return db->read([&](db::Tx& tx) {
            const auto found = find_month(tx, name);
            return found ? text_of(tx, *found) : "none";
        });
    }
    std::string newest() {
        return db->read([](db::Tx& tx) { return text_of(tx, newest_month(tx)); });
    }
    // "2026-03 over: 05 of 3, 04 of 1, before 2025-12"
    static std::string text_of(db::Tx& tx, const MonthRoots& month) {
        if (month.days.empty()) return "none";
        std::string text = month.month + (is_over(tx, month) ? " over:" : ":");
        for (const DayRoot& day : month.days) {
            const auto tree = read_checkpoint(day.checkpoint, crypto::journal_key().public_key);
            text += ' ' + to_text(day.on).substr(8) + " of " + std::to_string(tree->size) + ',';
        }
        return text + " before " + month.before.value_or("none");
    }
};

TEST_F(DayTest, are_told_once_though_the_clock_ran_ahead) {
    seal_on(date_of(2026, 3, 4));
    seal_on(date_of(2026, 3, 5));
    seal_on(date_of(2026, 3, 4));
    EXPECT_EQ(month("2026-03"), "2026-03: 04 of 1, before none") << "put back to a told day";
    seal_on(date_of(2026, 3, 5));
    seal_on(date_of(2026, 3, 6));
    EXPECT_EQ(month("2026-03"), "2026-03: 05 of 4, 04 of 1, before none");
    EXPECT_EQ(verdicts(), "numbers 5, times 5, tree 5, checkpoints 5, days 2, mark 0, ");
}

TEST_F(DayTest, are_told_by_their_last_checkpoint_when_they_are_over) {
    EXPECT_EQ(newest(), "none");
    seal_on(date_of(2025, 12, 31));
    EXPECT_EQ(newest(), "none") << "the day goes on";
    seal_on(date_of(2026, 3, 4));
    EXPECT_EQ(newest(), "2025-12 over: 31 of 1, before none");
    seal_on(date_of(2026, 3, 4));
    seal_on(date_of(2026, 3, 5));
    EXPECT_EQ(newest(), "2026-03: 04 of 3, before 2025-12");
    seal_on(date_of(2026, 4, 1));
    EXPECT_EQ(month("2026-03"), "2026-03 over: 05 of 4, 04 of 3, before 2025-12");
    EXPECT_EQ(month("2025-12"), "2025-12 over: 31 of 1, before none");
    for (const char* absent : {"2026-04", "2026-02", "2026-3", "2026-13", "2026", "2026-03-05", ""})
        EXPECT_EQ(month(absent), "none") << absent;
    EXPECT_EQ(verdicts(), "numbers 5, times 5, tree 5, checkpoints 5, days 3, mark 0, ");
}

TEST_F(DayTest, begin_at_midnight_in_china) {
    record(1);
    seal_chunk(*db, end_of(date_of(2026, 3, 4)));
    record(1);
    seal_chunk(*db, start_of(date_of(2026, 3, 5)));
    record(1);
    seal_chunk(*db, end_of(date_of(2026, 3, 5)));
    EXPECT_EQ(newest(), "2026-03: 04 of 1, before none");
}

TEST_F(DayTest, that_somebody_took_away_or_made_up_are_faults) {
    seal_on(date_of(2026, 3, 4));
    seal_on(date_of(2026, 3, 5));
    seal_on(date_of(2026, 3, 6));
    for (const char* change :
         {"delete from platform_log_days where size = 1",
          "update platform_log_days set day = '2026-03-03' where size = 1",
          "insert into platform_log_days (size, day) values (3, '2026-03-06')"}) {
        tamper("platform_log_days", change);
        EXPECT_TRUE(verdicts().contains("days faulty")) << change;
        tamper("platform_log_days",
               "delete from platform_log_days; insert into platform_log_days (size, day) "
               "values (1, '2026-03-04'), (2, '2026-03-05')");
        EXPECT_TRUE(verdicts().contains("days 2")) << change;
    }
}

TEST_F(SealTest, readiness_misses_a_seal_that_stands_still) {
    using std::chrono::hours;
    using std::chrono::minutes;
    using std::chrono::seconds;
    const auto ready = [&](seconds later, seconds begun) {
        return db->read([&](db::Tx& tx) {
            try {
                check_sealing(tx, now + later, now + begun);
                return true;
            } catch (const Fault&) {
                return false;
            }
        });
    };
    const seconds long_ago = -hours{9};
    EXPECT_TRUE(ready(hours{1}, long_ago)) << "nothing to seal";
    record(2003);
    EXPECT_TRUE(ready(seconds{60}, long_ago));
    EXPECT_FALSE(ready(seconds{61}, long_ago));
    // What was loaded or left over long before: a start has its time, and so has each step.
    EXPECT_TRUE(ready(hours{1}, hours{1} - seconds{60}));
    EXPECT_FALSE(ready(hours{1}, hours{1} - seconds{61}));
    ASSERT_TRUE(seal_chunk(*db, now + hours{2}));
    EXPECT_TRUE(ready(hours{2} + minutes{1}, long_ago)) << "three wait, two thousand went";
    EXPECT_FALSE(ready(hours{2} + seconds{61}, long_ago));
    seal_all();
    EXPECT_TRUE(ready(hours{9}, long_ago));
}

}  // namespace anju::journal
