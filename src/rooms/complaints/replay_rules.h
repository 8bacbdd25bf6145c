// A case told again from its facts alone, to be held against the row: the three rates and the
// credit of a unit are read from these columns, so each has to be what the facts say.
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
    std::string text_digest;
    std::vector<std::string> faults;  // a step the machine does not know
};

// A move to `state`: from nothing only to registered, else a row of the transition table.
void move_to(Replay& replay, std::string_view state);
void start(Replay& replay, const facts::ComplaintClock& clock, Instant at);

// What a fact changes beside the state and the clocks it starts.
void follow(Replay& replay, const facts::ComplaintFiled& fact, Instant at);
void follow(Replay& replay, const facts::ComplaintRefused& fact, Instant at);
void follow(Replay& replay, const facts::ComplaintAnswered& fact, Instant at);
void follow(Replay& replay, const facts::ComplaintClassified& fact, Instant at);
void follow(Replay& replay, const facts::ComplaintDispatched& fact, Instant at);
void follow(Replay& replay, const facts::ComplaintSigned& fact, Instant at);
void follow(Replay& replay, const facts::ComplaintContacted& fact, Instant at);
void follow(Replay& replay, const facts::ComplaintNoted& fact, Instant at);
void follow(Replay& replay, const facts::ComplaintReplied& fact, Instant at);
void follow(Replay& replay, const facts::ComplaintReplyRejected& fact, Instant at);
void follow(Replay& replay, const facts::ComplaintReplyPassed& fact, Instant at);
void follow(Replay& replay, const facts::ComplaintVisited& fact, Instant at);
void follow(Replay& replay, const facts::ComplaintRated& fact, Instant at);
void follow(Replay& replay, const facts::ComplaintReopened& fact, Instant at);
void follow(Replay& replay, const facts::ComplaintClosed& fact, Instant at);
void follow(Replay& replay, const facts::ComplaintArchived& fact, Instant at);
void follow(Replay& replay, const facts::ComplaintWithdrawn& fact, Instant at);
void follow(Replay& replay, const facts::ComplaintSupplemented& fact, Instant at);
void follow(Replay& replay, const facts::ComplaintMessaged& fact, Instant at);
void follow(Replay& replay, const facts::ComplaintWarned& fact, Instant at);
void follow(Replay& replay, const facts::ComplaintOverdue& fact, Instant at);
void follow(Replay& replay, const facts::ComplaintRedated& fact, Instant at);
void follow(Replay& replay, const facts::ComplaintContactRevealed& fact, Instant at);

// What the row says otherwise than its facts, one sentence each.
std::vector<std::string> differences(const Replay& replay, const Case& c);

// Any fact of this room, taken in by its members.
template <class Fact>
void take(Replay& replay, const Fact& fact, Instant at) {
    if constexpr (requires { fact.state; }) move_to(replay, fact.state);
    follow(replay, fact, at);
    if constexpr (requires { fact.clocks; })
        for (const auto& clock : fact.clocks) start(replay, clock, at);
    if constexpr (requires { fact.words.note; }) {
        replay.words.push_back(fact.words);
    } else if constexpr (requires { fact.words; }) {
        if (fact.words) replay.words.push_back(*fact.words);
    }
}

}  // namespace anju::complaints
