// The scope rule in SQL: the bounds of base/scope.h as conditions over the columns that a table
// names. What a table does not name it cannot be asked for: such a bound reaches no row.
#pragma once

#include "base/scope.h"
#include "platform/db/db.h"

namespace anju::db {

// A condition with one `?`, e.g. " and c.estate = ?"; empty: the table has nothing of the kind.
// `checked` says the same where another bound already walks an index, so that the planner is not
// tempted away from it: " and coalesce(c.estate, 0) = ?".
struct MarkColumn {
    Sql plain = "";
    Sql checked = "";
};

struct ScopeColumns {
    MarkColumn person{};
    MarkColumn estate{};
    MarkColumn unit{};
    MarkColumn enterprise{};
    // Either a column a level ...
    MarkColumn community{};
    MarkColumn street{};
    MarkColumn district{};
    // ... or one of codes: the condition that it is `from` or comes after it and before `end`.
    void (*region)(Query&, const RegionCode& from, const std::string& end) = nullptr;
    Sql open = "";  // not kept from those it is about: " and c.secrecy <> 'secret'"
};

// Adds all of them, each as " and ...".
void add_bounds(Query& query, const Bounds& bounds, const ScopeColumns& columns);
// The first code that is neither the region nor below it, as text sorts.
std::string region_end(const RegionCode& region);

}  // namespace anju::db
