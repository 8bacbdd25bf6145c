// Logins, failures in a row, the log of tries.
#include "platform/crypto/crypto.h"
#include "rooms/identity/store.h"

namespace anju::identity {

const db::Told& login_log_told() {
    static const db::Told told({"identity_login_log", "user", "user_id"}, {"id"},
                               {"at", "user_id", "means", "outcome", "address"});
    return told;
}

std::string token_digest_of(std::string_view token) { return crypto::hex(crypto::sha256(token)); }

std::optional<Session> find_session(db::Tx& tx, std::string_view token) {
    struct SessionRow {
        SessionId id;
        UserId user_id;
        SignInStage stage;
        Instant created_at;
        Instant last_seen_at;
        Instant expires_at;
        std::optional<Instant> second_factor_at;
        bool staff;
        std::optional<Instant> disabled_at;
        PostId post_id;
        std::optional<Role> role;
        std::optional<std::string> post_name;
        UnitId unit_id;
        RegionCode region;
        EnterpriseId enterprise_id;
        EstateId estate_id;
        std::optional<Date> ended_on;
    };
    const auto row = tx.first<SessionRow>(
        "select s.id, s.user_id, s.stage, s.created_at, s.last_seen_at, s.expires_at, "
        "s.second_factor_at, u.staff, u.disabled_at, p.id, p.role, p.name, p.unit_id, p.region, "
        "p.enterprise_id, p.estate_id, p.ended_on from identity_sessions s "
        "join identity_users u on u.id = s.user_id "
        "left join identity_posts p on p.id = s.post_id "
        "where s.token_digest = $1 and s.revoked_at is null",
        token_digest_of(token));
    if (!row) return std::nullopt;
    Session session{row->id,
                    row->user_id,
                    row->stage,
                    row->created_at,
                    row->last_seen_at,
                    row->expires_at,
                    row->second_factor_at,
                    row->staff,
                    row->disabled_at.has_value(),
                    std::nullopt};
    if (row->role)
        session.post =
            Post{row->post_id, row->user_id, *row->role,         row->post_name.value_or(""),
                 row->unit_id, row->region,  row->enterprise_id, row->estate_id,
                 row->ended_on};
    return session;
}

SessionId insert_session(db::Tx& tx, std::string_view token, const FreshSession& session,
                         Instant now) {
    return tx.one<SessionId>(
        "insert into identity_sessions (token_digest, user_id, post_id, stage, created_at, "
        "last_seen_at, expires_at, second_factor_at, address, user_agent) "
        "values ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9) returning id",
        token_digest_of(token), session.user, session.post, session.stage, now, session.expires_at,
        session.second_factor_at, session.address, session.user_agent);
}

void advance_session(db::Tx& tx, SessionId id, std::string_view token, SignInStage stage,
                     std::optional<Instant> second_factor_at, Instant now) {
    tx.exec(
        "update identity_sessions set token_digest = $2, stage = $3, second_factor_at = $4, "
        "last_seen_at = $5 where id = $1",
        id, token_digest_of(token), stage, second_factor_at, now);
}

void update_session_post(db::Tx& tx, SessionId id, PostId post) {
    tx.exec("update identity_sessions set post_id = $2 where id = $1", id, post);
}

void update_seen(db::Tx& tx, SessionId id, Instant at) {
    tx.exec("update identity_sessions set last_seen_at = $2 where id = $1 and last_seen_at < $2",
            id, at);
}

std::int64_t revoke_session(db::Tx& tx, UserId user, SessionId id, Instant now) {
    return tx.exec(
        "update identity_sessions set revoked_at = $3 "
        "where id = $1 and user_id = $2 and revoked_at is null",
        id, user, now);
}

void revoke_all(db::Tx& tx, UserId user, Instant now) {
    tx.exec(
        "update identity_sessions set revoked_at = $2 "
        "where user_id = $1 and revoked_at is null",
        user, now);
}

void revoke_others(db::Tx& tx, UserId user, SessionId keep, Instant now) {
    tx.exec(
        "update identity_sessions set revoked_at = $3 "
        "where user_id = $1 and id <> $2 and revoked_at is null",
        user, keep, now);
}

void revoke_in_post(db::Tx& tx, PostId post, Instant now) {
    tx.exec(
        "update identity_sessions set revoked_at = $2 "
        "where post_id = $1 and revoked_at is null",
        post, now);
}

void revoke_surplus(db::Tx& tx, UserId user, int keep, Instant now) {
    tx.exec(
        "update identity_sessions set revoked_at = $2 where user_id = $1 and "
        "revoked_at is null and id not in (select id from identity_sessions "
        "where user_id = $1 and revoked_at is null and expires_at > $2 "
        "order by id desc limit $3)",
        user, now, keep);
}

std::string account_subject(std::string_view login_key) {
    return crypto::lookup_digest("identity_attempts.account", login_key);
}

std::string factor_subject(UserId user) {
    return crypto::lookup_digest("identity_attempts.factor", std::to_string(user.value));
}

std::string address_subject(std::string_view address) {
    return crypto::lookup_digest("identity_attempts.address", address);
}

std::optional<Tally> find_tally(db::Tx& tx, std::string_view subject) {
    return tx.first<Tally>(
        "select failures, window_from, locked_until from identity_attempts where subject = $1",
        subject);
}

void save_tally(db::Tx& tx, std::string_view subject, const Tally& tally) {
    tx.exec(
        "insert into identity_attempts (subject, failures, window_from, locked_until) "
        "values ($1, $2, $3, $4) on conflict (subject) do update set "
        "failures = excluded.failures, window_from = excluded.window_from, "
        "locked_until = excluded.locked_until",
        subject, tally.failures, tally.window_from, tally.locked_until);
}

void delete_tally(db::Tx& tx, std::string_view subject) {
    tx.exec("delete from identity_attempts where subject = $1", subject);
}

void insert_login_log(db::Tx& tx, const LoginTry& one, Instant now) {
    tx.write(login_log_told(),
             "insert into identity_login_log (at, user_id, means, outcome, address) "
             "values ($1, $2, $3, $4, $5)",
             now, one.user.value, one.means, one.outcome, one.address);
}

void insert_try(db::Tx& tx, const LoginTry& one, Instant now) {
    tx.exec(
        "insert into identity_tries (at, user_id, means, outcome, address, locks) "
        "values ($1, $2, $3, $4, $5, $6)",
        now, one.user.value, one.means, one.outcome, one.address, one.locks);
}

std::vector<WaitingTry> tries_before(db::Tx& tx, UserId user, Instant before) {
    struct TryRow {
        Instant at;
        LoginMeans means;
        LoginOutcome outcome;
        std::string address;
        bool locks;
    };
    std::vector<WaitingTry> tries;
    for (TryRow& row :
         tx.all<TryRow>("select at, means, outcome, address, locks from identity_tries "
                        "where user_id = $1 and at < $2 order by at, id",
                        user.value, before))
        tries.push_back(
            {row.at, {user, row.means, row.outcome, std::move(row.address), row.locks}});
    return tries;
}

void delete_tries(db::Tx& tx, UserId user, Instant before) {
    tx.exec("delete from identity_tries where user_id = $1 and at < $2", user.value, before);
}

std::vector<UserId> users_with_tries(db::Tx& tx, Instant before, int most) {
    std::vector<UserId> users;
    for (const auto user : tx.all<std::int64_t>(
             "select distinct user_id from identity_tries where at < $1 order by user_id limit $2",
             before, most))
        users.emplace_back(user);
    return users;
}

std::int64_t sweep_sessions(db::Tx& tx, Instant expired_before, int count) {
    return tx.exec(
        "delete from identity_sessions where id in (select id from identity_sessions "
        "where expires_at < $1 order by expires_at limit $2)",
        expired_before, count);
}

std::int64_t sweep_tallies(db::Tx& tx, Instant begun_before, int count) {
    return tx.exec(
        "delete from identity_attempts where subject in (select subject "
        "from identity_attempts where window_from < $1 order by window_from limit $2)",
        begun_before, count);
}

}  // namespace anju::identity
