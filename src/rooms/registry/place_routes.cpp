// Places: open to the public, or to anybody signed in.
#include "platform/http/query.h"
#include "rooms/registry/actions.h"
#include "rooms/registry/capabilities.h"
#include "rooms/registry/offer_queries.h"
#include "rooms/registry/queries.h"
#include "rooms/registry/routes.h"

namespace anju::registry {

namespace {

using http::ReadCall;

Result<RegionRow> get_region(ReadCall& call) {
    const auto code = RegionCode::parse(call.param("code"));
    if (!code) return refuse(not_found);
    auto row = detail_region(call.tx, *code);
    if (!row) return refuse(not_found);
    return *std::move(row);
}

Result<LocationReply> get_location(ReadCall& call, const LocationQuery& query) {
    auto located = locate(call.tx, {query.lat_e6, query.lon_e6});
    if (!located) return refuse(not_found);
    LocationReply reply;
    reply.region_path = region_path(call.tx, located->region);
    reply.region = std::move(located->region);
    reply.estate = located->estate;
    reply.name = std::move(located->name);
    reply.distance_m = located->distance_m;
    return reply;
}

Result<ChoiceList> get_choices(ReadCall& call, const ChoiceQuery& query) {
    if (query.text) return list_choices_by_name(call.tx, query.text->value);
    ChoiceList list;
    if (!query.lat_e6 || !query.lon_e6) return list;
    for (const Near& near : nearest_estates(call.tx, {*query.lat_e6, *query.lon_e6})) {
        auto row = find_choice(call.tx, near.estate);
        CHECK(row.has_value());
        row->distance_m = near.distance_m;
        list.rows.push_back(*std::move(row));
    }
    return list;
}

Result<http::Download> get_districts(ReadCall& call) {
    std::string text = districts_geojson(call.tx);
    std::string etag = digest_of(text);
    return http::Download{"application/geo+json", {}, std::move(text), std::move(etag)};
}

Result<BuildingList> get_buildings(ReadCall& call) {
    TRY(const auto id, call.id<EstateTag>());
    if (!find_estate(call.tx, id)) return refuse(not_found);
    return BuildingList{list_buildings(call.tx, id)};
}

// A resident picks their own among the rooms of a building; size and owners are for those whose
// post reaches the estate.
Result<http::Page<HouseRow>> get_houses(ReadCall& call, const HouseFilter& filter) {
    TRY(const auto id, call.id<BuildingTag>());
    TRY(const HouseView view, house_view_of(call.tx, call.by, id, civil_date(call.now)));
    return list_houses(call.tx, id, filter, view);
}

}  // namespace

std::span<const http::Route> place_routes() {
    using enum http::Method;
    static const http::Route table[] = {
        {GET, "/api/registry/regions", Capability::open, http::get<list_regions>,
         "行政区划：下级或搜索"},
        {GET, "/api/registry/regions/{code}", Capability::open, get_region, "一个行政区划"},
        {GET, "/api/registry/location", Capability::open, get_location,
         "一个位置属于哪个小区、社区"},
        {GET, "/api/registry/choices", Capability::open, get_choices, "按名称或位置选择小区"},
        {GET, "/api/geo/districts", Capability::open, get_districts, "县(市、区)轮廓 (GeoJSON)"},
        {GET, "/api/registry/estates/{id}/buildings", Capability::signed_in, get_buildings,
         "小区的楼栋"},
        {GET, "/api/registry/buildings/{id}/houses", Capability::signed_in, get_houses,
         "楼栋的房屋"},
    };
    return table;
}

}  // namespace anju::registry
