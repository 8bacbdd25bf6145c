// The SQL that the verbs of identity need. Sealing and opening of names and numbers happen here,
// so that nothing above holds a sealed text and nothing below a plain one.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/db/db.h"
#include "rooms/identity/model.h"

namespace anju::identity {

// --- people (user_store.cpp) --------------------------------------------------------------------

// The tables whose rows the facts about a user tell of. Those of the room that no fact tells of are
// what nobody decides and what may be lost: identity_sessions, identity_attempts, identity_codes,
// identity_outbox.
std::span<const db::Told* const> told_of_users();

std::string phone_digest_of(std::string_view phone);
// "" stays "": a person the desk knows no name of.
std::string open_name(UserId user, std::string_view sealed);
std::string open_phone(UserId user, std::string_view sealed);
// For `anju verify`: has the number this digest (or none)?
bool has_digest(UserId user, std::string_view phone_sealed,
                const std::optional<std::string>& phone_digest);

struct FreshUser {
    std::string login;  // empty: a resident
    std::string login_key;
    std::string name;
    std::string phone;
    bool must_change_password = false;
};
// Nothing if the login, or the resident's number, is taken.
std::optional<UserId> insert_user(db::Tx& tx, const FreshUser& user, Instant now);
std::optional<User> find_user(db::Tx& tx, UserId id);
std::optional<User> find_staff(db::Tx& tx, std::string_view login_key);
std::optional<UserId> find_resident(db::Tx& tx, std::string_view phone);
// Each raises the version.
void update_name(db::Tx& tx, UserId id, std::string_view name);
void update_phone(db::Tx& tx, UserId id, std::string_view phone);
void update_disabled(db::Tx& tx, UserId id, std::optional<Instant> since);
void update_must_change(db::Tx& tx, UserId id, bool must_change);
void update_deletion_request(db::Tx& tx, UserId id, std::optional<Instant> at);
void erase_personal_data(db::Tx& tx, UserId id, Instant now);
// A new last login is no change of the account: the version stays.
void update_last_login(db::Tx& tx, UserId id, Instant now);

struct Password {
    std::string hash;
    Instant created_at;
};
// Newest first; the first is the current one.
std::vector<Password> recent_passwords(db::Tx& tx, UserId id, int count);
// Forgets all but the newest `keep`.
void insert_password(db::Tx& tx, UserId id, std::string_view hash, int keep, Instant now);

std::vector<Post> posts_of(db::Tx& tx, UserId user);  // open and ended, oldest first
std::vector<Post> open_posts_of(db::Tx& tx, UserId user);
std::optional<Post> find_post(db::Tx& tx, PostId id);
PostId insert_post(db::Tx& tx, const Post& post, const Actor& by, Instant now);
void end_post_on(db::Tx& tx, PostId id, Date day);

struct SecondFactor {
    std::string secret;   // raw bytes; empty: not set up
    std::string pending;  // waits for its first code; empty: none
    std::int64_t last_step = 0;
};
std::optional<SecondFactor> find_second_factor(db::Tx& tx, UserId user);
void save_pending_secret(db::Tx& tx, UserId user, std::string_view secret);
void save_secret(db::Tx& tx, UserId user, std::string_view secret, std::int64_t step, Instant now);
// 0 if that step or a later one was used already.
std::int64_t use_step(db::Tx& tx, UserId user, std::int64_t step);
void delete_second_factor(db::Tx& tx, UserId user);
void replace_recovery_codes(db::Tx& tx, UserId user, const std::vector<std::string>& codes);
// 0 if it is none of this person's unused codes.
std::int64_t use_recovery_code(db::Tx& tx, UserId user, std::string_view code, Instant now);

struct ReasonFor {
    UserId user;
    AccountVerb verb = AccountVerb::disable;
    std::string_view reason;
};
void insert_reason(db::Tx& tx, const Actor& by, const ReasonFor& what, Instant now);
// Empty: it went with its person.
std::string open_reason(std::int64_t row, std::string_view sealed);

std::int64_t insert_revelation(db::Tx& tx, const Actor& by, UserId user, std::string_view reason,
                               Instant now);

// --- logins (session_store.cpp) -----------------------------------------------------------------

std::string token_digest_of(std::string_view token);

struct Session {
    SessionId id;
    UserId user;
    SignInStage stage = SignInStage::signed_in;
    Instant created_at;
    Instant last_seen_at;
    Instant expires_at;
    std::optional<Instant> second_factor_at;
    bool staff = false;
    bool disabled = false;
    std::optional<Post> post;
};
// One indexed read. Revoked ones are not found; expiry is a rule.
std::optional<Session> find_session(db::Tx& tx, std::string_view token);

struct FreshSession {
    UserId user;
    PostId post;
    SignInStage stage = SignInStage::signed_in;
    Instant expires_at;
    std::optional<Instant> second_factor_at;
    std::string address;
    std::string user_agent;
};
SessionId insert_session(db::Tx& tx, std::string_view token, const FreshSession& session,
                         Instant now);
// A step further: another token, so that one seen before the step is worth nothing after it.
void advance_session(db::Tx& tx, SessionId id, std::string_view token, SignInStage stage,
                     std::optional<Instant> second_factor_at, Instant now);
void update_session_post(db::Tx& tx, SessionId id, PostId post);
void update_seen(db::Tx& tx, SessionId id, Instant at);
// How many of the person's own were ended: 0 or 1.
std::int64_t revoke_session(db::Tx& tx, UserId user, SessionId id, Instant now);
void revoke_all(db::Tx& tx, UserId user, Instant now);
void revoke_others(db::Tx& tx, UserId user, SessionId keep, Instant now);
void revoke_in_post(db::Tx& tx, PostId post, Instant now);
// Ends the oldest ones, so that at most `keep` are open.
void revoke_surplus(db::Tx& tx, UserId user, int keep, Instant now);

std::string account_subject(std::string_view login_key);
std::string factor_subject(UserId user);
std::string address_subject(std::string_view address);
std::optional<Tally> find_tally(db::Tx& tx, std::string_view subject);
void save_tally(db::Tx& tx, std::string_view subject, const Tally& tally);
void delete_tally(db::Tx& tx, std::string_view subject);

// `user` is none where no account is named: the row belongs to the user 0.
struct LoginTry {
    UserId user;
    LoginMeans means = LoginMeans::password;
    LoginOutcome outcome = LoginOutcome::passed;
    std::string address;
    bool locks = false;  // it was one failure too many; the fact alone tells of it
};
const db::Told& login_log_told();
void insert_login_log(db::Tx& tx, const LoginTry& one, Instant now);
// Those that wait to be told.
void insert_try(db::Tx& tx, const LoginTry& one, Instant now);
struct WaitingTry {
    Instant at;
    LoginTry one;
};
std::vector<WaitingTry> tries_before(db::Tx& tx, UserId user, Instant before);
void delete_tries(db::Tx& tx, UserId user, Instant before);
std::vector<UserId> users_with_tries(db::Tx& tx, Instant before, int most);

// --- codes and messages (message_store.cpp) -----------------------------------------------------

struct FreshCode {
    std::string phone;
    CodePurpose purpose = CodePurpose::login;
    std::string code;
    std::string address;
    Instant expires_at;
};
void insert_code(db::Tx& tx, const FreshCode& code, Instant now);
struct StoredCode {
    std::int64_t id = 0;
    std::string code_digest;
    int tries = 0;
    Instant expires_at;
    std::optional<Instant> used_at;
};
// The newest of its purpose; older ones are void.
std::optional<StoredCode> find_code(db::Tx& tx, std::string_view phone, CodePurpose purpose);
bool code_matches(const StoredCode& stored, std::string_view phone, std::string_view code);
void count_code_try(db::Tx& tx, std::int64_t id);
void use_code(db::Tx& tx, std::int64_t id, Instant now);
std::optional<Instant> last_code_at(db::Tx& tx, std::string_view phone);
int codes_to_phone(db::Tx& tx, std::string_view phone, Instant since);
int codes_from_address(db::Tx& tx, std::string_view address, Instant since);

struct Message {
    MessageId id;
    Private<std::string> phone;
    Private<std::string> text;
    int tries = 0;
    Instant expires_at;
};
struct Letter {
    Private<std::string> phone;
    Private<std::string> text;
};
// None: it does not open, most likely because somebody was erased since, and all that waited with
// them (personal::passing_key).
std::optional<Letter> open_letter(MessageId id, std::string_view phone_sealed,
                                  std::string_view text_sealed);
void insert_message(db::Tx& tx, std::string_view phone, std::string_view text, Instant expires_at,
                    Instant now);
// Due ones, and gives up those that are gone; marks them as being sent until `lease_until`: a
// process that dies on the way gives them back by that.
std::vector<Message> take_due_messages(db::Tx& tx, int count, Instant lease_until, Instant now);
void update_message_sent(db::Tx& tx, MessageId id, std::string_view receipt, Instant now);
void update_message_retry(db::Tx& tx, MessageId id, std::string_view why, Instant next_due_at);
void update_message_failed(db::Tx& tx, MessageId id, std::string_view why);

// One chunk of what is past keeping; rows removed.
std::int64_t sweep_sessions(db::Tx& tx, Instant expired_before, int count);
std::int64_t sweep_codes(db::Tx& tx, Instant made_before, int count);
std::int64_t sweep_tallies(db::Tx& tx, Instant begun_before, int count);
std::int64_t sweep_messages(db::Tx& tx, Instant expired_before, int count);

}  // namespace anju::identity
