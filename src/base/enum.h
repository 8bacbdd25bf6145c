// Enumerations that know their own spelling. The spelling in C++ is the spelling in SQL, JSON and
// TypeScript, so a value is written once. Refuses nothing itself: parsing gives an empty optional.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>

namespace anju {

namespace enum_detail {

constexpr bool is_gap(char c) { return c == ' ' || c == ',' || c == '\n' || c == '\t'; }

constexpr std::size_t count_names(std::string_view list) {
    std::size_t names = 0;
    bool inside = false;
    for (char c : list) {
        if (!is_gap(c) && !inside) ++names;
        inside = !is_gap(c);
    }
    return names;
}

template <std::size_t N>
constexpr std::array<std::string_view, N> split_names(std::string_view list) {
    std::array<std::string_view, N> names{};
    std::size_t found = 0;
    std::size_t start = 0;
    for (std::size_t at = 0; at <= list.size(); ++at) {
        if (at < list.size() && !is_gap(list[at])) continue;
        if (at > start) names[found++] = list.substr(start, at - start);
        start = at + 1;
    }
    return names;
}

}  // namespace enum_detail

// Declares `enum class Name` with the listed members, without explicit values, at namespace scope.
#define ANJU_ENUM(Name, ...)                                                              \
    enum class Name : std::uint8_t { __VA_ARGS__ };                                       \
    inline constexpr auto Name##_names =                                                  \
        ::anju::enum_detail::split_names<::anju::enum_detail::count_names(#__VA_ARGS__)>( \
            #__VA_ARGS__);                                                                \
    [[maybe_unused]] constexpr std::span<const std::string_view> names_of(Name) {         \
        return Name##_names;                                                              \
    }

template <class E>
concept NamedEnum = std::is_enum_v<E> && requires(E e) {
    { names_of(e) } -> std::same_as<std::span<const std::string_view>>;
};

template <NamedEnum E>
constexpr std::string_view to_text(E value) {
    return names_of(value)[static_cast<std::size_t>(value)];
}

template <NamedEnum E>
constexpr std::optional<E> from_text(std::string_view text) {
    const auto names = names_of(E{});
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == text) return static_cast<E>(i);
    return std::nullopt;
}

template <NamedEnum E>
constexpr std::size_t count_of() {
    return names_of(E{}).size();
}

}  // namespace anju
