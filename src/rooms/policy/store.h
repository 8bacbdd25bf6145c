// The SQL that the verbs and look-ups of policy need.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "facts/policy.h"
#include "platform/db/db.h"
#include "platform/journal/journal.h"
#include "rooms/policy/model.h"

namespace anju::policy {

// The tables whose rows the facts about policies tell of, the keys at the policy 0; and about the
// calendar, which is one thing. Untold are policy_dating, a cursor, and policy_digests, which
// checks compute again.
std::span<const db::Told* const> told_of_policies();
std::span<const db::Told* const> told_of_calendar();

std::optional<Key> find_key(db::Tx& tx, std::string_view key);
std::vector<Key> all_keys(db::Tx& tx);
void insert_key(db::Tx& tx, const Key& key);

// Every approved version, read once for each state of them; lives as long as the process.
const Versions& approved_versions(db::Tx& tx);
// The digest of them as they stand, and as processes compare it. Whatever writes one renews it.
std::string digest_of_versions(db::Tx& tx);
std::string versions_digest(db::Tx& tx);
std::optional<Version> find_version_by_id(db::Tx& tx, PolicyId id);
std::optional<Proposal> find_proposal(db::Tx& tx, PolicyId id);
// Of exactly this region, oldest first.
std::vector<Version> approved_versions_of(db::Tx& tx, std::string_view key,
                                          const RegionCode& region);

PolicyId insert_version(db::Tx& tx, const Version& version, const Approval& approval);
// Writes its last day and what was decided about it.
void update_proposal(db::Tx& tx, const Proposal& proposal);

// --- calendar ------------------------------------------------------------------------------------

// Years and hours are one thing: a deadline is counted by all of them.
inline constexpr journal::Subject whole_calendar{"calendar"};
// As facts tell them.
std::vector<facts::ListedDay> told_days(std::span<const CalendarDay> days);
std::vector<facts::WorkHours> told_hours(std::span<const WorkSpan> spans);

struct YearRow {
    std::int64_t year = 0;
    std::string document;
    std::string reason;
    Instant changed_at{};
    std::int64_t version = 0;
};
std::optional<YearRow> find_year(db::Tx& tx, std::int64_t year);
std::vector<std::int64_t> years(db::Tx& tx);
std::vector<CalendarDay> days_of_year(db::Tx& tx, std::int64_t year);
// Days of December before the year that another year's list holds, and of the year itself.
std::vector<Date> days_of_other_years(db::Tx& tx, std::int64_t year);
std::vector<CalendarDay> all_days(db::Tx& tx);
std::vector<WorkSpan> work_spans(db::Tx& tx);
// Who and when, for the head of a year.
struct Deed {
    UserId user;
    Instant at;
    std::string reason;
};
// The year and all its exceptions as given.
void replace_year(db::Tx& tx, std::int64_t year, const std::vector<CalendarDay>& days,
                  const std::string& document, const Deed& changed);
void replace_spans(db::Tx& tx, const std::vector<WorkSpan>& spans);
// Empty before the first calendar is in.
std::string calendar_digest(db::Tx& tx);
void save_calendar_digest(db::Tx& tx, std::string_view digest);
struct DatingRow {
    std::string calendar;
    std::optional<std::int64_t> reached;  // none: all rows of the room
};
std::optional<DatingRow> find_dating(db::Tx& tx, std::string_view room);
void save_dating_row(db::Tx& tx, std::string_view room, const DatingRow& row);
struct KeptCalendar {
    Instant since;
    std::string digest;
    std::string content;
};
void insert_calendar(db::Tx& tx, const KeptCalendar& calendar);
std::vector<KeptCalendar> kept_calendars(db::Tx& tx);

}  // namespace anju::policy
