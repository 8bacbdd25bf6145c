// What a page shows and offers to this post: the verbs, the columns, the warnings.
#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "platform/db/db.h"
#include "rooms/registry/queries.h"

namespace anju::registry {

Result<EstateDetail> page_of_estate(db::Tx& tx, const Actor& by, EstateId id, Date today);
Result<EnterpriseDetail> page_of_enterprise(db::Tx& tx, const Actor& by, EnterpriseId id,
                                            Date today);
// Whose tie it is the row does not say: a post has none of its own.
void offer_verbs(const Actor& by, OwnerRow& row);
// One's own.
void offer_verbs(const Actor& by, MyHouseRow& row);
// Ties of an estate are for posts whose region holds it.
Result<void> check_owners_visible(db::Tx& tx, const Actor& by, EstateId estate, Date today);
Result<HouseView> house_view_of(db::Tx& tx, const Actor& by, BuildingId building, Date today);
// The buildings of the same estate, with their counts.
BuildingList buildings_beside(db::Tx& tx, BuildingId building);

}  // namespace anju::registry
