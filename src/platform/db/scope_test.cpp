// For every kind of scope, what the value check lets through is what the query finds.
#include "platform/db/scope.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/test_db.h"

namespace anju::db {

namespace {

using test::TestDb;

// A column a level, as cases have it.
constexpr ScopeColumns by_levels{
    .person = {" and person = ?", " and coalesce(person, 0) = ?"},
    .estate = {" and estate = ?", " and coalesce(estate, 0) = ?"},
    .unit = {" and unit = ?", " and coalesce(unit, 0) = ?"},
    .enterprise = {" and enterprise = ?", " and coalesce(enterprise, 0) = ?"},
    .community = {" and community = ?", " and coalesce(community, '') = ?"},
    .street = {" and street = ?", " and coalesce(street, '') = ?"},
    .district = {" and district = ?", " and coalesce(district, '') = ?"},
    .open = " and secret = 0",
};
// One column of codes, as estates have it.
constexpr ScopeColumns by_code{
    .person = {" and person = ?"},
    .estate = {" and estate = ?"},
    .unit = {" and id in (select thing from helper where unit = ?)"},
    .enterprise = {" and enterprise = ?"},
    .region =
        [](Query& query, const RegionCode& from, const std::string& end) {
            query.add(" and region >= ? and region < ?", from, end);
        },
    .open = " and secret <> 1",
};

// Few values, so that scopes and rows meet often.
const std::vector<RegionCode> codes = [] {
    std::vector<RegionCode> all;
    for (const char* digits : {"1302", "130202", "130203", "130203001", "130203002", "130203001001",
                               "130203001002", "130203002001", "130202001001"})
        all.push_back(RegionCode::of(digits));
    return all;
}();

template <class Tag>
rc::Gen<Id<Tag>> any_id() {
    return rc::gen::map(rc::gen::inRange<std::int64_t>(0, 4),
                        [](std::int64_t v) { return Id<Tag>(v); });
}

// Rows lie at a community or as deep as is known; a city's own row lies nowhere in particular.
Whereabouts any_row() {
    Whereabouts row;
    row.person = *any_id<UserTag>();
    row.estate = *any_id<EstateTag>();
    row.enterprise = *any_id<EnterpriseTag>();
    row.units = {*any_id<UnitTag>()};
    row.region = *rc::gen::elementOf(codes);
    row.secret = *rc::gen::arbitrary<bool>();
    return row;
}

Scope any_scope(ScopeKind kind) {
    Scope scope;
    scope.kind = kind;
    scope.user = *any_id<UserTag>();
    scope.estate = *any_id<EstateTag>();
    scope.enterprise = *any_id<EnterpriseTag>();
    scope.unit = *any_id<UnitTag>();
    auto regions = codes;
    regions.emplace_back();
    regions.push_back(RegionCode::of("130203001001001"));
    scope.region = *rc::gen::elementOf(regions);
    return scope;
}

std::optional<RegionCode> level_of(const Whereabouts& row, RegionLevel level) {
    if (row.region.level() < level) return std::nullopt;
    return row.region.at(level);
}

class ScopeTest : public testing::Test {
   protected:
    ScopeTest() {
        const auto connection = db->connect();
        const bool postgres = db->engine() == Engine::postgres;
        const std::string whole = postgres ? " bigint" : " integer";
        const std::string text = postgres ? " text collate \"C\"" : " text";
        const std::string end = postgres ? ");" : ") strict;";
        connection->script("create table thing (id" + whole + " primary key, person" + whole +
                           ", estate" + whole + ", unit" + whole + ", enterprise" + whole +
                           ", region" + text + ", community" + text + ", street" + text +
                           ", district" + text + ", secret" + whole + " not null" + end +
                           "create table helper (thing" + whole + ", unit" + whole + end);
    }
    static void insert(Tx& tx, std::int64_t id, const Whereabouts& row) {
        tx.exec(
            "insert into thing (id, person, estate, unit, enterprise, region, community, street, "
            "district, secret) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            id, row.person, row.estate, row.units.front(), row.enterprise, row.region,
            level_of(row, RegionLevel::community), level_of(row, RegionLevel::street),
            level_of(row, RegionLevel::district), row.secret);
        tx.exec("insert into helper (thing, unit) values ($1, $2)", id, row.units.front());
    }
    static std::vector<std::int64_t> found(Tx& tx, const Bounds& bounds,
                                           const ScopeColumns& columns) {
        Query query("select id from thing where 1 = 1");
        add_bounds(query, bounds, columns);
        query.add(" order by id");
        return tx.all<std::int64_t>(query);
    }
    TestDb db;
};

}  // namespace

TEST_F(ScopeTest, a_query_finds_what_the_value_check_lets_through) {
    EXPECT_TRUE(rc::check("value and SQL agree", [&] {
        std::vector<Whereabouts> rows;
        for (int i = 0; i < 30; ++i) rows.push_back(any_row());
        std::vector<Bounds> asked;
        for (std::size_t kind = 0; kind < count_of<ScopeKind>(); ++kind) {
            for (const Reach reach : {Reach::lying, Reach::handed}) {
                asked.push_back(bounds_of(any_scope(static_cast<ScopeKind>(kind)), reach));
                // A list within it.
                asked.push_back(asked.back());
                asked.back().add(*rc::gen::elementOf(codes));
                asked.back().add(Mark::estate, *any_id<EstateTag>());
            }
        }
        db->write([&](Tx& tx) {
            tx.exec("delete from thing");
            tx.exec("delete from helper");
            for (std::size_t i = 0; i < rows.size(); ++i)
                insert(tx, static_cast<std::int64_t>(i), rows[i]);
            return 0;
        });
        db->read([&](Tx& tx) {
            for (const Bounds& bounds : asked) {
                std::vector<std::int64_t> right;
                for (std::size_t i = 0; i < rows.size(); ++i)
                    if (lies_in(rows[i], bounds)) right.push_back(static_cast<std::int64_t>(i));
                RC_ASSERT(found(tx, bounds, by_levels) == right);
                RC_ASSERT(found(tx, bounds, by_code) == right);
            }
            return 0;
        });
    }));
}

TEST_F(ScopeTest, what_a_table_does_not_name_reaches_no_row) {
    db->write([](Tx& tx) {
        insert(tx, 1, {UserId{1}, EstateId{1}, EnterpriseId{1}, {UnitId{1}}, codes[1]});
        return 0;
    });
    const Scope one{ScopeKind::none, codes[1], EnterpriseId{1}, EstateId{1}, UnitId{1}, UserId{1}};
    db->read([&](Tx& tx) {
        for (const ScopeKind kind : {ScopeKind::self, ScopeKind::estate, ScopeKind::enterprise,
                                     ScopeKind::unit, ScopeKind::region}) {
            Scope scope = one;
            scope.kind = kind;
            EXPECT_EQ(found(tx, bounds_of(scope), by_levels).size(), 1U) << to_text(kind);
            EXPECT_TRUE(found(tx, bounds_of(scope), {}).empty()) << to_text(kind);
        }
        EXPECT_TRUE(found(tx, bounds_of(one), by_levels).empty());
        return 0;
    });
}

}  // namespace anju::db
