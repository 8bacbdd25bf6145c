#include "rooms/identity/queries.h"

#include <algorithm>

#include "platform/crypto/crypto.h"
#include "platform/db/scope.h"
#include "platform/personal.h"
#include "rooms/identity/account_actions.h"
#include "rooms/identity/refusals.h"
#include "rooms/identity/rules.h"
#include "rooms/identity/store.h"
#include "rooms/registry/actions.h"

namespace anju::identity {

namespace {

constexpr long long page_rows = 50;

template <class T>
std::optional<Id<T>> if_set(Id<T> id) {
    if (!id.set()) return std::nullopt;
    return id;
}

// The chain below the city, or the city itself.
std::string region_name_of(db::Tx& tx, const RegionCode& code) {
    if (code.level() != RegionLevel::city) return registry::region_path(tx, code);
    const auto city = registry::find_region(tx, code);
    return city ? city->name : std::string{};
}

PostView view_of(db::Tx& tx, const Post& post) {
    PostView view;
    view.id = post.id;
    view.role = post.role;
    view.role_title = title_of(post.role);
    view.name = post.name;
    view.scope = scope_kind_of(post.role);
    view.unit = if_set(post.unit);
    if (!post.region.empty()) {
        view.region = post.region;
        view.region_name = region_name_of(tx, post.region);
    }
    view.enterprise = if_set(post.enterprise);
    view.estate = if_set(post.estate);
    view.ended_on = post.ended_on;
    return view;
}

std::vector<PostView> views_of(db::Tx& tx, const std::vector<Post>& posts) {
    std::vector<PostView> views;
    views.reserve(posts.size());
    for (const Post& post : posts) views.push_back(view_of(tx, post));
    return views;
}

bool has_second_factor(db::Tx& tx, UserId user) {
    const auto factor = find_second_factor(tx, user);
    return factor && !factor->secret.empty();
}

std::optional<Instant> locked_until(db::Tx& tx, const User& user, Instant now) {
    const auto tally = find_tally(tx, account_subject(login_key_of(user.login)));
    if (!tally || !is_locked(*tally, now)) return std::nullopt;
    return tally->locked_until;
}

Me me_of(db::Tx& tx, const Session& session, const Actor& actor, Instant now) {
    const auto user = find_user(tx, session.user);
    CHECK(user.has_value());
    Me me;
    me.user = user->id;
    me.login = user->login;
    me.name = masked_name(user->name.reveal());
    me.phone = masked_phone(user->phone.reveal());
    me.staff = user->staff;
    me.role = actor.role;
    me.role_title = user->staff && !actor.post.set() ? "无岗位" : title_of(actor.role);
    if (actor.post.set()) me.post = view_of(tx, *session.post);
    me.posts = views_of(tx, open_posts_of(tx, user->id));
    for (const std::string_view name : actor.capabilities)
        me.capabilities.push_back({name, {}, {}});
    me.watermark =
        me.name + " " + (user->staff ? user->login : me.phone) + " " + to_minute_text(now);
    me.second_factor = has_second_factor(tx, user->id);
    const auto passwords = recent_passwords(tx, user->id, 1);
    if (!passwords.empty())
        me.password_expires_on = password_expiry_of(login_limits, passwords.front().created_at);
    me.expires_at = session.expires_at;
    const auto idle =
        user->staff ? login_limits.staff_idle : std::chrono::minutes(login_limits.resident_idle);
    me.idle_minutes = idle.count();
    return me;
}

}  // namespace

SessionState detail_session(db::Tx& tx, std::string_view token, Instant now) {
    const auto session = token.empty() ? std::nullopt : find_session(tx, token);
    if (!session || session->disabled) return {};
    const SessionTimes times{session->staff ? SessionKind::staff : SessionKind::resident,
                             session->stage, session->created_at, session->last_seen_at,
                             session->expires_at};
    if (!is_live(login_limits, times, now)) return {};
    if (session->stage != SignInStage::signed_in) return {session->stage, std::nullopt};
    const auto known = find_known_login(tx, token, now);
    CHECK(known.has_value());
    return {SignInStage::signed_in, me_of(tx, *session, known->actor, now)};
}

OpenLogins list_open_logins(db::Tx& tx, UserId user, std::string_view token, Instant now) {
    struct LoginRow {
        SessionId id;
        Instant created_at;
        Instant last_seen_at;
        std::string address;
        std::string user_agent;
        std::optional<std::string> post_name;
        std::string token_digest;
    };
    OpenLogins open;
    const std::string own = token_digest_of(token);
    for (LoginRow& row : tx.all<LoginRow>(
             "select s.id, s.created_at, s.last_seen_at, s.address, s.user_agent, p.name, "
             "s.token_digest from identity_sessions s "
             "left join identity_posts p on p.id = s.post_id "
             "where s.user_id = $1 and s.revoked_at is null and s.expires_at > $2 "
             "and s.stage = 'signed_in' order by s.id desc limit 100",
             user, now))
        open.rows.push_back({row.id, row.created_at, row.last_seen_at, row.address, row.user_agent,
                             row.post_name.value_or(""), row.token_digest == own});
    return open;
}

OwnData detail_own_data(db::Tx& tx, UserId id, Date today) {
    const auto user = find_user(tx, id);
    CHECK(user.has_value());
    OwnData own;
    own.name = user->name.reveal();
    own.phone = user->phone.reveal();
    own.login = user->login;
    own.created_at = user->created_at;
    own.deletion_requested_at = user->deletion_requested_at;
    own.kept = {
        {"姓名、手机号码", "核实身份、联系办理、回访；加密保存，页面默认脱敏显示", "注销前",
         "删除"},
        {"登录时间、网络地址、浏览器", "账号安全和安全审计", "不少于 6 个月",
         "到期删除：法律要求日志留存不少于六个月"},
        {"提交的诉求、图片、位置", "受理、办理和监督", "办结后 5 年（拟用默认值）",
         "内容、图片、位置和联系方式删除；编号、类别、时间、经办单位和结果保留，用于监督和统计"},
        {"与房屋的绑定", "核实住户身份", "绑定期间和注销前",
         "姓名、电话和证件号码后四位删除；起止日期保留，证明表决和公示时有人"},
        {"工作人员查看完整信息的记录", "监督个人信息的使用", "长期",
         "查看的事由删除；何人何时看过保留，用于追究"},
        {"公开存证", "任何人可以核验办理过程未被改动", "长期",
         "保留：其中没有内容，只有无法还原的指纹"},
    };
    for (personal::Matter& matter : personal::open_matters_of(tx, id, today))
        own.erasure_waits_for.push_back(
            {std::move(matter.noun), matter.id, std::move(matter.name)});
    own.times_revealed =
        tx.one<std::int64_t>("select count(*) from identity_revelations where user_id = $1", id);
    return own;
}

namespace {

// A person lies where their open posts do.
constexpr db::ScopeColumns user_columns{
    .person = {" and id = ?"},
    .estate = {" and id in (select user_id from identity_posts where estate_id = ? "
               "and ended_on is null)"},
    .unit = {" and id in (select user_id from identity_posts where unit_id = ? "
             "and ended_on is null)"},
    .enterprise = {" and id in (select user_id from identity_posts where enterprise_id = ? "
                   "and ended_on is null)"},
    .region =
        [](db::Query& query, const RegionCode& from, const std::string& end) {
            query.add(
                " and id in (select user_id from identity_posts where region >= ? "
                "and region < ? and ended_on is null)",
                from, end);
        },
};

}  // namespace

http::Page<UserRow> list_users(db::Tx& tx, const Scope& scope, const UserFilter& filter,
                               Instant now) {
    struct Row {
        UserId id;
        std::optional<std::string> login;
        std::string name_sealed;
        std::string phone_sealed;
        bool staff;
        std::optional<Instant> disabled_at;
        std::optional<Instant> last_login_at;
        std::optional<Instant> deletion_requested_at;
    };
    db::Query query(
        "select id, login, name_sealed, phone_sealed, staff, disabled_at, last_login_at, "
        "deletion_requested_at from identity_users where erased_at is null");
    // Accounts are no business data: an officer, who has no place, reads all of them.
    if (scope.kind != ScopeKind::none) db::add_bounds(query, bounds_of(scope), user_columns);
    if (filter.cursor) query.add(" and id > ?", filter.cursor->key());
    if (filter.text) {
        const std::string key = login_key_of(filter.text->value);
        const auto phone = phone_of(filter.text->value);
        // Every text that starts with the key sorts from it to its successor.
        query.add(" and ((login_key >= ? and login_key < ?) or phone_digest = ?)", key,
                  key + "\x7f", phone_digest_of(phone.value_or("")));
    }
    if (filter.role)
        query.add(
            " and id in (select user_id from identity_posts where role = ? "
            "and ended_on is null)",
            *filter.role);
    if (filter.staff) query.add(" and staff = ?", *filter.staff);
    if (filter.disabled && *filter.disabled) query.add(" and disabled_at is not null");
    if (filter.disabled && !*filter.disabled) query.add(" and disabled_at is null");
    if (filter.dormant && *filter.dormant)
        query.add(" and staff = 1 and coalesce(last_login_at, created_at) < ?",
                  now - login_limits.dormant);
    if (filter.deletion_requested && *filter.deletion_requested)
        query.add(" and deletion_requested_at is not null");
    const long long limit = filter.limit ? filter.limit->value : page_rows;
    query.add(" order by id limit ?", limit + 1);
    auto found =
        http::page_of(tx.all<Row>(query), limit, [](const Row& row) { return UserCursor{row.id}; });
    http::Page<UserRow> page{{}, std::move(found.next)};
    for (const Row& row : found.rows) {
        std::string posts;
        for (const Post& post : open_posts_of(tx, row.id))
            posts += (posts.empty() ? "" : "、") + post.name;
        page.rows.push_back({row.id, row.login.value_or(""),
                             masked_name(open_name(row.id, row.name_sealed)),
                             masked_phone(open_phone(row.id, row.phone_sealed)), row.staff,
                             row.disabled_at.has_value(), has_second_factor(tx, row.id), posts,
                             row.last_login_at, row.deletion_requested_at});
    }
    return page;
}

namespace {

std::vector<KeptReason> reasons_about(db::Tx& tx, UserId user) {
    struct Row {
        std::int64_t id;
        Instant at;
        AccountVerb verb;
        std::string reason_sealed;
        std::string by;
    };
    std::vector<KeptReason> reasons;
    for (Row& row :
         tx.all<Row>("select r.id, r.at, r.verb, r.reason_sealed, coalesce(p.name, '') "
                     "from identity_reasons r left join identity_posts p on p.id = r.by_post_id "
                     "where r.user_id = $1 order by r.id desc limit 50",
                     user))
        reasons.push_back(
            {row.at, row.verb, open_reason(row.id, row.reason_sealed), std::move(row.by)});
    return reasons;
}

}  // namespace

Result<UserDetail> detail_user(db::Tx& tx, const Actor& by, UserId id, Instant now) {
    const auto user = find_user(tx, id);
    if (!user) return refuse(user_absent);
    const auto posts = posts_of(tx, id);
    UserDetail detail;
    detail.id = id;
    detail.login = user->login;
    detail.name = masked_name(user->name.reveal());
    detail.phone = masked_phone(user->phone.reveal());
    detail.staff = user->staff;
    detail.disabled = user->disabled;
    detail.must_change_password = user->must_change_password;
    detail.second_factor = has_second_factor(tx, id);
    detail.locked_until = locked_until(tx, *user, now);
    detail.created_at = user->created_at;
    detail.last_login_at = user->last_login_at;
    detail.deletion_requested_at = user->deletion_requested_at;
    detail.posts = views_of(tx, posts);
    detail.reasons = reasons_about(tx, id);
    detail.open_logins = static_cast<std::int64_t>(list_open_logins(tx, id, {}, now).rows.size());
    detail.version = user->version;
    AccountFacts facts = facts_of(*user, posts);
    facts.locked = detail.locked_until.has_value();
    facts.second_factor = detail.second_factor;
    facts.open_logins = detail.open_logins > 0;
    detail.may = may_of(facts, by);
    return detail;
}

http::Page<LoginLogRow> list_login_log(db::Tx& tx, const LoginLogFilter& filter) {
    struct Row {
        std::int64_t id;
        Instant at;
        UserId user_id;
        LoginMeans means;
        LoginOutcome outcome;
        std::string address;
    };
    db::Query query(
        "select id, at, user_id, means, outcome, address from identity_login_log where 1 = 1");
    if (filter.cursor) query.add(" and id < ?", filter.cursor->key());
    if (filter.user) query.add(" and user_id = ?", *filter.user);
    if (filter.outcome) query.add(" and outcome = ?", *filter.outcome);
    const long long limit = filter.limit ? filter.limit->value : page_rows;
    query.add(" order by id desc limit ?", limit + 1);
    auto found = http::page_of(tx.all<Row>(query), limit,
                               [](const Row& row) { return http::Cursor<std::int64_t>{row.id}; });
    http::Page<LoginLogRow> page{{}, std::move(found.next)};
    for (const Row& row : found.rows)
        page.rows.push_back(
            {row.id, row.at, if_set(row.user_id), row.means, row.outcome, row.address});
    return page;
}

DemoOutbox detail_demo_outbox(db::Tx& tx, Instant now) {
    struct MessageRow {
        MessageId id;
        Instant created_at;
        std::string phone_sealed;
        std::string text_sealed;
    };
    struct FactorRow {
        UserId user_id;
        std::string login;
    };
    DemoOutbox outbox;
    for (const MessageRow& row :
         tx.all<MessageRow>("select id, created_at, phone_sealed, text_sealed from identity_outbox "
                            "where text_sealed <> '' order by id desc limit 50"))
        if (const auto letter = open_letter(row.id, row.phone_sealed, row.text_sealed))
            outbox.messages.push_back(
                {row.created_at, letter->phone.reveal(), letter->text.reveal()});
    for (const FactorRow& row : tx.all<FactorRow>(
             "select f.user_id, u.login from identity_second_factors f "
             "join identity_users u on u.id = f.user_id "
             "where f.secret_sealed is not null and u.login is not null order by u.login limit 50"))
        outbox.authenticators.push_back(
            {row.login, crypto::totp_code(find_second_factor(tx, row.user_id)->secret, now)});
    return outbox;
}

}  // namespace anju::identity
