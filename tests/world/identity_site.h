// Identity through its routes, in process, for its tests: one browser at a time, with its cookie.
#pragma once

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "platform/crypto/crypto.h"
#include "platform/http/server.h"
#include "rooms/identity/actions.h"
#include "rooms/identity/checks.h"
#include "rooms/identity/refusals.h"
#include "rooms/identity/routes.h"
#include "rooms/identity/rules.h"
#include "rooms/identity/wire.h"
#include "rooms/registry/seed.h"
#include "support/test_db.h"

namespace anju::identity::test_site {

using namespace std::chrono_literals;
using http::Method;

inline constexpr const char* password = "Right#Horse71";

struct Reply {
    int status = 0;
    std::string text;
    std::string token;  // of Set-Cookie, empty if none was set
    std::string cookie;
    boost::json::value body;

    std::string code() const {
        return body.is_object() && body.as_object().contains("code")
                   ? std::string(body.at("code").as_string())
                   : "";
    }
    std::string stage() const { return std::string(body.at("stage").as_string()); }
};

// Posts are given where there is a place.
inline void with_places(db::Db& db) {
    db.write([](db::Tx& tx) {
        registry::seed_regions(tx, test::TestDb::root() + "/data",
                               instant_of(date_of(2026, 3, 5), 9));
        return true;
    });
}

class Site {
   public:
    // Whatever was done, facts tell of it.
    ~Site() {
        db->read([](db::Tx& tx) {
            for (const auto& check : checks())
                for (const std::string& fault : journal::result_of(check, tx).faults)
                    ADD_FAILURE() << check.name << ": " << fault;
            return true;
        });
    }
    Reply ask(Method method, const std::string& target, const std::string& body = {}) {
        http::Request request;
        request.method = method;
        request.target = target;
        request.body = body;
        request.session = session;
        request.remote = remote;
        request.if_match = if_match;
        const http::RoomTable rooms[] = {{"identity", routes(), refusal_list()},
                                         {"demo", demo_routes(), {}}};
        const auto response = http::serve_in_process(*db, rooms, authenticate, request, now);
        Reply reply{response.status, response.body, {}, {}, {}};
        if (!response.body.empty()) reply.body = boost::json::parse(response.body);
        for (const auto& [name, value] : response.headers) {
            if (name != "Set-Cookie") continue;
            reply.cookie = value;
            reply.token = value.substr(13, value.find(';') - 13);
            session = reply.token;
        }
        return reply;
    }
    Reply sign_in(const std::string& login, const std::string& with = password) {
        session.clear();
        return ask(
            Method::POST, "/api/session",
            boost::json::serialize(boost::json::object{{"login", login}, {"password", with}}));
    }
    template <class F>
    void in(F&& f) {
        db->write([&](db::Tx& tx) {
            f(tx);
            return true;
        });
    }
    UserId add(const std::string& login) {
        static const std::string hash = crypto::password_hash(password);
        UserId id;
        in([&](db::Tx& tx) {
            id = *add_staff(tx, system_actor(), {login, "李四光", "13800138000", hash, false}, now);
        });
        return id;
    }
    PostId grant(UserId user, Role role, std::string_view region = {}) {
        Post post;
        post.user = user;
        post.role = role;
        post.name = std::string(title_of(role));
        if (!region.empty()) post.region = RegionCode::of(region);
        PostId id;
        in([&](db::Tx& tx) { id = *grant_post(tx, system_actor(), post, now); });
        return id;
    }
    // A login in a post, without the steps.
    void enter(UserId user, PostId post) {
        in([&](db::Tx& tx) { session = open_session(tx, user, post, now); });
    }
    // The code in the newest message of the demo's outbox.
    std::string newest_code() {
        const auto reply = ask(Method::GET, "/api/demo/outbox");
        const std::string text(reply.body.at("messages").at(0).at("text").as_string());
        const auto at = text.find("验证码 ") + std::string("验证码 ").size();
        return text.substr(at, 6);
    }

    test::TestDb db{&with_places};
    Instant now = instant_of(date_of(2026, 3, 5), 9);
    std::string session;
    std::string remote = "10.0.0.1";
    std::optional<std::int64_t> if_match;
};

}  // namespace anju::identity::test_site
