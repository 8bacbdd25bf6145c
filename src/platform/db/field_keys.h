// Which keys a database was sealed with (crypto/keys.h, crypto/person_keys.h), so that a lost one
// is missed at the start and not years later by whoever opens an old value.
#pragma once

#include "platform/db/db.h"

namespace anju::db {

// Throws Fault, with what to restore, if one is not there.
void check_field_keys(Tx& tx);
// Is the newest one, which is about to seal, noted? Then nothing is written.
bool is_newest_noted(Tx& tx);
void note_field_keys(Tx& tx, Date today);

// Throws Fault if the keys of persons are of another place, or fewer than were there before: then
// a number would be given twice.
void check_person_store(Tx& tx);
bool is_person_store_noted(Tx& tx);
void note_person_store(Tx& tx);

}  // namespace anju::db
