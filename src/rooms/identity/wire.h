// Reply shapes of identity. Names and phone numbers in them are masked unless the shape says that
// it reveals.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "platform/http/page.h"
#include "platform/http/route.h"
#include "rooms/identity/model.h"

namespace anju::identity {

struct PostView {
    PostId id;
    Role role = Role::resident;
    std::string role_title;  // 派单员
    std::string name;        // 路北区住建局 派单员
    ScopeKind scope = ScopeKind::none;
    std::optional<UnitId> unit;
    std::optional<RegionCode> region;
    std::string region_name;  // 路北区机场路街道; empty without a region
    std::optional<EnterpriseId> enterprise;
    std::optional<EstateId> estate;
    std::optional<Date> ended_on;
};

// Who am I. `post` is empty for residents. `capabilities` are those of the current post.
struct Me {
    UserId user;
    std::string login;  // empty for residents
    std::string name;   // masked
    std::string phone;  // masked
    bool staff = false;
    Role role = Role::resident;
    std::string role_title;
    std::optional<PostView> post;
    std::vector<PostView> posts;  // those one may switch to
    std::vector<Capability> capabilities;
    std::string watermark;  // "张* li.dsp 2026-03-05 14:30"
    bool second_factor = false;
    std::optional<Date> password_expires_on;
    Instant expires_at;  // absolute end of this login
    std::int64_t idle_minutes = 0;
};

// The answer of every step of signing in and of GET /api/session. `me` from `signed_in` on.
struct SessionState {
    SignInStage stage = SignInStage::anonymous;
    std::optional<Me> me;
};

struct PhoneCodeSent {
    std::int64_t resend_after_s = 0;
    std::int64_t expires_in_s = 0;
};

struct OpenLogin {
    SessionId id;
    Instant since;
    Instant last_seen_at;
    std::string address;
    std::string user_agent;
    std::string post_name;
    bool current = false;  // the one that asks
};
struct OpenLogins {
    std::vector<OpenLogin> rows;
};

// Shown once. The page draws the QR code from the URI.
struct Enrolment {
    std::string otpauth_uri;
    std::string secret;  // base32, to type in by hand
};
// Shown once, each usable once.
struct RecoveryCodes {
    std::vector<std::string> codes;
};

// The rules a password and a login are held to, for the forms that ask for them.
struct LoginRules {
    std::int64_t password_min = 0;
    std::int64_t password_min_officer = 0;
    std::int64_t password_kinds = 0;
    std::int64_t password_kept = 0;
    std::int64_t password_days = 0;
    std::int64_t lock_failures = 0;
    std::int64_t lock_minutes = 0;
    std::int64_t idle_minutes = 0;
    std::int64_t absolute_hours = 0;
    std::string source;  // what they stand on, for the foot of the form
};

using UserCursor = http::Cursor<UserId>;

struct UserFilter {
    std::optional<Text<1, 64>> text;  // start of a login, or a whole phone number
    std::optional<Role> role;
    std::optional<bool> staff;
    std::optional<bool> disabled;
    std::optional<bool> dormant;             // staff without a login for 90 days
    std::optional<bool> deletion_requested;  // 注销申请
    std::optional<UserCursor> cursor;
    std::optional<Whole<1, 200>> limit;
};
struct LoginLogFilter {
    std::optional<UserId> user;
    std::optional<LoginOutcome> outcome;
    std::optional<http::Cursor<std::int64_t>> cursor;
    std::optional<Whole<1, 200>> limit;
};

struct UserRow {
    UserId id;
    std::string login;
    std::string name;   // masked
    std::string phone;  // masked
    bool staff = false;
    bool disabled = false;
    bool second_factor = false;
    std::string posts;  // names of the open posts, joined by 、
    std::optional<Instant> last_login_at;
    std::optional<Instant> deletion_requested_at;
};
// Why an officer did something to the account.
struct KeptReason {
    Instant at;
    AccountVerb verb = AccountVerb::disable;
    std::string reason;
    std::string by;  // name of the post
};
struct UserDetail {
    UserId id;
    std::string login;
    std::string name;   // masked
    std::string phone;  // masked
    bool staff = false;
    bool disabled = false;
    bool must_change_password = false;
    bool second_factor = false;
    std::optional<Instant> locked_until;
    Instant created_at;
    std::optional<Instant> last_login_at;
    std::optional<Instant> deletion_requested_at;
    std::vector<PostView> posts;      // open and ended
    std::vector<KeptReason> reasons;  // newest first
    std::int64_t open_logins = 0;
    std::int64_t version = 1;
    // disable, enable, reset_password, unlock, reset_second_factor, grant_post, end_post,
    // end_logins, unmask, erase
    std::vector<AccountVerb> may;
};
// Shown once; must be changed at the first login.
struct InitialPassword {
    UserId id;
    std::string login;
    std::string initial_password;
};
// Reveals.
struct Unmasked {
    std::string name;
    std::string phone;
    std::int64_t left_today = 0;
};

// Reveals, to the person it is about (个人信息保护法: see, correct, delete).
struct KeptData {
    std::string kind;           // 姓名
    std::string purpose;        // 为什么保存
    std::string kept;           // 保存多久
    std::string after_erasure;  // 注销后怎样，为什么
};
// Not done yet: the account cannot be closed before.
struct OpenMatter {
    std::string noun;
    std::int64_t id = 0;
    std::string name;
};
struct OwnData {
    std::string name;
    std::string phone;
    std::string login;
    Instant created_at;
    std::optional<Instant> deletion_requested_at;
    std::vector<KeptData> kept;
    std::vector<OpenMatter> erasure_waits_for;
    std::int64_t times_revealed = 0;  // how often staff saw it unmasked
};

struct LoginLogRow {
    std::int64_t id = 0;
    Instant at;
    std::optional<UserId> user;
    LoginMeans means = LoginMeans::password;
    LoginOutcome outcome = LoginOutcome::passed;
    std::string address;
};

// 我的权限: every route, and the roles that may use it. Made from the route tables themselves.
struct RightRow {
    std::string room;
    std::string method;
    std::string path;
    std::string summary;
    Capability capability = Capability::open;
    std::vector<Role> roles;
};
struct RoleView {
    Role role = Role::resident;
    std::string title;
    bool second_factor = false;
    ScopeKind scope = ScopeKind::none;
};
struct Rights {
    std::vector<RoleView> roles;
    std::vector<RightRow> rows;
};
// The app serves it at GET /api/rights, because only the app knows all tables.
Rights rights_of(std::span<const http::RoomTable> rooms);

// GET /api/demo/outbox, only of a demo: what the local outbox holds and what the authenticators
// of the demo people show now.
struct DemoMessage {
    Instant at;
    std::string phone;
    std::string text;
};
struct DemoAuthenticator {
    std::string login;
    std::string code;
};
struct DemoOutbox {
    std::vector<DemoMessage> messages;  // newest first
    std::vector<DemoAuthenticator> authenticators;
};

}  // namespace anju::identity
