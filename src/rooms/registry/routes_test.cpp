// Every route in process: what it answers, sheets with faults. Who is kept out: tests/access.
#include <gtest/gtest.h>

#include "platform/http/sheet.h"
#include "rooms/registry/ground_test.h"
#include "rooms/registry/routes.h"
#include "rooms/registry/sheet_actions.h"
#include "rooms/registry/sheet_rules.h"

namespace anju::registry {
namespace {

using test::refusal_of;
using test_ground::Ground;
using test_ground::now;
using test_ground::today;
using enum http::Method;

class RegistryRoutes : public testing::Test, protected Ground {
   protected:
    std::string at(std::string_view noun, std::int64_t id, std::string_view rest = {}) {
        return "/api/registry/" + std::string(noun) + "/" + std::to_string(id) + std::string(rest);
    }
};

std::string estate_body(const RegionCode& region, std::string_view name) {
    return R"({"name":")" + std::string(name) + R"(","region":")" + region.digits() +
           R"(","address":"","place":{"lat_e6":39630000,"lon_e6":118180000}})";
}

constexpr const char* enterprise_body =
    R"({"name":"丙物业服务有限公司","credit_code":"91130203MA0TE2T18X","region":"130203",)"
    R"("address":"","contact_name":"赵某","phone":"0315-0000003"})";

TEST_F(RegistryRoutes, the_public_finds_regions_places_and_estates_without_a_login) {
    const auto regions = ask(nullptr, GET, "/api/registry/regions?parent=130203");
    EXPECT_EQ(regions.status, 200) << regions.body;
    EXPECT_TRUE(regions.body.contains("机场路街道"));
    const auto one = ask(nullptr, GET, "/api/registry/regions/130284");
    EXPECT_TRUE(one.body.contains(R"("name":"滦州市")")) << one.body;
    EXPECT_EQ(ask(nullptr, GET, "/api/registry/regions/130223").status, 404);
    EXPECT_EQ(ask(nullptr, GET, "/api/registry/regions/x").status, 404);
    const Place p = ground().place_1;
    const std::string point =
        "lat_e6=" + std::to_string(p.lat_e6) + "&lon_e6=" + std::to_string(p.lon_e6);
    const auto located = ask(nullptr, GET, "/api/registry/location?" + point);
    EXPECT_TRUE(located.body.contains(R"("name":"一号院")")) << located.body;
    EXPECT_EQ(ask(nullptr, GET, "/api/registry/location?lat_e6=0&lon_e6=0").status, 404);
    const auto near = ask(nullptr, GET, "/api/registry/choices?" + point);
    EXPECT_TRUE(near.body.contains(R"("distance_m":0)")) << near.body;
    EXPECT_TRUE(
        ask(nullptr, GET, "/api/registry/choices?text=%E4%B8%89%E5%8F%B7").body.contains("三号院"));
    EXPECT_TRUE(ask(nullptr, GET, "/api/registry/choices").body.contains(R"("rows":[])"));
    const auto map = ask(nullptr, GET, "/api/geo/districts");
    EXPECT_EQ(map.status, 200);
    EXPECT_EQ(map.content_type, "application/geo+json");
    for (const char* kept : {"/api/registry/estates", "/api/registry/units",
                             "/api/registry/my-houses", "/api/registry/enterprises"})
        EXPECT_EQ(ask(nullptr, GET, kept).status, 401) << kept;
}

