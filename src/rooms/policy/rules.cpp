#include "rooms/policy/rules.h"

#include <algorithm>

#include "base/loose_time.h"
#include "base/scope.h"
#include "base/text.h"

namespace anju::policy {

namespace {

constexpr std::chrono::days one_day{1};
constexpr Date open_end = date_of(9999, 12, 31);

Date last_day(const std::optional<Date>& until) { return until.value_or(open_end); }

bool out_of(const Key& key, std::int64_t number) { return number < key.least || number > key.most; }

std::string bounds_text(const Key& key) {
    return "允许范围 " + std::to_string(key.least) + " 至 " + std::to_string(key.most);
}

Result<std::string> checked_limit(const Key& key, const LimitInput& limit) {
    if (out_of(key, limit.count))
        return refuse_at("/value/limit/count", policy_value_invalid, bounds_text(key));
    const Limit checked{static_cast<std::int32_t>(limit.count.value), limit.unit};
    TRY_OK(check_limit(checked));
    return json_of(checked);
}

Result<std::string> checked_number(const Key& key, std::int64_t number) {
    if (out_of(key, number))
        return refuse_at("/value/number", policy_value_invalid, bounds_text(key));
    return std::to_string(number);
}

Result<std::string> checked_words(const Key& key, const std::string& words) {
    if (out_of(key, static_cast<std::int64_t>(code_points(words))))
        return refuse_at("/value/words", policy_value_invalid, bounds_text(key));
    return words;
}

Result<void> check_region(const Scope& scope, const RegionCode& region) {
    if (region.empty() || region.level() > RegionLevel::street)
        return refuse_at("/region", policy_region_invalid);
    // The whole city bounds no row, but a code may be of another one.
    if (!scope.region.contains(region) || !lies_in({.region = region}, bounds_of(scope)))
        return refuse_at("/region", policy_region_foreign);
    return {};
}

bool is_weekend(Date day) {
    const std::chrono::weekday weekday{day};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

bool same_day(const CalendarDay& a, const CalendarDay& b) {
    return a.day == b.day && a.kind == b.kind;
}

bool holds(std::span<const CalendarDay> days, const CalendarDay& day) {
    return std::ranges::any_of(days, [&](const auto& d) { return same_day(d, day); });
}

// The notice of a year may name days of the week before it (元旦) and none after it.
bool belongs_to(int year, Date day) {
    return day >= date_of(year - 1, 12, 25) && day <= date_of(year, 12, 31);
}

}  // namespace

Result<void> check_limit(Limit limit) {
    const bool days = limit.unit == LimitUnit::work_days || limit.unit == LimitUnit::natural_days;
    const std::int32_t longest = days ? longest_limit_days : longest_limit_minutes;
    if (limit.count < 0 || limit.count > longest)
        return refuse_at("/value/limit/count", policy_value_invalid,
                         "最多 " + text_of(Limit{longest, limit.unit}));
    return {};
}

Result<std::string> check_value(const Key& key, const ValueInput& value) {
    const int members =
        int{value.limit.has_value()} + int{value.number.has_value()} + int{value.words.has_value()};
    if (members != 1) return refuse_at("/value", policy_value_invalid, "只填该参数要求的一项");
    switch (key.kind) {
        case ValueKind::limit:
            if (!value.limit) return refuse_at("/value", policy_value_invalid, "须填时限");
            return checked_limit(key, *value.limit);
        case ValueKind::whole:
        case ValueKind::ppm:
            if (!value.number) return refuse_at("/value", policy_value_invalid, "须填整数");
            return checked_number(key, *value.number);
        case ValueKind::text:
        case ValueKind::table:
            if (!value.words) return refuse_at("/value", policy_value_invalid, "须填文字");
            return checked_words(key, *value.words);
    }
    CHECK(false);
    return {};
}

Result<Closing> check_fit(const RegionCode& region, Date from, std::optional<Date> until,
                          std::span<const Version> approved) {
    Closing closing;
    std::optional<Date> next_from;
    for (const Version& other : approved) {
        if (other.valid_from >= from) {
            if (other.valid_from <= last_day(until))
                return refuse_at("/valid_from", policy_overlaps, to_text(other.valid_from));
            next_from = next_from ? std::min(*next_from, other.valid_from) : other.valid_from;
        } else if (last_day(other.valid_until) >= from) {
            // It would hold again after the new one ends, and one row cannot say that.
            if (until && last_day(other.valid_until) > *until)
                return refuse_at("/valid_until", policy_overlaps);
            closing = {other.id, from - one_day};
        }
    }
    const bool city_wide = region.level() == RegionLevel::city;
    if (city_wide && until && next_from != *until + one_day)
        return refuse_at("/valid_until", policy_leaves_gap);
    return closing;
}

const Version* version_at(const Versions& approved, std::string_view key, const RegionCode& place,
                          Date on) {
    const RegionCode& within = place.empty() ? Scope::whole_city().region : place;
    const auto found = approved.find(key);
    const Version* nearest = nullptr;
    if (found == approved.end()) return nearest;
    for (const Version& version : found->second) {
        const bool holds = version.valid_from <= on && on <= version.valid_until.value_or(on);
        if (!holds || !version.region.contains(within)) continue;
        if (!nearest || version.region.digits().size() > nearest->region.digits().size())
            nearest = &version;
    }
    return nearest;
}

bool is_unconfirmed(std::span<const Version> approved, Date on) {
    std::map<std::string_view, const Version*> last;
    for (const Version& version : approved) {
        if (version.valid_until && *version.valid_until < on) continue;
        const Version*& known = last[version.region.digits()];
        if (!known || known->valid_from < version.valid_from) known = &version;
    }
    return std::ranges::any_of(
        last, [](const auto& of) { return of.second->standing == Standing::proposed_default; });
}

Result<void> check_proposal(const Scope& scope, const ProposeVersion& cmd,
                            std::span<const Version> approved, Instant now) {
    TRY_OK(check_region(scope, cmd.region));
    if (cmd.standing == Standing::confirmed &&
        (cmd.article.value.empty() || cmd.document.value.empty()))
        return refuse_at("/article", policy_article_missing);
    if (cmd.valid_until && *cmd.valid_until < cmd.valid_from)
        return refuse_at("/valid_until", policy_dates_reversed);
    TRY_OK(check_start(cmd.valid_from, now));
    TRY([[maybe_unused]] const Closing fit,
        check_fit(cmd.region, cmd.valid_from, cmd.valid_until, approved));
    return {};
}

Result<Decision> decide_version(const Actor& by, const Proposal& proposal, ApprovalVerb verb,
                                const std::string& reason, std::span<const Version> approved,
                                Instant now) {
    const Version& draft = proposal.draft;
    TRY_OK(check_region(by.scope, draft.region));
    TRY(Approval approval, decided(version_steps, proposal.approval, verb, by, reason, now));
    if (verb == ApprovalVerb::reject) return Decision{std::move(approval), {}};
    TRY_OK(check_start(draft.valid_from, now));
    TRY(const Closing closing,
        check_fit(draft.region, draft.valid_from, draft.valid_until, approved));
    return Decision{std::move(approval), closing};
}

Result<void> check_year(int year, const EditYear& cmd, std::span<const CalendarDay> before,
                        std::span<const Date> taken, Date today) {
    const int this_year = static_cast<int>(std::chrono::year_month_day{today}.year());
    if (year < 2007 || year > this_year + 1) return refuse(calendar_year_out_of_range);
    if (year < this_year) return refuse(calendar_year_past);
    if (cmd.days.size() > days_a_year) return refuse_at("/days", calendar_days_too_many);
    std::set<Date> seen(taken.begin(), taken.end());
    for (std::size_t i = 0; i < cmd.days.size(); ++i) {
        const CalendarDay& day = cmd.days[i];
        const bool fits = belongs_to(year, day.day) && seen.insert(day.day).second &&
                          (day.kind == DayKind::off || is_weekend(day.day));
        if (!fits)
            return refuse_at("/days/" + std::to_string(i) + "/day", calendar_day_invalid,
                             to_text(day.day));
    }
    for (std::size_t i = 0; i < cmd.days.size(); ++i)
        if (cmd.days[i].day <= today && !holds(before, cmd.days[i]))
            return refuse_at("/days/" + std::to_string(i) + "/day", calendar_day_past,
                             to_text(cmd.days[i].day));
    for (const CalendarDay& day : before)
        if (day.day <= today && !holds(cmd.days, day))
            return refuse_at("/days", calendar_day_past, to_text(day.day));
    return {};
}

Result<void> check_spans(const EditSpans& cmd) {
    if (cmd.spans.empty() || cmd.spans.size() > spans_a_day)
        return refuse_at("/spans", work_spans_invalid);
    long long end = 0;
    for (std::size_t i = 0; i < cmd.spans.size(); ++i) {
        const SpanInput& span = cmd.spans[i];
        if (span.from_minute < end || span.to_minute <= span.from_minute)
            return refuse_at("/spans/" + std::to_string(i), work_spans_invalid);
        end = span.to_minute;
    }
    return {};
}

YearChange change_of(std::span<const CalendarDay> before, std::span<const CalendarDay> after) {
    // Another name is a change, too.
    const auto behind = [](std::span<const CalendarDay> days, std::span<const CalendarDay> others) {
        std::vector<CalendarDay> found;
        for (const CalendarDay& day : days)
            if (std::ranges::none_of(others, [&](const CalendarDay& other) {
                    return same_day(day, other) && day.name.value == other.name.value;
                }))
                found.push_back(day);
        return found;
    };
    return {behind(after, before), behind(before, after)};
}

ListReading read_list(std::span<const std::string> header,
                      std::span<const std::vector<std::string>> rows, std::span<const int> lines) {
    ListReading reading;
    const auto column = [&](std::string_view chinese, std::string_view english) {
        const auto at = std::ranges::find_if(
            header, [&](const std::string& h) { return h == chinese || h == english; });
        if (at == header.end())
            reading.faults.push_back(
                {"line 1", "column_missing", "缺少“" + std::string(chinese) + "”列"});
        return static_cast<std::size_t>(at - header.begin());
    };
    const std::size_t day_at = column("日期", "day");
    const std::size_t kind_at = column("类别", "kind");
    const std::size_t name_at = column("名称", "name");
    if (!reading.faults.empty()) return reading;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string where = "line " + std::to_string(lines[i]);
        const auto day = loose_date(rows[i][day_at]);
        const std::string& kind = rows[i][kind_at];
        const bool off = kind == "off" || kind == "休" || kind == "放假";
        const bool work = kind == "work" || kind == "班" || kind == "上班";
        const std::string& name = rows[i][name_at];
        if (!day)
            reading.faults.push_back({where, "day_invalid", "日期无法识别，可写成 2026-10-01"});
        if (!off && !work) reading.faults.push_back({where, "kind_invalid", "类别须为 休 或 班"});
        if (name.empty() || code_points(name) > 40)
            reading.faults.push_back({where, "name_invalid", "名称为 1 至 40 字"});
        if (day && (off || work))
            reading.days.push_back({*day, off ? DayKind::off : DayKind::work, Text<1, 40>(name)});
    }
    return reading;
}

namespace {

struct Explainer {
    const WorkCalendar& calendar;
    const DayNames& names;

