// What may be proposed, who may approve it and what that closes; what the calendar may become; why
// a deadline falls where it falls. Pure.
#pragma once

#include <array>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/actor.h"
#include "base/machine.h"
#include "base/result.h"
#include "rooms/policy/capabilities.h"
#include "rooms/policy/model.h"
#include "rooms/policy/refusals.h"

namespace anju::policy {

// Who may approve may reject; only the approval needs a second person.
inline constexpr auto version_transitions = [] {
    using S = VersionState;
    using V = VersionVerb;
    using R = VersionRelation;
    return std::to_array<Transition<S, V, R>>({
        {S::draft, V::approve, S::approved, policy_approve, R::second_person},
        {S::draft, V::reject, S::rejected, policy_approve, R::anyone},
    });
}();

// The value as it is written down, or what is wrong with it.
Result<std::string> check_value(const Key& key, const ValueInput& value);

// Where a proposal may hold and what it must say; `approved` are the versions of the same key and
// region.
// Neither proposed nor approved for a day that has begun: its clocks ran by what held then.
Result<void> check_proposal(const Scope& scope, const ProposeVersion& cmd,
                            std::span<const Version> approved, Date today);

// What the approval ends: the version that holds on the day before the new one, if it holds longer.
struct Approval {
    PolicyId closes;  // not set: nothing
    Date closes_on{};
};
// Is the step one of the machine's, and is this the person for it?
Result<void> check_step(const Proposal& proposal, VersionVerb verb, UserId by);
Result<Approval> decide_approval(const Scope& scope, UserId approver, const Proposal& proposal,
                                 std::span<const Version> approved, Date today);
Result<void> check_rejection(const Scope& scope, UserId by, const Proposal& proposal);

// A version fits between what is approved: nothing overlaps, and a city-wide value never ends
// without a next one.
Result<Approval> check_fit(const RegionCode& region, Date from, std::optional<Date> until,
                           std::span<const Version> approved);

using DayNames = std::map<Date, std::string>;

// `before` are the exceptions of the year as they stand, `taken` the days that the lists of other
// years hold. What has passed is history.
Result<void> check_year(int year, const EditYear& cmd, std::span<const CalendarDay> before,
                        std::span<const Date> taken, Date today);
Result<void> check_spans(const EditSpans& cmd);

struct YearChange {
    std::int64_t added = 0;
    std::int64_t removed = 0;
};
YearChange change_of(std::span<const CalendarDay> before, std::span<const CalendarDay> after);

// The rows of the official list as a sheet: 日期, 类别 (休/班, off/work), 名称.
struct ListReading {
    std::vector<CalendarDay> days;
    std::vector<FieldFault> faults;  // pointer is "line 7"
};
ListReading read_list(std::span<const std::string> header,
                      std::span<const std::vector<std::string>> rows, std::span<const int> lines);

// Every day from the start to the due moment with what it counted. The last count is the limit.
std::vector<DeadlineStep> explain_deadline(const WorkCalendar& calendar, const DayNames& names,
                                           Instant from, Limit limit);

// No longer limit is accepted: a year and a bit.
inline constexpr std::int32_t longest_limit_days = 400;
inline constexpr std::int32_t longest_limit_minutes = 100000;
Result<void> check_limit(Limit limit);

}  // namespace anju::policy
