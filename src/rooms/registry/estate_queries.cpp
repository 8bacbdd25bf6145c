// Estates as a list, on the map and in full; buildings and houses.
#include "rooms/registry/estate_store.h"
#include "rooms/registry/queries.h"
#include "rooms/registry/query_parts.h"
#include "rooms/registry/service_queries.h"

namespace anju::registry {

namespace {

constexpr std::int64_t count_cap = 10'000;
constexpr std::int64_t points_max = 2'000;
// From this zoom on every estate is a point of its own.
constexpr long long single_zoom = 14;

struct EstateColumns {
    EstateId id;
    std::string name;
    RegionCode region;
    std::string region_path;
    std::string address;
    std::int64_t lat_e6 = 0;
    std::int64_t lon_e6 = 0;
    Area area;
    std::int64_t houses = 0;
    std::optional<Date> delivered_on;
    Money fee_fen_m2_month;
    EnterpriseId enterprise;
    std::optional<std::string> enterprise_name;
    std::int64_t version = 1;
};

EstateRow row_of(EstateColumns c) {
    return {c.id,
            std::move(c.name),
            std::move(c.region),
            std::move(c.region_path),
            std::move(c.address),
            Place{c.lat_e6, c.lon_e6},
            c.area,
            c.houses,
            c.delivered_on,
            c.fee_fen_m2_month,
            c.enterprise,
            c.enterprise_name.value_or("")};
}

#define ESTATE_COLUMNS                                                       \
    "select e.id, e.name, e.region, "                                        \
    "coalesce(d.name, '') || coalesce(s.name, '') || coalesce(c.name, ''), " \
    "e.address, e.lat_e6, e.lon_e6, e.area, e.houses, e.delivered_on, "      \
    "e.fee_fen_m2_month, v.enterprise, n.name, e.version from registry_estates e " REGION_JOINS

// Who serves the estate on the day; at most one row, because services do not overlap.
void join_serving(db::Query& query, Date today) {
    query.add(
        "left join registry_services v on v.estate = e.id and v.since_on <= ? "
        "and (v.until_on is null or v.until_on >= ?) ",
        today, today);
}

template <class Filter>
void add_filter(db::Query& query, const Scope& scope, const Filter& filter) {
    query.add("where 1 = 1");
    add_estate_scope(query, scope);
    if (filter.region)
        query.add(" and e.region >= ? and e.region < ?", *filter.region,
                  region_end(*filter.region));
    if (filter.enterprise) query.add(" and v.enterprise = ?", *filter.enterprise);
    if (filter.text) {
        const std::string pattern = like_of(filter.text->value);
        query.add(" and (e.name like ? escape '!' or e.address like ? escape '!')", pattern,
                  pattern);
    }
}

// A name is met once in a region, so both together order as well as an id would, and the index of
// that rule serves the list.
void add_page(db::Query& query, const EstateFilter& filter, EstateSort sort, long long limit) {
    const std::string cursor = filter.after ? filter.after->value : std::string();
    switch (sort) {
        case EstateSort::name:
            if (filter.after)
                query.add(" and (e.name, e.region) > (?, ?)", after_blank(cursor),
                          before_blank(cursor));
            query.add(" order by e.name, e.region limit ?", limit + 1);
            break;
        case EstateSort::houses:
            if (filter.after)
                query.add(" and (e.houses, e.id) < (?, ?)", leading_number(after_blank(cursor)),
                          leading_number(cursor));
            query.add(" order by e.houses desc, e.id desc limit ?", limit + 1);
            break;
    }
}

std::string cursor_of(const EstateRow& row, EstateSort sort) {
    switch (sort) {
        case EstateSort::name:
            return row.region.digits() + " " + row.name;
        case EstateSort::houses:
            return std::to_string(row.id.value) + " " + std::to_string(row.houses);
    }
    CHECK(false);
    return {};
}

std::int64_t count_estates(db::Tx& tx, const Scope& scope, const EstateFilter& filter, Date today) {
    db::Query query("select count(*) from (select 1 as one from registry_estates e ");
    if (filter.enterprise) join_serving(query, today);
    add_filter(query, scope, filter);
    query.add(" limit ?) as counted", count_cap + 1);
    return tx.first<std::int64_t>(query).value_or(0);
}

}  // namespace

EstateList list_estates(db::Tx& tx, const Scope& scope, const EstateFilter& filter, Date today) {
    const auto limit = filter.limit ? filter.limit->value : 50;
    const EstateSort sort = filter.sort.value_or(EstateSort::name);
    db::Query query(ESTATE_COLUMNS);
    join_serving(query, today);
    query.add("left join registry_enterprises n on n.id = v.enterprise ");
    add_filter(query, scope, filter);
    add_page(query, filter, sort, limit);
    std::vector<EstateRow> rows;
    for (EstateColumns& columns : tx.all<EstateColumns>(query))
        rows.push_back(row_of(std::move(columns)));
    auto page =
        page_of(std::move(rows), limit, [&](const EstateRow& row) { return cursor_of(row, sort); });
    const std::int64_t count = count_estates(tx, scope, filter, today);
    return {std::move(page.rows), std::move(page.next), std::min(count, count_cap),
            count > count_cap};
}

PointList list_points(db::Tx& tx, const Scope& scope, const PointQuery& asked, Date today) {
    db::Query query(
        "select cast(sum(e.lat_e6) / count(*) as bigint), "
        "cast(sum(e.lon_e6) / count(*) as bigint), count(*), cast(sum(e.houses) as bigint), "
        "min(e.id), min(e.name) from registry_estates e ");
    join_serving(query, today);
    add_filter(query, scope, asked);
    query.add(" and e.lat_e6 between ? and ? and e.lon_e6 between ? and ?", asked.south_e6,
              asked.north_e6, asked.west_e6, asked.east_e6);
    if (asked.zoom >= single_zoom) {
        query.add(" group by e.id");
    } else {
        // A quarter of a tile: 64 pixels.
        const std::int64_t side = (std::int64_t{90'000'000} >> asked.zoom.value) + 1;
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
    db::Query query(ESTATE_COLUMNS);
    join_serving(query, today);
    query.add("left join registry_enterprises n on n.id = v.enterprise where e.id = ?", id);
    add_estate_scope(query, scope);
    auto columns = tx.first<EstateColumns>(query);
    if (!columns) return std::nullopt;
    EstateDetail detail;
    detail.version = columns->version;
    EstateRow row = row_of(*std::move(columns));
    detail.id = row.id;
    detail.name = std::move(row.name);
    detail.region = std::move(row.region);
    detail.region_path = std::move(row.region_path);
    detail.address = std::move(row.address);
    detail.place = row.place;
    detail.area = row.area;
    detail.houses = row.houses;
    detail.delivered_on = row.delivered_on;
    detail.fee_fen_m2_month = row.fee_fen_m2_month;
    detail.services = list_services_of_estate(tx, id);
    detail.managers = list_managers(tx, id);
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
    if (filter.after) query.add(" and h.id > ?", leading_number(filter.after->value));
    query.add(" order by h.id limit ?", limit + 1);
    auto page = page_of(tx.all<HouseRow>(query), limit,
                        [](const HouseRow& row) { return std::to_string(row.id.value); });
    if (view == HouseView::full) return page;
    for (HouseRow& row : page.rows) {
        row.area.reset();
        row.owners.reset();
    }
    return page;
}

}  // namespace anju::registry