    std::string name_of(Date day) const {
        const auto found = names.find(day);
        return found == names.end() ? std::string() : found->second;
    }
    // What kind of day this is for somebody who counts working days.
    StepKind kind_of(Date day) const {
        if (is_workday(calendar, day))
            return calendar.make_up_days.contains(day) && is_weekend(day) ? StepKind::make_up
                                                                          : StepKind::counted;
        return calendar.days_off.contains(day) ? StepKind::holiday : StepKind::weekend;
    }
    DeadlineStep step(Date day, StepKind kind, std::int64_t count, std::string_view unit) const {
        const std::string name = name_of(day);
        const std::string so_far = "计到第 " + std::to_string(count) + std::string(unit);
        std::string text;
        switch (kind) {
            case StepKind::start:
                text = "起始日，不计入";
                break;
            case StepKind::counted:
                text = "工作日，" + so_far;
                break;
            case StepKind::make_up:
                text = (name.empty() ? "" : name + " ") + "调休上班，" + so_far;
                break;
            case StepKind::weekend:
                text = "周末，不计入";
                break;
            case StepKind::holiday:
                text = (name.empty() ? "节假日" : name + "放假") + std::string("，不计入");
                break;
            case StepKind::natural:
                text = "自然日，" + so_far;
                break;
        }
        return {day, kind, name, count, std::move(text)};
    }
};

std::vector<DeadlineStep> explain_days(const Explainer& explain, Date first, Limit limit) {
    const bool work = limit.unit == LimitUnit::work_days;
    std::vector<DeadlineStep> steps{explain.step(first, StepKind::start, 0, {})};
    std::int64_t count = 0;
    for (Date day = first + one_day; count < limit.count; day += one_day) {
        const StepKind kind = work ? explain.kind_of(day) : StepKind::natural;
        const bool skipped = kind == StepKind::weekend || kind == StepKind::holiday;
        if (!skipped) ++count;
        steps.push_back(explain.step(day, kind, count, work ? " 个工作日" : " 日"));
    }
    return steps;
}

std::vector<DeadlineStep> explain_minutes(const Explainer& explain, Instant from, Limit limit) {
    const bool work = limit.unit == LimitUnit::work_hours;
    const Instant due = deadline_of(explain.calendar, from, limit);
    std::vector<DeadlineStep> steps;
    for (Date day = civil_date(from); day <= civil_date(due); day += one_day) {
        const bool last = day == civil_date(due);
        const Instant end = last ? due : start_of(day + one_day);
        const auto used = std::chrono::floor<std::chrono::minutes>(
            work ? work_time_between(explain.calendar, from, end) : end - from);
        const StepKind kind = work ? explain.kind_of(day) : StepKind::natural;
        steps.push_back(explain.step(day, kind, last ? limit.count : used.count(), " 分钟"));
    }
    return steps;
}

}  // namespace

std::vector<int> missing_years(Date today, std::span<const std::int64_t> published) {
    const std::chrono::year_month_day day(today);
    const int first = static_cast<int>(day.year());
    const int last = first + (day.month() >= std::chrono::October ? 1 : 0);
    std::vector<int> missing;
    for (int year = first; year <= last; ++year)
        if (std::ranges::find(published, year) == published.end()) missing.push_back(year);
    return missing;
}

std::vector<DeadlineStep> explain_deadline(const WorkCalendar& calendar, const DayNames& names,
                                           Instant from, Limit limit) {
    const Explainer explain{calendar, names};
    switch (limit.unit) {
        case LimitUnit::natural_hours:
        case LimitUnit::work_hours:
            return explain_minutes(explain, from, limit);
        case LimitUnit::work_days:
        case LimitUnit::natural_days:
            return explain_days(explain, civil_date(from), limit);
    }
    CHECK(false);
    return {};
}

}  // namespace anju::policy
