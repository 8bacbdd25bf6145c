// The decisions of identity, from values to a verdict: passwords, locks, expiry, codes, posts.
// Nothing here reads a clock, a row or a random number.
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/machine.h"
#include "base/result.h"
#include "rooms/identity/capabilities.h"
#include "rooms/identity/model.h"

namespace anju::identity {

struct TallyLimits {
    int failures;                 // so many in a row lock
    std::chrono::minutes window;  // a pause this long starts the count anew
    std::chrono::minutes lock;
};

// The numbers of signing in, in one place. The controls are those of GB/T 22239-2019 level 3,
// 8.1.4.1 身份鉴别 a) and b), and 8.1.4.2 访问控制; the standard leaves the numbers to the
// operator, and these are the usual assessor practice
// (docs/regulations/login_and_personal_data.md): 拟用默认值, unconfirmed for Tangshan. They stand
// here and not in policy because identity has no arrow to policy.
struct LoginLimits {
    std::size_t password_min = 8;
    std::size_t password_min_officer = 12;
    std::size_t password_max = 128;
    int password_kinds = 3;  // of capitals, small letters, digits, signs
    int password_kept = 5;
    std::chrono::days password_age{90};
    TallyLimits account{5, std::chrono::minutes{30}, std::chrono::minutes{30}};
    // Many people of one office share an address: wide enough for them, too narrow for guessing.
    TallyLimits address{50, std::chrono::minutes{10}, std::chrono::minutes{10}};
    std::chrono::minutes staff_idle{30};
    std::chrono::hours staff_absolute{12};
    std::chrono::days resident_idle{30};
    std::chrono::days resident_absolute{90};
    std::chrono::minutes unfinished{15};  // between password and second factor
    int sessions_max = 5;                 // open logins of one person; the oldest ends
    std::chrono::days dormant{90};
    int code_digits = 6;
    std::chrono::minutes code_life{5};
    int code_tries = 5;
    std::chrono::seconds code_resend{60};
    int codes_a_phone_and_day = 10;
    int codes_an_address_and_day = 100;
    int recovery_codes = 10;
};
inline constexpr LoginLimits login_limits{};
inline constexpr std::string_view login_limits_source =
    "GB/T 22239-2019 第三级 8.1.4.1、8.1.4.2（标准未定具体数值，数值为拟用默认值）";

// --- names and numbers --------------------------------------------------------------------------

// The key a login is compared by: small letters. Residents and unknown names go through it too.
std::string login_key_of(std::string_view login);
Result<void> check_login_name(std::string_view login);
// "+86 138-0013 8000" -> "13800138000". Landlines stay as their digits ("0315" + number), because
// the desk takes calls from them. Nothing for what is no number.
std::optional<std::string> phone_of(std::string_view typed);
// A number that text messages reach.
Result<std::string> mobile_of(std::string_view typed);

// --- passwords ----------------------------------------------------------------------------------

ANJU_ENUM(Strength, ordinary, officer)
struct NewPassword {
    std::string_view password;
    std::string_view login;
    Strength strength = Strength::ordinary;
};
Result<void> check_password(const LoginLimits& limits, const NewPassword& wanted);
// Officers and posts with a second factor are held to the longer password.
Strength strength_of(std::span<const Post> posts);

// --- failures and locks -------------------------------------------------------------------------

bool is_locked(const Tally& tally, Instant now);
Tally after_failure(const TallyLimits& limits, const Tally& tally, Instant now);

// --- logins -------------------------------------------------------------------------------------

ANJU_ENUM(SessionKind, staff, resident)
struct SessionTimes {
    SessionKind kind = SessionKind::staff;
    SignInStage stage = SignInStage::signed_in;
    Instant created_at;
    Instant last_seen_at;
    Instant expires_at;
};
Instant expiry_of(const LoginLimits& limits, SessionKind kind, Instant now);
bool is_live(const LoginLimits& limits, const SessionTimes& session, Instant now);
// Worth writing down again: at most once a minute.
bool is_seen_stale(Instant last_seen_at, Instant now);

struct StageFacts {
    bool second_factor_set = false;     // the person has one
    bool second_factor_given = false;   // in this login
    bool second_factor_needed = false;  // by one of the open posts
    bool must_change_password = false;
    Instant password_since;
};
// What a staff login lacks. The second factor comes before the change of the password, so that a
// stolen password alone changes nothing.
SignInStage stage_of(const LoginLimits& limits, const StageFacts& facts, Instant now);
Date password_expiry_of(const LoginLimits& limits, Instant password_since);

// --- one-time codes -----------------------------------------------------------------------------

struct CodesToday {
    std::optional<Instant> last_at;  // to this phone
    int to_phone = 0;
    int from_address = 0;
};
Result<void> check_code_request(const LoginLimits& limits, const CodesToday& today, Instant now);
struct SentCode {
    int tries = 0;
    Instant expires_at;
    std::optional<Instant> used_at;
};
// May this code still be tried? Whether it matches is compared elsewhere, in constant time.
bool is_usable(const LoginLimits& limits, const SentCode& code, Instant now);
// A recovery code as it was made: capitals and digits only.
std::string recovery_code_of(std::string_view typed);

// --- posts --------------------------------------------------------------------------------------

// The reach that the role needs is there and no wider than the role's level.
Result<void> check_post(const Post& wanted);
// 三员: no person holds two of them, and none of them a business post (GB/T 22239-2019,
// 8.1.5).
Result<void> check_officers_apart(std::span<const Post> held, const Post& wanted);
// Is what the post names there, and open? What it does not name is.
struct KnownReach {
    bool region = true;
    bool unit = true;
    bool enterprise = true;
    bool estate = true;
};
// May the post be granted to who holds those? Whether to this account: check_account.
Result<void> decide_post(std::span<const Post> held, const Post& wanted, const KnownReach& reach);

// --- personal data ------------------------------------------------------------------------------

Result<void> check_reveal(const Actor& by, std::string_view reason);

// Nothing is left to reveal of who was erased.
Result<void> check_there(const User& user);

// By account number alone only those who see the whole city; everybody else reveals through the
// thing that brought them to the person, which is in their scope.
Result<void> check_reveal_by_number(const Actor& by);

// What a browser calls itself, fit to be kept: at most 200 bytes of UTF-8 without controls; what is
// not so is shown as `?`.
std::string shown_agent(std::string_view agent);

// --- what may be done to an account -------------------------------------------------------------

// Who resets the password does not reset the second factor: together they would be the person.
// clang-format off
using AccountTransition = Transition<AccountState, AccountVerb, AccountRelation>;
inline constexpr auto account_transitions = [] {
    using S = AccountState;
    using V = AccountVerb;
    using R = AccountRelation;
    return std::to_array<AccountTransition>({
        {S::open, V::disable, S::disabled, user_admin, R::another},
        {S::open, V::reset_password, S::open, user_admin, R::another},
        {S::open, V::unlock, S::open, user_admin, R::another},
        {S::open, V::reset_second_factor, S::open, role_admin, R::another},
        {S::open, V::erase, S::disabled, user_admin, R::another},
        {S::open, V::grant_post, S::open, role_admin, R::another},
        {S::open, V::end_post, S::open, role_admin, R::another},
        {S::open, V::end_logins, S::open, session_admin, R::anyone},
        {S::open, V::unmask, S::open, personal_data_reveal, R::whole_city},
        {S::disabled, V::enable, S::open, user_admin, R::another},
        {S::disabled, V::reset_password, S::disabled, user_admin, R::another},
        {S::disabled, V::unlock, S::disabled, user_admin, R::another},
        {S::disabled, V::reset_second_factor, S::disabled, role_admin, R::another},
        {S::disabled, V::erase, S::disabled, user_admin, R::another},
        {S::disabled, V::grant_post, S::disabled, role_admin, R::another},
        {S::disabled, V::end_post, S::disabled, role_admin, R::another},
        {S::disabled, V::end_logins, S::disabled, session_admin, R::anyone},
        {S::disabled, V::unmask, S::disabled, personal_data_reveal, R::whole_city},
    });
}();
// clang-format on

// What is known of an account. Only the page asks for what there is to do.
struct AccountFacts {
    UserId user;
    bool staff = false;
    AccountState state = AccountState::open;
    bool deletion_requested = false;
    bool officer = false;
    bool open_posts = false;
    // To do:
    bool locked = false;
    bool second_factor = false;
    bool open_logins = false;
    bool gone = false;  // erased: nothing brings them back
};
AccountFacts facts_of(const User& user, std::span<const Post> posts);
// May this be done to the account? Whether the role may is the route's to ask.
Result<void> check_account(AccountVerb verb, const AccountFacts& account, const Actor& by);
// What the page of the account offers to this actor: of what may be done, what there is to do.
std::vector<AccountVerb> may_of(const AccountFacts& account, const Actor& by);

}  // namespace anju::identity
