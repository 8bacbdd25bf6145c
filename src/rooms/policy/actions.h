// What other rooms ask of policy, and the verbs of its own. Look-ups take the place and the day;
// the narrowest scope that holds on the day wins (street, district, city). A key that nobody
// defined is a fault: keys are seeded from data/policy.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/result.h"
#include "platform/db/db.h"
#include "platform/sheets/sheets.h"
#include "rooms/policy/model.h"

namespace anju::policy {

// The work calendar as it stands; read anew when it changed. The value lives as long as the
// process.
const WorkCalendar& calendar(db::Tx& tx);
// The years whose days off somebody should see to by now (rules.h).
std::vector<int> missing_years(db::Tx& tx, Date today);
// The calendars that ever held, from when on, in order; the first also held before.
std::vector<DatedCalendar> calendars(db::Tx& tx);

// How far a room has come with dating its running clocks by the newest calendar.
struct Dating {
    std::string calendar;      // its digest
    std::int64_t reached = 0;  // rows up to this id are done
};
// None: all are dated by it. A room moves some rows at a time and says how far it came; whatever
// starts meanwhile is dated by that calendar already, another change begins anew.
std::optional<Dating> dating_of(db::Tx& tx, std::string_view room);
// `reached` none: no row is left.
void save_dating(db::Tx& tx, std::string_view room, const std::string& calendar,
                 std::optional<std::int64_t> reached);
// The narrowest approved version that holds at the place on the day. Lives as long as the process.
const Version& version_of(db::Tx& tx, std::string_view key, const RegionCode& place, Date on);
DatedLimit limit_of(db::Tx& tx, std::string_view key, const RegionCode& place, Date on);
DatedNumber number_of(db::Tx& tx, std::string_view key, const RegionCode& place, Date on);
// The titles of the keys that nobody has confirmed for good (rules.h), for those who open a city.
std::vector<std::string> unconfirmed(db::Tx& tx, Date on);
// The version a row kept.
std::optional<Version> find_version(db::Tx& tx, PolicyId id);

// The values of one place on one day; where nobody knows the place, those of the city.
class Book {
   public:
    Book(db::Tx& tx, const RegionCode& place, Instant now);
    DatedLimit limit(std::string_view key) const;
    DatedNumber number(std::string_view key) const;
    // What the clocks of a step are counted by; the key says when they warn.
    Timing timing(std::string_view warn_percent) const;

   private:
    db::Tx& tx_;
    const Versions& approved_;
    RegionCode place_;
    Date on_;
};

// The versions that rows kept, each looked up once.
class KeptVersions {
   public:
    explicit KeptVersions(db::Tx& tx) : tx_(tx) {}
    const std::optional<Version>& find(PolicyId id);

   private:
    db::Tx& tx_;
    std::map<PolicyId, std::optional<Version>> found_;
};

// --- verbs ---------------------------------------------------------------------------------------

Result<PolicyId> propose(db::Tx& tx, const Actor& by, const ProposeVersion& cmd, Instant now);
Result<Proposal> load_proposal(db::Tx& tx, PolicyId id);
// By a second person; closes the version that it follows.
Result<void> approve(db::Tx& tx, const Actor& by, const Proposal& proposal, const Approve& cmd,
                     Instant now);
Result<void> reject(db::Tx& tx, const Actor& by, const Proposal& proposal, const Reject& cmd,
                    Instant now);
Result<void> edit_year(db::Tx& tx, const Actor& by, int year, const EditYear& cmd, Instant now);
Result<void> edit_spans(db::Tx& tx, const Actor& by, const EditSpans& cmd, Instant now);
inline constexpr std::string_view year_list_columns[] = {"日期", "类别", "名称"};
inline constexpr OtherName year_list_others[] = {
    {"日期", "day"}, {"类别", "kind"}, {"名称", "name"}, {"名称", "节日"}};
inline constexpr Headings year_list_headings{
    year_list_columns, year_list_columns, {}, year_list_others};
// The official list of a year as a sheet, with every faulty line at once.
Result<EditYear> read_year_list(const sheets::Sheet& sheet);
// Which of approve and reject this actor may do now.
std::vector<ApprovalVerb> may_of(db::Tx& tx, const Actor& by, const Proposal& proposal,
                                 Instant now);

// When a limit ends and why: of the key at the place, or the limit given.
struct Asked {
    Instant start{};
    std::optional<std::string> key;
    RegionCode place;
    std::optional<Limit> limit;
};
struct Explained {
    Limit limit;
    Instant due{};
    PolicyId rule;             // not set: the limit was given
    bool provisional = false;  // the holidays of the last days are not known yet
    std::vector<DeadlineStep> steps;
};
Result<Explained> explain(db::Tx& tx, const Asked& asked);

std::string calendar_text_digest(db::Tx& tx);
// Writes down what the calendar is now, so that every process reads it anew; after any change.
std::string renew_calendar_digest(db::Tx& tx, Instant now);

}  // namespace anju::policy
