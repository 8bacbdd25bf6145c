// A resident asks for their account to be deleted: nothing anywhere shows who they were.
#include <gtest/gtest.h>

#include "access/ask.h"
#include "app/tables.h"
#include "world/world.h"

namespace anju::test {

namespace {

const Instant noon = instant_of(date_of(2026, 3, 2), 12);

http::Response ask(World& world, const char* person, http::Method method, std::string target,
                   std::string body) {
    return ask(world, person, method, std::move(target), std::move(body), noon);
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
    const auto erase = [&] {
        return ask(world, "admin gao", http::POST, "/api/users/" + wang + "/erasure",
                   R"({"reason":"本人申请注销"})");
    };
    // Whoever works on the case still needs their words: it waits, and says for which.
    const auto waits = erase();
    EXPECT_EQ(waits.status, 409) << waits.body;
    EXPECT_TRUE(waits.body.contains("erasure_waits")) << waits.body;
    EXPECT_TRUE(waits.body.contains("TS20260302-00000001")) << waits.body;
    EXPECT_TRUE(ask(world, "owner wang", http::GET, "/api/complaints/1", "")
                    .body.contains("楼道很久没有打扫过了"));
    EXPECT_EQ(ask(world, "owner wang", http::POST, "/api/complaints/1/withdrawal", "{}").status,
              200);
    const auto erased = erase();
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
    const auto look = ask(world, "visitor lv", http::POST, "/api/complaints/1/revelation",
                          R"({"reason":"回访联系诉求人"})");
    EXPECT_EQ(look.status, 409) << "an empty name is no answer: " << look.body;
    EXPECT_TRUE(look.body.contains("personal_data_gone")) << look.body;
    world.db->read([](db::Tx& tx) {
        for (const auto& check : app::checks())
            EXPECT_EQ(journal::result_of(check, tx).faults, std::vector<std::string>{})
                << check.name;
        return true;
    });
}

}  // namespace

}  // namespace anju::test
