// What two persons decide about units and the dispatch catalogue. What came of it is told by the
// room that owns the rows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/fact_list.h"
#include "base/region.h"
#include "base/time.h"

namespace anju::facts {

// Something is to be added, changed or ended (`deed`) from a day on. Before and after are the
// values of the kind in their stored form, JSON text.
struct ChangeProposed {
    static constexpr std::string_view kind = "ChangeProposed";
    std::int64_t change = 0;
    std::string change_kind;
    std::string deed;
    std::optional<std::int64_t> subject;  // none: to be added
    std::string title;
    RegionCode region;
    std::string before;
    std::string after;
    Date valid_from;
    bool operator==(const ChangeProposed&) const = default;
};
struct ChangeApproved {
    static constexpr std::string_view kind = "ChangeApproved";
    std::int64_t change = 0;
    Date valid_from;
};
struct ChangeRejected {
    static constexpr std::string_view kind = "ChangeRejected";
    std::int64_t change = 0;
};

// The deed was done; `row` is what is there afterwards: was made, changed or ended.
struct ChangeTookEffect {
    static constexpr std::string_view kind = "ChangeTookEffect";
    std::int64_t change = 0;
    std::int64_t row = 0;
};

using ChangesFacts = FactList<ChangeProposed, ChangeApproved, ChangeRejected, ChangeTookEffect>;
template <In<ChangesFacts> Fact>
ChangesFacts list_of(const Fact&);

}  // namespace anju::facts
