// Holds the rows of told tables against what the facts claim of them, thing by thing: a row that no
// fact claims, a claimed row that is not there, a row that is another than the last fact about it
// says, a sealed value that does not open in its row. Of a room it asks the list of its tables and
// nothing else.
#pragma once

#include <span>

#include "platform/journal/verify.h"

namespace anju::journal {

// `tables` of one noun. Memory is that of some hundred things.
CheckResult check_rows(db::Tx& tx, std::span<const db::Told* const> tables);
// The same as a check in a room's table.
template <auto tables>
CheckResult check_rows_of(db::Tx& tx) {
    return check_rows(tx, tables());
}

}  // namespace anju::journal
