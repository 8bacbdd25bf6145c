#include "rooms/complaints/replay_rules.h"

#include <algorithm>

namespace anju::complaints {

namespace {

bool is_step(State from, State to) {
    return from == to || std::any_of(transitions.begin(), transitions.end(), [&](const auto& row) {
               return row.from == from && row.to == to;
           });
}

std::string word(const std::optional<State>& state) {
    return state ? std::string(to_text(*state)) : "nothing";
}

}  // namespace

void move_to(Replay& replay, std::string_view word_of_state) {
    const auto to = from_text<State>(word_of_state);
    const bool legal =
        to && (replay.state ? is_step(*replay.state, *to) : *to == State::registered);
    if (!legal)
        replay.faults.push_back("a step from " + word(replay.state) + " to " +
                                std::string(word_of_state));
    if (to) replay.state = to;
}

void start(Replay& replay, const facts::ComplaintClock& clock) {
    const auto kind = from_text<Clock>(clock.clock);
    if (!kind) {
        replay.faults.push_back("a clock called " + clock.clock);
        return;
    }
    replay.clocks[static_cast<std::size_t>(*kind)] = clock;
}

std::vector<std::string> differences(const Replay& replay, const Case& c) {
    std::vector<std::string> found = replay.faults;
    if (replay.filed != 1) found.push_back(std::to_string(replay.filed) + " filed facts");
    if (replay.state != c.state)
        found.push_back("the facts end in " + word(replay.state) + ", the row says " +
                        word(c.state));
    if (replay.reworks != c.reworks) found.push_back("the count of reworks differs");
    if (replay.supplements != c.supplements) found.push_back("the count of supplements differs");
    for (std::size_t i = 0; i < c.clocks.size(); ++i) {
        const auto& told = replay.clocks[i];
        const auto& run = c.clocks[i];
        const bool same = told.has_value() == run.has_value() &&
                          (!run || (told->from_at == run->from_at && told->due_at == run->due_at &&
                                    told->policy == run->policy.value));
        if (!same)
            found.push_back("the clock " + std::string(to_text(static_cast<Clock>(i))) +
                            " differs from its fact");
    }
    return found;
}

}  // namespace anju::complaints
