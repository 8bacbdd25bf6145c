// People, passwords, posts, second factors, revelations.
#include "platform/crypto/crypto.h"
#include "platform/db/columns.h"
#include "rooms/identity/store.h"

namespace anju::identity {

namespace {

constexpr std::string_view name_column = "identity_users.name";
constexpr std::string_view phone_column = "identity_users.phone";
constexpr std::string_view secret_column = "identity_second_factors.secret";

std::string sealed_or_empty(std::string_view column, std::string_view plain) {
    return plain.empty() ? std::string() : crypto::seal(column, plain);
}

std::string opened_or_empty(std::string_view column, std::string_view sealed) {
    return sealed.empty() ? std::string() : crypto::open(column, sealed);
}

std::optional<std::string> digest_if_any(std::string_view phone) {
    if (phone.empty()) return std::nullopt;
    return phone_digest_of(phone);
}

// A code of one person says nothing about another's.
std::string recovery_digest_of(UserId user, std::string_view code) {
    return crypto::lookup_digest("identity_recovery_codes.code",
                                 std::to_string(user.value) + ":" + std::string(code));
}

using db::column;
using db::known;

const db::Table<User> users("identity_users",
                            {
                                db::id<&User::id>("id"),
                                known<&User::login>("login"),
                                {"name_sealed",
                                 [](const db::Row& row, int c, User& user) {
                                     user.name = Private<std::string>(open_name(row.text(c)));
                                 }},
                                {"phone_sealed",
                                 [](const db::Row& row, int c, User& user) {
                                     user.phone = Private<std::string>(open_phone(row.text(c)));
                                 }},
                                {"disabled_at",
                                 [](const db::Row& row, int c, User& user) {
                                     user.disabled = !row.is_null(c);
                                 }},
                                ANJU_COLUMNS(User, staff, must_change_password, created_at,
                                             last_login_at, deletion_requested_at),
                                db::version<&User::version>("version"),
                            });

const db::Table<Post> posts("identity_posts", {
                                                  db::id<&Post::id>("id"),
                                                  column<&Post::user>("user_id"),
                                                  ANJU_COLUMNS(Post, role, name, ended_on),
                                                  column<&Post::unit>("unit_id"),
                                                  known<&Post::region>("region"),
                                                  column<&Post::enterprise>("enterprise_id"),
                                                  column<&Post::estate>("estate_id"),
                                              });

}  // namespace

std::string phone_digest_of(std::string_view phone) {
    return crypto::lookup_digest(phone_column, phone);
}

std::string open_name(std::string_view sealed) { return opened_or_empty(name_column, sealed); }

std::string open_phone(std::string_view sealed) { return opened_or_empty(phone_column, sealed); }

bool is_whole(std::string_view name_sealed, std::string_view phone_sealed,
              const std::optional<std::string>& phone_digest) {
    const auto opened = [](std::string_view column, std::string_view sealed) {
        return sealed.empty() ? std::optional(std::string())
                              : crypto::open_if_whole(column, sealed);
    };
    const auto phone = opened(phone_column, phone_sealed);
    return opened(name_column, name_sealed) && phone && digest_if_any(*phone) == phone_digest;
}

std::optional<UserId> insert_user(db::Tx& tx, const FreshUser& user, Instant now) {
    const bool staff = !user.login.empty();
    std::optional<std::string> login;
    std::optional<std::string> login_key;
    if (staff) {
        login = user.login;
        login_key = user.login_key;
    }
    return tx.first<UserId>(
        "insert into identity_users (login, login_key, name_sealed, phone_sealed, phone_digest, "
        "staff, must_change_password, created_at, version) "
        "values ($1, $2, $3, $4, $5, $6, $7, $8, 1) on conflict do nothing returning id",
        login, login_key, sealed_or_empty(name_column, user.name),
        sealed_or_empty(phone_column, user.phone), digest_if_any(user.phone), staff,
        user.must_change_password, now);
}

std::optional<User> find_user(db::Tx& tx, UserId id) { return users.find(tx, " where id = ?", id); }

std::optional<User> find_staff(db::Tx& tx, std::string_view login_key) {
    return users.find(tx, " where login_key = ?", login_key);
}

std::optional<UserId> find_resident(db::Tx& tx, std::string_view phone) {
    return tx.first<UserId>("select id from identity_users where phone_digest = $1 and staff = 0",
                            phone_digest_of(phone));
}

void update_name(db::Tx& tx, UserId id, std::string_view name) {
    tx.exec("update identity_users set name_sealed = $2, version = version + 1 where id = $1", id,
            sealed_or_empty(name_column, name));
}

void update_phone(db::Tx& tx, UserId id, std::string_view phone) {
    tx.exec(
        "update identity_users set phone_sealed = $2, phone_digest = $3, "
        "version = version + 1 where id = $1",
        id, sealed_or_empty(phone_column, phone), digest_if_any(phone));
}

void update_disabled(db::Tx& tx, UserId id, std::optional<Instant> since) {
    tx.exec("update identity_users set disabled_at = $2, version = version + 1 where id = $1", id,
            since);
}

void update_must_change(db::Tx& tx, UserId id, bool must_change) {
    tx.exec(
        "update identity_users set must_change_password = $2, version = version + 1 "
        "where id = $1",
        id, must_change);
}

void update_deletion_request(db::Tx& tx, UserId id, std::optional<Instant> at) {
    tx.exec(
        "update identity_users set deletion_requested_at = $2, version = version + 1 "
        "where id = $1",
        id, at);
}

void erase_personal_data(db::Tx& tx, UserId id, Instant now) {
    tx.exec(
        "update identity_users set name_sealed = '', phone_sealed = '', phone_digest = null, "
        "deletion_requested_at = null, erased_at = $2, disabled_at = $2, "
        "version = version + 1 where id = $1",
        id, now);
}

void update_last_login(db::Tx& tx, UserId id, Instant now) {
    tx.exec("update identity_users set last_login_at = $2 where id = $1", id, now);
}

std::vector<Password> recent_passwords(db::Tx& tx, UserId id, int count) {
    return tx.all<Password>(
        "select hash, created_at from identity_passwords where user_id = $1 "
        "order by id desc limit $2",
        id, count);
}

void insert_password(db::Tx& tx, UserId id, std::string_view hash, int keep, Instant now) {
    tx.exec("insert into identity_passwords (user_id, hash, created_at) values ($1, $2, $3)", id,
            hash, now);
    // The current one and those it may not repeat; older hashes are of no use to us.
    tx.exec(
        "delete from identity_passwords where user_id = $1 and id not in "
        "(select id from identity_passwords where user_id = $1 order by id desc limit $2)",
        id, keep);
}

std::vector<Post> posts_of(db::Tx& tx, UserId user) {
    return posts.list(tx, " where user_id = ? order by id", user);
}

std::vector<Post> open_posts_of(db::Tx& tx, UserId user) {
    return posts.list(tx, " where user_id = ? and ended_on is null order by id", user);
}

std::optional<Post> find_post(db::Tx& tx, PostId id) { return posts.find(tx, " where id = ?", id); }

PostId insert_post(db::Tx& tx, const Post& post, const Actor& by, Instant now) {
    std::optional<std::string> region;
    if (!post.region.empty()) region = post.region.digits();
    return tx.one<PostId>(
        "insert into identity_posts (user_id, role, name, unit_id, region, enterprise_id, "
        "estate_id, granted_at, granted_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) "
        "returning id",
        post.user, post.role, post.name, post.unit, region, post.enterprise, post.estate, now,
        by.user);
}

void end_post_on(db::Tx& tx, PostId id, Date day) {
    tx.exec("update identity_posts set ended_on = $2 where id = $1", id, day);
}

std::optional<SecondFactor> find_second_factor(db::Tx& tx, UserId user) {
    struct FactorRow {
        std::optional<std::string> secret_sealed;
        std::optional<std::string> pending_sealed;
        std::int64_t last_step;
    };
    const auto row = tx.first<FactorRow>(
        "select secret_sealed, pending_sealed, last_step from identity_second_factors "
        "where user_id = $1",
        user);
    if (!row) return std::nullopt;
    return SecondFactor{opened_or_empty(secret_column, row->secret_sealed.value_or("")),
                        opened_or_empty(secret_column, row->pending_sealed.value_or("")),
                        row->last_step};
}

void save_pending_secret(db::Tx& tx, UserId user, std::string_view secret) {
    tx.exec(
        "insert into identity_second_factors (user_id, pending_sealed, last_step) "
        "values ($1, $2, 0) on conflict (user_id) do update set "
        "pending_sealed = excluded.pending_sealed",
        user, crypto::seal(secret_column, secret));
}

void save_secret(db::Tx& tx, UserId user, std::string_view secret, std::int64_t step, Instant now) {
    tx.exec(
        "insert into identity_second_factors (user_id, secret_sealed, last_step, "
        "confirmed_at) values ($1, $2, $3, $4) on conflict (user_id) do update set "
        "secret_sealed = excluded.secret_sealed, pending_sealed = null, "
        "last_step = excluded.last_step, confirmed_at = excluded.confirmed_at",
        user, crypto::seal(secret_column, secret), step, now);
}

std::int64_t use_step(db::Tx& tx, UserId user, std::int64_t step) {
    return tx.exec(
        "update identity_second_factors set last_step = $2 "
        "where user_id = $1 and last_step < $2",
        user, step);
}

void delete_second_factor(db::Tx& tx, UserId user) {
    tx.exec("delete from identity_recovery_codes where user_id = $1", user);
    tx.exec("delete from identity_second_factors where user_id = $1", user);
}

void replace_recovery_codes(db::Tx& tx, UserId user, const std::vector<std::string>& codes) {
    tx.exec("delete from identity_recovery_codes where user_id = $1", user);
    for (const std::string& code : codes)
        tx.exec("insert into identity_recovery_codes (user_id, code_digest) values ($1, $2)", user,
                recovery_digest_of(user, code));
}

std::int64_t use_recovery_code(db::Tx& tx, UserId user, std::string_view code, Instant now) {
    return tx.exec(
        "update identity_recovery_codes set used_at = $3 "
        "where user_id = $1 and code_digest = $2 and used_at is null",
        user, recovery_digest_of(user, code), now);
}

void insert_reason(db::Tx& tx, const Actor& by, const ReasonFor& what, Instant now) {
    tx.exec(
        "insert into identity_reasons (at, by_user_id, by_post_id, user_id, verb, reason) "
        "values ($1, $2, $3, $4, $5, $6)",
        now, by.user, by.post, what.user, what.verb, what.reason);
}

std::int64_t insert_revelation(db::Tx& tx, const Actor& by, UserId user, std::string_view reason,
                               Instant now) {
    return tx.one<std::int64_t>(
        "insert into identity_revelations (at, by_user_id, by_post_id, user_id, reason) "
        "values ($1, $2, $3, $4, $5) returning id",
        now, by.user, by.post, user, reason);
}

}  // namespace anju::identity