TEST_F(RegistryRoutes, a_district_does_everything_at_home) {
    const Names& g = ground();
    const Actor home = post_of(Role::district_bureau, "130203");
    const auto service = read([&](db::Tx& tx) {
        return tx.one<std::int64_t>(
            "select id from registry_services where estate = $1 and until_on is null", g.estate_1);
    });
    const std::int64_t e1 = g.estate_1.value;
    struct Case {
        http::Method method;
        std::string target;
        std::string body;
        int status;
    };
    const std::string manager =
        R"({"name":"某经理","phone":"13812345678","since_on":"2026-03-10"})";
    const std::string reason = R"({"reason":"核实房屋权属"})";
    const std::string ending = R"({"until_on":"2026-12-31","reason":"合同期满"})";
    const Case cases[] = {
        {GET, at("estates", e1), "", 200},
        {GET, at("estates", e1, "/history"), "", 200},
        {GET, at("estates", e1, "/owners"), "", 200},
        {GET, at("estates", e1, "/buildings"), "", 200},
        {GET, at("buildings", g.building_1.value, "/houses"), "", 200},
        {PUT, at("estates", e1), estate_body(g.community_1, "一号新院"), 200},
        {POST, "/api/registry/estates", estate_body(g.community_1, "四号院"), 201},
        {POST, at("estates", e1, "/buildings"), R"({"name":"7号楼","units":2,"floors":6})", 201},
        {POST, at("buildings", g.building_1.value, "/houses"),
         R"({"unit_no":"1","room_no":"901","area":8000,"use":"residence"})", 201},
        {POST, at("estates", e1, "/managers"), manager, 201},
        {POST, at("services", service, "/termination"), ending, 200},
        {POST, at("estates", e1, "/services"),
         R"({"enterprise":)" + std::to_string(g.enterprise_2.value) +
             R"(,"since_on":"2027-01-01"})",
         201},
        {POST, at("bindings", g.binding_1.value, "/unmasking"), reason, 200},
        {POST, at("bindings", g.binding_1.value, "/verification"), "{}", 409},
        {POST, at("bindings", g.binding_1.value, "/refusal"), reason, 409},
        {POST, at("bindings", g.binding_1.value, "/termination"), reason, 204},
        {GET, at("enterprises", g.enterprise_1.value), "", 200},
        {GET, at("enterprises", g.enterprise_1.value, "/history"), "", 200},
        {PUT, at("enterprises", g.enterprise_1.value), enterprise_body, 200},
    };
    for (const Case& c : cases) {
        const auto own = ask(&home, c.method, c.target, c.body);
        EXPECT_EQ(own.status, c.status) << c.target << " " << own.body;
    }
}

TEST_F(RegistryRoutes, an_unknown_id_names_nothing) {
    const Actor city = post_of(Role::city_bureau, "1302");
    for (const char* target :
         {"/api/registry/estates/99999", "/api/registry/estates/0", "/api/registry/estates/x",
          "/api/registry/enterprises/99999", "/api/registry/estates/99999/owners",
          "/api/registry/estates/99999/buildings", "/api/registry/buildings/99999/houses",
          "/api/registry/estates/99999/history"})
        EXPECT_EQ(ask(&city, GET, target).status, 404) << target;
    for (const char* target :
         {"/api/registry/services/99999/termination", "/api/registry/managers/99999/termination"})
        EXPECT_EQ(ask(&city, POST, target, R"({"until_on":"2026-12-31","reason":"期满"})").status,
                  404)
            << target;
    EXPECT_EQ(ask(&city, POST, "/api/registry/bindings/99999/verification", "{}").status, 404);
    EXPECT_EQ(ask(&city, GET, "/api/registry/estates?sort=name;drop").status, 422);
    EXPECT_EQ(ask(&city, GET, "/api/registry/estates?sort=-area").status, 422);
    EXPECT_EQ(ask(&city, GET, "/api/registry/estates?sort=-houses").status, 200);
    EXPECT_EQ(ask(&city, GET, "/api/registry/enterprises?sort=-credit_code").status, 200);
}

TEST_F(RegistryRoutes, rooms_are_shown_without_sizes_to_those_outside) {
    const std::string target = at("buildings", ground().building_1.value, "/houses");
    const Actor home = post_of(Role::community, ground().community_1.digits());
    const Actor resident = resident_of(UserId{70});
    EXPECT_TRUE(ask(&home, GET, target).body.contains(R"("area":8850,"owners":1)"));
    const auto shown = ask(&resident, GET, target);
    EXPECT_TRUE(shown.body.contains(R"("room_no":"101")")) << shown.body;
    EXPECT_FALSE(shown.body.contains("8850"));
    EXPECT_TRUE(shown.body.contains(R"("owners":null)"));
    const Actor enterprise = enterprise_post(ground().enterprise_1);
    EXPECT_FALSE(ask(&enterprise, GET, target).body.contains("8850"));
}

