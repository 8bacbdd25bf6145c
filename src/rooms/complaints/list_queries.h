// The conditions of a list of cases: whose they are, which states, which traits. Used by lists,
// counts and exports alike, so that a count and its list never differ.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/db/db.h"
#include "rooms/complaints/rules.h"
#include "rooms/complaints/wire.h"

namespace anju::complaints {

// Columns with an index of their own, the most particular first. Of several equalities the first
// one walks its index; the others are checked on the way and must not tempt the planner away.
enum class Column : std::uint8_t {
    complainant,
    estate,
    lead_unit,
    community,
    street,
    enterprise,
    district
};

struct Equality {
    Column column;
    std::int64_t id = 0;
    std::string code = {};
};

// What the reader may see at all. `nothing`: no business data.
struct Bounds {
    std::vector<Equality> equalities;
    bool nothing = false;
    bool no_secrets = false;
    UnitId assisting;  // cases that this unit helps with, instead of those it leads
};

// Where a page ended.
struct Cursor {
    std::int64_t sort_at = 0;
    std::int64_t id = 0;
};

std::string text_of(const Cursor& cursor);

// A list that was asked for, ready to be put into SQL.
struct Ask {
    const CaseFilter& filter;
    const Actor& by;
    std::vector<State> states;
    Order order = Order::due;
    std::optional<Cursor> after;
    Bounds bounds;
    Instant now;
    std::int64_t rows = 51;
    bool rare_title = false;  // so few cases in the city begin so that they are looked up first
    bool masked = false;      // titles without names and homes: for the accused and for files
};

Result<Ask> ask_of(db::Tx& tx, const Actor& by, const CaseFilter& filter, Instant now);
std::vector<State> states_of(Tab tab);
// " where ..." for one state.
void add_conditions(db::Query& q, const Ask& ask, State state);

}  // namespace anju::complaints
