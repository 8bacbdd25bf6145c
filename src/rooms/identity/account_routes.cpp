// Accounts and posts, for the officers.
#include <fmt/format.h>

#include "platform/crypto/crypto.h"
#include "platform/http/verb.h"
#include "rooms/identity/account_actions.h"
#include "rooms/identity/capabilities.h"
#include "rooms/identity/queries.h"
#include "rooms/identity/refusals.h"
#include "rooms/identity/routes.h"
#include "rooms/identity/rules.h"

namespace anju::identity {

namespace {

using http::Created;
using http::Nothing;
using http::ReadCall;
using http::SlowCall;
using http::WriteCall;

struct OfUser {
    static Result<User> load(const http::Call& call, db::Tx& tx) {
        TRY(const UserId id, call.id<UserTag>());
        return load_user(tx, id);
    }
    static Result<UserDetail> detail(const http::Call& call, db::Tx& tx, const User& user) {
        return detail_user(tx, call.by, user.id, call.now);
    }
};

// The holder of the post that the path names.
struct OfHolder {
    static Result<User> load(const http::Call& call, db::Tx& tx) {
        TRY(const PostId id, call.id<PostTag>());
        return load_holder(tx, id);
    }
    static Result<UserDetail> detail(const http::Call& call, db::Tx& tx, const User& user) {
        return OfUser::detail(call, tx, user);
    }
};

using Verb = Result<void> (*)(db::Tx&, const Actor&, UserId, Instant);

Result<UserDetail> carry_out(WriteCall& call, Verb verb) {
    TRY(const User user, http::load_seen<OfUser>(call, call.tx));
    TRY_OK(verb(call.tx, call.by, user.id, call.now));
    return OfUser::detail(call, call.tx, user);
}

Result<UserDetail> carry_out(WriteCall& call, Verb verb, AccountVerb what, const GiveReason& why) {
    TRY(const User user, http::load_seen<OfUser>(call, call.tx));
    keep_reason(call.tx, call.by, user.id, what, why.reason.value, call.now);
    TRY_OK(verb(call.tx, call.by, user.id, call.now));
    return OfUser::detail(call, call.tx, user);
}

Result<http::Page<UserRow>> get_users(ReadCall& call, const UserFilter& filter) {
    return list_users(call.tx, call.by.scope, filter, call.now);
}

// The password is made here and told once; nobody chooses it for another.
Result<Created<InitialPassword>> post_user(SlowCall& call, const AddUser& cmd) {
    const std::string password = initial_password();
    const NewStaff staff{cmd.login.value, cmd.name.value, cmd.phone.value,
                         crypto::password_hash(password)};
    TRY(const UserId id,
        call.db.write([&](db::Tx& tx) { return add_staff(tx, call.by, staff, call.now); }));
    return Created<InitialPassword>{{id, login_key_of(cmd.login.value), password},
                                    fmt::format("/api/users/{}", id.value)};
}

Result<UserDetail> post_disablement(WriteCall& call, const GiveReason& cmd) {
    return carry_out(call, disable_user, AccountVerb::disable, cmd);
}
Result<UserDetail> delete_disablement(WriteCall& call) { return carry_out(call, enable_user); }
Result<UserDetail> delete_lock(WriteCall& call) { return carry_out(call, unlock_user); }
Result<UserDetail> delete_second_factor_of(WriteCall& call) {
    return carry_out(call, reset_second_factor);
}
Result<UserDetail> post_erasure(WriteCall& call, const GiveReason& cmd) {
    return carry_out(call, erase_user, AccountVerb::erase, cmd);
}

Result<InitialPassword> post_password_reset(SlowCall& call, const GiveReason& cmd) {
    const std::string password = initial_password();
    const std::string hash = crypto::password_hash(password);
    return call.db.write([&](db::Tx& tx) -> Result<InitialPassword> {
        TRY(const User user, http::load_seen<OfUser>(call, tx));
        keep_reason(tx, call.by, user.id, AccountVerb::reset_password, cmd.reason.value, call.now);
        TRY_OK(reset_password(tx, call.by, user.id, hash, call.now));
        return InitialPassword{user.id, user.login, password};
    });
}

Result<UserDetail> post_posts(WriteCall& call, const GrantPost& cmd) {
    TRY(const User user, http::load_seen<OfUser>(call, call.tx));
    Post post;
    post.user = user.id;
    post.role = cmd.role;
    post.name = cmd.name.value;
    post.unit = cmd.unit.value_or(UnitId{});
    post.region = cmd.region.value_or(RegionCode{});
    post.enterprise = cmd.enterprise.value_or(EnterpriseId{});
    post.estate = cmd.estate.value_or(EstateId{});
    TRY_OK(grant_post(call.tx, call.by, post, call.now));
    return OfUser::detail(call, call.tx, user);
}

Result<UserDetail> post_end(WriteCall& call, const GiveReason& cmd) {
    TRY(const PostId id, call.id<PostTag>());
    TRY(const User holder, http::load_seen<OfHolder>(call, call.tx));
    keep_reason(call.tx, call.by, holder.id, AccountVerb::end_post, cmd.reason.value, call.now);
    TRY_OK(end_post(call.tx, call.by, id, call.now));
    return OfHolder::detail(call, call.tx, holder);
}

Result<OpenLogins> get_user_logins(ReadCall& call) {
    TRY(const User user, OfUser::load(call, call.tx));
    return list_open_logins(call.tx, user.id, call.session, call.now);
}

Result<Nothing> delete_user_login(WriteCall& call) {
    TRY(const User user, http::load_seen<OfUser>(call, call.tx));
    TRY(const SessionId session, call.id<SessionTag>("session"));
    TRY_OK(end_login(call.tx, call.by, user.id, session, call.now));
    return Nothing{};
}

Result<Unmasked> post_unmasking(WriteCall& call, const GiveReason& cmd) {
    TRY_OK(check_reveal_by_number(call.by));
    TRY(const User user, http::load_seen<OfUser>(call, call.tx));
    TRY(const Revealed open, reveal(call.tx, call.by, user.id, cmd.reason.value, call.now));
    return Unmasked{open.name.reveal(), open.phone.reveal(),
                    reveals_left(call.tx, call.by, call.now)};
}

Result<http::Page<LoginLogRow>> get_login_log(ReadCall& call, const LoginLogFilter& filter) {
    return list_login_log(call.tx, filter);
}

}  // namespace

std::span<const http::Route> account_routes() {
    static const http::Route table[] = {
        {http::GET, "/api/users", user_read, get_users, "查看账号列表"},
        {http::POST,
         "/api/users",
         user_admin,
         post_user,
         "新建工作人员账号",
         {.secret_reply = true, .signs_in = true}},
        {http::GET, "/api/users/{id}", user_read, http::get_detail<OfUser>, "查看账号"},
        {http::POST, "/api/users/{id}/disablement", user_admin, post_disablement, "停用账号"},
        {http::DELETE, "/api/users/{id}/disablement", user_admin, delete_disablement, "启用账号"},
        {http::POST,
         "/api/users/{id}/password-reset",
         user_admin,
         post_password_reset,
         "重置密码",
         {.secret_reply = true, .signs_in = true}},
        {http::DELETE, "/api/users/{id}/lock", user_admin, delete_lock, "解除登录锁定"},
        {http::DELETE, "/api/users/{id}/second-factor", role_admin, delete_second_factor_of,
         "重置动态口令"},
        {http::POST, "/api/users/{id}/posts", role_admin, post_posts, "授予岗位"},
        {http::POST, "/api/posts/{id}/end", role_admin, post_end, "结束岗位"},
        {http::GET, "/api/users/{id}/logins", session_admin, get_user_logins, "查看在线登录"},
        {http::DELETE, "/api/users/{id}/logins/{session}", session_admin, delete_user_login,
         "结束他人的登录"},
        {http::POST,
         "/api/users/{id}/unmasking",
         personal_data_reveal,
         post_unmasking,
         "查看完整的姓名和手机号码",
         {.secret_reply = true}},
        {http::POST, "/api/users/{id}/erasure", user_admin, post_erasure, "注销并删除个人信息"},
        {http::GET, "/api/login-log", audit_read, get_login_log, "查看登录日志"},
    };
    return table;
}

}  // namespace anju::identity