TEST_F(RegistryRoutes, a_page_offers_what_the_post_may_do) {
    const Actor home = post_of(Role::district_bureau, "130203");
    const Actor enterprise = enterprise_post(ground().enterprise_1);
    const std::string estate = at("estates", ground().estate_1.value);
    EXPECT_TRUE(ask(&home, GET, estate)
                    .body.contains(R"("may":["edit","add_building","start_service","end_service",)"
                                   R"("appoint_manager","see_owners"])"));
    EXPECT_TRUE(ask(&enterprise, GET, estate).body.contains(R"("may":[])"));
    const auto owners = ask(&home, GET, estate + "/owners");
    EXPECT_TRUE(owners.body.contains(R"("may":["end","reveal"])")) << owners.body;
    EXPECT_FALSE(owners.body.contains("李大华"));
    const auto made = ask(&home, POST, "/api/registry/enterprises", enterprise_body);
    EXPECT_EQ(made.status, 201) << made.body;
    EXPECT_TRUE(made.body.contains("校验位应为 T")) << made.body;
    EXPECT_TRUE(made.body.contains(R"("may":["edit"])"));
    EXPECT_FALSE(made.body.contains("赵某"));
}

TEST_F(RegistryRoutes, a_refusal_is_told_at_its_field) {
    const Names& g = ground();
    const Actor home = post_of(Role::district_bureau, "130203");
    const auto refused = [&](http::Method method, const std::string& target,
                             const std::string& body, const RefusalKind& kind) {
        const auto reply = ask(&home, method, target, body);
        EXPECT_TRUE(reply.body.contains(kind.code)) << kind.code << " " << reply.body;
    };
    const auto city_estate = [&](const char* region) {
        return estate_body(RegionCode::of(region), "某院");
    };
    const std::string estates = "/api/registry/estates";
    refused(POST, estates, city_estate("130203999999"), region_unknown);
    refused(POST, estates, city_estate("130203006"), region_not_community);
    refused(POST, estates, estate_body(g.community_3, "某院"), region_foreign);
    refused(POST, estates, estate_body(g.community_1, "一号院"), estate_exists);
    std::string far = estate_body(g.community_1, "某院");
    far.replace(far.find("39630000"), 8, "31230000");
    refused(POST, estates, far, place_outside_city);
    std::string early = estate_body(g.community_1, "某院");
    early.insert(early.size() - 1, R"(,"delivered_on":"2026-03-11")");
    refused(POST, estates, early, delivered_in_future);
    std::string priced = estate_body(g.community_1, "某院");
    priced.insert(priced.size() - 1, R"(,"fee_fen_m2_month":-1)");
    refused(POST, estates, priced, fee_out_of_range);
    std::string vast = estate_body(g.community_1, "某院");
    vast.insert(vast.size() - 1, R"(,"area":9223372036854775807)");
    refused(POST, estates, vast, area_out_of_range);
    refused(POST, at("estates", g.estate_1.value, "/services"),
            R"({"enterprise":99999,"since_on":"2027-01-01"})", enterprise_unknown);
    std::string code = enterprise_body;
    code.replace(code.find("91130203MA0TE2T18X"), 18, "91130203MA0TE2T18I");
    refused(POST, "/api/registry/enterprises", code, credit_code_malformed);
    code = enterprise_body;
    code.replace(code.find(R"("130203")"), 8, R"("130203006")");
    refused(POST, "/api/registry/enterprises", code, region_not_district);
    refused(POST, "/api/registry/bindings",
            R"({"house":1,"role":"owner","name":"某人","phone":"12345"})", binding_only_residents);
    const Actor resident = resident_of(UserId{70});
    const auto unknown = ask(&resident, POST, "/api/registry/bindings",
                             R"({"house":99999,"role":"owner","name":"某人","phone":"12345"})");
    EXPECT_TRUE(unknown.body.contains(house_unknown.code)) << unknown.body;
}

