// People, their logins and their posts. A person acts in one post at a time; a post is a role with
// a unit, and from both follow its capabilities and its scope. Residents have no post: they act
// for themselves.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>

#include "base/actor.h"
#include "base/private.h"
#include "base/text.h"
#include "base/time.h"

namespace anju::identity {

using SessionId = Id<struct SessionTag>;
using MessageId = Id<struct MessageTag>;  // a text message that waits to be sent

struct User {
    UserId id;
    PersonKey person_key;
    std::string login;  // staff only; residents have none
    Private<std::string> name;
    Private<std::string> phone;
    bool staff = false;
    bool disabled = false;
    bool must_change_password = false;
    Instant created_at;
    std::optional<Instant> last_login_at;
    std::optional<Instant> deletion_requested_at;
    std::int64_t version = 1;
};

struct Post {
    PostId id;
    UserId user;
    Role role = Role::resident;
    std::string name;   // "路北区住建局 派单员"
    UnitId unit;        // of registry_units; identity knows it as a number and a name
    RegionCode region;  // region posts
    EnterpriseId enterprise;
    EstateId estate;
    std::optional<Date> ended_on;
};

// The rights of each role, as one table (role_model.cpp); shown to everyone on "我的权限".
std::span<const std::string_view> capabilities_of(Role role);
// Roles that need a second factor.
bool needs_second_factor(Role role);
// How far a post of this role reaches.
ScopeKind scope_kind_of(Role role);
// The three officers (三员): system, security, audit.
bool is_officer(Role role);
// 派单员, for a person to read.
std::string_view title_of(Role role);
Actor actor_of(const Post& post);
Actor resident_actor(UserId user);
// Staff whose posts have all ended: signed in, and no more.
Actor actor_without_post(UserId user);

// clang-format off
// How far a login has come. Only `signed_in` is a login; the stages before it may do nothing but
// the step they name.
ANJU_ENUM(SignInStage,
    anonymous,                   // no session
    second_factor_needed,        // password right; give a code
    password_change_needed,      // first login, reset or older than allowed
    second_factor_setup_needed,  // the post has power and no second factor is set up
    signed_in)
ANJU_ENUM(CodePurpose, login, change_phone, case_lookup)
ANJU_ENUM(LoginMeans, password, totp, recovery_code, phone_code)
ANJU_ENUM(LoginOutcome, passed, refused, locked, disabled)
ANJU_ENUM(AccountState, open, disabled)
// What officers do to an account, its posts and its logins.
ANJU_ENUM(AccountVerb,
    disable, enable, reset_password, unlock, reset_second_factor, erase, grant_post, end_post,
    end_logins, unmask)
// another: not to oneself; whole_city: who sees all of it.
ANJU_ENUM(AccountRelation, anyone, another, whole_city)
ANJU_ENUM(MessageState, waiting, sending, sent, failed)
// clang-format on

// Failures in a row of one account or address.
struct Tally {
    int failures = 0;
    Instant window_from;
    std::optional<Instant> locked_until;
    bool operator==(const Tally&) const = default;
};

// --- commands: the bodies of requests -----------------------------------------------------------

// Passwords are taken as they are typed: not trimmed, bounded by the rules.
struct SignIn {
    Text<1, 64> login;
    std::string password;
};
struct GiveSecondFactor {
    Text<6, 16> code;  // of the authenticator, or a recovery code
};
struct AskPhoneCode {
    Text<7, 20> phone;
    std::optional<CodePurpose> purpose;  // login when left out
};
struct SignInByPhone {
    Text<7, 20> phone;
    Text<6, 6> code;
    std::optional<Text<1, 50>> name;  // kept at the first login
};
struct ChoosePost {
    PostId post;
};
struct ChangePassword {
    std::string old_password;
    std::string new_password;
};
// A factor that is already set up is replaced only by somebody who holds it: `current_code`.
struct BeginEnrolment {
    std::optional<Text<6, 16>> current_code;
};
struct ConfirmEnrolment {
    Text<6, 6> code;
};

struct AddUser {
    Text<3, 32> login;  // letters, digits, dot, dash, underscore
    Text<1, 50> name;
    Text<7, 20> phone;
};
struct GiveReason {
    Text<4, 200> reason;
};
struct GrantPost {
    Role role = Role::community;
    Text<2, 60> name;
    std::optional<UnitId> unit;
    std::optional<RegionCode> region;
    std::optional<EnterpriseId> enterprise;
    std::optional<EstateId> estate;
};
struct CorrectName {
    Text<1, 50> name;
};
struct ChangePhone {
    Text<7, 20> phone;
    Text<6, 6> code;  // sent to the new number with purpose change_phone
};

}  // namespace anju::identity
