// What a database was founded for: its first fact says it, and nothing changes it. A demo's people
// have passwords that everybody knows; it says so on every page and is never anything else.
#pragma once

#include <optional>

#include "base/words.h"
#include "platform/journal/journal.h"

namespace anju::journal {

ANJU_ENUM(Founded, real, demo)

// The first fact of an empty journal. The caller has looked that it is empty.
void found(db::Tx& tx, const Actor& by, Founded as, Instant now);
// Nothing for a database that nobody founded: tests, and a witness's.
std::optional<Founded> founded_as(db::Tx& tx);

}  // namespace anju::journal
