// Signing in and out, the own login, the own data.
#include <fmt/format.h>

#include "platform/crypto/crypto.h"
#include "rooms/identity/account_actions.h"
#include "rooms/identity/queries.h"
#include "rooms/identity/refusals.h"
#include "rooms/identity/routes.h"
#include "rooms/identity/rules.h"
#include "rooms/identity/sign_in_actions.h"

namespace anju::identity {

namespace {

using http::Nothing;
using http::ReadCall;
using http::SlowCall;
using http::WithCookies;
using http::WriteCall;

Client client_of(const http::Call& call) {
    return {std::string(call.network), std::string(call.user_agent)};
}

// The listener adds `Secure` where it serves behind TLS. The server decides when a login ends, so
// the cookie of a resident may live as long as one can.
std::string cookie_of(std::string_view token, const SessionState& state) {
    const bool resident = state.me && !state.me->staff;
    const auto kept = std::chrono::seconds(login_limits.resident_absolute).count();
    return fmt::format("anju_session={}; Path=/; HttpOnly; SameSite=Strict{}", token,
                       resident ? fmt::format("; Max-Age={}", kept) : std::string());
}

constexpr std::string_view no_cookie =
    "anju_session=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0";

Result<WithCookies<SessionState>> opened_reply(SlowCall& call, const Result<Opened>& opened) {
    if (!opened) return std::unexpected(opened.error());
    SessionState state =
        call.db.read([&](db::Tx& tx) { return detail_session(tx, opened->token, call.now); });
    std::string cookie = cookie_of(opened->token, state);
    return WithCookies<SessionState>{std::move(state), {std::move(cookie)}};
}

Result<SessionState> get_session(ReadCall& call) {
    return detail_session(call.tx, call.session, call.now);
}

Result<WithCookies<SessionState>> post_session(SlowCall& call, const SignIn& cmd) {
    return opened_reply(call, sign_in(call.db, cmd, client_of(call), call.now));
}

Result<WithCookies<Nothing>> delete_session(WriteCall& call) {
    sign_out(call.tx, call.by, call.session, call.now);
    return WithCookies<Nothing>{{}, {std::string(no_cookie)}};
}

Result<WithCookies<SessionState>> post_second_factor(SlowCall& call, const GiveSecondFactor& cmd) {
    return opened_reply(call,
                        give_second_factor(call.db, call.session, cmd, client_of(call), call.now));
}

Result<PhoneCodeSent> post_phone_code(WriteCall& call, const AskPhoneCode& cmd) {
    TRY_OK(ask_phone_code(call.tx, cmd, client_of(call), call.now));
    return PhoneCodeSent{login_limits.code_resend.count(),
                         std::chrono::seconds(login_limits.code_life).count()};
}

Result<WithCookies<SessionState>> post_phone(SlowCall& call, const SignInByPhone& cmd) {
    return opened_reply(call, sign_in_by_phone(call.db, cmd, client_of(call), call.now));
}

Result<SessionState> post_post(WriteCall& call, const ChoosePost& cmd) {
    TRY_OK(choose_post(call.tx, call.by, call.session, cmd, call.now));
    return detail_session(call.tx, call.session, call.now);
}

Result<WithCookies<SessionState>> put_password(SlowCall& call, const ChangePassword& cmd) {
    return opened_reply(call,
                        change_password(call.db, call.session, cmd, client_of(call), call.now));
}

Result<Enrolment> post_enrolment(SlowCall& call, const BeginEnrolment& cmd) {
    TRY(const PendingFactor pending,
        begin_enrolment(call.db, call.session, cmd, client_of(call), call.now));
    const std::string secret = crypto::base32(pending.secret);
    // 安居:login, percent-encoded.
    return Enrolment{fmt::format("otpauth://totp/%E5%AE%89%E5%B1%85:{}?secret={}"
                                 "&issuer=%E5%AE%89%E5%B1%85&algorithm=SHA1&digits=6&period=30",
                                 pending.login, secret),
                     secret};
}

Result<WithCookies<RecoveryCodes>> put_enrolment(SlowCall& call, const ConfirmEnrolment& cmd) {
    TRY(const Enrolled enrolled, confirm_enrolment(call.db, call.session, cmd, call.now));
    const SessionState state = call.db.read(
        [&](db::Tx& tx) { return detail_session(tx, enrolled.opened.token, call.now); });
    return WithCookies<RecoveryCodes>{{enrolled.recovery_codes},
                                      {cookie_of(enrolled.opened.token, state)}};
}

Result<LoginRules> get_rules(ReadCall&) {
    const LoginLimits& limits = login_limits;
    return LoginRules{static_cast<std::int64_t>(limits.password_min),
                      static_cast<std::int64_t>(limits.password_min_officer),
                      limits.password_kinds,
                      limits.password_kept,
                      limits.password_age.count(),
                      limits.account.failures,
                      limits.account.lock.count(),
                      limits.staff_idle.count(),
                      limits.staff_absolute.count(),
                      std::string(login_limits_source)};
}

Result<OpenLogins> get_logins(ReadCall& call) {
    return list_open_logins(call.tx, call.by.user, call.session, call.now);
}

Result<Nothing> delete_login(WriteCall& call) {
    TRY(const SessionId session, call.id<SessionTag>());
    TRY_OK(end_own_login(call.tx, call.by, session, call.now));
    return Nothing{};
}

Result<OwnData> get_own_data(ReadCall& call) {
    return detail_own_data(call.tx, call.by.user, civil_date(call.now));
}

Result<OwnData> put_own_name(WriteCall& call, const CorrectName& cmd) {
    TRY_OK(correct_name(call.tx, call.by, cmd, call.now));
    return detail_own_data(call.tx, call.by.user, civil_date(call.now));
}

Result<OwnData> put_own_phone(SlowCall& call, const ChangePhone& cmd) {
    TRY_OK(change_phone(call.db, call.by, cmd, client_of(call), call.now));
    return call.db.read(
        [&](db::Tx& tx) { return detail_own_data(tx, call.by.user, civil_date(call.now)); });
}

Result<OwnData> post_own_deletion(WriteCall& call) {
    TRY_OK(request_deletion(call.tx, call.by, call.now));
    return detail_own_data(call.tx, call.by.user, civil_date(call.now));
}

Result<Nothing> delete_own_deletion(WriteCall& call) {
    TRY_OK(withdraw_deletion(call.tx, call.by, call.now));
    return Nothing{};
}

Result<DemoOutbox> get_demo_outbox(ReadCall& call) { return detail_demo_outbox(call.tx, call.now); }

}  // namespace

// The steps between password and login act on an unfinished session, so their routes are open and
// look at the token themselves.
std::span<const http::Route> session_routes() {
    static const http::Route table[] = {
        {http::GET, "/api/session", Capability::open, get_session, "查看当前登录"},
        {http::POST,
         "/api/session",
         Capability::open,
         post_session,
         "账号密码登录",
         {.signs_in = true}},
        {http::DELETE, "/api/session", Capability::open, delete_session, "退出登录"},
        {http::POST,
         "/api/session/second-factor",
         Capability::open,
         post_second_factor,
         "提交动态口令",
         {.signs_in = true}},
        {http::POST, "/api/session/phone-code", Capability::open, post_phone_code,
         "获取短信验证码"},
        {http::POST,
         "/api/session/phone",
         Capability::open,
         post_phone,
         "短信验证码登录",
         {.signs_in = true}},
        {http::POST, "/api/session/post", Capability::signed_in, post_post, "切换岗位"},
        {http::PUT,
         "/api/session/password",
         Capability::open,
         put_password,
         "修改密码",
         {.signs_in = true}},
        {http::POST,
         "/api/session/enrolment",
         Capability::open,
         post_enrolment,
         "获取动态口令密钥",
         {.secret_reply = true, .signs_in = true}},
        {http::PUT, "/api/session/enrolment", Capability::open, put_enrolment, "启用动态口令"},
        {http::GET, "/api/session/rules", Capability::open, get_rules, "查看密码和登录规则"},
        {http::GET, "/api/session/logins", Capability::signed_in, get_logins, "查看自己的在线登录"},
        {http::DELETE, "/api/session/logins/{id}", Capability::signed_in, delete_login,
         "结束自己的一个登录"},
        {http::GET, "/api/own-data", Capability::signed_in, get_own_data, "查看自己的个人信息"},
        {http::PUT, "/api/own-data/name", Capability::signed_in, put_own_name, "更正自己的姓名"},
        {http::PUT, "/api/own-data/phone", Capability::signed_in, put_own_phone,
         "更换自己的手机号码"},
        {http::POST, "/api/own-data/deletion", Capability::signed_in, post_own_deletion,
         "申请注销账号"},
        {http::DELETE, "/api/own-data/deletion", Capability::signed_in, delete_own_deletion,
         "撤回注销申请"},
    };
    return table;
}

std::span<const http::Route> demo_routes() {
    static const http::Route table[] = {
        {http::GET, "/api/demo/outbox", Capability::open, get_demo_outbox,
         "查看演示短信和动态口令"},
    };
    return table;
}

}  // namespace anju::identity
