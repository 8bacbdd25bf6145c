#include "platform/db/field_keys.h"

#include "platform/crypto/crypto.h"
#include "platform/crypto/keys.h"
#include "platform/crypto/person_keys.h"

namespace anju::db {

namespace {

struct PersonStore {
    std::string name;
    std::int64_t records = 0;
};

std::optional<PersonStore> noted_store(Tx& tx) {
    return tx.first<PersonStore>("select store, records from platform_person_keys");
}

}  // namespace

void check_field_keys(Tx& tx) {
    for (const auto& id : tx.all<std::string>("select id from platform_field_keys order by id"))
        crypto::check_field_key(crypto::from_hex(id).value_or(id));
}

bool is_newest_noted(Tx& tx) {
    return tx
        .first<std::string>("select id from platform_field_keys where id = $1",
                            crypto::hex(crypto::newest_field_key().id))
        .has_value();
}

void note_field_keys(Tx& tx, Date today) {
    for (const crypto::FieldKey& key : crypto::field_keys())
        tx.exec(
            "insert into platform_field_keys (id, noted_on) values ($1, $2) "
            "on conflict do nothing",
            crypto::hex(key.id), today);
}

void check_person_store(Tx& tx) {
    const auto noted = noted_store(tx);
    if (!noted) return;
    if (noted->name != crypto::person_store())
        throw Fault(
            "the keys of persons are those of another installation: " + crypto::person_store() +
            ", not " + noted->name + "; restore persons.keys from its newest copy");
    if (crypto::person_records() < noted->records)
        throw Fault("persons.keys has " + std::to_string(crypto::person_records()) +
                    " records and had " + std::to_string(noted->records) +
                    "; restore its newest copy");
}

bool is_person_store_noted(Tx& tx) {
    const auto noted = noted_store(tx);
    return noted && noted->records >= crypto::person_records();
}

void note_person_store(Tx& tx) {
    tx.exec(
        "insert into platform_person_keys (store, records) values ($1, $2) "
        "on conflict (store) do update set records = excluded.records",
        crypto::person_store(), crypto::person_records());
}

}  // namespace anju::db
