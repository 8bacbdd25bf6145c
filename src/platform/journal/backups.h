// When the database was last copied: a fact, so that whoever runs the place sees that nobody does.
#pragma once

#include <optional>

#include "base/time.h"
#include "platform/db/db.h"

namespace anju::journal {

// By `anju backup`, when the copy is whole.
void note_backup(db::Tx& tx, Instant now);
std::optional<Instant> last_backup(db::Tx& tx);

}  // namespace anju::journal
