// The words of the trade, Chinese and English, each written once: in the `words.cpp` of the room
// that owns the thing, or here where it belongs to no room. A screen, a sheet and a message say the
// same. The tables travel in the contract; the web's words.ts is made from it.
//
// A key is the program's own word: `State.registered` a value of an enumeration, `contact_phone` a
// member of a command or reply, `ReplyComplaint.words` the same where one command means something
// of its own by it, `ComplaintFiled` a fact, `Noun.complaint` what a fact is about.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "base/enum.h"

namespace anju {

struct Word {
    std::string_view key;
    std::string_view zh;
    std::string_view en;
};

namespace words_detail {

// "State" for anju::complaints::State.
template <class T>
consteval std::string_view type_word() {
    std::string_view text = __PRETTY_FUNCTION__;
    text.remove_prefix(text.find("T = ") + 4);
    text = text.substr(0, text.find_first_of(";]"));
    return text.substr(text.rfind(':') + 1);
}

constexpr bool is_key(std::string_view key, std::string_view type, std::string_view name) {
    return key.size() == type.size() + 1 + name.size() && key.starts_with(type) &&
           key[type.size()] == '.' && key.ends_with(name);
}

// The Chinese words of an enumeration in its order. A value without a word does not compile.
template <NamedEnum E, std::size_t N>
consteval auto words_of(const Word (&table)[N]) {
    std::array<std::string_view, count_of<E>()> found{};
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (const Word& word : table)
            if (is_key(word.key, type_word<E>(), names_of(E{})[i])) found[i] = word.zh;
        if (found[i].empty()) throw "a value of the enumeration has no word";
    }
    return found;
}

template <NamedEnum E, const auto& Table>
inline constexpr auto enum_words = words_of<E>(Table);

}  // namespace words_detail

// The Chinese word of a value, from the table of the room that owns the enumeration.
template <const auto& Table, NamedEnum E>
constexpr std::string_view word_of(E value) {
    return words_detail::enum_words<E, Table>[static_cast<std::size_t>(value)];
}

// The Chinese word of a key, a fact's or a noun's; empty: the table has none.
std::string_view word_at(std::span<const Word> table, std::string_view key);

// "请填写联系电话": the member of a command is called by its word; nothing: it has none in `table`.
std::string field_word(std::span<const Word> table, std::string_view command,
                       std::string_view member);

// Of what belongs to no room: roles, scopes, levels of regions, units of limits.
std::span<const Word> base_words();

}  // namespace anju
