// What the rooms know of the small world, and that it follows what is done.
#include "rooms/opening/queries.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "platform/journal/backups.h"
#include "rooms/identity/actions.h"
#include "rooms/registry/actions.h"
#include "world/world.h"

namespace anju::opening {

namespace {

struct OpeningStore : testing::Test {
    test::World world;
    Instant now = world.began_at + std::chrono::hours{1};
    Known known() {
        return world.db->read([&](db::Tx& tx) { return known_of(tx, now); });
    }
    bool holds_post(UserId user) {
        const Known all = known();
        return std::ranges::any_of(all.posts,
                                   [&](const identity::Post& post) { return post.user == user; });
    }
};

}  // namespace

TEST_F(OpeningStore, KnowsPlacesPeopleAndLaw) {
    const Known all = known();
    EXPECT_EQ(all.districts.size(), 18U);
    EXPECT_EQ(all.estates, 3);
    EXPECT_FALSE(all.unconfirmed.empty());
    EXPECT_TRUE(all.missing_years.empty());
    EXPECT_FALSE(all.sends_messages || all.is_encrypted || all.is_named);
    EXPECT_EQ(all.witnesses, 0);
}

TEST_F(OpeningStore, WaitsForTheNextYearFromOctoberOn) {
    // A moment before 1 October in China, and that day.
    now = instant_of(date_of(2026, 10, 1), 0) - std::chrono::milliseconds{1};
    EXPECT_TRUE(known().missing_years.empty());
    now += std::chrono::milliseconds{1};
    EXPECT_EQ(known().missing_years, std::vector<int>{2027});
}

TEST_F(OpeningStore, ForgetsAPersonWhoMayNotSignIn) {
    const Actor& street = world.actor("street wu");
    EXPECT_TRUE(holds_post(street.user));
    world.db->write([&](db::Tx& tx) {
        return identity::disable_user(tx, system_actor(), street.user, now).has_value();
    });
    EXPECT_FALSE(holds_post(street.user));
}

TEST_F(OpeningStore, ForgetsAUnitThatWasClosed) {
    const UnitId id{world.names.at("U_STREET")};
    const auto is_there = [&] {
        const Known all = known();
        return std::ranges::any_of(all.units, [&](const auto& unit) { return unit.id == id; });
    };
    EXPECT_TRUE(is_there());
    world.db->write([&](db::Tx& tx) {
        registry::Unit unit = *registry::find_unit(tx, id);
        unit.closed_on = civil_date(now);
        registry::change_unit(tx, system_actor(), unit, now);
        return true;
    });
    EXPECT_FALSE(is_there());
}

TEST_F(OpeningStore, KnowsTheLastBackup) {
    EXPECT_EQ(known().backup_at, std::nullopt);
    for (int hour = 0; hour < 2; ++hour) {
        now += std::chrono::hours{1};
        world.db->write([&](db::Tx& tx) {
            journal::note_backup(tx, now);
            return true;
        });
        EXPECT_EQ(known().backup_at, now);
    }
}

TEST_F(OpeningStore, KnowsWhoSetUpASecondFactor) {
    const UserId user = world.actor("city he").user;
    EXPECT_EQ(std::ranges::count(known().second_factors, user), 0);
    world.db->write([&](db::Tx& tx) {
        identity::set_second_factor(tx, user, "01234567890123456789", now);
        return true;
    });
    EXPECT_EQ(std::ranges::count(known().second_factors, user), 1);
}

}  // namespace anju::opening
