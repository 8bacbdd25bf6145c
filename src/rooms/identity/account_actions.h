// The verbs of identity that only its own routes and jobs use: administration of accounts, and
// what a person does with their own data. Those that others use are in actions.h.
#pragma once

#include "rooms/identity/actions.h"

namespace anju::identity {

struct KnownLogin {
    SessionId session;
    Instant last_seen_at;
    Actor actor;
};
std::optional<KnownLogin> find_known_login(db::Tx& tx, std::string_view token, Instant now);

// Refuses: user_absent, post_absent.
Result<User> load_user(db::Tx& tx, UserId id);
Result<User> load_holder(db::Tx& tx, PostId id);
// Why an officer did something to an account; kept beside the fact, which holds no free text.
void keep_reason(db::Tx& tx, const Actor& by, UserId user, AccountVerb verb,
                 std::string_view reason, Instant now);
Result<void> unlock_user(db::Tx& tx, const Actor& by, UserId user, Instant now);
// The person sets it up anew at the next login.
Result<void> reset_second_factor(db::Tx& tx, const Actor& by, UserId user, Instant now);
Result<void> end_login(db::Tx& tx, const Actor& by, UserId user, SessionId session, Instant now);

Result<void> correct_name(db::Tx& tx, const Actor& by, const CorrectName& cmd, Instant now);
Result<void> request_deletion(db::Tx& tx, const Actor& by, Instant now);
Result<void> withdraw_deletion(db::Tx& tx, const Actor& by, Instant now);
// How often this person may still look today.
std::int64_t reveals_left(db::Tx& tx, const Actor& by, Instant now);
// After a deletion request: name and number go, deeds stay under the bare id. Other rooms read the
// fact and delete what they keep.
Result<void> erase_user(db::Tx& tx, const Actor& by, UserId user, Instant now);
// The same in a database from before, for whom it was decided already.
void erase_again(db::Tx& tx, UserId user, Instant now);

}  // namespace anju::identity
