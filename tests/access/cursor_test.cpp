// Every list that can be turned over refuses a cursor that is none, in one way, at its parameter.
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "app/tables.h"
#include "platform/http/server.h"
#include "platform/json/described.h"
#include "world/world.h"

namespace anju::test {

namespace {

const Instant today = instant_of(date_of(2025, 9, 26), 10);

// What the query of the route may hold.
boost::json::object query_of(const http::Route& route) {
    if (route.method != http::GET || !route.input) return {};
    json::Definitions definitions{json::Use::input, {}};
    const std::string reference = json::schema_of(route.input(), definitions);
    const std::string name = reference.substr(reference.rfind('/') + 1);
    const auto schema = boost::json::parse(definitions.by_name.at(name.substr(0, name.find('"'))));
    return schema.at("properties").as_object();
}

std::string with_ones(std::string path) {
    for (std::size_t at; (at = path.find('{')) != std::string::npos;)
        path.replace(at, path.find('}') - at + 1, "1");
    return path;
}

// Somebody whose post may ask it.
std::string_view reader_of(World& world, const http::Route& route) {
    for (const std::string_view person :
         {"city he", "district zheng", "owner wang", "admin gao", "officer ping", "auditor shen"})
        if (world.actor(person).may(route.capability)) return person;
    ADD_FAILURE() << "nobody may read " << route.path;
    return {};
}

}  // namespace

TEST(Cursors, EveryListRefusesNonsenseAtItsCursor) {
    World world;
    int lists = 0;
    for (const http::RoomTable& room : app::rooms()) {
        for (const http::Route& route : room.routes) {
            const auto query = query_of(route);
            // One word for it everywhere.
            EXPECT_FALSE(query.contains("after") || query.contains("before")) << route.path;
            if (!query.contains("cursor")) continue;
            ++lists;
            for (const char* nonsense : {"x", "-", "99999999999999999999", "."}) {
                http::Request request;
                request.method = http::GET;
                request.target = with_ones(std::string(route.path)) + "?cursor=" + nonsense;
                request.session = World::session(reader_of(world, route));
                const auto reply =
                    http::serve_in_process(*world.db, app::rooms(), world.who(), request, today);
                EXPECT_EQ(reply.status, 422) << route.path << " " << nonsense;
                const auto body = boost::json::parse(reply.body);
                EXPECT_EQ(body.at("code").as_string(), "query_invalid");
                EXPECT_EQ(body.at("faults").at(0).at("pointer").as_string(), "?cursor");
            }
        }
    }
    EXPECT_GE(lists, 9);
}

}  // namespace anju::test
