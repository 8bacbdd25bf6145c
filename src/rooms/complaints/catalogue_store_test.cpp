// The dispatch catalogue on real SQL: what dispatch reads after a revision, and what `verify` sees.
#include <gtest/gtest.h>

#include <set>

#include "rooms/complaints/actions.h"
#include "rooms/complaints/checks.h"
#include "rooms/complaints/dispatch_rules.h"
#include "rooms/complaints/queries.h"
#include "support/tampering.h"
#include "world/world.h"

namespace anju::complaints {
namespace {

using registry::UnitKind;

const Instant monday = instant_of(date_of(2026, 3, 2), 9);
const Date from = date_of(2026, 4, 1);
const RegionCode city = RegionCode::of("1302");
constexpr std::chrono::days one_day{1};

class CatalogueStore : public testing::Test {
   protected:
    CatalogueRow held(std::string_view category, Date on) {
        return world.db->read([&](db::Tx& tx) {
            return *choose_row(catalogue_of(tx, category), category, city, on);
        });
    }
    CatalogueId revise(const CatalogueRevision& revision) {
        return world.db->write([&](db::Tx& tx) {
            return revise_catalogue(tx, world.actor("city lin"), revision, monday);
        });
    }
    // To street offices, from the day on.
    CatalogueId replaced() {
        CatalogueRow row = held("03", from);
        const CatalogueId old = row.id;
        row.unit_kind = UnitKind::street_office;
        return revise({.ends = old, .makes = row, .from = from});
    }
    std::size_t faults() {
        return world.db->read([](db::Tx& tx) {
            std::size_t found = 0;
            for (const journal::Check& check : checks())
                found += journal::result_of(check, tx).faults.size();
            return found;
        });
    }
    template <class... A>
    void tamper(db::Sql sql, const A&... args) {
        world.db->write([&](db::Tx& tx) { return tx.exec(sql, args...); });
    }
    test::World world;
};

TEST_F(CatalogueStore, the_new_row_holds_from_its_day_and_the_old_one_until_the_day_before) {
    const CatalogueRow old = held("03", from);
    const CatalogueId made = replaced();
    EXPECT_EQ(held("03", from - one_day).id, old.id);
    EXPECT_EQ(held("03", from - one_day).valid_until, from - one_day);
    EXPECT_EQ(held("03", from).id, made);
    EXPECT_EQ(held("03", from).unit_kind, UnitKind::street_office);
    EXPECT_EQ(held("03", from).basis, old.basis);
    EXPECT_EQ(faults(), 0u);
}

TEST_F(CatalogueStore, the_public_sees_a_row_up_to_and_on_its_last_day) {
    const CatalogueId old = held("03", from).id;
    const CatalogueId made = replaced();
    const auto shown = [&](Date on) {
        std::set<CatalogueId> ids;
        world.db->read([&](db::Tx& tx) {
            for (const CatalogueView& view : catalogue_on(tx, on)) ids.insert(view.id);
            return true;
        });
        return ids;
    };
    EXPECT_TRUE(shown(from - one_day).contains(old));
    EXPECT_FALSE(shown(from - one_day).contains(made));
    EXPECT_FALSE(shown(from).contains(old));
    EXPECT_TRUE(shown(from).contains(made));
}

TEST_F(CatalogueStore, a_row_that_follows_takes_over_the_last_day) {
    const Date last = date_of(2026, 12, 31);
    CatalogueRow row = held("03", from);
    row.category = "0302";
    row.region = RegionCode::of("130203");
    const CatalogueId first = revise({.ends = {}, .makes = row, .from = from});
    EXPECT_EQ(revise({.ends = first, .makes = {}, .from = last + one_day}), first);
    const CatalogueId second =
        revise({.ends = first, .makes = row, .from = from + std::chrono::days{30}});
    const auto made = world.db->read([&](db::Tx& tx) { return *find_catalogue_row(tx, second); });
    EXPECT_EQ(made.valid_until, last);
    EXPECT_EQ(made.valid_from, from + std::chrono::days{30});
    EXPECT_EQ(faults(), 0u);
}

TEST_F(CatalogueStore, verify_notices_a_row_that_no_fact_tells_of) {
    const CatalogueId old = held("03", from).id;
    const CatalogueId made = replaced();
    tamper("update complaints_catalogue set automatic = 1 - automatic where id = $1", made);
    EXPECT_EQ(faults(), 1u);
    tamper("update complaints_catalogue set valid_until = null where id = $1", old);
    EXPECT_EQ(faults(), 3u) << "the old row does not end, so the two overlap";
}

TEST_F(CatalogueStore, nothing_of_categories_or_the_catalogue_can_be_changed_unnoticed) {
    replaced();
    EXPECT_EQ(
        test::unnoticed(*world.db, {.tables = "complaints_cat", .checks = checks(), .untold = {}}),
        std::vector<std::string>{});
}

}  // namespace
}  // namespace anju::complaints
