// Changes of units on real SQL: proposed, decided, effective on their day, and what `verify` sees.
#include <gtest/gtest.h>

#include "platform/http/page.h"
#include "rooms/registry/capabilities.h"
#include "rooms/registry/checks.h"
#include "rooms/registry/ground_test.h"
#include "rooms/registry/queries.h"
#include "rooms/registry/refusals.h"
#include "rooms/registry/region_store.h"
#include "rooms/registry/unit_actions.h"
#include "support/grant.h"
#include "support/refusal.h"

namespace anju::registry {
namespace {

using test_ground::Ground;
using test_ground::now;
using test_ground::today;

const RegionCode lubei = RegionCode::of("130203");
const Date next_week = today + std::chrono::days{7};

class UnitStore : public testing::Test, protected Ground {
   protected:
    static Actor officer(std::int64_t user) {
        Actor actor = post_of(Role::city_bureau, "1302");
        actor.user = UserId{user};
        test::grant(actor, {unit_propose, unit_approve});
        return actor;
    }
    UnitId fire_of(const RegionCode& place) {
        return read([&](db::Tx& tx) { return unit_for(tx, UnitKind::fire, place)->id; });
    }
    ProposeUnit command(UnitDeed deed, UnitId unit) {
        ProposeUnit cmd;
        cmd.deed = deed;
        cmd.unit = unit;
        if (deed == UnitDeed::change) cmd.name = Text<2, 60>("路北区消防救援局");
        cmd.valid_from = next_week;
        cmd.reason.value = "机构改革";
        return cmd;
    }
    UnitChange change_of(UnitChangeId id) {
        return read([&](db::Tx& tx) { return *find_unit_change(tx, id); });
    }
    UnitChangeId proposed(const ProposeUnit& cmd) {
        return *write([&](db::Tx& tx) { return propose_unit(tx, officer(1), cmd, now); });
    }
    UnitChangeId approved(const ProposeUnit& cmd) {
        const UnitChangeId id = proposed(cmd);
        EXPECT_TRUE(write([&](db::Tx& tx) {
            return approve_unit(tx, officer(2), change_of_in(tx, id), {}, now);
        }));
        return id;
    }
    void day_of(Date day) {
        write([&](db::Tx& tx) { return change_units_due(tx, start_of(day)); });
    }
    static UnitChange change_of_in(db::Tx& tx, UnitChangeId id) {
        return *find_unit_change(tx, id);
    }
    std::string unit_name(UnitId id) {
        return read([&](db::Tx& tx) { return find_unit(tx, id)->name; });
    }
};

TEST_F(UnitStore, a_unit_changes_on_the_day_and_not_before) {
    const UnitId fire = fire_of(lubei);
    const std::string before = unit_name(fire);
    const UnitChangeId id = approved(command(UnitDeed::change, fire));
    day_of(next_week - std::chrono::days{1});
    EXPECT_EQ(unit_name(fire), before);
    EXPECT_FALSE(change_of(id).effective_at);
    day_of(next_week);
    EXPECT_EQ(unit_name(fire), "路北区消防救援局");
    EXPECT_EQ(change_of(id).effective_at, start_of(next_week));
    EXPECT_EQ(change_of(id).name_before, before);
    day_of(next_week + std::chrono::days{1});
    EXPECT_EQ(facts_of({"unit", fire.value}), "UnitChanged ");
    EXPECT_EQ(facts_of({"unit_change", id.value}), "UnitChangeProposed UnitChangeApproved ");
    expect_verified();
}

TEST_F(UnitStore, what_is_not_approved_changes_nothing) {
    const UnitId fire = fire_of(lubei);
    const std::string before = unit_name(fire);
    const UnitChangeId id = proposed(command(UnitDeed::change, fire));
    day_of(next_week);
    EXPECT_EQ(unit_name(fire), before);
    write([&](db::Tx& tx) {
        Reject cmd;
        cmd.reason.value = "依据不足";
        return reject_unit(tx, officer(2), change_of_in(tx, id), cmd, now);
    });
    day_of(next_week);
    EXPECT_EQ(unit_name(fire), before);
    EXPECT_EQ(change_of(id).approval.state, ApprovalState::rejected);
    EXPECT_EQ(change_of(id).approval.decision_reason, "依据不足");
    expect_verified();
}

TEST_F(UnitStore, a_closed_unit_is_offered_to_nobody_and_its_place_is_free) {
    const UnitId fire = fire_of(lubei);
    const UnitId of_city = fire_of(RegionCode::of("1302"));
    approved(command(UnitDeed::close, fire));
    EXPECT_EQ(fire_of(lubei), fire);
    day_of(next_week);
    EXPECT_EQ(fire_of(lubei), of_city);
    look([&](db::Tx& tx) {
        EXPECT_EQ(find_unit(tx, fire)->closed_on, next_week);
        EXPECT_FALSE(find_open_unit(tx, fire));
        EXPECT_TRUE(find_open_unit(tx, of_city));
        UnitFilter filter;
        filter.kind = UnitKind::fire;
        filter.region = lubei;
        EXPECT_TRUE(list_units(tx, filter).rows.empty());
        filter.standing = UnitStanding::closed;
        ASSERT_EQ(list_units(tx, filter).rows.size(), 1u);
        EXPECT_EQ(list_units(tx, filter).rows[0].closed_on, next_week);
    });
    ProposeUnit again;
    again.deed = UnitDeed::found;
    again.kind = UnitKind::fire;
    again.name = Text<2, 60>("路北区消防救援大队");
    again.region = lubei;
    again.phone = Text<0, 20>("0315-2800119");
    again.valid_from = next_week;
    again.reason.value = "重新设立";
    const UnitChangeId id = approved(again);
    day_of(next_week);
    const UnitId founded = fire_of(lubei);
    EXPECT_NE(founded, fire);
    EXPECT_EQ(change_of(id).unit, founded);
    EXPECT_EQ(unit_name(founded), "路北区消防救援大队");
    expect_verified();
}

TEST_F(UnitStore, one_change_at_a_time_is_under_way) {
    const UnitId fire = fire_of(lubei);
    const UnitChangeId first = proposed(command(UnitDeed::change, fire));
    const auto second = [&](const ProposeUnit& cmd) {
        return test::refusal_of(
            write([&](db::Tx& tx) { return propose_unit(tx, officer(2), cmd, now); }));
    };
    EXPECT_EQ(second(command(UnitDeed::close, fire)), &unit_change_under_way);
    ProposeUnit into = command(UnitDeed::change, fire_of(RegionCode::of("130208")));
    into.region = lubei;
    EXPECT_EQ(second(into), &unit_place_taken);
    write(
        [&](db::Tx& tx) { return approve_unit(tx, officer(2), change_of_in(tx, first), {}, now); });
    EXPECT_EQ(second(command(UnitDeed::close, fire)), &unit_change_under_way);
    day_of(next_week);
    ProposeUnit close = command(UnitDeed::close, fire);
    close.valid_from = next_week + std::chrono::days{30};
    EXPECT_EQ(second(close), nullptr);
}

TEST_F(UnitStore, the_boxes_hold_what_is_whose) {
    const UnitId fire = fire_of(lubei);
    const UnitId market =
        read([&](db::Tx& tx) { return unit_for(tx, UnitKind::market, lubei)->id; });
    const UnitChangeId waits = proposed(command(UnitDeed::change, fire));
    const UnitChangeId done = approved(command(UnitDeed::close, market));
    const auto ids = [&](std::int64_t user, ApprovalBox box) {
        return read([&](db::Tx& tx) {
            UnitChangeFilter filter;
            filter.box = box;
            std::vector<UnitChangeId> found;
            for (const auto& row : list_unit_changes(tx, officer(user), filter).rows)
                found.push_back(row.id);
            return found;
        });
    };
    using Ids = std::vector<UnitChangeId>;
    EXPECT_EQ(ids(1, ApprovalBox::to_do), Ids{});
    EXPECT_EQ(ids(1, ApprovalBox::begun), (Ids{done, waits}));
    EXPECT_EQ(ids(2, ApprovalBox::to_do), Ids{waits});
    EXPECT_EQ(ids(2, ApprovalBox::decided), Ids{done});
    EXPECT_EQ(ids(3, ApprovalBox::copied), Ids{done});
    const BoxCounts counts = read([&](db::Tx& tx) { return count_unit_boxes(tx, officer(2)); });
    EXPECT_EQ(counts.to_do, 1);
    EXPECT_EQ(counts.decided, 1);
    EXPECT_EQ(counts.begun, 0);
    EXPECT_EQ(counts.copied, 0);
    Actor without = post_of(Role::city_bureau, "1302");
    test::grant(without, {unit_propose});
    EXPECT_EQ(read([&](db::Tx& tx) { return count_unit_boxes(tx, without).to_do; }), 0);
}

TEST_F(UnitStore, lists_are_narrowed_and_paged_and_the_citys) {
    const UnitId fire = fire_of(lubei);
    const UnitId market =
        read([&](db::Tx& tx) { return unit_for(tx, UnitKind::market, lubei)->id; });
    const UnitChangeId first = proposed(command(UnitDeed::change, fire));
    const UnitChangeId second = proposed(command(UnitDeed::close, market));
    look([&](db::Tx& tx) {
        const auto found = [&](auto narrow) {
            UnitChangeFilter filter;
            narrow(filter);
            const auto page = list_unit_changes(tx, officer(1), filter);
            return page.rows.size() == 1 ? page.rows[0].id : UnitChangeId{};
        };
        EXPECT_EQ(found([](auto& f) { f.deed = UnitDeed::close; }), second);
        EXPECT_EQ(found([&](auto& f) { f.unit = fire; }), first);
        EXPECT_EQ(found([](auto& f) { f.text = Text<1, 40>("消防救援局"); }), first);
        EXPECT_EQ(found([](auto& f) { f.text = Text<1, 40>("市场监管"); }), second);
        UnitChangeFilter page;
        page.limit = Limit200(1);
        const auto newest = list_unit_changes(tx, officer(1), page);
        EXPECT_EQ(newest.rows[0].id, second);
        page.cursor = http::Cursor<UnitChangeId>::parse(newest.next);
        EXPECT_EQ(list_unit_changes(tx, officer(1), page).rows[0].id, first);
        page.state = ApprovalState::approved;
        EXPECT_TRUE(list_unit_changes(tx, officer(1), page).rows.empty());
        Actor of_lubei = officer(1);
        of_lubei.scope = region_scope("130203");
        EXPECT_TRUE(list_unit_changes(tx, of_lubei, {}).rows.empty());
    });
}

TEST_F(UnitStore, verify_notices_a_unit_and_a_change_that_no_fact_tells_of) {
    const UnitId fire = fire_of(lubei);
    const UnitChangeId id = approved(command(UnitDeed::change, fire));
    day_of(next_week);
    const auto faults = [&] {
        return read([](db::Tx& tx) {
            std::size_t found = 0;
            for (const journal::Check& check : checks()) found += check.run(tx).faults.size();
            return found;
        });
    };
    EXPECT_EQ(faults(), 0u);
    for (const char* column : {"name", "phone"}) {
        const std::string was = unit_name(fire);
        write([&](db::Tx& tx) {
            if (column == std::string("name"))
                tx.exec("update registry_units set name = 'x' where id = $1", fire);
            else
                tx.exec("update registry_units set phone = 'x' where id = $1", fire);
            return true;
        });
        EXPECT_EQ(faults(), 1u) << column;
        write([&](db::Tx& tx) {
            tx.exec("update registry_units set name = $1, phone = '' where id = $2", was, fire);
            return true;
        });
    }
    write([&](db::Tx& tx) {
        tx.exec(
            "update registry_unit_changes set decided_by = proposed_by, name = 'x', "
            "state = 'draft' where id = $1",
            id);
        return true;
    });
    EXPECT_EQ(faults(), 3u) << "other values, another state, and effective without approval";
}

}  // namespace
}  // namespace anju::registry
