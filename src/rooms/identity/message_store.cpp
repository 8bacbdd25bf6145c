// One-time codes and the messages that carry them.
#include "platform/crypto/crypto.h"
#include "platform/db/sealed.h"
#include "platform/db/table.h"
#include "platform/personal.h"
#include "rooms/identity/store.h"

namespace anju::identity {

namespace {

constexpr db::SealedColumn phone_column{"identity_outbox", "phone_sealed"};
constexpr db::SealedColumn text_column{"identity_outbox", "text_sealed"};

std::string code_digest_of(std::string_view phone, std::string_view code) {
    return crypto::lookup_digest("identity_codes.code",
                                 std::string(phone) + ":" + std::string(code));
}

}  // namespace

void insert_code(db::Tx& tx, const FreshCode& code, Instant now) {
    tx.exec(
        "insert into identity_codes (phone_digest, purpose, code_digest, tries, address, "
        "created_at, expires_at) values ($1, $2, $3, 0, $4, $5, $6)",
        phone_digest_of(code.phone), code.purpose, code_digest_of(code.phone, code.code),
        code.address, now, code.expires_at);
}

std::optional<StoredCode> find_code(db::Tx& tx, std::string_view phone, CodePurpose purpose) {
    return tx.first<StoredCode>(
        "select id, code_digest, tries, expires_at, used_at from identity_codes "
        "where phone_digest = $1 and purpose = $2 order by created_at desc, id desc limit 1",
        phone_digest_of(phone), purpose);
}

bool code_matches(const StoredCode& stored, std::string_view phone, std::string_view code) {
    return crypto::equal_in_constant_time(stored.code_digest, code_digest_of(phone, code));
}

void count_code_try(db::Tx& tx, std::int64_t id) {
    tx.exec("update identity_codes set tries = tries + 1 where id = $1", id);
}

void use_code(db::Tx& tx, std::int64_t id, Instant now) {
    tx.exec("update identity_codes set used_at = $2 where id = $1", id, now);
}

std::optional<Instant> last_code_at(db::Tx& tx, std::string_view phone) {
    return tx.first<Instant>(
        "select created_at from identity_codes where phone_digest = $1 "
        "order by created_at desc limit 1",
        phone_digest_of(phone));
}

int codes_to_phone(db::Tx& tx, std::string_view phone, Instant since) {
    return tx.one<int>(
        "select count(*) from identity_codes where phone_digest = $1 and created_at >= $2",
        phone_digest_of(phone), since);
}

int codes_from_address(db::Tx& tx, std::string_view address, Instant since) {
    return tx.one<int>(
        "select count(*) from identity_codes where address = $1 and created_at >= $2", address,
        since);
}

std::optional<Letter> open_letter(MessageId id, std::string_view phone_sealed,
                                  std::string_view text_sealed) {
    using Kind = crypto::Opened::Kind;
    auto phone = phone_column.look(id.value, phone_sealed);
    auto text = text_column.look(id.value, text_sealed);
    if (phone.kind != Kind::whole || text.kind != Kind::whole) return std::nullopt;
    return Letter{Private<std::string>(std::move(phone.plain)),
                  Private<std::string>(std::move(text.plain))};
}

void insert_message(db::Tx& tx, std::string_view phone, std::string_view text, Instant expires_at,
                    Instant now) {
    const std::int64_t id = db::reserve_id(tx, "identity_outbox");
    const PersonKey key = personal::passing_key(tx);
    tx.exec(
        "insert into identity_outbox (id, phone_sealed, text_sealed, state, tries, created_at, "
        "next_due_at, expires_at, receipt) values ($1, $2, $3, $4, 0, $5, $5, $6, '')",
        id, phone_column.seal(key, id, phone), text_column.seal(key, id, text),
        MessageState::waiting, now, expires_at);
}

std::vector<Message> take_due_messages(db::Tx& tx, int count, Instant lease_until, Instant now) {
    struct DueRow {
        MessageId id;
        std::string phone_sealed;
        std::string text_sealed;
        int tries;
        Instant expires_at;
    };
    std::vector<Message> due;
    for (const DueRow& row : tx.all<DueRow>(
             "select id, phone_sealed, text_sealed, tries, expires_at from identity_outbox "
             "where next_due_at <= $1 order by next_due_at, id limit $2",
             now, count)) {
        auto letter = open_letter(row.id, row.phone_sealed, row.text_sealed);
        // One that is gone or was changed, or whose key is not here, holds up none of the others.
        if (!letter) {
            update_message_failed(tx, row.id, "not_open");
            continue;
        }
        tx.exec(
            "update identity_outbox set state = $2, next_due_at = $3, tries = tries + 1 "
            "where id = $1",
            row.id, MessageState::sending, lease_until);
        due.push_back({row.id, std::move(letter->phone), std::move(letter->text), row.tries + 1,
                       row.expires_at});
    }
    return due;
}

void update_message_sent(db::Tx& tx, MessageId id, std::string_view receipt, Instant now) {
    tx.exec(
        "update identity_outbox set state = $2, receipt = $3, sent_at = $4, "
        "next_due_at = null, text_sealed = '', phone_sealed = '' where id = $1",
        id, MessageState::sent, receipt, now);
}

void update_message_retry(db::Tx& tx, MessageId id, std::string_view why, Instant next_due_at) {
    tx.exec("update identity_outbox set state = $2, receipt = $3, next_due_at = $4 where id = $1",
            id, MessageState::waiting, why, next_due_at);
}

void update_message_failed(db::Tx& tx, MessageId id, std::string_view why) {
    tx.exec(
        "update identity_outbox set state = $2, receipt = $3, next_due_at = null, "
        "text_sealed = '', phone_sealed = '' where id = $1",
        id, MessageState::failed, why);
}

std::int64_t sweep_codes(db::Tx& tx, Instant made_before, int count) {
    return tx.exec(
        "delete from identity_codes where id in (select id from identity_codes "
        "where created_at < $1 order by created_at limit $2)",
        made_before, count);
}

std::int64_t sweep_messages(db::Tx& tx, Instant expired_before, int count) {
    return tx.exec(
        "delete from identity_outbox where id in (select id from identity_outbox "
        "where expires_at < $1 order by expires_at limit $2)",
        expired_before, count);
}

}  // namespace anju::identity
