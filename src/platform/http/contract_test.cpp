#include "platform/http/contract.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "platform/json/described.h"

namespace anju::http {

namespace contract_demo {

// clang-format off
ANJU_ENUM(Colour, red, green)
// clang-format on

struct Part {
    Colour colour = Colour::red;
    std::optional<Text<0, 20>> note;
};
struct Make {
    Text<2, 50> name;
    std::vector<Part> parts;
};
struct Thing {
    EstateId id;
    EnterpriseId enterprise;
    std::string name;
    std::vector<Part> parts;
    Instant made_at;
    Capability needs = Capability::open;
};
struct Filter {
    std::optional<Colour> colour;
    std::vector<Colour> any_of;
    std::optional<std::string> after;
    Whole<1, 200> limit;
};
BOOST_DESCRIBE_STRUCT(Part, (), (colour, note))
BOOST_DESCRIBE_STRUCT(Make, (), (name, parts))
BOOST_DESCRIBE_STRUCT(Thing, (), (id, enterprise, name, parts, made_at, needs))
BOOST_DESCRIBE_STRUCT(Filter, (), (colour, any_of, after, limit))

inline constexpr Capability thing_read{"thing_read", "看", "Read"};
inline constexpr Capability thing_edit{"thing_edit", "改", "Edit"};
inline constexpr Capability capabilities[] = {thing_read, thing_edit};

inline constexpr RefusalKind broken_already{"thing_broken_already", Sort::conflict, "已经坏了"};
inline constexpr const RefusalKind* refusals[] = {&broken_already};

Result<Created<Thing>> post_thing(WriteCall&, const Make&) { return Created<Thing>{}; }
Result<Page<Thing>> get_things(ReadCall&, const Filter&) { return Page<Thing>{}; }
Result<Thing> get_thing(ReadCall&) { return Thing{}; }
Result<Nothing> delete_thing(WriteCall&) { return Nothing{}; }
Result<Download> get_picture(SlowCall&) { return Download{}; }
Result<Thing> post_picture(SlowCall&) { return Thing{}; }

std::string made() {
    static const Route routes[] = {
        {POST, "/api/things", thing_edit, post_thing, "新建", {.key_required = true}},
        {GET, "/api/things", thing_read, get_things, "列表"},
        {GET, "/api/things/{id}", Capability::open, get_thing, "详情"},
        {DELETE, "/api/things/{id}", thing_edit, delete_thing, "删除"},
        {GET, "/api/things/{id}/picture", Capability::signed_in, get_picture, "图片"},
        {POST,
         "/api/things/{id}/picture",
         Capability::signed_in,
         post_picture,
         "上传",
         {.multipart = true}},
    };
    static constexpr Word words[] = {{"Colour.red", "红", "Red"}, {"name", "名称", "Name"}};
    const RoomTable rooms[] = {{"things", routes, refusals, words, capabilities}};
    return openapi(rooms);
}

boost::json::value at(const char* pointer) {
    return boost::json::parse(made()).at_pointer(pointer);
}

}  // namespace contract_demo

namespace {

using namespace contract_demo;

TEST(Contract, TheSameRoutesGiveTheSameBytes) { EXPECT_EQ(made(), made()); }

TEST(Contract, SaysWhatEachRouteTakesAndGives) {
    struct Row {
        const char* pointer;
        const char* value;
    };
    const Row rows[] = {
        {"/openapi", R"("3.1.0")"},
        {"/paths/~1api~1things/post/operationId", R"("post_things")"},
        {"/paths/~1api~1things~1{id}~1picture/get/operationId", R"("get_things_by_id_picture")"},
        {"/paths/~1api~1things/post/tags", R"(["things"])"},
        {"/paths/~1api~1things/post/x-capability", R"("thing_edit")"},
        {"/paths/~1api~1things/post/x-lane", R"("write")"},
        {"/paths/~1api~1things/get/x-lane", R"("read")"},
        {"/paths/~1api~1things/post/parameters/0",
         R"({"$ref":"#/components/parameters/RequiredIdempotencyKey"})"},
        {"/paths/~1api~1things/post/requestBody/content/application~1json/schema",
         R"({"$ref":"#/components/schemas/http.contract_demo.Make"})"},
        {"/paths/~1api~1things/post/responses/201/content/application~1json/schema",
         R"({"$ref":"#/components/schemas/http.contract_demo.Thing"})"},
        {"/paths/~1api~1things/get/responses/200/content/application~1json/schema",
         R"({"$ref":"#/components/schemas/http.contract_demo.ThingPage"})"},
        {"/paths/~1api~1things/get/parameters/0",
         R"({"name":"colour","in":"query","schema":)"
         R"({"$ref":"#/components/schemas/http.contract_demo.Colour"}})"},
        {"/paths/~1api~1things/get/parameters/1/explode", "false"},
        {"/paths/~1api~1things/get/parameters/2/schema/type", R"("string")"},
        {"/paths/~1api~1things/get/parameters/3",
         R"({"name":"limit","in":"query","required":true,)"
         R"("schema":{"type":"integer","minimum":1,"maximum":200}})"},
        {"/paths/~1api~1things~1{id}/get/security", "[]"},
        {"/paths/~1api~1things~1{id}/get/parameters/0/schema",
         R"({"type":"integer","format":"int64","minimum":1})"},
        {"/paths/~1api~1things~1{id}/delete/responses/204/description", R"("完成，没有内容")"},
        {"/paths/~1api~1things~1{id}/delete/parameters/2",
         R"({"$ref":"#/components/parameters/IfMatch"})"},
        {"/paths/~1api~1things~1{id}~1picture/get/responses/200/content",
         R"({"*/*":{"schema":{}}})"},
        {"/paths/~1api~1things~1{id}~1picture/post/requestBody/content/multipart~1form-data/schema/"
         "required",
         R"(["file"])"},
        {"/components/schemas/http.contract_demo.Colour",
         R"({"type":"string","enum":["red","green"]})"},
        {"/components/schemas/http.contract_demo.Thing/properties/enterprise/type",
         R"(["integer","null"])"},
        {"/components/schemas/http.contract_demo.Thing/properties/id/type", R"("integer")"},
        {"/components/schemas/Capability",
         R"({"type":"string","enum":["thing_read","thing_edit"]})"},
        {"/x-refusals/things/0",
         R"({"code":"thing_broken_already","sort":"conflict","status":409,"text":"已经坏了"})"},
        {"/x-words/things/Colour.red", R"({"zh":"红","en":"Red"})"},
    };
    const auto document = boost::json::parse(made());
    for (const Row& row : rows)
        EXPECT_EQ(document.at_pointer(row.pointer), boost::json::parse(row.value)) << row.pointer;
}

TEST(Contract, AStructThatGoesBothWaysHasTwoSchemas) {
    EXPECT_EQ(at("/components/schemas/http.contract_demo.Part/required"),
              boost::json::parse(R"(["colour","note"])"));
    EXPECT_EQ(at("/components/schemas/http.contract_demo.PartInput/required"),
              boost::json::parse(R"(["colour"])"));
    EXPECT_EQ(
        at("/components/schemas/http.contract_demo.Make/properties/parts/items"),
        boost::json::parse(R"({"$ref":"#/components/schemas/http.contract_demo.PartInput"})"));
}

TEST(Contract, AFilterIsParametersAndNotASchema) {
    const auto schemas = at("/components/schemas").as_object();
    EXPECT_FALSE(schemas.contains("http.contract_demo.Filter"));
    EXPECT_TRUE(schemas.contains("http.contract_demo.Make"));
}

}  // namespace

}  // namespace anju::http
