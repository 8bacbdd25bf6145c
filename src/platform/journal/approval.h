// What the facts tell of something that was proposed and decided, for `anju verify`: the room holds
// its row against it.
#pragma once

#include <optional>
#include <type_traits>

#include "base/approval.h"
#include "platform/journal/journal.h"
#include "platform/journal/verify.h"

namespace anju::journal {

template <class Proposed, class Approved, class Rejected>
struct Told {
    std::optional<Proposed> proposed;
    std::optional<Approved> approved;
    ApprovalState state = ApprovalState::draft;
};

// The three facts of a proposal are those of one list and of one subject.
template <class Proposed, class Approved, class Rejected>
Told<Proposed, Approved, Rejected> told_of(db::Tx& tx, Subject about) {
    using List = decltype(list_of(std::declval<Proposed>()));
    Told<Proposed, Approved, Rejected> told;
    for (const Entry& entry : timeline(tx, about))
        visit<List>(entry, [&]<class Fact>(const Fact& fact) {
            if constexpr (std::is_same_v<Fact, Proposed>) {
                told.proposed = fact;
            } else if constexpr (std::is_same_v<Fact, Approved>) {
                told.approved = fact;
                told.state = ApprovalState::approved;
            } else if constexpr (std::is_same_v<Fact, Rejected>) {
                told.state = ApprovalState::rejected;
            }
        });
    return told;
}

// What is wrong with any proposal: `fact` is what its row would be proposed as.
template <class Proposed, class Approved, class Rejected>
void check_told(CheckResult& result, const std::string& name, const Approval& approval,
                const Proposed& fact, const Told<Proposed, Approved, Rejected>& told) {
    if (told.proposed != fact) result.faults.push_back(name + " 与提出时的留痕不符");
    if (told.state != approval.state) result.faults.push_back(name + " 的审批状态与留痕不符");
    if (approval.state == ApprovalState::approved && approval.decided_by == approval.proposed_by)
        result.faults.push_back(name + " 由提出人自己批准");
}

}  // namespace anju::journal