TEST_F(RegistryRoutes, a_resident_binds_a_house_and_sees_their_own_alone) {
    const Actor resident = resident_of(UserId{70});
    const std::string body = R"({"house":)" + std::to_string(ground().house_2.value) +
                             R"(,"role":"tenant","name":"某人","phone":"13812345678"})";
    const auto asked = ask(&resident, POST, "/api/registry/bindings", body);
    EXPECT_EQ(asked.status, 201) << asked.body;
    EXPECT_TRUE(asked.body.contains(R"("state":"requested")"));
    EXPECT_TRUE(ask(&resident, GET, "/api/registry/estates").body.contains(R"("rows":[])"));
    const auto mine = ask(&resident, GET, "/api/registry/my-houses");
    EXPECT_TRUE(mine.body.contains(R"("room_no":"102")")) << mine.body;
    EXPECT_FALSE(mine.body.contains(R"("room_no":"101")"));
}

// --- sheets --------------------------------------------------------------------------------------

std::string hash_in(const std::string& body) {
    const std::size_t start = body.find(R"("hash":")") + 8;
    return body.substr(start, body.find('"', start) - start);
}

TEST_F(RegistryRoutes, a_sheet_is_previewed_then_taken_in_once) {
    const Actor home = post_of(Role::district_bureau, "130203");
    const std::string sheet =
        "小区名称,社区代码,纬度,经度,物业费,服务企业代码,服务开始日期\n"
        "五号院," +
        ground().community_1.digits() +
        ",39.63,118.18,1.85,91130203MA0TE2T18T,2024-01-01\n"
        "一号院," +
        ground().community_1.digits() + ",39.64,118.19,,,\n";
    const auto preview = send_file(home, "/api/registry/imports/estates", sheet);
    ASSERT_EQ(preview.status, 200) << preview.body;
    EXPECT_TRUE(preview.body.contains(R"("added":1,"changed":1,"unchanged":0)")) << preview.body;
    EXPECT_TRUE(preview.body.contains(R"("committed":false)"));
    EXPECT_TRUE(
        preview.body.contains(R"({"column":"纬度","before":"39.651683","after":"39.640000"})"))
        << "row by row what would change: " << preview.body;
    const std::string target = "/api/registry/imports/estates/" + hash_in(preview.body);
    const auto other = send_file(home, target, sheet + "\n");
    EXPECT_EQ(other.status, 409);
    EXPECT_TRUE(other.body.contains(sheets::sheet_differs.code)) << other.body;
    const auto taken = send_file(home, target, sheet);
    ASSERT_EQ(taken.status, 200) << taken.body;
    EXPECT_TRUE(taken.body.contains(R"("committed":true)"));
    EXPECT_EQ(send_file(home, target, sheet).status, 409) << "there is nothing left to confirm";
    const auto again = send_file(home, "/api/registry/imports/estates", sheet);
    EXPECT_TRUE(again.body.contains(R"("added":0,"changed":0,"unchanged":2)")) << again.body;
    const auto found = ask(&home, GET, "/api/registry/choices?text=%E4%BA%94%E5%8F%B7");
    EXPECT_TRUE(found.body.contains("五号院"));
    expect_verified();
}

TEST_F(RegistryRoutes, what_is_confirmed_is_what_the_preview_showed) {
    const Actor home = post_of(Role::district_bureau, "130203");
    const std::string c1 = ground().community_1.digits();
    const std::string head = "小区名称,社区代码,纬度,经度,地址\n一号院," + c1 + ",39.64,118.19,";
    const std::string preview_at = "/api/registry/imports/estates";
    const auto seen = send_file(home, preview_at, head + "甲路 1 号\n");
    const auto other = send_file(home, preview_at, head + "乙路 2 号\n");
    const auto taken =
        send_file(home, preview_at + "/" + hash_in(other.body), head + "乙路 2 号\n");
    ASSERT_EQ(taken.status, 200) << taken.body;
    const auto late = send_file(home, preview_at + "/" + hash_in(seen.body), head + "甲路 1 号\n");
    EXPECT_EQ(late.status, 409) << "it would change another address than its preview showed";
    EXPECT_TRUE(late.body.contains(sheets::sheet_differs.code)) << late.body;
}

