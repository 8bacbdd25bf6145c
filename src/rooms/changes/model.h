// 变更审批: what two persons decide about the units and the dispatch catalogue. One proposes, a
// second one approves, and it holds from a day on; what was and what will be stay side by side.
#pragma once

#include <optional>
#include <string>

#include "base/approval.h"
#include "base/list.h"
#include "rooms/complaints/model.h"
#include "rooms/registry/place_model.h"

namespace anju::changes {

using ChangeId = Id<struct ChangeTag>;

// A kind is its values, the command that proposes it, what it has to fit into and its deed, which
// the room that owns the rows does.
ANJU_ENUM(ChangeKind, unit, catalogue)
// 新增 变更 终止
ANJU_ENUM(ChangeDeed, add, change, end)

// Values are kept as they were: a member that comes later is optional.
struct UnitValues {
    registry::UnitKind kind = registry::UnitKind::fire;
    std::string name;
    RegionCode region;
    std::string phone;
    bool operator==(const UnitValues&) const = default;
};
struct CatalogueValues {
    std::string category;  // "0602", "06" for the whole group
    RegionCode region;
    registry::UnitKind unit_kind = registry::UnitKind::district_bureau;
    std::optional<UnitId> unit;  // a particular one instead of the nearest of the kind
    std::string assists;         // unit kinds that help, separated by spaces
    bool automatic = false;
    std::string basis;
    bool operator==(const CatalogueValues&) const = default;
};
// Those of the change's kind; none before what is added and none after what ends.
struct ChangeValues {
    std::optional<UnitValues> unit;
    std::optional<CatalogueValues> catalogue;
    bool operator==(const ChangeValues&) const = default;
};

struct Change {
    ChangeId id;
    ChangeKind kind = ChangeKind::unit;
    ChangeDeed deed = ChangeDeed::change;
    // The row that is changed or ended; of an added one not set until it is there.
    std::optional<std::int64_t> subject;
    std::string title;
    // Unit kind or category: of one matter in one region one change at a time is under way.
    std::string matter;
    RegionCode region;
    ChangeValues before;
    ChangeValues after;
    Date valid_from{};
    std::optional<Instant> effective_at;  // when the deed was done
    std::int64_t version = 1;
    Approval approval;
};

// What is left out stays as it is; of a unit to be founded kind, name and region are needed.
struct ProposeUnit {
    ChangeDeed deed = ChangeDeed::change;
    std::optional<UnitId> unit;
    std::optional<registry::UnitKind> kind;
    std::optional<Text<2, 60>> name;
    std::optional<RegionCode> region;
    std::optional<Text<0, 20>> phone;
    Date valid_from{};
    Text<2, 500> reason;
};

// A row that is replaced or ended names its matter and region; of an added one both are needed.
// What is not said of the rest stays as the row has it.
struct ProposeCatalogue {
    ChangeDeed deed = ChangeDeed::change;
    std::optional<complaints::CatalogueId> replaces;
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

}  // namespace anju::changes
