#include "rooms/complaints/dispatch_rules.h"

#include <gtest/gtest.h>

#include "rooms/complaints/cases_test.h"

namespace anju::complaints {

namespace {

CatalogueRow row(std::int64_t id, std::string category, std::string_view region, Date from,
                 std::optional<Date> until = std::nullopt) {
    CatalogueRow r;
    r.id = CatalogueId{id};
    r.category = std::move(category);
    r.region = RegionCode::of(region);
    r.valid_from = from;
    r.valid_until = until;
    return r;
}

std::int64_t chosen(const std::vector<CatalogueRow>& rows, std::string_view category,
                    const RegionCode& place, Date on) {
    const auto best = choose_row(rows, category, place, on);
    return best ? best->id.value : 0;
}

}  // namespace

TEST(Catalogue, TheMostParticularRowThatHoldsOnTheDayDecides) {
    const Date start = date_of(2020, 1, 1);
    const std::vector<CatalogueRow> rows{
        row(1, "06", "1302", start),
        row(2, "0601", "1302", start),
        row(3, "06", "130203", start),
        row(4, "0601", "130203006", date_of(2026, 1, 1), date_of(2026, 6, 30)),
        row(5, "06", "1302", date_of(2026, 3, 1)),
    };
    const Date day = date_of(2026, 3, 2);
    const RegionCode elsewhere = RegionCode::of("130208");
    EXPECT_EQ(chosen(rows, "0601", fixture::community, day), 4);
    EXPECT_EQ(chosen(rows, "0601", fixture::community, date_of(2026, 6, 30)), 4);
    EXPECT_EQ(chosen(rows, "0601", fixture::community, date_of(2026, 7, 1)), 2);
    EXPECT_EQ(chosen(rows, "0602", fixture::community, day), 3);
    EXPECT_EQ(chosen(rows, "0602", elsewhere, day), 5);
    EXPECT_EQ(chosen(rows, "0602", elsewhere, date_of(2026, 2, 28)), 1);
    EXPECT_EQ(chosen(rows, "0601", elsewhere, day), 2);
    EXPECT_EQ(chosen(rows, "0701", elsewhere, day), 0);
    EXPECT_EQ(chosen(rows, "0601", elsewhere, date_of(2019, 12, 31)), 0);
    EXPECT_EQ(chosen(rows, "0601", RegionCode::of("130203"), day), 2);
}

TEST(Catalogue, HelpersAreReadFromTheirWords) {
    CatalogueRow r;
    r.assists = "market fire nonsense";
    EXPECT_EQ(assist_kinds(r), (std::vector{registry::UnitKind::market, registry::UnitKind::fire}));
    r.assists.clear();
    EXPECT_TRUE(assist_kinds(r).empty());
}

TEST(Catalogue, TheReasonNamesRowDayAndUnit) {
    CatalogueRow r = row(12, "0602", "1302", date_of(2020, 1, 1));
    r.unit_kind = registry::UnitKind::enterprise;
    EXPECT_EQ(reason_of(r, "电梯停运", "安居物业"),
              "类别“电梯停运”按派单目录由物业服务企业主办（目录第 12 条，2020-01-01 "
              "起），当地为安居物业");
    EXPECT_NE(fallback_reason_of(r, "电梯停运", "机场路街道").find("兜底"), std::string::npos);
    EXPECT_EQ(chosen_reason_of("市中心 派单员", "机场路街道"), "市中心 派单员指定由机场路街道主办");
}

TEST(Catalogue, AUnitOfTheRowLeadsAndOnlyAnAutomaticRowIsSure) {
    CatalogueRow r = row(12, "0602", "1302", date_of(2020, 1, 1));
    registry::Unit served = fixture::unit(UnitId{7}, registry::UnitKind::enterprise);
    served.name = "安居物业";
    registry::Unit street = fixture::unit(UnitId{8}, registry::UnitKind::street_office);
    street.name = "机场路街道";
    struct Row {
        std::optional<registry::Unit> unit;
        std::optional<registry::Unit> territorial;
        bool automatic;
        UnitId leads;  // not set: nobody
        bool sure;
        std::string reason;
    };
    const std::string by_row = reason_of(r, "电梯停运", "安居物业");
    const std::string fallback = fallback_reason_of(r, "电梯停运", "机场路街道");
    Case c;
    c.category_name = "电梯停运";
    for (const Row& want : {
             Row{served, street, true, UnitId{7}, true, by_row},
             Row{served, street, false, UnitId{7}, false, by_row},
             Row{std::nullopt, street, true, UnitId{8}, false, fallback},
             Row{std::nullopt, std::nullopt, true, {}, false, ""},
         }) {
        r.automatic = want.automatic;
        const Advice advice = advice_of(r, c, want.unit, want.territorial);
        EXPECT_EQ(advice.sure, want.sure);
        EXPECT_EQ(advice.lead.has_value(), want.leads.set());
        if (!advice.lead) continue;
        EXPECT_EQ(advice.lead->unit.id, want.leads);
        EXPECT_EQ(advice.lead->catalogue, CatalogueId{12});
        EXPECT_EQ(advice.lead->reason, want.reason);
    }
}

TEST(Catalogue, ARowMeansAUnitThenAKindThenTheAccusedUnlessTheCaseIsSecret) {
    CatalogueRow r = row(12, "0602", "1302", date_of(2020, 1, 1));
    r.unit_kind = registry::UnitKind::enterprise;
    Case c;
    c.category_name = "电梯停运";
    EXPECT_EQ(meant_by(r, c), Meant{});
    c.enterprise = EnterpriseId{5};
    EXPECT_EQ(meant_by(r, c), Meant{.enterprise = EnterpriseId{5}});
    registry::Unit street = fixture::unit(UnitId{8}, registry::UnitKind::street_office);
    street.name = "机场路街道";
    EXPECT_EQ(advice_of(r, c, std::nullopt, street).lead->reason,
              fallback_reason_of(r, "电梯停运", "机场路街道"));
    c.secrecy = Secrecy::secret;
    EXPECT_EQ(meant_by(r, c), Meant{.withheld = true});
    EXPECT_EQ(advice_of(r, c, std::nullopt, street).lead->reason,
              "类别“电梯停运”按派单目录由物业服务企业主办（目录第 12 条，2020-01-01 "
              "起），诉求保密，不派被投诉企业，由属地机场路街道主办");
    r.unit_kind = registry::UnitKind::market;
    EXPECT_EQ(meant_by(r, c), Meant{.kind = registry::UnitKind::market});
    r.unit = UnitId{9};
    EXPECT_EQ(meant_by(r, c), Meant{.unit = UnitId{9}});
}

TEST(Catalogue, TheStreetStandsInOrTheDistrictWhereTheStreetIsNotKnown) {
    CasePlace place;
    set_region(place, fixture::community);
    EXPECT_EQ(territorial_kind(place), registry::UnitKind::street_office);
    set_region(place, RegionCode::of("130203"));
    EXPECT_EQ(territorial_kind(place), registry::UnitKind::district_bureau);
}

TEST(Dispatching, GoesToTheAccusedOrToAUnitOfThePlace) {
    Case c;
    set_region(c.place, RegionCode::of("130203001001"));
    c.enterprise = EnterpriseId{7};
    struct Row {
        registry::UnitKind kind;
        const char* region;
        EnterpriseId enterprise;
        bool answers;
    };
    using enum registry::UnitKind;
    for (const Row& row : {
             Row{city_bureau, "1302", {}, true},
             Row{district_bureau, "130203", {}, true},
             Row{district_bureau, "130208", {}, false},
             Row{street_office, "130203001", {}, true},
             Row{street_office, "130203002", {}, false},
             Row{community_office, "130203001001", {}, true},
             Row{community_office, "130203001002", {}, false},
             Row{enterprise, "130208", EnterpriseId{7}, true},
             Row{enterprise, "130203", EnterpriseId{8}, false},
         }) {
        const registry::Unit unit{UnitId{1}, row.kind, "", RegionCode::of(row.region),
                                  row.enterprise};
        EXPECT_EQ(answers_for(unit, c), row.answers) << to_text(row.kind) << row.region;
    }
    c.enterprise = {};
    EXPECT_FALSE(answers_for({UnitId{1}, enterprise, "", RegionCode::of("130203"), {}}, c));
}

}  // namespace anju::complaints
