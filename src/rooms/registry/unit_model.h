// 单位变更: a unit is founded, changed or closed from a day on. One person proposes, a second one
// approves; what it was and what it will be stand side by side and stay.
#pragma once

#include "base/approval.h"
#include "rooms/registry/place_model.h"

namespace anju::registry {

using UnitChangeId = Id<struct UnitChangeTag>;

// 新设 变更 撤销
ANJU_ENUM(UnitDeed, found, change, close)

struct UnitChange {
    UnitChangeId id;
    UnitDeed deed = UnitDeed::change;
    UnitId unit;  // not set: one that is to be founded
    UnitKind kind = UnitKind::fire;
    std::string name_before;
    std::string name;
    RegionCode region_before;  // empty: to be founded
    RegionCode region;
    std::string phone_before;
    std::string phone;
    Date valid_from{};
    std::optional<Instant> effective_at;  // when the unit became so
    std::int64_t version = 1;
    Approval approval;
};

// What is left out stays as it is; of a unit to be founded kind, name and region are needed.
struct ProposeUnit {
    UnitDeed deed = UnitDeed::change;
    std::optional<UnitId> unit;
    std::optional<UnitKind> kind;
    std::optional<Text<2, 60>> name;
    std::optional<RegionCode> region;
    std::optional<Text<0, 20>> phone;
    Date valid_from{};
    Text<2, 500> reason;
};

}  // namespace anju::registry
