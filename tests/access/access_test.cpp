// Who may reach what: every role x every route x a foreign row. A foreign row is absent (404) or
// the capability is missing (403); nothing of it is shown and nothing of it moves. A path whose
// noun has no foreign row fails by its name.
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <map>
#include <memory>
#include <set>

#include "access/foreign.h"

namespace anju::test {

namespace {

using http::Method;

std::string name_of(const http::Route& route) {
    return std::string(to_text(route.method)) + " " + std::string(route.path);
}

// What names no row of anybody, and why nobody is kept from it by where they sit.
const std::map<std::string_view, std::string_view> rows_of_nobody = {
    {"/api/registry/regions/{code}", "the division of the city is public"},
    {"/api/registry/imports/{kind}", "a kind of sheet; scope is looked at line by line"},
    {"/api/registry/imports/{kind}/{hash}", "the bytes that the same person just previewed"},
    {"/api/channels/hotline/imports/{hash}", "the bytes that the same person just previewed"},
    {"/api/policy/keys/{key}", "regulations are public to whoever reads policy"},
    {"/api/policy/calendar/{year}", "one calendar for the whole city"},
};

// What a stranger may read of a foreign row, and why.
const std::map<std::string_view, std::string_view> for_everyone = {
    {"GET /api/registry/estates/{id}/buildings",
     "who complains or asks for a binding names the building: its name and counts, no more"},
    {"GET /api/registry/buildings/{id}/houses",
     "who asks for a binding names the house: its number without size and owners"},
    {"GET /api/registry/units/{id}", "who answers for a place is known to everybody signed in"},
    {"GET /api/policy/versions/{id}",
     "a proposal is read by whoever reads policy; to decide on it is another right"},
};

// What does not ask which version was seen, and why.
const std::map<std::string_view, std::string_view> without_version = {
    {"POST /api/registry/estates/{id}/buildings", "adds to the estate and does not change it"},
    {"POST /api/registry/estates/{id}/services", "adds to the estate and does not change it"},
    {"POST /api/registry/estates/{id}/managers", "adds to the estate and does not change it"},
    {"POST /api/registry/buildings/{id}/houses", "adds to the building and does not change it"},
    {"POST /api/complaints/{id}/messages", "adds to what was said and does not change the case"},
    {"DELETE /api/session/logins/{id}", "a login is ended once and has no version"},
};

// The three officers keep everybody's accounts; what each may do there is for identity's tests.
bool keeps_accounts(const Actor& person, std::string_view path) {
    const bool officer = person.role == Role::system_admin || person.role == Role::security_admin ||
                         person.role == Role::audit_admin;
    return officer && (path.starts_with("/api/users/") || path.starts_with("/api/posts/"));
}

bool names_a_row(const http::Route& route) {
    const auto nouns = nouns_of(route.path);
    return !nouns.empty() && !rows_of_nobody.contains(nouns.front());
}

bool kept_out(const http::Response& reply) { return reply.status == 403 || reply.status == 404; }

using Access = OfRoom;

TEST_P(Access, HasAForeignRowOfEveryNoun) {
    Foreign foreign;
    for (const http::Route& route : room().routes)
        for (const std::string_view noun : nouns_of(route.path))
            EXPECT_TRUE(foreign.rows.contains(noun)) << "no foreign row in foreign.cpp: " << noun;
}

TEST_P(Access, NobodySeesOrMovesAForeignRow) {
    Foreign foreign;
    const std::int64_t before = foreign.facts();
    for (const http::Route& route : room().routes) {
        if (!names_a_row(route) || for_everyone.contains(name_of(route))) continue;
        for (const std::string_view person : strangers) {
            if (keeps_accounts(World::actor(person), route.path)) continue;
            const auto reply = foreign.ask(person, route);
            EXPECT_TRUE(kept_out(reply))
                << person << " " << name_of(route) << " " << reply.status << " " << reply.body;
        }
    }
    EXPECT_EQ(foreign.facts(), before) << "what moves leaves a fact";
}

// Else the matrix would be content with ids that name nothing.
TEST_P(Access, SomebodyReachesEveryForeignRow) {
    auto foreign = std::make_unique<Foreign>();
    for (const http::Route& route : room().routes) {
        if (!names_a_row(route)) continue;
        bool reached = false;
        for (const std::string& person : World::people()) {
            if (reached) break;
            const auto reply = foreign->ask(person, route);
            EXPECT_LT(reply.status, 500) << person << " " << name_of(route) << " " << reply.body;
            reached = !kept_out(reply);
            // What was moved is not there for the next route.
            if (reached && route.method != http::GET) foreign = std::make_unique<Foreign>();
        }
        EXPECT_TRUE(reached) << "nobody at all: " << name_of(route);
    }
}

TEST_P(Access, AVerbOnAThingThatChangedMeanwhileIsRefusedTheSameWayEverywhere) {
    Foreign foreign;
    for (const http::Route& route : room().routes) {
        const bool moves = names_a_row(route) && route.method != http::GET;
        if (!moves || without_version.contains(name_of(route))) continue;
        for (const std::string& person : World::people()) {
            const auto reply = foreign.ask(person, route, 99);
            if (kept_out(reply)) continue;
            EXPECT_EQ(reply.status, 409) << person << " " << name_of(route) << " " << reply.body;
            EXPECT_TRUE(reply.body.contains(http::stale_version.code))
                << person << " " << name_of(route) << " " << reply.body;
        }
    }
}

TEST_P(Access, WhatAsksForNoVersionRefusesNoneAsStale) {
    Foreign foreign;
    for (const http::Route& route : room().routes) {
        if (!without_version.contains(name_of(route))) continue;
        for (const std::string& person : World::people()) {
            const auto reply = foreign.ask(person, route, 99);
            EXPECT_FALSE(reply.body.contains(http::stale_version.code))
                << person << " " << name_of(route) << " " << reply.body;
        }
    }
}

TEST_P(Access, AnExceptionIsOneThatAStrangerUses) {
    Foreign foreign;
    for (const http::Route& route : room().routes) {
        if (!for_everyone.contains(name_of(route))) continue;
        const auto reply = foreign.ask("district zheng", route);
        EXPECT_EQ(reply.status, 200) << name_of(route) << " " << reply.body;
    }
}

TEST_P(Access, NobodyReachesAnythingWithoutALoginButWhatIsOpen) {
    Foreign foreign;
    for (const http::Route& route : room().routes) {
        if (route.capability == Capability::open) continue;
        const auto reply = foreign.ask("", route);
        EXPECT_EQ(reply.status, 401) << name_of(route);
    }
}

TEST_P(Access, AMissingCapabilityIsSaidBeforeAnythingElse) {
    Foreign foreign;
    for (const http::Route& route : room().routes) {
        if (route.capability == Capability::open) continue;
        for (const std::string_view person : strangers) {
            if (World::actor(person).may(route.capability)) continue;
            const auto reply = foreign.ask(person, route);
            EXPECT_EQ(reply.status, 403) << person << " " << name_of(route);
        }
    }
}

TEST_P(Access, NoListShowsAStrangerAForeignRow) {
    Foreign foreign;
    for (const http::Route& route : room().routes) {
        if (route.method != http::GET || route.path.contains('{')) continue;
        for (const std::string_view person : strangers) {
            const auto reply = foreign.ask(person, route);
            EXPECT_LT(reply.status, 500) << person << " " << route.path;
            for (const std::string& secret : foreign.secrets)
                EXPECT_FALSE(reply.body.contains(secret))
                    << person << " " << route.path << " " << secret;
        }
    }
}

// The ids of the rows of a list; a reply that is no list has none.
std::set<std::string> ids_in(const http::Response& reply) {
    std::set<std::string> ids;
    if (reply.status != 200 || !reply.content_type.starts_with("application/json")) return ids;
    const auto body = boost::json::parse(reply.body);
    const auto* rows = body.is_object() ? body.as_object().if_contains("rows") : nullptr;
    if (rows == nullptr) return ids;
    for (const auto& row : rows->as_array())
        for (const char* name : {"id", "code", "key", "year"})
            if (const auto* id = row.as_object().if_contains(name)) {
                ids.insert(id->is_string() ? std::string(id->as_string())
                                           : boost::json::serialize(*id));
                break;
            }
    return ids;
}

// Whoever finds the foreign row in its list may open it, and somebody finds it there.
TEST_P(Access, AListShowsAForeignRowToThoseWhoMayOpenItAndToNobodyElse) {
    Foreign foreign;
    for (const http::Route& list : room().routes) {
        if (list.method != http::GET || list.path.contains('{')) continue;
        const auto one = std::ranges::find_if(room().routes, [&](const http::Route& route) {
            return route.method == http::GET && route.path.starts_with(list.path) &&
                   route.path.substr(list.path.size()).starts_with("/{") &&
                   route.path.ends_with('}');
        });
        if (one == room().routes.end() || !foreign.rows.contains(one->path)) continue;
        const std::string& id = foreign.rows.find(one->path)->second;
        bool found = false;
        for (const std::string& person : World::people()) {
            if (!ids_in(foreign.ask(person, list)).contains(id)) continue;
            found = true;
            EXPECT_EQ(foreign.ask(person, *one).status, 200) << person << " " << list.path;
        }
        EXPECT_TRUE(found) << "nobody finds the foreign row in " << list.path;
    }
}

INSTANTIATE_TEST_SUITE_P(Rooms, Access, testing::ValuesIn(rooms_to_test()), room_name);

// An exception has to go with what it excused.
TEST(Access, EveryExceptionNamesWhatIsThere) {
    std::set<std::string, std::less<>> routes;
    std::set<std::string, std::less<>> nouns;
    for (const http::RoomTable& room : app::rooms())
        for (const http::Route& route : room.routes) {
            routes.insert(name_of(route));
            for (const std::string_view noun : nouns_of(route.path)) nouns.emplace(noun);
        }
    for (const auto& [noun, why] : rows_of_nobody) EXPECT_TRUE(nouns.contains(noun)) << noun;
    for (const auto& [route, why] : for_everyone) EXPECT_TRUE(routes.contains(route)) << route;
    for (const auto& [route, why] : without_version) EXPECT_TRUE(routes.contains(route)) << route;
}

TEST(Access, ListsOfComplaintsHoldWhatIsInScopeAndNoMore) {
    Foreign foreign;
    const std::string& case_no = foreign.secrets.back();
    for (const char* list :
         {"/api/complaints", "/api/complaints?tab=open", "/api/complaints?region=130208",
          "/api/complaints?words=%E4%B8%B0%E6%B6%A6"}) {
        for (const std::string_view person : strangers)
            EXPECT_FALSE(foreign.ask(person, http::GET, list).body.contains(case_no))
                << person << " " << list;
    }
    for (const std::string_view person : {"owner zhao", "district han", "street xu", "city he"})
        EXPECT_TRUE(foreign.ask(person, http::GET, "/api/complaints").body.contains(case_no))
            << person;
}

}  // namespace

}  // namespace anju::test
