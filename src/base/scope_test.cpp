// Whom each kind of scope reaches, spelled out.
#include "base/scope.h"

#include <gtest/gtest.h>

namespace anju {

namespace {

const RegionCode district = RegionCode::of("130203");
const RegionCode community = RegionCode::of("130203001001");

Scope scope_of(ScopeKind kind) {
    return {kind, district, EnterpriseId{3}, EstateId{2}, UnitId{4}, UserId{1}};
}

const Whereabouts row{UserId{1}, EstateId{2}, EnterpriseId{3}, {UnitId{9}, UnitId{4}}, community};

bool reaches(ScopeKind kind, const Whereabouts& where, Reach reach = Reach::lying) {
    return lies_in(where, bounds_of(scope_of(kind), reach));
}

}  // namespace

TEST(Scope, reaches_what_shares_its_mark) {
    EXPECT_FALSE(reaches(ScopeKind::none, row));
    for (const ScopeKind kind : {ScopeKind::self, ScopeKind::estate, ScopeKind::enterprise,
                                 ScopeKind::unit, ScopeKind::region}) {
        EXPECT_TRUE(reaches(kind, row)) << to_text(kind);
        EXPECT_FALSE(reaches(kind, {})) << to_text(kind);
        EXPECT_FALSE(lies_in(row, bounds_of({kind, {}, {}, {}, {}, {}}))) << to_text(kind);
    }
}

TEST(Scope, what_is_handed_out_reaches_an_enterprise_by_its_unit_alone) {
    Whereabouts elsewhere = row;
    elsewhere.units = {UnitId{9}};
    Whereabouts secret = row;
    secret.secret = true;
    for (const ScopeKind kind : {ScopeKind::estate, ScopeKind::enterprise}) {
        EXPECT_TRUE(reaches(kind, row, Reach::handed)) << to_text(kind);
        EXPECT_FALSE(reaches(kind, elsewhere, Reach::handed)) << to_text(kind);
        EXPECT_FALSE(reaches(kind, secret, Reach::handed)) << to_text(kind);
        EXPECT_TRUE(reaches(kind, secret, Reach::lying)) << to_text(kind);
    }
    for (const ScopeKind kind : {ScopeKind::self, ScopeKind::unit, ScopeKind::region})
        EXPECT_TRUE(reaches(kind, secret, Reach::handed)) << to_text(kind);
    EXPECT_FALSE(reaches(ScopeKind::unit, elsewhere, Reach::handed));
    Whereabouts other_estate = row;
    other_estate.estate = EstateId{7};
    EXPECT_FALSE(reaches(ScopeKind::estate, other_estate, Reach::handed));
    EXPECT_TRUE(reaches(ScopeKind::enterprise, other_estate, Reach::handed));
}

TEST(Scope, a_region_reaches_itself_and_what_is_below) {
    const auto sees = [](const char* post, const char* place) {
        Scope scope;
        scope.kind = ScopeKind::region;
        scope.region = RegionCode::of(post);
        Whereabouts where;
        if (*place) where.region = RegionCode::of(place);
        return lies_in(where, bounds_of(scope));
    };
    EXPECT_TRUE(sees("1302", "130203001001"));
    EXPECT_TRUE(sees("1302", ""));
    EXPECT_TRUE(sees("130203", "130203"));
    EXPECT_TRUE(sees("130203", "130203001001"));
    EXPECT_FALSE(sees("130203", "130202001001"));
    EXPECT_FALSE(sees("130203", "1302"));
    EXPECT_FALSE(sees("130203", ""));
    EXPECT_TRUE(sees("130203001", "130203001001"));
    EXPECT_FALSE(sees("130203001", "130203002001"));
    EXPECT_FALSE(sees("130203001", "130203"));
    EXPECT_TRUE(sees("130203001001", "130203001001"));
    EXPECT_FALSE(sees("130203001002", "130203001001"));
    // No row lies deeper than a community, so a cell's worker sees theirs.
    EXPECT_TRUE(sees("130203001001007", "130203001001"));
    EXPECT_FALSE(sees("130203001002007", "130203001001"));
    EXPECT_FALSE(sees("1301", "130203001001"));
    EXPECT_FALSE(sees("1301", ""));
}

}  // namespace anju
