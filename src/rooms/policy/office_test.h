// A seeded policy and posts of several rights around it, for the tests of this room. Nothing of the
// product includes this.
#pragma once

#include <gtest/gtest.h>

#include "platform/http/server.h"
#include "platform/journal/journal.h"
#include "rooms/policy/actions.h"
#include "rooms/policy/capabilities.h"
#include "rooms/policy/refusals.h"
#include "rooms/policy/routes.h"
#include "rooms/policy/seed.h"
#include "support/grant.h"
#include "support/test_db.h"

namespace anju::policy::fixture {

inline const RegionCode city = RegionCode::of("1302");
inline const RegionCode lubei = RegionCode::of("130203");
inline const RegionCode lubei_community = RegionCode::of("130203006005");
inline const RegionCode fengrun_community = RegionCode::of("130208001001");
inline const Date today = date_of(2026, 3, 10);
inline const Date tomorrow = today + std::chrono::days{1};
inline const Instant now = instant_of(today, 10);
inline constexpr std::string_view key = "complaints.handle.U3";

inline void prepare(db::Db& db) {
    db.write([](db::Tx& tx) {
        seed_policy(tx, test::TestDb::root() + "/data", instant_of(date_of(2026, 1, 1), 0));
        return true;
    });
}

inline Actor post_of(std::int64_t user, RegionCode region,
                     std::initializer_list<Capability> rights) {
    Actor actor;
    actor.user = UserId{user};
    actor.post = PostId{user};
    actor.role = Role::city_bureau;
    actor.scope = {ScopeKind::region, std::move(region), {}, {}, {}, {}};
    actor.post_name = "岗位" + std::to_string(user);
    test::grant(actor, rights);
    return actor;
}

inline const Actor proposer = post_of(1, city,
                                      {Capability::open, Capability::signed_in, policy_read,
                                       policy_propose, policy_approve, calendar_edit});
inline const Actor approver = post_of(2, city,
                                      {Capability::open, Capability::signed_in, policy_read,
                                       policy_propose, policy_approve, calendar_edit});
inline const Actor district =
    post_of(3, lubei, {Capability::open, Capability::signed_in, policy_read, policy_propose});
inline const Actor reader =
    post_of(4, lubei, {Capability::open, Capability::signed_in, policy_read});

inline ProposeVersion proposal(RegionCode region, Date from, int workdays) {
    ProposeVersion cmd;
    cmd.key.value = std::string(key);
    cmd.region = std::move(region);
    cmd.valid_from = from;
    cmd.value.limit = LimitInput{Whole<0, 1000000>(workdays), LimitUnit::work_days};
    cmd.article.value = "《示例办法》第七条";
    cmd.document.value = "示例〔2026〕1号";
    cmd.standing = Standing::confirmed;
    cmd.reason.value = "按新办法调整";
    return cmd;
}

class PolicyStore : public testing::Test {
   protected:
    test::TestDb db{prepare};
    // The last fact about what ships.
    const std::int64_t shipped = db->read(
        [](db::Tx& tx) { return tx.one<std::int64_t>("select max(seq) from platform_facts"); });

    template <class F>
    auto write(F&& f) {
        return db->write(std::forward<F>(f));
    }
    std::int32_t days_at(const RegionCode& place, Date on) {
        return db->read([&](db::Tx& tx) { return limit_of(tx, key, place, on).limit.count; });
    }
    // Proposed by one and approved by another.
    PolicyId take(RegionCode region, Date from, int workdays) {
        return write([&](db::Tx& tx) {
            const auto id = propose(tx, proposer, proposal(std::move(region), from, workdays), now);
            EXPECT_TRUE(id && approve(tx, approver, *load_proposal(tx, *id), {}, now));
            return id.value_or(PolicyId{});
        });
    }
    // The year as it is now, to be edited.
    EditYear year_2026() {
        EditYear cmd;
        cmd.document.value = "测试";
        cmd.reason.value = "增加一天";
        cmd.days = db->read([](db::Tx& tx) {
            return tx.all<CalendarDay>(
                "select day, kind, name from policy_calendar_days where year = 2026 order by day");
        });
        return cmd;
    }
    Result<void> edit(int year, const EditYear& cmd) {
        return write([&](db::Tx& tx) { return edit_year(tx, proposer, year, cmd, now); });
    }
    std::string facts() {
        return db->read([&](db::Tx& tx) {
            std::string kinds;
            for (const auto& entry : journal::entries_after(tx, shipped, 100))
                kinds += entry.kind + " ";
            return kinds;
        });
    }
    http::Response ask(const Actor* who, http::Method method, std::string target,
                       std::string body = {}, std::optional<std::int64_t> seen = {}) {
        const http::RoomTable rooms[] = {{"policy", routes(), refusal_list()}};
        const http::Authenticate as = [&](db::Tx&, std::string_view,
                                          Instant) -> std::optional<Actor> {
            if (who == nullptr) return std::nullopt;
            return *who;
        };
        http::Request request;
        request.method = method;
        request.target = std::move(target);
        request.body = std::move(body);
        if (who != nullptr) request.session = "token";
        request.if_match = seen;
        return http::serve_in_process(*db, rooms, as, request, now);
    }
};

}  // namespace anju::policy::fixture
