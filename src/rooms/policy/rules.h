// What may be proposed, who may approve it and what that closes; what the calendar may become; why
// a deadline falls where it falls. Pure.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "rooms/policy/capabilities.h"
#include "rooms/policy/model.h"
#include "rooms/policy/refusals.h"

namespace anju::policy {

inline constexpr ApprovalSteps version_steps = approval_steps(policy_approve);

// The value as it is written down, or what is wrong with it.
Result<std::string> check_value(const Key& key, const ValueInput& value);

// Where a proposal may hold and what it must say; `approved` are the versions of the same key and
// region.
Result<void> check_proposal(const Scope& scope, const ProposeVersion& cmd,
                            std::span<const Version> approved, Instant now);

// The narrowest of the approved versions of the key that holds at the place (empty: the city) on
// the day; none: null.
const Version* version_at(const Versions& approved, std::string_view key, const RegionCode& place,
                          Date on);

// The last word on a key in a region is a proposed default: it holds on the day or later, and no
// confirmed one follows it.
bool is_unconfirmed(std::span<const Version> approved, Date on);

// What an approval ends: the version that holds on the day before the new one, if it holds longer.
struct Closing {
    PolicyId closes;  // not set: nothing
    Date closes_on{};
};
struct Decision {
    Approval approval;
    Closing closing;
};
Result<Decision> decide_version(const Actor& by, const Proposal& proposal, ApprovalVerb verb,
                                const std::string& reason, std::span<const Version> approved,
                                Instant now);

// A version fits between what is approved: nothing overlaps, and a city-wide value never ends
// without a next one.
Result<Closing> check_fit(const RegionCode& region, Date from, std::optional<Date> until,
                          std::span<const Version> approved);

using DayNames = std::map<Date, std::string>;

// `before` are the exceptions of the year as they stand, `taken` the days that the lists of other
// years hold. What has passed is history.
Result<void> check_year(int year, const EditYear& cmd, std::span<const CalendarDay> before,
                        std::span<const Date> taken, Date today);
Result<void> check_spans(const EditSpans& cmd);
// The years whose days off are missing: the running one, and from October on, when the list of the
// next one is about to be published, that one too.
std::vector<int> missing_years(Date today, std::span<const std::int64_t> published);

struct YearChange {
    std::vector<CalendarDay> added;
    std::vector<CalendarDay> removed;
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
