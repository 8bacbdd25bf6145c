// What fills an empty policy room: keys, first versions, the holiday table and the working hours
// that ship in data/. Throws Fault if a file is missing or broken.
#pragma once

#include <string>

#include "platform/db/db.h"

namespace anju::policy {

// Adds what is missing: a key that is already there, with its versions, is left alone, and so is a
// year of the calendar. The caller holds a transaction open.
void seed_policy(db::Tx& tx, const std::string& data_folder, Instant now);

}  // namespace anju::policy
