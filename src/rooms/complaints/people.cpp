#include "rooms/complaints/people.h"

#include "platform/crypto/crypto.h"

namespace anju::complaints {

namespace {

People chosen;

}  // namespace

std::vector<std::string> names_to_hide(db::Tx& tx, const Case& c) {
    std::vector<std::string> names;
    if (!c.contact.name_sealed.empty())
        names.push_back(crypto::open("complaints_cases.contact_name",
                                     *crypto::from_hex(c.contact.name_sealed)));
    if (const auto account = people().name_to_hide(tx, c.complainant))
        names.push_back(account->reveal());
    return names;
}

void use_people(const People& given) { chosen = given; }

const People& people() {
    CHECK(chosen.resident_of_phone != nullptr && chosen.find_resident != nullptr &&
          chosen.masked != nullptr && chosen.name_to_hide != nullptr && chosen.reveal != nullptr &&
          chosen.confirm_code != nullptr);
    return chosen;
}

}  // namespace anju::complaints
