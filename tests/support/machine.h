// One exhaustive test for every machine: state x verb x person against a table of its own, ways
// on and ends, and the diagram of the README. A room hands over its rows and who its people are.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>

#include "base/machine.h"

namespace anju::test {

template <NamedEnum E, class F>
void for_each_of(F&& f) {
    for (std::size_t i = 0; i < count_of<E>(); ++i) f(static_cast<E>(i));
}

// Lines of "state verb who who", as {"state verb": {who, who}}.
inline std::map<std::string, std::set<std::string>> may_rows(std::string_view table) {
    std::map<std::string, std::set<std::string>> rows;
    std::istringstream lines{std::string(table)};
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string state;
        std::string verb;
        if (!(words >> state >> verb)) continue;
        for (std::string who; words >> who;) rows[state + " " + verb].insert(who);
    }
    return rows;
}

// `may(state, verb, actor)` for every person of `people` ({name, actor}) is what `table` says,
// written down apart from the rows; a line that names no step or nobody known is a fault too.
template <class Row, std::size_t N, class People, class May>
void expect_may(const std::array<Row, N>& rows, std::string_view table, const People& people,
                May&& may) {
    using State = decltype(Row::from);
    using Verb = decltype(Row::verb);
    auto expected = may_rows(table);
    for_each_of<State>([&](State state) {
        for_each_of<Verb>([&](Verb verb) {
            const std::string key = std::string(to_text(state)) + " " + std::string(to_text(verb));
            auto& who = expected[key];
            EXPECT_TRUE(who.empty() || find_step(rows, state, verb)) << key << " is no step";
            for (const auto& person : people) {
                EXPECT_EQ(may(state, verb, person.actor), who.contains(person.name))
                    << key << " by " << person.name;
                who.erase(person.name);
            }
        });
    });
    for (const auto& [key, who] : expected)
        EXPECT_TRUE(who.empty()) << key << " is not a step, or nobody is called "
                                 << (who.empty() ? "" : *who.begin());
}

// Every state is reached, the rows of one verb in one state are for the same people, no row stands
// twice, and what has no way on is what the room calls ended.
template <class Row, std::size_t N, class Ends>
void expect_whole(const std::array<Row, N>& rows, Ends&& ends) {
    using State = decltype(Row::from);
    std::set<State> reached{State{}};
    std::set<std::tuple<State, decltype(Row::verb), State>> seen;
    for (const Row& row : rows) {
        reached.insert(row.to);
        EXPECT_TRUE(seen.insert({row.from, row.verb, row.to}).second)
            << to_text(row.from) << " " << to_text(row.verb) << " stands twice";
        const Row* first = find_step(rows, row.from, row.verb);
        EXPECT_TRUE(first->capability == row.capability && first->relation == row.relation)
            << to_text(row.from) << " " << to_text(row.verb) << " is for two sorts of people";
    }
    for_each_of<State>([&](State state) {
        EXPECT_TRUE(reached.contains(state)) << to_text(state) << " is never reached";
        const bool leads_on = std::ranges::any_of(
            rows, [&](const Row& row) { return row.from == state && row.to != state; });
        EXPECT_EQ(!leads_on, ends(state)) << to_text(state);
    });
}

// The README (from the root of the tree) shows the diagram of the rows.
template <class Row, std::size_t N>
void expect_diagram(const std::array<Row, N>& rows, std::string_view made_by,
                    const std::string& readme) {
    std::ifstream in(readme);
    ASSERT_TRUE(in) << "tests run in the root of the tree";
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const std::string diagram = diagram_of(rows, made_by);
    EXPECT_TRUE(text.contains(diagram)) << "put this into " << readme << ":\n" << diagram;
}

}  // namespace anju::test
