#include "rooms/complaints/people.h"

#include "platform/crypto/crypto.h"

namespace anju::complaints {

namespace {

People chosen;

}  // namespace

std::string name_to_hide(const Case& c) {
    if (c.contact.name_sealed.empty()) return {};
    return crypto::open("complaints_cases.contact_name", *crypto::from_hex(c.contact.name_sealed));
}

void use_people(const People& given) { chosen = given; }

const People& people() {
    CHECK(chosen.resident_of_phone != nullptr && chosen.masked != nullptr &&
          chosen.reveal != nullptr && chosen.confirm_code != nullptr);
    return chosen;
}

}  // namespace anju::complaints
