// What the policy room announces. `version` is the id of a policy version.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/fact_list.h"
#include "base/region.h"
#include "base/time.h"

namespace anju::facts {

struct PolicyProposed {
    static constexpr std::string_view kind = "PolicyProposed";
    std::int64_t version = 0;
    std::string key;
    RegionCode region;
    Date valid_from;
    std::optional<Date> valid_until;
    std::string value;  // JSON
};

// `closed` is the version that ends the day before this one begins, if there was one.
struct PolicyApproved {
    static constexpr std::string_view kind = "PolicyApproved";
    std::int64_t version = 0;
    std::string key;
    RegionCode region;
    Date valid_from;
    std::optional<std::int64_t> closed;
};

struct PolicyRejected {
    static constexpr std::string_view kind = "PolicyRejected";
    std::int64_t version = 0;
    std::string key;
};

// `year` is 0 when the working hours of the day changed.
struct CalendarChanged {
    static constexpr std::string_view kind = "CalendarChanged";
    std::int64_t year = 0;
    std::int64_t added = 0;
    std::int64_t removed = 0;
    std::string digest;  // of the whole calendar after the change
};

using PolicyFacts = FactList<PolicyProposed, PolicyApproved, PolicyRejected, CalendarChanged>;
template <In<PolicyFacts> Fact>
PolicyFacts list_of(const Fact&);

}  // namespace anju::facts
