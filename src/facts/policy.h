// What the policy room announces. What holds is public, what is only proposed is not. `version` is
// the id of a policy version; why it was proposed and decided are words of people and stay in the
// room.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fact_list.h"
#include "base/region.h"
#include "base/time.h"

namespace anju::facts {

// What may be set came with the platform, and so did its first value.
struct PolicyKeyShipped {
    static constexpr std::string_view kind = "PolicyKeyShipped";
    static constexpr std::int64_t clear = 6;
    std::string key;
    std::string value_kind;
    std::int64_t least = 0;
    std::int64_t most = 0;
    std::string title;
    std::string note;
};
struct PolicyShipped {
    static constexpr std::string_view kind = "PolicyShipped";
    static constexpr std::int64_t clear = 8;
    std::int64_t version = 0;
    std::string key;
    RegionCode region;
    Date valid_from;
    std::string value;  // JSON
    std::string article;
    std::string document;
    std::string standing;
};

struct PolicyProposed {
    static constexpr std::string_view kind = "PolicyProposed";
    std::int64_t version = 0;
    std::string key;
    RegionCode region;
    Date valid_from;
    std::optional<Date> valid_until;
    std::string value;  // JSON
    std::string article;
    std::string document;
    std::string standing;
};

// The closed version ends the day before this one begins, if there was one.
struct PolicyApproved {
    static constexpr std::string_view kind = "PolicyApproved";
    static constexpr std::int64_t clear = 8;
    std::int64_t version = 0;
    std::string key;
    RegionCode region;
    Date valid_from;
    std::optional<std::int64_t> closed_version;
    std::string value;  // JSON
    std::string article;
    std::string document;
};

struct PolicyRejected {
    static constexpr std::string_view kind = "PolicyRejected";
    std::int64_t version = 0;
    std::string key;
};

// It holds up to this day, because another one follows.
struct PolicyEnded {
    static constexpr std::string_view kind = "PolicyEnded";
    static constexpr std::int64_t clear = 3;
    std::int64_t version = 0;
    std::string key;
    Date valid_until;
};

struct ListedDay {
    Date day;
    std::string kind;
    std::string name;
};
// Of the list of one year. The digest is that of the whole calendar after the change.
struct CalendarChanged {
    static constexpr std::string_view kind = "CalendarChanged";
    static constexpr std::int64_t clear = 5;
    std::int64_t year = 0;
    std::string document;
    std::vector<ListedDay> added;
    std::vector<ListedDay> removed;
    std::string calendar_digest;
};

struct WorkHours {
    std::int64_t from_minute = 0;
    std::int64_t to_minute = 0;
};
struct WorkHoursChanged {
    static constexpr std::string_view kind = "WorkHoursChanged";
    static constexpr std::int64_t clear = 3;
    std::vector<WorkHours> before;
    std::vector<WorkHours> after;
    std::string calendar_digest;
};

using PolicyFacts = FactList<PolicyKeyShipped, PolicyShipped, PolicyProposed, PolicyApproved,
                             PolicyRejected, PolicyEnded, CalendarChanged, WorkHoursChanged>;
template <In<PolicyFacts> Fact>
PolicyFacts list_of(const Fact&);

}  // namespace anju::facts
