// A personal value in a column: "COMMITMENT.CIPHERTEXT", both base64url. The commitment is SHA-256
// of 16 random bytes, the opener, and the value; the ciphertext holds opener and value under the
// key of the person they are about, bound to table, column and row. Erased: nothing behind the dot.
// The name of such a column ends with "_sealed": a claim takes the commitment, and the dot when
// that is all (told.h), so that a value is erased by the fact that says so and by nobody else.
// Nothing is sealed of an empty value, which is empty.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/sealed.h"
#include "platform/crypto/person_keys.h"
#include "platform/db/db.h"

namespace anju::db {

// What facts hold of it.
std::string_view commitment_of(std::string_view sealed);
// What a claim holds of it: the commitment, and the dot if the value was erased.
std::string_view claimed_of(std::string_view sealed);
// The value without what opens it.
Sealed wiped(const Sealed& sealed);
bool is_wiped(std::string_view sealed);

// What of a sealed text there is, for those who look for damage. An empty text is whole and empty.
crypto::Opened look_into(std::string_view context, std::string_view sealed);

// A sealed value with what shows it to be the one that was committed to.
struct Shown {
    std::string value;
    std::string opener;
};

class SealedColumn {
   public:
    consteval SealedColumn(Sql table, Sql column) : table_(table), column_(column) {}
    Sealed seal(PersonKey key, std::int64_t row, std::string_view plain) const;
    // Whether it is there and whole, for those who look for damage.
    crypto::Opened look(std::int64_t row, std::string_view sealed) const;
    // None: it is gone. What is damaged, or whose key is lost, is a Fault.
    std::optional<std::string> open(std::int64_t row, std::string_view sealed) const;
    std::optional<std::string> open(std::int64_t row, const Sealed& sealed) const {
        return open(row, sealed.text);
    }
    // For whoever may hold it against what facts say.
    std::optional<Shown> show(std::int64_t row, const Sealed& sealed) const;

   private:
    std::string context(std::int64_t row) const;
    Sql table_;
    Sql column_;
};

// Of the row with this key, as told.h writes it.
std::string sealed_context(std::string_view table, std::string_view column, std::string_view key);
bool is_sealed_column(std::string_view column);

}  // namespace anju::db
