// Every fault of a body and of a query string, as rows: what was sent, where the fault is and which
// word it has.
#include <gtest/gtest.h>

#include <algorithm>

#include "platform/json/described.h"

namespace anju::json {

namespace faults_demo {

// clang-format off
ANJU_ENUM(Colour, red, green, blue)
// clang-format on

struct Place {
    std::int64_t lat_e6 = 0;
    std::int64_t lon_e6 = 0;
};
// Described without its second member, which must not build as a type of the wire.
struct Forgetful {
    std::int64_t told = 0;
    std::int64_t forgotten = 0;
};
struct Owner {
    Text<2, 4> name;
    std::optional<int> age;
};
struct Order {
    std::int64_t number = 0;
    Whole<1, 9> rank;
    Text<1, 5> title;
    Colour colour = Colour::red;
    bool urgent = false;
    Instant at;
    Date on;
    RegionCode region;
    EstateId estate;
    Money amount_fen;
    Area area;
    std::string note;
    Place place;
    std::optional<Place> spare;
    std::vector<Owner> owners;
    List<Colour, 3> colours;
    std::optional<EstateId> other;
};
// One of each sort, so that a row changes one thing.
struct Small {
    std::optional<std::int64_t> number;
    std::optional<Whole<-3, 9>> rank;
    std::optional<Text<2, 5>> title;
    std::optional<Colour> colour;
    std::optional<bool> urgent;
    std::optional<Instant> at;
    std::optional<Date> on;
    std::optional<RegionCode> region;
    std::optional<EstateId> estate;
    std::optional<Area> area;
    std::optional<int> narrow;
    std::optional<std::string> note;
    std::optional<Place> place;
    std::vector<Owner> owners;
    List<Colour, 3> colours;
    std::vector<std::int64_t> numbers;
};
struct Nothing {};

BOOST_DESCRIBE_STRUCT(Forgetful, (), (told))
static_assert(!detail::describes_all<Forgetful>);
BOOST_DESCRIBE_STRUCT(Place, (), (lat_e6, lon_e6))
static_assert(detail::describes_all<Place>);
BOOST_DESCRIBE_STRUCT(Owner, (), (name, age))
BOOST_DESCRIBE_STRUCT(Order, (),
                      (number, rank, title, colour, urgent, at, on, region, estate, amount_fen,
                       area, note, place, spare, owners, colours, other))
BOOST_DESCRIBE_STRUCT(Small, (),
                      (number, rank, title, colour, urgent, at, on, region, estate, area, narrow,
                       note, place, owners, colours, numbers))
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

}  // namespace faults_demo

namespace {

using namespace faults_demo;
using Pairs = std::vector<std::pair<std::string, std::string>>;

// "pointer code" of each fault, in order of text.
template <class T>
std::vector<std::string> told(const Result<T>& result) {
    std::vector<std::string> lines;
    if (result) return lines;
    for (const FieldFault& fault : result.error().faults) {
        EXPECT_FALSE(fault.text.empty());
        EXPECT_TRUE(is_utf8(fault.text));
        lines.push_back(fault.pointer + " " + fault.code);
    }
    std::ranges::sort(lines);
    return lines;
}

std::string repeated(std::string_view piece, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += piece;
    return out;
}

struct BodyRow {
    std::string body;
    std::vector<std::string> faults;  // none: accepted
};

void expect_faults(std::initializer_list<BodyRow> rows) {
    for (const BodyRow& row : rows) {
        const auto result = from_json<Small>(row.body);
        EXPECT_EQ(told(result), row.faults) << row.body.substr(0, 100);
        if (!result) {
            EXPECT_EQ(result.error().kind, &body_invalid);
        }
    }
}

TEST(JsonReader, TakesAnObjectAndNothingElse) {
    expect_faults({
        {"{}", {}},
        {R"( {"number":5} )", {}},
        {R"({"number":null,"rank":null,"owners":null,"colours":null})", {}},
        {"[]", {" wrong_type"}},
        {"5", {" wrong_type"}},
        {R"("text")", {" wrong_type"}},
        {"null", {" wrong_type"}},
    });
}

TEST(JsonReader, TellsFaultsOfNumbers) {
    expect_faults({
        {R"({"number":-9223372036854775808})", {}},
        {R"({"number":9223372036854775807})", {}},
        {R"({"number":9223372036854775808})", {"/number out_of_range"}},
        {R"({"number":-9223372036854775809})", {"/number out_of_range"}},
        {R"({"number":123456789012345678901234567890})", {"/number out_of_range"}},
        {R"({"number":18446744073709551615})", {"/number out_of_range"}},
        {R"({"number":5.5})", {"/number wrong_type"}},
        {R"({"number":5.0})", {"/number wrong_type"}},
        {R"({"number":1e3})", {"/number wrong_type"}},
        {R"({"number":1E3})", {"/number wrong_type"}},
        {R"({"number":-0.0})", {"/number wrong_type"}},
        {R"({"number":"5"})", {"/number wrong_type"}},
        {R"({"number":true})", {"/number wrong_type"}},
        {R"({"number":[]})", {"/number wrong_type"}},
        {R"({"number":{}})", {"/number wrong_type"}},
        {R"({"narrow":2147483647})", {}},
        {R"({"narrow":2147483648})", {"/narrow out_of_range"}},
        {R"({"rank":-3})", {}},
        {R"({"rank":9})", {}},
        {R"({"rank":-4})", {"/rank out_of_range"}},
        {R"({"rank":10})", {"/rank out_of_range"}},
        {R"({"estate":1})", {}},
        {R"({"estate":0})", {"/estate out_of_range"}},
        {R"({"estate":-1})", {"/estate out_of_range"}},
        {R"({"area":0})", {}},
        {R"({"area":-1})", {"/area out_of_range"}},
    });
}

TEST(JsonReader, TellsFaultsOfText) {
    expect_faults({
        {R"({"title":"四个汉字"})", {}},
        {R"({"title":" \u3000五个汉字了 "})", {}},
        {R"({"title":"六个汉字多了"})", {"/title too_long"}},
        {R"({"title":"𠀀𠀁𠀂𠀃𠀄"})", {}},
        {R"({"title":"一"})", {"/title too_short"}},
        {R"({"title":" \u3000 "})", {"/title too_short"}},
        {R"({"title":""})", {"/title too_short"}},
        {R"({"title":5})", {"/title wrong_type"}},
        {R"({"title":"a\u0000b"})", {"/title malformed"}},
        {R"({"title":"a\u202eb"})", {"/title malformed"}},
        {R"({"title":"a\nb\tc"})", {}},
        {R"({"title":"\ud840\udc00二"})", {}},
        {R"({"note":"  kept  "})", {}},
        {R"({"note":")" + repeated("字", 10'000) + R"("})", {}},
        {R"({"note":")" + repeated("字", 10'001) + R"("})", {"/note too_long"}},
        {R"({"note":"\u0007"})", {"/note malformed"}},
    });
}

TEST(JsonReader, EndsALineInOneWay) {
    const auto typed =
        from_json<Small>(R"({"title":"甲\u2028乙\u2029","note":"\u2029一\r\n二\u2028三"})");
    ASSERT_TRUE(typed);
    EXPECT_EQ(typed->title->value, "甲\n乙");
    EXPECT_EQ(typed->note, "\n一\n二\n三");
    expect_faults({{R"({"title":"一二三四\u2028五六"})", {"/title too_long"}}});
}

TEST(JsonReader, TellsFaultsOfWordsAndTruth) {
    expect_faults({
        {R"({"colour":"green"})", {}},
        {R"({"colour":"Green"})", {"/colour not_in_list"}},
        {R"({"colour":""})", {"/colour not_in_list"}},
        {R"({"colour":1})", {"/colour wrong_type"}},
        {R"({"urgent":true})", {}},
        {R"({"urgent":1})", {"/urgent wrong_type"}},
        {R"({"urgent":"true"})", {"/urgent wrong_type"}},
    });
}

TEST(JsonReader, TellsFaultsOfDaysMomentsAndRegions) {
    expect_faults({
        {R"({"on":"2026-02-28"})", {}},
        {R"({"on":"2026-02-29"})", {"/on malformed"}},
        {R"({"on":"2026-2-9"})", {"/on malformed"}},
        {R"({"on":""})", {"/on malformed"}},
        {R"({"on":20260228})", {"/on wrong_type"}},
        {R"({"at":"2026-03-05T14:30:00+08:00"})", {}},
        {R"({"at":"2026-03-05T14:30:00Z"})", {}},
        {R"({"at":"2026-03-05T14:30:00"})", {"/at malformed"}},
        {R"({"at":"2026-03-05"})", {"/at malformed"}},
        {R"({"at":1})", {"/at wrong_type"}},
        {R"({"region":"130203"})", {}},
        {R"({"region":"13020"})", {"/region malformed"}},
        {R"({"region":"13020x"})", {"/region malformed"}},
        {R"({"region":130203})", {"/region wrong_type"}},
    });
}

TEST(JsonReader, TellsFaultsOfStructsAndLists) {
    expect_faults({
        {R"({"place":{"lat_e6":1,"lon_e6":2}})", {}},
        {R"({"place":{"lat_e6":1}})", {"/place/lon_e6 missing"}},
        {R"({"place":{"lat_e6":null,"lon_e6":2}})", {"/place/lat_e6 missing"}},
        {R"({"place":[1,2]})", {"/place wrong_type"}},
        {R"({"owners":[{"name":"王五"},{"name":"王","age":1.5}]})",
         {"/owners/1/age wrong_type", "/owners/1/name too_short"}},
        {R"({"owners":[null]})", {"/owners/0 wrong_type"}},
        {R"({"owners":{"0":1}})", {"/owners wrong_type"}},
        {R"({"owners":"a"})", {"/owners wrong_type"}},
        {R"({"colours":["red","green","blue"]})", {}},
        {R"({"colours":["red","green","blue","red"]})", {"/colours too_long"}},
        {R"({"colours":["red",null]})", {"/colours/1 wrong_type"}},
        {R"({"numbers":[)" + repeated("1,", 999) + "1]}", {}},
        {R"({"numbers":[)" + repeated("1,", 1000) + "1]}", {"/numbers too_long"}},
    });
}

TEST(JsonReader, TellsFaultsOfKeys) {
    expect_faults({
        {R"({"nmber":5})", {"/nmber unknown_key"}},
        {R"({"":5})", {"/ unknown_key"}},
        {R"({"a/b~c":5})", {"/a~1b~0c unknown_key"}},
        {R"({"number":1,"number":1})", {"/number duplicate_key"}},
        {R"({"number":1,"\u006eumber":2})", {"/number duplicate_key"}},
        {R"({"number":null,"number":null})", {"/number duplicate_key"}},
        {R"({"place":{"lat_e6":1,"lon_e6":2,"lat_e6":3}})", {"/place/lat_e6 duplicate_key"}},
        {R"({"x":{"y":1,"y":2}})", {"/x unknown_key"}},
    });
}

TEST(JsonReader, WhatIsNotJsonIsUnreadable) {
    const std::string rows[] = {
        "",
        "  \n ",
        "{",
        "}",
        "{}x",
        "{} {}",
        "{'a':1}",
        "{\"a\":1,}",
        "[1,]",
        "nul",
        "01",
        "+1",
        "1.",
        "NaN",
        "// comment\n{}",
        "\xEF\xBB\xBF{}",
        "{\"title\":\"a\nb\"}",
        "{\"title\":\"\xC3\x28\"}",
        "{\"title\":\"\xC0\x80\"}",
        "{\"title\":\"\xED\xA0\x80\"}",
        "{\"title\":\"\xF5\x80\x80\x80\"}",
        "{\"t\xFF\":1}",
        R"({"title":"\ud800"})",
        R"({"title":"\udc00\ud800"})",
        R"({"title":"\x41"})",
        std::string("{\"title\":\"a\0b\"}", 15),
        repeated("[", 33) + repeated("]", 33),
        repeated("{\"a\":", 33) + "1" + repeated("}", 33),
        repeated("[", 100'000),
    };
    for (const auto& body : rows) {
        const auto result = from_json<Small>(body);
        ASSERT_FALSE(result) << body.substr(0, 100);
        EXPECT_EQ(result.error().kind, &body_unreadable) << body.substr(0, 100);
        EXPECT_EQ(told(result), std::vector<std::string>{" malformed"}) << body.substr(0, 100);
    }
}

TEST(JsonReader, ThirtyTwoLevelsAreReadThirtyThreeAreNot) {
    const auto deep = [](std::size_t levels) {
        return repeated("[", levels) + repeated("]", levels);
    };
    EXPECT_EQ(from_json<Small>(deep(32)).error().kind, &body_invalid);
    EXPECT_EQ(from_json<Small>(deep(33)).error().kind, &body_unreadable);
}

TEST(JsonReader, ABodyWithTenFaultsReportsTen) {
    const auto result = from_json<Order>(R"({
        "number": 1.5, "rank": 10, "title": "", "colour": "pink", "urgent": "yes",
        "at": "yesterday", "on": "2026-02-30", "region": "1", "estate": 1, "amount_fen": 5,
        "area": 7, "note": "x", "place": {"lat_e6": 1},
        "owners": [{"name": "王二", "surprise": 1}]})");
    const std::vector<std::string> expected{"/at malformed",
                                            "/colour not_in_list",
                                            "/number wrong_type",
                                            "/on malformed",
                                            "/owners/0/surprise unknown_key",
                                            "/place/lon_e6 missing",
                                            "/rank out_of_range",
                                            "/region malformed",
                                            "/title too_short",
                                            "/urgent wrong_type"};
    EXPECT_EQ(told(result), expected);
}

TEST(JsonReader, NothingSentMissesEveryRequiredMember) {
    const std::vector<std::string> expected{
        "/amount_fen missing", "/area missing", "/at missing",     "/colour missing",
        "/estate missing",     "/note missing", "/number missing", "/on missing",
        "/place missing",      "/rank missing", "/region missing", "/title missing",
        "/urgent missing"};
    EXPECT_EQ(told(from_json<Order>("{}")), expected);
}

TEST(JsonReader, FillsEveryMember) {
    const auto order = from_json<Order>(R"({
        "other": 9, "number": 12, "rank": 3, "title": " 漏水 ", "colour": "blue", "urgent": true,
        "at": "2026-03-05T14:30:00.250+08:00", "on": "2026-03-06", "region": "130203001",
        "estate": 4, "amount_fen": -5, "area": 8950, "note": " a\"\\\/\u00e9 ",
        "place": {"lon_e6": 118180000, "lat_e6": 39630000},
        "owners": [{"name": "王五", "age": 40}, {"age": null, "name": "赵六"}],
        "colours": ["green", "red"]})");
    ASSERT_TRUE(order) << told(order).front();
    EXPECT_EQ(order->number, 12);
    EXPECT_EQ(order->rank.value, 3);
    EXPECT_EQ(order->title.value, "漏水");
    EXPECT_EQ(order->colour, Colour::blue);
    EXPECT_TRUE(order->urgent);
    EXPECT_EQ(order->at, instant_of(date_of(2026, 3, 5), 14, 30) + std::chrono::milliseconds{250});
    EXPECT_EQ(order->on, date_of(2026, 3, 6));
    EXPECT_EQ(order->region.digits(), "130203001");
    EXPECT_EQ(order->estate, EstateId{4});
    EXPECT_EQ(order->amount_fen, Money::of_fen(-5));
    EXPECT_EQ(order->area.hundredths, 8950);
    EXPECT_EQ(order->note, " a\"\\/é ");
    EXPECT_EQ(order->place.lat_e6, 39630000);
    EXPECT_FALSE(order->spare);
    ASSERT_EQ(order->owners.size(), 2u);
    EXPECT_EQ(order->owners[0].age, 40);
    EXPECT_EQ(order->owners[1].name.value, "赵六");
    EXPECT_FALSE(order->owners[1].age);
    EXPECT_EQ(order->colours.items, (std::vector<Colour>{Colour::green, Colour::red}));
    EXPECT_EQ(order->other, EstateId{9});
}

TEST(JsonReader, AnEmptyStructTakesAnEmptyObject) {
    EXPECT_TRUE(from_json<Nothing>("{}"));
    EXPECT_EQ(told(from_json<Nothing>(R"({"a":1})")), std::vector<std::string>{"/a unknown_key"});
}

TEST(JsonReader, AWordOutsideTheListIsToldTheList) {
    const auto result = from_json<Small>(R"({"colour":"pink"})");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().faults.front().text, "只能是：red、green、blue");
}

