// Looking a case up without an account: the number and the right phone, and nothing less.
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "app/tables.h"
#include "platform/http/server.h"
#include "rooms/complaints/public_queries.h"
#include "rooms/complaints/refusals.h"
#include "world/world.h"

namespace anju::test {

namespace {

const Instant noon = instant_of(date_of(2026, 3, 2), 12);
// Of the account that the world gives owner wang.
const std::string wangs_phone = "13800000001";

// Files as wang, who lives in E1; answers the number of the case.
std::string filed(World& world, const std::string& contact) {
    http::Request request;
    request.method = http::POST;
    request.target = "/api/complaints";
    request.session = World::session("owner wang");
    request.body = R"({"category":"0302","text":"楼道很久没有打扫过了","estate":)" +
                   std::to_string(world.names.at("E1")) + contact + "}";
    const auto reply = http::serve_in_process(*world.db, app::rooms(), world.who(), request, noon);
    EXPECT_EQ(reply.status, 201) << reply.body;
    return std::string(boost::json::parse(reply.body).at("case_no").as_string());
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

}  // namespace

}  // namespace anju::test
