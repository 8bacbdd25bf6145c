// Estates as a list, on the map and in full; buildings and houses.
#include "base/each.h"
#include "platform/db/columns.h"
#include "rooms/registry/estate_store.h"
#include "rooms/registry/queries.h"
#include "rooms/registry/region_store.h"
#include "rooms/registry/service_queries.h"

namespace anju::registry {

namespace {

constexpr std::int64_t count_cap = 10'000;
constexpr std::int64_t points_max = 2'000;
// From this zoom on every estate is a point of its own.
constexpr long long single_zoom = 14;

using db::column;
using db::known;

// With those that serve joined in behind (v, n).
const db::Table<EstateRow> estate_rows(
    "registry_estates e " REGION_JOINS,
    {
        ANJU_COLUMNS_OF(EstateRow, "e.", id, name, region, address, area, houses, delivered_on,
                        fee_fen_m2_month),
        column<&EstateRow::region_path>(
            "coalesce(d.name, '') || coalesce(s.name, '') || coalesce(c.name, '')"),
        column<&EstateRow::place, &Place::lat_e6>("e.lat_e6"),
        column<&EstateRow::place, &Place::lon_e6>("e.lon_e6"),
        column<&EstateRow::enterprise>("v.enterprise"),
        known<&EstateRow::enterprise_name>("n.name"),
    });

// Who serves the estate on the day; at most one row, because services do not overlap.
void join_serving(db::Query& query, Date today) {
    query.add(
        "left join registry_services v on v.estate = e.id and v.since_on <= ? "
        "and (v.until_on is null or v.until_on >= ?) ",
        today, today);
}

template <class Filter>
void add_filter(db::Query& query, const Scope& scope, const Filter& filter, Date today) {
    query.add("where 1 = 1");
    Bounds bounds = bounds_of(scope);
    if (filter.region) bounds.add(*filter.region);
    add_estate_bounds(query, bounds, today);
    if (filter.enterprise) query.add(" and v.enterprise = ?", *filter.enterprise);
    if (filter.text) {
        const std::string pattern = http::like_of(filter.text->value);
        query.add(" and (e.name like ? escape '!' or e.address like ? escape '!')", pattern,
                  pattern);
    }
}

// A name is met once in a region, so both together order as well as an id would, and the index of
// that rule serves the list.
void add_page(db::Query& query, const EstateFilter& filter, EstateOrder order, long long rows) {
    const auto behind = [&](auto key, auto id) {
        return filter.cursor ? std::optional(std::pair(key, id)) : std::nullopt;
    };
    const auto [of, houses, id, region, name] = filter.cursor.value_or(EstateCursor{}).parts;
    switch (order.column) {
        case EstateSort::name:
            return http::add_page(query, {"e.name", "e.region"}, order.direction,
                                  behind(name, region), rows);
        case EstateSort::houses:
            return http::add_page(query, {"e.houses", "e.id"}, order.direction, behind(houses, id),
                                  rows);
    }
}

std::int64_t count_estates(db::Tx& tx, const Scope& scope, const EstateFilter& filter, Date today) {
    db::Query query("select count(*) from (select 1 as one from registry_estates e ");
    if (filter.enterprise) join_serving(query, today);
    add_filter(query, scope, filter, today);
    query.add(" limit ?) as counted", count_cap + 1);
    return tx.first<std::int64_t>(query).value_or(0);
}

}  // namespace

Result<EstateList> list_estates(db::Tx& tx, const Scope& scope, const EstateFilter& filter,
                                Date today) {
    const auto limit = filter.limit ? filter.limit->value : 50;
    const EstateOrder order = filter.sort.value_or(EstateOrder{});
    TRY_OK(http::check_order(filter.cursor, order));
    db::Query query;
    join_serving(query, today);
    query.add("left join registry_enterprises n on n.id = v.enterprise ");
    add_filter(query, scope, filter, today);
    add_page(query, filter, order, limit + 1);
    auto page = http::page_of(estate_rows.list(tx, query), limit, [&](const EstateRow& row) {
        return EstateCursor{{order, row.houses, row.id, row.region, row.name}};
    });
    const std::int64_t count = count_estates(tx, scope, filter, today);
    return EstateList{std::move(page.rows), std::move(page.next), std::min(count, count_cap),
                      count > count_cap};
}

PointList list_points(db::Tx& tx, const Scope& scope, const PointQuery& asked, Date today) {
    db::Query query(
        "select cast(sum(e.lat_e6) / count(*) as bigint), "
        "cast(sum(e.lon_e6) / count(*) as bigint), count(*), cast(sum(e.houses) as bigint), "
        "min(e.id), min(e.name) from registry_estates e ");
    join_serving(query, today);
    add_filter(query, scope, asked, today);
    query.add(" and e.lat_e6 between ? and ? and e.lon_e6 between ? and ?", asked.south_e6,
              asked.north_e6, asked.west_e6, asked.east_e6);
    if (asked.zoom >= single_zoom) {
        query.add(" group by e.id");
    } else {
        // A quarter of a tile: 64 pixels.
        const std::int64_t side = std::int64_t{90'000'000} >> asked.zoom.value;
        query.add(" group by e.lat_e6 / ?, e.lon_e6 / ?", side, side);
    }
    query.add(" order by count(*) desc, min(e.id) limit ?", points_max);
    PointList list{tx.all<PointRow>(query)};
    for (PointRow& row : list.rows) {
        if (row.estates == 1) continue;
        row.estate = {};
        row.name.clear();
    }
    return list;
}

std::optional<EstateDetail> detail_estate(db::Tx& tx, const Scope& scope, EstateId id, Date today) {
    auto estate = find_estate_in_scope(tx, scope, id, today);
    if (!estate) return std::nullopt;
    EstateDetail detail{
        ANJU_SAME(*estate, id, name, region), .region_path = path_of(tx, estate->region),
        ANJU_SAME(*estate, address, place, area, houses, delivered_on, fee_fen_m2_month, version)};
    detail.services = list_services_of_estate(tx, scope, id, today);
    detail.managers = list_managers(tx, scope, id, today);
    for (const ServiceRow& service : detail.services)
        if (holds_today(service.since_on, service.until_on, today)) detail.service = service;
    for (const ManagerRow& manager : detail.managers)
        if (holds_today(manager.since_on, manager.until_on, today)) detail.manager = manager;
    detail.buildings = list_buildings(tx, id);
    return detail;
}

std::vector<BuildingRow> list_buildings(db::Tx& tx, EstateId estate) {
    return tx.all<BuildingRow>(
        "select id, estate, name, units, floors, houses from registry_buildings "
        "where estate = $1 order by id limit 500",
        estate);
}

http::Page<HouseRow> list_houses(db::Tx& tx, BuildingId building, const HouseFilter& filter,
                                 HouseView view) {
    const auto limit = filter.limit ? filter.limit->value : 100;
    db::Query query(
        "select h.id, h.estate, h.building, b.name, h.unit_no, h.room_no, h.use, h.area, "
        "(select count(*) from registry_owners o where o.house = h.id and o.state = 'verified') "
        "from registry_houses h join registry_buildings b on b.id = h.building "
        "where h.building = ?",
        building);
    if (filter.unit_no) query.add(" and h.unit_no = ?", *filter.unit_no);
    if (filter.cursor) query.add(" and h.id > ?", filter.cursor->key());
    query.add(" order by h.id limit ?", limit + 1);
    auto page = http::page_of(tx.all<HouseRow>(query), limit,
                              [](const HouseRow& row) { return HouseCursor{row.id}; });
    if (view == HouseView::full) return page;
    for (HouseRow& row : page.rows) {
        row.area.reset();
        row.owners.reset();
    }
    return page;
}

}  // namespace anju::registry
