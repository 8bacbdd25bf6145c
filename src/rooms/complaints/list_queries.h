// The conditions of a list of cases: whose they are, which states, which traits. Used by lists,
// counts and exports alike, so that a count and its list never differ.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/db/scope.h"
#include "rooms/complaints/rules.h"
#include "rooms/complaints/wire.h"

namespace anju::complaints {

// A list that was asked for, ready to be put into SQL.
struct Ask {
    const CaseFilter& filter;
    const Actor& by;
    std::vector<State> states;
    Order order = Order::due;
    Bounds bounds;
    UnitId assisting;  // cases that this unit helps with, instead of those it leads
    Instant now;
    std::int64_t rows = 51;
    bool rare_title = false;  // so few cases in the city begin so that they are looked up first
    bool masked = false;      // titles without names and homes: for the accused and for files
};

Result<Ask> ask_of(db::Tx& tx, const Actor& by, const CaseFilter& filter, Instant now);
std::vector<State> states_of(Tab tab);
// Where a case lies, by its columns.
extern const db::ScopeColumns case_columns;
// " where ..." for one state.
void add_conditions(db::Query& q, const Ask& ask, State state);

}  // namespace anju::complaints
