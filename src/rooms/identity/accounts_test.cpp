// Posts, accounts and officers through the routes.
#include "platform/journal/journal.h"
#include "rooms/identity/account_actions.h"
#include "rooms/identity/rules.h"
#include "rooms/identity/sign_in_actions.h"
#include "world/identity_site.h"

namespace anju::identity {
namespace {

using namespace std::chrono_literals;
using namespace test_site;

TEST(post, is_one_at_a_time_and_its_scope_with_it) {
    Site site;
    const UserId id = site.add("wu.str");
    const PostId street = site.grant(id, Role::street, "130203001");
    const PostId community = site.grant(id, Role::community, "130203001002");
    const UserId other = site.add("li.dsp");
    const PostId foreign = site.grant(other, Role::street, "130203002");
    const Reply entered = site.sign_in("wu.str");
    EXPECT_EQ(entered.body.at("me").at("post").at("id").as_int64(), street.value);
    EXPECT_EQ(entered.body.at("me").at("posts").as_array().size(), 2u);
    const auto choose = [&](std::int64_t post) {
        return site.ask(Method::POST, "/api/session/post",
                        R"({"post":)" + std::to_string(post) + "}");
    };
    const Reply chosen = choose(community.value);
    EXPECT_EQ(chosen.body.at("me").at("role").as_string(), "community");
    EXPECT_EQ(chosen.body.at("me").at("post").at("region").as_string(), "130203001002");
    site.in([&](db::Tx& tx) {
        const auto actor = authenticate(tx, site.session, site.now);
        EXPECT_EQ(actor->scope.region, RegionCode::of("130203001002"));
        EXPECT_FALSE(actor->may({"complaint_refuse", {}, {}}));
    });
    EXPECT_EQ(choose(foreign.value).code(), "post_absent");
    EXPECT_EQ(choose(999).code(), "post_absent");
    // A post with power, granted meanwhile, is not taken up without a second factor.
    const PostId power = site.grant(id, Role::supervisor, "1302");
    EXPECT_EQ(choose(power.value).code(), "second_factor_missing");
}

TEST(post, that_ends_ends_the_logins_in_it) {
    Site site;
    const UserId id = site.add("wu.str");
    const PostId street = site.grant(id, Role::street, "130203001");
    const UserId security = site.add("ping.sec");
    const PostId office = site.grant(security, Role::security_admin);
    const std::string token = site.sign_in("wu.str").token;
    site.enter(security, office);
    const std::string target = "/api/posts/" + std::to_string(street.value) + "/end";
    EXPECT_EQ(site.ask(Method::POST, target, R"({"reason":"调离岗位"})").status, 200);
    EXPECT_EQ(site.ask(Method::POST, target, R"({"reason":"调离岗位"})").code(),
              "post_ended_already");
    site.session = token;
    EXPECT_EQ(site.ask(Method::GET, "/api/session").stage(), "anonymous");
}

TEST(post, that_ended_no_longer_counts_and_may_be_given_again) {
    Site site;
    const UserId id = site.add("wu.str");
    const UserId security = site.add("ping.sec");
    site.enter(security, site.grant(security, Role::security_admin));
    const std::string user = "/api/users/" + std::to_string(id.value);
    const std::string inspector = R"({"role":"inspector","name":"检查员","region":"130203"})";
    const Reply granted = site.ask(Method::POST, user + "/posts", inspector);
    ASSERT_EQ(granted.status, 200) << granted.text;
    const auto offers_the_end = [](const Reply& reply) {
        return boost::json::serialize(reply.body.at("may")).contains("end_post");
    };
    EXPECT_TRUE(offers_the_end(granted));
    EXPECT_EQ(site.ask(Method::POST, user + "/posts", inspector).code(), "post_held_already");
    const auto post = granted.body.at("posts").at(0).at("id").as_int64();
    const Reply ended = site.ask(Method::POST, "/api/posts/" + std::to_string(post) + "/end",
                                 R"({"reason":"调离岗位"})");
    EXPECT_FALSE(offers_the_end(ended)) << ended.text;
    EXPECT_FALSE(site.ask(Method::GET, "/api/users").text.contains("检查员"));
    EXPECT_EQ(site.ask(Method::POST, user + "/posts", inspector).status, 200);
}

TEST(accounts, are_made_reset_and_closed_by_the_system_officer) {
    Site site;
    const UserId admin = site.add("gao.adm");
    site.enter(admin, site.grant(admin, Role::system_admin));
    const std::string office = site.session;
    const Reply made = site.ask(Method::POST, "/api/users",
                                R"({"login":"Chen.Com","name":"陈七","phone":"13800138117"})");
    ASSERT_EQ(made.status, 201) << made.text;
    const std::string initial(made.body.at("initial_password").as_string());
    const std::string user = "/api/users/" + std::to_string(made.body.at("id").as_int64());
    EXPECT_TRUE(check_password(login_limits, {initial, "chen.com", Strength::officer}));
    EXPECT_EQ(site.ask(Method::POST, "/api/users",
                       R"({"login":"chen.com","name":"陈七","phone":"13800138117"})")
                  .code(),
              "login_taken");
    EXPECT_EQ(site.sign_in("chen.com", initial).stage(), "password_change_needed");
    for (int i = 0; i < 5; ++i) site.sign_in("chen.com", "x");
    site.session = office;
    EXPECT_FALSE(site.ask(Method::GET, user).body.at("locked_until").is_null());
    EXPECT_TRUE(site.ask(Method::DELETE, user + "/lock").body.at("locked_until").is_null());
    const Reply reset =
        site.ask(Method::POST, user + "/password-reset", R"({"reason":"本人忘记密码"})");
    EXPECT_NE(reset.body.at("initial_password").as_string(), initial);
    EXPECT_EQ(site.sign_in("chen.com", initial).code(), "login_failed");
    site.session = office;
    site.if_match = 1;
    EXPECT_EQ(site.ask(Method::POST, user + "/disablement", R"({"reason":"离职停用"})").code(),
              "stale_version");
    site.if_match.reset();
    const Reply closed = site.ask(Method::POST, user + "/disablement", R"({"reason":"离职停用"})");
    EXPECT_TRUE(closed.body.at("disabled").as_bool());
    EXPECT_EQ(closed.body.at("reasons").at(0).at("reason").as_string(), "离职停用");
    EXPECT_EQ(site.ask(Method::DELETE, user + "/disablement").status, 200);
    EXPECT_EQ(site.ask(Method::GET, "/api/users/999").code(), "user_absent");
    EXPECT_EQ(site.ask(Method::POST, "/api/users/" + std::to_string(admin.value) + "/disablement",
                       R"({"reason":"停用自己"})")
                  .code(),
              "not_on_oneself");
}

TEST(accounts, begin_with_a_password_that_an_officer_may_have_and_nobody_guesses) {
    const std::string first = initial_password();
    EXPECT_EQ(first.size(), 19u) << "four kinds and 75 bits";
    EXPECT_TRUE(check_password(login_limits, {first, "li.dsp", Strength::officer}));
    EXPECT_NE(initial_password(), first);
}

TEST(accounts, disabled_lose_their_logins_in_the_same_moment) {
    Site site;
    const UserId id = site.add("wu.str");
    site.grant(id, Role::street, "130203001");
    const std::string token = site.sign_in("wu.str").token;
    const UserId admin = site.add("gao.adm");
    site.enter(admin, site.grant(admin, Role::system_admin));
    site.ask(Method::POST, "/api/users/" + std::to_string(id.value) + "/disablement",
             R"({"reason":"离职停用"})");
    site.session = token;
    EXPECT_EQ(site.ask(Method::GET, "/api/own-data").status, 401);
}

TEST(logins, stand_in_the_journal_in_the_post_they_were_made_in) {
    Site site;
    const UserId auditor = site.add("shen.aud");
    site.grant(auditor, Role::audit_admin);
    site.sign_in("shen.aud");
    const auto role_of = [&](std::string_view kind) {
        Role role = Role::system;
        site.in([&](db::Tx& tx) {
            for (const auto& entry : journal::timeline(tx, {"user", auditor.value}))
                if (entry.kind == kind) role = entry.role;
        });
        return role;
    };
    EXPECT_EQ(role_of("PostGranted"), Role::system);
    const Reply begun = site.ask(Method::POST, "/api/session/enrolment", "{}");
    const std::string url(begun.body.at("secret").as_string());
    site.ask(Method::PUT, "/api/session/enrolment",
             R"({"code":")" + crypto::totp_code(*crypto::from_base32(url), site.now) + R"("})");
    EXPECT_EQ(role_of("SecondFactorEnrolled"), Role::audit_admin);
    EXPECT_EQ(role_of("LoginSucceeded"), Role::audit_admin);
}

TEST(officers, have_each_their_own_power_and_no_other) {
    Site site;
    const UserId target = site.add("wu.str");
    const std::string user = "/api/users/" + std::to_string(target.value);
    const UserId audit = site.add("shen.aud");
    site.grant(audit, Role::audit_admin);
    const std::string officer = "/api/users/" + std::to_string(audit.value);
    struct Row {
        Role role;
        Method method;
        std::string path;
        std::string body;
        int status;
    };
    const std::string reason = R"({"reason":"按规定办理"})";
    const std::string post = R"({"role":"street","name":"街道","region":"130203001"})";
    const Row rows[] = {
        {Role::system_admin, Method::GET, "/api/users", "", 200},
        {Role::system_admin, Method::POST, user + "/posts", post, 403},
        {Role::system_admin, Method::DELETE, user + "/second-factor", "", 403},
        {Role::system_admin, Method::POST, officer + "/password-reset", reason, 403},
        {Role::security_admin, Method::DELETE, user + "/second-factor", "", 200},
        {Role::security_admin, Method::DELETE, officer + "/second-factor", "", 403},
        {Role::security_admin, Method::POST, user + "/password-reset", reason, 403},
        {Role::system_admin, Method::GET, "/api/login-log", "", 403},
        {Role::system_admin, Method::GET, user + "/logins", "", 200},
        {Role::security_admin, Method::GET, "/api/users", "", 200},
        {Role::security_admin, Method::POST, user + "/posts", post, 200},
        {Role::security_admin, Method::POST, user + "/disablement", reason, 403},
        {Role::security_admin, Method::POST, "/api/users", "{}", 403},
        {Role::security_admin, Method::GET, "/api/login-log", "", 403},
        {Role::audit_admin, Method::GET, "/api/login-log", "", 200},
        {Role::audit_admin, Method::GET, "/api/users", "", 200},
        {Role::audit_admin, Method::POST, user + "/disablement", reason, 403},
        {Role::audit_admin, Method::POST, user + "/posts", post, 403},
        {Role::audit_admin, Method::POST, user + "/unmasking", reason, 403},
    };
    int n = 0;
    for (const auto& row : rows) {
        const UserId caller = site.add("officer" + std::to_string(n++));
        site.enter(caller, site.grant(caller, row.role));
        EXPECT_EQ(site.ask(row.method, row.path, row.body).status, row.status)
            << to_text(row.role) << " " << row.path;
    }
}

TEST(officers, get_their_logins_restored_at_the_machine_only) {
    Site site;
    const UserId audit = site.add("shen.aud");
    site.grant(audit, Role::audit_admin);
    const std::string officer = "/api/users/" + std::to_string(audit.value);
    const UserId gao = site.add("gao.adm");
    site.enter(gao, site.grant(gao, Role::system_admin));
    EXPECT_EQ(
        site.ask(Method::POST, officer + "/password-reset", R"({"reason":"忘记密码"})").code(),
        "officer_at_the_machine");
    site.in([&](db::Tx& tx) {
        EXPECT_TRUE(reset_password(tx, system_actor(), audit, "hash", site.now));
        EXPECT_TRUE(reset_second_factor(tx, system_actor(), audit, site.now));
    });
}

TEST(officers, stay_three_people_through_the_routes) {
    Site site;
    const UserId security = site.add("ping.sec");
    site.enter(security, site.grant(security, Role::security_admin));
    const UserId gao = site.add("gao.adm");
    const std::string posts = "/api/users/" + std::to_string(gao.value) + "/posts";
    EXPECT_EQ(
        site.ask(Method::POST, posts, R"({"role":"system_admin","name":"系统管理员"})").status,
        200);
    EXPECT_EQ(site.ask(Method::POST, posts, R"({"role":"audit_admin","name":"审计管理员"})").code(),
              "officer_posts_apart");
    EXPECT_EQ(
        site.ask(Method::POST, posts, R"({"role":"dispatcher","name":"派单员","region":"1302"})")
            .code(),
        "officer_no_business");
    EXPECT_EQ(site.ask(Method::POST, "/api/users/" + std::to_string(security.value) + "/posts",
                       R"({"role":"security_admin","name":"安全管理员"})")
                  .code(),
              "not_on_oneself");
}

TEST(logins, of_oneself_are_listed_and_ended_one_by_one) {
    Site site;
    site.add("wu.str");
    const std::string other = site.sign_in("wu.str").token;
    site.sign_in("wu.str");
    const Reply open = site.ask(Method::GET, "/api/session/logins");
    ASSERT_EQ(open.body.at("rows").as_array().size(), 2u);
    EXPECT_TRUE(open.body.at("rows").at(0).at("current").as_bool());
    const auto first = std::to_string(open.body.at("rows").at(1).at("id").as_int64());
    EXPECT_EQ(site.ask(Method::DELETE, "/api/session/logins/" + first).status, 204);
    EXPECT_EQ(site.ask(Method::DELETE, "/api/session/logins/" + first).code(), "login_absent");
    const std::string own = site.session;
    site.session = other;
    EXPECT_EQ(site.ask(Method::GET, "/api/session").stage(), "anonymous");
    // Nobody ends another's through this door.
    site.add("li.dsp");
    site.sign_in("li.dsp");
    const auto second = std::to_string(open.body.at("rows").at(0).at("id").as_int64());
    EXPECT_EQ(site.ask(Method::DELETE, "/api/session/logins/" + second).code(), "login_absent");
    site.session = own;
    EXPECT_EQ(site.ask(Method::GET, "/api/session").stage(), "signed_in");
}

TEST(logins, that_are_signed_out_of_are_a_fact_once) {
    Site site;
    const UserId id = site.add("li.dsp");
    const std::string token = site.sign_in("li.dsp").token;
    for (const std::string& shown : {token, token, std::string()}) {
        site.session = shown;
        EXPECT_EQ(site.ask(Method::DELETE, "/api/session").status, 204);
        EXPECT_EQ(site.session, "");
    }
    site.in([&](db::Tx& tx) {
        EXPECT_FALSE(authenticate(tx, token, site.now));
        EXPECT_EQ(std::ranges::count(journal::timeline(tx, {"user", id.value}), "LoginEnded",
                                     &journal::Entry::kind),
                  1);
    });
}

TEST(unmasking, tells_the_desk_of_the_city_with_a_reason_and_counts) {
    Site site;
    UserId wang;
    site.in([&](db::Tx& tx) { wang = resident_of_phone(tx, "13800138118", "王五", site.now); });
    const std::string target = "/api/users/" + std::to_string(wang.value) + "/unmasking";
    const UserId ma = site.add("ma.opr");
    site.enter(ma, site.grant(ma, Role::call_operator, "1302"));
    const Reply open = site.ask(Method::POST, target, R"({"reason":"电话核实位置"})");
    EXPECT_EQ(open.body.at("phone").as_string(), "13800138118");
    EXPECT_EQ(open.body.at("left_today").as_int64(), 19);
    const UserId zheng = site.add("zheng.dis");
    site.enter(zheng, site.grant(zheng, Role::district_bureau, "130203"));
    EXPECT_EQ(site.ask(Method::POST, target, R"({"reason":"电话核实位置"})").status, 404);
    const UserId wu = site.add("wu.grd");
    site.enter(wu, site.grant(wu, Role::grid_worker, "130203001002"));
    EXPECT_EQ(site.ask(Method::POST, target, R"({"reason":"电话核实位置"})").status, 403);
}

TEST(login_log, shows_every_try_to_the_audit_officer_page_by_page) {
    Site site;
    const UserId wu = site.add("wu.str");
    site.sign_in("wu.str", "x");
    site.sign_in("nobody", "x");
    site.sign_in("wu.str");
    // Who gets in is told at once, with what failed before; what names nobody, after its minute.
    site.now += 1min;
    site.in([&](db::Tx& tx) { tell_old_tries(tx, site.now); });
    const UserId shen = site.add("shen.aud");
    site.enter(shen, site.grant(shen, Role::audit_admin));
    const Reply log = site.ask(Method::GET, "/api/login-log?limit=2");
    ASSERT_EQ(log.body.at("rows").as_array().size(), 2u);
    EXPECT_TRUE(log.body.at("rows").at(0).at("user").is_null());
    EXPECT_EQ(log.body.at("rows").at(1).at("outcome").as_string(), "passed");
    EXPECT_EQ(log.body.at("rows").at(1).at("address").as_string(), "10.0.0.1");
    const std::string next(log.body.at("next").as_string());
    const Reply rest = site.ask(Method::GET, "/api/login-log?limit=2&cursor=" + next);
    ASSERT_EQ(rest.body.at("rows").as_array().size(), 1u);
    EXPECT_EQ(rest.body.at("rows").at(0).at("user").as_int64(), wu.value);
    EXPECT_TRUE(rest.body.at("next").is_null());
}

TEST(rights, name_for_every_route_the_roles_that_may_use_it) {
    const http::RoomTable rooms[] = {{"identity", routes(), refusal_list()}};
    const Rights rights = rights_of(rooms);
    EXPECT_EQ(rights.rows.size(), routes().size());
    EXPECT_EQ(rights.roles.size(), count_of<Role>() - 1);
    for (const RightRow& row : rights.rows) {
        if (row.capability == Capability::open || row.capability == Capability::signed_in) {
            EXPECT_EQ(row.roles.size(), rights.roles.size()) << row.path;
        }
        if (row.path == "/api/login-log") {
            EXPECT_EQ(row.roles, (std::vector<Role>{Role::audit_admin}));
        }
    }
}

}  // namespace
}  // namespace anju::identity
