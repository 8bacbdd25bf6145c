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

std::string complainant_on_slip(const complaints::Case& c) {
    if (!c.contact.name_masked.empty()) return c.contact.name_masked;
    return c.contact.phone_masked.empty() ? "未留或已按申请删除" : c.contact.phone_masked;
}

}  // namespace anju::channels
