// Pages of lists: the cursor that says where one ended, the page cut from what was read, and the
// pattern of search words.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/enum.h"
#include "base/id.h"
#include "base/region.h"
#include "base/time.h"
#include "platform/http/call.h"

namespace anju::http {

namespace detail {

// Takes the next part from the front of `rest`; false if it is not one.
bool take_part(std::string_view& rest, std::int64_t& out);
bool take_part(std::string_view& rest, Instant& out);
bool take_part(std::string_view& rest, RegionCode& out);
bool take_part(std::string_view& rest, std::string& out);  // all that is left
// Up to the next point, which goes too.
std::string_view piece_of(std::string_view& rest);
template <class Tag>
bool take_part(std::string_view& rest, Id<Tag>& out) {
    return take_part(rest, out.value);
}
// An order, which a cursor may begin with.
template <NamedEnum Order>
bool take_part(std::string_view& rest, Order& out) {
    const auto order = from_text<Order>(piece_of(rest));
    out = order.value_or(out);
    return order.has_value();
}
template <class Order>
requires requires(Order order, std::string_view piece) { order = *Order::parse(piece); }
bool take_part(std::string_view& rest, Order& out) {
    const auto order = Order::parse(piece_of(rest));
    out = order.value_or(out);
    return order.has_value();
}

void put_part(std::string& text, std::int64_t part);
void put_part(std::string& text, Instant part);
void put_part(std::string& text, std::string_view part);
inline void put_part(std::string& text, const RegionCode& part) { put_part(text, part.digits()); }
template <class Tag>
void put_part(std::string& text, Id<Tag> part) {
    put_part(text, part.value);
}
template <NamedEnum Order>
void put_part(std::string& text, Order order) {
    put_part(text, to_text(order));
}
template <class Order>
requires requires(const Order& order) { order.text(); }
void put_part(std::string& text, const Order& order) {
    put_part(text, std::string_view(order.text()));
}

}  // namespace detail

inline constexpr std::string_view cursor_refusal = "翻页位置无效，请从第一页重新查看";

// Where a page ended: the values by which the list is ordered. A filter has it as
// `std::optional<Cursor<EnterpriseId, std::string>> cursor`; on the wire it is "12.康居物业", a
// text comes last. Nonsense is refused at ?cursor while the query is read, so no list ever sees
// any.
template <class... Parts>
struct Cursor {
    std::tuple<Parts...> parts;

    // Of a list that is ordered by one column.
    const auto& key() const { return std::get<0>(parts); }
    static std::optional<Cursor> parse(std::string_view text) {
        Cursor cursor;
        std::string_view rest = text;
        const bool whole = std::apply(
            [&](auto&... part) { return (detail::take_part(rest, part) && ...); }, cursor.parts);
        // One spelling a cursor, so nothing may be left over either.
        return whole && cursor.text() == text ? std::optional(std::move(cursor)) : std::nullopt;
    }
    std::string text() const {
        std::string text;
        std::apply([&](const auto&... part) { (detail::put_part(text, part), ...); }, parts);
        return text;
    }
};

// `rows` holds one more than the page when there is a next one; `cursor_of` a row is the Cursor
// behind it.
template <class Row, class CursorOf>
Page<Row> page_of(std::vector<Row> rows, long long limit, CursorOf cursor_of) {
    Page<Row> page{std::move(rows), {}};
    if (static_cast<long long>(page.rows.size()) > limit) {
        page.rows.pop_back();
        page.next = cursor_of(page.rows.back()).text();
    }
    return page;
}

// What people type, as a pattern that finds it anywhere: " like ? escape '!'".
std::string like_of(std::string_view text);

}  // namespace anju::http
