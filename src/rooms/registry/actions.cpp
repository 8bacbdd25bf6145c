// Look-ups that other rooms ask for, and where a point lies.
#include "rooms/registry/actions.h"

#include <algorithm>

#include "base/refusals.h"
#include "rooms/registry/estate_store.h"
#include "rooms/registry/owner_store.h"
#include "rooms/registry/place_rules.h"
#include "rooms/registry/region_store.h"
#include "rooms/registry/service_store.h"

namespace anju::registry {

namespace {

// Further than this the nearest estate says nothing about the community of a point.
constexpr std::int64_t community_within_m = 3000;
constexpr std::size_t choices_max = 20;
constexpr std::size_t candidates_max = 50;

const Outline* outline_holding(const std::vector<Outline>& outlines, Place place) {
    const auto found = std::ranges::find_if(
        outlines, [&](const Outline& outline) { return contains(outline.rings, place); });
    return found == outlines.end() ? nullptr : &*found;
}

}  // namespace

Result<Estate> load_estate(db::Tx& tx, const Scope& scope, EstateId id, Date on) {
    auto estate = find_estate_in_scope(tx, scope, id, on);
    if (!estate) return refuse(not_found);
    return *std::move(estate);
}

std::optional<Estate> find_estate(db::Tx& tx, EstateId id) { return find_estate_row(tx, id); }

std::optional<Region> find_region(db::Tx& tx, const RegionCode& code) {
    return find_region_row(tx, code);
}

std::string region_path(db::Tx& tx, const RegionCode& code) { return path_of(tx, code); }

std::optional<Unit> find_unit(db::Tx& tx, UnitId id) { return find_unit_row(tx, id); }

std::optional<Unit> find_open_unit(db::Tx& tx, UnitId id) {
    return find_unit_row(tx, id).and_then(
        [](Unit unit) { return unit.closed_on ? std::nullopt : std::optional(std::move(unit)); });
}

std::optional<Unit> unit_for(db::Tx& tx, UnitKind kind, const RegionCode& place) {
    return nearest_unit(tx, kind, place);
}

std::optional<Unit> unit_of_enterprise(db::Tx& tx, EnterpriseId enterprise) {
    return unit_of_enterprise_row(tx, enterprise);
}

std::optional<Enterprise> serving_enterprise(db::Tx& tx, EstateId estate, Date on) {
    return find_serving(tx, estate, on);
}

std::optional<Located> locate(db::Tx& tx, Place place, std::int64_t within_m) {
    if (!near_city(place)) return std::nullopt;
    const auto close = estates_near(tx, place, within_m, 1);
    if (!close.empty())
        return Located{close.front().region, close.front().id, close.front().name,
                       close.front().distance_m};
    const auto outlines = outlines_around(tx, place);
    const Outline* district = outline_holding(outlines, place);
    if (district == nullptr) return std::nullopt;
    // A development zone has no outline of its own: its estates lie inside a district's.
    for (const NearEstate& near : estates_near(tx, place, community_within_m, candidates_max)) {
        if (!contains(district->rings, near.place)) continue;
        const auto community = find_region_row(tx, near.region);
        CHECK(community.has_value());
        return Located{near.region, {}, community->name, near.distance_m};
    }
    return Located{district->region, {}, district->name, 0};
}

std::vector<Near> nearest_estates(db::Tx& tx, Place place) {
    std::vector<Near> nearest;
    if (!near_city(place)) return nearest;
    for (const NearEstate& near : estates_near(tx, place, community_within_m, choices_max))
        nearest.push_back({near.id, near.distance_m});
    return nearest;
}

std::vector<House> houses_of(db::Tx& tx, UserId user) { return houses_of_person(tx, user); }

std::vector<EstateId> estates_of(db::Tx& tx, UserId user) { return estates_of_person(tx, user); }

}  // namespace anju::registry
