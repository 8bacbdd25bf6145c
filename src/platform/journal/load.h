// Facts in bulk, with the numbers they carry. For whoever fills an empty installation.
#pragma once

#include <functional>

#include "platform/journal/journal.h"

namespace anju::journal {

// Until `next` gives none; the caller holds the journal (Tx::lock_journal) and goes on from its
// number.
void load(db::Connection& connection, const std::function<const Entry*()>& next);

}  // namespace anju::journal
