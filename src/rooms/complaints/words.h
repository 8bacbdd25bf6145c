// The Chinese and English word for each word of the program that complaints owns.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/words.h"
#include "rooms/complaints/model.h"

namespace anju::complaints {

std::span<const Word> words();

// The Chinese word of a value of complaints.
template <NamedEnum E>
std::string_view name_of(E value);

// 待分类 where nothing is known yet.
std::string shown_category(std::string_view category_name);

// Of a word that a fact carries.
template <NamedEnum E>
std::string name_in_fact(std::string_view word) {
    const auto value = from_text<E>(word);
    return value ? std::string(name_of(*value)) : std::string{};
}
// "已解决，满意"; nothing for nothing.
std::string verdict_name(std::string_view solved, std::string_view satisfied);

}  // namespace anju::complaints
