#include "rooms/channels/receipt_rules.h"

#include "rooms/channels/refusals.h"

namespace anju::channels {

Result<void> check_receipt(const complaints::Case& c, const Actor& by) {
    if (c.complainant != by.user) return refuse(receipt_not_yours);
    return {};
}

Result<void> check_slip(const complaints::Case& c) {
    if (!c.clocks[complaints::Clock::sign]) return refuse(slip_too_early);
    return {};
}

}  // namespace anju::channels
