// Signing in and out, and what a person does with their own login. Everything that counts a wrong
// try takes the database and not a transaction: the count must be kept although the answer is no.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/db/db.h"
#include "rooms/identity/model.h"

namespace anju::identity {

// Where a request comes from.
struct Client {
    std::string address;
    std::string user_agent;
};

// A login after a step; the token is the new one, for the cookie.
struct Opened {
    std::string token;
    SessionId session;
    UserId user;
    SignInStage stage = SignInStage::signed_in;
};

// Computes argon2: slow. Unknown names cost the same and are answered the same.
// Refuses: login_locked, login_failed, account_disabled.
Result<Opened> sign_in(db::Db& db, const SignIn& cmd, const Client& client, Instant now);
// With a code of the authenticator or a recovery code. Refuses: login_unfinished, login_locked,
// second_factor_wrong.
Result<Opened> give_second_factor(db::Db& db, std::string_view token, const GiveSecondFactor& cmd,
                                  const Client& client, Instant now);
// Also while `password_change_needed`. Ends all other logins of the person. Refuses:
// login_unfinished, login_locked, old_password_wrong and the password refusals.
Result<Opened> change_password(db::Db& db, std::string_view token, const ChangePassword& cmd,
                               const Client& client, Instant now);

// An officer at the command line, in no login.
struct OfficerSecrets {
    std::string login;
    std::string password;
    std::string code;
};
struct Vouched {
    Actor officer;
    LoginMeans means = LoginMeans::totp;
};
// Whose password it is, as its hash stood.
struct ProvenPassword {
    std::string login;
    std::string hash;
    std::string code;
};
// Computes argon2: slow, and so outside of the writer. Refuses: login_locked, login_failed.
Result<ProvenPassword> prove_password(db::Db& db, const OfficerSecrets& given, Instant now);
// Takes the code; `note_vouched` tells of it, after whatever the officer is there for. Refuses:
// login_locked, login_failed (a changed password and who does not hold the role, too),
// account_disabled, second_factor_wrong.
Result<Vouched> vouch(db::Tx& tx, const ProvenPassword& proven, Role role, Instant now);
void note_vouched(db::Tx& tx, const Vouched& vouched, Instant now);

// A fresh secret (raw bytes) that waits for its first code.
struct PendingFactor {
    std::string login;
    std::string secret;
};
Result<PendingFactor> begin_enrolment(db::Db& db, std::string_view token, const BeginEnrolment& cmd,
                                      const Client& client, Instant now);
struct Enrolled {
    Opened opened;
    std::vector<std::string> recovery_codes;
};
Result<Enrolled> confirm_enrolment(db::Db& db, std::string_view token, const ConfirmEnrolment& cmd,
                                   Instant now);

// Residents. Unknown numbers are answered as known ones: an account is made at the first login.
Result<void> ask_phone_code(db::Tx& tx, const AskPhoneCode& cmd, const Client& client, Instant now);
Result<Opened> sign_in_by_phone(db::Db& db, const SignInByPhone& cmd, const Client& client,
                                Instant now);
Result<void> change_phone(db::Db& db, const Actor& by, const ChangePhone& cmd, const Client& client,
                          Instant now);

// Tells of refused tries whose minute is over; true if there are more.
bool tell_old_tries(db::Tx& tx, Instant now);

Result<void> choose_post(db::Tx& tx, const Actor& by, std::string_view token, const ChoosePost& cmd,
                         Instant now);
void sign_out(db::Tx& tx, const Actor& by, std::string_view token, Instant now);
Result<void> end_own_login(db::Tx& tx, const Actor& by, SessionId session, Instant now);

}  // namespace anju::identity
