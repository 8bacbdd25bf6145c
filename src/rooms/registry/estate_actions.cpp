// Estates, buildings and houses.
#include "base/refusals.h"
#include "facts/registry.h"
#include "platform/journal/journal.h"
#include "rooms/registry/actions.h"
#include "rooms/registry/estate_store.h"
#include "rooms/registry/region_store.h"
#include "rooms/registry/rules.h"

namespace anju::registry {

namespace {

journal::Subject subject(EstateId id) { return {"estate", id.value}; }

Result<void> check_name_free(db::Tx& tx, const EstateInput& cmd, EstateId but) {
    const auto other = find_estate_by_name(tx, cmd.region, cmd.name.value);
    if (other && *other != but) return refuse_at("/name", estate_exists);
    return {};
}

}  // namespace

Result<EstateId> create_estate(db::Tx& tx, const Actor& by, const EstateInput& cmd, Instant now) {
    TRY_OK(check_estate(by.scope, cmd, find_region_row(tx, cmd.region), civil_date(now)));
    TRY_OK(check_name_free(tx, cmd, {}));
    const EstateId id = insert_estate(tx, cmd);
    journal::record(tx, by, now, subject(id), facts::EstateCreated{id, cmd.region});
    return id;
}

Result<void> edit_estate(db::Tx& tx, const Actor& by, const Estate& before, const EstateInput& cmd,
                         Instant now) {
    TRY_OK(check_estate(by.scope, cmd, find_region_row(tx, cmd.region), civil_date(now)));
    TRY_OK(check_name_free(tx, cmd, before.id));
    auto changed = changes_of(before, cmd);
    if (changed.empty()) return {};
    update_estate(tx, before.id, cmd);
    journal::record(tx, by, now, subject(before.id),
                    facts::EstateChanged{before.id, std::move(changed)});
    return {};
}

Result<BuildingId> add_building(db::Tx& tx, const Actor& by, EstateId estate,
                                const BuildingInput& cmd, Instant now) {
    TRY([[maybe_unused]] const Estate in_scope, load_estate(tx, by.scope, estate, civil_date(now)));
    if (find_building_by_name(tx, estate, cmd.name.value))
        return refuse_at("/name", building_exists);
    const BuildingId id = insert_building(tx, estate, cmd);
    journal::record(tx, by, now, subject(estate), facts::BuildingAdded{estate, id.value});
    return id;
}

Result<HouseId> add_house(db::Tx& tx, const Actor& by, BuildingId building, const HouseInput& cmd,
                          Instant now) {
    const auto found = find_building(tx, building);
    if (!found) return refuse(not_found);
    TRY([[maybe_unused]] const Estate in_scope,
        load_estate(tx, by.scope, found->estate, civil_date(now)));
    if (find_house_by_room(tx, building, cmd.unit_no.value, cmd.room_no.value))
        return refuse_at("/room_no", house_exists);
    const HouseId id = insert_house(tx, found->estate, building, cmd);
    journal::record(tx, by, now, subject(found->estate), facts::HouseAdded{found->estate, id});
    return id;
}

}  // namespace anju::registry
