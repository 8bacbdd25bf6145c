// What the rooms hold of a person and what stands in the way of erasing it (docs/adr/0032). A room
// says it in its personal.cpp, app lists the rooms, and who erases asks them all.
#pragma once

#include <string>
#include <vector>

#include "base/id.h"
#include "platform/db/db.h"

namespace anju::personal {

// Matters of a person that are not done yet, each as people call it.
using OpenMatters = std::vector<std::string> (*)(db::Tx& tx, UserId user);

// Once, before any thread.
void use_open_matters(std::vector<OpenMatters> rooms);
// The first few of all rooms, as a sentence names them; empty: nothing.
std::string open_matters_of(db::Tx& tx, UserId user);

}  // namespace anju::personal
