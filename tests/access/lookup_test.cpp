// Looking a case up without an account: the number and the right phone, and nothing less.
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "app/tables.h"
#include "platform/http/server.h"
#include "rooms/complaints/queries.h"
#include "rooms/complaints/refusals.h"
#include "world/world.h"

namespace anju::test {

namespace {

const Instant noon = instant_of(date_of(2026, 3, 2), 12);
// Of the account that the world gives owner wang.
const std::string wangs_phone = "13800000001";

boost::json::value post(World& world, std::string_view person, std::string target,
                        std::string body) {
    http::Request request;
    request.method = http::POST;
    request.target = std::move(target);
    request.session = World::session(person);
    request.body = std::move(body);
    const auto reply = http::serve_in_process(*world.db, app::rooms(), World::who(), request, noon);
    EXPECT_LT(reply.status, 300) << request.target << " " << reply.body;
    return boost::json::parse(reply.body);
}

// Files as wang, who lives in E1; enterprise qian is to answer.
boost::json::value filed_case(World& world, const std::string& contact) {
    return post(world, "owner wang", "/api/complaints",
                R"({"category":"0501","text":"西门夜里没有人值守，外人随便进出","estate":)" +
                    std::to_string(world.names.at("E1")) + contact + "}");
}

std::string filed(World& world, const std::string& contact) {
    return std::string(filed_case(world, contact).at("case_no").as_string());
}

bool found(World& world, const std::string& case_no, const std::string& phone) {
    return world.db->read([&](db::Tx& tx) {
        const auto result = complaints::lookup_case(tx, case_no, phone);
        if (!result) {
            EXPECT_EQ(result.error().kind, &complaints::lookup_failed);
        }
        return result.has_value();
    });
}

TEST(Lookup, WithoutAPhoneLeftTheAccountsPhoneFindsTheCase) {
    World world;
    const std::string case_no = filed(world, "");
    EXPECT_TRUE(found(world, case_no, wangs_phone));
    EXPECT_TRUE(found(world, case_no, "138 0000 0001"));
    EXPECT_FALSE(found(world, case_no, "13911112222"));
    EXPECT_FALSE(found(world, case_no, ""));
}

TEST(Lookup, WithAPhoneLeftOnlyThatPhoneFindsTheCase) {
    World world;
    const std::string case_no = filed(world, R"(,"contact_phone":"13911112222")");
    EXPECT_TRUE(found(world, case_no, "13911112222"));
    EXPECT_FALSE(found(world, case_no, wangs_phone));
}

TEST(Lookup, ShowsStepsAndAnswersButNeitherNotesNorMessages) {
    World world;
    const auto filed = filed_case(world, "");
    const std::string target =
        "/api/complaints/" + std::to_string(filed.at("id").to_number<std::int64_t>());
    post(world, "enterprise qian", target + "/signature", "{}");
    post(world, "enterprise qian", target + "/contact", R"({"way":"phone","words":"说了很久"})");
    post(world, "enterprise qian", target + "/notes", R"({"words":"保安公司今晚增派一人"})");
    post(world, "owner wang", target + "/messages", R"({"words":"晚上十点以后没有人"})");
    post(world, "enterprise qian", target + "/reply",
         R"({"words":"已安排保安员夜间值守西门，登记来访人员"})");
    const auto found = world.db->read([&](db::Tx& tx) {
        return complaints::lookup_case(tx, std::string(filed.at("case_no").as_string()),
                                       wangs_phone);
    });
    ASSERT_TRUE(found.has_value());
    std::string shown;
    for (const auto& step : found->steps) shown += step.title + step.detail + step.words + "\n";
    EXPECT_TRUE(shown.contains("已安排保安员夜间值守西门")) << shown;
    for (const char* inside : {"说了很久", "保安公司今晚增派一人", "晚上十点以后没有人"})
        EXPECT_FALSE(shown.contains(inside)) << shown;
}

}  // namespace

}  // namespace anju::test
