// What is written is read back the same, and the schema that the contract shows accepts exactly
// what the reader accepts.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <boost/json.hpp>
#include <cmath>

#include "platform/json/described.h"

namespace anju::json {

namespace trip_demo {

// clang-format off
ANJU_ENUM(Colour, red, green, blue)
// clang-format on

struct Inner {
    Text<1, 8> name;
    std::optional<Whole<-5, 5>> rank;
    bool operator==(const Inner&) const = default;
};
struct Outer {
    std::int64_t number = 0;
    bool truth = false;
    Colour colour = Colour::red;
    std::string note;
    Instant at;
    Date on;
    RegionCode region;
    EstateId estate;
    Money amount_fen;
    std::optional<Inner> inner;
    std::vector<Inner> inners;
    List<Colour, 4> colours;
    bool operator==(const Outer&) const = default;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (name, rank))
BOOST_DESCRIBE_STRUCT(Outer, (),
                      (number, truth, colour, note, at, on, region, estate, amount_fen, inner,
                       inners, colours))

}  // namespace trip_demo

namespace {

using namespace trip_demo;
namespace gen = rc::gen;

constexpr std::string_view letters[] = {"a",  "\"",     "\\", "/", "é", "水", "𠀀",    "\n",
                                        "\t", "\u2027", "{",  ",", ":", "0",  "\uFFFD"};

std::string any_text(int min, int max) {
    const int length = *gen::inRange(min, max + 1);
    std::string text;
    for (int i = 0; i < length; ++i)
        text += letters[*gen::inRange<std::size_t>(0, std::size(letters))];
    return text;
}

template <NamedEnum E>
E any_word() {
    return static_cast<E>(*gen::inRange<int>(0, static_cast<int>(count_of<E>())));
}

Date any_day() { return Date{std::chrono::days{*gen::inRange(-20'000, 60'000)}}; }

Instant any_moment() {
    return Instant{any_day()} + std::chrono::milliseconds{*gen::inRange(0, 86'400'000)};
}

RegionCode any_region() {
    std::string digits = "130203001005012";
    const std::size_t lengths[] = {4, 6, 9, 12, 15};
    digits.resize(lengths[*gen::inRange(0, 5)]);
    return RegionCode::of(digits);
}

Inner any_inner() {
    Inner inner;
    // The ends are not white space, which the reader would trim.
    inner.name.value = "甲" + any_text(0, 6) + "乙";
    if (*gen::arbitrary<bool>()) inner.rank.emplace(*gen::inRange(-5, 6));
    return inner;
}

Outer any_outer() {
    Outer outer;
    outer.number = *gen::arbitrary<std::int64_t>();
    outer.truth = *gen::arbitrary<bool>();
    outer.colour = any_word<Colour>();
    outer.note = any_text(0, 40);
    outer.at = any_moment();
    outer.on = any_day();
    outer.region = any_region();
    outer.estate = EstateId{*gen::inRange<std::int64_t>(1, INT64_MAX)};
    outer.amount_fen = Money::of_fen(*gen::arbitrary<std::int64_t>());
    if (*gen::arbitrary<bool>()) outer.inner = any_inner();
    for (int i = *gen::inRange(0, 4); i > 0; --i) outer.inners.push_back(any_inner());
    for (int i = *gen::inRange(0, 5); i > 0; --i) outer.colours.items.push_back(any_word<Colour>());
    return outer;
}

RC_GTEST_PROP(JsonRoundTrip, WhatIsWrittenIsReadBackTheSame, ()) {
    const Outer outer = any_outer();
    const auto back = from_json<Outer>(to_json(outer));
    RC_ASSERT(back.has_value());
    RC_ASSERT(*back == outer);
}

RC_GTEST_PROP(JsonRoundTrip, DaysAndMomentsAreWrittenAsEverywhereElse, ()) {
    const Instant at = any_moment();
    RC_ASSERT(to_json(at) == '"' + to_text(at) + '"');
    RC_ASSERT(to_json(civil_date(at)) == '"' + to_text(civil_date(at)) + '"');
}

RC_GTEST_PROP(JsonRoundTrip, AnyBytesAsTextBecomeValidJson, ()) {
    const auto bytes = *gen::container<std::string>(gen::arbitrary<char>());
    const std::string written = to_json(bytes);
    boost::json::error_code error;
    const auto parsed = boost::json::parse(written, error);
    RC_ASSERT(!error.failed());
    if (is_utf8(bytes)) {
        const auto& text = parsed.as_string();
        RC_ASSERT((std::string_view(text.data(), text.size()) == bytes));
    }
}

RC_GTEST_PROP(JsonRoundTrip, AnyBytesAsBodyAreAnsweredNotCrashedOn, ()) {
    std::string body = to_json(any_outer());
    for (int i = *gen::inRange(1, 6); i > 0; --i)
        body[*gen::inRange<std::size_t>(0, body.size())] = *gen::arbitrary<char>();
    const auto result = from_json<Outer>(body);
    if (!result)
        for (const auto& fault : result.error().faults) RC_ASSERT(is_utf8(fault.pointer));
}

// --- the schema, applied by hand ----------------------------------------------------------------

class Schema {
   public:
    explicit Schema(const Definitions& definitions) {
        for (const auto& [name, text] : definitions.by_name)
            by_name_[name] = boost::json::parse(text);
    }
    bool accepts(const boost::json::value& rule, const boost::json::value& value) const {
        const auto& map = rule.as_object();
        if (const auto* ref = map.if_contains("$ref")) {
            const std::string name(ref->as_string().c_str());
            return accepts(by_name_.at(name.substr(name.rfind('/') + 1)), value);
        }
        if (const auto* any = map.if_contains("anyOf"))
            return std::ranges::any_of(any->as_array(),
                                       [&](const auto& one) { return accepts(one, value); });
        return type_fits(map.at("type"), value) && (value.is_null() || rules_hold(map, value));
    }

