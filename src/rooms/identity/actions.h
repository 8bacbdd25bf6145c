// What other rooms and the app ask of identity.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/db/db.h"
#include "rooms/identity/model.h"

namespace anju::identity {

// The actor behind a session token, or nothing: unknown, idle too long, expired, revoked.
std::optional<Actor> authenticate(db::Tx& tx, std::string_view token, Instant now);

// The resident with this phone number; made if there is none (desk intake, hotline import).
UserId resident_of_phone(db::Tx& tx, std::string_view phone, std::string_view name, Instant now);

struct NewStaff {
    std::string login;
    std::string name;
    std::string phone;
    std::string password_hash;  // from crypto::password_hash, computed on the slow pool
    bool must_change_password = true;
};
Result<UserId> add_staff(db::Tx& tx, const Actor& by, const NewStaff& staff, Instant now);
Result<PostId> add_post(db::Tx& tx, const Actor& by, const Post& post, Instant now);
// A session made without a login, for stories, seeds and the CLI; the token is returned once.
std::string open_session(db::Tx& tx, UserId user, PostId post, Instant now);

// For those who need to reach a person: 张*, 138****5678. Nothing for an unknown user.
struct Masked {
    std::string name;
    std::string phone;
};
std::optional<Masked> masked(db::Tx& tx, UserId user);
// Reveals; the caller's route needs personal_data_reveal, and a fact with the reason is recorded.
struct Revealed {
    Private<std::string> name;
    Private<std::string> phone;
};
Result<Revealed> reveal(db::Tx& tx, const Actor& by, UserId user, std::string_view reason,
                        Instant now);

}  // namespace anju::identity
