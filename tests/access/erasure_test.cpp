// A resident asks for their account to be deleted: nothing anywhere shows who they were.
#include <gtest/gtest.h>

#include "app/tables.h"
#include "world/world.h"

namespace anju::test {

namespace {

const Instant noon = instant_of(date_of(2026, 3, 2), 12);

http::Response ask(World& world, const char* person, http::Method method, std::string target,
                   std::string body) {
    http::Request request;
    request.method = method;
    request.target = std::move(target);
    request.body = std::move(body);
    request.session = World::session(person);
    return http::serve_in_process(*world.db, app::rooms(), world.who(), request, noon);
}

TEST(Erasure, ReachesHousesAndCases) {
    World world;
    const std::string wang = std::to_string(world.actor("owner wang").user.value);
    const std::string filed =
        R"({"category":"0302","text":"楼道很久没有打扫过了","contact_name":"王某",)"
        R"("contact_phone":"13911112222","estate":)" +
        std::to_string(world.names.at("E1")) + "}";
    EXPECT_EQ(ask(world, "owner wang", http::POST, "/api/complaints", filed).status, 201);
    EXPECT_EQ(ask(world, "owner wang", http::POST, "/api/own-data/deletion", "").status, 200);
    const auto erased = ask(world, "admin gao", http::POST, "/api/users/" + wang + "/erasure",
                            R"({"reason":"本人申请注销"})");
    EXPECT_EQ(erased.status, 200) << erased.body;
    jobs::run_all_due(*world.db, app::jobs(), noon);
    for (const auto& [person, target] :
         {std::pair("community chen",
                    "/api/registry/estates/" + std::to_string(world.names.at("E1")) + "/owners"),
          std::pair("visitor lv", std::string("/api/complaints/1"))}) {
        const auto reply = ask(world, person, http::GET, target, "");
        EXPECT_EQ(reply.status, 200) << reply.body;
        EXPECT_FALSE(reply.body.contains("王*")) << reply.body;
        EXPECT_FALSE(reply.body.contains("****")) << reply.body;
    }
    world.db->read([](db::Tx& tx) {
        for (const auto& check : app::checks())
            EXPECT_EQ(journal::result_of(check, tx).faults, std::vector<std::string>{})
                << check.name;
        return true;
    });
}

}  // namespace

}  // namespace anju::test
