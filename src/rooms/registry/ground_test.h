// The small ground that the registry's tests stand on: three estates in two districts, two
// enterprises, one owner, and actors of every kind.
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "platform/http/server.h"
#include "platform/journal/journal.h"
#include "rooms/registry/actions.h"
#include "rooms/registry/code_rules.h"
#include "rooms/registry/place_rules.h"
#include "rooms/registry/refusals.h"
#include "rooms/registry/seed.h"
#include "rooms/registry/wire.h"
#include "support/refusal.h"
#include "support/test_db.h"

namespace anju::registry::test_ground {

inline const Date today = date_of(2026, 3, 10);
inline const Instant now = instant_of(today, 10);

void prepare_regions(db::Db& db);
std::vector<Outline> outlines(db::Tx& tx);
CreditCodeVerdict verdict(const std::string& code);

class Ground {
   public:
    // estate_1 and estate_2 lie in one street of 路北区, estate_3 in 丰润区. enterprise_1 serves
    // the first two, enterprise_2 the third and, until 2022, the first. house_1 is owner_1's.
    struct Names {
        RegionCode community_1;
        RegionCode community_2;
        RegionCode community_3;
        Place place_1;
        Place place_2;
        EstateId estate_1;
        EstateId estate_2;
        EstateId estate_3;
        EnterpriseId enterprise_1;
        EnterpriseId enterprise_2;
        BuildingId building_1;
        BuildingId building_3;
        HouseId house_1;
        HouseId house_2;
        HouseId house_3;
        UserId owner_1;
        BindingId binding_1;
        std::int64_t last_fact = 0;  // of the ground itself
    };

    Ground();
    const Names& ground() const { return names_; }

    template <class F>
    auto read(F&& f) {
        return db->read(std::forward<F>(f));
    }
    void look(const std::function<void(db::Tx&)>& f) { db->with_snapshot(f); }
    template <class F>
    auto write(F&& f) {
        return db->write(std::forward<F>(f));
    }
    // Kinds of the facts about a thing since the ground was laid, oldest first.
    std::string facts_of(journal::Subject about);
    void expect_verified();
    std::vector<Outline> all_outlines_of(db::Tx& tx) { return outlines(tx); }

    static Scope region_scope(std::string_view digits);
    // With all the rights of the role that concern the registry.
    static Actor post_of(Role role, std::string_view region);
    static Actor resident_of(UserId user);
    static Actor enterprise_post(EnterpriseId enterprise);
    static EstateInput estate_input(std::string name, const RegionCode& region, Place place);
    static EnterpriseInput enterprise_input(std::string code, std::string_view region);
    static PointQuery whole_map(int zoom);

    http::Response ask(const Actor* who, http::Method method, std::string target,
                       std::string body = {}, std::optional<std::int64_t> seen = {});
    http::Response send_file(const Actor& who, std::string target, const std::string& bytes);

    test::TestDb db;

   private:
    Names names_;
};

}  // namespace anju::registry::test_ground
