#include "platform/journal/claims.h"

#include <algorithm>
#include <unordered_map>

namespace anju::journal {

namespace {

constexpr std::size_t salt_size = 16;
constexpr std::size_t count_width = 4;

void put(db::Bytes& out, std::string_view text) {
    CHECK(text.size() < 256);
    out.push_back(static_cast<std::uint8_t>(text.size()));
    out.insert(out.end(), text.begin(), text.end());
}

std::string_view take(std::string_view& bytes, std::size_t n) {
    if (bytes.size() < n) throw Fault("the claims of a fact are cut off");
    const std::string_view head = bytes.substr(0, n);
    bytes.remove_prefix(n);
    return head;
}

std::size_t take_number(std::string_view& bytes, std::size_t width) {
    std::size_t number = 0;
    for (const char c : take(bytes, width)) number = number << 8 | static_cast<unsigned char>(c);
    return number;
}

void put_number(db::Bytes& out, std::size_t number, std::size_t width) {
    for (std::size_t at = width; at-- > 0;)
        out.push_back(static_cast<std::uint8_t>(number >> 8 * at & 0xff));
}

// The last claims about the rows of one table, in the order in which they were first claimed.
using TableClaims = std::vector<const db::Claim*>;

std::vector<TableClaims> by_table(const std::vector<db::Claim>& claims) {
    std::vector<TableClaims> tables;
    std::unordered_map<const db::Told*, std::size_t> table_at;
    std::unordered_map<std::string, std::pair<std::size_t, std::size_t>> row_at;
    for (const db::Claim& claim : claims) {
        const auto [table, new_table] = table_at.try_emplace(claim.table, tables.size());
        if (new_table) tables.emplace_back();
        TableClaims& rows = tables[table->second];
        const auto [row, new_row] = row_at.try_emplace(
            std::to_string(table->second) + ' ' + claim.key, table->second, rows.size());
        if (new_row)
            rows.push_back(&claim);
        else
            rows[row->second.second] = &claim;
    }
    return tables;
}

}  // namespace

db::Bytes packed(const std::vector<db::Claim>& claims) {
    db::Bytes out;
    for (const TableClaims& rows : by_table(claims)) {
        put(out, rows.front()->table->where().table);
        put_number(out, rows.size(), count_width);
        for (const db::Claim* claim : rows) {
            put(out, claim->key);
            put_number(out, claim->gone ? 0 : 1, 1);
            if (!claim->gone) out.insert(out.end(), claim->row.begin(), claim->row.end());
        }
    }
    return out;
}

std::vector<RowClaim> unpacked(std::string_view bytes) {
    std::vector<RowClaim> claims;
    while (!bytes.empty()) {
        const std::string table(take(bytes, take_number(bytes, 1)));
        for (std::size_t rows = take_number(bytes, count_width); rows > 0; --rows) {
            RowClaim& claim = claims.emplace_back();
            claim.table = table;
            claim.key = take(bytes, take_number(bytes, 1));
            claim.gone = take_number(bytes, 1) == 0;
            if (!claim.gone) std::ranges::copy(take(bytes, claim.row.size()), claim.row.begin());
        }
    }
    return claims;
}

db::Bytes new_salt() {
    const std::string salt = crypto::random_bytes(salt_size);
    return {salt.begin(), salt.end()};
}

}  // namespace anju::journal
