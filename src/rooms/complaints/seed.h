// What fills an empty room: the categories and the dispatch catalogue that ship.
#pragma once

#include <string>

#include "base/time.h"
#include "platform/db/db.h"

namespace anju::complaints {

// From data/complaints; adds what is missing and renames what is there. Throws Fault if a file is
// missing or broken.
void seed_catalogue(db::Tx& tx, const std::string& data_folder, Instant now);

}  // namespace anju::complaints
