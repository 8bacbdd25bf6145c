// Who may decide what was proposed, in every state, and from which day a change may hold.
#include "base/approval.h"

#include <gtest/gtest.h>

#include "support/grant.h"
#include "support/machine.h"

namespace anju {
namespace {

constexpr Capability right{"thing_approve", "审批", "Approve"};
constexpr Capability rights[] = {right};
constexpr ApprovalSteps steps = approval_steps(right);
using test::person;

const Instant monday = instant_of(date_of(2026, 3, 2), 9);

TEST(Approval, every_state_verb_and_person_stands_in_the_table_or_is_refused) {
    struct Person {
        std::string name;
        Actor actor;
    };
    const std::vector<Person> people{{"proposer", person(10, rights)},
                                     {"second", person(11, rights)},
                                     {"without", person(12, {})}};
    test::expect_may(steps, R"(
        draft approve second
        draft reject proposer second)",
                     people, [](ApprovalState state, ApprovalVerb verb, const Actor& by) {
                         Approval approval = proposed(person(10, rights), "试行", monday);
                         approval.state = state;
                         const auto may = may_decide(steps, approval, by, [&](ApprovalVerb one) {
                             return decided(steps, approval, one, by, {}, monday);
                         });
                         return std::ranges::find(may, verb) != may.end();
                     });
    test::expect_whole(steps, [](ApprovalState state) { return state != ApprovalState::draft; });
}

TEST(Approval, keeps_what_was_proposed_beside_the_decision) {
    const Approval was = proposed(person(10, rights), "试行", monday);
    EXPECT_EQ(was.state, ApprovalState::draft);
    const auto is = decided(steps, was, ApprovalVerb::reject, person(11, rights), "依据不足",
                            monday + std::chrono::hours{1});
    ASSERT_TRUE(is);
    EXPECT_EQ(is->state, ApprovalState::rejected);
    EXPECT_EQ(is->reason, "试行");
    EXPECT_EQ(is->proposed_by, UserId{10});
    EXPECT_EQ(is->proposed_post, "岗位 10");
    EXPECT_EQ(is->proposed_at, monday);
    EXPECT_EQ(is->decided_by, UserId{11});
    EXPECT_EQ(is->decided_post, "岗位 11");
    EXPECT_EQ(is->decided_at, monday + std::chrono::hours{1});
    EXPECT_EQ(is->decision_reason, "依据不足");
}

TEST(Approval, is_refused_to_the_proposer_and_a_second_time) {
    Approval was = proposed(person(10, rights), "试行", monday);
    const auto refusal = [&](std::int64_t user) {
        return decided(steps, was, ApprovalVerb::approve, person(user, rights), {}, monday)
            .error()
            .kind;
    };
    EXPECT_EQ(refusal(10), &own_proposal);
    was.state = ApprovalState::approved;
    EXPECT_EQ(refusal(10), &decided_already);
    EXPECT_EQ(refusal(11), &decided_already);
}

// The day is China's: at 16:00 UTC the next one has begun there.
TEST(Approval, a_change_holds_from_a_day_that_has_not_begun) {
    const auto starts = [](Date from, Instant now) { return check_start(from, now).has_value(); };
    EXPECT_FALSE(starts(date_of(2026, 3, 1), monday));
    EXPECT_FALSE(starts(date_of(2026, 3, 2), monday));
    EXPECT_TRUE(starts(date_of(2026, 3, 3), monday));
    EXPECT_FALSE(starts(date_of(2026, 3, 3), start_of(date_of(2026, 3, 3))));
    EXPECT_EQ(check_start(date_of(2026, 3, 2), monday).error().kind, &starts_past);
}

}  // namespace
}  // namespace anju
