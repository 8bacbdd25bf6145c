// Signing in: who gets in, how far, and who does not.
#include "facts/identity.h"
#include "platform/http/address.h"
#include "platform/journal/journal.h"
#include "rooms/identity/queries.h"
#include "rooms/identity/rules.h"
#include "rooms/identity/sign_in_actions.h"
#include "rooms/identity/store.h"
#include "world/identity_site.h"

namespace anju::identity {
namespace {

using namespace std::chrono_literals;
using namespace test_site;

// The answer without what differs by design.
std::string comparable(const Reply& reply) {
    auto body = reply.body.as_object();
    body.erase("request_id");
    return std::to_string(reply.status) + boost::json::serialize(body);
}

// Two failures are left to the address, without the time that hashing fifty passwords takes.
void nearly_lock_address(Site& site) {
    const Tally tally{48, site.now, std::nullopt};
    site.in(
        [&](db::Tx& tx) { save_tally(tx, address_subject(http::network_of(site.remote)), tally); });
}

TEST(sign_in, answers_an_unknown_name_as_a_wrong_password_also_when_locked) {
    Site site;
    site.add("li.dsp");
    for (int i = 0; i < 6; ++i) {
        const Reply known = site.sign_in("li.dsp", "Wrong#Horse1");
        const Reply unknown = site.sign_in("nobody", "Wrong#Horse1");
        EXPECT_EQ(comparable(known), comparable(unknown)) << "try " << i;
        EXPECT_EQ(known.code(), i < 5 ? "login_failed" : "login_locked");
        EXPECT_EQ(known.token, "");
    }
}

TEST(sign_in, is_closed_for_half_an_hour_after_five_failures_even_to_the_right_password) {
    Site site;
    site.add("li.dsp");
    for (int i = 0; i < 5; ++i) EXPECT_EQ(site.sign_in("LI.dsp", "x").code(), "login_failed");
    EXPECT_EQ(site.sign_in("li.dsp").code(), "login_locked");
    site.remote = "10.0.0.2";
    EXPECT_EQ(site.sign_in("li.dsp").code(), "login_locked");
    site.now += 30min;
    EXPECT_EQ(site.sign_in("li.dsp").stage(), "signed_in");
}

// Argon2 takes its time outside of the writer; what it found holds while the password stands.
TEST(officers, are_taken_by_the_password_that_was_proved) {
    Site site;
    const UserId gao = site.add("gao.sys");
    site.grant(gao, Role::system_admin);
    const std::string secret = "12345678901234567890";
    site.in([&](db::Tx& tx) { set_second_factor(tx, gao, secret, site.now); });
    const auto proven_by = [&](const char* with) {
        return prove_password(*site.db, {"gao.sys", with, crypto::totp_code(secret, site.now)},
                              site.now);
    };
    EXPECT_EQ(proven_by("Wrong#Horse1").error().kind, &login_failed);
    const auto proven = proven_by(password);
    ASSERT_TRUE(proven);
    const auto vouched = [&](Role role) {
        const RefusalKind* refusal = nullptr;
        site.in([&](db::Tx& tx) {
            const auto officer = vouch(tx, *proven, role, site.now);
            if (officer) note_vouched(tx, *officer, site.now);
            if (!officer) refusal = officer.error().kind;
        });
        return refusal;
    };
    EXPECT_EQ(vouched(Role::audit_admin), &login_failed) << "not their role";
    EXPECT_EQ(vouched(Role::system_admin), nullptr);
    site.in([&](db::Tx& tx) {
        EXPECT_TRUE(reset_password(tx, system_actor(), gao, "another", site.now));
    });
    site.now += 30s;
    EXPECT_EQ(vouched(Role::system_admin), &login_failed);
}

TEST(sign_in, of_a_locked_account_costs_no_row) {
    Site site;
    site.add("li.dsp");
    std::int64_t rows = 0;
    const auto try_once = [&] {
        const std::string code = site.sign_in("li.dsp", "x").code();
        site.in([&](db::Tx& tx) {
            rows = tx.one<std::int64_t>(
                "select (select count(*) from identity_login_log) + "
                "(select count(*) from identity_tries)");
        });
        return code;
    };
    for (std::int64_t failed = 1; failed <= 5; ++failed) {
        EXPECT_EQ(try_once(), "login_failed");
        EXPECT_EQ(rows, failed);
    }
    EXPECT_EQ(try_once(), "login_locked");
    EXPECT_EQ(rows, 5);
}

TEST(sign_in, refused_within_a_minute_is_one_fact_with_a_count) {
    Site site;
    const UserId li = site.add("li.dsp");
    const auto told = [&] {
        std::string all;
        site.in([&](db::Tx& tx) {
            tell_old_tries(tx, site.now);
            for (const auto& fact : journal::timeline(tx, {"user", li.value}))
                journal::visit<facts::IdentityFacts>(fact, [&]<class Fact>(const Fact& one) {
                    if constexpr (std::is_same_v<Fact, facts::LoginsRefused>)
                        all += std::to_string(one.tries) + (one.locked ? " and locked, " : ", ");
                    if constexpr (std::is_same_v<Fact, facts::LoginStepPassed>) all += "in, ";
                });
        });
        return all;
    };
    for (int i = 0; i < 3; ++i) EXPECT_EQ(site.sign_in("li.dsp", "x").code(), "login_failed");
    EXPECT_EQ(told(), "") << "the minute lasts";
    site.now += 1min;
    EXPECT_EQ(told(), "3, ");
    EXPECT_EQ(told(), "3, ");
    EXPECT_EQ(site.sign_in("li.dsp", "x").code(), "login_failed");
    EXPECT_EQ(site.sign_in("li.dsp").stage(), "signed_in");
    EXPECT_EQ(told(), "3, 1, in, ") << "somebody got in";
    for (int i = 0; i < 5; ++i) EXPECT_EQ(site.sign_in("li.dsp", "x").code(), "login_failed");
    EXPECT_EQ(told(), "3, 1, in, 5 and locked, ");
}

TEST(sign_in, takes_the_longest_password_whatever_its_letters_are) {
    Site site;
    const UserId id = site.add("li.dsp");
    std::string longest;
    for (std::size_t i = 0; i < login_limits.password_max; ++i) longest += "\U0001F600";
    site.in([&](db::Tx& tx) {
        EXPECT_TRUE(
            reset_password(tx, system_actor(), id, crypto::password_hash(longest), site.now));
    });
    EXPECT_EQ(site.sign_in("li.dsp", longest).stage(), "password_change_needed");
}

TEST(sign_in, counts_failures_in_a_row_only) {
    Site site;
    site.add("li.dsp");
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 4; ++i) site.sign_in("li.dsp", "x");
        EXPECT_EQ(site.sign_in("li.dsp").stage(), "signed_in");
    }
}

