// Somebody with the database in hand: changes every column of a row, takes rows away and adds some,
// each in a transaction of its own that is undone, and tells of what nobody noticed. The columns
// are those of the database, so one that a room forgot to name is tried too.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/db/db.h"
#include "platform/journal/verify.h"

namespace anju::test {

struct Tampered {
    std::string_view tables;  // how their names begin: "policy_"
    std::span<const journal::Check> checks;
    std::vector<std::string_view> untold;  // "table", "table.column" or what would be told
};

// "policy_keys.title", "policy_keys: a row less", "policy_keys: a row more", if no check named the
// row; "policy_keys: no row" where there was nothing to try it on. Constraints and triggers are out
// of its way, as they are of whoever writes to the file.
std::vector<std::string> unnoticed(db::Db& db, const Tampered& tampered);

// Somebody's statements, one after the other, on these tables.
struct Attack {
    std::string_view what;
    std::vector<std::string> tables;
    std::vector<std::string> statements;  // each changes a row at least
};
// What the first check says that sees it. It is undone.
std::vector<std::string> faults_after(db::Db& db, const Attack& attack,
                                      std::span<const journal::Check> checks);

}  // namespace anju::test
