// The reflection behind json.h: how each type of the wire is read, written and described. Slow to
// compile, so a room includes it in wire.cpp alone, after describing its structs:
//
//     namespace anju::complaints { BOOST_DESCRIBE_STRUCT(CaseRow, (), (id, state)) }
//     ANJU_WIRE(anju::complaints::CaseRow)
//     ANJU_WIRE_PAGE(anju::complaints::CaseRow)
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

std::string component_name(std::string_view qualified);
// "complaints.CaseRow" for anju::complaints::CaseRow.
template <class T>
std::string name_of() {
    std::string_view text = __PRETTY_FUNCTION__;
    text.remove_prefix(text.find("T = ") + 4);
    return component_name(text.substr(0, text.find_first_of(";]")));
}
std::string ref_to(std::string_view name);
// The same or null.
std::string nullable(std::string schema);
std::string list_schema(std::string_view items, std::size_t max);
std::string whole_schema(std::int64_t min, std::int64_t max);
std::string enum_schema(Definitions& definitions, const std::string& name,
                        std::span<const std::string_view> words);
void write_whole(std::string& out, std::int64_t value);
void write_date(std::string& out, Date value);
void write_instant(std::string& out, Instant value);

struct Member {
    std::string_view name;
    bool may_be_absent;  // coming in; null then is the same
    bool may_be_null;    // going out
    std::string (*schema)(Definitions&);
};
std::string object_schema(Definitions& definitions, const std::string& name,
                          std::span<const Member> members);

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

template <class T, class D>
void read_member(Reader& in, const Node& node, const Path& path, void* object) {
    Wire<MemberType<T, D>>::read(in, node, path, static_cast<T*>(object)->*D::pointer);
}

// `"name":` as one piece, with the comma before it.
template <class D>
constexpr auto written_key() {
    constexpr std::string_view name = D::name;
    std::array<char, name.size() + 4> key{};
    std::size_t at = 0;
    key[at++] = ',';
    key[at++] = '"';
    for (const char c : name) key[at++] = c;
    key[at++] = '"';
    key[at++] = ':';
    return key;
}

}  // namespace detail

template <class T>
struct Wire {
    static_assert(!detail::is_private<T>,
                  "Private<T> has no JSON form: reveal() it where the capability was checked");
    static_assert(detail::Described<T>,
                  "not a type of the wire: describe the struct with BOOST_DESCRIBE_STRUCT");
    static_assert(detail::describes_all<T>, "a member is missing from BOOST_DESCRIBE_STRUCT");

