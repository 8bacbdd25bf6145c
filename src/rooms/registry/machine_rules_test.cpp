// Who may do what with a tie to a house and with an estate, and what becomes of them.
#include <gtest/gtest.h>

#include "base/refusals.h"
#include "rooms/registry/rules.h"
#include "support/grant.h"
#include "support/machine.h"
#include "support/refusal.h"

namespace anju::registry {
namespace {

using test::refusal_of;

struct Person {
    std::string name;
    Actor actor;
};

Actor with(std::initializer_list<Capability> rights, ScopeKind reach, UserId user) {
    Actor actor;
    actor.user = user;
    actor.scope.kind = reach;
    test::grant(actor, {Capability::signed_in});
    test::grant(actor, rights);
    return actor;
}

TEST(BindingMachine, every_state_verb_and_person_stands_in_the_table_or_is_refused) {
    const std::vector<Person> people{
        {"resident", with({}, ScopeKind::self, UserId{7})},
        {"stranger", with({}, ScopeKind::self, UserId{8})},
        {"community", with({house_bind}, ScopeKind::region, UserId{9})},
        {"tied", with({house_bind}, ScopeKind::region, UserId{7})},
        {"revealer", with({personal_data_reveal}, ScopeKind::region, UserId{10})}};
    test::expect_may(binding_transitions, R"(
        requested verify community
        requested refuse community
        requested end resident tied
        requested reveal revealer
        verified end resident community tied
        verified reveal revealer)",
                     people, [](BindingState state, BindingVerb verb, const Actor& by) {
                         Binding binding;
                         binding.person = UserId{7};
                         binding.state = state;
                         return decide_binding(binding, verb, by).has_value();
                     });
    test::expect_whole(binding_transitions, [](BindingState state) {
        return state == BindingState::refused || state == BindingState::ended;
    });
    test::expect_diagram(binding_transitions, "request", "src/rooms/registry/README.md");
}

TEST(BindingRules, decide_once_and_never_about_oneself) {
    const Actor community = with({house_bind, personal_data_reveal}, ScopeKind::region, UserId{8});
    const Actor tied = with({house_bind}, ScopeKind::region, UserId{7});
    test::for_each_of<BindingState>([&](BindingState state) {
        Binding binding;
        binding.person = UserId{7};
        binding.state = state;
        const bool waiting = state == BindingState::requested;
        const bool open = waiting || state == BindingState::verified;
        for (const BindingVerb verb : {BindingVerb::verify, BindingVerb::refuse}) {
            EXPECT_EQ(refusal_of(decide_binding(binding, verb, community)),
                      waiting ? nullptr : &binding_decided);
            EXPECT_EQ(refusal_of(decide_binding(binding, verb, tied)),
                      waiting ? &binding_own : &binding_decided);
        }
        EXPECT_EQ(refusal_of(decide_binding(binding, BindingVerb::end, community)),
                  !open     ? &binding_not_open
                  : waiting ? &not_found
                            : nullptr);
        EXPECT_EQ(refusal_of(decide_binding(binding, BindingVerb::reveal, community)),
                  open ? nullptr : &binding_not_open);
        std::vector<BindingVerb> expected;
        test::for_each_of<BindingVerb>([&](BindingVerb verb) {
            if (decide_binding(binding, verb, community)) expected.push_back(verb);
        });
        EXPECT_EQ(may_of(binding, community), expected);
    });
    Binding asked;
    EXPECT_EQ(decide_binding(asked, BindingVerb::verify, community), BindingState::verified);
    EXPECT_EQ(decide_binding(asked, BindingVerb::refuse, community), BindingState::refused);
    Binding tie;
    tie.state = BindingState::verified;
    EXPECT_EQ(decide_binding(tie, BindingVerb::end, community), BindingState::ended);
}

TEST(EstateMachine, every_state_verb_and_person_stands_in_the_table_or_is_refused) {
    const std::vector<Person> people{
        {"bureau", with({registry_edit}, ScopeKind::region, UserId{1})},
        {"community", with({house_bind}, ScopeKind::region, UserId{2})},
        {"manager", with({registry_edit, house_bind}, ScopeKind::estate, UserId{3})},
        {"enterprise", with({}, ScopeKind::enterprise, UserId{4})}};
    test::expect_may(estate_transitions, R"(
        unserved edit bureau
        unserved add_building bureau
        unserved start_service bureau
        unserved see_owners community
        served edit bureau
        served add_building bureau
        served start_service bureau
        served end_service bureau
        served appoint_manager bureau
        served see_owners community
        managed edit bureau
        managed add_building bureau
        managed start_service bureau
        managed end_service bureau
        managed end_manager bureau
        managed see_owners community)",
                     people, [](EstateState state, EstateVerb verb, const Actor& by) {
                         return std::ranges::count(may_of(state, by), verb) > 0;
                     });
    test::expect_whole(estate_transitions, [](EstateState) { return false; });
    test::expect_diagram(estate_transitions, "create", "src/rooms/registry/README.md");
}

}  // namespace
}  // namespace anju::registry
