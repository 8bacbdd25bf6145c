// What the rooms hold of a person, what stands in the way of erasing it, and how it is erased
// (docs/adr/0032). A room says it in its personal.cpp, app lists the rooms, and who erases asks
// them all. The key of a person is asked of identity, which the rooms below it do not know.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "platform/db/db.h"
#include "platform/jobs/jobs.h"

namespace anju::personal {

// Something of a person that is not done yet: the thing by its noun in the journal, and how people
// call it.
struct Matter {
    std::string noun;
    std::int64_t id = 0;
    std::string name;
    bool operator==(const Matter&) const = default;
};

struct Holder {
    // What of a person is not done yet; may be null.
    std::vector<Matter> (*open_matters)(db::Tx& tx, UserId user, Date today);
    // Wipes what the room holds of them, each thing with its fact.
    void (*erase)(db::Tx& tx, UserId user, Instant now);
};

// Once, before any thread.
void use_holders(std::vector<Holder> rooms);
// Of all rooms.
std::vector<Matter> open_matters_of(db::Tx& tx, UserId user, Date today);
// The first few, as a sentence names them.
std::string named(std::span<const Matter> matters);
// In all rooms, and whatever lies under the passing key.
void erase_everywhere(db::Tx& tx, UserId user, Instant now);

using KeyOf = PersonKey (*)(db::Tx& tx, UserId user);
// Once, before any thread.
void use_keys(KeyOf key_of);
PersonKey key_of(db::Tx& tx, UserId user);

// The key of what is kept for days and may be about anybody: answers for repeats, messages that
// wait. It holds until somebody is erased.
PersonKey passing_key(db::Tx& tx);

// A key of the person, or of something that was theirs. Once this is committed with a fact about
// the user, it is overwritten (crypto/person_keys.h), and whatever copy there is of what was sealed
// under it stays closed. Nothing is sealed under it from here on.
void erase_key(db::Tx& tx, UserId user, PersonKey key, Instant now);
// Overwrites what is noted and not overwritten yet, if a fact vouches for the note: a row that
// somebody wrote into the table erases nobody.
jobs::Job erase_keys_job();
// Notes how many keys were given (db/field_keys.h).
extern const jobs::Job note_keys_job;
// Overwrites all that was ever noted so: for a file of keys put back from an older copy.
void erase_keys_again(db::Tx& tx);
// The notes, which facts about users tell of.
const db::Told& told_of_erased_keys();

}  // namespace anju::personal
