// The keys of the installation that seal what is kept: the newest seals, every older one still
// opens. Each has an id, the day it was made on, and one derived key a use.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/time.h"

namespace anju::crypto {

struct FieldKey {
    std::string id;  // 4 bytes, told by the key itself
    Date made_on{};
    std::string cipher;  // 16 bytes, SM4
    std::string mac;     // 32 bytes, HMAC-SM3
    std::string lookup;  // 32 bytes, keyed digests
    std::string person;  // 32 bytes, what a person's own key is mixed with
};

// The oldest first; none for who looks without keys. Digests for looking up stay under that one, or
// nothing would be found again.
std::span<const FieldKey> field_keys();
const FieldKey& newest_field_key();
// One that another process added is read from the file. None: it is not there.
const FieldKey* find_field_key(std::string_view id);
// Throws Fault, with what to restore, if it is not there.
void check_field_key(std::string_view id);
// Adds a key to the file; programs that run take it at their next start, or when they meet it.
void add_field_key(const std::string& folder);

}  // namespace anju::crypto
