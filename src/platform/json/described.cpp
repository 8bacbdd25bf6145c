// What described.h need not compile in every room: schemas as text, and the few types that are
// text on the wire.
#include "platform/json/described.h"

namespace anju::json {

Member::Member(const char* name, std::uint32_t at, const Type* of)
    : key(std::string(",\"") + name + "\":"), offset(at), type(of) {}

namespace detail {

std::string component_name(std::string_view pretty) {
    std::string_view qualified = pretty.substr(pretty.find("T = ") + 4);
    qualified = qualified.substr(0, qualified.find_first_of(";]"));
    if (qualified.starts_with("anju::")) qualified.remove_prefix(6);
    std::string name;
    for (std::size_t i = 0; i < qualified.size(); ++i) {
        if (qualified[i] != ':') {
            name += qualified[i];
        } else if (!name.empty() && name.back() != '.') {
            name += '.';
        }
    }
    return name;
}

std::string ref_to(std::string_view name) {
    return R"({"$ref":"#/components/schemas/)" + std::string(name) + R"("})";
}

std::string nullable(std::string schema) {
    if (schema.starts_with(R"({"type":[)") || schema.ends_with(R"({"type":"null"}]})"))
        return schema;
    constexpr std::string_view type = R"({"type":")";
    if (!schema.starts_with(type)) return R"({"anyOf":[)" + schema + R"(,{"type":"null"}]})";
    const std::size_t end = schema.find('"', type.size());
    const std::string word = schema.substr(type.size(), end - type.size());
    return R"({"type":[")" + word + R"(","null"])" + schema.substr(end + 1);
}

std::string list_schema(std::string_view items, std::size_t max) {
    std::string schema = R"({"type":"array","items":)" + std::string(items);
    if (max > 0) schema += R"(,"maxItems":)" + std::to_string(max);
    return schema + "}";
}

std::string text_schema(std::size_t min, std::size_t max) {
    return R"({"type":"string","minLength":)" + std::to_string(min) + R"(,"maxLength":)" +
           std::to_string(max) + "}";
}

std::string whole_schema(std::int64_t min, std::int64_t max) {
    using Limits = std::numeric_limits<std::int64_t>;
    std::string schema = R"({"type":"integer")";
    if (min == Limits::min() || max == Limits::max()) schema += R"(,"format":"int64")";
    if (min != Limits::min()) schema += R"(,"minimum":)" + std::to_string(min);
    if (max != Limits::max()) schema += R"(,"maximum":)" + std::to_string(max);
    return schema + "}";
}

std::string word_schema(std::span<const std::string_view> words) {
    std::string schema = R"({"type":"string","enum":[)";
    for (const auto word : words) {
        if (schema.back() != '[') schema += ',';
        write_string(schema, word);
    }
    return schema + "]}";
}

std::string enum_schema(Definitions& definitions, std::string_view pretty,
                        std::span<const std::string_view> words) {
    const std::string name = component_name(pretty);
    std::string& schema = definitions.by_name[name];
    if (schema.empty()) schema = word_schema(words);
    return ref_to(name);
}

std::string object_schema(Definitions& definitions, std::string_view pretty,
                          std::span<const Member> members, std::string_view suffix) {
    const std::string name = component_name(pretty).append(suffix);
    // The entry is there before its members are asked, so that a struct may hold its own kind.
    if (!definitions.by_name.try_emplace(name).second) return ref_to(name);
    std::string properties;
    std::string required;
    for (const Member& member : members) {
        std::string schema = member.type->schema(definitions);
        const bool may_be_absent = member.type->may_be_absent;
        // What a reply is about always has its id; what it refers to may be unset.
        const bool may_be_null = member.type->may_be_null && member.name() != "id";
        const bool or_null = definitions.use == Use::input ? may_be_absent : may_be_null;
        if (or_null) schema = nullable(std::move(schema));
        if (!properties.empty()) properties += ',';
        write_string(properties, member.name());
        properties += ':' + schema;
        if (definitions.use == Use::input && may_be_absent) continue;
        if (!required.empty()) required += ',';
        write_string(required, member.name());
    }
    std::string schema = R"({"type":"object","properties":{)" + properties + "}";
    if (!required.empty()) schema += R"(,"required":[)" + required + "]";
    definitions.by_name[name] = schema + R"(,"additionalProperties":false})";
    return ref_to(name);
}

void write_object(std::string& out, std::span<const Member> members, const void* object) {
    const std::size_t start = out.size();
    for (const Member& member : members) {
        out += member.key;
        member.type->write(out, static_cast<const char*>(object) + member.offset);
    }
    if (out.size() == start) out += '{';
    out[start] = '{';
    out += '}';
}

void read_list(Reader& in, const Node& node, const Path& path, std::size_t max, const Items& items,
               void* list) {
    if (!in.list(node, path, max)) return;
    if (node.kind != Kind::raw) {
        std::int64_t index = 0;
        in.document().each(node, [&](const Node& item) {
            items.type->read(in, item, Path{&path, {}, index++}, items.add(list));
        });
        return;
    }
    // Of a query string: a,b,c. Every item is the same parameter, so faults name the parameter.
    std::string_view rest = node.text;
    while (true) {
        const std::size_t comma = rest.find(',');
        items.type->read(in, Node{Kind::raw, {}, rest.substr(0, comma)}, path, items.add(list));
        if (comma == std::string_view::npos) return;
        rest.remove_prefix(comma + 1);
    }
}

void write_list(std::string& out, const Items& items, const void* first, std::size_t count) {
    out += '[';
    const char* item = static_cast<const char*>(first);
    for (std::size_t i = 0; i < count; ++i, item += items.stride) {
        if (i > 0) out += ',';
        items.type->write(out, item);
    }
    out += ']';
}

void write_whole(std::string& out, std::int64_t value) {
    char buffer[24];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value);
    out.append(buffer, static_cast<std::size_t>(end - buffer));
}

