#include "platform/personal.h"

#include <algorithm>
#include <iterator>

#include "platform/crypto/person_keys.h"
#include "platform/db/field_keys.h"
#include "platform/db/forget.h"
#include "platform/journal/claims.h"
#include "platform/journal/journal.h"

namespace anju::personal {

namespace {

constexpr std::size_t matters_named = 3;

const db::Told erased_keys({"platform_erased_keys", "user", "user_id"}, {"person_key"},
                           {"user_id", "noted_at"});

// Set once, before any thread.
std::vector<Holder>& holders() {
    static std::vector<Holder> rooms;
    return rooms;
}

KeyOf& asked_keys() {
    static KeyOf key_of = nullptr;
    return key_of;
}

bool vouches(const journal::Entry& fact, const db::Claim& note) {
    const std::string_view bytes(reinterpret_cast<const char*>(fact.claims.data()),
                                 fact.claims.size());
    return std::ranges::any_of(journal::unpacked(bytes), [&](const journal::RowClaim& claim) {
        return claim.table == note.table->where().table && claim.key == note.key && !claim.gone &&
               claim.row == note.row;
    });
}

std::optional<PersonKey> kept_passing_key(db::Tx& tx) {
    return tx.first<PersonKey>("select person_key from platform_passing_keys");
}

// `which`: "where ..." of the table.
std::vector<PersonKey> noted_keys(db::Tx& tx, const std::string& which) {
    std::vector<db::Claim> notes;
    const db::RowSink sink = [&](const db::Row& row) {
        notes.push_back(erased_keys.claim_of(row));
    };
    tx.connection().run(erased_keys.select() + which, {}, &sink);
    std::vector<PersonKey> keys;
    for (const db::Claim& note : notes)
        if (std::ranges::any_of(journal::timeline(tx, {"user", note.owner}),
                                [&](const journal::Entry& fact) { return vouches(fact, note); }))
            keys.push_back(PersonKey{std::stoll(note.key)});
    return keys;
}

// Outside of a transaction: what is overwritten stays so, whatever becomes of the note.
bool erase_noted_keys(db::Db& db, Instant now) {
    const auto keys =
        db.read([](db::Tx& tx) { return noted_keys(tx, " where erased_at is null"); });
    if (keys.empty()) return false;
    for (const PersonKey key : keys) crypto::erase_person_key(key);
    const auto note = [&](std::optional<Instant> at) {
        db.write([&](db::Tx& tx) {
            for (const PersonKey key : keys)
                tx.exec("update platform_erased_keys set erased_at = $2 where person_key = $1", key,
                        at);
            return true;
        });
    };
    note(now);
    // After a commit, which lets readers go on from where they held SQLite's log.
    try {
        db::forget_dead_rows(db);
    } catch (const db::DbError&) {
        // Somebody reads for long (PostgreSQL): it is not done and tried again.
        note(std::nullopt);
        throw;
    }
    return false;
}

}  // namespace

void use_holders(std::vector<Holder> rooms) { holders() = std::move(rooms); }

std::vector<Matter> open_matters_of(db::Tx& tx, UserId user, Date today) {
    std::vector<Matter> all;
    for (const Holder& room : holders())
        if (room.open_matters != nullptr)
            std::ranges::move(room.open_matters(tx, user, today), std::back_inserter(all));
    return all;
}

std::string named(std::span<const Matter> matters) {
    std::string names;
    for (const Matter& matter : matters.first(std::min(matters.size(), matters_named)))
        names += (names.empty() ? "" : "、") + matter.name;
    if (matters.size() <= matters_named) return names;
    return names + " 等 " + std::to_string(matters.size()) + " 件";
}

void erase_everywhere(db::Tx& tx, UserId user, Instant now) {
    for (const Holder& room : holders()) room.erase(tx, user, now);
    if (const auto passing = kept_passing_key(tx)) {
        erase_key(tx, user, *passing, now);
        tx.exec("delete from platform_passing_keys");
    }
}

PersonKey passing_key(db::Tx& tx) {
    // An older copy of the database has one that was erased since.
    if (const auto kept = kept_passing_key(tx); kept && !crypto::is_erased(*kept)) return *kept;
    const PersonKey key = crypto::new_person_key();
    tx.exec(
        "insert into platform_passing_keys (one, person_key) values (1, $1) "
        "on conflict (one) do update set person_key = excluded.person_key",
        key);
    return key;
}

void use_keys(KeyOf key_of) { asked_keys() = key_of; }

PersonKey key_of(db::Tx& tx, UserId user) {
    CHECK(asked_keys() != nullptr);
    return asked_keys()(tx, user);
}

void erase_key(db::Tx& tx, UserId user, PersonKey key, Instant now) {
    tx.write(erased_keys,
             "insert into platform_erased_keys (person_key, user_id, noted_at) "
             "values ($1, $2, $3)",
             key, user, now);
}

jobs::Job erase_keys_job() { return {"erased_keys", jobs::soon, nullptr, erase_noted_keys}; }

const jobs::Job note_keys_job{"person_keys", std::chrono::minutes{1}, [](db::Tx& tx, Instant) {
                                  if (!db::is_person_store_noted(tx)) db::note_person_store(tx);
                                  return false;
                              }};

void erase_keys_again(db::Tx& tx) {
    for (const PersonKey key : noted_keys(tx, "")) crypto::erase_person_key(key);
}

const db::Told& told_of_erased_keys() { return erased_keys; }

}  // namespace anju::personal
