#include "rooms/policy/actions.h"

#include <sstream>

#include "base/each.h"
#include "base/refusals.h"
#include "platform/crypto/crypto.h"
#include "platform/db/remembered.h"
#include "rooms/policy/capabilities.h"
#include "rooms/policy/rules.h"
#include "rooms/policy/store.h"

namespace anju::policy {

namespace {

// Holidays are known as far as the lists of the years follow each other.
Date known_until(const std::vector<std::int64_t>& years) {
    if (years.empty()) return {};
    std::int64_t last = years.front();
    for (const std::int64_t year : years)
        if (year == last + 1) last = year;
    return date_of(static_cast<int>(last), 12, 31);
}

WorkCalendar read_calendar(db::Tx& tx) {
    WorkCalendar calendar;
    for (const CalendarDay& day : all_days(tx))
        (day.kind == DayKind::off ? calendar.days_off : calendar.make_up_days).insert(day.day);
    calendar.spans = work_spans(tx);
    calendar.known_until = known_until(years(tx));
    return calendar;
}

// What the verb makes of the proposal, among what is approved by now.
Result<Decision> decision_of(db::Tx& tx, const Actor& by, const Proposal& proposal,
                             ApprovalVerb verb, const std::string& reason, Instant now) {
    const Version& draft = proposal.draft;
    return decide_version(by, proposal, verb, reason,
                          approved_versions_of(tx, draft.key, draft.region), now);
}

journal::Subject subject(PolicyId id) { return {"policy", id.value}; }

const Version& holding(const Versions& approved, std::string_view key, const RegionCode& place,
                       Date on) {
    const Version* version = version_at(approved, key, place, on);
    if (!version) throw Fault("no policy holds: " + std::string(key) + " on " + to_text(on));
    return *version;
}

DatedLimit as_limit(const Version& version) {
    CHECK(version.kind == ValueKind::limit);
    return {version.id, limit_in(version.value)};
}

DatedNumber as_number(const Version& version) {
    CHECK(version.kind == ValueKind::whole || version.kind == ValueKind::ppm);
    return {version.id, number_in(version.value)};
}

void end_version(db::Tx& tx, const Actor& by, PolicyId id, Date last_day, Instant now) {
    auto ends = find_proposal(tx, id);
    CHECK(ends.has_value());
    ends->draft.valid_until = last_day;
    update_proposal(tx, *ends);
    journal::record(tx, by, now, subject(id),
                    facts::PolicyEnded{id.value, ends->draft.key, last_day});
}

}  // namespace

const WorkCalendar& calendar(db::Tx& tx) {
    const std::string digest = calendar_digest(tx);
    if (digest.empty()) throw Fault("the work calendar is empty: seed it from data/calendar");
    return db::remembered<WorkCalendar>(digest, [&] { return read_calendar(tx); });
}

const Version& version_of(db::Tx& tx, std::string_view key, const RegionCode& place, Date on) {
    return holding(approved_versions(tx), key, place, on);
}

DatedLimit limit_of(db::Tx& tx, std::string_view key, const RegionCode& place, Date on) {
    return as_limit(version_of(tx, key, place, on));
}

DatedNumber number_of(db::Tx& tx, std::string_view key, const RegionCode& place, Date on) {
    return as_number(version_of(tx, key, place, on));
}

std::vector<std::string> unconfirmed(db::Tx& tx, Date on) {
    const Versions& approved = approved_versions(tx);
    std::vector<std::string> titles;
    for (const Key& key : all_keys(tx))
        if (const auto found = approved.find(key.key);
            found != approved.end() && is_unconfirmed(found->second, on))
            titles.push_back(key.title);
    return titles;
}

std::optional<Version> find_version(db::Tx& tx, PolicyId id) { return find_version_by_id(tx, id); }

Book::Book(db::Tx& tx, const RegionCode& place, Instant now)
    : tx_(tx),
      approved_(approved_versions(tx)),
      place_(place.empty() ? Scope::whole_city().region : place),
      on_(civil_date(now)) {}

DatedLimit Book::limit(std::string_view key) const {
    return as_limit(holding(approved_, key, place_, on_));
}

DatedNumber Book::number(std::string_view key) const {
    return as_number(holding(approved_, key, place_, on_));
}

Timing Book::timing(std::string_view warn_percent) const {
    return {&calendar(tx_), static_cast<int>(number(warn_percent).value)};
}

const std::optional<Version>& KeptVersions::find(PolicyId id) {
    const auto [at, is_new] = found_.try_emplace(id);
    if (is_new) at->second = find_version(tx_, id);
    return at->second;
}

Result<PolicyId> propose(db::Tx& tx, const Actor& by, const ProposeVersion& cmd, Instant now) {
    const auto key = find_key(tx, cmd.key.value);
    if (!key) return refuse_at("/key", policy_key_unknown);
    TRY_OK(check_proposal(by.scope, cmd, approved_versions_of(tx, key->key, cmd.region), now));
    TRY(std::string value, check_value(*key, cmd.value));
    const Version version{{},        key->key,         cmd.region,  cmd.valid_from, cmd.valid_until,
                          key->kind, std::move(value), cmd.article, cmd.document,   cmd.standing};
    const PolicyId id = insert_version(tx, version, proposed(by, cmd.reason, now));
    journal::record(tx, by, now, subject(id),
                    facts::PolicyProposed{.version = id.value,
                                          ANJU_SAME(version, key, region, valid_from, valid_until,
                                                    value, article, document),
                                          .standing = std::string(to_text(version.standing))});
    return id;
}

Result<Proposal> load_proposal(db::Tx& tx, PolicyId id) {
    auto proposal = find_proposal(tx, id);
    if (!proposal) return refuse(not_found);
    return *std::move(proposal);
}

Result<void> approve(db::Tx& tx, const Actor& by, const Proposal& proposal, const Approve& cmd,
                     Instant now) {
    TRY(const Decision decision, decision_of(tx, by, proposal, ApprovalVerb::approve,
                                             cmd.reason.value_or(Text<0, 500>{}), now));
    const Version& draft = proposal.draft;
    const auto& [closes, closes_on] = decision.closing;
    if (closes.set()) end_version(tx, by, closes, closes_on, now);
    update_proposal(tx, {draft, decision.approval});
    journal::record(tx, by, now, subject(draft.id),
                    facts::PolicyApproved{
                        .version = draft.id.value,
                        ANJU_SAME(draft, key, region, valid_from),
                        .closed_version = closes.set() ? std::optional(closes.value) : std::nullopt,
                        ANJU_SAME(draft, value, article, document)});
    return {};
}

Result<void> reject(db::Tx& tx, const Actor& by, const Proposal& proposal, const Reject& cmd,
                    Instant now) {
    TRY(const Decision decision,
        decision_of(tx, by, proposal, ApprovalVerb::reject, cmd.reason, now));
    const Version& draft = proposal.draft;
    update_proposal(tx, {draft, decision.approval});
    journal::record(tx, by, now, subject(draft.id),
                    facts::PolicyRejected{draft.id.value, draft.key});
    return {};
}

namespace {

std::string calendar_text(db::Tx& tx) {
    std::string text = to_text(known_until(years(tx)));
    for (const CalendarDay& day : all_days(tx))
        text += "\n" + to_text(day.day) + " " + std::string(to_text(day.kind));
    for (const WorkSpan& span : work_spans(tx))
        text += "\n" + std::to_string(span.from.count()) + "-" + std::to_string(span.to.count());
    return text;
}

// Reads what calendar_text wrote.
WorkCalendar calendar_in(const std::string& text) {
    WorkCalendar calendar;
    std::istringstream lines(text);
    std::string line;
    std::getline(lines, line);
    calendar.known_until = parse_date(line).value_or(Date{});
    while (std::getline(lines, line)) {
        const std::string_view whole = line;
        if (const auto day = parse_date(whole.substr(0, 10))) {
            const auto kind = from_text<DayKind>(whole.substr(std::min(whole.size(), 11uz)));
            (kind == DayKind::off ? calendar.days_off : calendar.make_up_days).insert(*day);
        } else {
            const std::size_t dash = line.find('-');
            calendar.spans.push_back({std::chrono::minutes{std::stoi(line.substr(0, dash))},
                                      std::chrono::minutes{std::stoi(line.substr(dash + 1))}});
        }
    }
    return calendar;
}

}  // namespace

std::string calendar_text_digest(db::Tx& tx) {
    return crypto::hex(crypto::sha256(calendar_text(tx)));
}

std::string renew_calendar_digest(db::Tx& tx, Instant now) {
    const std::string text = calendar_text(tx);
    std::string digest = crypto::hex(crypto::sha256(text));
    save_calendar_digest(tx, digest);
    insert_calendar(tx, {now, digest, text});
    return digest;
}

std::vector<int> missing_years(db::Tx& tx, Date today) { return missing_years(today, years(tx)); }

std::vector<DatedCalendar> calendars(db::Tx& tx) {
    std::vector<DatedCalendar> all;
    for (const KeptCalendar& kept : kept_calendars(tx))
        all.push_back({kept.since, kept.digest, calendar_in(kept.content)});
    return all;
}

std::optional<Dating> dating_of(db::Tx& tx, std::string_view room) {
    const std::string calendar = calendar_digest(tx);
    if (calendar.empty()) return std::nullopt;
    const auto row = find_dating(tx, room);
    if (!row || row->calendar != calendar) return Dating{calendar, 0};
    if (!row->reached) return std::nullopt;
    return Dating{calendar, *row->reached};
}

void save_dating(db::Tx& tx, std::string_view room, const std::string& calendar,
                 std::optional<std::int64_t> reached) {
    save_dating_row(tx, room, {calendar, reached});
}

Result<void> edit_year(db::Tx& tx, const Actor& by, int year, const EditYear& cmd, Instant now) {
    const auto before = days_of_year(tx, year);
    TRY_OK(check_year(year, cmd, before, days_of_other_years(tx, year), civil_date(now)));
    replace_year(tx, year, cmd.days, cmd.document, {by.user, now, cmd.reason});
    const YearChange change = change_of(before, cmd.days);
    journal::record(
        tx, by, now, whole_calendar,
        facts::CalendarChanged{year, cmd.document, told_days(change.added),
                               told_days(change.removed), renew_calendar_digest(tx, now)});
    return {};
}

Result<void> edit_spans(db::Tx& tx, const Actor& by, const EditSpans& cmd, Instant now) {
    TRY_OK(check_spans(cmd));
    std::vector<WorkSpan> spans;
    for (const SpanInput& span : cmd.spans)
        spans.push_back({std::chrono::minutes{span.from_minute.value},
                         std::chrono::minutes{span.to_minute.value}});
    const auto before = work_spans(tx);
    replace_spans(tx, spans);
    journal::record(tx, by, now, whole_calendar,
                    facts::WorkHoursChanged{told_hours(before), told_hours(spans),
                                            renew_calendar_digest(tx, now)});
    return {};
}

Result<EditYear> read_year_list(const sheets::Sheet& sheet) {
    ListReading reading = read_list(sheet.header, sheet.rows, sheet.lines);
    for (const auto& [line, why] : sheet.broken)
        reading.faults.push_back({"line " + std::to_string(line), "row_broken", why});
    if (!reading.faults.empty())
        return std::unexpected(Refusal{&calendar_file_invalid, std::move(reading.faults), {}});
    return EditYear{std::move(reading.days), Text<2, 100>("导入的节假日表"),
                    Text<2, 500>("按国务院办公厅节假日安排导入")};
}

std::vector<ApprovalVerb> may_of(db::Tx& tx, const Actor& by, const Proposal& proposal,
                                 Instant now) {
    return may_decide(version_steps, proposal.approval, by, [&](ApprovalVerb verb) {
        return decision_of(tx, by, proposal, verb, {}, now);
    });
}

Result<Explained> explain(db::Tx& tx, const Asked& asked) {
    Explained explained;
    if (asked.key) {
        const Version* version =
            version_at(approved_versions(tx), *asked.key, asked.place, civil_date(asked.start));
        if (!version) return refuse_at("?key", policy_key_unknown);
        if (version->kind != ValueKind::limit) return refuse_at("?key", policy_not_limit);
        explained.rule = version->id;
        explained.limit = limit_in(version->value);
    } else if (asked.limit) {
        TRY_OK(check_limit(*asked.limit));
        explained.limit = *asked.limit;
    } else {
        return refuse(deadline_limit_missing);
    }
    const WorkCalendar& days = calendar(tx);
    DayNames names;
    for (const CalendarDay& day : all_days(tx)) names[day.day] = day.name;
    explained.due = deadline_of(days, asked.start, explained.limit);
    explained.provisional = is_provisional(days, explained.limit.unit, explained.due);
    explained.steps = explain_deadline(days, names, asked.start, explained.limit);
    return explained;
}

}  // namespace anju::policy
