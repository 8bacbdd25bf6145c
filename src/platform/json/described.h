// The reflection behind json.h: how each type of the wire is read, written and described. A member
// of a struct is a row of a table and no code of its own, because a room has hundreds of them. Slow
// to compile all the same, so a room includes it in wire.cpp alone, after describing its structs:
//
//     namespace anju::complaints { BOOST_DESCRIBE_STRUCT(CaseRow, (), (id, state)) }
//     ANJU_WIRE(FileComplaint, CaseDetail, http::Page<CaseRow>);
//
// Coming in, only std::optional and lists may be left out, and null is the same as left out. Going
// out, every member is written; an empty optional, an unset Id and an empty RegionCode are null.
#pragma once

#include <array>
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <boost/pfr/core.hpp>
#include <charconv>
#include <chrono>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/capability.h"
#include "base/enum.h"
#include "base/id.h"
#include "base/list.h"
#include "base/money.h"
#include "base/private.h"
#include "base/region.h"
#include "base/text.h"
#include "base/time.h"
#include "platform/http/page.h"
#include "platform/http/sort.h"
#include "platform/json/document.h"
#include "platform/json/json.h"

namespace anju {

BOOST_DESCRIBE_STRUCT(Limit, (), (count, unit))
BOOST_DESCRIBE_STRUCT(Share, (), (num, den))

}  // namespace anju

namespace anju::json {

// What a client sends may leave things out, what it is sent never does: the two schemas of one
// struct differ in `required`.
ANJU_ENUM(Use, input, reply)

struct Definitions {
    Use use = Use::reply;
    std::map<std::string, std::string> by_name;
};

inline constexpr std::size_t plain_text_max = 10'000;  // code points of a plain std::string
inline constexpr std::size_t plain_list_max = 1'000;   // items of a plain std::vector

// The three things known of a type: read, write, schema. Chosen by specialisation.
template <class T>
struct Wire;

namespace detail {

template <class T>
inline constexpr bool is_private = false;
template <class T>
inline constexpr bool is_private<Private<T>> = true;
template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;
template <class T, std::size_t Max>
inline constexpr bool is_list<List<T, Max>> = true;
template <class T>
inline constexpr bool is_page = false;
template <class T>
inline constexpr bool is_page<http::Page<T>> = true;
// Written as null when empty, though not an optional.
template <class T>
inline constexpr bool has_null = std::is_same_v<T, RegionCode>;
template <class Tag>
inline constexpr bool has_null<Id<Tag>> = true;

template <class T>
inline constexpr bool may_be_absent = is_optional<T> || is_list<T>;

// "complaints.CaseRow" of a text in which the compiler says "T = anju::complaints::CaseRow".
std::string component_name(std::string_view pretty);
template <class T>
constexpr std::string_view name_of() {
    return __PRETTY_FUNCTION__;
}
std::string ref_to(std::string_view name);
// The same or null.
std::string nullable(std::string schema);
std::string list_schema(std::string_view items, std::size_t max);
std::string text_schema(std::size_t min, std::size_t max);
std::string whole_schema(std::int64_t min, std::int64_t max);
std::string word_schema(std::span<const std::string_view> words);
std::string enum_schema(Definitions& definitions, std::string_view pretty,
                        std::span<const std::string_view> words);
void write_whole(std::string& out, std::int64_t value);
void write_date(std::string& out, Date value);
void write_instant(std::string& out, Instant value);

std::string object_schema(Definitions& definitions, std::string_view pretty,
                          std::span<const Member> members, std::string_view suffix = {});
void write_object(std::string& out, std::span<const Member> members, const void* object);

template <class T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public |
                                                         boost::describe::mod_inherited>;

template <class T>
concept Described = boost::describe::has_describe_members<T>::value && !std::is_union_v<T>;

// What is left out of a description would be neither sent nor read nor kept, and nobody would see
// it.
template <class T>
inline constexpr bool describes_all =
    boost::mp11::mp_size<Members<T>>::value == boost::pfr::tuple_size_v<T>;

template <class T, class D>
using MemberType = std::remove_cvref_t<decltype(std::declval<T&>().*D::pointer)>;

// A pointer to a data member is its offset (Itanium ABI).
inline std::uint32_t offset_of(std::ptrdiff_t member) { return static_cast<std::uint32_t>(member); }

}  // namespace detail

namespace detail {

template <class T>
void read_any(Reader& in, const Node& node, const Path& path, void* out) {
    Wire<T>::read(in, node, path, *static_cast<T*>(out));
}
template <class T>
void write_any(std::string& out, const void* value) {
    Wire<T>::write(out, *static_cast<const T*>(value));
}

}  // namespace detail

template <class T>
inline constexpr Type type_of{&detail::read_any<T>, &detail::write_any<T>, &Wire<T>::schema,
                              detail::may_be_absent<T>, detail::has_null<T>};

template <class T>
struct Wire {
    static_assert(!detail::is_private<T>,
                  "Private<T> has no JSON form: reveal() it where the capability was checked");
    static_assert(detail::Described<T>,
                  "not a type of the wire: describe the struct with BOOST_DESCRIBE_STRUCT");
    static_assert(detail::describes_all<T>, "a member is missing from BOOST_DESCRIBE_STRUCT");

