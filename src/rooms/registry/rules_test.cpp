#include "rooms/registry/rules.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "rooms/registry/place_rules.h"
#include "rooms/registry/sheet_rules.h"
#include "support/refusal.h"
#include "support/test_db.h"

namespace anju::registry {
namespace {

const Scope of_lubei{ScopeKind::region, RegionCode::of("130203"), {}, {}, {}, {}};
const Region community{RegionCode::of("130203006005"), "某社区", RegionLevel::community};
const Region lubei{RegionCode::of("130203"), "路北区", RegionLevel::district};
const Date today = date_of(2026, 3, 10);

using test::refusal_of;

std::vector<std::vector<std::string>> vectors(const char* file) {
    std::ifstream in(test::TestDb::root() + "/../shared/data/vectors/" + file);
    std::vector<std::vector<std::string>> rows;
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        std::istringstream cells(line);
        rows.emplace_back();
        for (std::string cell; std::getline(cells, cell, '\t');) rows.back().push_back(cell);
        rows.back().resize(4);
    }
    return rows;
}

// --- codes ---------------------------------------------------------------------------------------

TEST(CreditCode, of_the_public_vectors_is_judged_as_they_say) {
    const auto rows = vectors("uscc.tsv");
    if (rows.empty()) GTEST_SKIP() << "no ../shared/data/vectors/uscc.tsv";
    for (const auto& row : rows) {
        const auto verdict = credit_code_verdict(tidy_credit_code(row[0]));
        EXPECT_EQ(verdict == CreditCodeVerdict::right, row[1] == "valid") << row[0];
        if (row[2] == "checksum") {
            EXPECT_EQ(verdict, CreditCodeVerdict::odd) << row[0];
        }
    }
}

TEST(CreditCode, of_the_standard_and_of_a_genuine_exception) {
    struct Case {
        const char* code;
        CreditCodeVerdict verdict;
    };
    const Case cases[] = {{"9144030071526726XG", CreditCodeVerdict::right},
                          {"91330100799655058B", CreditCodeVerdict::right},
                          {"123502001549897397", CreditCodeVerdict::right},
                          {"91130203MA0TE2T18T", CreditCodeVerdict::right},
                          {"91350203M0001QAY9B", CreditCodeVerdict::odd},
                          {"91130203MA0TE2T18I", CreditCodeVerdict::malformed},
                          {"91130203MA0TE2T18", CreditCodeVerdict::malformed},
                          {"9113O203MA0TE2T18T", CreditCodeVerdict::malformed},
                          {"", CreditCodeVerdict::malformed}};
    for (const Case& c : cases) EXPECT_EQ(credit_code_verdict(c.code), c.verdict) << c.code;
    EXPECT_EQ(tidy_credit_code(" 91 130203-ma0te2t18t "), "91130203MA0TE2T18T");
    EXPECT_EQ(tidy_credit_code("`az{@AZ["), "`AZ{@AZ[") << "letters alone become large";
    EXPECT_EQ(organisation_code_check("71526726"), 'X');
    EXPECT_EQ(organisation_code_check("79965505"), '8');
    EXPECT_EQ(organisation_code_check("MA0TE2T1"), '8');
}

TEST(CreditCode, notices_every_single_wrong_character) {
    EXPECT_TRUE(rc::check("one character", [] {
        const std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        std::string code = "91130203MA0TE2T18T";
        const auto at = static_cast<std::size_t>(*rc::gen::inRange(0, 18));
        if (at >= 2 && at < 8) return;  // digits only
        const char c = alphabet[static_cast<std::size_t>(*rc::gen::inRange(0, 31))];
        RC_PRE(c != code[at]);
        code[at] = c;
        RC_ASSERT(credit_code_verdict(code) == CreditCodeVerdict::odd);
    }));
}

TEST(IdNumber, of_the_public_vectors_is_judged_as_they_say) {
    const auto rows = vectors("gb11643_id.tsv");
    if (rows.empty()) GTEST_SKIP() << "no ../shared/data/vectors/gb11643_id.tsv";
    for (const auto& row : rows) {
        // Retired and unknown areas still stand on people's cards.
        if (row[3].contains("area")) {
            EXPECT_TRUE(is_id_number(row[0])) << row[0];
        } else {
            EXPECT_EQ(is_id_number(row[0]), row[1] == "valid") << row[0];
        }
    }
}

TEST(IdNumber, of_the_standard_and_of_the_old_form) {
    for (const char* right : {"11010519491231002X", "11010519491231002x", "440524188001010014",
                              "130203199003070013", "130203900307001"})
        EXPECT_TRUE(is_id_number(right)) << right;
    for (const char* wrong :
         {"110105194912310021", "11010519491331002X", "110105194902300021", "13020390030700",
          "130203901307001", "1302039003070011",
          // Beside the digits on either side.
          "13020390030700/", "13020390030700:", "1101051949123100/5", "1101051949123100:5", ""})
        EXPECT_FALSE(is_id_number(wrong)) << wrong;
}

// --- estates and enterprises ---------------------------------------------------------------------

EstateInput estate_input() {
    EstateInput input;
    input.name.value = "和谐家园";
    input.region = community.code;
    input.place = {39630000, 118180000};
    input.delivered_on = date_of(2015, 6, 1);
    return input;
}

TEST(EstateRules, refuse_in_order_of_precedence) {
    const Region street{RegionCode::of("130203006"), "机场路街道", RegionLevel::street};
    const Region foreign{RegionCode::of("130208001001"), "别处", RegionLevel::community};
    EstateInput away = estate_input();
    away.place = {31230000, 121470000};
    EstateInput future = estate_input();
    future.delivered_on = today + std::chrono::days{1};
    const auto sized = [](Area area, Money fee, Date delivered_on) {
        EstateInput input = estate_input();
        input.area = area;
        input.fee_fen_m2_month = fee;
        input.delivered_on = delivered_on;
        return input;
    };
    const Area more{area_most.hundredths + 1};
    const Money dear = Money::of_fen(fee_most.fen() + 1);
    struct Case {
        const char* what;
        Scope scope;
        EstateInput input;
        std::optional<Region> region;
        const RefusalKind* refusal;
    };
    const Case cases[] = {
        {"right", of_lubei, estate_input(), community, nullptr},
        {"unknown region", of_lubei, away, std::nullopt, &region_unknown},
        {"a street", of_lubei, away, street, &region_not_community},
        {"foreign region", of_lubei, away, foreign, &region_foreign},
        {"another kind of scope",
         {ScopeKind::enterprise, {}, EnterpriseId{1}, {}, {}, {}},
         away,
         community,
         &region_foreign},
        {"outside the city", of_lubei, away, community, &place_outside_city},
        {"delivered tomorrow", of_lubei, future, community, &delivered_in_future},
        {"the most, today", of_lubei, sized(area_most, fee_most, today), community, nullptr},
        {"nothing yet", of_lubei, sized({}, {}, today), community, nullptr},
        {"below nought", of_lubei, sized(Area{-1}, dear, today), community, &area_out_of_range},
        {"too vast", of_lubei, sized(more, dear, *future.delivered_on), community,
         &area_out_of_range},
        {"not yet delivered", of_lubei, sized({}, dear, *future.delivered_on), community,
         &delivered_in_future},
        {"too dear", of_lubei, sized({}, dear, today), community, &fee_out_of_range},
        {"a fee below nought", of_lubei, sized({}, Money::of_fen(-1), today), community,
         &fee_out_of_range},
    };
    for (const Case& c : cases)
        EXPECT_EQ(refusal_of(check_estate(c.scope, c.input, c.region, today)), c.refusal) << c.what;
}

using Changes = std::vector<facts::ValueChanged>;

TEST(EstateRules, name_the_fields_that_changed) {
    const EstateInput input = estate_input();
    Estate estate{EstateId{1}, "和谐家园", community.code,     "",      input.place,
                  Area{},      10,         input.delivered_on, Money{}, 1};
    EXPECT_TRUE(changes_of(estate, input).empty());
    estate.name = "旧名";
    estate.fee_fen_m2_month = Money::of_fen(100);
    EXPECT_EQ(changes_of(estate, input),
              (Changes{{"name", "旧名", "和谐家园"}, {"fee_fen_m2_month", "100", "0"}}));
}

TEST(EstateRules, tell_every_value_before_and_after) {
    const Estate before{EstateId{1},
                        "旧名",
                        community.code,
                        "一号",
                        Place{39'630'000, 118'180'000},
                        Area{1250},
                        10,
                        date_of(2001, 2, 3),
                        Money::of_fen(100),
                        1};
    EstateInput after;
    after.name.value = "新名";
    after.region = lubei.code;
    after.place = {39'630'001, 118'180'000};
    EXPECT_EQ(changes_of(before, after),
              (Changes{{"name", "旧名", "新名"},
                       {"region", community.code.digits(), "130203"},
                       {"address", "一号", ""},
                       {"place", "39630000,118180000", "39630001,118180000"},
                       {"area", "1250", "0"},
                       {"delivered_on", "2001-02-03", ""},
                       {"fee_fen_m2_month", "100", "0"}}));
}

EnterpriseInput enterprise_input(std::string code) {
    EnterpriseInput input;
    input.name.value = "示例物业服务有限公司";
    input.credit_code.value = std::move(code);
    input.region = lubei.code;
    return input;
}

TEST(EnterpriseRules, tell_no_value_of_a_person) {
    Enterprise before;
    before.name = "旧名";
    before.credit_code = "1";
    before.region = community.code;
    before.address = "一号";
    before.phone = "0315-0000001";
    EXPECT_EQ(changes_of(before, "张某某", enterprise_input("2"), {"2", false}),
              (Changes{{"name", "旧名", "示例物业服务有限公司"},
                       {"credit_code", "1", "2"},
                       {"region", community.code.digits(), "130203"},
                       {"address", "一号", ""},
                       {"contact_name", "", ""},
                       {"phone", "", ""}}));
}

TEST(EnterpriseRules, warn_about_a_check_character_and_never_refuse_it) {
    const auto odd = decide_enterprise(of_lubei, enterprise_input("91130203ma0te2t18x"), lubei);
    ASSERT_TRUE(odd);
    EXPECT_TRUE(odd->credit_code_odd);
    EXPECT_EQ(odd->credit_code, "91130203MA0TE2T18X");
    ASSERT_EQ(warnings_of(*odd).size(), 1u);
    EXPECT_TRUE(warnings_of(*odd).front().contains("应为 T"));
    const auto right = decide_enterprise(of_lubei, enterprise_input("91130203MA0TE2T18T"), lubei);
    ASSERT_TRUE(right);
    EXPECT_TRUE(warnings_of(*right).empty());
}

TEST(EnterpriseRules, refuse_in_order_of_precedence) {
    const Region fengrun{RegionCode::of("130208"), "丰润区", RegionLevel::district};
    const auto input = enterprise_input("short");
    EXPECT_EQ(refusal_of(decide_enterprise(of_lubei, input, {})), &region_unknown);
    EXPECT_EQ(refusal_of(decide_enterprise(of_lubei, input, community)), &region_not_district);
    EXPECT_EQ(refusal_of(decide_enterprise(of_lubei, input, fengrun)), &region_foreign);
    EXPECT_EQ(refusal_of(decide_enterprise(of_lubei, input, lubei)), &credit_code_malformed);
}

// --- services and managers -----------------------------------------------------------------------

Service service(std::int64_t id, Date since, std::optional<Date> until) {
    return {ServiceId{id}, EstateId{1}, EnterpriseId{id}, since, until, {}, 1};
}

TEST(ServiceRules, let_no_two_enterprises_serve_on_one_day) {
    const Service held[] = {service(1, date_of(2020, 1, 1), date_of(2022, 12, 31)),
                            service(2, date_of(2024, 1, 1), {})};
    struct Case {
        Date since;
        std::optional<Date> until;
        const RefusalKind* refusal;
    };
    const Case cases[] = {
        {date_of(2023, 1, 1), date_of(2023, 12, 31), nullptr},
        {date_of(2022, 12, 31), date_of(2023, 12, 31), &service_overlaps},
        {date_of(2023, 1, 1), date_of(2024, 1, 1), &service_overlaps},
        {date_of(2023, 1, 1), {}, &service_overlaps},
        {date_of(2025, 1, 1), {}, &service_overlaps},
        {date_of(2019, 1, 1), date_of(2019, 12, 31), nullptr},
        {date_of(2019, 1, 1), date_of(2018, 12, 31), &dates_reversed},
    };
    for (const Case& c : cases)
        EXPECT_EQ(refusal_of(check_service({c.since, c.until}, held)), c.refusal)
            << to_text(c.since);
}

TEST(ServiceRules, agree_with_looking_at_every_day) {
    EXPECT_TRUE(rc::check("overlap", [] {
        const auto period = [] {
            const Date since = today + std::chrono::days{*rc::gen::inRange(0, 20)};
            std::optional<Date> until;
            if (*rc::gen::arbitrary<bool>())
                until = since + std::chrono::days{*rc::gen::inRange(0, 10)};
            return Period{since, until};
        };
        const Period a = period();
        const Period b = period();
        bool both = false;
        for (Date d = today; d < today + std::chrono::days{60}; d += std::chrono::days{1})
            both = both || (holds_on(a, d) && holds_on(b, d));
        RC_ASSERT(overlap(a, b) == both);
    }));
}

TEST(ServiceRules, let_an_end_move_while_it_lies_ahead) {
    const Service open = service(1, date_of(2024, 1, 1), {});
    const Service ending = service(1, date_of(2024, 1, 1), today);
    const Service ended = service(1, date_of(2024, 1, 1), today - std::chrono::days{1});
    const Service next[] = {ending, service(2, date_of(2026, 6, 1), {})};
    EXPECT_EQ(refusal_of(check_service_end(open, today, {}, today)), nullptr);
    EXPECT_EQ(refusal_of(check_service_end(open, date_of(2023, 12, 31), {}, today)),
              &dates_reversed);
    EXPECT_EQ(refusal_of(check_service_end(ending, date_of(2026, 5, 31), next, today)), nullptr);
    EXPECT_EQ(refusal_of(check_service_end(ending, date_of(2026, 6, 1), next, today)),
              &service_overlaps);
    EXPECT_EQ(refusal_of(check_service_end(ended, today, {}, today)), &service_ended);
}

TEST(ManagerRules, appoint_for_the_enterprise_that_serves_on_the_first_day) {
    const Service services[] = {service(1, date_of(2020, 1, 1), date_of(2024, 12, 31)),
                                service(2, date_of(2025, 1, 1), {})};
    const auto old = decide_appointment(date_of(2024, 12, 31), services, {});
    ASSERT_TRUE(old);
    EXPECT_EQ(*old, EnterpriseId{1});
    EXPECT_EQ(*decide_appointment(date_of(2025, 1, 1), services, {}), EnterpriseId{2});
    EXPECT_EQ(refusal_of(decide_appointment(date_of(2019, 1, 1), services, {})), &nobody_serves);
    Manager manager;
    manager.id = ManagerId{5};
    manager.since_on = date_of(2025, 1, 1);
    const Manager present[] = {manager};
    EXPECT_EQ(refusal_of(decide_appointment(date_of(2026, 1, 1), services, present)),
              &manager_present);
    EXPECT_EQ(refusal_of(check_manager_end(manager, date_of(2024, 1, 1), present, today)),
              &dates_reversed);
    manager.until_on = date_of(2025, 6, 1);
    const Manager gone[] = {manager};
    EXPECT_TRUE(decide_appointment(date_of(2025, 6, 2), services, gone));
    EXPECT_EQ(refusal_of(check_manager_end(manager, today, gone, today)), &manager_ended);
}

// --- ties to houses ------------------------------------------------------------------------------

TEST(BindingRules, refuse_a_request_in_order_of_precedence) {
    RequestBinding good;
    good.phone.value = "13812345678";
    RequestBinding bad_id = good;
    bad_id.id_number = Text<15, 18>("110105194912310021");
    bad_id.phone.value = "电话号码五";
    RequestBinding bad_phone = good;
    bad_phone.phone.value = "电话号码五";
    const RequestFacts known{true, false, 0};
    struct Case {
        const char* what;
        Role role;
        RequestBinding cmd;
        RequestFacts facts;
        const RefusalKind* refusal;
    };
    const Case cases[] = {
        {"right", Role::resident, good, known, nullptr},
        {"staff", Role::community, bad_id, {false, true, 9}, &binding_only_residents},
        {"no house", Role::resident, bad_id, {false, true, 9}, &house_unknown},
        {"wrong id number", Role::resident, bad_id, {true, true, 9}, &id_number_invalid},
        {"wrong phone", Role::resident, bad_phone, {true, true, 9}, &phone_invalid},
        {"bound already", Role::resident, good, {true, true, 9}, &binding_exists},
        {"five wait", Role::resident, good, {true, false, 5}, &bindings_too_many},
        {"four wait", Role::resident, good, {true, false, 4}, nullptr},
    };
    for (const Case& c : cases)
        EXPECT_EQ(refusal_of(check_request(c.role, c.cmd, c.facts)), c.refusal) << c.what;
}

// --- sheets --------------------------------------------------------------------------------------

TEST(SheetLines, say_every_fault_with_its_line_and_column) {
    const std::vector<std::string> header{"小区名称", "社区代码", "纬度", "经度", "物业费", "备注"};
    const std::vector<std::vector<std::string>> rows{
        {"和谐家园", "130203006005", "39.63", "118.18", "1.85", ""},
        {"x", "1302030060", "北", "118.18", "-1", ""}};
    const std::vector<int> lines{2, 3};
    const SheetReading reading = read_lines(SheetKind::estates, header, rows, lines);
    ASSERT_EQ(reading.estates.size(), 2u);
    EXPECT_EQ(reading.estates[0].input.fee_fen_m2_month, Money::of_fen(185));
    EXPECT_EQ(reading.estates[0].input.place, (Place{39630000, 118180000}));
    ASSERT_EQ(reading.faults.size(), 4u);
    for (const CellFault& fault : reading.faults) EXPECT_EQ(fault.line, 3);
    EXPECT_EQ(reading.faults[0].column, "小区名称");
    EXPECT_EQ(reading.faults[1].column, "社区代码");
    EXPECT_EQ(reading.faults[2].column, "纬度");
    EXPECT_EQ(reading.faults[3].column, "物业费");
}

TEST(SheetHeadings, say_which_columns_a_file_must_have) {
    const auto needed = [](SheetKind kind) {
        const auto titles = headings_of(kind).needed;
        return std::vector<std::string>(titles.begin(), titles.end());
    };
    using Titles = std::vector<std::string>;
    EXPECT_EQ(needed(SheetKind::estates), (Titles{"小区名称", "社区代码", "纬度", "经度"}));
    EXPECT_EQ(needed(SheetKind::houses),
              (Titles{"社区代码", "小区名称", "楼栋", "房号", "建筑面积"}));
    EXPECT_EQ(needed(SheetKind::enterprises),
              (Titles{"企业名称", "统一社会信用代码", "注册地代码"}));
}

// The preview compares a line with what is kept cell by cell, so each heading has its cell and what
// was read is written the same.
TEST(SheetLines, are_written_as_they_were_read) {
    const auto same = [](SheetKind kind, const std::vector<std::string>& row, auto lines) {
        const auto names = headings_of(kind).titles;
        const std::vector<std::string> header(names.begin(), names.end());
        const std::vector<int> numbers{2};
        const std::vector<std::vector<std::string>> rows{row};
        const SheetReading reading = read_lines(kind, header, rows, numbers);
        EXPECT_TRUE(reading.faults.empty());
        EXPECT_EQ(cells_of((reading.*lines).at(0)), row);
    };
    same(SheetKind::estates,
         {"和谐家园", "130203006005", "39.630000", "118.180000", "文化路1号", "1200.50",
          "2010-05-01", "1.85", "91130203MA0TE2T18T", "2024-01-01"},
         &SheetReading::estates);
    same(SheetKind::houses, {"130203006005", "和谐家园", "1号楼", "101", "90.25", "2", "车库"},
         &SheetReading::houses);
    same(SheetKind::enterprises,
         {"示例物业", "91130203MA0TE2T18T", "130203", "文化路1号", "张某", "0315-2345678"},
         &SheetReading::enterprises);
}

TEST(SheetLines, hold_texts_as_long_as_the_forms_do) {
    struct Case {
        SheetKind kind;
        const char* column;
        std::size_t least;
        std::size_t most;
    };
    const Case cases[] = {{SheetKind::estates, "小区名称", 2, 60},
                          {SheetKind::estates, "地址", 0, 120},
                          {SheetKind::estates, "服务企业代码", 0, 30},
                          {SheetKind::houses, "小区名称", 2, 60},
                          {SheetKind::houses, "楼栋", 1, 30},
                          {SheetKind::houses, "房号", 1, 10},
                          {SheetKind::houses, "单元", 0, 10},
                          {SheetKind::enterprises, "企业名称", 2, 80},
                          {SheetKind::enterprises, "地址", 0, 120},
                          {SheetKind::enterprises, "联系人", 0, 30},
                          {SheetKind::enterprises, "联系电话", 0, 20},
                          {SheetKind::enterprises, "统一社会信用代码", 1, 30}};
    for (const Case& c : cases) {
        const auto taken = [&](std::size_t length) {
            std::string text;
            for (std::size_t i = 0; i < length; ++i) text += "院";
            const std::vector<std::string> header{c.column};
            const std::vector<std::vector<std::string>> rows{{text}};
            const std::vector<int> lines{2};
            return std::ranges::none_of(
                read_lines(c.kind, header, rows, lines).faults,
                [&](const CellFault& fault) { return fault.column == c.column; });
        };
        EXPECT_TRUE(taken(c.least)) << c.column;
        EXPECT_TRUE(taken(c.most)) << c.column;
        EXPECT_FALSE(taken(c.most + 1)) << c.column;
        if (c.least > 0) {
            EXPECT_FALSE(taken(c.least - 1)) << c.column;
        }
    }
}

TEST(SheetLines, do_not_take_a_masked_phone_for_a_phone) {
    const std::vector<std::string> header{"企业名称", "统一社会信用代码", "注册地代码", "联系电话"};
    const std::vector<std::vector<std::string>> rows{
        {"示例物业", "91130203MA0TE2T18T", "130203", "138****5678"}};
    const std::vector<int> lines{2};
    const SheetReading reading = read_lines(SheetKind::enterprises, header, rows, lines);
    ASSERT_EQ(reading.faults.size(), 1u);
    EXPECT_EQ(reading.faults[0].column, "联系电话");
}

TEST(SheetKinds, are_known_by_their_header) {
    for (const SheetKind kind : {SheetKind::estates, SheetKind::houses, SheetKind::enterprises}) {
        const auto titles = headings_of(kind).titles;
        const std::vector<std::string> header(titles.begin(), titles.end());
        EXPECT_EQ(kind_of_header(header), kind);
    }
    const std::vector<std::string> other{"工单编号"};
    EXPECT_FALSE(kind_of_header(other));
}

}  // namespace
}  // namespace anju::registry
