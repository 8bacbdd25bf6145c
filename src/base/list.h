// A list of at most Max items. A plain std::vector coming in is held to 1,000 by the JSON reader;
// where a room knows a smaller number, the number stands in the type and in the contract.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace anju {

template <class T, std::size_t Max>
struct List {
    static constexpr std::size_t max = Max;
    std::vector<T> items;
    List() = default;
    explicit List(std::vector<T> v) : items(std::move(v)) {}
    operator const std::vector<T>&() const { return items; }
    auto begin() const { return items.begin(); }
    auto end() const { return items.end(); }
    std::size_t size() const { return items.size(); }
    bool empty() const { return items.empty(); }
    bool operator==(const List&) const = default;
};

}  // namespace anju
