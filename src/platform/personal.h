// What the rooms hold of a person, what stands in the way of erasing it, and how it is erased
// (docs/adr/0032). A room says it in its personal.cpp, app lists the rooms, and who erases asks
// them all. The key of a person is asked of identity, which the rooms below it do not know.
#pragma once

#include <string>
#include <vector>

#include "base/id.h"
#include "base/time.h"
#include "platform/db/db.h"
#include "platform/jobs/jobs.h"

namespace anju::personal {

struct Holder {
    // Matters of a person that are not done yet, each as people call it; may be null.
    std::vector<std::string> (*open_matters)(db::Tx& tx, UserId user);
    // Wipes what the room holds of them, each thing with its fact.
    void (*erase)(db::Tx& tx, UserId user, Instant now);
};

// Once, before any thread.
void use_holders(std::vector<Holder> rooms);
// The first few of all rooms, as a sentence names them; empty: nothing.
std::string open_matters_of(db::Tx& tx, UserId user);
// In all rooms.
void erase_everywhere(db::Tx& tx, UserId user, Instant now);

using KeyOf = PersonKey (*)(db::Tx& tx, UserId user);
// Once, before any thread.
void use_keys(KeyOf key_of);
PersonKey key_of(db::Tx& tx, UserId user);

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
