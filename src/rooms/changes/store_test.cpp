// Changes on real SQL: proposed, decided, done by the rooms that own the rows, and what `verify`
// sees.
#include <gtest/gtest.h>

#include "base/refusals.h"
#include "platform/http/page.h"
#include "platform/journal/journal.h"
#include "rooms/changes/actions.h"
#include "rooms/changes/capabilities.h"
#include "rooms/changes/checks.h"
#include "rooms/changes/queries.h"
#include "rooms/changes/refusals.h"
#include "rooms/changes/store.h"
#include "rooms/complaints/actions.h"
#include "rooms/complaints/checks.h"
#include "rooms/registry/actions.h"
#include "rooms/registry/checks.h"
#include "support/grant.h"
#include "support/refusal.h"
#include "support/tampering.h"
#include "world/world.h"

namespace anju::changes {
namespace {

using complaints::CatalogueRow;
using registry::UnitKind;
using test::refusal_of;

const Instant monday = instant_of(date_of(2026, 3, 2), 9);
const Date next_week = date_of(2026, 3, 9);
const RegionCode city = RegionCode::of("1302");
const RegionCode lubei = RegionCode::of("130203");
constexpr std::chrono::days one_day{1};

class ChangeStore : public testing::Test {
   protected:
    Instant now = monday;
    template <class F>
    auto write(F&& f) {
        return world.db->write(std::forward<F>(f));
    }
    template <class F>
    auto read(F&& f) {
        return world.db->read(std::forward<F>(f));
    }
    UnitId unit_of(UnitKind kind, const RegionCode& place) {
        return read([&](db::Tx& tx) { return registry::unit_for(tx, kind, place)->id; });
    }
    std::string unit_name(UnitId id) {
        return read([&](db::Tx& tx) { return registry::find_unit(tx, id)->name; });
    }
    std::vector<CatalogueRow> rows_of(std::string_view category) {
        return read([&](db::Tx& tx) { return complaints::catalogue_of(tx, category); });
    }
    static ProposeUnit unit_command(ChangeDeed deed, UnitId unit) {
        ProposeUnit cmd;
        cmd.deed = deed;
        cmd.unit = unit;
        if (deed == ChangeDeed::change) cmd.name = Text<2, 60>("路北区消防救援局");
        cmd.valid_from = next_week;
        cmd.reason.value = "机构改革";
        return cmd;
    }
    ProposeCatalogue catalogue_command(ChangeDeed deed) {
        ProposeCatalogue cmd;
        cmd.deed = deed;
        cmd.replaces = rows_of("03").front().id;
        cmd.unit_kind = UnitKind::street_office;
        cmd.valid_from = next_week;
        cmd.reason.value = "由街道先行处理";
        return cmd;
    }
    Change change_of(ChangeId id) {
        return read([&](db::Tx& tx) { return *load_change(tx, Scope::whole_city(), id); });
    }
    Result<ChangeId> propose(const ProposeUnit& cmd) {
        return write(
            [&](db::Tx& tx) { return propose_unit(tx, world.actor("city he"), cmd, now); });
    }
    Result<ChangeId> propose(const ProposeCatalogue& cmd) {
        return write(
            [&](db::Tx& tx) { return propose_catalogue(tx, world.actor("city he"), cmd, now); });
    }
    Result<void> approve(ChangeId id) {
        return write([&](db::Tx& tx) {
            const Actor lin = world.actor("city lin");
            return approve_change(tx, lin, *load_change(tx, lin.scope, id), {}, now);
        });
    }
    template <class Command>
    ChangeId approved(const Command& cmd) {
        const ChangeId id = *propose(cmd);
        EXPECT_TRUE(approve(id));
        return id;
    }
    void reject(ChangeId id) {
        write([&](db::Tx& tx) {
            Reject cmd;
            cmd.reason.value = "依据不足";
            const Actor lin = world.actor("city lin");
            return reject_change(tx, lin, *load_change(tx, lin.scope, id), cmd, now);
        });
    }
    // What comes after is decided on that day.
    bool day_of(Date day) {
        now = std::max(now, start_of(day));
        return write([&](db::Tx& tx) { return do_due(tx, start_of(day)); });
    }
    static ProposeUnit founding(UnitKind kind, const char* region) {
        ProposeUnit cmd = unit_command(ChangeDeed::add, {});
        cmd.unit = {};
        cmd.kind = kind;
        cmd.name = Text<2, 60>("新增的服务站");
        cmd.region = RegionCode::of(region);
        return cmd;
    }
    std::string facts_of(journal::Subject about) {
        return read([&](db::Tx& tx) {
            std::string kinds;
            for (const auto& entry : journal::timeline(tx, about)) kinds += entry.kind + " ";
            return kinds;
        });
    }
    std::size_t faults_of(std::span<const journal::Check> checks) {
        return read([&](db::Tx& tx) {
            std::size_t found = 0;
            for (const journal::Check& check : checks)
                found += journal::result_of(check, tx).faults.size();
            return found;
        });
    }
    std::size_t faults() {
        return faults_of(checks()) + faults_of(registry::checks()) +
               faults_of(complaints::checks());
    }
    template <class... A>
    void tamper(db::Sql sql, const A&... args) {
        write([&](db::Tx& tx) { return tx.exec(sql, args...); });
    }
    test::World world;
};

// --- units ---------------------------------------------------------------------------------------

TEST_F(ChangeStore, a_unit_changes_on_the_day_and_not_before) {
    const UnitId fire = unit_of(UnitKind::fire, lubei);
    const std::string before = unit_name(fire);
    const ChangeId id = approved(unit_command(ChangeDeed::change, fire));
    day_of(next_week - one_day);
    EXPECT_EQ(unit_name(fire), before);
    EXPECT_FALSE(change_of(id).effective_at);
    day_of(next_week);
    EXPECT_EQ(unit_name(fire), "路北区消防救援局");
    EXPECT_EQ(change_of(id).effective_at, start_of(next_week));
    EXPECT_EQ(change_of(id).before.unit->name, before);
    day_of(next_week + one_day);
    EXPECT_EQ(facts_of({"unit", fire.value}), "UnitChanged ");
    EXPECT_EQ(facts_of({"change", id.value}), "ChangeProposed ChangeApproved ChangeTookEffect ");
    EXPECT_EQ(faults(), 0u);
}

TEST_F(ChangeStore, what_is_not_approved_changes_nothing) {
    const UnitId fire = unit_of(UnitKind::fire, lubei);
    const std::string before = unit_name(fire);
    const ChangeId id = *propose(unit_command(ChangeDeed::change, fire));
    day_of(next_week);
    EXPECT_EQ(unit_name(fire), before);
    reject(id);
    day_of(next_week);
    EXPECT_EQ(unit_name(fire), before);
    EXPECT_EQ(change_of(id).approval.state, ApprovalState::rejected);
    EXPECT_EQ(change_of(id).approval.decision_reason, "依据不足");
    EXPECT_EQ(facts_of({"change", id.value}), "ChangeProposed ChangeRejected ");
    EXPECT_EQ(faults(), 0u);
}

TEST_F(ChangeStore, a_closed_unit_leaves_its_place_to_one_that_is_founded) {
    const UnitId fire = unit_of(UnitKind::fire, lubei);
    approved(unit_command(ChangeDeed::end, fire));
    day_of(next_week);
    EXPECT_EQ(unit_of(UnitKind::fire, lubei), unit_of(UnitKind::fire, city));
    const Date week_after = next_week + std::chrono::days{7};
    ProposeUnit gone = unit_command(ChangeDeed::end, fire);
    gone.valid_from = week_after;
    EXPECT_EQ(refusal_of(propose(gone)), &unit_not_open);
    ProposeUnit again = founding(UnitKind::fire, "130203");
    again.valid_from = week_after;
    again.name = Text<2, 60>("路北区消防救援大队");
    again.phone = Text<0, 20>("0315-2800119");
    const ChangeId id = approved(again);
    EXPECT_FALSE(change_of(id).subject);
    day_of(week_after);
    const UnitId founded = unit_of(UnitKind::fire, lubei);
    EXPECT_NE(founded, fire);
    EXPECT_EQ(change_of(id).subject, founded.value);
    EXPECT_EQ(unit_name(founded), "路北区消防救援大队");
    EXPECT_EQ(faults(), 0u);
}

TEST_F(ChangeStore, one_change_of_a_unit_is_under_way_until_its_day) {
    const UnitId fire = unit_of(UnitKind::fire, lubei);
    const ChangeId first = *propose(unit_command(ChangeDeed::change, fire));
    EXPECT_EQ(refusal_of(propose(unit_command(ChangeDeed::end, fire))), &change_under_way);
    ASSERT_TRUE(approve(first));
    EXPECT_EQ(refusal_of(propose(unit_command(ChangeDeed::end, fire))), &change_under_way);
    day_of(next_week);
    ProposeUnit close = unit_command(ChangeDeed::end, fire);
    close.valid_from = next_week + std::chrono::days{30};
    EXPECT_EQ(refusal_of(propose(close)), nullptr);
}

TEST_F(ChangeStore, one_unit_at_a_time_comes_to_a_place) {
    const ProposeUnit heating = founding(UnitKind::heating, "130203001");
    const ChangeId first = *propose(heating);
    EXPECT_EQ(refusal_of(propose(heating)), &change_under_way);
    ProposeUnit other = heating;
    other.kind = UnitKind::water;
    EXPECT_EQ(refusal_of(propose(other)), nullptr);
    reject(first);
    EXPECT_EQ(refusal_of(propose(heating)), nullptr);
}

TEST_F(ChangeStore, a_day_with_many_changes_is_done_some_at_a_time) {
    std::vector<ChangeId> ids;
    for (const UnitKind kind :
         {UnitKind::power, UnitKind::heating, UnitKind::water, UnitKind::gas,
          UnitKind::civil_affairs, UnitKind::ecology, UnitKind::natural_resources})
        for (const char* street : {"130203001", "130203002", "130203003"})
            ids.push_back(approved(founding(kind, street)));
    ASSERT_EQ(ids.size(), 21u);
    EXPECT_TRUE(day_of(next_week)) << "one is left";
    const auto is_done = [&](ChangeId id) { return change_of(id).effective_at.has_value(); };
    EXPECT_EQ(std::ranges::count_if(ids, is_done), 20);
    EXPECT_FALSE(day_of(next_week));
    EXPECT_EQ(std::ranges::count_if(ids, is_done), 21);
    EXPECT_EQ(faults(), 0u);
}

// The rule looks before it inserts; the table holds it against whoever does not.
TEST_F(ChangeStore, the_table_lets_one_change_of_a_row_and_of_a_matter_in_a_region_be_under_way) {
    const Change first =
        change_of(*propose(unit_command(ChangeDeed::change, unit_of(UnitKind::fire, lubei))));
    const auto insert = [&](const Change& change) {
        return write([&](db::Tx& tx) {
            const ChangeId id = insert_change(tx, change);
            (void)tx.take_claims("change", id.value);
            return id;
        });
    };
    Change of_row = first;
    of_row.matter = "market";
    EXPECT_THROW(insert(of_row), db::DbError);
    Change of_matter = first;
    of_matter.subject = *first.subject + 1;
    EXPECT_THROW(insert(of_matter), db::DbError);
    of_matter.matter = "market";
    EXPECT_TRUE(insert(of_matter).set());
}

// --- the catalogue -------------------------------------------------------------------------------

TEST_F(ChangeStore, a_row_is_made_by_the_approval_and_the_old_one_ends_the_day_before) {
    const auto before = rows_of("03");
    const ChangeId id = *propose(catalogue_command(ChangeDeed::change));
    EXPECT_EQ(rows_of("03"), before) << "a draft sends nothing";
    EXPECT_EQ(refusal_of(propose(catalogue_command(ChangeDeed::change))), &change_under_way);
    ASSERT_TRUE(approve(id));
    const auto after = rows_of("03");
    ASSERT_EQ(after.size(), before.size() + 1);
    const auto made = std::ranges::find(after, next_week, &CatalogueRow::valid_from);
    ASSERT_NE(made, after.end());
    EXPECT_EQ(made->unit_kind, UnitKind::street_office);
    const auto ended = std::ranges::find(after, before.front().id, &CatalogueRow::id);
    EXPECT_EQ(ended->valid_until, next_week - one_day);
    EXPECT_EQ(change_of(id).effective_at, monday);
    EXPECT_EQ(change_of(id).subject, before.front().id.value);
    EXPECT_EQ(change_of(id).version, 3) << "approved, and in effect";
    EXPECT_EQ(facts_of({"change", id.value}), "ChangeProposed ChangeApproved ChangeTookEffect ");
    EXPECT_EQ(facts_of({"catalogue_row", before.front().id.value}),
              "CatalogueRowMade CatalogueRowEnded ");
    EXPECT_EQ(facts_of({"catalogue_row", made->id.value}), "CatalogueRowMade ");
    EXPECT_EQ(faults(), 0u);
}

TEST_F(ChangeStore, a_rejected_row_leaves_the_others_alone_and_the_way_free) {
    const auto before = rows_of("03");
    reject(*propose(catalogue_command(ChangeDeed::change)));
    EXPECT_EQ(rows_of("03"), before);
    EXPECT_TRUE(approve(*propose(catalogue_command(ChangeDeed::change))));
    EXPECT_EQ(faults(), 0u);
}

TEST_F(ChangeStore, an_added_row_is_the_subject_and_may_be_ended_again) {
    ProposeCatalogue add = catalogue_command(ChangeDeed::add);
    add.replaces = {};
    add.category = Text<2, 4>("0302");
    add.region = lubei;
    const ChangeId id = approved(add);
    ASSERT_TRUE(change_of(id).subject);
    ProposeCatalogue end = catalogue_command(ChangeDeed::end);
    end.unit_kind = {};
    end.replaces = complaints::CatalogueId{*change_of(id).subject};
    end.valid_from = next_week + std::chrono::days{30};
    approved(end);
    EXPECT_EQ(facts_of({"catalogue_row", *change_of(id).subject}),
              "CatalogueRowMade CatalogueRowEnded ");
    EXPECT_EQ(faults(), 0u);
}

// --- lists ---------------------------------------------------------------------------------------

TEST_F(ChangeStore, the_boxes_hold_what_is_whose_across_the_kinds) {
    const ChangeId waits =
        *propose(unit_command(ChangeDeed::change, unit_of(UnitKind::fire, lubei)));
    const ChangeId done = approved(catalogue_command(ChangeDeed::change));
    const auto ids = [&](std::string_view who, ApprovalBox box) {
        return read([&](db::Tx& tx) {
            ChangeFilter filter;
            filter.box = box;
            std::vector<ChangeId> found;
            for (const auto& row : list_changes(tx, world.actor(who), filter).rows)
                found.push_back(row.id);
            return found;
        });
    };
    using Ids = std::vector<ChangeId>;
    EXPECT_EQ(ids("city lin", ApprovalBox::to_do), Ids{waits});
    EXPECT_EQ(ids("city lin", ApprovalBox::decided), Ids{done});
    EXPECT_EQ(ids("city he", ApprovalBox::to_do), Ids{});
    EXPECT_EQ(ids("city he", ApprovalBox::begun), (Ids{done, waits}));
    const auto counts = read([&](db::Tx& tx) { return count_boxes(tx, world.actor("city lin")); });
    EXPECT_EQ(counts.to_do, 1);
    EXPECT_EQ(counts.decided, 1);
    EXPECT_EQ(counts.begun, 0);
}

TEST_F(ChangeStore, who_has_not_the_whole_city_reaches_none) {
    const ChangeId waits =
        *propose(unit_command(ChangeDeed::change, unit_of(UnitKind::fire, lubei)));
    Actor zheng = world.actor("district zheng");
    test::grant(zheng, {change_propose, change_approve});
    read([&](db::Tx& tx) {
        EXPECT_EQ(refusal_of(load_change(tx, zheng.scope, waits)), &not_found);
        EXPECT_TRUE(list_changes(tx, zheng, {}).rows.empty());
        EXPECT_EQ(count_boxes(tx, zheng).to_do, 0);
        zheng.scope = Scope::whole_city();
        EXPECT_EQ(refusal_of(load_change(tx, zheng.scope, waits)), nullptr);
        EXPECT_EQ(list_changes(tx, zheng, {}).rows.size(), 1u);
        EXPECT_EQ(count_boxes(tx, zheng).to_do, 1);
        return 0;
    });
}

TEST_F(ChangeStore, lists_are_narrowed_and_go_on_where_they_ended) {
    const UnitId fire = unit_of(UnitKind::fire, lubei);
    const ChangeId renamed = *propose(unit_command(ChangeDeed::change, fire));
    const ChangeId closed =
        *propose(unit_command(ChangeDeed::end, unit_of(UnitKind::market, lubei)));
    const ChangeId row = *propose(catalogue_command(ChangeDeed::change));
    const auto rows = [&](std::string_view who, auto narrow) {
        ChangeFilter filter;
        narrow(filter);
        return read([&](db::Tx& tx) { return list_changes(tx, world.actor(who), filter); });
    };
    const auto found = [&](auto narrow) {
        const auto page = rows("city he", narrow);
        return page.rows.size() == 1 ? page.rows[0].id : ChangeId{};
    };
    EXPECT_EQ(found([](auto& f) { f.deed = ChangeDeed::end; }), closed);
    EXPECT_EQ(found([](auto& f) { f.kind = ChangeKind::catalogue; }), row);
    EXPECT_EQ(found([&](auto& f) { f.subject = fire.value; }), renamed);
    EXPECT_EQ(found([](auto& f) { f.text = Text<1, 40>("消防救援局"); }), renamed);
    EXPECT_EQ(found([](auto& f) { f.text = Text<1, 40>("市场监管"); }), closed);
    EXPECT_TRUE(rows("city he", [](auto& f) { f.state = ApprovalState::approved; }).rows.empty());
    EXPECT_TRUE(rows("district zheng", [](auto&) {}).rows.empty());
    const auto newest = rows("city he", [](auto& f) { f.limit.emplace(2); });
    ASSERT_EQ(newest.rows.size(), 2u);
    EXPECT_EQ(newest.rows[0].id, row);
    const auto rest =
        rows("city he", [&](auto& f) { f.cursor = http::Cursor<ChangeId>::parse(newest.next); });
    ASSERT_EQ(rest.rows.size(), 1u);
    EXPECT_EQ(rest.rows[0].id, renamed);
}

TEST_F(ChangeStore, pages_have_the_rows_that_were_asked_for_and_fifty_unless_it_is_said) {
    const ProposeUnit cmd = unit_command(ChangeDeed::change, unit_of(UnitKind::fire, lubei));
    std::vector<ChangeId> whole;
    for (int i = 0; i < 52; ++i) {
        whole.insert(whole.begin(), *propose(cmd));
        reject(whole.front());
    }
    read([&](db::Tx& tx) {
        const Actor he = world.actor("city he");
        const auto newest = list_changes(tx, he, {});
        EXPECT_EQ(newest.rows.size(), 50u);
        EXPECT_FALSE(newest.next.empty());
        for (const std::int64_t size : {7, 51, 52}) {
            ChangeFilter filter;
            filter.limit.emplace(size);
            std::vector<ChangeId> found;
            do {
                const auto page = list_changes(tx, he, filter);
                EXPECT_EQ(page.rows.size(),
                          std::min<std::size_t>(size, whole.size() - found.size()));
                for (const Change& row : page.rows) found.push_back(row.id);
                filter.cursor = http::Cursor<ChangeId>::parse(page.next);
            } while (filter.cursor);
            EXPECT_EQ(found, whole) << size;
        }
        return true;
    });
}

// --- verify --------------------------------------------------------------------------------------

TEST_F(ChangeStore, verify_notices_a_change_that_its_facts_do_not_tell) {
    const ChangeId id = approved(unit_command(ChangeDeed::change, unit_of(UnitKind::fire, lubei)));
    day_of(next_week);
    EXPECT_EQ(faults_of(checks()), 0u);
    tamper("update changes_changes set matter = 'market' where id = $1", id);
    EXPECT_EQ(faults_of(checks()), 2u) << "another matter, and another row";
    tamper("update changes_changes set matter = 'fire' where id = $1", id);
    tamper("update changes_changes set title = 'x' where id = $1", id);
    EXPECT_EQ(faults_of(checks()), 2u) << "another title, and another row";
    tamper("update changes_changes set values_after = $1 where id = $2",
           std::string(R"({"unit":{"kind":"fire","name":"别的","region":"130203","phone":""}})"),
           id);
    EXPECT_EQ(faults_of(checks()), 3u) << "and what took effect is not what was approved";
    tamper("update changes_changes set state = 'draft' where id = $1", id);
    EXPECT_EQ(faults_of(checks()), 5u) << "another state, and effective without approval";
    tamper("update changes_changes set state = 'approved', decided_by = proposed_by");
    EXPECT_EQ(faults_of(checks()), 4u) << "approved by who proposed";
}

TEST_F(ChangeStore, verify_notices_what_the_approval_did_not_leave) {
    const ChangeId id = approved(catalogue_command(ChangeDeed::change));
    const std::int64_t old = *change_of(id).subject;
    EXPECT_EQ(faults_of(checks()), 0u);
    tamper("update complaints_catalogue set automatic = 1 - automatic where valid_from = $1",
           next_week);
    EXPECT_EQ(faults_of(checks()), 1u);
    EXPECT_EQ(faults_of(complaints::checks()), 1u);
    tamper("update complaints_catalogue set automatic = 1 - automatic where valid_from = $1",
           next_week);
    tamper("update complaints_catalogue set valid_until = null where id = $1", old);
    EXPECT_EQ(faults_of(checks()), 1u) << "the old row does not end";
    tamper("update complaints_catalogue set valid_until = $1 where id = $2", next_week - one_day,
           old);
    tamper("update changes_changes set effective_at = null");
    EXPECT_EQ(faults_of(checks()), 2u) << "approved and not done, and another row";
}

TEST_F(ChangeStore, nothing_of_a_change_can_be_changed_unnoticed) {
    approved(catalogue_command(ChangeDeed::change));
    EXPECT_EQ(test::unnoticed(*world.db, {.tables = "changes_", .checks = checks(), .untold = {}}),
              std::vector<std::string>{});
}

}  // namespace
}  // namespace anju::changes
