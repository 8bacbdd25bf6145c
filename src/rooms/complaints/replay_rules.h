// A case told again from its facts alone, to be held against the row: the three rates and the
// credit of a unit are read from these columns, so each has to be what the facts say.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/any_fact.h"
#include "facts/complaints.h"
#include "rooms/complaints/model.h"

namespace anju::complaints {

struct Replay {
    std::optional<State> state;
    std::int64_t filed = 0;
    std::int64_t reworks = 0;
    std::int64_t supplements = 0;
    std::int64_t contact_tries = 0;
    std::int64_t visit_tries = 0;
    std::string category;
    std::string urgency;
    UnitId unit;
    bool late_sign = false;
    bool late_reply = false;
    std::string solved;
    std::string satisfied;
    std::optional<Instant> rated_at;
    std::optional<Instant> closed_at;
    Clocks<Clock> clocks;  // without their units
    std::vector<facts::ComplaintWords> words;
    std::string text_commitment;
    std::vector<std::string> faults;  // a step the machine does not know
};

// Goes on by what a fact tells.
void take(Replay& replay, const AnyFactOf<facts::ComplaintsFacts>& fact, Instant at);

// What the row says otherwise than its facts, one sentence each.
std::vector<std::string> differences(const Replay& replay, const Case& c);

}  // namespace anju::complaints
