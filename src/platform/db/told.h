// Rows that the journal vouches for. Whatever writes a row of a told table leaves a claim in the
// transaction: the digest of the row as it now stands, or that it is gone. The next fact about the
// thing that the row belongs to takes the claims with it (journal::record), and a work that ends
// with a claim that no fact took is a fault: nothing is changed that nobody told. `anju verify`
// holds every row against the last claim about it.
//
// The form of a row, whose SHA-256 is its digest: a JSON object of its told columns in the order of
// their names, whole numbers and texts, bytes as hex, nulls left out, so that a column that comes
// later and is null changes no digest. Of a sealed column (sealed.h) it is the commitment,
// with the dot behind it when the value was erased.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/crypto/crypto.h"
#include "platform/db/value.h"

namespace anju::db {

class Told;

// What a transaction says of a row.
struct Claim {
    const Told* table = nullptr;
    std::int64_t owner = 0;
    std::string key;
    crypto::Digest row{};
    bool gone = false;
};

class Told {
   public:
    // Rows belong to a thing of `noun`, whose number stands in the column `owner`; none: to the
    // thing 0, which is all of them together.
    struct Where {
        std::string_view table;
        std::string_view noun;
        std::string_view owner{};
        std::string_view only{};  // a condition in SQL: of rows that do not meet it nothing is told
    };
    // `columns` are those that facts tell of, with the keys or without.
    Told(Where where, std::vector<std::string_view> keys, std::vector<std::string_view> columns);

    const Where& where() const { return where_; }
    // The column of the thing's number, or what stands for it in SQL.
    std::string_view owner() const { return where_.owner.empty() ? "0" : where_.owner; }
    // Behind a statement that writes: " returning ...", the keys first.
    const std::string& returning() const { return returning_; }
    // What such a row claims, and what a row claims that goes.
    Claim claim_of(const Row& row) const;
    Claim gone(const Row& row) const;
    // For checks: what it claimed before sealed values of it were erased.
    Claim claim_unerased(const Row& row) const;
    // The same of a row that is loaded in bulk, from values of all its columns.
    Claim claim_of(std::span<const std::string_view> names, std::span<const Param> values) const;
    // For checks: the sealed values of such a row that are not null.
    struct SealedValue {
        std::string context;
        std::string_view column;
        std::string_view text;
    };
    void each_sealed(const Row& row, const std::function<void(const SealedValue&)>& f) const;
    // For checks: "select ..." of what claim_of reads.
    const std::string& select() const { return select_; }

   private:
    Claim claim(const std::function<Param(std::size_t)>& value_at,
                std::string_view (*of_sealed)(std::string_view)) const;
    std::string key_of(const std::function<Param(std::size_t)>& value_at) const;
    Where where_;
    std::size_t keys_;
    std::vector<std::string_view> read_;  // keys, owner, then the columns by name
    std::vector<std::size_t> by_name_;    // where the columns lie in read_
    std::vector<std::size_t> sealed_;     // and those of them that are sealed
    std::string returning_;
    std::string select_;
};

}  // namespace anju::db
