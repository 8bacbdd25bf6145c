#include "rooms/registry/offer_queries.h"

#include "base/refusals.h"
#include "rooms/registry/actions.h"
#include "rooms/registry/capabilities.h"
#include "rooms/registry/estate_store.h"
#include "rooms/registry/rules.h"

namespace anju::registry {

Result<EstateDetail> page_of_estate(db::Tx& tx, const Actor& by, EstateId id, Date today) {
    auto detail = detail_estate(tx, by.scope, id, today);
    if (!detail) return refuse(not_found);
    detail->may = may_of(!detail->service   ? EstateState::unserved
                         : !detail->manager ? EstateState::served
                                            : EstateState::managed,
                         by);
    if (by.scope.kind == ScopeKind::region && by.may(house_bind))
        detail->bindings_waiting = bindings_waiting(tx, id);
    return *std::move(detail);
}

Result<EnterpriseDetail> page_of_enterprise(db::Tx& tx, const Actor& by, EnterpriseId id,
                                            Date today) {
    auto detail = detail_enterprise(tx, by.scope, id, today);
    if (!detail) return refuse(not_found);
    detail->may = may_of(detail->region, by);
    detail->warnings = warnings_of(EnterpriseVerdict{detail->credit_code, detail->credit_code_odd});
    return *std::move(detail);
}

void offer_verbs(const Actor& by, OwnerRow& row) {
    Binding binding;
    binding.state = row.state;
    row.may = may_of(binding, by);
}

void offer_verbs(const Actor& by, MyHouseRow& row) {
    Binding binding;
    binding.person = by.user;
    binding.state = row.state;
    row.may = may_of(binding, by);
}

Result<void> check_owners_visible(db::Tx& tx, const Actor& by, EstateId estate, Date today) {
    if (by.scope.kind != ScopeKind::region) return refuse(not_found);
    TRY([[maybe_unused]] const Estate in_scope, load_estate(tx, by.scope, estate, today));
    return {};
}

Result<HouseView> house_view_of(db::Tx& tx, const Actor& by, BuildingId building, Date today) {
    const auto found = find_building(tx, building);
    if (!found) return refuse(not_found);
    const bool reached = by.scope.kind == ScopeKind::region &&
                         load_estate(tx, by.scope, found->estate, today).has_value();
    return reached ? HouseView::full : HouseView::plain;
}

BuildingList buildings_beside(db::Tx& tx, BuildingId building) {
    const auto found = find_building(tx, building);
    CHECK(found.has_value());
    return {list_buildings(tx, found->estate)};
}

}  // namespace anju::registry
