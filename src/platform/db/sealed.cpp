#include "platform/db/sealed.h"

#include "platform/crypto/crypto.h"

namespace anju::db {

namespace {

constexpr std::size_t opener_bytes = 16;
constexpr std::size_t commitment_bytes = 32;

std::string bytes_of(const crypto::Digest& digest) {
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

}  // namespace

bool is_sealed_column(std::string_view column) { return column.ends_with("_sealed"); }

std::string sealed_context(std::string_view table, std::string_view column, std::string_view key) {
    std::string context(table);
    context += '.';
    context += column;
    context += ' ';
    context += key;
    return context;
}

std::string_view commitment_of(std::string_view sealed) {
    return sealed.substr(0, sealed.find('.'));
}

std::string_view claimed_of(std::string_view sealed) {
    return is_wiped(sealed) ? sealed : commitment_of(sealed);
}

bool is_wiped(std::string_view sealed) { return sealed.ends_with('.'); }

Sealed wiped(const Sealed& sealed) {
    return sealed.empty() ? Sealed{} : Sealed{std::string(commitment_of(sealed.text)) + '.'};
}

namespace {

using Kind = crypto::Opened::Kind;

// With the opener in front, of a text that is not empty.
crypto::Opened opened_whole(std::string_view context, std::string_view sealed) {
    const std::size_t dot = sealed.find('.');
    const auto commitment = crypto::from_base64url(sealed.substr(0, dot));
    if (dot == std::string_view::npos || !commitment || commitment->size() != commitment_bytes)
        return {};
    if (dot + 1 == sealed.size()) return {Kind::gone, {}};
    const auto ciphertext = crypto::from_base64url(sealed.substr(dot + 1));
    if (!ciphertext) return {};
    crypto::Opened opened = crypto::open_of_person(context, *commitment, *ciphertext);
    if (opened.kind != Kind::whole) return opened;
    if (opened.plain.size() < opener_bytes || bytes_of(crypto::sha256(opened.plain)) != *commitment)
        return {};
    return opened;
}

}  // namespace

crypto::Opened look_into(std::string_view context, std::string_view sealed) {
    if (sealed.empty()) return {Kind::whole, {}};
    crypto::Opened opened = opened_whole(context, sealed);
    if (opened.kind == Kind::whole) opened.plain.erase(0, opener_bytes);
    return opened;
}

std::string SealedColumn::context(std::int64_t row) const {
    return sealed_context(table_.text(), column_.text(), std::to_string(row));
}

Sealed SealedColumn::seal(PersonKey key, std::int64_t row, std::string_view plain) const {
    if (plain.empty()) return {};
    const std::string opened = crypto::random_bytes(opener_bytes) + std::string(plain);
    const std::string commitment = bytes_of(crypto::sha256(opened));
    return {crypto::base64url(commitment) + '.' +
            crypto::base64url(crypto::seal_for(key, context(row), commitment, opened))};
}

crypto::Opened SealedColumn::look(std::int64_t row, std::string_view sealed) const {
    return look_into(context(row), sealed);
}

std::optional<std::string> SealedColumn::open(std::int64_t row, std::string_view sealed) const {
    return crypto::plain_if_there(look(row, sealed), context(row));
}

std::optional<Shown> SealedColumn::show(std::int64_t row, const Sealed& sealed) const {
    if (sealed.empty()) return std::nullopt;
    const std::string where = context(row);
    const auto plain = crypto::plain_if_there(opened_whole(where, sealed.text), where);
    if (!plain) return std::nullopt;
    return Shown{plain->substr(opener_bytes), plain->substr(0, opener_bytes)};
}

}  // namespace anju::db
