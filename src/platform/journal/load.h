// Facts in bulk, with the numbers they carry. For whoever fills an empty installation.
#pragma once

#include <vector>

#include "platform/journal/journal.h"

namespace anju::journal {

// The caller holds the journal (Tx::lock_journal) and goes on from its place: facts lie in the
// order of their numbers and of their moments, and are recorded at those. The last fact about a
// thing takes the claims of the transaction about it.
void load(db::Tx& tx, std::vector<Entry>& facts);

}  // namespace anju::journal
