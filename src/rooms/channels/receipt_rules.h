// Who takes the receipt of a case home, and from when there is an acceptance slip of it.
#pragma once

#include "base/actor.h"
#include "rooms/complaints/model.h"

namespace anju::channels {

// It opens what the log hides from everybody else: for the complainant alone. Refuses:
// receipt_not_yours.
Result<void> check_receipt(const complaints::Case& c, const Actor& by);
// From when a unit was given the case. Refuses: slip_too_early.
Result<void> check_slip(const complaints::Case& c);
// Of who complained what everybody who reads the case sees: the masked name, else the masked
// number; where neither is left, words that say so.
std::string complainant_on_slip(const complaints::Case& c);

}  // namespace anju::channels