TEST_F(RegistryRoutes, a_faulty_sheet_changes_nothing_and_names_every_line) {
    const Actor home = post_of(Role::district_bureau, "130203");
    const std::string c1 = ground().community_1.digits();
    const std::string sheet =
        "小区名称,社区代码,纬度,经度\n"
        "六号院," +
        c1 +
        ",39.63,118.18\n"
        "六号院," +
        c1 +
        ",39.63,118.18\n"
        "七号院,130203999999,39.63,118.18\n"
        "八号院," +
        ground().community_3.digits() +
        ",39.63,118.18\n"
        "九号院," +
        c1 + ",31.23,121.47\n";
    const auto preview = send_file(home, "/api/registry/imports/estates", sheet);
    EXPECT_TRUE(preview.body.contains(R"("fault_count":4)")) << preview.body;
    const auto refused =
        send_file(home, "/api/registry/imports/estates/" + hash_in(preview.body), sheet);
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(refused.body.contains(sheets::rows_faulty.code)) << refused.body;
    for (const char* line : {"line 3", "line 4", "line 5", "line 6"})
        EXPECT_TRUE(refused.body.contains(line)) << line << refused.body;
    EXPECT_FALSE(
        ask(&home, GET, "/api/registry/choices?text=%E5%85%AD%E5%8F%B7").body.contains("六号院"));
}

TEST_F(RegistryRoutes, houses_and_enterprises_come_in_as_sheets_too) {
    const Actor home = post_of(Role::district_bureau, "130203");
    const auto take = [&](const std::string& kind, const std::string& sheet) {
        const auto preview = send_file(home, "/api/registry/imports/" + kind, sheet);
        return send_file(home, "/api/registry/imports/" + kind + "/" + hash_in(preview.body),
                         sheet);
    };
    const std::string c1 = ground().community_1.digits();
    const auto told = [&] {
        return db->read([](db::Tx& tx) {
            return tx.all<std::string>(
                "select kind from platform_facts where noun = 'estate' and kind in "
                "('BuildingAdded', 'HouseAdded', 'HouseChanged') order by seq");
        });
    };
    const std::size_t before = told().size();
    const auto houses =
        take("houses", "社区代码,小区名称,楼栋,单元,房号,建筑面积,用途\n" + c1 +
                           ",一号院,1号楼,1,101,90.25,住宅\n" + c1 +
                           ",一号院,1号楼,1,102,88.5,住宅\n" + c1 + ",一号院,2号楼,,8,60,商业\n");
    EXPECT_TRUE(houses.body.contains(R"("added":1,"changed":1,"unchanged":1)")) << houses.body;
    auto facts = told();
    facts.erase(facts.begin(), facts.begin() + static_cast<std::ptrdiff_t>(before));
    EXPECT_EQ(facts, (std::vector<std::string>{"HouseChanged", "BuildingAdded", "HouseAdded"}));
    const auto foreign =
        take("houses", "社区代码,小区名称,楼栋,房号,建筑面积\n" + ground().community_3.digits() +
                           ",三号院,1号楼,102,60\n");
    EXPECT_EQ(foreign.status, 422) << foreign.body;
    const auto enterprises = take("enterprises",
                                  "企业名称,统一社会信用代码,注册地代码\n"
                                  "丁物业服务有限公司,91130203MA0TE2T18X,130203\n"
                                  "甲物业服务有限公司,91130203MA0TE2T18T,130203\n");
    EXPECT_EQ(enterprises.status, 200) << enterprises.body;
    EXPECT_TRUE(enterprises.body.contains(R"("added":1,"changed":0,"unchanged":1)"))
        << enterprises.body;
    EXPECT_TRUE(enterprises.body.contains("校验位应为 T"));
    const auto taken_over = take("enterprises",
                                 "企业名称,统一社会信用代码,注册地代码\n"
                                 "改名,91130202MA07X8K297,130203\n");
    EXPECT_EQ(taken_over.status, 422) << "registered in another district";
    expect_verified();
}

