// Services and managers as rows, shared by the estate's and the enterprise's page.
#pragma once

#include <vector>

#include "platform/db/db.h"
#include "rooms/registry/wire.h"

namespace anju::registry {

// Newest first.
std::vector<ServiceRow> list_services_of_estate(db::Tx& tx, const Scope& scope, EstateId estate,
                                                Date today);
std::vector<ManagerRow> list_managers(db::Tx& tx, const Scope& scope, EstateId estate, Date today);

inline bool holds_today(Date since_on, const std::optional<Date>& until_on, Date today) {
    return since_on <= today && (!until_on || *until_on >= today);
}

}  // namespace anju::registry