TEST(JsonReader, AThousandFaultsAreEnough) {
    std::string body = "{";
    for (int i = 0; i < 3000; ++i) body += "\"k" + std::to_string(i) + "\":1,";
    body.back() = '}';
    EXPECT_EQ(from_json<Small>(body).error().faults.size(), 1000u);
}

TEST(QueryReader, TellsEachFaultAtItsName) {
    struct Row {
        Pairs query;
        std::vector<std::string> faults;
    };
    const Row rows[] = {
        {{}, {}},
        {{{"number", "5"}, {"rank", "-3"}, {"urgent", "true"}, {"colour", "red"}}, {}},
        {{{"number", ""}, {"colour", ""}, {"at", ""}, {"numbers", ""}}, {}},
        {{{"number", "5x"}}, {"?number wrong_type"}},
        {{{"number", "+5"}}, {"?number wrong_type"}},
        {{{"number", " 5"}}, {"?number wrong_type"}},
        {{{"number", "5.5"}}, {"?number wrong_type"}},
        {{{"number", "9223372036854775808"}}, {"?number out_of_range"}},
        {{{"rank", "10"}}, {"?rank out_of_range"}},
        {{{"urgent", "1"}}, {"?urgent wrong_type"}},
        {{{"colour", "pink"}}, {"?colour not_in_list"}},
        {{{"colours", "red,blue"}}, {}},
        {{{"colours", "red,pink,"}}, {"?colours not_in_list", "?colours not_in_list"}},
        {{{"colours", "red,red,red,red"}}, {"?colours too_long"}},
        {{{"on", "2026-02-30"}}, {"?on malformed"}},
        {{{"at", "2026-03-05T14:30:00 08:00"}}, {"?at malformed"}},
        {{{"region", "1302"}}, {}},
        {{{"region", "13"}}, {"?region malformed"}},
        {{{"title", " 一二三四五 "}}, {}},
        {{{"title", "一二三四五六"}}, {"?title too_long"}},
        {{{"title", "\xC3\x28"}}, {"?title malformed"}},
        {{{"title", "a\x01b"}}, {"?title malformed"}},
        {{{"place", "1"}}, {"?place wrong_type"}},
        {{{"owners", "1"}}, {"?owners wrong_type"}},
        {{{"nope", "1"}}, {"?nope unknown_key"}},
        {{{"number", "1"}, {"number", "2"}}, {"?number duplicate_key"}},
        {{{"sort", "1; drop table x"}, {"rank", "0x1"}}, {"?rank wrong_type", "?sort unknown_key"}},
    };
    for (const Row& row : rows) {
        const auto result = from_query<Small>(row.query);
        EXPECT_EQ(told(result), row.faults) << (row.query.empty() ? "" : row.query[0].second);
        if (!result) {
            EXPECT_EQ(result.error().kind, &query_invalid);
        }
    }
}

