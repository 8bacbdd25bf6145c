// 提出、审批: a change that one person proposes, a second one decides and that holds from a day on.
// A noun that is changed so has an Approval beside its values, a table of steps and no rule of its
// own about who and when; what else must fit is the noun's to say.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/actor.h"
#include "base/machine.h"
#include "base/result.h"
#include "base/text.h"
#include "base/time.h"

namespace anju {

// draft: proposed, waits for a second person; rejected: kept for the record.
ANJU_ENUM(ApprovalState, draft, approved, rejected)
ANJU_ENUM(ApprovalVerb, approve, reject)
// second_person: not who proposed it.
ANJU_ENUM(ApprovalRelation, anyone, second_person)
// 待办, 已办, 我发起, 抄送: the lists of who proposes and decides. copied: what others decided.
ANJU_ENUM(ApprovalBox, to_do, decided, begun, copied)

struct Approval {
    ApprovalState state = ApprovalState::draft;
    std::string reason;
    UserId proposed_by;
    std::string proposed_post;
    Instant proposed_at{};
    UserId decided_by;
    std::string decided_post;
    std::optional<Instant> decided_at;
    std::string decision_reason;
};

struct Approve {
    std::optional<Text<0, 500>> reason;
};
struct Reject {
    Text<2, 500> reason;
};

struct BoxCounts {
    std::int64_t to_do = 0;
    std::int64_t decided = 0;
    std::int64_t begun = 0;
    std::int64_t copied = 0;
};

inline constexpr RefusalKind starts_past{
    "approval_starts_past", Sort::conflict,
    "生效日期须在今天之后：已经开始的日期按当时有效的内容办理"};
inline constexpr RefusalKind decided_already{"approval_decided", Sort::conflict,
                                             "该提议已审批，不能再次处理"};
inline constexpr RefusalKind own_proposal{"approval_own_proposal", Sort::conflict,
                                          "提出人不能批准自己的提议，须由第二人批准"};
inline constexpr const RefusalKind* approval_refusals[] = {&starts_past, &decided_already,
                                                           &own_proposal};

using ApprovalStep = Transition<ApprovalState, ApprovalVerb, ApprovalRelation>;
using ApprovalSteps = std::array<ApprovalStep, 2>;

// Who may approve may reject, their own proposal too; only the approval needs a second person.
constexpr ApprovalSteps approval_steps(Capability decide) {
    using S = ApprovalState;
    using V = ApprovalVerb;
    using R = ApprovalRelation;
    return {{{S::draft, V::approve, S::approved, decide, R::second_person},
             {S::draft, V::reject, S::rejected, decide, R::anyone}}};
}

// Neither proposed nor approved for a day that has begun: what was done on it went by what held.
Result<void> check_start(Date valid_from, Instant now);

Approval proposed(const Actor& by, std::string reason, Instant now);
// What the decision makes of the proposal.
Result<Approval> decided(const ApprovalSteps& steps, const Approval& was, ApprovalVerb verb,
                         const Actor& by, std::string reason, Instant now);

// The verbs that this actor may do: those whose right they hold and that `decide(verb)` lets
// through.
template <class Decide>
std::vector<ApprovalVerb> may_decide(const ApprovalSteps& steps, const Approval& was,
                                     const Actor& by, Decide&& decide) {
    return verbs_let_through<ApprovalVerb>([&](ApprovalVerb verb) {
        const auto* step = find_step(steps, was.state, verb);
        return step && by.may(step->capability) && decide(verb).has_value();
    });
}

}  // namespace anju
