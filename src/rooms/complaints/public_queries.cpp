#include "rooms/complaints/public_queries.h"

#include <algorithm>

#include "platform/crypto/crypto.h"
#include "rooms/complaints/catalogue_store.h"
#include "rooms/complaints/clock_store.h"
#include "rooms/complaints/dispatch.h"
#include "rooms/complaints/place.h"
#include "rooms/complaints/store.h"
#include "rooms/complaints/text_rules.h"
#include "rooms/complaints/timeline.h"
#include "rooms/complaints/words.h"
#include "rooms/identity/actions.h"
#include "rooms/policy/actions.h"
#include "rooms/registry/actions.h"

namespace anju::complaints {

namespace {

CategoryView view_of(const Category& category) {
    return {category.code, category.name, category.picture, category.urgency, category.kind, {}};
}

}  // namespace

Categories categories_of(db::Tx& tx) {
    Categories all;
    // In the order of codes a group stands before its matters.
    for (const Category& category : list_categories(tx)) {
        if (category.code.size() == 2) {
            all.groups.push_back(view_of(category));
        } else if (!all.groups.empty()) {
            all.groups.back().matters.push_back(view_of(category));
        }
    }
    return all;
}

// --- the promise before sending ------------------------------------------------------------------

namespace {

FileComplaint as_filed(const PreviewFilter& filter) {
    FileComplaint cmd;
    cmd.kind = filter.kind;
    cmd.category = filter.category;
    cmd.estate = filter.estate;
    cmd.lat_e6 = filter.lat_e6;
    cmd.lon_e6 = filter.lon_e6;
    return cmd;
}

std::string_view advice_for(Urgency urgency) {
    return urgency == Urgency::U0
               ? "遇到火情、燃气泄漏或人员被困，请先拨打 119、110、120 或燃气、电梯救援电话"
               : "";
}

}  // namespace

Result<FilingPreview> preview_of(db::Tx& tx, const Actor& by, const PreviewFilter& filter,
                                 Instant now) {
    const FileComplaint cmd = as_filed(filter);
    FilingFacts facts = facts_of_filing(tx, cmd, by.user, now);
    facts.on_behalf = true;  // the form is not finished yet
    const Kind kind = kind_of(cmd.kind, facts.category);
    const Urgency urgency = facts.category ? facts.category->urgency : Urgency::U3;
    Limits limits = limits_of_filing(tx, kind, urgency, facts.place.region(), now);
    limits.text_min = 0;  // nothing is written yet
    TRY(const Case c, decide_filing(cmd, facts, by, Source::app, limits, now));
    FilingPreview preview{.urgency = urgency,
                          .region = c.place.region(),
                          .region_name = c.place.region_name,
                          .estate = c.place.estate,
                          .estate_name = c.place.estate_name,
                          .advice = std::string(advice_for(urgency))};
    const WorkCalendar& calendar = *limits.timing.calendar;
    const auto promised = [&](Instant from, const DatedLimit& limit) {
        const Instant due = deadline_of(calendar, from, limit.limit);
        preview.provisional =
            preview.provisional || is_provisional(calendar, limit.limit.unit, due);
        return due;
    };
    preview.answer_by = promised(now, limits.accept);
    if (c.kind != Kind::complaint) return preview;
    // What is promised counts from dispatch; a case that a dispatcher has to look at is promised
    // from the end of acceptance.
    const Advice advice = advise(tx, c, now);
    if (advice.lead) preview.unit_name = advice.lead->unit.name;
    const Instant from = advice.sure ? now : preview.answer_by;
    preview.sign_by = promised(from, limits.sign);
    preview.contact_by = promised(from, limits.contact);
    preview.answer_by = promised(from, limits.handle);
    return preview;
}

// --- by number and phone -------------------------------------------------------------------------

namespace {

// Words that were written to the complainant; the rest of the timeline is for those who log in.
bool is_public_step(const Step& step) {
    return step.to.has_value() && (step.verb != Verb::note && step.verb != Verb::message);
}

// The phone that was left for the complaint; where none was, that of the complainant's account.
bool is_phone_of(db::Tx& tx, const Case& c, std::string_view typed) {
    const std::string phone = phone_digits(typed);
    if (c.contact.phone_digest.empty())
        return identity::find_resident_of_phone(tx, phone) == c.complainant;
    const std::string digest =
        crypto::hex(crypto::lookup_digest("complaints_cases.contact_phone", phone));
    return crypto::equal_in_constant_time(c.contact.phone_digest, digest);
}

}  // namespace

Result<PublicCase> lookup_case(db::Tx& tx, std::string_view case_no, std::string_view phone) {
    const auto no = parse_case_no(case_no);
    if (!no) return refuse(lookup_failed);
    const auto c = find_case(tx, no->id);
    if (!c || civil_date(c->registered_at) != no->registered_on || !is_phone_of(tx, *c, phone))
        return refuse(lookup_failed);
    PublicCase found{.case_no = std::string(case_no),
                     .state = c->state,
                     .category_name = shown_category(c->category_name),
                     .title = c->title,
                     .estate_name = c->place.estate_name,
                     .lead_unit_name = c->lead_unit_name,
                     .registered_at = c->registered_at,
                     .next_due_at = c->next_due_at,
                     .next_clock = c->next_clock,
                     .next_due_provisional = is_next_due_provisional(*c, policy::calendar(tx))};
    Actor complainant;
    complainant.user = c->complainant;
    complainant.scope.kind = ScopeKind::self;
    complainant.scope.user = c->complainant;
    for (const Step& step : steps_of(tx, *c, complainant))
        if (is_public_step(step))
            found.steps.push_back({step.at, step.title, step.detail, step.words});
    return found;
}

// --- how the city does ---------------------------------------------------------------------------

namespace {

constexpr std::int64_t million = 1'000'000;
constexpr std::chrono::days default_span{30};
constexpr std::chrono::days longest_span{366};

// 三率 of domain A.5: counted over cases filed in the period.
struct Sums {
    std::int64_t filed = 0;
    std::int64_t open = 0;
    std::int64_t closed = 0;
    std::int64_t dispatched = 0;
    std::int64_t responded = 0;  // signed and contacted in time
    std::int64_t rated = 0;      // visited with an answer
    std::int64_t solved = 0;
    std::int64_t partly = 0;
    std::int64_t satisfied = 0;
    std::int64_t basically = 0;
};

void add_period(db::Query& q, const StatsFilter& filter, Date from, Date until) {
    q.add(" where registered_at >= ?", start_of(from));
    q.add(" and registered_at <= ?", end_of(until));
    if (!filter.region || filter.region->empty()) return;
    switch (filter.region->level()) {
        case RegionLevel::city:
            return;
        case RegionLevel::district:
            q.add(" and coalesce(district, '') = ?", *filter.region);
            return;
        case RegionLevel::street:
            q.add(" and coalesce(street, '') = ?", *filter.region);
            return;
        case RegionLevel::community:
        case RegionLevel::cell:
            q.add(" and coalesce(community, '') = ?", filter.region->at(RegionLevel::community));
            return;
    }
}

Sums sums_of(db::Tx& tx, const StatsFilter& filter, Date from, Date until) {
    db::Query q(
        "select count(*), "
        "coalesce(sum(case when closed_at is null then 1 else 0 end), 0), "
        "coalesce(sum(case when state in ('closed', 'archived', 'answered') then 1 else 0 end), "
        "0), coalesce(sum(case when state <> 'withdrawn' and sign_from_at is not null "
        "then 1 else 0 end), 0), "
        "coalesce(sum(case when state <> 'withdrawn' and sign_met_at <= sign_due_at "
        "and contact_met_at <= contact_due_at then 1 else 0 end), 0), "
        // Visited with an answer: what is rated but not decided is not finished.
        "coalesce(sum(case when state in ('closed', 'archived') "
        "and solved in ('solved', 'partly', 'unsolved') then 1 else 0 end), 0), "
        "coalesce(sum(case when state in ('closed', 'archived') "
        "and solved = 'solved' then 1 else 0 end), 0), "
        "coalesce(sum(case when state in ('closed', 'archived') "
        "and solved = 'partly' then 1 else 0 end), 0), "
        "coalesce(sum(case when state in ('closed', 'archived') "
        "and satisfied = 'satisfied' then 1 else 0 end), 0), "
        "coalesce(sum(case when state in ('closed', 'archived') "
        "and satisfied = 'basically' then 1 else 0 end), 0) "
        "from complaints_cases");
    add_period(q, filter, from, until);
    return tx.first<Sums>(q).value_or(Sums{});
}

std::optional<std::int64_t> share_ppm(std::int64_t millionths, std::int64_t of) {
    if (of == 0) return std::nullopt;
    return millionths / of;
}

// What a half answer counts for, by the rule of today for the region that is asked for.
std::int64_t weight_of(db::Tx& tx, std::string_view key, const StatsFilter& filter, Instant now) {
    const bool named = filter.region && !filter.region->empty();
    const RegionCode region = named ? *filter.region : Scope::whole_city().region;
    return policy::number_of(tx, key, region, civil_date(now)).value;
}

std::vector<CategoryStat> category_stats(db::Tx& tx, const StatsFilter& filter, Date from,
                                         Date until) {
    db::Query q(
        "select g.code, g.name, n.filed from (select substr(category, 1, 2) as code, "
        "count(*) as filed from complaints_cases");
    add_period(q, filter, from, until);
    q.add(
        " group by substr(category, 1, 2)) as n join complaints_categories as g "
        "on g.code = n.code order by n.filed desc, g.code limit 10");
    return tx.all<CategoryStat>(q);
}

// One level below the region that was asked for.
std::vector<RegionStat> region_stats(db::Tx& tx, const StatsFilter& filter, Date from, Date until) {
    const bool of_city =
        !filter.region || filter.region->empty() || filter.region->level() == RegionLevel::city;
    if (!of_city && filter.region->level() != RegionLevel::district) return {};
    db::Query q;
    if (of_city) {
        q.add("select district, '', count(*) from complaints_cases");
    } else {
        q.add("select street, '', count(*) from complaints_cases");
    }
    add_period(q, filter, from, until);
    if (of_city) {
        q.add(" and district is not null group by district order by count(*) desc, district");
    } else {
        q.add(" and street is not null group by street order by count(*) desc, street");
    }
    auto stats = tx.all<RegionStat>(q);
    for (RegionStat& stat : stats)
        if (const auto region = registry::find_region(tx, stat.region)) stat.name = region->name;
    return stats;
}

}  // namespace

Result<PublicStats> stats_of(db::Tx& tx, const StatsFilter& filter, Instant now) {
    const Date until = filter.until.value_or(civil_date(now));
    const Date from = std::max(filter.from.value_or(until - default_span), until - longest_span);
    const Sums sums = sums_of(tx, filter, from, until);
    const std::int64_t partly = weight_of(tx, "complaints.rate_partly_ppm", filter, now);
    const std::int64_t basically = weight_of(tx, "complaints.rate_basically_ppm", filter, now);
    const std::int64_t solved = sums.solved * million + sums.partly * partly;
    const std::int64_t satisfied = sums.satisfied * million + sums.basically * basically;
    return PublicStats{.from = from,
                       .until = until,
                       .filed = sums.filed,
                       .closed = sums.closed,
                       .open = sums.open,
                       .response_ppm = share_ppm(sums.responded * million, sums.dispatched),
                       .solved_ppm = share_ppm(solved, sums.rated),
                       .satisfied_ppm = share_ppm(satisfied, sums.rated),
                       .categories = category_stats(tx, filter, from, until),
                       .regions = region_stats(tx, filter, from, until)};
}

}  // namespace anju::complaints