TEST(QueryReader, FillsListsFromCommas) {
    const auto small = from_query<Small>({{"numbers", "3,1,2"}, {"colours", "blue"}});
    ASSERT_TRUE(small);
    EXPECT_EQ(small->numbers, (std::vector<std::int64_t>{3, 1, 2}));
    EXPECT_EQ(small->colours.items, std::vector<Colour>{Colour::blue});
}

TEST(JsonWriter, WritesEachTypeInItsForm) {
    struct Row {
        std::string written;
        std::string expected;
    };
    const Instant at = instant_of(date_of(2026, 3, 5), 14, 30);
    const Row rows[] = {
        {to_json(std::int64_t{-5}), "-5"},
        {to_json(true), "true"},
        {to_json(Money::of_fen(1050)), "1050"},
        {to_json(EstateId{7}), "7"},
        {to_json(EstateId{}), "null"},
        {to_json(RegionCode::of("1302")), R"("1302")"},
        {to_json(RegionCode{}), "null"},
        {to_json(at), R"("2026-03-05T14:30:00+08:00")"},
        {to_json(date_of(2026, 3, 5)), R"("2026-03-05")"},
        {to_json(Colour::green), R"("green")"},
        {to_json(std::optional<int>{}), "null"},
        {to_json(std::vector<int>{}), "[]"},
        {to_json(std::vector<int>{1, 2}), "[1,2]"},
        {to_json(Nothing{}), "{}"},
        {to_json(Place{1, 2}), R"({"lat_e6":1,"lon_e6":2})"},
        {to_json(Limit{3, LimitUnit::work_days}), R"({"count":3,"unit":"work_days"})"},
        {to_json(http::Page<Place>{{{1, 2}}, "x"}),
         R"({"rows":[{"lat_e6":1,"lon_e6":2}],"next":"x"})"},
        {to_json(http::Page<Place>{}), R"({"rows":[],"next":null})"},
    };
    for (const Row& row : rows) EXPECT_EQ(row.written, row.expected);
}

