// Ties between people and houses: asked for, verified, shown in full with a reason, forgotten.
#include <gtest/gtest.h>

#include "platform/journal/journal.h"
#include "platform/journal/looks.h"
#include "rooms/registry/capabilities.h"
#include "rooms/registry/ground_test.h"
#include "rooms/registry/offer_queries.h"
#include "rooms/registry/owner_store.h"
#include "rooms/registry/personal.h"
#include "rooms/registry/queries.h"
#include "rooms/registry/rules.h"
#include "rooms/registry/service_queries.h"
#include "rooms/registry/service_store.h"
#include "support/grant.h"

namespace anju::registry {
namespace {

using test::refusal_of;
using test_ground::Ground;
using test_ground::now;
using test_ground::today;

class RegistryOwners : public testing::Test, protected Ground {};

TEST_F(RegistryOwners, a_resident_asks_and_the_community_verifies) {
    const Ground::Names& g = ground();
    const Actor resident = resident_of(UserId{71});
    const Actor community = post_of(Role::community, g.community_1.digits());
    const Actor foreign = post_of(Role::community, g.community_3.digits());
    RequestBinding request;
    request.house = g.house_2;
    request.name.value = "王小明";
    request.phone.value = "13812345678";
    request.id_number = Text<15, 18>("11010519491231002X");
    const auto id = write([&](db::Tx& tx) { return request_binding(tx, resident, request, now); });
    ASSERT_TRUE(id);
    EXPECT_EQ(
        refusal_of(write([&](db::Tx& tx) { return request_binding(tx, resident, request, now); })),
        &binding_exists);
    look([&](db::Tx& tx) {
        EXPECT_TRUE(estates_of(tx, resident.user).empty()) << "not before it is verified";
        const auto page = list_owners(tx, Scope::whole_city(), g.estate_1, {}, today);
        ASSERT_EQ(page.rows.size(), 2u);
        EXPECT_EQ(page.rows.front().name, "王**");
        EXPECT_EQ(page.rows.front().phone, "138****5678");
        EXPECT_EQ(page.rows.front().id_number_tail, "002X");
    });
    const auto verify = [&](const Actor& by) {
        return refusal_of(write([&](db::Tx& tx) -> Result<void> {
            TRY(const Binding binding, load_binding(tx, by.scope, *id, today));
            return verify_binding(tx, by, binding, {}, now);
        }));
    };
    EXPECT_EQ(verify(foreign), &not_found);
    EXPECT_EQ(verify(resident), &not_found);
    EXPECT_EQ(verify(community), nullptr);
    EXPECT_EQ(verify(community), &binding_decided);
    look([&](db::Tx& tx) {
        EXPECT_EQ(estates_of(tx, resident.user), (std::vector{g.estate_1}));
        EXPECT_EQ(houses_of(tx, resident.user).front().id, g.house_2);
        const auto mine = list_my_houses(tx, resident.user, today);
        ASSERT_EQ(mine.rows.size(), 1u);
        EXPECT_EQ(mine.rows.front().enterprise, g.enterprise_1);
        MyHouseRow own = mine.rows.front();
        offer_verbs(resident, own);
        EXPECT_EQ(own.may, (std::vector{BindingVerb::end}));
    });
    EndBinding reason;
    reason.reason.value = "已搬离";
    const auto end = [&](const Actor& by) {
        return refusal_of(write([&](db::Tx& tx) -> Result<void> {
            TRY(const Binding binding, load_binding_to_end(tx, by, *id, today));
            return end_binding(tx, by, binding, reason, now);
        }));
    };
    const auto until = [&] {
        return read([&](db::Tx& tx) { return find_binding(tx, *id)->until_on; });
    };
    EXPECT_EQ(end(resident_of(UserId{72})), &not_found);
    EXPECT_EQ(until(), std::nullopt);
    EXPECT_EQ(end(resident), nullptr);
    EXPECT_EQ(until(), today) << "it held until the day of its end";
    look([&](db::Tx& tx) {
        EXPECT_TRUE(list_my_houses(tx, resident.user, today).rows.empty());
        EXPECT_TRUE(houses_of(tx, resident.user).empty());
        EXPECT_TRUE(estates_of(tx, resident.user).empty());
    });
    EXPECT_EQ(end(community), &binding_not_open);
    EXPECT_EQ(facts_of({"binding", id->value}), "BindingRequested BindingVerified BindingEnded ");
    EXPECT_TRUE(write([&](db::Tx& tx) { return request_binding(tx, resident, request, now); }));
    expect_verified();
}

TEST_F(RegistryOwners, what_a_resident_gives_is_sealed_for_them) {
    RequestBinding request;
    request.house = ground().house_2;
    request.name.value = "王小明";
    request.phone.value = "13812345678";
    request.id_number = Text<15, 18>("11010519491231002X");
    const auto id = write(
        [&](db::Tx& tx) { return request_binding(tx, resident_of(UserId{71}), request, now); });
    ASSERT_TRUE(id);
    look([&](db::Tx& tx) {
        struct Kept {
            std::string name_sealed;
            std::string phone_sealed;
            std::string id_number_tail_sealed;
        };
        const auto kept = tx.one<Kept>(
            "select name_sealed, phone_sealed, id_number_tail_sealed from registry_owners "
            "where id = $1",
            *id);
        EXPECT_EQ(owner_name.open(id->value, kept.name_sealed), "王小明");
        EXPECT_EQ(owner_phone.open(id->value, kept.phone_sealed), "13812345678");
        EXPECT_EQ(owner_id_tail.open(id->value, kept.id_number_tail_sealed), "002X");
    });
}

TEST_F(RegistryOwners, those_who_decide_are_told_how_many_wait) {
    const Ground::Names& g = ground();
    const Actor community = post_of(Role::community, g.community_1.digits());
    const auto waiting = [&](const Actor& by) {
        return read([&](db::Tx& tx) {
            return page_of_estate(tx, by, g.estate_1, today)->bindings_waiting;
        });
    };
    EXPECT_EQ(waiting(community), 0) << "not the one that is verified";
    RequestBinding request;
    request.house = g.house_2;
    request.name.value = "王小明";
    request.phone.value = "13812345678";
    const auto id = write(
        [&](db::Tx& tx) { return request_binding(tx, resident_of(UserId{71}), request, now); });
    ASSERT_TRUE(id);
    const Capability rights[] = {registry_read};
    EXPECT_EQ(waiting(community), 1);
    EXPECT_EQ(waiting(test::person(81, rights, community.scope)), 0);
    EXPECT_EQ(waiting(enterprise_post(g.enterprise_1)), 0);
    EXPECT_TRUE(write([&](db::Tx& tx) -> Result<void> {
        TRY(const Binding binding, load_binding(tx, community.scope, *id, today));
        return verify_binding(tx, community, binding, {}, now);
    }));
    EXPECT_EQ(waiting(community), 0);
}

TEST_F(RegistryOwners, revealing_a_name_leaves_its_reason) {
    const Ground::Names& g = ground();
    const auto id = read([&](db::Tx& tx) {
        return list_owners(tx, Scope::whole_city(), g.estate_1, {}, today).rows[0].id;
    });
    RevealBinding reason;
    reason.reason.value = "核实房屋权属";
    const auto reveal = [&](const Actor& by) {
        return write([&](db::Tx& tx) -> Result<Revealed> {
            TRY(const Binding binding, load_binding(tx, by.scope, id, today));
            return reveal_binding(tx, by, binding, reason, now);
        });
    };
    EXPECT_EQ(refusal_of(reveal(post_of(Role::community, g.community_3.digits()))), &not_found);
    const auto shown = reveal(post_of(Role::community, g.community_1.digits()));
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->name.reveal(), "李大华");
    EXPECT_EQ(facts_of({"binding", id.value}), "BindingRevealed ");
    look([&](db::Tx& tx) {
        struct Kept {
            std::int64_t id;
            std::string reason_sealed;
        };
        const auto kept = tx.one<Kept>("select id, reason_sealed from registry_reveals");
        EXPECT_EQ(reveal_reason.open(kept.id, kept.reason_sealed), "核实房屋权属");
    });
}

TEST_F(RegistryOwners, full_names_are_shown_so_many_times_a_day) {
    const Ground::Names& g = ground();
    const auto id = read([&](db::Tx& tx) {
        return list_owners(tx, Scope::whole_city(), g.estate_1, {}, today).rows[0].id;
    });
    const Actor community = post_of(Role::community, g.community_1.digits());
    RevealBinding reason;
    reason.reason.value = "核实房屋权属";
    const auto reveal = [&](Instant at) {
        return refusal_of(write([&](db::Tx& tx) {
            return reveal_binding(tx, community, *load_binding(tx, community.scope, id, today),
                                  reason, at);
        }));
    };
    for (std::int64_t n = 0; n < journal::looks_a_day; ++n) EXPECT_EQ(reveal(now), nullptr);
    EXPECT_EQ(reveal(now), &journal::looks_used_up);
    EXPECT_EQ(reveal(now + std::chrono::hours{24}), nullptr);
}

TEST_F(RegistryOwners, an_erased_person_leaves_no_name_and_no_open_tie) {
    const Ground::Names& g = ground();
    const auto id = read([&](db::Tx& tx) {
        return list_owners(tx, Scope::whole_city(), g.estate_1, {}, today).rows[0].id;
    });
    const auto person = read([&](db::Tx& tx) { return find_binding(tx, id)->person; });
    write([&](db::Tx& tx) {
        holder.erase(tx, person, now);
        return true;
    });
    look([&](db::Tx& tx) {
        const auto left = find_binding(tx, id);
        EXPECT_EQ(owner_name.open(id.value, left->name), std::nullopt);
        EXPECT_EQ(owner_phone.open(id.value, left->phone), std::nullopt);
        EXPECT_EQ(left->name_masked + left->phone_masked, "");
        EXPECT_EQ(left->state, BindingState::ended);
        EXPECT_TRUE(estates_of(tx, person).empty());
    });
    EXPECT_EQ(facts_of({"binding", id.value}), "BindingErased BindingEnded ");
    expect_verified();
}

TEST_F(RegistryOwners, the_phone_of_a_manager_and_the_contact_of_an_enterprise_are_sealed) {
    const Ground::Names& g = ground();
    const Actor lubei = post_of(Role::district_bureau, "130203");
    AppointManager appoint;
    appoint.name.value = "钱经理";
    appoint.phone.value = "13877665544";
    appoint.since_on = today;
    const auto manager =
        write([&](db::Tx& tx) { return appoint_manager(tx, lubei, g.estate_1, appoint, now); });
    ASSERT_TRUE(manager);
    look([&](db::Tx& tx) {
        const auto kept = find_manager(tx, *manager);
        EXPECT_FALSE(kept->phone.text.contains("13877665544"));
        EXPECT_EQ(manager_phone.open(manager->value, kept->phone), "13877665544");
        EXPECT_EQ(list_managers(tx, lubei.scope, g.estate_1, today).front().phone, "138****5544");
        const auto enterprise = find_enterprise(tx, g.enterprise_1);
        EXPECT_FALSE(enterprise->contact_name.text.contains("张某某"));
        EXPECT_EQ(contact_of(*enterprise), "张某某");
        EXPECT_EQ(detail_enterprise(tx, lubei.scope, g.enterprise_1, today)->contact_name, "张**");
        EXPECT_EQ(enterprise->phone, "0315-0000001") << "it is for everybody";
    });
    expect_verified();
}

TEST_F(RegistryOwners, a_manager_is_erased_once_out_of_office) {
    const Ground::Names& g = ground();
    const Actor lubei = post_of(Role::district_bureau, "130203");
    const UserId person{71};
    AppointManager appoint;
    appoint.name.value = "钱经理";
    appoint.phone.value = "13877665544";
    appoint.person = person;
    appoint.since_on = today;
    const auto id =
        write([&](db::Tx& tx) { return appoint_manager(tx, lubei, g.estate_1, appoint, now); });
    ASSERT_TRUE(id);
    const auto waits = [&](Date on) {
        return read([&](db::Tx& tx) { return holder.open_matters(tx, person, on); });
    };
    const std::vector<personal::Matter> in_office{
        {"estate", g.estate_1.value,
         read([&](db::Tx& tx) { return find_estate(tx, g.estate_1)->name; }) + "项目经理"}};
    EXPECT_EQ(waits(today), in_office);
    EXPECT_TRUE(write([&](db::Tx& tx) {
        return end_manager(tx, lubei, *find_manager(tx, *id), {today, {}}, now);
    }));
    EXPECT_EQ(waits(today), in_office) << "to the last day";
    EXPECT_TRUE(waits(today + std::chrono::days{1}).empty());
    write([&](db::Tx& tx) {
        holder.erase(tx, person, now);
        journal::record_json(tx, system_actor(), now, {"user", person.value},
                             {"PersonalDataErased", "{}", 0});
        return true;
    });
    look([&](db::Tx& tx) {
        const auto left = find_manager(tx, *id);
        EXPECT_EQ(left->name + left->phone_masked, "");
        EXPECT_EQ(manager_phone.open(id->value, left->phone), std::nullopt);
        EXPECT_EQ(left->until_on, today) << "that the estate had somebody is kept";
    });
    EXPECT_TRUE(facts_of({"estate", g.estate_1.value}).ends_with("ManagerEnded ManagerErased "));
    expect_verified();
}

}  // namespace
}  // namespace anju::registry