   private:
    static bool type_fits(const boost::json::value& type, const boost::json::value& value) {
        if (type.is_array())
            return std::ranges::any_of(type.as_array(),
                                       [&](const auto& one) { return type_fits(one, value); });
        if (type == "null") return value.is_null();
        if (type == "boolean") return value.is_bool();
        if (type == "integer") return value.is_int64();  // the generator makes no 5.0
        if (type == "string") return value.is_string();
        if (type == "array") return value.is_array();
        return value.is_object();
    }
    bool rules_hold(const boost::json::object& map, const boost::json::value& value) const {
        if (value.is_int64()) return number_fits(map, value.as_int64());
        if (value.is_string()) return text_fits(map, value);
        if (value.is_array()) {
            const auto* max = map.if_contains("maxItems");
            if (max && value.as_array().size() > max->to_number<std::size_t>()) return false;
            return std::ranges::all_of(
                value.as_array(), [&](const auto& item) { return accepts(map.at("items"), item); });
        }
        return !value.is_object() || object_fits(map, value.as_object());
    }
    static bool number_fits(const boost::json::object& map, std::int64_t value) {
        const auto* min = map.if_contains("minimum");
        const auto* max = map.if_contains("maximum");
        return !(min && value < min->as_int64()) && !(max && value > max->as_int64());
    }
    static bool text_fits(const boost::json::object& map, const boost::json::value& value) {
        const std::string text(value.as_string().c_str());
        const std::size_t length = code_points(text);
        if (const auto* words = map.if_contains("enum"))
            return std::ranges::find(words->as_array(), value) != words->as_array().end();
        if (const auto* min = map.if_contains("minLength"))
            if (length < min->to_number<std::size_t>()) return false;
        if (const auto* max = map.if_contains("maxLength"))
            if (length > max->to_number<std::size_t>()) return false;
        if (const auto* format = map.if_contains("format"))
            return *format == "date" ? parse_date(text).has_value()
                                     : parse_instant(text).has_value();
        return !map.contains("pattern") || RegionCode::parse(text).has_value();
    }
    bool object_fits(const boost::json::object& map, const boost::json::object& value) const {
        if (const auto* required = map.if_contains("required"))
            for (const auto& name : required->as_array())
                if (!value.contains(name.as_string())) return false;
        const auto& properties = map.at("properties").as_object();
        return std::ranges::all_of(value, [&](const auto& pair) {
            const auto* rule = properties.if_contains(pair.key());
            return rule && accepts(*rule, pair.value());
        });
    }
    std::map<std::string, boost::json::value> by_name_;
};

// Values that are right for some member and wrong for most.
boost::json::value any_value() {
    static const char* const values[] = {"null",
                                         "true",
                                         "0",
                                         "1",
                                         "-6",
                                         "5",
                                         "6",
                                         "9223372036854775807",
                                         "2.5",
                                         "\"\"",
                                         "\"red\"",
                                         "\"pink\"",
                                         "\"甲乙\"",
                                         "\"一二三四五六七八九\"",
                                         "\"2026-02-28\"",
                                         "\"2026-02-30\"",
                                         "\"2026-03-05T14:30:00Z\"",
                                         "\"1302\"",
                                         "\"13\"",
                                         "[]",
                                         "[\"red\"]",
                                         "[5]",
                                         "[null]",
                                         "[\"red\",\"red\",\"red\",\"red\",\"red\"]",
                                         "{}",
                                         "{\"name\":\"甲\"}",
                                         "{\"name\":\"甲\",\"rank\":6}",
                                         "[{\"name\":\"甲\",\"rank\":-5}]",
                                         "{\"name\":null}"};
    return boost::json::parse(values[*gen::inRange<std::size_t>(0, std::size(values))]);
}

RC_GTEST_PROP(JsonSchema, AcceptsWhatTheReaderAcceptsAndNothingElse, ()) {
    Definitions definitions{Use::input, {}};
    const auto root = boost::json::parse(schema_of<Outer>(definitions));
    auto body = boost::json::parse(to_json(any_outer())).as_object();
    for (int i = *gen::inRange(0, 3); i > 0; --i) {
        const auto at = body.begin() +
                        *gen::inRange<std::ptrdiff_t>(0, static_cast<std::ptrdiff_t>(body.size()));
        switch (*gen::inRange(0, 4)) {
            case 0:
                body.erase(at);
                break;
            case 1:
                body["unheard_of"] = 1;
                break;
            case 2:
                at->value() = any_value();
                break;
            case 3:
                at->value() = nullptr;
                break;
        }
    }
    const bool accepted = Schema(definitions).accepts(root, body);
    const auto result = from_json<Outer>(boost::json::serialize(body));
    RC_TAG(accepted);
    RC_ASSERT(result.has_value() == accepted);
}

TEST(JsonSchema, OfAReplyRequiresEveryMember) {
    Definitions definitions{Use::reply, {}};
    schema_of<Outer>(definitions);
    const auto outer = boost::json::parse(definitions.by_name.at("json.trip_demo.Outer"));
    EXPECT_EQ(outer.at("required").as_array().size(), outer.at("properties").as_object().size());
}

RC_GTEST_PROP(JsonSchema, OfAReplyAcceptsWhateverIsWritten, ()) {
    Definitions definitions{Use::reply, {}};
    const auto root = boost::json::parse(schema_of<Outer>(definitions));
    Outer outer = any_outer();
    if (*gen::arbitrary<bool>()) outer.estate = {};
    if (*gen::arbitrary<bool>()) outer.region = {};
    RC_ASSERT(Schema(definitions).accepts(root, boost::json::parse(to_json(outer))));
}

}  // namespace

}  // namespace anju::json