    static void read(Reader& in, const Node& node, const Path& path, T& out) {
        static constexpr auto fields = []<class... D>(boost::mp11::mp_list<D...>) {
            return std::array<Field, sizeof...(D)>{
                Field{D::name, detail::may_be_absent<detail::MemberType<T, D>>,
                      &detail::read_member<T, D>}...};
        }(boost::mp11::mp_rename<detail::Members<T>, boost::mp11::mp_list>{});
        static_assert(fields.size() <= 64, "the reader keeps a bit a member");
        in.object(node, path, fields.data(), fields.size(), &out);
    }
    static void write(std::string& out, const T& value) {
        const std::size_t start = out.size();
        boost::mp11::mp_for_each<detail::Members<T>>([&]<class D>(D) {
            static constexpr auto key = detail::written_key<D>();
            out.append(key.data(), key.size());
            Wire<detail::MemberType<T, D>>::write(out, value.*D::pointer);
        });
        if (out.size() == start) out += '{';
        out[start] = '{';
        out += '}';
    }
    static std::string schema(Definitions& definitions) {
        static constexpr auto members = []<class... D>(boost::mp11::mp_list<D...>) {
            return std::array<detail::Member, sizeof...(D)>{
                detail::Member{D::name, detail::may_be_absent<detail::MemberType<T, D>>,
                               detail::has_null<detail::MemberType<T, D>>,
                               &Wire<detail::MemberType<T, D>>::schema}...};
        }(boost::mp11::mp_rename<detail::Members<T>, boost::mp11::mp_list>{});
        return detail::object_schema(definitions, detail::name_of<T>(), members);
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
    static std::string schema(Definitions&) {
        return R"({"type":"string","minLength":)" + std::to_string(Min) + R"(,"maxLength":)" +
               std::to_string(Max) + "}";
    }
};

template <NamedEnum E>
struct Wire<E> {
    static void read(Reader& in, const Node& node, const Path& path, E& out) {
        const auto words = names_of(E{});
        const std::size_t found = in.word(node, path, words);
        if (found < words.size()) out = static_cast<E>(found);
    }
    static void write(std::string& out, E value) {
        out += '"';
        out += to_text(value);
        out += '"';
    }
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

template <class T>
void read_list(Reader& in, const Node& node, const Path& path, std::size_t max,
               std::vector<T>& out) {
    if (!in.list(node, path, max)) return;
    out.clear();
    const auto take = [&](const Node& item, const Path& here) {
        T value{};
        Wire<T>::read(in, item, here, value);
        out.push_back(std::move(value));
    };
    if (node.kind != Kind::raw) {
        std::int64_t index = 0;
        in.document().each(node, [&](const Node& item) { take(item, Path{&path, {}, index++}); });
        return;
    }
    // Of a query string: a,b,c. Every item is the same parameter, so faults name the parameter.
    std::string_view rest = node.text;
    while (true) {
        const std::size_t comma = rest.find(',');
        take(Node{Kind::raw, {}, rest.substr(0, comma)}, path);
        if (comma == std::string_view::npos) return;
        rest.remove_prefix(comma + 1);
    }
}

template <class T>
void write_list(std::string& out, const std::vector<T>& items) {
    const std::size_t start = out.size();
    for (const auto& item : items) {
        out += ',';
        Wire<T>::write(out, item);
    }
    if (out.size() == start) out += '[';
    out[start] = '[';
    out += ']';
}

}  // namespace detail

template <class T>
struct Wire<std::vector<T>> {
    static void read(Reader& in, const Node& node, const Path& path, std::vector<T>& out) {
        detail::read_list(in, node, path, plain_list_max, out);
    }
    static void write(std::string& out, const std::vector<T>& items) {
        detail::write_list(out, items);
    }
    static std::string schema(Definitions& definitions) {
        const std::size_t max = definitions.use == Use::input ? plain_list_max : 0;
        return detail::list_schema(Wire<T>::schema(definitions), max);
    }
};

template <class T, std::size_t Max>
struct Wire<List<T, Max>> {
    static void read(Reader& in, const Node& node, const Path& path, List<T, Max>& out) {
        detail::read_list(in, node, path, Max, out.items);
    }
    static void write(std::string& out, const List<T, Max>& list) {
        detail::write_list(out, list.items);
    }
    static std::string schema(Definitions& definitions) {
        return detail::list_schema(Wire<T>::schema(definitions), Max);
    }
};

// `next` is the cursor of the following page, null on the last.
template <class Row>
struct Wire<http::Page<Row>> {
    static void write(std::string& out, const http::Page<Row>& page) {
        out += R"({"rows":)";
        detail::write_list(out, page.rows);
        out += R"(,"next":)";
        if (page.next.empty()) {
            out += "null";
        } else {
            write_string(out, page.next);
        }
        out += '}';
    }
    static std::string schema(Definitions& definitions) {
        static constexpr std::array<detail::Member, 2> members{
            detail::Member{"rows", false, false, &Wire<std::vector<Row>>::schema},
            detail::Member{"next", false, false, &Wire<std::optional<std::string>>::schema}};
        return detail::object_schema(definitions, detail::name_of<Row>() + "Page", members);
    }
};

template <class... Parts>
struct Wire<http::Cursor<Parts...>> {
    static void read(Reader& in, const Node& node, const Path& path, http::Cursor<Parts...>& out) {
        constexpr std::string_view how = "翻页位置无效，请从第一页重新查看";
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

template <class T>
Result<T> from_document(const Document& document, const RefusalKind& kind, bool from_query) {
    Reader in(document, from_query);
    T out{};
    Wire<T>::read(in, document.root(), Path{}, out);
    if (in.faults().empty()) return out;
    return std::unexpected(Refusal{&kind, std::move(in.faults()), {}});
}

template <class T>
Result<T> from_json(std::string_view body) {
    TRY(const Document document, Document::parse(body));
    return from_document<T>(document, body_invalid, false);
}

template <class T>
Result<T> from_query(const std::vector<std::pair<std::string, std::string>>& query) {
    return from_document<T>(Document::of_query(query), query_invalid, true);
}

template <class T>
void to_json(std::string& out, const T& value) {
    Wire<T>::write(out, value);
}

template <class T>
std::string schema_of(Definitions& definitions) {
    return Wire<T>::schema(definitions);
}

}  // namespace anju::json

#define ANJU_WIRE_OUT_(...)                                                           \
    template void anju::json::to_json<__VA_ARGS__>(std::string&, const __VA_ARGS__&); \
    template std::string anju::json::to_json<__VA_ARGS__>(const __VA_ARGS__&);        \
    template std::string anju::json::schema_of<__VA_ARGS__>(anju::json::Definitions&);

// At global scope, at the end of wire.cpp.
#define ANJU_WIRE(...)                                                                       \
    template anju::Result<__VA_ARGS__> anju::json::from_json<__VA_ARGS__>(std::string_view); \
    template anju::Result<__VA_ARGS__> anju::json::from_query<__VA_ARGS__>(                  \
        const std::vector<std::pair<std::string, std::string>>&);                            \
    ANJU_WIRE_OUT_(__VA_ARGS__)

#define ANJU_WIRE_PAGE(...) ANJU_WIRE_OUT_(anju::http::Page<__VA_ARGS__>)
