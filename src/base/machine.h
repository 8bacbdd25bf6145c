// The transition table, written once for every machine: from which state a verb leads where, who
// may do it, and which clock it stops. A room states rows, asks and steps here; a step that has no
// row does not exist. Who is meant by a relation is the room's to say.
#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/capability.h"
#include "base/enum.h"
#include "base/result.h"
#include "base/time.h"

namespace anju {

// For a machine whose steps stop no clock.
ANJU_ENUM(NoClock, none)

// A verb that may end in several states has several rows, all for the same people.
template <NamedEnum State, NamedEnum Verb, NamedEnum Relation, NamedEnum Clock = NoClock>
struct Transition {
    State from;
    Verb verb;
    State to;
    Capability capability;
    Relation relation;
    std::optional<Clock> stops{};
};

// The row that says who may do the verb in this state; none: the verb has no place there.
template <class Row, std::size_t N, NamedEnum State, NamedEnum Verb>
constexpr const Row* find_step(const std::array<Row, N>& rows, State from, Verb verb) {
    for (const Row& row : rows)
        if (row.from == from && row.verb == verb) return &row;
    return nullptr;
}

// The step that was decided, taken: `row.state` becomes `to` and the clock of the step stops, among
// `row.clocks` where the machine has some. A step without a row is a fault of the decision.
template <class Row, std::size_t N, class Thing, NamedEnum State, NamedEnum Verb>
void take_step(const std::array<Row, N>& rows, Thing& thing, Verb verb, State to, Instant now) {
    for (const Row& row : rows) {
        if (row.from != thing.state || row.verb != verb || row.to != to) continue;
        thing.state = to;
        if constexpr (requires { thing.clocks.stop(*row.stops, now); })
            if (row.stops) thing.clocks.stop(*row.stops, now);
        return;
    }
    CHECK(false);
}

// Is there a way from one state to the other in one step? For those who replay.
template <class Row, std::size_t N, NamedEnum State>
constexpr bool is_step(const std::array<Row, N>& rows, State from, State to) {
    return std::ranges::any_of(rows,
                               [&](const Row& row) { return row.from == from && row.to == to; });
}

// Nothing leads on.
template <class Row, std::size_t N, NamedEnum State>
constexpr bool is_end(const std::array<Row, N>& rows, State state) {
    return std::ranges::none_of(rows, [&](const Row& row) { return row.from == state; });
}

// The verbs that `check` lets through, in the order of the enumeration: the buttons of a screen.
template <NamedEnum Verb, class Check>
std::vector<Verb> verbs_let_through(Check&& check) {
    std::vector<Verb> verbs;
    for (std::size_t i = 0; i < count_of<Verb>(); ++i)
        if (check(static_cast<Verb>(i))) verbs.push_back(static_cast<Verb>(i));
    return verbs;
}

// The machine as a Mermaid diagram, for the README of its room: `made_by` is the verb that makes
// the first state. Verbs that leave the state as it is are not drawn.
template <class Row, std::size_t N>
std::string diagram_of(const std::array<Row, N>& rows, std::string_view made_by) {
    using State = decltype(Row::from);
    const auto word = [](auto value) { return std::string(to_text(value)); };
    std::string text = "```mermaid\nstateDiagram-v2\n    [*] --> " + word(State{}) + ": " +
                       std::string(made_by) + "\n";
    for (const Row& row : rows)
        if (row.to != row.from)
            text += "    " + word(row.from) + " --> " + word(row.to) + ": " + word(row.verb) + "\n";
    for (std::size_t i = 0; i < count_of<State>(); ++i)
        if (is_end(rows, static_cast<State>(i)))
            text += "    " + word(static_cast<State>(i)) + " --> [*]\n";
    return text + "```";
}

}  // namespace anju
