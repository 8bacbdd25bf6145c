// Rows held against what the facts say of them, on both engines: whatever somebody with the
// database in hand changes in a told table is named.
#include "platform/journal/rows.h"

#include <gtest/gtest.h>

#include "platform/journal/journal.h"
#include "support/test_db.h"

namespace anju::journal {

namespace {

const Instant now = instant_of(date_of(2026, 3, 5), 14);
const db::Told boxes({"box", "shelf", "shelf"}, {"id"}, {"shelf", "name"});

class RowsTest : public testing::Test {
   protected:
    RowsTest() {
        const bool postgres = db->engine() == db::Engine::postgres;
        db->connect()->script(postgres ? "create table box (id bigint primary key, "
                                         "shelf bigint not null, name text not null);"
                                       : "create table box (id integer primary key, "
                                         "shelf integer not null, name text not null) strict;");
    }
    // One box on each shelf from `first` to `last`, told by one fact.
    void fill(std::int64_t first, std::int64_t last) {
        db->write([&](db::Tx& tx) {
            for (std::int64_t n = first; n <= last; ++n)
                tx.write(boxes, "insert into box (id, shelf, name) values ($1, $1, 'new')", n);
            return record_json(tx, system_actor(), now, {"shelf", first, last},
                               {"ShelvesFilled", "{}"});
        });
    }
    void name(std::int64_t shelf, std::string_view name) {
        db->write([&](db::Tx& tx) {
            tx.write(boxes, "update box set name = $2 where shelf = $1", shelf, name);
            return record_json(tx, system_actor(), now, {"shelf", shelf}, {"BoxNamed", "{}"});
        });
    }
    // What somebody writes who has the database in hand.
    template <class... A>
    void tamper(db::Sql sql, const A&... args) {
        db->write([&](db::Tx& tx) { return tx.exec(sql, args...); });
    }
    CheckResult check() {
        return db->read([](db::Tx& tx) {
            const db::Told* const tables[] = {&boxes};
            return check_rows(tx, tables);
        });
    }
    std::vector<std::string> faults() { return check().faults; }

    test::TestDb db;
};

using Faults = std::vector<std::string>;

}  // namespace

TEST_F(RowsTest, a_bulk_told_by_one_fact_holds_and_so_does_what_changed_after) {
    fill(1, 1000);
    fill(1001, 1700);
    name(400, "other");
    name(1000, "other");
    name(1650, "other");
    EXPECT_EQ(check().checked, 1700);
    EXPECT_EQ(faults(), Faults{});
}

TEST_F(RowsTest, every_way_of_changing_a_row_behind_the_journal_is_named) {
    fill(1, 900);
    name(5, "other");
    tamper("update box set name = 'x' where id = 5");
    EXPECT_EQ(faults(), Faults{"box 5: is not what fact 2 says"});
    tamper("update box set name = 'other' where id = 5");
    EXPECT_EQ(faults(), Faults{});
    // Back to what it was before the last fact about it.
    tamper("update box set name = 'new' where id = 5");
    EXPECT_EQ(faults(), Faults{"box 5: is not what fact 2 says"});
    tamper("delete from box where id = 5");
    EXPECT_EQ(faults(), Faults{"box 5: fact 2 tells of a row that is gone"});
    tamper("insert into box (id, shelf, name) values (5, 6, 'other')");
    EXPECT_EQ(faults().size(), 1U) << "on another shelf";
    tamper("update box set shelf = 5 where id = 5");
    tamper("insert into box (id, shelf, name) values (901, 5, 'x'), (902, 5000, 'x')");
    EXPECT_EQ(faults(),
              (Faults{"box 901: no fact tells of this row", "box 902: no fact tells of this row"}));
}

TEST_F(RowsTest, a_row_that_belongs_to_no_thing_at_all_is_missed_by_nobody) {
    fill(1, 10);
    tamper("insert into box (id, shelf, name) values (11, -5, 'x')");
    EXPECT_EQ(faults(), Faults{"box: 1 rows that belong to nothing"});
}

TEST_F(RowsTest, of_a_table_that_was_emptied_every_row_is_missed_up_to_what_a_report_holds) {
    fill(1, 1000);
    fill(1001, 1400);
    tamper("delete from box where id > 1300");
    EXPECT_EQ(faults().size(), 100U);
    tamper("delete from box");
    EXPECT_EQ(faults().size(), 200U);
}

TEST_F(RowsTest, what_a_fact_told_to_be_gone_is_not_missed) {
    fill(1, 10);
    db->write([&](db::Tx& tx) {
        tx.write(boxes, "delete from box where shelf = $1", std::int64_t{3});
        return record_json(tx, system_actor(), now, {"shelf", 3}, {"BoxThrown", "{}"});
    });
    EXPECT_EQ(faults(), Faults{});
    tamper("insert into box (id, shelf, name) values (3, 3, 'new')");
    EXPECT_EQ(faults(), Faults{"box 3: no fact tells of this row"});
}

TEST_F(RowsTest, a_fact_tells_of_rows_of_its_own_things_alone) {
    fill(1, 100);
    db->write([&](db::Tx& tx) {
        tx.exec("update box set name = 'x' where id = 2");
        db::Claim claim;
        const db::RowSink sink = [&](const db::Row& row) { claim = boxes.claim_of(row); };
        tx.connection().run(boxes.select() + " where id = 2", {}, &sink);
        claim.owner = 7;
        tx.claim(claim);
        return record_json(tx, system_actor(), now, {"shelf", 7}, {"BoxNamed", "{}"});
    });
    EXPECT_EQ(faults(), Faults{"box 2: fact 2, which tells of it, is about another thing"});
}

TEST_F(RowsTest, a_fact_that_cannot_be_read_is_named_and_the_rest_is_looked_at) {
    fill(1, 10);
    name(5, "other");
    name(6, "other");
    const auto connection = db->connect();
    connection->script(db->engine() == db::Engine::postgres
                           ? "alter table platform_facts disable trigger all"
                           : "drop trigger platform_facts_no_update");
    tamper("update platform_facts set claims = $1 where seq = 2", db::Bytes{3, 'b', 'o'});
    tamper("update platform_facts set data = $1 where seq = 3", db::Bytes{99});
    tamper("update box set name = 'x' where id = 7");
    const CheckResult result = check();
    EXPECT_EQ(result.checked, 10);
    EXPECT_EQ(result.faults,
              (Faults{"fact 2: the claims of a fact are cut off",
                      "fact 3: the data of a fact is damaged", "box 5: is not what fact 1 says",
                      "box 6: is not what fact 1 says", "box 7: is not what fact 1 says"}));
}

TEST_F(RowsTest, a_bulk_is_no_longer_than_a_check_can_hold) { EXPECT_THROW(fill(1, 1001), Fault); }

}  // namespace anju::journal