    [[gnu::noinline]] static std::span<const Member> members() {
        static const auto table = []<class... D>(boost::mp11::mp_list<D...>) {
            static_assert(sizeof...(D) <= 64, "the reader keeps a bit a member");
            return std::array<Member, sizeof...(D)>{
                Member{D::name, detail::offset_of(__builtin_bit_cast(std::ptrdiff_t, D::pointer)),
                       &type_of<detail::MemberType<T, D>>}...};
        }(boost::mp11::mp_rename<detail::Members<T>, boost::mp11::mp_list>{});
        return table;
    }
    static void read(Reader& in, const Node& node, const Path& path, T& out) {
        in.object(node, path, members(), &out);
    }
    static void write(std::string& out, const T& value) {
        detail::write_object(out, members(), &value);
    }
    static std::string schema(Definitions& definitions) {
        return detail::object_schema(definitions, detail::name_of<T>(), members());
    }
};

template <>
struct Wire<bool> {
    static void read(Reader& in, const Node& node, const Path& path, bool& out) {
        in.boolean(node, path, out);
    }
    static void write(std::string& out, bool value) { out += value ? "true" : "false"; }
    static std::string schema(Definitions&) { return R"({"type":"boolean"})"; }
};

// int, std::int64_t, long long.
template <std::signed_integral T>
requires(!std::is_same_v<T, char>) struct Wire<T> {
    static void read(Reader& in, const Node& node, const Path& path, T& out) {
        std::int64_t value = out;
        in.whole(node, path, std::numeric_limits<T>::min(), std::numeric_limits<T>::max(), value);
        out = static_cast<T>(value);
    }
    static void write(std::string& out, T value) { detail::write_whole(out, value); }
    static std::string schema(Definitions&) {
        return detail::whole_schema(std::numeric_limits<T>::min(), std::numeric_limits<T>::max());
    }
};

template <long long Min, long long Max>
struct Wire<Whole<Min, Max>> {
    static void read(Reader& in, const Node& node, const Path& path, Whole<Min, Max>& out) {
        std::int64_t value = out.value;
        in.whole(node, path, Min, Max, value);
        out.value = value;
    }
    static void write(std::string& out, Whole<Min, Max> value) {
        detail::write_whole(out, value.value);
    }
    static std::string schema(Definitions&) { return detail::whole_schema(Min, Max); }
};

template <class Tag>
struct Wire<Id<Tag>> {
    static constexpr std::int64_t max = std::numeric_limits<std::int64_t>::max();
    static void read(Reader& in, const Node& node, const Path& path, Id<Tag>& out) {
        in.whole(node, path, 1, max, out.value);
    }
    static void write(std::string& out, Id<Tag> value) {
        if (!value.set()) {
            out += "null";
        } else {
            detail::write_whole(out, value.value);
        }
    }
    static std::string schema(Definitions&) { return detail::whole_schema(1, max); }
};

template <>
struct Wire<Money> {
    static void read(Reader& in, const Node& node, const Path& path, Money& out);
    static void write(std::string& out, Money value) { detail::write_whole(out, value.fen()); }
    static std::string schema(Definitions&);
};
template <>
struct Wire<Area> {
    static void read(Reader& in, const Node& node, const Path& path, Area& out);
    static void write(std::string& out, Area value) { detail::write_whole(out, value.hundredths); }
    static std::string schema(Definitions&);
};
template <>
struct Wire<Ppm> {
    static void read(Reader& in, const Node& node, const Path& path, Ppm& out);
    static void write(std::string& out, Ppm value) { detail::write_whole(out, value.value); }
    static std::string schema(Definitions&);
};
template <>
struct Wire<Instant> {
    static void read(Reader& in, const Node& node, const Path& path, Instant& out);
    static void write(std::string& out, Instant value) { detail::write_instant(out, value); }
    static std::string schema(Definitions&);
};
template <>
struct Wire<Date> {
    static void read(Reader& in, const Node& node, const Path& path, Date& out);
    static void write(std::string& out, Date value) { detail::write_date(out, value); }
    static std::string schema(Definitions&);
};
template <>
struct Wire<RegionCode> {
    static void read(Reader& in, const Node& node, const Path& path, RegionCode& out);
    static void write(std::string& out, const RegionCode& value);
    static std::string schema(Definitions&);
};
template <>
struct Wire<std::string> {
    static void read(Reader& in, const Node& node, const Path& path, std::string& out) {
        in.plain(node, path, plain_text_max, out);
    }
    static void write(std::string& out, const std::string& value) { write_string(out, value); }
    static std::string schema(Definitions& definitions);
};
// A word known to the program, e.g. the name of a refusal or a right. Goes out only.
template <>
struct Wire<std::string_view> {
    static void read(Reader& in, const Node&, const Path& path, std::string_view&) {
        in.fault(path, "unknown_key", "这一项不能由外部填写");
    }
    static void write(std::string& out, std::string_view value) { write_string(out, value); }
    static std::string schema(Definitions& definitions) {
        return Wire<std::string>::schema(definitions);
    }
};

// A right by its name. Goes out only; which names there are only the whole contract knows.
template <>
struct Wire<Capability> {
    static void read(Reader& in, const Node& node, const Path& path, Capability& out) {
        Wire<std::string_view>::read(in, node, path, out.name);
    }
    static void write(std::string& out, const Capability& value) { write_string(out, value.name); }
    static std::string schema(Definitions& definitions) {
        definitions.by_name["Capability"] = R"({"type":"string"})";
        return detail::ref_to("Capability");
    }
};

template <std::size_t Min, std::size_t Max>
struct Wire<Text<Min, Max>> {
    static void read(Reader& in, const Node& node, const Path& path, Text<Min, Max>& out) {
        in.trimmed(node, path, Min, Max, out.value);
    }
    static void write(std::string& out, const Text<Min, Max>& value) {
        write_string(out, value.value);
    }
    static std::string schema(Definitions&) { return detail::text_schema(Min, Max); }
};

template <NamedEnum E>
struct Wire<E> {
    static void read(Reader& in, const Node& node, const Path& path, E& out) {
        const auto words = names_of(E{});
        const std::size_t found = in.word(node, path, words);
        if (found < words.size()) out = static_cast<E>(found);
    }
    static void write(std::string& out, E value) { write_word(out, to_text(value)); }
    static std::string schema(Definitions& definitions) {
        return detail::enum_schema(definitions, detail::name_of<E>(), names_of(E{}));
    }
};

template <class T>
struct Wire<std::optional<T>> {
    static void read(Reader& in, const Node& node, const Path& path, std::optional<T>& out) {
        if (node.kind == Kind::null) {
            out.reset();
        } else {
            Wire<T>::read(in, node, path, out.emplace());
        }
    }
    static void write(std::string& out, const std::optional<T>& value) {
        if (!value) {
            out += "null";
        } else {
            Wire<T>::write(out, *value);
        }
    }
    static std::string schema(Definitions& definitions) {
        return detail::nullable(Wire<T>::schema(definitions));
    }
};

namespace detail {

// What a list is to those who do not know its items.
struct Items {
    const Type* type;
    std::size_t stride;
    void* (*add)(void* list);
};
void read_list(Reader& in, const Node& node, const Path& path, std::size_t max, const Items& items,
               void* list);
void write_list(std::string& out, const Items& items, const void* first, std::size_t count);

template <class T>
void* add_item(void* list) {
    return &static_cast<std::vector<T>*>(list)->emplace_back();
}
template <class T>
inline constexpr Items items_of{&type_of<T>, sizeof(T), &add_item<T>};

}  // namespace detail

template <class T>
struct Wire<std::vector<T>> {
    static void read(Reader& in, const Node& node, const Path& path, std::vector<T>& out) {
        out.clear();
        detail::read_list(in, node, path, plain_list_max, detail::items_of<T>, &out);
    }
    static void write(std::string& out, const std::vector<T>& items) {
        detail::write_list(out, detail::items_of<T>, items.data(), items.size());
    }
    static std::string schema(Definitions& definitions) {
        const std::size_t max = definitions.use == Use::input ? plain_list_max : 0;
        return detail::list_schema(Wire<T>::schema(definitions), max);
    }
};

template <class T, std::size_t Max>
struct Wire<List<T, Max>> {
    static void read(Reader& in, const Node& node, const Path& path, List<T, Max>& out) {
        out.items.clear();
        detail::read_list(in, node, path, Max, detail::items_of<T>, &out.items);
    }
    static void write(std::string& out, const List<T, Max>& list) {
        Wire<std::vector<T>>::write(out, list.items);
    }
    static std::string schema(Definitions& definitions) {
        return detail::list_schema(Wire<T>::schema(definitions), Max);
    }
};

// `next` is the cursor of the following page, null on the last.
template <class Row>
struct Wire<http::Page<Row>> {
    static void read(Reader&, const Node&, const Path&, http::Page<Row>&) {}  // goes out only
    static void write(std::string& out, const http::Page<Row>& page) {
        out += R"({"rows":)";
        Wire<std::vector<Row>>::write(out, page.rows);
        out += R"(,"next":)";
        if (page.next.empty()) {
            out += "null";
        } else {
            write_string(out, page.next);
        }
        out += '}';
    }
    static std::string schema(Definitions& definitions) {
        static const std::array<Member, 2> members{
            Member{"rows", 0, &type_of<std::vector<Row>>},
            Member{"next", 0, &type_of<std::optional<std::string>>}};
        return detail::object_schema(definitions, detail::name_of<Row>(), members, "Page");
    }
};

template <class... Parts>
struct Wire<http::Cursor<Parts...>> {
    static void read(Reader& in, const Node& node, const Path& path, http::Cursor<Parts...>& out) {
        constexpr std::string_view how = http::cursor_refusal;
        const std::size_t before = in.faults().size();
        auto cursor = http::Cursor<Parts...>::parse(in.text_of(node, path, how));
        if (cursor) {
            out = *std::move(cursor);
        } else if (in.faults().size() == before) {
            in.fault(path, "malformed", std::string(how));
        }
    }
    static void write(std::string& out, const http::Cursor<Parts...>& value) {
        write_string(out, value.text());
    }
    static std::string schema(Definitions&) { return R"({"type":"string","minLength":1})"; }
};

template <NamedEnum Column>
struct Wire<http::SortBy<Column>> {
    static void read(Reader& in, const Node& node, const Path& path, http::SortBy<Column>& out) {
        const auto words = spelled();
        const std::vector<std::string_view> views(words.begin(), words.end());
        const std::size_t found = in.word(node, path, views);
        if (found < words.size()) out = *http::SortBy<Column>::parse(words[found]);
    }
    static void write(std::string& out, const http::SortBy<Column>& value) {
        write_string(out, value.text());
    }
    static std::string schema(Definitions&) {
        const auto words = spelled();
        return detail::word_schema(std::vector<std::string_view>(words.begin(), words.end()));
    }

   private:
    // Each column, and each from the greatest down.
    static std::vector<std::string> spelled() {
        std::vector<std::string> words;
        for (const std::string_view name : names_of(Column{})) {
            words.emplace_back(name);
            words.push_back("-" + words.back());
        }
        return words;
    }
};

template <class T>
const Type& type_for() {
    return type_of<T>;
}

// Kept, so that what makes each of the types is kept with it.
template <class... T>
constexpr std::array<const Type& (*)(), sizeof...(T)> makers_of{&type_for<T>...};

}  // namespace anju::json

// Once, in the namespace of the types, after they are described: all that stand in a body, a query,
// a reply or the journal by themselves.
#define ANJU_WIRE(...) [[gnu::used]] constexpr auto wired = anju::json::makers_of<__VA_ARGS__>
