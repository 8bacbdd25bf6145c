// What a fact says of rows (db/told.h), as it is kept beside the fact and committed to in its leaf.
// Table by table: the length of its name and the name, how many rows in four bytes, the first the
// greatest; for each row the length of its key and the key, one byte that is 1 when the row is
// there, and then the 32 bytes of its digest. Two claims of one row in one fact: the last.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/db/db.h"

namespace anju::journal {

struct RowClaim {
    std::string table;
    std::string key;
    crypto::Digest row{};
    bool gone = false;
};

db::Bytes packed(const std::vector<db::Claim>& claims);
// Throws Fault on what `packed` does not make.
std::vector<RowClaim> unpacked(std::string_view bytes);

// 16 random bytes.
db::Bytes new_salt();

}  // namespace anju::journal
