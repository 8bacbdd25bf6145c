// Columns that are called as the members they hold, so that a name is written once:
//
//     const db::Table<Building> buildings(
//         "registry_buildings", {db::id<&Building::id>("id"),
//                                ANJU_COLUMNS(Building, estate, name, units, floors)});
//
// For every other column there is db::column in table.h.
#pragma once

#include "base/each.h"
#include "platform/db/table.h"

#define ANJU_COLUMN_BARE(...) __VA_ARGS__
#define ANJU_COLUMN(T, member) ::anju::db::column<&T::member>(#member)
#define ANJU_COLUMN_FIXED(T, member) ::anju::db::column<&T::member>(#member).fixed()
#define ANJU_COLUMN_OF(where, member) ANJU_COLUMN_OF_(ANJU_COLUMN_BARE where, member)
#define ANJU_COLUMN_OF_(...) ANJU_COLUMN_NAMED(__VA_ARGS__)
#define ANJU_COLUMN_NAMED(T, alias, member) ::anju::db::column<&T::member>(alias #member)
#define ANJU_COLUMN_IN(where, member) ANJU_COLUMN_IN_(ANJU_COLUMN_BARE where, member)
#define ANJU_COLUMN_IN_(...) ANJU_COLUMN_PART(__VA_ARGS__)
#define ANJU_COLUMN_PART(T, part, member) \
    ::anju::db::column<&T::part, &decltype(T::part)::member>(#member)

// ANJU_COLUMNS(House, area, use)
#define ANJU_COLUMNS(T, ...) ANJU_EACH(ANJU_COLUMN, T, __VA_ARGS__)
// Not changed by an update.
#define ANJU_FIXED_COLUMNS(T, ...) ANJU_EACH(ANJU_COLUMN_FIXED, T, __VA_ARGS__)
// Of one of several joined tables: ANJU_COLUMNS_OF(EstateRow, "e.", id, name)
#define ANJU_COLUMNS_OF(T, alias, ...) ANJU_EACH(ANJU_COLUMN_OF, (T, alias), __VA_ARGS__)
// Members of a part: ANJU_COLUMNS_IN(Estate, place, lat_e6, lon_e6)
#define ANJU_COLUMNS_IN(T, part, ...) ANJU_EACH(ANJU_COLUMN_IN, (T, part), __VA_ARGS__)
