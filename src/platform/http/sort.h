// The order of a list as its address says it: "houses", or "-houses" from the greatest down. The
// cursor of such a list begins with its order, so that no page goes on in another one.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/enum.h"
#include "platform/http/page.h"
#include "platform/json/json.h"

namespace anju::http {

ANJU_ENUM(Direction, up, down)

// Of a filter: `std::optional<SortBy<EstateSort>> sort`; EstateSort lists the columns that an
// index serves.
template <NamedEnum Column>
struct SortBy {
    Column column{};
    Direction direction = Direction::up;

    bool operator==(const SortBy&) const = default;
    static std::optional<SortBy> parse(std::string_view text) {
        const Direction direction = text.starts_with('-') ? Direction::down : Direction::up;
        if (direction == Direction::down) text.remove_prefix(1);
        const auto column = from_text<Column>(text);
        return column ? std::optional(SortBy{*column, direction}) : std::nullopt;
    }
    std::string text() const {
        return (direction == Direction::down ? "-" : "") + std::string(to_text(column));
    }
};

// Refuses a place in another order than the one that is asked for.
template <class Order, class... Parts>
Result<void> check_order(const std::optional<Cursor<Order, Parts...>>& cursor, const Order& order) {
    if (!cursor || std::get<0>(cursor->parts) == order) return {};
    return std::unexpected(
        Refusal{&json::query_invalid, {{"?cursor", "malformed", std::string(cursor_refusal)}}, {}});
}

// The columns that a list is ordered by; the second tells rows apart that the first does not.
struct SortKey {
    db::Sql first;
    db::Sql second;
};

// Adds where a page begins and in which order it goes on, so many rows.
template <class First, class Second>
void add_page(db::Query& query, const SortKey& key, Direction direction,
              const std::optional<std::pair<First, Second>>& behind, long long rows) {
    const bool down = direction == Direction::down;
    if (behind) {
        query.add(" and (").add(key.first).add(", ").add(key.second);
        query.add(down ? db::Sql(") < (?, ?)") : db::Sql(") > (?, ?)"), behind->first,
                  behind->second);
    }
    const db::Sql then = down ? db::Sql(" desc") : db::Sql("");
    query.add(" order by ").add(key.first).add(then).add(", ").add(key.second).add(then);
    query.add(" limit ?", rows);
}

}  // namespace anju::http