TEST(sign_in, is_closed_to_an_address_that_guesses_at_many_names) {
    Site site;
    site.add("li.dsp");
    nearly_lock_address(site);
    EXPECT_EQ(site.sign_in("name1", "x").code(), "login_failed");
    EXPECT_EQ(site.sign_in("name2", "x").code(), "login_failed");
    EXPECT_EQ(site.sign_in("li.dsp").code(), "login_locked");
    site.remote = "10.0.0.2";
    EXPECT_EQ(site.sign_in("li.dsp").stage(), "signed_in");
}

TEST(sign_in, takes_the_addresses_of_one_subscriber_for_one) {
    Site site;
    site.add("li.dsp");
    site.remote = "2001:db8:1:2::1";
    nearly_lock_address(site);
    for (const char* host : {"2001:db8:1:2::2", "2001:db8:1:2::3"}) {
        site.remote = host;
        EXPECT_EQ(site.sign_in("name", "x").code(), "login_failed");
    }
    site.remote = "2001:db8:1:2::ffff";
    EXPECT_EQ(site.sign_in("li.dsp").code(), "login_locked");
    site.remote = "2001:db8:1:3::1";
    EXPECT_EQ(site.sign_in("li.dsp").stage(), "signed_in");
}

TEST(sign_in, tells_the_whole_of_me_masked_and_sets_a_strict_cookie) {
    Site site;
    const UserId id = site.add("wu.str");
    site.grant(id, Role::street, "130203001");
    const Reply reply = site.sign_in("wu.str");
    ASSERT_EQ(reply.stage(), "signed_in");
    for (const char* part : {"HttpOnly", "SameSite=Strict", "Path=/"})
        EXPECT_NE(reply.cookie.find(part), std::string::npos) << reply.cookie;
    const auto& me = reply.body.at("me");
    EXPECT_EQ(me.at("name").as_string(), "李**");
    EXPECT_EQ(me.at("phone").as_string(), "138****8000");
    EXPECT_EQ(me.at("role").as_string(), "street");
    EXPECT_EQ(me.at("post").at("region").as_string(), "130203001");
    EXPECT_EQ(reply.text.find("李四光"), std::string::npos);
    EXPECT_EQ(reply.text.find("13800138000"), std::string::npos);
    EXPECT_NE(std::string(me.at("watermark").as_string()).find("wu.str"), std::string::npos);
    EXPECT_EQ(site.ask(Method::GET, "/api/session").stage(), "signed_in");
    EXPECT_EQ(site.ask(Method::DELETE, "/api/session").status, 204);
    EXPECT_EQ(site.session, "");
    site.session = reply.token;
    EXPECT_EQ(site.ask(Method::GET, "/api/session").stage(), "anonymous");
    EXPECT_EQ(site.ask(Method::GET, "/api/own-data").status, 401);
}

