// What the journal tells of itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/fact_list.h"
#include "base/id.h"
#include "base/time.h"

namespace anju::facts {

// Two officers put the times of facts right: what is recorded from here on may lie before what was
// recorded while the clock ran ahead. The second user signed with the actor of the entry.
struct ClockCorrected {
    static constexpr std::string_view kind = "ClockCorrected";
    static constexpr std::int64_t clear = 1;
    std::string cause;
    Instant from;  // of the fact before
    Instant to;
    UserId second_user;
    PostId second_post;
};

// The first fact of a place: whether it is for a city ("real") or for showing ("demo").
struct InstallationFounded {
    static constexpr std::string_view kind = "InstallationFounded";
    static constexpr std::int64_t clear = 1;
    std::string founded;
};

// `anju backup` copied all of it.
struct BackupMade {
    static constexpr std::string_view kind = "BackupMade";
};

using JournalFacts = FactList<ClockCorrected, InstallationFounded, BackupMade>;
template <In<JournalFacts> Fact>
JournalFacts list_of(const Fact&);

}  // namespace anju::facts
