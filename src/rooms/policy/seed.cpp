#include "rooms/policy/seed.h"

#include <map>

#include "base/each.h"
#include "platform/sheets/shipped.h"
#include "rooms/policy/actions.h"
#include "rooms/policy/rules.h"
#include "rooms/policy/store.h"

namespace anju::policy {

namespace {

using sheets::needed;
using sheets::read_shipped;
using sheets::whole_in;
using sheets::word_in;

std::chrono::minutes minute_of(const std::string& text) {
    if (text.size() != 5 || text[2] != ':') throw Fault("not a time of day: " + text);
    return std::chrono::minutes{whole_in(text.substr(0, 2)) * 60 + whole_in(text.substr(3))};
}

// "1" for the Fault that a faulty shipped file is: the rules hold for it as for any proposal.
void check_shipped(const Key& key, const std::string& value) {
    ValueInput input;
    if (key.kind == ValueKind::limit) {
        const Limit limit = limit_in(value);
        input.limit = LimitInput{Whole<0, 1000000>(limit.count), limit.unit};
    } else if (key.kind == ValueKind::whole || key.kind == ValueKind::ppm) {
        input.number = whole_in(value);
    } else {
        input.words = Text<1, 4000>(value);
    }
    const auto checked = check_value(key, input);
    if (!checked || *checked != value) throw Fault("data/policy: " + key.key + " " + value);
}

void seed_values(db::Tx& tx, const std::string& folder, Instant now) {
    const Actor by = system_actor();
    std::map<std::string, Key> added;
    for (const auto& row : read_shipped(folder + "/policy/keys.tsv", 6)) {
        if (find_key(tx, row[0])) continue;
        const Key key{
            row[0], word_in<ValueKind>(row[1]), whole_in(row[2]), whole_in(row[3]), row[4], row[5]};
        insert_key(tx, key);
        journal::record(tx, by, now, {"policy"},
                        facts::PolicyKeyShipped{ANJU_SAME(key, key),
                                                .value_kind = std::string(to_text(key.kind)),
                                                ANJU_SAME(key, least, most, title, note)});
        added[key.key] = key;
    }
    for (const auto& row : read_shipped(folder + "/policy/values.tsv", 7)) {
        const auto key = added.find(row[0]);
        if (key == added.end()) continue;
        check_shipped(key->second, row[3]);
        const Version version{{},
                              row[0],
                              needed(RegionCode::parse(row[1]), row[1]),
                              needed(parse_date(row[2]), row[2]),
                              {},
                              key->second.kind,
                              row[3],
                              row[4],
                              row[5],
                              word_in<Standing>(row[6])};
        Approval approval = proposed(by, "随平台提供的初始值", now);
        approval.state = ApprovalState::approved;
        const PolicyId id = insert_version(tx, version, approval);
        journal::record(tx, by, now, {"policy", id.value},
                        facts::PolicyShipped{
                            .version = id.value,
                            ANJU_SAME(version, key, region, valid_from, value, article, document),
                            .standing = std::string(to_text(version.standing))});
    }
}

void seed_calendar(db::Tx& tx, const std::string& folder, Instant now) {
    const Actor by = system_actor();
    std::map<std::int64_t, std::vector<CalendarDay>> listed;
    for (const auto& row : read_shipped(folder + "/calendar/holidays.tsv", 4))
        listed[whole_in(row[0])].push_back(
            {needed(parse_date(row[1]), row[1]), word_in<DayKind>(row[2]), Text<1, 40>(row[3])});
    std::vector<facts::CalendarChanged> years;
    for (const auto& [year, days] : listed) {
        if (find_year(tx, year)) continue;
        const std::string document = "国务院办公厅 " + std::to_string(year) + " 年节假日安排";
        replace_year(tx, year, days, document, {by.user, now, "随平台提供的节假日表"});
        years.push_back({year, document, told_days(days), {}, {}});
    }
    std::vector<WorkSpan> spans;
    if (work_spans(tx).empty()) {
        for (const auto& row : read_shipped(folder + "/policy/work_spans.tsv", 2))
            spans.push_back({minute_of(row[0]), minute_of(row[1])});
        replace_spans(tx, spans);
    }
    if (years.empty() && spans.empty()) return;
    const std::string digest = renew_calendar_digest(tx, now);
    for (facts::CalendarChanged& year : years) {
        year.calendar_digest = digest;
        journal::record(tx, by, now, whole_calendar, year);
    }
    if (!spans.empty())
        journal::record(tx, by, now, whole_calendar,
                        facts::WorkHoursChanged{{}, told_hours(spans), digest});
}

}  // namespace

void seed_policy(db::Tx& tx, const std::string& data_folder, Instant now) {
    seed_values(tx, data_folder, now);
    seed_calendar(tx, data_folder, now);
}

}  // namespace anju::policy
