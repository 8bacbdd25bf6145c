// How text is written. Whatever bytes come, valid JSON goes out: what is not UTF-8 becomes U+FFFD,
// and the two separators that JavaScript once took for line ends are escaped.
#include "platform/json/json.h"

#include <array>
#include <cstdint>

namespace anju::json {

namespace {

// 0: as it is; 1: needs an escape; 2, 3, 4: leads a sequence of that many bytes; 5: never leads.
constexpr std::array<std::uint8_t, 256> classes = [] {
    std::array<std::uint8_t, 256> table{};
    for (std::size_t c = 0; c < 0x20; ++c) table[c] = 1;
    table['"'] = table['\\'] = 1;
    for (std::size_t c = 0x80; c < 0x100; ++c) table[c] = 5;
    for (std::size_t c = 0xC2; c < 0xE0; ++c) table[c] = 2;
    for (std::size_t c = 0xE0; c < 0xF0; ++c) table[c] = 3;
    for (std::size_t c = 0xF0; c < 0xF5; ++c) table[c] = 4;
    return table;
}();

bool continues(const unsigned char* at, std::size_t bytes) {
    for (std::size_t i = 1; i < bytes; ++i)
        if ((at[i] & 0xC0) != 0x80) return false;
    // Overlong forms, surrogates, past U+10FFFF.
    if (at[0] == 0xE0) return at[1] >= 0xA0;
    if (at[0] == 0xED) return at[1] < 0xA0;
    if (at[0] == 0xF0) return at[1] >= 0x90;
    return at[0] != 0xF4 || at[1] < 0x90;
}

void write_escape(std::string& out, unsigned char c) {
    constexpr std::string_view hex = "0123456789abcdef";
    constexpr std::string_view named = "\"\\\n\r\t";
    constexpr std::string_view letters = "\"\\nrt";
    const std::size_t at = named.find(static_cast<char>(c));
    if (at != std::string_view::npos) {
        out += '\\';
        out += letters[at];
    } else {
        out += "\\u00";
        out += hex[c >> 4];
        out += hex[c & 15];
    }
}

}  // namespace

void write_word(std::string& out, std::string_view word) {
    const std::size_t start = out.size();
    const std::size_t end = start + word.size() + 2;
    // The size that libstdc++ 12 hands in is the capacity where the text had to grow.
    out.resize_and_overwrite(end, [&](char* text, std::size_t) {
        text[start] = '"';
        std::copy(word.begin(), word.end(), text + start + 1);
        text[end - 1] = '"';
        return end;
    });
}

void write_string(std::string& out, std::string_view utf8) {
    const auto* at = reinterpret_cast<const unsigned char*>(utf8.data());
    const auto* const begin = at;
    const auto* const end = at + utf8.size();
    const auto* run = at;
    const auto flush = [&](const unsigned char* to) {
        if (run == begin) out += '"';
        out.append(reinterpret_cast<const char*>(run), static_cast<std::size_t>(to - run));
    };
    while (at != end) {
        const std::uint8_t sort = classes[*at];
        if (sort == 0) {
            ++at;
            continue;
        }
        if (sort >= 2 && sort <= 4 && end - at >= sort && continues(at, sort)) {
            at += sort;
            continue;
        }
        flush(at);
        if (sort == 1) {
            write_escape(out, *at);
        } else {
            out += "\xEF\xBF\xBD";
        }
        run = ++at;
    }
    // Nearly all texts end here: nothing to escape, so one piece.
    if (run == begin) return write_word(out, utf8);
    flush(end);
    out += '"';
}

}  // namespace anju::json
