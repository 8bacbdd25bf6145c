// Who may reach what: every role x every route x a foreign row. A foreign row is absent (404) or
// the capability is missing (403); nothing of it is shown and nothing of it moves.
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <set>

#include "access/sample.h"
#include "app/tables.h"
#include "platform/http/server.h"
#include "world/world.h"

namespace anju::test {

namespace {

const Instant today = instant_of(date_of(2025, 9, 26), 10);

http::Response ask(World& world, std::string_view person, http::Method method,
                   const std::string& target, std::string body = {}) {
    http::Request request;
    request.method = method;
    request.target = target;
    request.body = std::move(body);
    if (!person.empty()) request.session = World::session(person);
    return http::serve_in_process(*world.db, app::rooms(), world.who(), request, today);
}

// The smallest request that the route's reader would take.
http::Response ask_least(World& world, std::string_view person, const http::Route& route,
                         const std::string& target) {
    http::Request request;
    request.method = route.method;
    request.target = target;
    if (route.options.multipart) {
        request.content_type = "multipart/form-data; boundary=b";
        request.uploads = {{"file", "none.csv", "/nowhere", 0}};
    } else if (route.method != http::GET) {
        request.body = smallest_input(route);
    }
    if (!person.empty()) request.session = World::session(person);
    return http::serve_in_process(*world.db, app::rooms(), world.who(), request, today);
}

std::string with_ones(std::string path) {
    for (std::size_t at; (at = path.find('{')) != std::string::npos;)
        path.replace(at, path.find('}') - at + 1, "1");
    return path;
}

std::int64_t id_of(const http::Response& reply) {
    EXPECT_LT(reply.status, 300) << reply.body;
    return boost::json::parse(reply.body).at("id").to_number<std::int64_t>();
}

// Who has nothing to do with 丰润区's third estate and with what its owner zhao complained of.
constexpr std::string_view strangers[] = {
    "owner wang",     "owner sun",       "district zheng", "street wu",
    "community chen", "enterprise qian", "manager zhou",   "department fire",
    "officer ping",   "admin gao",       "auditor shen",
};

struct Foreign {
    World world;
    std::int64_t complaint = 0;

    Foreign() {
        const std::string estate = std::to_string(world.names.at("E3"));
        complaint = id_of(
            ask(world, "owner zhao", http::POST, "/api/complaints",
                R"({"category":"0302","text":"楼道很久没有打扫过了","estate":)" + estate + "}"));
    }

    // What everything in the database that belongs to the complaint comes to.
    std::string row() {
        return ask(world, "city he", http::GET, "/api/complaints/" + std::to_string(complaint))
            .body;
    }

    // Owner zhao's, of the third estate's only house.
    std::int64_t binding() {
        return world.db->read([&](db::Tx& tx) {
            return tx.one<std::int64_t>("select id from registry_owners where house = $1",
                                        world.names.at("H3"));
        });
    }

    // The path with the foreign id in it; empty if this route's noun is not row-scoped.
    std::string target(std::string_view path) {
        const std::pair<std::string_view, std::string> nouns[] = {
            {"/api/complaints/{id}", std::to_string(complaint)},
            {"/api/registry/estates/{id}", std::to_string(world.names.at("E3"))},
            {"/api/registry/buildings/{id}", std::to_string(world.names.at("B3"))},
            {"/api/registry/services/{id}", std::to_string(world.names.at("S3"))},
            {"/api/registry/bindings/{id}", std::to_string(binding())},
            {"/api/registry/enterprises/{id}", std::to_string(world.names.at("feng"))},
            {"/api/users/{id}", std::to_string(world.actor("owner zhao").user.value)},
        };
        for (const auto& [noun, id] : nouns) {
            if (!path.starts_with(noun)) continue;
            std::string out(path);
            return with_ones(out.replace(out.find("{id}"), 4, id));
        }
        return {};
    }
};

// The three officers keep everybody's accounts; what each may do there is for identity's own tests.
bool keeps(const Actor& person, const http::Route& route) {
    const bool officer = person.role == Role::system_admin || person.role == Role::security_admin ||
                         person.role == Role::audit_admin;
    return officer && route.path.starts_with("/api/users/");
}

// What anybody may read of any estate: the public's own view of it.
const std::set<std::string_view> for_everyone = {
    "/api/registry/estates/{id}/buildings",
    "/api/registry/buildings/{id}/houses",
};

TEST(Access, NobodySeesOrMovesAForeignRow) {
    Foreign foreign;
    const std::string before = foreign.row();
    int tried = 0;
    for (const http::RoomTable& room : app::rooms()) {
        for (const http::Route& route : room.routes) {
            const std::string target = foreign.target(route.path);
            if (target.empty() || for_everyone.contains(route.path)) continue;
            for (const std::string_view person : strangers) {
                if (keeps(foreign.world.actor(person), route)) continue;
                const auto reply = ask_least(foreign.world, person, route, target);
                EXPECT_TRUE(reply.status == 403 || reply.status == 404)
                    << person << " " << to_text(route.method) << " " << route.path << " "
                    << reply.status << " " << reply.body;
                ++tried;
            }
        }
    }
    EXPECT_EQ(foreign.row(), before);
    EXPECT_GT(tried, 300);
}

TEST(Access, NobodyReachesAnythingWithoutALoginButWhatIsOpen) {
    Foreign foreign;
    for (const http::RoomTable& room : app::rooms()) {
        for (const http::Route& route : room.routes) {
            if (route.capability == Capability::open) continue;
            std::string target = foreign.target(route.path);
            if (target.empty()) target = with_ones(std::string(route.path));
            const auto reply = ask_least(foreign.world, "", route, target);
            EXPECT_EQ(reply.status, 401) << to_text(route.method) << " " << route.path;
        }
    }
}

TEST(Access, AMissingCapabilityIsSaidBeforeAnythingElse) {
    Foreign foreign;
    for (const http::RoomTable& room : app::rooms()) {
        for (const http::Route& route : room.routes) {
            for (const std::string_view person : strangers) {
                if (foreign.world.actor(person).may(route.capability)) continue;
                if (route.capability == Capability::open) continue;
                const auto reply =
                    ask_least(foreign.world, person, route, with_ones(std::string(route.path)));
                EXPECT_EQ(reply.status, 403) << person << " " << route.path;
            }
        }
    }
}

TEST(Access, ListsHoldOnlyWhatIsInScope) {
    Foreign foreign;
    const std::string id = "\"id\":" + std::to_string(foreign.complaint) + ",";
    for (const std::string_view person : strangers) {
        for (const char* list : {"/api/complaints", "/api/complaints?tab=open",
                                 "/api/complaints?region=130208", "/api/complaints?words=TS2025"}) {
            const auto reply = ask(foreign.world, person, http::GET, list);
            if (reply.status == 403) continue;
            EXPECT_EQ(reply.status, 200) << person << " " << list << " " << reply.body;
            EXPECT_EQ(reply.body.find(id), std::string::npos) << person << " " << list;
        }
    }
    for (const std::string_view person : {"owner zhao", "district han", "street xu", "city he"}) {
        const auto reply = ask(foreign.world, person, http::GET, "/api/complaints");
        EXPECT_NE(reply.body.find(id), std::string::npos) << person << " " << reply.body;
    }
}

}  // namespace

}  // namespace anju::test
