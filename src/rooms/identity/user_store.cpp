// People, passwords, posts, second factors, revelations.
#include "platform/crypto/crypto.h"
#include "platform/crypto/person_keys.h"
#include "platform/db/columns.h"
#include "platform/db/sealed.h"
#include "platform/personal.h"
#include "rooms/identity/actions.h"
#include "rooms/identity/store.h"

namespace anju::identity {

namespace {

constexpr db::SealedColumn name_column{"identity_users", "name_sealed"};
constexpr db::SealedColumn phone_column{"identity_users", "phone_sealed"};
constexpr db::SealedColumn secret_column{"identity_second_factors", "secret_sealed"};
constexpr db::SealedColumn pending_column{"identity_second_factors", "pending_sealed"};
constexpr db::SealedColumn reason_column{"identity_reasons", "reason_sealed"};
constexpr db::SealedColumn revelation_column{"identity_revelations", "reason_sealed"};

// Whom a column names nobody knows any more once they are erased.
std::string opened(const db::SealedColumn& column, UserId user, std::string_view sealed) {
    return column.open(user.value, sealed).value_or("");
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

const db::Table<User> users(
    "identity_users", {
                          db::id<&User::id>("id"),
                          column<&User::person_key>("person_key"),
                          known<&User::login>("login"),
                          {"name_sealed",
                           [](const db::Row& row, int c, User& user) {
                               user.name = Private<std::string>(open_name(user.id, row.text(c)));
                           }},
                          {"phone_sealed",
                           [](const db::Row& row, int c, User& user) {
                               user.phone = Private<std::string>(open_phone(user.id, row.text(c)));
                           }},
                          {"disabled_at", [](const db::Row& row, int c,
                                             User& user) { user.disabled = !row.is_null(c); }},
                          ANJU_COLUMNS(User, staff, must_change_password, created_at, last_login_at,
                                       deletion_requested_at),
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

// Not told: last_login_at, which the login log tells as well.
const db::Told users_told({"identity_users", "user", "id"}, {"id"},
                          {"person_key", "login", "login_key", "name_sealed", "phone_sealed",
                           "phone_digest", "staff", "must_change_password", "created_at",
                           "disabled_at", "deletion_requested_at", "erased_at", "version"});
const db::Told passwords_told({"identity_passwords", "user", "user_id"}, {"id"},
                              {"user_id", "hash", "created_at"});
const db::Told posts_told({"identity_posts", "user", "user_id"}, {"id"},
                          {"user_id", "role", "name", "unit_id", "region", "enterprise_id",
                           "estate_id", "granted_at", "granted_by", "ended_on"});
// Not told: last_step, which is good for a minute, and pending_sealed, which is no factor yet.
const db::Told factors_told({"identity_second_factors", "user", "user_id"}, {"user_id"},
                            {"secret_sealed", "confirmed_at"});
const db::Told codes_told({"identity_recovery_codes", "user", "user_id"}, {"id"},
                          {"user_id", "code_digest", "used_at"});
const db::Told reasons_told({"identity_reasons", "user", "user_id"}, {"id"},
                            {"at", "by_user_id", "by_post_id", "user_id", "verb", "reason_sealed"});
const db::Told revelations_told({"identity_revelations", "user", "user_id"}, {"id"},
                                {"at", "by_user_id", "by_post_id", "user_id", "reason_sealed"});

// Of one row; the number that the engine gave it, 0 if there was a conflict.
template <class... A>
std::int64_t insert_told(db::Tx& tx, const db::Told& table, db::Sql sql, const A&... args) {
    const std::array<db::Param, sizeof...(A)> params{db::param(args)...};
    std::int64_t id = 0;
    const db::RowSink sink = [&](const db::Row& row) { id = row.whole(0); };
    tx.write(table, sql.text(), params, &sink);
    return id;
}

}  // namespace

std::span<const db::Told* const> told_of_users() {
    static const db::Told* const all[] = {
        &users_told,       &passwords_told,   &posts_told,
        &factors_told,     &codes_told,       &reasons_told,
        &revelations_told, &login_log_told(), &personal::told_of_erased_keys()};
    return all;
}

std::string phone_digest_of(std::string_view phone) {
    return crypto::lookup_digest("identity_users.phone", phone);
}

std::string open_name(UserId user, std::string_view sealed) {
    return opened(name_column, user, sealed);
}

std::string open_phone(UserId user, std::string_view sealed) {
    return opened(phone_column, user, sealed);
}

bool has_digest(UserId user, std::string_view phone_sealed,
                const std::optional<std::string>& phone_digest) {
    // Damage is said of the row.
    const crypto::Opened phone = phone_column.look(user.value, phone_sealed);
    return phone.kind != crypto::Opened::Kind::whole || digest_if_any(phone.plain) == phone_digest;
}

std::optional<UserId> insert_user(db::Tx& tx, const FreshUser& user, Instant now) {
    const bool staff = !user.login.empty();
    std::optional<std::string> login;
    std::optional<std::string> login_key;
    if (staff) {
        login = user.login;
        login_key = user.login_key;
    }
    const UserId id{db::reserve_id(tx, "identity_users")};
    const PersonKey key = crypto::new_person_key();
    const auto inserted = tx.write(
        users_told,
        "insert into identity_users (id, person_key, login, login_key, name_sealed, phone_sealed, "
        "phone_digest, staff, must_change_password, created_at, version) "
        "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1) on conflict do nothing",
        id, key, login, login_key, name_column.seal(key, id.value, user.name),
        phone_column.seal(key, id.value, user.phone), digest_if_any(user.phone), staff,
        user.must_change_password, now);
    return inserted == 1 ? std::optional(id) : std::nullopt;
}

PersonKey person_key_of(db::Tx& tx, UserId id) {
    return tx.one<PersonKey>("select person_key from identity_users where id = $1", id);
}

std::vector<PersonKey> person_keys_of(db::Tx& tx, UserId first, std::int64_t count) {
    auto keys = tx.all<PersonKey>(
        "select person_key from identity_users where id >= $1 and id < $2 order by id", first,
        first.value + count);
    CHECK(std::ssize(keys) == count);
    return keys;
}

void check_person_keys(db::Tx& tx) {
    // Numbers rise, so the last one stands for all.
    if (const auto last = tx.first<PersonKey>(
            "select person_key from identity_users order by person_key desc limit 1"))
        crypto::check_person_key(*last);
}

std::vector<UserId> erased_by_key_alone(db::Tx& tx) {
    struct Row {
        UserId id;
        PersonKey key;
    };
    std::vector<UserId> erased;
    tx.each<Row>(db::Query("select id, person_key from identity_users where erased_at is null "
                           "order by id"),
                 [&](const Row& row) {
                     if (crypto::is_erased(row.key)) erased.push_back(row.id);
                 });
    return erased;
}

std::int64_t look_into_keys(db::Tx& tx) {
    struct Row {
        UserId id;
        std::string name_sealed;
        std::string phone_sealed;
    };
    std::int64_t opened = 0;
    const db::Query all("select id, name_sealed, phone_sealed from identity_users order by id");
    tx.each<Row>(all, [&](const Row& row) {
        const auto name = name_column.open(row.id.value, row.name_sealed);
        const auto phone = phone_column.open(row.id.value, row.phone_sealed);
        if (name || phone) ++opened;
    });
    return opened;
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
    tx.write(users_told,
             "update identity_users set name_sealed = $2, version = version + 1 where id = $1", id,
             name_column.seal(person_key_of(tx, id), id.value, name));
}

void update_phone(db::Tx& tx, UserId id, std::string_view phone) {
    tx.write(users_told,
             "update identity_users set phone_sealed = $2, phone_digest = $3, "
             "version = version + 1 where id = $1",
             id, phone_column.seal(person_key_of(tx, id), id.value, phone), digest_if_any(phone));
}

void update_disabled(db::Tx& tx, UserId id, std::optional<Instant> since) {
    tx.write(users_told,
             "update identity_users set disabled_at = $2, version = version + 1 where id = $1", id,
             since);
}

void update_must_change(db::Tx& tx, UserId id, bool must_change) {
    tx.write(users_told,
             "update identity_users set must_change_password = $2, version = version + 1 "
             "where id = $1",
             id, must_change);
}

void update_deletion_request(db::Tx& tx, UserId id, std::optional<Instant> at) {
    tx.write(users_told,
             "update identity_users set deletion_requested_at = $2, version = version + 1 "
             "where id = $1",
             id, at);
}

void erase_personal_data(db::Tx& tx, UserId id, Instant now) {
    struct Held {
        Sealed name;
        Sealed phone;
    };
    const auto held =
        tx.one<Held>("select name_sealed, phone_sealed from identity_users where id = $1", id);
    tx.write(users_told,
             "update identity_users set name_sealed = $2, phone_sealed = $3, phone_digest = null, "
             "deletion_requested_at = null, erased_at = $4, disabled_at = $4, "
             "version = version + 1 where id = $1",
             id, db::wiped(held.name), db::wiped(held.phone), now);
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
    tx.write(passwords_told,
             "insert into identity_passwords (user_id, hash, created_at) values ($1, $2, $3)", id,
             hash, now);
    // The current one and those it may not repeat; older hashes are of no use to us.
    tx.write(passwords_told,
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

std::vector<Post> posts_in_use(db::Tx& tx) {
    return posts.list(tx,
                      " where ended_on is null and user_id in "
                      "(select id from identity_users where disabled_at is null) order by id");
}

std::vector<UserId> with_second_factor(db::Tx& tx) {
    return tx.all<UserId>(
        "select user_id from identity_second_factors where secret_sealed is not null");
}

std::optional<Post> find_post(db::Tx& tx, PostId id) { return posts.find(tx, " where id = ?", id); }

PostId insert_post(db::Tx& tx, const Post& post, const Actor& by, Instant now) {
    std::optional<std::string> region;
    if (!post.region.empty()) region = post.region.digits();
    return PostId{insert_told(
        tx, posts_told,
        "insert into identity_posts (user_id, role, name, unit_id, region, enterprise_id, "
        "estate_id, granted_at, granted_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        post.user, post.role, post.name, post.unit, region, post.enterprise, post.estate, now,
        by.user)};
}

void end_post_on(db::Tx& tx, PostId id, Date day) {
    tx.write(posts_told, "update identity_posts set ended_on = $2 where id = $1", id, day);
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
    return SecondFactor{opened(secret_column, user, row->secret_sealed.value_or("")),
                        opened(pending_column, user, row->pending_sealed.value_or("")),
                        row->last_step};
}

void save_pending_secret(db::Tx& tx, UserId user, std::string_view secret) {
    const Sealed sealed = pending_column.seal(person_key_of(tx, user), user.value, secret);
    if (tx.exec("update identity_second_factors set pending_sealed = $2 where user_id = $1", user,
                sealed) == 1)
        return;
    tx.write(factors_told,
             "insert into identity_second_factors (user_id, pending_sealed, last_step) "
             "values ($1, $2, 0)",
             user, sealed);
}

void save_secret(db::Tx& tx, UserId user, std::string_view secret, std::int64_t step, Instant now) {
    tx.write(factors_told,
             "insert into identity_second_factors (user_id, secret_sealed, last_step, "
             "confirmed_at) values ($1, $2, $3, $4) on conflict (user_id) do update set "
             "secret_sealed = excluded.secret_sealed, pending_sealed = null, "
             "last_step = excluded.last_step, confirmed_at = excluded.confirmed_at",
             user, secret_column.seal(person_key_of(tx, user), user.value, secret), step, now);
}

std::int64_t use_step(db::Tx& tx, UserId user, std::int64_t step) {
    return tx.exec(
        "update identity_second_factors set last_step = $2 "
        "where user_id = $1 and last_step < $2",
        user, step);
}

void delete_second_factor(db::Tx& tx, UserId user) {
    tx.write(codes_told, "delete from identity_recovery_codes where user_id = $1", user);
    tx.write(factors_told, "delete from identity_second_factors where user_id = $1", user);
}

void replace_recovery_codes(db::Tx& tx, UserId user, const std::vector<std::string>& codes) {
    tx.write(codes_told, "delete from identity_recovery_codes where user_id = $1", user);
    for (const std::string& code : codes)
        tx.write(codes_told,
                 "insert into identity_recovery_codes (user_id, code_digest) values ($1, $2)", user,
                 recovery_digest_of(user, code));
}

std::int64_t use_recovery_code(db::Tx& tx, UserId user, std::string_view code, Instant now) {
    return tx.write(codes_told,
                    "update identity_recovery_codes set used_at = $3 "
                    "where user_id = $1 and code_digest = $2 and used_at is null",
                    user, recovery_digest_of(user, code), now);
}

namespace {

// What is written about a person is under their key. Once they are erased nothing is.
Sealed about(db::Tx& tx, UserId user, const db::SealedColumn& column, std::int64_t row,
             std::string_view words) {
    const PersonKey key = person_key_of(tx, user);
    return crypto::is_erased(key) ? Sealed{} : column.seal(key, row, words);
}

// Why somebody was erased is kept when they are: it is under a key that nobody has.
Sealed reason_of(db::Tx& tx, const ReasonFor& what, std::int64_t row) {
    if (what.verb == AccountVerb::erase)
        return reason_column.seal(crypto::new_person_key(), row, what.reason);
    return about(tx, what.user, reason_column, row, what.reason);
}

}  // namespace

std::string open_reason(std::int64_t row, std::string_view sealed) {
    return reason_column.open(row, sealed).value_or("");
}

void insert_reason(db::Tx& tx, const Actor& by, const ReasonFor& what, Instant now) {
    const std::int64_t id = db::reserve_id(tx, "identity_reasons");
    tx.write(reasons_told,
             "insert into identity_reasons (id, at, by_user_id, by_post_id, user_id, verb, "
             "reason_sealed) values ($1, $2, $3, $4, $5, $6, $7)",
             id, now, by.user, by.post, what.user, what.verb, reason_of(tx, what, id));
}

std::int64_t insert_revelation(db::Tx& tx, const Actor& by, UserId user, std::string_view reason,
                               Instant now) {
    const std::int64_t id = db::reserve_id(tx, "identity_revelations");
    tx.write(revelations_told,
             "insert into identity_revelations (id, at, by_user_id, by_post_id, user_id, "
             "reason_sealed) values ($1, $2, $3, $4, $5, $6)",
             id, now, by.user, by.post, user, about(tx, user, revelation_column, id, reason));
    return id;
}

}  // namespace anju::identity
