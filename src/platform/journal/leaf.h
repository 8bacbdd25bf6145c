// Format 1 of a leaf (docs/log-format.md): what a fact says in public, and salted commitments to
// everything else, so that whoever is shown a member and its opener can hold it against the log and
// nobody else learns it. Once published it never changes; another form gets another number.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/journal/journal.h"

namespace anju::journal {

// A member of a fact: its name and its value as JSON.
using Member = std::pair<std::string, std::string>;

// All members that a leaf commits to, in the order of the leaf: what the fact is about, when it was
// decided, who did it, its claims about rows, when it was recorded, and what of its data is not in
// clear, as "data." and its name.
std::vector<Member> sealed_members(const Entry& fact);
// SHA-256(salt, name), 32 bytes: shown with a member to those who may check it. The salt has always
// 16 bytes, and what SHA-256 lets anybody append to a covered text makes the name of no member.
std::string opener_of(const Entry& fact, std::string_view name);
// SHA-256(opener, value).
crypto::Digest commitment(std::string_view opener, std::string_view value);

// The bytes that stand in the log: JSON without white space, at most 65,535 bytes.
std::string leaf_entry(const Entry& fact);

}  // namespace anju::journal
