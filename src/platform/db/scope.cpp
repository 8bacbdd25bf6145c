#include "platform/db/scope.h"

#include <algorithm>

namespace anju::db {

namespace {

const MarkColumn& column_of(Mark mark, const ScopeColumns& columns) {
    switch (mark) {
        case Mark::person:
            return columns.person;
        case Mark::estate:
            return columns.estate;
        case Mark::unit:
            return columns.unit;
        case Mark::enterprise:
            return columns.enterprise;
        case Mark::community:
            return columns.community;
        case Mark::street:
            return columns.street;
        case Mark::district:
            return columns.district;
    }
    CHECK(false);
    return columns.person;
}

constexpr Sql no_row(" and 1 = 0");

// Only the first may walk an index.
void add_bound(Query& query, const Bound& bound, const ScopeColumns& columns, bool first) {
    const bool region = !bound.region.empty();
    if (region && columns.region)
        return columns.region(query, bound.region, region_end(bound.region));
    const MarkColumn& column = column_of(bound.mark, columns);
    const Sql sql = first || column.checked.text().empty() ? column.plain : column.checked;
    if (sql.text().empty()) {
        query.add(no_row);
    } else if (region) {
        query.add(sql, bound.region);
    } else {
        query.add(sql, bound.id);
    }
}

}  // namespace

std::string region_end(const RegionCode& region) { return region.digits() + ":"; }

void add_bounds(Query& query, const Bounds& bounds, const ScopeColumns& columns) {
    if (bounds.nothing) query.add(no_row);
    if (bounds.open_only) query.add(columns.open.text().empty() ? no_row : columns.open);
    auto all = bounds.all;
    std::ranges::stable_sort(all, {}, &Bound::mark);
    for (const Bound& bound : all) add_bound(query, bound, columns, &bound == all.data());
}

}  // namespace anju::db
