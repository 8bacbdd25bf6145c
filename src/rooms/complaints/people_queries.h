// The complainant as the accused must not know them.
#pragma once

#include <string>
#include <vector>

#include "platform/db/db.h"
#include "rooms/complaints/model.h"

namespace anju::complaints {

// The names of the complainant, to be blotted out of texts the accused reads: what was given for
// the complaint and what the account is called.
std::vector<std::string> names_to_hide(db::Tx& tx, const Case& c);

}  // namespace anju::complaints
