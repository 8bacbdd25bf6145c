// A case told again from its facts alone, to be held against the row.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "facts/complaints.h"
#include "rooms/complaints/model.h"

namespace anju::complaints {

struct Replay {
    std::optional<State> state;
    std::int64_t filed = 0;
    std::int64_t reworks = 0;
    std::int64_t supplements = 0;
    std::array<std::optional<facts::ComplaintClock>, count_of<Clock>()> clocks;
    std::vector<facts::ComplaintWords> words;
    std::string text_digest;
    std::vector<std::string> faults;  // a step the machine does not know
};

// A move to `state`: from nothing only to registered, else a row of the transition table.
void move_to(Replay& replay, std::string_view state);
void start(Replay& replay, const facts::ComplaintClock& clock);
// What the row says otherwise than its facts, one sentence each.
std::vector<std::string> differences(const Replay& replay, const Case& c);

// Any fact of this room, taken in by its members.
template <class Fact>
void take(Replay& replay, const Fact& fact) {
    if constexpr (requires { fact.text_digest; }) {
        ++replay.filed;
        replay.text_digest = fact.text_digest;
    }
    if constexpr (Fact::kind == facts::ComplaintReopened::kind) ++replay.reworks;
    if constexpr (Fact::kind == facts::ComplaintSupplemented::kind) ++replay.supplements;
    if constexpr (requires { fact.state; }) move_to(replay, fact.state);
    if constexpr (requires { fact.clocks; })
        for (const auto& clock : fact.clocks) start(replay, clock);
    if constexpr (requires { fact.words.note; }) {
        replay.words.push_back(fact.words);
    } else if constexpr (requires { fact.words; }) {
        if (fact.words) replay.words.push_back(*fact.words);
    }
}

}  // namespace anju::complaints
