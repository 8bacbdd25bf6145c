// What identity holds of a person, and the keys that all rooms seal what they hold with.
#pragma once

#include "platform/db/db.h"

namespace anju::identity {

// Throws Fault, with what to restore, if the key of a person is not there: the file of keys is of
// another time or place.
void check_person_keys(db::Tx& tx);

}  // namespace anju::identity
