#include "rooms/policy/rules.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "support/grant.h"
#include "support/machine.h"
#include "support/refusal.h"
#include "support/test_db.h"

namespace anju::policy {
namespace {

const RegionCode city = RegionCode::of("1302");
const RegionCode lubei = RegionCode::of("130203");
const RegionCode fengrun = RegionCode::of("130208");
const Scope all = Scope::whole_city();
const Scope of_lubei{ScopeKind::region, lubei, {}, {}, {}, {}};

Date day(unsigned month, unsigned d) { return date_of(2026, month, d); }

std::vector<std::vector<std::string>> tsv(const std::string& path) {
    std::ifstream in(path);
    std::vector<std::vector<std::string>> rows;
    std::string line;
    while (std::getline(in, line)) {
        std::istringstream cells(line);
        rows.emplace_back();
        for (std::string cell; std::getline(cells, cell, '\t');) rows.back().push_back(cell);
    }
    return rows;
}

struct Shipped {
    WorkCalendar calendar;
    DayNames names;
};

Shipped shipped() {
    Shipped s;
    const auto rows = tsv(test::TestDb::root() + "/data/calendar/holidays.tsv");
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const Date d = *parse_date(rows[i][1]);
        (rows[i][2] == "off" ? s.calendar.days_off : s.calendar.make_up_days).insert(d);
        s.names[d] = rows[i][3];
    }
    s.calendar.spans = {{std::chrono::hours{8} + std::chrono::minutes{30}, std::chrono::hours{12}},
                        {std::chrono::hours{13} + std::chrono::minutes{30},
                         std::chrono::hours{17} + std::chrono::minutes{30}}};
    s.calendar.known_until = date_of(2026, 12, 31);
    return s;
}

using test::refusal_of;

// --- what holds
// -----------------------------------------------------------------------------------

TEST(Policy, TheNarrowestVersionThatHoldsOnTheDayIsFound) {
    const auto version = [](std::int64_t id, RegionCode region, Date from,
                            std::optional<Date> until) {
        Version made;
        made.id = PolicyId{id};
        made.key = "k";
        made.region = region;
        made.valid_from = from;
        made.valid_until = until;
        return made;
    };
    const Versions approved{
        {"k",
         {version(1, city, day(1, 1), day(5, 31)), version(2, city, day(6, 1), {}),
          version(3, lubei, day(3, 1), day(3, 31))}},
        {"other", {version(4, city, day(1, 1), {})}}};
    const auto found = [&](const RegionCode& place, Date on) {
        const Version* holding = version_at(approved, "k", place, on);
        return holding ? holding->id.value : 0;
    };
    const RegionCode street = RegionCode::of("130203001");
    EXPECT_EQ(found(city, date_of(2025, 12, 31)), 0);
    EXPECT_EQ(found(city, day(1, 1)), 1);
    EXPECT_EQ(found({}, day(5, 31)), 1) << "where nobody knows the place, that of the city";
    EXPECT_EQ(found(city, day(6, 1)), 2);
    EXPECT_EQ(found(street, day(2, 28)), 1);
    EXPECT_EQ(found(street, day(3, 1)), 3);
    EXPECT_EQ(found(lubei, day(3, 31)), 3);
    EXPECT_EQ(found(street, day(4, 1)), 1);
    EXPECT_EQ(found(fengrun, day(3, 1)), 1) << "that of another district";
    EXPECT_EQ(version_at(approved, "nothing", city, day(1, 1)), nullptr);
}

// --- values --------------------------------------------------------------------------------------

const Key limit_key{"k.limit", ValueKind::limit, 1, 20160, "", ""};
const Key whole_key{"k.whole", ValueKind::whole, 1, 99, "", ""};
const Key text_key{"k.text", ValueKind::text, 1, 5, "", ""};

ValueInput limit_value(long long count, LimitUnit unit) {
    return {LimitInput{Whole<0, 1000000>(count), unit}, {}, {}};
}
ValueInput number_value(std::int64_t number) { return {{}, number, {}}; }
ValueInput words_value(std::string words) { return {{}, {}, Text<1, 4000>(std::move(words))}; }

TEST(PolicyValue, fits_its_kind_and_bounds_or_is_refused) {
    struct Case {
        const Key& key;
        ValueInput value;
        std::string written;  // empty: refused
    };
    const Case cases[] = {
        {limit_key, limit_value(5, LimitUnit::work_days), R"({"count":5,"unit":"work_days"})"},
        {limit_key, limit_value(20160, LimitUnit::natural_hours),
         R"({"count":20160,"unit":"natural_hours"})"},
        {limit_key, limit_value(0, LimitUnit::work_days), ""},
        {limit_key, limit_value(401, LimitUnit::work_days), ""},
        {limit_key, limit_value(20161, LimitUnit::natural_hours), ""},
        {limit_key, number_value(5), ""},
        {limit_key, {}, ""},
        {limit_key, {LimitInput{Whole<0, 1000000>(5), LimitUnit::work_days}, 5, {}}, ""},
        {whole_key, number_value(1), "1"},
        {whole_key, number_value(99), "99"},
        {whole_key, number_value(0), ""},
        {whole_key, number_value(100), ""},
        {whole_key, words_value("80"), ""},
        {text_key, words_value("物业服务部"), "物业服务部"},
        {text_key, words_value("物业服务部门"), ""},
        {text_key, limit_value(1, LimitUnit::work_days), ""},
    };
    for (const Case& c : cases) {
        const auto checked = check_value(c.key, c.value);
        if (c.written.empty()) {
            EXPECT_EQ(refusal_of(checked), &policy_value_invalid) << c.key.key;
        } else {
            ASSERT_TRUE(checked) << c.written;
            EXPECT_EQ(*checked, c.written);
        }
    }
}

TEST(PolicyValue, a_limit_comes_back_as_it_was_written) {
    EXPECT_TRUE(rc::check("limit", [] {
        const Limit limit{*rc::gen::inRange(0, 100000),
                          static_cast<LimitUnit>(*rc::gen::inRange(0, 4))};
        RC_ASSERT(limit_in(json_of(limit)) == limit);
    }));
}

TEST(PolicyValue, is_said_in_words) {
    EXPECT_EQ(text_of(Limit{15, LimitUnit::natural_hours}), "15 分钟");
    EXPECT_EQ(text_of(Limit{120, LimitUnit::natural_hours}), "2 小时");
    EXPECT_EQ(text_of(Limit{240, LimitUnit::work_hours}), "4 个工作小时");
    EXPECT_EQ(text_of(Limit{90, LimitUnit::work_hours}), "90 分钟（工作时间）");
    EXPECT_EQ(text_of(Limit{5, LimitUnit::work_days}), "5 个工作日");
    EXPECT_EQ(text_of(Limit{30, LimitUnit::natural_days}), "30 个自然日");
    EXPECT_EQ(text_of(ValueKind::ppm, "500000"), "50%");
    EXPECT_EQ(text_of(ValueKind::ppm, "333"), "0.0333%");
    EXPECT_EQ(text_of(ValueKind::whole, "80"), "80");
    EXPECT_THROW((void)limit_in("5"), Fault);
}

// --- versions ------------------------------------------------------------------------------------

Version version(std::int64_t id, Date from, std::optional<Date> until) {
    Version v;
    v.id = PolicyId{id};
    v.key = "k.limit";
    v.region = city;
    v.valid_from = from;
    v.valid_until = until;
    return v;
}

ProposeVersion proposal(RegionCode region, Date from, std::optional<Date> until = {}) {
    ProposeVersion cmd;
    cmd.key.value = "k.limit";
    cmd.region = std::move(region);
    cmd.valid_from = from;
    cmd.valid_until = until;
    cmd.article.value = "《示例办法》第七条";
    cmd.document.value = "示例〔2026〕1号";
    cmd.standing = Standing::confirmed;
    return cmd;
}

const Instant before_all = instant_of(date_of(2024, 12, 31), 12);

// Proposed by the person of number 10.
Proposal draft_of(const Version& version) {
    Proposal proposal{version, {}, 1};
    proposal.approval.proposed_by = UserId{10};
    return proposal;
}

Result<Closing> approved(const Scope& scope, UserId by, const Proposal& proposal,
                         std::span<const Version> held, Instant now) {
    TRY(const Decision decision, decide_version(test::person(by.value, {}, scope), proposal,
                                                ApprovalVerb::approve, {}, held, now));
    EXPECT_EQ(decision.approval.state, ApprovalState::approved);
    EXPECT_EQ(decision.approval.decided_by, by);
    return decision.closing;
}

Result<Decision> rejected(const Scope& scope, UserId by, const Proposal& proposal) {
    return decide_version(test::person(by.value, {}, scope), proposal, ApprovalVerb::reject,
                          "依据不足", {}, before_all);
}

TEST(PolicyProposal, is_refused_in_order_of_precedence) {
    const Version held[] = {version(1, day(1, 1), {})};
    struct Case {
        const char* what;
        Scope scope;
        ProposeVersion cmd;
        const RefusalKind* refusal;
    };
    ProposeVersion without_article = proposal(city, day(3, 1));
    without_article.article.value.clear();
    ProposeVersion unconfirmed = without_article;
    unconfirmed.standing = Standing::proposed_default;
    const Case cases[] = {
        {"no region", all, proposal({}, day(3, 1)), &policy_region_invalid},
        {"a community", all, proposal(RegionCode::of("130203001001"), day(3, 1)),
         &policy_region_invalid},
        {"another district", of_lubei, proposal(fengrun, day(3, 1)), &policy_region_foreign},
        {"the city by a district", of_lubei, proposal(city, day(3, 1)), &policy_region_foreign},
        {"a district of another city", all, proposal(RegionCode::of("110101"), day(3, 1)),
         &policy_region_foreign},
        {"another city", all, proposal(RegionCode::of("1101"), day(3, 1)), &policy_region_foreign},
        {"nobody's scope", Scope{}, proposal(lubei, day(3, 1)), &policy_region_foreign},
        {"confirmed without article", all, without_article, &policy_article_missing},
        {"a default needs none", all, unconfirmed, nullptr},
        {"ends before it begins", all, proposal(city, day(3, 1), day(2, 1)),
         &policy_dates_reversed},
        {"on the first day of another", all, proposal(city, day(1, 1)), &policy_overlaps},
        {"before another", all, proposal(city, date_of(2025, 1, 1)), &policy_overlaps},
        {"in the middle of another", all, proposal(city, day(3, 1), day(4, 1)), &policy_overlaps},
        {"after another", all, proposal(city, day(3, 1)), nullptr},
    };
    for (const Case& c : cases)
        EXPECT_EQ(refusal_of(check_proposal(c.scope, c.cmd, held, before_all)), c.refusal)
            << c.what;
    EXPECT_EQ(refusal_of(check_proposal(of_lubei, proposal(lubei, day(3, 1)), {}, before_all)),
              nullptr);
}

TEST(PolicyProposal, a_city_wide_value_never_ends_without_a_next_one) {
    EXPECT_EQ(refusal_of(check_proposal(all, proposal(city, day(3, 1), day(4, 1)), {}, before_all)),
              &policy_leaves_gap);
    const Version next[] = {version(2, day(4, 2), {})};
    EXPECT_EQ(
        refusal_of(check_proposal(all, proposal(city, day(3, 1), day(4, 1)), next, before_all)),
        nullptr);
    const Version late[] = {version(2, day(4, 3), {})};
    EXPECT_EQ(
        refusal_of(check_proposal(all, proposal(city, day(3, 1), day(4, 1)), late, before_all)),
        &policy_leaves_gap);
    EXPECT_EQ(
        refusal_of(check_proposal(of_lubei, proposal(lubei, day(3, 1), day(4, 1)), {}, before_all)),
        nullptr);
}

// The last day of a value is still its own.
TEST(PolicyProposal, ranges_may_follow_but_not_touch) {
    const auto fits = [](Date from, std::optional<Date> until, const Version& held) {
        Proposal draft = draft_of(version(3, from, until));
        draft.draft.region = lubei;
        return approved(all, UserId{11}, draft, std::span(&held, 1), before_all);
    };
    const Version first = version(1, day(1, 1), day(3, 31));
    EXPECT_FALSE(fits(day(4, 1), {}, first)->closes.set());
    EXPECT_EQ(fits(day(3, 31), {}, first)->closes, first.id);
    EXPECT_EQ(fits(day(3, 31), {}, first)->closes_on, day(3, 30));
    EXPECT_EQ(fits(day(3, 1), day(3, 31), first)->closes_on, day(2, 28));
    EXPECT_EQ(refusal_of(fits(day(3, 1), day(3, 30), first)), &policy_overlaps);
    const Version next = version(2, day(4, 1), {});
    EXPECT_EQ(refusal_of(fits(day(3, 1), day(4, 1), next)), &policy_overlaps);
    EXPECT_EQ(refusal_of(fits(day(3, 1), day(3, 31), next)), nullptr);
}

TEST(PolicyProposal, begins_after_today_when_proposed_and_when_approved) {
    const Version held[] = {version(1, day(1, 1), {})};
    const Instant today = instant_of(day(3, 10), 23);
    const auto proposed = [&](Date from) {
        return refusal_of(check_proposal(all, proposal(city, from), held, today));
    };
    EXPECT_EQ(proposed(date_of(2021, 1, 1)), &starts_past);
    EXPECT_EQ(proposed(day(3, 10)), &starts_past);
    EXPECT_EQ(proposed(day(3, 11)), nullptr);
    const Proposal draft = draft_of(version(3, day(3, 11), {}));
    EXPECT_EQ(refusal_of(approved(all, UserId{11}, draft, held, today)), nullptr);
    EXPECT_EQ(refusal_of(approved(all, UserId{11}, draft, held, instant_of(day(3, 11), 0))),
              &starts_past);
    EXPECT_EQ(refusal_of(rejected(all, UserId{11}, draft)), nullptr);
}

TEST(PolicyApproval, is_by_a_second_person_and_closes_what_held_before) {
    const Version held[] = {version(1, day(1, 1), day(5, 1)), version(2, day(5, 2), {})};
    Proposal draft = draft_of(version(3, day(7, 1), {}));
    const auto closing = approved(all, UserId{11}, draft, held, before_all);
    ASSERT_TRUE(closing);
    EXPECT_EQ(closing->closes, PolicyId{2});
    EXPECT_EQ(closing->closes_on, day(6, 30));
    EXPECT_EQ(refusal_of(approved(all, UserId{10}, draft, held, before_all)), &own_proposal);
    EXPECT_EQ(refusal_of(approved(of_lubei, UserId{11}, draft, held, before_all)),
              &policy_region_foreign);
    EXPECT_EQ(refusal_of(rejected(of_lubei, UserId{11}, draft)), &policy_region_foreign);
    EXPECT_EQ(rejected(all, UserId{11}, draft)->closing.closes, PolicyId{});
    for (const ApprovalState state : {ApprovalState::approved, ApprovalState::rejected}) {
        draft.approval.state = state;
        EXPECT_EQ(refusal_of(approved(all, UserId{10}, draft, held, before_all)), &decided_already);
        EXPECT_EQ(refusal_of(rejected(all, UserId{11}, draft)), &decided_already);
    }
}

// Whatever is approved one after the other: on every day at most one holds, and in the city one
// holds on every day from the first on.
TEST(PolicyApproval, never_makes_two_versions_hold_on_one_day) {
    EXPECT_TRUE(rc::check("versions", [] {
        std::vector<Version> approved;
        const int tries = *rc::gen::inRange(1, 12);
        for (int i = 1; i <= tries; ++i) {
            const Date from = day(1, 1) + std::chrono::days{*rc::gen::inRange(0, 60)};
            std::optional<Date> until;
            if (*rc::gen::arbitrary<bool>())
                until = from + std::chrono::days{*rc::gen::inRange(0, 30)};
            const auto fit = check_fit(city, from, until, approved);
            if (!fit) continue;
            for (Version& v : approved)
                if (v.id == fit->closes) v.valid_until = fit->closes_on;
            approved.push_back(version(i, from, until));
        }
        Date first = date_of(2027, 1, 1);
        for (const Version& v : approved) first = std::min(first, v.valid_from);
        for (Date d = day(1, 1); d < day(6, 1); d += std::chrono::days{1}) {
            const auto holding = std::ranges::count_if(approved, [&](const Version& v) {
                return v.valid_from <= d && (!v.valid_until || *v.valid_until >= d);
            });
            RC_ASSERT(holding == (d >= first ? 1 : 0));
        }
    }));
}

// --- calendar ------------------------------------------------------------------------------------

EditYear year_of(std::vector<CalendarDay> days) { return {std::move(days), {}, {}}; }
CalendarDay off(Date d) { return {d, DayKind::off, Text<1, 40>("放假")}; }
CalendarDay work(Date d) { return {d, DayKind::work, Text<1, 40>("上班")}; }

TEST(VersionMachine, is_the_one_of_every_approval) {
    EXPECT_EQ(version_steps[0].capability, policy_approve);
    test::expect_diagram(version_steps, "propose", "src/rooms/policy/README.md");
}

TEST(CalendarEdit, leaves_the_past_alone_and_refuses_what_no_notice_says) {
    const Date today = day(6, 15);
    const CalendarDay before[] = {off(day(5, 1)), off(day(10, 1))};
    const Date taken[] = {date_of(2025, 12, 31)};
    struct Case {
        const char* what;
        int year;
        std::vector<CalendarDay> days;
        const RefusalKind* refusal;
    };
    const Case cases[] = {
        {"before the table", 2006, {}, &calendar_year_out_of_range},
        {"the first of the table", 2007, {}, &calendar_year_past},
        {"after next year", 2028, {}, &calendar_year_out_of_range},
        {"last year", 2025, {}, &calendar_year_past},
        {"as it was", 2026, {off(day(5, 1)), off(day(10, 1))}, nullptr},
        {"a day more", 2026, {off(day(5, 1)), off(day(10, 1)), off(day(10, 2))}, nullptr},
        {"a day less", 2026, {off(day(5, 1))}, nullptr},
        {"twice the same",
         2026,
         {off(day(5, 1)), off(day(10, 1)), off(day(10, 1))},
         &calendar_day_invalid},
        {"of another year",
         2026,
         {off(day(5, 1)), off(date_of(2027, 1, 1))},
         &calendar_day_invalid},
        {"in the list of another year",
         2026,
         {off(day(5, 1)), off(date_of(2025, 12, 31))},
         &calendar_day_invalid},
        {"make-up on a Saturday", 2026, {off(day(5, 1)), work(day(10, 10))}, nullptr},
        {"make-up on a Monday", 2026, {off(day(5, 1)), work(day(10, 12))}, &calendar_day_invalid},
        {"a past day added", 2026, {off(day(5, 1)), off(day(6, 12))}, &calendar_day_past},
        {"today added", 2026, {off(day(5, 1)), off(today)}, &calendar_day_past},
        {"tomorrow added", 2026, {off(day(5, 1)), off(day(6, 16))}, nullptr},
        {"a past day removed", 2026, {off(day(10, 1))}, &calendar_day_past},
    };
    for (const Case& c : cases)
        EXPECT_EQ(refusal_of(check_year(c.year, year_of(c.days), before, taken, today)), c.refusal)
            << c.what;
    const auto of_2027 = [&](Date first) {
        return refusal_of(check_year(2027, year_of({off(first)}), {}, {}, today));
    };
    EXPECT_EQ(of_2027(date_of(2027, 1, 1)), nullptr);
    // The notice of a year begins with the week before it.
    EXPECT_EQ(of_2027(date_of(2026, 12, 25)), nullptr);
    EXPECT_EQ(of_2027(date_of(2026, 12, 24)), &calendar_day_invalid);
    EXPECT_EQ(of_2027(date_of(2027, 12, 31)), nullptr);
    EXPECT_EQ(of_2027(date_of(2028, 1, 1)), &calendar_day_invalid);
}

TEST(CalendarEdit, bounds_what_goes_into_one_fact) {
    const auto days = [](std::size_t count) {
        std::vector<CalendarDay> listed;
        for (Date d = date_of(2027, 1, 1); listed.size() < count; d += std::chrono::days{1})
            listed.push_back(off(d));
        return year_of(std::move(listed));
    };
    const auto refused = [&](std::size_t count) {
        return refusal_of(check_year(2027, days(count), {}, {}, day(6, 15)));
    };
    EXPECT_EQ(refused(days_a_year), nullptr);
    EXPECT_EQ(refused(days_a_year + 1), &calendar_days_too_many);
    const auto spans = [](std::size_t count) {
        EditSpans cmd;
        for (int i = 0; std::cmp_less(i, count); ++i)
            cmd.spans.push_back({Whole<0, 1440>(2 * i), Whole<0, 1440>(2 * i + 1)});
        return cmd;
    };
    EXPECT_EQ(refusal_of(check_spans(spans(spans_a_day))), nullptr);
    EXPECT_EQ(refusal_of(check_spans(spans(spans_a_day + 1))), &work_spans_invalid);
}

TEST(CalendarEdit, knows_what_changed) {
    const std::vector<CalendarDay> before{off(day(5, 1)), off(day(10, 1))};
    const std::vector<CalendarDay> after{off(day(5, 1)), work(day(10, 10)), off(day(10, 2))};
    const YearChange change = change_of(before, after);
    ASSERT_EQ(change.added.size(), 2u);
    EXPECT_EQ(change.added[0].day, day(10, 10));
    EXPECT_EQ(change.added[1].day, day(10, 2));
    ASSERT_EQ(change.removed.size(), 1u);
    EXPECT_EQ(change.removed[0].day, day(10, 1));
    // A name alone, too.
    CalendarDay named = before[0];
    named.name.value = "青年节";
    const YearChange renamed = change_of({before.data(), 1}, {&named, 1});
    ASSERT_EQ(renamed.added.size(), 1u);
    EXPECT_EQ(renamed.added[0].name.value, "青年节");
    EXPECT_EQ(renamed.removed.size(), 1u);
}

TEST(CalendarEdit, wants_working_hours_in_order) {
    const auto spans = [](std::vector<std::pair<int, int>> pairs) {
        EditSpans cmd;
        for (const auto& [from, to] : pairs)
            cmd.spans.push_back({Whole<0, 1440>(from), Whole<0, 1440>(to)});
        return cmd;
    };
    EXPECT_EQ(refusal_of(check_spans(spans({{510, 720}, {810, 1050}}))), nullptr);
    EXPECT_EQ(refusal_of(check_spans(spans({{510, 720}, {720, 1050}}))), nullptr);
    EXPECT_EQ(refusal_of(check_spans(spans({}))), &work_spans_invalid);
    EXPECT_EQ(refusal_of(check_spans(spans({{510, 720}, {719, 1050}}))), &work_spans_invalid);
    EXPECT_EQ(refusal_of(check_spans(spans({{510, 510}}))), &work_spans_invalid);
    EXPECT_EQ(refusal_of(check_spans(spans({{810, 1050}, {510, 720}}))), &work_spans_invalid);
}

TEST(CalendarList, is_read_from_the_columns_of_the_notice) {
    const std::vector<std::string> header{"名称", "日期", "类别"};
    const std::vector<std::vector<std::string>> rows{{"国庆节", "2026-10-01", "休"},
                                                     {"国庆节", "2026-10-10", "班"},
                                                     {"国庆节", "10月1日", "休"},
                                                     {"", "2026-10-02", "假"}};
    const std::vector<int> lines{2, 3, 4, 5};
    const ListReading reading = read_list(header, rows, lines);
    ASSERT_EQ(reading.days.size(), 2u);
    EXPECT_EQ(reading.days[1].kind, DayKind::work);
    ASSERT_EQ(reading.faults.size(), 3u);
    EXPECT_EQ(reading.faults[0].pointer, "line 4");
    EXPECT_EQ(reading.faults[1].code, "kind_invalid");
    EXPECT_EQ(reading.faults[2].code, "name_invalid");
    const std::vector<std::string> wrong{"名称", "日期"};
    EXPECT_EQ(read_list(wrong, {}, {}).faults.front().code, "column_missing");
}

TEST(CalendarList, takes_names_of_forty_characters_and_no_more) {
    const std::vector<std::string> header{"日期", "类别", "名称"};
    const std::vector<int> lines{2};
    const auto faults_of = [&](int characters) {
        std::string name;
        for (int i = 0; i < characters; ++i) name += "节";
        return read_list(header, std::vector<std::vector<std::string>>{{"2026-10-01", "休", name}},
                         lines)
            .faults;
    };
    EXPECT_TRUE(faults_of(40).empty());
    ASSERT_EQ(faults_of(41).size(), 1u);
    EXPECT_EQ(faults_of(41).front().code, "name_invalid");
}

// --- deadlines -----------------------------------------------------------------------------------

TEST(Deadline, falls_where_the_published_table_says) {
    const auto rows = tsv(test::TestDb::root() + "/tests/vectors/working_day_deadlines.tsv");
    const Shipped s = shipped();
    int checked = 0;
    for (std::size_t i = 1; i < rows.size(); ++i, ++checked) {
        const Date start = *parse_date(rows[i][0]);
        const Limit limit{std::stoi(rows[i][1]), LimitUnit::work_days};
        const auto steps = explain_deadline(s.calendar, s.names, instant_of(start, 10), limit);
        EXPECT_EQ(to_text(steps.back().day), rows[i][2]) << rows[i][0] << " + " << rows[i][1];
        EXPECT_EQ(civil_date(deadline_of(s.calendar, instant_of(start, 10), limit)),
                  steps.back().day);
    }
    EXPECT_EQ(checked, 160);
}

// Worked by hand from the holiday notices.
TEST(Deadline, of_the_worked_examples) {
    const Shipped s = shipped();
    struct Case {
        Date start;
        int workdays;
        Date due;
    };
    const Case cases[] = {{day(4, 29), 1, day(4, 30)},  {day(4, 29), 3, day(5, 7)},
                          {day(4, 29), 5, day(5, 9)},   {day(4, 29), 7, day(5, 12)},
                          {day(4, 29), 15, day(5, 22)}, {day(9, 18), 5, day(9, 24)},
                          {day(2, 12), 5, day(2, 26)}};
    for (const Case& c : cases) {
        const auto steps = explain_deadline(s.calendar, s.names, instant_of(c.start, 9),
                                            Limit{c.workdays, LimitUnit::work_days});
        EXPECT_EQ(steps.back().day, c.due) << to_text(c.start) << " + " << c.workdays;
    }
}

TEST(Deadline, names_every_day_it_skips) {
    const Shipped s = shipped();
    const auto steps = explain_deadline(s.calendar, s.names, instant_of(day(4, 29), 9),
                                        Limit{5, LimitUnit::work_days});
    ASSERT_EQ(steps.size(), 11u);
    EXPECT_EQ(steps[0].kind, StepKind::start);
    EXPECT_EQ(steps[0].text, "起始日，不计入");
    EXPECT_EQ(steps[1].kind, StepKind::counted);
    EXPECT_EQ(steps[2].kind, StepKind::holiday);
    EXPECT_EQ(steps[2].name, "劳动节");
    EXPECT_EQ(steps[2].text, "劳动节放假，不计入");
    EXPECT_EQ(steps[10].kind, StepKind::make_up);
    EXPECT_EQ(steps[10].count, 5);
    const auto weekend = explain_deadline(s.calendar, s.names, instant_of(day(3, 6), 9),
                                          Limit{1, LimitUnit::work_days});
    EXPECT_EQ(weekend[1].kind, StepKind::weekend);
    const auto natural = explain_deadline(s.calendar, s.names, instant_of(day(4, 30), 9),
                                          Limit{3, LimitUnit::natural_days});
    EXPECT_EQ(natural.back().day, day(5, 3));
    EXPECT_EQ(natural.back().kind, StepKind::natural);
    for (const DeadlineStep& step : explain_deadline(s.calendar, s.names, instant_of(day(4, 30), 9),
                                                     Limit{2880, LimitUnit::natural_hours}))
        EXPECT_EQ(step.kind, StepKind::natural) << to_text(step.day);
    const auto minutes = explain_deadline(s.calendar, s.names, instant_of(day(3, 6), 9),
                                          Limit{480, LimitUnit::work_hours});
    ASSERT_EQ(minutes.size(), 4u);
    EXPECT_EQ(minutes[0].text, "工作日，计到第 420 分钟");
    EXPECT_EQ(minutes[1].kind, StepKind::weekend);
    EXPECT_EQ(minutes[3].text, "工作日，计到第 480 分钟");
}

// The last step stands on the day of the deadline and has used up the whole limit, in every unit.
TEST(Deadline, is_used_up_by_its_explanation) {
    const Shipped s = shipped();
    EXPECT_TRUE(rc::check("steps", [&] {
        const auto unit = static_cast<LimitUnit>(*rc::gen::inRange(0, 4));
        const bool days = unit == LimitUnit::work_days || unit == LimitUnit::natural_days;
        const Limit limit{*rc::gen::inRange(1, days ? 90 : 6000), unit};
        const Instant from = instant_of(date_of(2025, 1, 1), 0) +
                             std::chrono::minutes{*rc::gen::inRange(0, 600 * 1440)};
        const auto steps = explain_deadline(s.calendar, s.names, from, limit);
        RC_ASSERT(!steps.empty());
        RC_ASSERT(steps.back().day == civil_date(deadline_of(s.calendar, from, limit)));
        RC_ASSERT(steps.back().count == limit.count);
        for (std::size_t i = 1; i < steps.size(); ++i) {
            RC_ASSERT(steps[i].count >= steps[i - 1].count);
            RC_ASSERT(steps[i].day == steps[i - 1].day + std::chrono::days{1});
        }
    }));
}

TEST(Deadline, of_an_absurd_limit_is_refused) {
    EXPECT_EQ(refusal_of(check_limit({400, LimitUnit::work_days})), nullptr);
    EXPECT_EQ(refusal_of(check_limit({401, LimitUnit::natural_days})), &policy_value_invalid);
    EXPECT_EQ(refusal_of(check_limit({100000, LimitUnit::work_hours})), nullptr);
    EXPECT_EQ(refusal_of(check_limit({100001, LimitUnit::natural_hours})), &policy_value_invalid);
    EXPECT_EQ(refusal_of(check_limit({-1, LimitUnit::work_days})), &policy_value_invalid);
}

}  // namespace
}  // namespace anju::policy
