#include "rooms/analytics/queries.h"

#include "base/actor.h"
#include "platform/db/scope.h"
#include "rooms/analytics/rules.h"
#include "rooms/policy/actions.h"

namespace anju::analytics {

namespace {

// The days walk their index; the region is checked on the way.
constexpr db::ScopeColumns columns{
    .community = {" and coalesce(community, '') = ?"},
    .street = {" and coalesce(street, '') = ?"},
    .district = {" and coalesce(district, '') = ?"},
};

void add_period(db::Query& q, const RegionCode& region, const Period& period) {
    q.add(" where registered_at >= ?", start_of(period.from));
    q.add(" and registered_at <= ?", end_of(period.until));
    Bounds bounds;
    bounds.add(region);
    db::add_bounds(q, bounds, columns);
}

Counts counts_of(db::Tx& tx, const RegionCode& region, const Period& period) {
    db::Query q(
        "select count(*), "
        "coalesce(sum(case when closed_at is null then 1 else 0 end), 0), "
        "coalesce(sum(case when state in ('closed', 'archived', 'answered') then 1 else 0 end), "
        "0), coalesce(sum(dispatched), 0), coalesce(sum(responded), 0), "
        // Closed with an answer: what is rated but not decided is not finished.
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
        "from pub_complaints_cases");
    add_period(q, region, period);
    return tx.first<Counts>(q).value_or(Counts{});
}

std::vector<CategoryFigure> by_category(db::Tx& tx, const RegionCode& region,
                                        const Period& period) {
    db::Query q(
        "select g.code, g.name, n.filed from (select category_group, count(*) as filed "
        "from pub_complaints_cases");
    add_period(q, region, period);
    q.add(
        " group by category_group) as n join pub_complaints_categories as g "
        "on g.code = n.category_group order by n.filed desc, g.code limit 10");
    return tx.all<CategoryFigure>(q);
}

std::vector<RegionFigure> by_region(db::Tx& tx, const RegionCode& region, const Period& period) {
    const bool of_city = region.level() == RegionLevel::city;
    if (!of_city && region.level() != RegionLevel::district) return {};
    db::Query q("select r.code, r.name, n.filed from (select ");
    if (of_city) {
        q.add("district");
    } else {
        q.add("street");
    }
    q.add(" as region, count(*) as filed from pub_complaints_cases");
    add_period(q, region, period);
    q.add(
        " group by 1) as n join pub_registry_regions as r on r.code = n.region "
        "order by n.filed desc, r.code");
    return tx.all<RegionFigure>(q);
}

}  // namespace

ComplaintFigures complaint_figures(db::Tx& tx, const RateFilter& filter, Instant now) {
    const RegionCode city = Scope::whole_city().region;
    RegionCode region = filter.region.value_or(city);
    if (region.empty()) region = city;
    const Date today = civil_date(now);
    const Period period = period_of(filter.from, filter.until, today);
    // What lies elsewhere has no cases, and no rules of its own.
    const auto weight = [&](std::string_view key) {
        return policy::number_of(tx, key, city.contains(region) ? region : city, today).value;
    };
    const Counts counts = counts_of(tx, region, period);
    const Rates rates = rates_of(
        counts, {weight("complaints.rate_partly_ppm"), weight("complaints.rate_basically_ppm")});
    return {.from = period.from,
            .until = period.until,
            .filed = counts.filed,
            .closed = counts.closed,
            .open = counts.open,
            .response_ppm = rates.response_ppm,
            .solved_ppm = rates.solved_ppm,
            .satisfied_ppm = rates.satisfied_ppm,
            .categories = by_category(tx, region, period),
            .regions = by_region(tx, region, period)};
}

}  // namespace anju::analytics
