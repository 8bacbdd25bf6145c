// That no row of the registry stands, goes or changes without a fact.
#include <gtest/gtest.h>

#include "rooms/registry/checks.h"
#include "rooms/registry/ground_test.h"
#include "support/tampering.h"

namespace anju::registry {
namespace {

using test_ground::Ground;
using test_ground::now;
using test_ground::today;

class RegistryRows : public testing::Test, protected Ground {};

TEST_F(RegistryRows, are_what_facts_tell_in_every_column) {
    const Ground::Names& g = ground();
    write([&](db::Tx& tx) {
        const Actor community = post_of(Role::community, g.community_1.digits());
        AppointManager manager;
        manager.name.value = "某经理";
        manager.since_on = today;
        EXPECT_TRUE(appoint_manager(tx, system_actor(), g.estate_1, manager, now));
        RevealBinding reveal;
        reveal.reason.value = "核实房屋权属";
        const auto binding = load_binding(tx, community.scope, g.binding_1, today);
        EXPECT_TRUE(reveal_binding(tx, community, *binding, reveal, now));
        return true;
    });
    expect_verified();
    EXPECT_EQ(test::unnoticed(*db, {"registry_", checks(), {}}), std::vector<std::string>{});
}

}  // namespace
}  // namespace anju::registry