TEST(sign_in, tells_a_disabled_person_only_after_the_right_password) {
    Site site;
    const UserId id = site.add("li.dsp");
    site.in([&](db::Tx& tx) { EXPECT_TRUE(disable_user(tx, system_actor(), id, site.now)); });
    EXPECT_EQ(site.sign_in("li.dsp", "x").code(), "login_failed");
    EXPECT_EQ(site.sign_in("li.dsp").code(), "account_disabled");
}

TEST(first_login, does_nothing_before_the_password_is_changed) {
    Site site;
    const UserId id = site.add("wu.str");
    site.in([&](db::Tx& tx) {
        EXPECT_TRUE(reset_password(tx, system_actor(), id, crypto::password_hash("Initial#77Pass"),
                                   site.now));
    });
    const Reply first = site.sign_in("wu.str", "Initial#77Pass");
    ASSERT_EQ(first.stage(), "password_change_needed");
    EXPECT_TRUE(first.body.at("me").is_null());
    EXPECT_EQ(site.ask(Method::GET, "/api/own-data").status, 401);
    EXPECT_EQ(site.ask(Method::GET, "/api/session").stage(), "password_change_needed");
    const auto change = [&](const std::string& old_one, const std::string& new_one) {
        return site.ask(Method::PUT, "/api/session/password",
                        boost::json::serialize(boost::json::object{{"old_password", old_one},
                                                                   {"new_password", new_one}}));
    };
    EXPECT_EQ(change("Initial#77Pass", "short").code(), "password_too_short");
    EXPECT_EQ(change("x", "Fresh#Start88").code(), "old_password_wrong");
    EXPECT_EQ(change("Initial#77Pass", "Initial#77Pass").code(), "password_used_before");
    EXPECT_EQ(change("Initial#77Pass", password).code(), "password_used_before");
    const Reply changed = change("Initial#77Pass", "Fresh#Start88");
    ASSERT_EQ(changed.stage(), "signed_in");
    EXPECT_NE(changed.token, first.token);
    site.session = first.token;
    EXPECT_EQ(site.ask(Method::GET, "/api/session").stage(), "anonymous");
    EXPECT_EQ(site.sign_in("wu.str", "Initial#77Pass").code(), "login_failed");
    EXPECT_EQ(site.sign_in("wu.str", "Fresh#Start88").stage(), "signed_in");
    site.now += 90 * 24h;
    EXPECT_EQ(site.sign_in("wu.str", "Fresh#Start88").stage(), "password_change_needed");
}

