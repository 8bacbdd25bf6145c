#include "base/text.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace anju {

namespace {

// The length of the sequence at the head of `bytes`, 0 if it is not UTF-8. Refuses overlong forms,
// surrogates and everything past U+10FFFF.
std::size_t sequence_length(std::string_view bytes) {
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const auto tail = [&](std::size_t i) { return i < bytes.size() && (at(i) & 0xC0) == 0x80; };
    const unsigned char head = at(0);
    if (head < 0x80) return 1;
    if (head >= 0xC2 && head <= 0xDF) return tail(1) ? 2 : 0;
    if (head >= 0xE0 && head <= 0xEF) {
        if (!tail(1) || !tail(2)) return 0;
        if (head == 0xE0 && at(1) < 0xA0) return 0;
        if (head == 0xED && at(1) > 0x9F) return 0;
        return 3;
    }
    if (head >= 0xF0 && head <= 0xF4) {
        if (!tail(1) || !tail(2) || !tail(3)) return 0;
        if (head == 0xF0 && at(1) < 0x90) return 0;
        if (head == 0xF4 && at(1) > 0x8F) return 0;
        return 4;
    }
    return 0;
}

constexpr std::array<std::string_view, 4> wide_spaces{"\u3000", "\u00a0", "\ufeff", "\u200b"};

std::size_t space_at_head(std::string_view text) {
    if (text.empty()) return 0;
    if (text[0] == ' ' || (text[0] >= '\t' && text[0] <= '\r')) return 1;
    for (const auto space : wide_spaces)
        if (text.starts_with(space)) return space.size();
    return 0;
}

std::size_t space_at_tail(std::string_view text) {
    if (text.empty()) return 0;
    if (text.back() == ' ' || (text.back() >= '\t' && text.back() <= '\r')) return 1;
    for (const auto space : wide_spaces)
        if (text.ends_with(space)) return space.size();
    return 0;
}

std::string_view first_code_point(std::string_view utf8) {
    return utf8.substr(0, utf8.empty() ? 0 : std::max<std::size_t>(1, sequence_length(utf8)));
}

std::string masked_middle(std::string_view text, std::size_t head, std::size_t tail) {
    if (text.size() <= head + tail) return std::string(text.size(), '*');
    return std::string(text.substr(0, head)) + std::string(text.size() - head - tail, '*') +
           std::string(text.substr(text.size() - tail));
}

}  // namespace

bool is_utf8(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::size_t length = sequence_length(bytes);
        if (length == 0) return false;
        bytes.remove_prefix(length);
    }
    return true;
}

std::size_t code_points(std::string_view utf8) {
    return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

std::string_view trim(std::string_view utf8) {
    while (const std::size_t space = space_at_head(utf8)) utf8.remove_prefix(space);
    while (const std::size_t space = space_at_tail(utf8)) utf8.remove_suffix(space);
    return utf8;
}

std::string with_line_feeds(std::string_view utf8) {
    std::string text(utf8);
    for (const std::string_view end : {"\r\n", "\r", "\u2028", "\u2029"})
        replace_all(text, end, "\n");
    return text;
}

bool has_control(std::string_view utf8) {
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        if ((c < 0x20 && c != '\n' && c != '\t' && c != '\r') || c == 0x7F) return true;
        // U+202A..U+202E and U+2066..U+2069 turn the reading direction round; U+2028 and U+2029.
        if (c == 0xE2 && i + 2 < utf8.size()) {
            const auto second = static_cast<unsigned char>(utf8[i + 1]);
            const auto third = static_cast<unsigned char>(utf8[i + 2]);
            if (second == 0x80 && third >= 0xA8 && third <= 0xAE) return true;
            if (second == 0x81 && third >= 0xA6 && third <= 0xA9) return true;
        }
    }
    return false;
}

std::string masked_name(std::string_view name) {
    if (name.empty()) return {};
    const std::string_view family = first_code_point(name);
    const std::size_t rest = code_points(name) - 1;
    // 欧阳 and the like: a name of four characters most likely has a family name of two.
    if (rest >= 3) {
        const std::string_view second = first_code_point(name.substr(family.size()));
        return std::string(name.substr(0, family.size() + second.size())) + "**";
    }
    return std::string(family) + std::string(std::max<std::size_t>(1, rest), '*');
}

std::string masked_phone(std::string_view phone) { return masked_middle(phone, 3, 4); }

std::string masked_id_number(std::string_view id_number) { return masked_middle(id_number, 6, 4); }

}  // namespace anju