TEST(JsonWriter, WritesValidTextWhateverTheBytes) {
    struct Row {
        std::string bytes;
        std::string expected;
    };
    const Row rows[] = {
        {"", R"("")"},
        {"a\"b\\c/", R"("a\"b\\c/")"},
        {"\n\r\t\x01\x1f\x7f", "\"\\n\\r\\t\\u0001\\u001f\x7f\""},
        {std::string("\0", 1), R"("\u0000")"},
        {"水é𠀀", R"("水é𠀀")"},
        {"\u2028x\u2029", "\"\u2028x\u2029\""},  // the log has one spelling
        {"a\xFFz", "\"a\uFFFDz\""},
        {"\xE6\xB0", "\"\uFFFD\uFFFD\""},
        {"\xED\xA0\x80", "\"\uFFFD\uFFFD\uFFFD\""},
        {"\xC0\xAF", "\"\uFFFD\uFFFD\""},
        {"\xF4\x90\x80\x80", "\"\uFFFD\uFFFD\uFFFD\uFFFD\""},
    };
    for (const Row& row : rows) {
        std::string out;
        write_string(out, row.bytes);
        EXPECT_EQ(out, row.expected);
        EXPECT_TRUE(is_utf8(out));
    }
}

}  // namespace

}  // namespace anju::json
