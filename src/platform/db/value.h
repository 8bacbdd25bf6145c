// How C++ values become SQL parameters and columns come back. Both engines know four things:
// whole number, text, bytes and null. Money is fen, Instant is milliseconds UTC, Date is
// 'YYYY-MM-DD', an enumeration is its word, a region its digits.
#pragma once

#include <boost/pfr/core.hpp>
#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum.h"
#include "base/id.h"
#include "base/money.h"
#include "base/private.h"
#include "base/region.h"
#include "base/result.h"
#include "base/sealed.h"
#include "base/text.h"
#include "base/time.h"

namespace anju::db {

using Bytes = std::vector<std::uint8_t>;

// A bound parameter. Text and bytes are borrowed for the time of the call.
struct Param {
    enum class Kind : std::uint8_t { null, whole, text, bytes };
    Kind kind = Kind::null;
    std::int64_t whole = 0;
    std::string_view text{};  // also the bytes
    std::string owned{};      // for what is formatted on the way (dates); `text` then is empty
    std::string_view view() const { return owned.empty() ? text : std::string_view(owned); }
};

// One row while a statement stands on it; not valid after.
class Row {
   public:
    virtual int columns() const = 0;
    virtual Param::Kind kind(int column) const = 0;
    virtual bool is_null(int column) const = 0;
    virtual std::int64_t whole(int column) const = 0;
    virtual std::string_view text(int column) const = 0;
    virtual std::string_view bytes(int column) const = 0;

   protected:
    ~Row() = default;
};

inline Param param(std::int64_t v) { return {Param::Kind::whole, v}; }
inline Param param(int v) { return {Param::Kind::whole, v}; }
inline Param param(long long v) { return {Param::Kind::whole, v}; }
inline Param param(bool v) { return {Param::Kind::whole, v ? 1 : 0}; }
inline Param param(std::string_view v) { return {Param::Kind::text, 0, v}; }
inline Param param(const std::string& v) { return {Param::Kind::text, 0, v}; }
inline Param param(const char* v) { return {Param::Kind::text, 0, v}; }
inline Param param(const Bytes& v) {
    return {Param::Kind::bytes, 0,
            std::string_view(reinterpret_cast<const char*>(v.data()), v.size())};
}
inline Param param(Money v) { return {Param::Kind::whole, v.fen()}; }
inline Param param(Ppm v) { return {Param::Kind::whole, v.value}; }
inline Param param(Area v) { return {Param::Kind::whole, v.hundredths}; }
inline Param param(Instant v) { return {Param::Kind::whole, v.time_since_epoch().count()}; }
inline Param param(Date v) { return {Param::Kind::text, 0, {}, to_text(v)}; }
inline Param param(const RegionCode& v) { return {Param::Kind::text, 0, v.digits()}; }
inline Param param(std::nullopt_t) { return {}; }
template <class Tag>
Param param(Id<Tag> v) {
    return v.set() ? Param{Param::Kind::whole, v.value} : Param{};
}
template <NamedEnum E>
Param param(E v) {
    return {Param::Kind::text, 0, to_text(v)};
}
template <std::size_t Min, std::size_t Max>
Param param(const Text<Min, Max>& v) {
    return {Param::Kind::text, 0, v.value};
}
template <long long Min, long long Max>
Param param(Whole<Min, Max> v) {
    return {Param::Kind::whole, v.value};
}
inline Param param(const Sealed& v) { return {Param::Kind::text, 0, v.text}; }
template <class T>
Param param(const Private<T>& v) {
    return param(v.reveal());
}
template <class T>
Param param(const std::optional<T>& v) {
    return v ? param(*v) : Param{};
}

inline void read(const Row& row, int c, std::int64_t& out) { out = row.whole(c); }
inline void read(const Row& row, int c, int& out) { out = static_cast<int>(row.whole(c)); }
inline void read(const Row& row, int c, bool& out) { out = row.whole(c) != 0; }
inline void read(const Row& row, int c, std::string& out) { out = row.text(c); }
inline void read(const Row& row, int c, Bytes& out) {
    const std::string_view bytes = row.bytes(c);
    out.assign(bytes.begin(), bytes.end());
}
inline void read(const Row& row, int c, Money& out) { out = Money::of_fen(row.whole(c)); }
inline void read(const Row& row, int c, Ppm& out) { out.value = row.whole(c); }
inline void read(const Row& row, int c, Area& out) { out.hundredths = row.whole(c); }
inline void read(const Row& row, int c, Instant& out) {
    out = Instant{std::chrono::milliseconds{row.whole(c)}};
}
inline void read(const Row& row, int c, Date& out) {
    const auto day = parse_date(row.text(c));
    CHECK(day.has_value());
    out = *day;
}
// A null region is an empty code.
inline void read(const Row& row, int c, RegionCode& out) {
    if (row.is_null(c) || row.text(c).empty()) {
        out = RegionCode{};
    } else {
        out = RegionCode::of(row.text(c));
    }
}
// A null id is an id that is not set.
template <class Tag>
void read(const Row& row, int c, Id<Tag>& out) {
    out = row.is_null(c) ? Id<Tag>{} : Id<Tag>{row.whole(c)};
}
template <NamedEnum E>
void read(const Row& row, int c, E& out) {
    const auto value = from_text<E>(row.text(c));
    CHECK(value.has_value());
    out = *value;
}
template <std::size_t Min, std::size_t Max>
void read(const Row& row, int c, Text<Min, Max>& out) {
    out.value = row.text(c);
}
inline void read(const Row& row, int c, Sealed& out) { out.text = row.text(c); }
template <class T>
void read(const Row& row, int c, Private<T>& out) {
    T value{};
    read(row, c, value);
    out = Private<T>(std::move(value));
}
template <class T>
void read(const Row& row, int c, std::optional<T>& out) {
    if (row.is_null(c)) {
        out.reset();
    } else {
        T value{};
        read(row, c, value);
        out = std::move(value);
    }
}

template <class T>
concept Column = requires(const Row& row, T& out) {
    read(row, 0, out);
};

// A row as T: either one column, or an aggregate whose fields stand in the order of the columns.
template <class T>
T row_as(const Row& row) {
    T out{};
    if constexpr (Column<T>) {
        read(row, 0, out);
    } else {
        CHECK(row.columns() == static_cast<int>(boost::pfr::tuple_size_v<T>));
        int column = 0;
        boost::pfr::for_each_field(out, [&](auto& field) { read(row, column++, field); });
    }
    return out;
}

}  // namespace anju::db