namespace {

char* put(char* at, unsigned value, int digits) {
    for (int i = digits - 1; i >= 0; --i, value /= 10) at[i] = static_cast<char>('0' + value % 10);
    return at + digits;
}

// Lists are full of days and moments: printf would cost as much as all the rest.
char* put_date(char* at, Date day) {
    const std::chrono::year_month_day ymd{day};
    at = put(at, static_cast<unsigned>(static_cast<int>(ymd.year())), 4);
    *at++ = '-';
    at = put(at, static_cast<unsigned>(ymd.month()), 2);
    *at++ = '-';
    return put(at, static_cast<unsigned>(ymd.day()), 2);
}

bool has_four_digit_year(Date day) {
    return day >= date_of(1, 1, 1) && day <= date_of(9999, 12, 31);
}

}  // namespace

void write_date(std::string& out, Date value) {
    if (!has_four_digit_year(value)) return write_string(out, to_text(value));
    char text[16];
    char* at = text;
    *at++ = '"';
    at = put_date(at, value);
    *at++ = '"';
    out.append(text, static_cast<std::size_t>(at - text));
}

void write_instant(std::string& out, Instant value) {
    const Date day = civil_date(value);
    if (!has_four_digit_year(day)) return write_string(out, to_text(value));
    const auto clock = static_cast<unsigned>((value - start_of(day)).count());
    char text[40];
    char* at = text;
    *at++ = '"';
    at = put_date(at, day);
    *at++ = 'T';
    at = put(at, clock / 3'600'000, 2);
    *at++ = ':';
    at = put(at, clock / 60'000 % 60, 2);
    *at++ = ':';
    at = put(at, clock / 1'000 % 60, 2);
    if (clock % 1'000 != 0) {
        *at++ = '.';
        at = put(at, clock % 1'000, 3);
    }
    constexpr std::string_view zone = "+08:00\"";
    at = std::copy(zone.begin(), zone.end(), at);
    out.append(text, static_cast<std::size_t>(at - text));
}

}  // namespace detail

namespace {

constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();

Result<void> read_document(const Type& type, const Document& document, const RefusalKind& kind,
                           bool from_query, void* out) {
    Reader in(document, from_query);
    type.read(in, document.root(), Path{}, out);
    if (in.faults().empty()) return {};
    return std::unexpected(Refusal{&kind, std::move(in.faults()), {}});
}

}  // namespace

void Wire<Money>::read(Reader& in, const Node& node, const Path& path, Money& out) {
    std::int64_t fen = 0;
    in.whole(node, path, lowest, highest, fen);
    out = Money::of_fen(fen);
}
std::string Wire<Money>::schema(Definitions&) { return detail::whole_schema(lowest, highest); }

void Wire<Area>::read(Reader& in, const Node& node, const Path& path, Area& out) {
    in.whole(node, path, 0, highest, out.hundredths);
}
std::string Wire<Area>::schema(Definitions&) { return detail::whole_schema(0, highest); }

void Wire<Ppm>::read(Reader& in, const Node& node, const Path& path, Ppm& out) {
    in.whole(node, path, lowest, highest, out.value);
}
std::string Wire<Ppm>::schema(Definitions&) { return detail::whole_schema(lowest, highest); }

void Wire<Instant>::read(Reader& in, const Node& node, const Path& path, Instant& out) {
    constexpr std::string_view how = "时间应写成 2026-03-05T14:30:00+08:00 的样子";
    const std::size_t before = in.faults().size();
    const auto at = parse_instant(in.text_of(node, path, how));
    if (at) {
        out = *at;
    } else if (in.faults().size() == before) {
        in.fault(path, "malformed", std::string(how));
    }
}
std::string Wire<Instant>::schema(Definitions&) {
    return R"({"type":"string","format":"date-time"})";
}

void Wire<Date>::read(Reader& in, const Node& node, const Path& path, Date& out) {
    constexpr std::string_view how = "日期应写成 2026-03-05 的样子，并且确有这一天";
    const std::size_t before = in.faults().size();
    const auto day = parse_date(in.text_of(node, path, how));
    if (day) {
        out = *day;
    } else if (in.faults().size() == before) {
        in.fault(path, "malformed", std::string(how));
    }
}
std::string Wire<Date>::schema(Definitions&) { return R"({"type":"string","format":"date"})"; }

void Wire<RegionCode>::read(Reader& in, const Node& node, const Path& path, RegionCode& out) {
    constexpr std::string_view how = "区划代码应是 4、6、9、12 或 15 位数字";
    const std::size_t before = in.faults().size();
    auto code = RegionCode::parse(in.text_of(node, path, how));
    if (code) {
        out = *std::move(code);
    } else if (in.faults().size() == before) {
        in.fault(path, "malformed", std::string(how));
    }
}
void Wire<RegionCode>::write(std::string& out, const RegionCode& value) {
    if (value.empty()) {
        out += "null";
    } else {
        out += '"' + value.digits() + '"';
    }
}
std::string Wire<RegionCode>::schema(Definitions&) {
    return R"({"type":"string","pattern":"^(\\d{4}|\\d{6}|\\d{9}|\\d{12}|\\d{15})$"})";
}

std::string Wire<std::string>::schema(Definitions& definitions) {
    if (definitions.use == Use::reply) return R"({"type":"string"})";
    return R"({"type":"string","maxLength":)" + std::to_string(plain_text_max) + "}";
}

Result<void> read_json(const Type& type, std::string_view body, void* out) {
    TRY(const Document document, Document::parse(body));
    return read_document(type, document, body_invalid, false, out);
}

Result<void> read_query(const Type& type,
                        const std::vector<std::pair<std::string, std::string>>& query, void* out) {
    return read_document(type, Document::of_query(query), query_invalid, true, out);
}

void write_json(const Type& type, std::string& out, const void* value) {
    // Most replies are of this size: one piece of memory instead of six, each twice the last.
    out.reserve(out.size() + 1024);
    type.write(out, value);
}

std::string schema_of(const Type& type, Definitions& definitions) {
    return type.schema(definitions);
}

}  // namespace anju::json
