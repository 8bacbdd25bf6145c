// A key for each person, in a file of its own outside the database, that is copied apart from it.
// Whoever erases a person overwrites their key: what was sealed under it stays closed in the
// database, in every copy of it and in every log file. Records of 32 bytes, one a number; that of
// an erased person says so, and zeros are what a disk lost. Numbers are given once and never again,
// whatever became of the transaction.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.h"

namespace anju::crypto {

// At the very first start: makes the file, mode 0600, if it is not there.
void make_person_keys(const std::string& folder);
// Once at start, before any thread. Throws Fault, with what to restore, if it is not there.
void use_person_keys(const std::string& folder);
// The same for who only looks: none is given, none erased.
void look_at_person_keys(const std::string& folder);

// Tells one store from another, in a word that may be shown; empty: nobody who gives keys was here
// yet. And how many records it has, which never become fewer.
std::string person_store();
std::int64_t person_records();

// A key that nobody has. It is on the disk; every some hundredth waits for more of them.
PersonKey new_person_key();
// Throws if a key is not there that was given: the file is of another time or place, or lost it.
void check_person_key(PersonKey key);
bool is_erased(PersonKey key);
// Of a number that was not given there is nothing to erase.
void erase_person_key(PersonKey key);
// A copy named by the day, read again from the disk; its path. Throws, and leaves all copies, if a
// key is lost. Then copies
// in `to` older than 30 days are overwritten and removed, so that who was erased is gone from them.
std::string copy_person_keys(const std::string& to);

// Seals under the person's key, mixed with that of the installation. `iv`, of at least 16 bytes, is
// never used twice; `context` and `iv` are authenticated.
std::string seal_for(PersonKey key, std::string_view context, std::string_view iv,
                     std::string_view plain);
struct Opened {
    // `gone` with its erased key, or its ciphertext; `lost`: its key is not there; `closed`: no
    // keys are in use at all.
    enum class Kind : std::uint8_t { whole, gone, lost, closed, damaged };
    Kind kind = Kind::damaged;
    std::string plain;
    PersonKey key{};  // that is erased
};
// What to go on with: the value, or none where it is gone. The rest is a Fault about `what`.
std::optional<std::string> plain_if_there(Opened opened, std::string_view what);
Opened open_of_person(std::string_view context, std::string_view iv, std::string_view sealed);

}  // namespace anju::crypto
