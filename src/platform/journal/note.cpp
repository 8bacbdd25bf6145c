#include "platform/journal/note.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace anju::journal {

namespace {

constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr char ed25519 = 1;

// The first four bytes of SHA-256(name, line feed, algorithm, public key).
std::string key_id(std::string_view name, std::string_view public_key) {
    const auto digest =
        crypto::sha256(std::string(name) + '\n' + ed25519 + std::string(public_key));
    return std::string(merkle::bytes_of(digest).substr(0, 4));
}

// The signed text ends with a line feed.
std::string text_of(const merkle::Tree& tree, std::string_view origin) {
    return std::string(origin) + '\n' + std::to_string(tree.size) + '\n' + to_base64(tree.root) +
           '\n';
}

std::string_view line_at_head(std::string_view& rest) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line;
}

}  // namespace

std::string to_base64(std::string_view bytes) {
    std::string out((bytes.size() + 2) / 3 * 4, '=');
    std::size_t at = 0;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t three = 0;
        const std::size_t n = std::min<std::size_t>(3, bytes.size() - i);
        for (std::size_t k = 0; k < 3; ++k)
            three = three << 8 | (k < n ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        for (std::size_t k = 0; k <= n; ++k) out[at + k] = alphabet[three >> (18 - 6 * k) & 63];
        at += 4;
    }
    return out;
}

std::string to_base64(const crypto::Digest& digest) { return to_base64(merkle::bytes_of(digest)); }

std::optional<std::string> from_base64(std::string_view text) {
    if (text.size() % 4 != 0) return std::nullopt;
    std::string out;
    std::uint32_t bits = 0;
    int held = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '=' && i + 2 >= text.size()) continue;
        const std::size_t value = alphabet.find(text[i]);
        if (value == std::string_view::npos) return std::nullopt;
        bits = bits << 6 | static_cast<std::uint32_t>(value);
        held += 6;
        if (held < 8) continue;
        held -= 8;
        out += static_cast<char>(bits >> held & 255);
    }
    // One spelling only: no stray bits, no padding in the middle.
    return to_base64(out) == text ? std::optional(out) : std::nullopt;
}

std::string log_origin(std::string_view public_key) {
    return "anju/journal/" + crypto::hex(crypto::sha256(public_key)).substr(0, 16);
}

std::string verifier_key(std::string_view public_key) {
    const std::string name = log_origin(public_key);
    return name + '+' + crypto::hex(key_id(name, public_key)) + '+' +
           to_base64(ed25519 + std::string(public_key));
}

std::optional<std::string> public_key_in(std::string_view line) {
    // Base64 has a plus of its own: what stands behind the second one is the key.
    const auto typed = from_base64(line.substr(line.find('+', line.find('+') + 1) + 1));
    if (!typed || !typed->starts_with(ed25519)) return std::nullopt;
    std::string key = typed->substr(1);
    return verifier_key(key) == line ? std::optional(std::move(key)) : std::nullopt;
}

std::string signed_checkpoint(const merkle::Tree& tree, const crypto::SigningKey& key) {
    const std::string origin = log_origin(key.public_key);
    const std::string text = text_of(tree, origin);
    return text + "\n\u2014 " + origin + ' ' +
           to_base64(key_id(origin, key.public_key) + crypto::sign(key, text)) + '\n';
}

std::optional<merkle::Tree> read_checkpoint(std::string_view note, std::string_view public_key) {
    const std::string origin = log_origin(public_key);
    std::string_view rest = note;
    if (line_at_head(rest) != origin) return std::nullopt;
    merkle::Tree tree;
    const std::string_view size = line_at_head(rest);
    const auto [end, error] = std::from_chars(size.data(), size.data() + size.size(), tree.size);
    const auto root = from_base64(line_at_head(rest));
    if (error != std::errc{} || end != size.data() + size.size() || !root ||
        root->size() != tree.root.size())
        return std::nullopt;
    std::memcpy(tree.root.data(), root->data(), root->size());
    const std::string text = text_of(tree, origin);
    const std::string head = "\u2014 " + origin + ' ';
    if (!note.starts_with(text) || !line_at_head(rest).empty() || !rest.starts_with(head))
        return std::nullopt;
    const auto signature = from_base64(line_at_head(rest).substr(head.size()));
    // Nothing may ride along that nobody signed.
    if (!rest.empty() || !signature || !signature->starts_with(key_id(origin, public_key)) ||
        !crypto::verify(public_key, text, std::string_view(*signature).substr(4)))
        return std::nullopt;
    return tree;
}

}  // namespace anju::journal
