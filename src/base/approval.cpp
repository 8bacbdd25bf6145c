#include "base/approval.h"

namespace anju {

Result<void> check_start(Date valid_from, Instant now) {
    if (valid_from <= civil_date(now)) return refuse_at("/valid_from", starts_past);
    return {};
}

Approval proposed(const Actor& by, std::string reason, Instant now) {
    return {ApprovalState::draft, std::move(reason), by.user, by.post_name, now, {}, {}, {}, {}};
}

Result<Approval> decided(const ApprovalSteps& steps, const Approval& was, ApprovalVerb verb,
                         const Actor& by, std::string reason, Instant now) {
    const auto* step = find_step(steps, was.state, verb);
    if (!step) return refuse(decided_already);
    if (step->relation == ApprovalRelation::second_person && was.proposed_by == by.user)
        return refuse(own_proposal);
    Approval is = was;
    is.state = step->to;
    is.decided_by = by.user;
    is.decided_post = by.post_name;
    is.decided_at = now;
    is.decision_reason = std::move(reason);
    return is;
}

}  // namespace anju
