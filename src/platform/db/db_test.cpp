// Both engines behave alike: values, errors, transactions, the lane.
#include "platform/db/db.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <atomic>
#include <barrier>
#include <filesystem>
#include <future>
#include <limits>
#include <thread>

#include "platform/db/load.h"
#include "platform/db/things_test.h"

namespace anju::db {

namespace {

struct Thing {
    std::int64_t id;
    std::optional<std::int64_t> n;
    std::optional<std::string> t;
    std::optional<Bytes> b;
    bool operator==(const Thing&) const = default;
};

DbErrorKind kind_of_fault(Db& db, const std::function<void(Tx&)>& work) {
    try {
        db.write([&](Tx& tx) {
            work(tx);
            return 0;
        });
    } catch (const DbError& error) {
        return error.kind();
    }
    ADD_FAILURE() << "no fault";
    return DbErrorKind::other;
}

// For whoever checks: nothing is made beside it, and nothing is written.
TEST(looking, reads_what_is_there_and_writes_nothing) {
    if (test::TestDb db; db->engine() == Engine::postgres) GTEST_SKIP() << "of files";
    const std::string folder = test::TestDb::scratch_folder() + "/looking";
    const Options options{.url = "sqlite:" + folder};
    EXPECT_THROW(open_to_look(options), Fault);
    EXPECT_FALSE(std::filesystem::exists(folder));
    {
        const auto made = open(options);
        made->connect()->script("create table t (x integer); insert into t values (7)");
        const auto beside = open_to_look(options);
        EXPECT_EQ(beside->read([](Tx& tx) { return tx.one<int>("select x from t"); }), 7);
    }
    const auto look = open_to_look(options);
    EXPECT_THROW(look->write([](Tx& tx) { return tx.exec("update t set x = 8") == 1; }), Fault);
    EXPECT_THROW(look->read([](Tx& tx) { return tx.exec("update t set x = 8"); }), DbError);
    EXPECT_THROW(look->connect(), Fault);
    EXPECT_EQ(look->read([](Tx& tx) { return tx.one<int>("select x from t"); }), 7);
}

}  // namespace

TEST_F(DbTest, values_come_back_as_they_went_in) {
    const std::vector<Thing> rows{
        {1, std::numeric_limits<std::int64_t>::max(), "最大", Bytes{0, 255, 10}},
        {2, std::numeric_limits<std::int64_t>::min(), "", Bytes{}},
        {3, 0, "a\\b\t'\"\n", std::nullopt},
        {4, std::nullopt, std::nullopt, std::nullopt}};
    db->write([&](Tx& tx) {
        for (const Thing& row : rows)
            tx.exec("insert into thing (id, n, t, b) values ($1, $2, $3, $4)", row.id, row.n, row.t,
                    row.b);
        return 0;
    });
    EXPECT_EQ(
        db->read([](Tx& tx) { return tx.all<Thing>("select id, n, t, b from thing order by id"); }),
        rows);
}

TEST_F(DbTest, conditions_and_sums_are_whole_numbers) {
    struct Answer {
        bool yes;
        std::int64_t sum;
        std::int64_t later;
    };
    const auto answer = db->read([](Tx& tx) {
        return tx.one<Answer>(
            "select 1 < 2, (select sum(x) from (select 5 as x union all "
            "select 6) as two), $1 + 1",
            3'000'000'000);
    });
    EXPECT_TRUE(answer.yes);
    EXPECT_EQ(answer.sum, 11);
    EXPECT_EQ(answer.later, 3'000'000'001);
}

TEST_F(DbTest, a_null_read_as_a_value_is_a_fault) {
    EXPECT_THROW(db->read([](Tx& tx) { return tx.one<std::int64_t>("select sum(n) from thing"); }),
                 DbError);
}

TEST_F(DbTest, every_broken_rule_of_the_schema_has_its_kind) {
    db->write([](Tx& tx) { return insert(tx, 1, "one"); });
    EXPECT_EQ(kind_of_fault(*db, [](Tx& tx) { insert(tx, 2, "one"); }), DbErrorKind::unique);
    EXPECT_EQ(kind_of_fault(*db, [](Tx& tx) { insert(tx, 13, "two"); }), DbErrorKind::check);
    EXPECT_EQ(
        kind_of_fault(*db, [](Tx& tx) { tx.exec("insert into part (thing) values ($1)", 99); }),
        DbErrorKind::foreign_key);
    EXPECT_EQ(kind_of_fault(*db, [](Tx& tx) { tx.exec("insert into part (thing) values (null)"); }),
              DbErrorKind::check);
    EXPECT_EQ(count(), 1);
}

TEST_F(DbTest, one_failing_work_does_not_hurt_the_others_of_its_group) {
    std::promise<void> gate;
    auto opened = gate.get_future().share();
    // The first work holds the lane until all others stand in the queue behind it.
    auto first = start(*db, [opened](Tx& tx) {
        opened.wait();
        insert(tx, 0, "first");
        return true;
    });
    std::vector<std::future<Outcome>> others;
    for (int i = 1; i <= 30; ++i)
        others.push_back(start(*db, [i](Tx& tx) {
            insert(tx, i, "row " + std::to_string(i));
            if (i % 3 == 1) insert(tx, 13, std::nullopt);
            return i % 3 == 0;
        }));
    gate.set_value();
    EXPECT_EQ(first.get().kind, Outcome::Kind::committed);
    for (int i = 1; i <= 30; ++i) {
        const auto expected = i % 3 == 0   ? Outcome::Kind::committed
                              : i % 3 == 1 ? Outcome::Kind::fault
                                           : Outcome::Kind::rolled_back;
        EXPECT_EQ(others[static_cast<std::size_t>(i) - 1].get().kind, expected) << i;
    }
    EXPECT_EQ(count(), 11);
}

TEST_F(DbTest, a_full_queue_answers_busy_at_once_and_goes_on_after) {
    Options options;
    options.url = db.url();
    options.queue = 2;
    options.writers = 1;
    const auto small = open(options);
    std::promise<void> running;
    std::promise<void> gate;
    auto opened = gate.get_future().share();
    auto first = start(*small, [&running, opened](Tx&) {
        running.set_value();
        opened.wait();
        return true;
    });
    running.get_future().wait();
    const auto write = [](Tx& tx) {
        insert(tx, 1, std::nullopt);
        return true;
    };
    auto second = start(*small, write);
    auto third = start(*small, write);
    EXPECT_EQ(small->queued(), 2U);
    EXPECT_EQ(start(*small, write).get().kind, Outcome::Kind::busy);
    gate.set_value();
    EXPECT_EQ(second.get().kind, Outcome::Kind::committed);
    EXPECT_EQ(third.get().kind, Outcome::Kind::committed);
    EXPECT_EQ(start(*small, write).get().kind, Outcome::Kind::committed);
    EXPECT_EQ(count(), 3);
}

TEST_F(DbTest, what_waits_when_the_database_closes_is_still_written) {
    {
        Options options;
        options.url = db.url();
        const auto closing = open(options);
        for (int i = 0; i < 50; ++i)
            closing->submit(
                [](Tx& tx) {
                    insert(tx, 1, std::nullopt);
                    return true;
                },
                [](Outcome) {});
    }
    EXPECT_EQ(count(), 50);
}

TEST_F(DbTest, a_snapshot_does_not_see_later_writes) {
    db->read([&](Tx& tx) {
        const auto before = tx.one<std::int64_t>("select count(*) from thing");
        db->write([](Tx& writing) { return insert(writing, 1, "later"); });
        EXPECT_EQ(tx.one<std::int64_t>("select count(*) from thing"), before);
        return 0;
    });
    EXPECT_EQ(count(), 1);
}

TEST_F(DbTest, what_another_process_has_committed_is_read_at_once) {
    EXPECT_EQ(count(), 0);
    Options options;
    options.url = db.url();
    const auto other = open(options);
    for (int n = 1; n <= 3; ++n) {
        other->write([&](Tx& tx) { return insert(tx, n, std::nullopt); });
        EXPECT_EQ(count(), n);
        EXPECT_EQ(count(), n);
    }
}

TEST_F(DbTest, a_read_that_failed_does_not_keep_the_next_from_the_newest) {
    EXPECT_THROW(db->read([](Tx& tx) -> int {
        tx.one<std::int64_t>("select count(*) from thing");
        throw Fault("in the middle");
    }),
                 Fault);
    db->write([](Tx& tx) { return insert(tx, 1, "x"); });
    EXPECT_EQ(count(), 1);
}

// A reader that stood on an old snapshot for ever would let the log grow for ever.
TEST_F(DbTest, the_log_does_not_grow_while_readers_rest) {
    if (db->engine() == Engine::postgres) GTEST_SKIP() << "the log is the server's";
    const std::string much(4'000'000, 'x');
    std::uintmax_t longest = 0;
    // Two connections are needed, so two rest afterwards.
    const auto read_twice_at_once = [&] {
        std::barrier together(2);
        const auto read = [&] {
            db->read([&](Tx& tx) {
                together.arrive_and_wait();
                return tx.one<std::int64_t>("select count(*) from thing");
            });
        };
        std::thread other(read);
        read();
        other.join();
    };
    for (int i = 0; i < 40; ++i) {
        read_twice_at_once();
        db->write([&](Tx& tx) { return insert(tx, std::nullopt, std::to_string(i) + much); });
        const std::string folder = db.url().substr(std::string_view("sqlite:").size());
        longest = std::max(longest, std::filesystem::file_size(folder + "/anju.db-wal"));
    }
    // Begun anew each 8000 pages; 160 MB went through it.
    EXPECT_LT(longest, 80'000'000U);
}

TEST_F(DbTest, a_snapshot_cannot_write) {
    EXPECT_THROW(db->read([](Tx& tx) { return insert(tx, 1, "no"); }), DbError);
    EXPECT_EQ(count(), 0);
}

TEST_F(DbTest, a_refusal_rolls_back_and_comes_out_as_a_value) {
    static constexpr RefusalKind no{"no", Sort::conflict, "不行"};
    const Result<int> result = db->write([](Tx& tx) -> Result<int> {
        insert(tx, 1, "gone");
        return refuse(no);
    });
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind, &no);
    EXPECT_EQ(count(), 0);
}

TEST_F(DbTest, a_write_may_ask_while_it_walks_over_rows) {
    db->write([](Tx& tx) {
        for (int i = 0; i < 2500; ++i) insert(tx, i + 20, std::nullopt);
        return 0;
    });
    const Query walk("select id from thing where n > ? order by id", 20);
    const auto sum = db->read([&](Tx& tx) {
        std::int64_t rows = 0;
        tx.each<std::int64_t>(walk, [&](std::int64_t id) {
            rows += tx.one<std::int64_t>("select count(*) from thing where id = $1", id);
            if (id == 2)
                tx.each<std::int64_t>(Query("select id from thing where id <= ?", 3),
                                      [&](std::int64_t) { ++rows; });
        });
        return rows;
    });
    EXPECT_EQ(sum, 2499 + 3);
}

TEST_F(DbTest, texts_made_of_pieces_are_numbered_in_order) {
    Query query("select id from thing where n = ?", 1);
    query.add(" and t = ?", std::string("x")).add(" limit ?", 5);
    EXPECT_EQ(query.text(), "select id from thing where n = $1 and t = $2 limit $3");
    EXPECT_TRUE(db->read([&](Tx& tx) { return tx.all<std::int64_t>(query); }).empty());
}

TEST_F(DbTest, more_texts_than_the_cache_holds_still_run) {
    std::string text = "select 1";
    db->read([&](Tx& tx) {
        for (int i = 0; i < 600; ++i) {
            text += ' ';
            std::int64_t got = 0;
            const RowSink sink = [&](const Row& row) { got = row.whole(0); };
            tx.connection().run(text, {}, &sink);
            EXPECT_EQ(got, 1);
        }
        return 0;
    });
}

TEST_F(DbTest, like_tells_capitals_apart_and_text_is_ordered_by_its_bytes) {
    db->write([](Tx& tx) {
        for (const char* t : {"b", "B", "a", "é", "安"}) insert(tx, 1, t);
        return 0;
    });
    std::string order;
    for (const auto& t :
         db->read([](Tx& tx) { return tx.all<std::string>("select t from thing order by t"); }))
        order += t;
    EXPECT_EQ(order, "Babé安");
    EXPECT_EQ(db->read([](Tx& tx) {
        return tx.one<std::int64_t>("select count(*) from thing where t like $1", "b%");
    }),
              1);
}

TEST_F(DbTest, bulk_rows_are_exact_and_ids_go_on_behind_them) {
    const auto connection = db->connect();
    connection->script("begin");
    const std::vector<std::string_view> columns{"id", "n", "t", "b"};
    const Bytes bytes{0, 92, 10, 255};
    std::int64_t next = 0;
    connection->bulk("thing", columns, [&](std::vector<Param>& row) {
        if (++next > 3000) return false;
        row.push_back(param(next * 2));
        row.push_back(next % 2 == 0 ? param(std::nullopt) : param(next * 7));
        row.push_back(next == 1 ? param("a\\\tb\n\r\\N")
                                : Param{Param::Kind::text, 0, {}, "t" + std::to_string(next)});
        row.push_back(param(bytes));
        return true;
    });
    settle_ids(*connection);
    connection->script("commit");
    const auto first = db->read(
        [](Tx& tx) { return tx.one<Thing>("select id, n, t, b from thing where id = 2"); });
    EXPECT_EQ(first, (Thing{2, 7, "a\\\tb\n\r\\N", bytes}));
    EXPECT_EQ(count(), 3000);
    EXPECT_EQ(db->write([](Tx& tx) { return insert(tx, 1, "next"); }), 6001);
}

TEST_F(DbTest, a_load_without_indexes_puts_them_back_and_they_hold) {
    const auto connection = db->connect();
    connection->script("create unique index thing_once on thing (n) where n is not null");
    load_without_indexes(*connection, "thing", [&] {
        connection->script("begin; insert into thing (n, t) values (1, 'a'), (2, 'b'); commit");
        connection->script("begin; insert into thing (n, t) values (1, 'c'); rollback");
    });
    refresh_statistics(*connection);
    EXPECT_EQ(count(), 2);
    try {
        connection->script("insert into thing (n, t) values (2, 'd')");
        ADD_FAILURE() << "the index is gone";
    } catch (const DbError& error) {
        EXPECT_EQ(error.kind(), DbErrorKind::unique);
    }
}

TEST_F(DbTest, a_bulk_load_that_fails_leaves_the_connection_usable) {
    const auto connection = db->connect();
    connection->script("begin");
    const std::vector<std::string_view> columns{"id", "t"};
    EXPECT_THROW(connection->bulk("thing", columns,
                                  [rows = 0](std::vector<Param>& row) mutable {
                                      row.push_back(param(1));
                                      row.push_back(param("twice"));
                                      return ++rows <= 2;
                                  }),
                 DbError);
    connection->script("rollback");
    EXPECT_EQ(Tx(*connection).one<std::int64_t>("select count(*) from thing"), 0);
}

TEST_F(DbTest, any_row_round_trips) {
    using Values = std::tuple<std::int64_t, std::string, Bytes>;
    EXPECT_TRUE(rc::check("any row round trips", [&](const std::vector<Values>& rows) {
        std::vector<Thing> things;
        for (const auto& [n, text, bytes] : rows) {
            // PostgreSQL holds UTF-8 without the zero byte, and so does everything behind the
            // JSON reader.
            std::string clean;
            for (const char c : text)
                if (c > 0) clean += c;
            clean += "·" + std::to_string(things.size());
            things.push_back({static_cast<std::int64_t>(things.size()) + 1,
                              n == 13 ? std::nullopt : std::optional(n), clean,
                              n % 5 == 0 ? std::nullopt : std::optional(bytes)});
        }
        db->write([&](Tx& tx) {
            tx.exec("delete from thing");
            for (const Thing& row : things)
                tx.exec("insert into thing (id, n, t, b) values ($1, $2, $3, $4)", row.id, row.n,
                        row.t, row.b);
            return 0;
        });
        RC_ASSERT(db->read([](Tx& tx) {
            return tx.all<Thing>("select id, n, t, b from thing order by id");
        }) == things);
    }));
}

TEST_F(DbTest, a_full_disk_refuses_writes_and_nothing_else) {
    if (db->engine() == Engine::postgres) GTEST_SKIP() << "the disk is the server's";
    db->write([](Tx& tx) { return insert(tx, 1, "before"); });
    const auto limit_pages = [&](const std::string& to) {
        db->write([&](Tx& tx) {
            tx.connection().script("pragma max_page_count = " + to);
            return 0;
        });
    };
    limit_pages("1");  // the engine takes that for as many as there are
    const std::string much(100'000, 'x');
    EXPECT_EQ(kind_of_fault(*db, [&](Tx& tx) { insert(tx, 2, much); }), DbErrorKind::disk_full);
    EXPECT_EQ(count(), 1);
    limit_pages("1000000");
    db->write([&](Tx& tx) { return insert(tx, 3, much); });
    EXPECT_EQ(count(), 2);
}

TEST_F(DbTest, a_read_that_should_be_brief_and_is_not_is_given_up) {
    Options options;
    options.url = db.url();
    options.brief_read = std::chrono::milliseconds{0};
    const auto hasty = open(options);
    const auto read = [&](ReadTime time, std::int64_t rows) {
        std::int64_t counted = 0;
        hasty->with_snapshot(
            [&](Tx& tx) {
                counted = tx.one<std::int64_t>(
                    "with recursive up (n) as (select 1 union all select n + 1 from up "
                    "where n < $1) select count(*) from up",
                    rows);
            },
            time);
        return counted;
    };
    EXPECT_EQ(read(ReadTime::any, 300'000), 300'000);
    try {
        read(ReadTime::brief, 300'000);
        ADD_FAILURE() << "it was waited for";
    } catch (const DbError& error) {
        EXPECT_EQ(error.kind(), DbErrorKind::busy);
    }
    // The connection is as good as new.
    EXPECT_EQ(read(ReadTime::any, 300'000), 300'000);
}

TEST_F(DbTest, a_group_does_at_least_one_work) {
    Options options;
    options.url = db.url();
    options.longest_group = std::chrono::milliseconds{0};
    const auto impatient = open(options);
    impatient->write([](Tx& tx) { return insert(tx, 1, "one"); });
    EXPECT_EQ(count(), 1);
}

TEST_F(DbTest, a_work_that_cannot_be_rolled_back_is_answered_once_and_the_lane_goes_on) {
    int runs = 0;
    const auto lost = [&](Tx& tx) {
        ++runs;
        insert(tx, 1, "lost");
        // On SQLite this takes away what the lane would roll back to.
        tx.connection().script("release work");
        throw Fault("after that");
        return 0;
    };
    EXPECT_THROW(db->write(lost), Fault);
    EXPECT_EQ(runs, 1);
    db->write([](Tx& tx) { return insert(tx, 2, "kept"); });
    EXPECT_EQ(count(), 1);
}

TEST(DbOpen, an_address_that_names_no_engine_is_refused) {
    Options options;
    options.url = "mysql://somewhere";
    EXPECT_THROW(open(options), Fault);
}

TEST(DbOpen, a_database_in_memory_leaves_nothing_behind) {
    Options options;
    options.url = "sqlite::memory:";
    const auto db = open(options);
    make_tables(*db);
    EXPECT_EQ(db->write([](Tx& tx) { return insert(tx, 1, "x"); }), 1);
}

}  // namespace anju::db
