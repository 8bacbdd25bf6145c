// Changes of the dispatch catalogue on real SQL: what dispatch reads, and what `verify` sees.
#include <gtest/gtest.h>

#include "rooms/complaints/actions.h"
#include "rooms/complaints/catalogue_store.h"
#include "rooms/complaints/checks.h"
#include "rooms/complaints/dispatch_rules.h"
#include "rooms/complaints/queries.h"
#include "rooms/complaints/refusals.h"
#include "support/refusal.h"
#include "world/world.h"

namespace anju::complaints {
namespace {

using registry::UnitKind;
using test::refusal_of;

const Instant monday = instant_of(date_of(2026, 3, 2), 9);
const Date from = date_of(2026, 4, 1);
const RegionCode city = RegionCode::of("1302");

class CatalogueStore : public testing::Test {
   protected:
    template <class F>
    auto write(F&& f) {
        return world.db->write(std::forward<F>(f));
    }
    template <class F>
    auto read(F&& f) {
        return world.db->read(std::forward<F>(f));
    }
    CatalogueRow held(std::string_view category, Date on) {
        return read([&](db::Tx& tx) {
            return *choose_row(catalogue_of(tx, category), category, city, on);
        });
    }
    CatalogueChange proposed(CatalogueDeed deed) {
        ProposeCatalogue cmd;
        cmd.deed = deed;
        cmd.replaces = held("03", from).id;
        cmd.unit_kind = UnitKind::street_office;
        cmd.valid_from = from;
        cmd.reason.value = "由街道先行处理";
        return write([&](db::Tx& tx) {
            return *find_catalogue_change(
                tx, *propose_catalogue(tx, world.actor("city he"), cmd, monday));
        });
    }
    Result<void> approve(const CatalogueChange& change) {
        return write([&](db::Tx& tx) {
            return approve_catalogue(tx, world.actor("city lin"), change, {}, monday);
        });
    }
    std::size_t faults() {
        return read([](db::Tx& tx) {
            std::size_t found = 0;
            for (const journal::Check& check : checks()) found += check.run(tx).faults.size();
            return found;
        });
    }
    test::World world;
};

TEST_F(CatalogueStore, the_new_row_holds_from_its_day_and_the_old_one_until_the_day_before) {
    const CatalogueRow old = held("03", from);
    const CatalogueChange change = proposed(CatalogueDeed::replace);
    EXPECT_EQ(held("03", from).id, old.id) << "a draft sends nothing";
    ASSERT_TRUE(approve(change));
    EXPECT_EQ(held("03", from - std::chrono::days{1}).id, old.id);
    const CatalogueRow now = held("03", from);
    EXPECT_NE(now.id, old.id);
    EXPECT_EQ(now.unit_kind, UnitKind::street_office);
    const auto after = read([&](db::Tx& tx) { return *find_catalogue_change(tx, change.id); });
    EXPECT_EQ(after.made, now.id);
    EXPECT_EQ(after.version, 2);
    EXPECT_EQ(faults(), 0u);
}

TEST_F(CatalogueStore, a_rejected_change_leaves_the_rows_alone_and_the_way_free) {
    const CatalogueRow old = held("03", from);
    const CatalogueChange change = proposed(CatalogueDeed::replace);
    Reject cmd;
    cmd.reason.value = "依据不足";
    ASSERT_TRUE(write([&](db::Tx& tx) {
        return reject_catalogue(tx, world.actor("city lin"), change, cmd, monday);
    }));
    EXPECT_EQ(held("03", from).id, old.id);
    EXPECT_TRUE(approve(proposed(CatalogueDeed::replace)));
    EXPECT_EQ(faults(), 0u);
}

TEST_F(CatalogueStore, lists_are_narrowed_by_box_state_deed_and_matter) {
    const CatalogueChange change = proposed(CatalogueDeed::replace);
    const auto found = [&](std::string_view person, auto narrow) {
        CatalogueChangeFilter filter;
        narrow(filter);
        return read([&](db::Tx& tx) {
            return list_catalogue_changes(tx, world.actor(person), filter).rows.size();
        });
    };
    const auto all = [](auto&) {};
    EXPECT_EQ(found("city he", all), 1u);
    EXPECT_EQ(found("district zheng", all), 0u);
    EXPECT_EQ(found("city lin", [](auto& f) { f.box = ApprovalBox::to_do; }), 1u);
    EXPECT_EQ(found("city he", [](auto& f) { f.box = ApprovalBox::to_do; }), 0u);
    EXPECT_EQ(found("city he", [](auto& f) { f.box = ApprovalBox::begun; }), 1u);
    EXPECT_EQ(found("city he", [](auto& f) { f.state = ApprovalState::approved; }), 0u);
    EXPECT_EQ(found("city he", [](auto& f) { f.deed = CatalogueDeed::end; }), 0u);
    EXPECT_EQ(found("city he", [](auto& f) { f.category = Text<2, 4>("03"); }), 1u);
    EXPECT_EQ(found("city he", [](auto& f) { f.category = Text<2, 4>("06"); }), 0u);
    ASSERT_TRUE(approve(change));
    const auto counts =
        read([&](db::Tx& tx) { return count_catalogue_boxes(tx, world.actor("city lin")); });
    EXPECT_EQ(counts.decided, 1);
    EXPECT_EQ(counts.to_do, 0);
}

TEST_F(CatalogueStore, verify_notices_a_row_that_no_fact_tells_of) {
    const CatalogueChange change = proposed(CatalogueDeed::replace);
    ASSERT_TRUE(approve(change));
    const CatalogueId made = held("03", from).id;
    write([&](db::Tx& tx) {
        tx.exec("update complaints_catalogue set automatic = 1 - automatic where id = $1", made);
        return true;
    });
    EXPECT_EQ(faults(), 1u);
    write([&](db::Tx& tx) {
        tx.exec("update complaints_catalogue set valid_until = null where id = $1",
                change.replaces);
        return true;
    });
    EXPECT_EQ(faults(), 3u) << "the old row does not end, so the two overlap";
    write([&](db::Tx& tx) {
        tx.exec("update complaints_catalogue_changes set basis = 'x', decided_by = proposed_by");
        return true;
    });
    EXPECT_EQ(faults(), 5u);
}

}  // namespace
}  // namespace anju::complaints
