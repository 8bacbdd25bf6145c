#include "platform/db/field_keys.h"

#include "platform/crypto/crypto.h"
#include "platform/crypto/keys.h"

namespace anju::db {

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

}  // namespace anju::db