TEST(password_change, ends_the_other_logins_of_the_person) {
    Site site;
    site.add("wu.str");
    const std::string other = site.sign_in("wu.str").token;
    site.sign_in("wu.str");
    site.ask(Method::PUT, "/api/session/password",
             R"({"old_password":"Right#Horse71","new_password":"Fresh#Start88"})");
    EXPECT_EQ(site.ask(Method::GET, "/api/session").stage(), "signed_in");
    site.session = other;
    EXPECT_EQ(site.ask(Method::GET, "/api/session").stage(), "anonymous");
    // Guessing at the old password from inside counts like guessing from outside.
    site.sign_in("wu.str", "Fresh#Start88");
    for (int i = 0; i < 5; ++i)
        site.ask(Method::PUT, "/api/session/password",
                 R"({"old_password":"x","new_password":"Fresh#Start99"})");
    EXPECT_EQ(site.ask(Method::PUT, "/api/session/password",
                       R"({"old_password":"Fresh#Start88","new_password":"Fresh#Start99"})")
                  .code(),
              "login_locked");
}

struct Enrolled {
    std::string secret;  // raw
    std::vector<std::string> recovery;
};

std::string code_body(const std::string& code) { return R"({"code":")" + code + R"("})"; }

Enrolled enrol(Site& site) {
    const Reply begun = site.ask(Method::POST, "/api/session/enrolment", "{}");
    EXPECT_EQ(begun.status, 200) << begun.text;
    const std::string base32(begun.body.at("secret").as_string());
    EXPECT_NE(std::string(begun.body.at("otpauth_uri").as_string()).find("secret=" + base32),
              std::string::npos);
    Enrolled enrolled{*crypto::from_base32(base32), {}};
    EXPECT_EQ(
        site.ask(Method::PUT, "/api/session/enrolment", code_body("000000")).code(),
        crypto::totp_code(enrolled.secret, site.now) == "000000" ? "" : "second_factor_wrong");
    const Reply done = site.ask(Method::PUT, "/api/session/enrolment",
                                code_body(crypto::totp_code(enrolled.secret, site.now)));
    EXPECT_EQ(done.status, 200) << done.text;
    for (const auto& code : done.body.at("codes").as_array())
        enrolled.recovery.emplace_back(code.as_string());
    return enrolled;
}

Reply give_code(Site& site, const std::string& code) {
    return site.ask(Method::POST, "/api/session/second-factor", code_body(code));
}

TEST(second_factor, that_was_asked_for_cannot_be_guessed_at) {
    Site site;
    const UserId id = site.add("li.dsp");
    site.grant(id, Role::dispatcher, "1302");
    site.sign_in("li.dsp");
    site.ask(Method::POST, "/api/session/enrolment", "{}");
    for (int n = 0; n < login_limits.account.failures; ++n)
        EXPECT_EQ(site.ask(Method::PUT, "/api/session/enrolment", code_body("00000x")).code(),
                  "second_factor_wrong");
    EXPECT_EQ(site.ask(Method::PUT, "/api/session/enrolment", code_body("00000x")).code(),
              "login_locked");
}

TEST(second_factor, is_set_up_at_the_first_login_of_a_post_with_power) {
    Site site;
    const UserId id = site.add("li.dsp");
    site.grant(id, Role::dispatcher, "1302");
    const Reply first = site.sign_in("li.dsp");
    ASSERT_EQ(first.stage(), "second_factor_setup_needed");
    EXPECT_EQ(site.ask(Method::GET, "/api/own-data").status, 401);
    const Enrolled enrolled = enrol(site);
    EXPECT_EQ(enrolled.recovery.size(), 10u);
    EXPECT_EQ(site.ask(Method::GET, "/api/session").stage(), "signed_in");
    EXPECT_NE(site.session, first.token);
    // The login of before the step is worth nothing after it.
    site.session = first.token;
    EXPECT_EQ(site.ask(Method::GET, "/api/session").stage(), "anonymous");
}

TEST(second_factor, takes_a_code_once_and_gives_a_new_token) {
    Site site;
    const UserId id = site.add("li.dsp");
    site.grant(id, Role::dispatcher, "1302");
    site.sign_in("li.dsp");
    const Enrolled enrolled = enrol(site);
    const std::string used = crypto::totp_code(enrolled.secret, site.now);
    const Reply begun = site.sign_in("li.dsp");
    ASSERT_EQ(begun.stage(), "second_factor_needed");
    EXPECT_EQ(site.ask(Method::GET, "/api/own-data").status, 401);
    // The code of the enrolment was used there.
    EXPECT_EQ(give_code(site, used).code(), "second_factor_wrong");
    site.now += 30s;
    const std::string next = crypto::totp_code(enrolled.secret, site.now);
    const Reply done = give_code(site, next);
    ASSERT_EQ(done.stage(), "signed_in");
    EXPECT_NE(done.token, begun.token);
    site.in([&](db::Tx& tx) {
        Actor security = system_actor();
        security.role = Role::security_admin;
        security.capabilities = capabilities_of(Role::security_admin);
        const auto detail = detail_user(tx, security, id, site.now);
        EXPECT_TRUE(detail->second_factor);
        for (const AccountVerb offered :
             {AccountVerb::reset_second_factor, AccountVerb::end_logins})
            EXPECT_NE(std::ranges::find(detail->may, offered), detail->may.end());
    });
    site.session = begun.token;
    EXPECT_EQ(site.ask(Method::GET, "/api/session").stage(), "anonymous");
    site.sign_in("li.dsp");
    EXPECT_EQ(give_code(site, next).code(), "second_factor_wrong");
    // A recovery code instead, once.
    EXPECT_EQ(give_code(site, enrolled.recovery[0]).stage(), "signed_in");
    site.sign_in("li.dsp");
    EXPECT_EQ(give_code(site, enrolled.recovery[0]).code(), "second_factor_wrong");
    EXPECT_EQ(give_code(site, enrolled.recovery[1]).stage(), "signed_in");
}

TEST(second_factor, is_closed_after_five_wrong_codes_and_cannot_be_skipped) {
    Site site;
    const UserId id = site.add("li.dsp");
    site.grant(id, Role::dispatcher, "1302");
    site.sign_in("li.dsp");
    const Enrolled enrolled = enrol(site);
    site.now += 1min;
    site.sign_in("li.dsp");
    // Neither another password nor another factor comes before the code.
    EXPECT_EQ(site.ask(Method::PUT, "/api/session/password",
                       R"({"old_password":"Right#Horse71","new_password":"Fresh#Start88"})")
                  .code(),
              "login_unfinished");
    EXPECT_EQ(site.ask(Method::POST, "/api/session/enrolment", "{}").code(), "login_unfinished");
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(give_code(site, "wrong-one").code(), "second_factor_wrong");
    EXPECT_EQ(give_code(site, crypto::totp_code(enrolled.secret, site.now)).code(), "login_locked");
    // A step that took too long begins anew.
    site.now += 40min;
    EXPECT_EQ(give_code(site, crypto::totp_code(enrolled.secret, site.now)).code(),
              "login_unfinished");
    EXPECT_EQ(site.sign_in("li.dsp").stage(), "second_factor_needed");
    EXPECT_EQ(give_code(site, crypto::totp_code(enrolled.secret, site.now)).stage(), "signed_in");
}

TEST(second_factor, is_replaced_only_by_somebody_who_holds_it) {
    Site site;
    site.add("wu.str");
    site.sign_in("wu.str");
    EXPECT_EQ(site.ask(Method::PUT, "/api/session/enrolment", code_body("123456")).code(),
              "enrolment_missing");
    const Enrolled enrolled = enrol(site);
    EXPECT_EQ(site.ask(Method::POST, "/api/session/enrolment", "{}").code(), "second_factor_wrong");
    site.now += 30s;
    const std::string code = crypto::totp_code(enrolled.secret, site.now);
    EXPECT_EQ(
        site.ask(Method::POST, "/api/session/enrolment", R"({"current_code":")" + code + R"("})")
            .status,
        200);
}

TEST(resident, signs_in_with_a_code_once_and_is_known_the_next_time) {
    Site site;
    const Reply asked =
        site.ask(Method::POST, "/api/session/phone-code", R"({"phone":"138 0013 8111"})");
    EXPECT_EQ(asked.body.at("resend_after_s").as_int64(), 60);
    EXPECT_EQ(asked.body.at("expires_in_s").as_int64(), 300);
    EXPECT_EQ(asked.text.find("13800138111"), std::string::npos);
    const std::string code = site.newest_code();
    const auto enter = [&](const std::string& with) {
        return site.ask(Method::POST, "/api/session/phone",
                        R"({"phone":"13800138111","name":"王五","code":")" + with + R"("})");
    };
    const Reply entered = enter(code);
    ASSERT_EQ(entered.stage(), "signed_in") << entered.text;
    EXPECT_EQ(entered.body.at("me").at("role").as_string(), "resident");
    // For a month without a visit, where staff are out after half an hour.
    site.now += 24h * 29;
    EXPECT_EQ(site.ask(Method::GET, "/api/session").stage(), "signed_in");
    site.now -= 24h * 29;
    EXPECT_NE(entered.cookie.find("Max-Age="), std::string::npos);
    const auto user = entered.body.at("me").at("user").as_int64();
    site.session.clear();
    EXPECT_EQ(enter(code).code(), "code_wrong");
    site.now += 60s;
    site.ask(Method::POST, "/api/session/phone-code", R"({"phone":"13800138111"})");
    EXPECT_EQ(enter(site.newest_code()).body.at("me").at("user").as_int64(), user);
}

TEST(resident, code_ends_with_five_wrong_tries_with_time_and_with_a_newer_one) {
    Site site;
    const auto ask = [&] {
        return site.ask(Method::POST, "/api/session/phone-code", R"({"phone":"13800138112"})");
    };
    const auto enter = [&](const std::string& with) {
        return site.ask(Method::POST, "/api/session/phone",
                        R"({"phone":"13800138112","code":")" + with + R"("})");
    };
    ask();
    EXPECT_EQ(ask().code(), "code_too_soon");
    std::string code = site.newest_code();
    const std::string wrong = code == "000000" ? "000001" : "000000";
    for (int i = 0; i < 5; ++i) EXPECT_EQ(enter(wrong).code(), "code_wrong");
    EXPECT_EQ(enter(code).code(), "code_wrong");
    site.now += 60s;
    ask();
    code = site.newest_code();
    site.now += 5min;
    EXPECT_EQ(enter(code).code(), "code_wrong");
    ask();
    code = site.newest_code();
    site.now += 60s;
    ask();
    if (code != site.newest_code()) {
        EXPECT_EQ(enter(code).code(), "code_wrong");
    }
    EXPECT_EQ(enter(site.newest_code()).stage(), "signed_in");
    EXPECT_EQ(site.ask(Method::POST, "/api/session/phone-code", R"({"phone":"0315281234"})").code(),
              "phone_invalid");
}

TEST(resident, gets_ten_codes_a_day_and_an_address_a_hundred) {
    Site site;
    const auto ask = [&](const std::string& phone) {
        site.now += 60s;
        return site.ask(Method::POST, "/api/session/phone-code", R"({"phone":")" + phone + R"("})");
    };
    for (int i = 0; i < 10; ++i) EXPECT_EQ(ask("13800138113").status, 200);
    EXPECT_EQ(ask("13800138113").code(), "code_day_limit");
    for (int i = 0; i < 90; ++i)
        EXPECT_EQ(ask("139001380" + std::to_string(10 + i)).status, 200) << i;
    EXPECT_EQ(ask("13700138000").code(), "code_day_limit");
    site.remote = "10.0.0.9";
    EXPECT_EQ(ask("13700138000").status, 200);
}

TEST(resident, sees_corrects_and_gives_up_the_own_data) {
    Site site;
    UserId wang;
    UserId other;
    site.in([&](db::Tx& tx) {
        wang = resident_of_phone(tx, "13800138114", "王五", site.now);
        other = resident_of_phone(tx, "13800138115", "赵六", site.now);
    });
    site.enter(wang, {});
    EXPECT_EQ(site.ask(Method::GET, "/api/own-data").body.at("phone").as_string(), "13800138114");
    EXPECT_EQ(site.ask(Method::PUT, "/api/own-data/name", R"({"name":"王小五"})")
                  .body.at("name")
                  .as_string(),
              "王小五");
    const auto change = [&](const std::string& phone) {
        site.now += 60s;
        site.ask(Method::POST, "/api/session/phone-code",
                 R"({"purpose":"change_phone","phone":")" + phone + R"("})");
        return site.ask(Method::PUT, "/api/own-data/phone",
                        R"({"phone":")" + phone + R"(","code":")" + site.newest_code() + R"("})");
    };
    EXPECT_EQ(change("13800138115").code(), "phone_taken");
    EXPECT_EQ(change("13800138116").body.at("phone").as_string(), "13800138116");
    EXPECT_EQ(site.ask(Method::POST, "/api/own-data/deletion").status, 200);
    EXPECT_EQ(site.ask(Method::POST, "/api/own-data/deletion").code(),
              "deletion_requested_already");
    EXPECT_EQ(site.ask(Method::DELETE, "/api/own-data/deletion").status, 204);
}

}  // namespace
}  // namespace anju::identity
