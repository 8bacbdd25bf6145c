// Which keys of the installation a database was sealed with (crypto/keys.h), so that a lost one is
// missed at the start and not years later by whoever opens an old value.
#pragma once

#include "platform/db/db.h"

namespace anju::db {

// Throws Fault, with what to restore, if one is not there.
void check_field_keys(Tx& tx);
// Is the newest one, which is about to seal, noted? Then nothing is written.
bool is_newest_noted(Tx& tx);
void note_field_keys(Tx& tx, Date today);

}  // namespace anju::db
