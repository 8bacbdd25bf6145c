// What other rooms and the app ask of identity.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/revealed.h"
#include "platform/db/db.h"
#include "rooms/identity/model.h"

namespace anju::identity {

// The actor behind a session token, or nothing: unknown, unfinished, idle too long, expired,
// revoked, disabled. One indexed read. Serving uses Presence::authenticate (jobs.h), which also
// notes that the person was seen.
std::optional<Actor> authenticate(db::Tx& tx, std::string_view token, Instant now);

// The resident with this phone number, however it is written.
std::optional<UserId> find_resident_of_phone(db::Tx& tx, std::string_view phone);
// The resident with this phone number; made if there is none (desk intake, hotline import). A name
// is kept if none was known. Without a number, a new person each time.
UserId resident_of_phone(db::Tx& tx, std::string_view phone, std::string_view name, Instant now);

struct NewResident {
    std::string phone;
    std::string name;
};
// Of an installation that is being filled, one fact a thousand of them. Their ids follow each
// other.
std::vector<UserId> load_residents(db::Tx& tx, std::span<const NewResident> residents, Instant now);

struct NewStaff {
    std::string login;
    std::string name;
    std::string phone;
    std::string password_hash;  // from crypto::password_hash, computed on the slow pool
    bool must_change_password = true;
};
// Refuses: login_form, phone_invalid, login_taken.
Result<UserId> add_staff(db::Tx& tx, const Actor& by, const NewStaff& staff, Instant now);
// The open posts of people who may sign in, and which people have a second factor.
std::vector<Post> posts_in_use(db::Tx& tx);
std::vector<UserId> with_second_factor(db::Tx& tx);
// Refuses: user_absent, not_staff, not_on_oneself, the post refusals, officers_* (三员).
Result<PostId> grant_post(db::Tx& tx, const Actor& by, const Post& post, Instant now);
Result<void> end_post(db::Tx& tx, const Actor& by, PostId post, Instant now);
// A session made without a login, for stories, seeds and the CLI; the token is returned once.
std::string open_session(db::Tx& tx, UserId user, PostId post, Instant now);

// For the command line. Both end the person's logins at once.
std::optional<UserId> find_login(db::Tx& tx, std::string_view login);
Result<void> disable_user(db::Tx& tx, const Actor& by, UserId user, Instant now);
Result<void> enable_user(db::Tx& tx, const Actor& by, UserId user, Instant now);
// The new password must be changed at the next login. Locks of the account are lifted.
Result<void> reset_password(db::Tx& tx, const Actor& by, UserId user,
                            std::string_view password_hash, Instant now);
// A person of a demo, who has been there for longer than a password may last, changed it.
void renew_password(db::Tx& tx, const Actor& by, std::string_view password_hash, Instant now);
// Sets up a second factor for a person of the demo; `secret` is 20 raw bytes.
void set_second_factor(db::Tx& tx, UserId user, std::string_view secret, Instant now);
// A password that passes the rules of an officer, to be told once.
std::string initial_password();

// Uses up a one-time code that was sent with purpose case_lookup. Takes the database and not a
// transaction, because a wrong try is counted although it is refused. Refuses: phone_invalid,
// login_locked, code_wrong.
Result<void> confirm_case_code(db::Db& db, std::string_view phone, std::string_view code,
                               std::string_view address, Instant now);

// What is kept of what a person said elsewhere is sealed under it.
PersonKey person_key_of(db::Tx& tx, UserId user);
// Throws Fault, with what to restore, if the key of a person is not there: the file of keys is of
// another time or place.
void check_person_keys(db::Tx& tx);
// Opens the name and the number of everybody under their key; of how many there were any. Throws
// Fault at the first that is damaged or whose key is lost.
std::int64_t look_into_keys(db::Tx& tx);
// In a database from before their erasure: whose key is erased and who is not.
std::vector<UserId> erased_by_key_alone(db::Tx& tx);
// Of so many people whose ids follow each other.
std::vector<PersonKey> person_keys_of(db::Tx& tx, UserId first, std::int64_t count);
// For those who need to reach a person: 张*, 138****5678. Nothing for an unknown user.
struct Masked {
    std::string name;
    std::string phone;
};
std::optional<Masked> masked(db::Tx& tx, UserId user);
// The plain name, to be blotted out of texts that others read; it is never shown.
std::optional<Private<std::string>> name_to_hide(db::Tx& tx, UserId user);
// Reveals; the caller's route needs personal_data_reveal and has checked that the person belongs
// to a thing in scope. A fact is recorded, the reason is kept. Refuses: reveal_not_allowed,
// reveal_needs_reason, journal::looks_used_up, user_absent.
Result<Revealed> reveal(db::Tx& tx, const Actor& by, UserId user, std::string_view reason,
                        Instant now);

}  // namespace anju::identity
