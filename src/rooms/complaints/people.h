// What complaints needs to know about people and does not keep: the app hands it in at the start,
// because complaints has no arrow to identity. Set once, before the first request, as the key and
// file folders are.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/private.h"
#include "base/result.h"
#include "platform/db/db.h"
#include "rooms/complaints/model.h"

namespace anju::complaints {

struct PersonMasked {
    std::string name;   // 张*
    std::string phone;  // 138****5678
};
struct PersonRevealed {
    Private<std::string> name;
    Private<std::string> phone;
};

struct People {
    // The resident with this phone; made if there is none.
    UserId (*resident_of_phone)(db::Tx&, std::string_view phone, std::string_view name,
                                Instant now) = nullptr;
    // The resident with this phone, if there is one.
    std::optional<UserId> (*find_resident)(db::Tx&, std::string_view phone) = nullptr;
    std::optional<PersonMasked> (*masked)(db::Tx&, UserId) = nullptr;
    // The plain name of an account, to be blotted out of texts; nobody is shown it.
    std::optional<Private<std::string>> (*name_to_hide)(db::Tx&, UserId) = nullptr;
    Result<PersonRevealed> (*reveal)(db::Tx&, const Actor& by, UserId, std::string_view reason,
                                     Instant now) = nullptr;
    // Uses up a one-time code that was sent to the phone; refuses a wrong or old one, and counts
    // the try although it refuses: so it takes the database and not a transaction.
    Result<void> (*confirm_code)(db::Db&, std::string_view phone, std::string_view code,
                                 std::string_view address, Instant now) = nullptr;
};

// The names of the complainant, to be blotted out of texts the accused reads: what was given for
// the complaint and what the account is called.
std::vector<std::string> names_to_hide(db::Tx& tx, const Case& c);

void use_people(const People& people);
const People& people();

}  // namespace anju::complaints
