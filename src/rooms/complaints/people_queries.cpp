#include "rooms/complaints/people_queries.h"

#include "platform/crypto/crypto.h"
#include "rooms/identity/actions.h"

namespace anju::complaints {

std::vector<std::string> names_to_hide(db::Tx& tx, const Case& c) {
    std::vector<std::string> names;
    if (!c.contact.name_sealed.empty())
        names.push_back(crypto::open("complaints_cases.contact_name",
                                     *crypto::from_hex(c.contact.name_sealed)));
    if (const auto account = identity::name_to_hide(tx, c.complainant))
        names.push_back(account->reveal());
    return names;
}

}  // namespace anju::complaints