// The writer takes a sheet in as a whole, and everybody else's commands wait for it.
TEST_F(RegistryRoutes, a_sheet_has_at_most_five_thousand_rows) {
    std::string sheet = "小区名称,社区代码\n";
    for (int i = 0; i < 5'000; ++i) sheet += "甲,130203001001\n";
    EXPECT_TRUE(sheets::read_file(sheet, headings_of(SheetKind::estates), sheet_limits));
    EXPECT_EQ(refusal_of(sheets::read_file(sheet + "乙,130203001001\n",
                                           headings_of(SheetKind::estates), sheet_limits)),
              &sheets::sheet_too_large);
}

TEST_F(RegistryRoutes, the_template_is_a_sheet_that_would_change_nothing) {
    const Actor home = post_of(Role::district_bureau, "130203");
    for (const char* kind : {"estates", "houses", "enterprises"}) {
        const std::string at = "/api/registry/imports/" + std::string(kind);
        const auto csv = ask(&home, GET, at + "/template.csv");
        ASSERT_EQ(csv.status, 200) << csv.body;
        const auto preview = send_file(home, at, csv.body);
        EXPECT_TRUE(preview.body.contains(R"("rows":0)")) << preview.body;
        EXPECT_TRUE(preview.body.contains(R"("fault_count":0)")) << preview.body;
        EXPECT_TRUE(ask(&home, GET, at + "/template.xlsx").body.starts_with("PK"));
    }
}

// What a contact was before is theirs: the sheet says what it would be.
TEST_F(RegistryRoutes, a_preview_shows_what_a_contact_was_only_masked) {
    const Actor home = post_of(Role::district_bureau, "130203");
    const auto sheet = [](const std::string& person, const std::string& phone) {
        return "企业名称,统一社会信用代码,注册地代码,联系人,联系电话\n"
               "丁物业服务有限公司,91130203MA0TE2T18X,130203," +
               person + "," + phone + "\n";
    };
    const std::string at = "/api/registry/imports/enterprises";
    const auto first = send_file(home, at, sheet("张某某", "13812345678"));
    EXPECT_EQ(
        send_file(home, at + "/" + hash_in(first.body), sheet("张某某", "13812345678")).status,
        200);
    const auto preview = send_file(home, at, sheet("李某", "13912345678"));
    EXPECT_TRUE(preview.body.contains(R"("before":"张**","after":"李某")")) << preview.body;
    EXPECT_TRUE(preview.body.contains(R"("before":"138****5678","after":"13912345678")"));
}

TEST_F(RegistryRoutes, what_is_no_such_sheet_is_refused) {
    const Actor home = post_of(Role::district_bureau, "130203");
    EXPECT_EQ(send_file(home, "/api/registry/imports/bids", "a,b\n").status, 404);
    const auto wrong = send_file(home, "/api/registry/imports/estates", "工单编号,内容\n1,漏水\n");
    EXPECT_TRUE(wrong.body.contains(import_header_unknown.code)) << wrong.body;
    const auto none = send_file(home, "/api/registry/imports/estates", "");
    EXPECT_TRUE(none.body.contains(http::sheet_one_file.code)) << none.body;
    const Actor resident = resident_of(UserId{70});
    EXPECT_EQ(send_file(resident, "/api/registry/imports/estates", "x").status, 403);
}

TEST_F(RegistryRoutes, a_sheet_that_leaves_says_who_took_it) {
    const Actor home = post_of(Role::district_bureau, "130203");
    const auto csv = ask(&home, GET, "/api/registry/estates/export.csv");
    EXPECT_EQ(csv.status, 200) << csv.body;
    EXPECT_TRUE(csv.body.contains("一号院"));
    EXPECT_FALSE(csv.body.contains("三号院")) << "of another district";
    EXPECT_TRUE(csv.body.contains("导出岗位：district_bureau岗"));
    EXPECT_TRUE(csv.body.contains("2026-03-10 10:00"));
    const auto xlsx = ask(&home, GET, "/api/registry/enterprises/export.xlsx");
    EXPECT_EQ(xlsx.status, 200);
    EXPECT_TRUE(xlsx.body.starts_with("PK"));
    const auto enterprises = ask(&home, GET, "/api/registry/enterprises/export.csv");
    EXPECT_TRUE(enterprises.body.contains("****0001")) << enterprises.body;
    EXPECT_FALSE(enterprises.body.contains("0000001")) << enterprises.body;
    EXPECT_EQ(facts_of({"list", 0}), "ListExported ListExported ListExported ");
    const Actor resident = resident_of(UserId{70});
    EXPECT_EQ(ask(&resident, GET, "/api/registry/estates/export.csv").status, 403);
}

}  // namespace
}  // namespace anju::registry
