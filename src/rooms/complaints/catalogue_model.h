// 派单目录变更: a row is added, replaced or ended from a day on. One person proposes, a second one
// approves; the rows that dispatch reads are made by the approval and dated.
#pragma once

#include "base/approval.h"
#include "rooms/complaints/model.h"

namespace anju::complaints {

using CatalogueChangeId = Id<struct CatalogueChangeTag>;

// 新增 替换 终止
ANJU_ENUM(CatalogueDeed, add, replace, end)

struct CatalogueChange {
    CatalogueChangeId id;
    CatalogueDeed deed = CatalogueDeed::replace;
    CatalogueId replaces;  // the row that ends the day before; not set: added
    std::string category;
    RegionCode region;
    registry::UnitKind unit_kind = registry::UnitKind::district_bureau;
    UnitId unit;
    std::string assists;
    bool automatic = false;
    std::string basis;
    Date valid_from{};
    CatalogueId made;  // the row that the approval made
    std::int64_t version = 1;
    Approval approval;
};

// A row that is replaced or ended names its matter and region; of an added one both are needed.
// What is not said of the rest stays as the row has it.
struct ProposeCatalogue {
    CatalogueDeed deed = CatalogueDeed::replace;
    std::optional<CatalogueId> replaces;
    std::optional<Text<2, 4>> category;
    std::optional<RegionCode> region;
    std::optional<registry::UnitKind> unit_kind;
    std::optional<UnitId> unit;
    std::optional<List<registry::UnitKind, 8>> assists;
    std::optional<bool> automatic;
    std::optional<Text<0, 200>> basis;
    Date valid_from{};
    Text<2, 500> reason;
};

}  // namespace anju::complaints
