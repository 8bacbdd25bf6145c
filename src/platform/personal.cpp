#include "platform/personal.h"

#include "platform/crypto/person_keys.h"

namespace anju::personal {

namespace {

constexpr std::size_t matters_named = 3;

constexpr int keys_a_round = 100;

// Set once, before any thread.
std::vector<Holder>& holders() {
    static std::vector<Holder> rooms;
    return rooms;
}

KeyOf& asked_keys() {
    static KeyOf key_of = nullptr;
    return key_of;
}

// Outside of a transaction: what is overwritten stays so, whatever becomes of the note.
bool erase_noted_keys(db::Db& db, Instant now) {
    const auto keys = db.read([](db::Tx& tx) {
        return tx.all<PersonKey>(
            "select person_key from platform_erased_keys where erased_at is null "
            "order by person_key limit $1",
            keys_a_round);
    });
    if (keys.empty()) return false;
    for (const PersonKey key : keys) crypto::erase_person_key(key);
    db.write([&](db::Tx& tx) {
        for (const PersonKey key : keys)
            tx.exec("update platform_erased_keys set erased_at = $2 where person_key = $1", key,
                    now);
        return true;
    });
    return std::ssize(keys) == keys_a_round;
}

}  // namespace

void use_holders(std::vector<Holder> rooms) { holders() = std::move(rooms); }

std::string open_matters_of(db::Tx& tx, UserId user) {
    std::string named;
    std::size_t count = 0;
    for (const Holder& room : holders()) {
        if (room.open_matters == nullptr) continue;
        for (const std::string& matter : room.open_matters(tx, user))
            if (++count <= matters_named) named += (named.empty() ? "" : "、") + matter;
    }
    return count <= matters_named ? named : named + " 等 " + std::to_string(count) + " 件";
}

void erase_everywhere(db::Tx& tx, UserId user, Instant now) {
    for (const Holder& room : holders()) room.erase(tx, user, now);
}

void use_keys(KeyOf key_of) { asked_keys() = key_of; }

PersonKey key_of(db::Tx& tx, UserId user) {
    CHECK(asked_keys() != nullptr);
    return asked_keys()(tx, user);
}

void erase_key(db::Tx& tx, PersonKey key, Instant now) {
    tx.exec(
        "insert into platform_erased_keys (person_key, noted_at) values ($1, $2) "
        "on conflict do nothing",
        key, now);
}

jobs::Job erase_keys_job() { return {"erased_keys", jobs::soon, nullptr, erase_noted_keys}; }

void erase_keys_again(db::Tx& tx) {
    for (const auto key : tx.all<PersonKey>("select person_key from platform_erased_keys"))
        crypto::erase_person_key(key);
}

}  // namespace anju::personal
