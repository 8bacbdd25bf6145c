// The dispatcher on the engine of the run: who may, what is carried out once, what a fault says.
#include "platform/http/dispatch.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <thread>

#include "platform/crypto/crypto.h"
#include "platform/crypto/person_keys.h"
#include "platform/http/idempotency.h"
#include "platform/http/problem.h"
#include "platform/journal/journal.h"
#include "platform/personal.h"
#include "support/notes.h"
#include "support/test_db.h"

namespace anju::http {
namespace {

namespace notes = test::notes;

class Dispatch : public testing::Test {
   protected:
    Dispatch() { notes::prepare(*db); }

    Response send(const Request& request) {
        return serve_in_process(*db, notes::rooms(), notes::who, request, now);
    }
    Response get(const std::string& target, const std::string& session = {}) {
        return send({.method = GET, .target = target, .session = session});
    }
    Response post(const std::string& target, const std::string& text, const std::string& key = {},
                  const std::string& session = {}) {
        return send({.method = POST,
                     .target = target,
                     .body = R"({"text":")" + text + "\"}",
                     .session = session,
                     .idempotency_key = key});
    }
    std::int64_t count(db::Sql sql) {
        return db->read([&](db::Tx& tx) { return tx.one<std::int64_t>(sql); });
    }
    static std::string field(const Response& response, std::string_view name) {
        for (const auto& [key, value] : response.headers)
            if (key == name) return value;
        return {};
    }

    test::TestDb db;
    Instant now = instant_of(date_of(2026, 3, 5), 9);
};

bool says(const Response& response, const RefusalKind& kind) {
    return response.status == status_of(kind.sort) &&
           response.content_type == "application/problem+json" &&
           response.body.contains("\"code\":\"" + std::string(kind.code) + "\"");
}
bool says(const Response& response, const EdgeKind& kind) {
    return response.status == kind.status &&
           response.body.contains("\"code\":\"" + std::string(kind.code) + "\"");
}

TEST_F(Dispatch, what_is_filed_can_be_read) {
    const auto filed = post("/api/notes", "first");
    EXPECT_EQ(filed.status, 201) << filed.body;
    EXPECT_EQ(field(filed, "Location"), "/api/notes/1");
    const auto read = get("/api/notes/1");
    EXPECT_EQ(read.body, R"({"id":1,"text":"first","version":1})");
    EXPECT_EQ(read.content_type, "application/json");
}

TEST_F(Dispatch, a_stranger_is_told_to_sign_in_and_a_guest_that_it_is_not_theirs) {
    post("/api/notes", "first");
    EXPECT_TRUE(says(get("/api/private/1"), not_signed_in));
    EXPECT_TRUE(says(get("/api/private/1", "unknown"), not_signed_in));
    EXPECT_TRUE(says(get("/api/mine", "unknown"), not_signed_in));
    EXPECT_EQ(get("/api/private/1", "guest").status, 200);
    EXPECT_EQ(get("/api/mine", "guest").status, 200);
    EXPECT_TRUE(says(post("/api/private", "x"), not_signed_in));
    EXPECT_TRUE(says(post("/api/private", "x", {}, "guest"), capability_missing));
    EXPECT_EQ(post("/api/private", "x", {}, "clerk").status, 201);
    EXPECT_EQ(count("select count(*) from edge_notes"), 2);
}

TEST_F(Dispatch, a_command_whose_login_ends_while_it_waits_is_not_carried_out) {
    EXPECT_TRUE(says(post("/api/private", "x", {}, "leaver"), not_signed_in));
    EXPECT_EQ(count("select count(*) from edge_notes"), 0);
}

TEST_F(Dispatch, a_slow_command_whose_login_ends_while_it_works_writes_nothing) {
    EXPECT_TRUE(says(post("/api/private/slow", "x", {}, "leaver"), not_signed_in));
    EXPECT_EQ(count("select count(*) from edge_notes"), 0);
    EXPECT_EQ(post("/api/private/slow", "x", {}, "clerk").status, 200);
}

TEST_F(Dispatch, a_read_that_takes_long_belongs_to_the_slow_calls) {
    db::Options options;
    options.url = db.url();
    options.brief_read = std::chrono::milliseconds{0};
    const auto hasty = db::open(options);
    const auto read = [&](const std::string& target) {
        return serve_in_process(*hasty, notes::rooms(), notes::who,
                                {.method = GET, .target = target}, now);
    };
    EXPECT_TRUE(says(read("/api/far"), busy));
    EXPECT_EQ(read("/api/slow/far").status, 200);
}

TEST_F(Dispatch, limits_count_by_the_network_of_a_caller) {
    const Request request{.method = GET, .target = "/api/caller", .remote = "2001:db8:1:2::9"};
    EXPECT_TRUE(send(request).body.contains("2001:db8:1:2::9 of 2001:db8:1:2::/64"));
}

TEST_F(Dispatch, an_unknown_session_is_a_stranger_at_an_open_route) {
    EXPECT_EQ(get("/api/ping", "unknown").status, 200);
}

TEST_F(Dispatch, a_number_that_names_nothing_is_not_found) {
    for (const auto* id : {"7", "0", "-1", "01", "x", "1x", "99999999999999999999", "1.0"})
        EXPECT_TRUE(says(get(std::string("/api/notes/") + id), not_found)) << id;
}

TEST_F(Dispatch, a_refused_command_leaves_nothing) {
    const auto refused = post("/api/notes", "refuse", "key-1");
    EXPECT_TRUE(says(refused, notes::note_refused));
    EXPECT_TRUE(refused.body.contains(R"("pointer":"/text")"));
    EXPECT_EQ(count("select count(*) from edge_notes"), 0);
    EXPECT_EQ(count("select count(*) from platform_requests"), 0);
}

TEST_F(Dispatch, a_fault_says_nothing_of_itself) {
    const auto failed = post("/api/notes", "fail");
    EXPECT_TRUE(says(failed, internal_fault));
    EXPECT_FALSE(failed.body.contains("invariant"));
    EXPECT_TRUE(failed.body.contains("\"request_id\":\"local-"));
    EXPECT_EQ(count("select count(*) from edge_notes"), 0);
    EXPECT_TRUE(says(get("/api/fault"), internal_fault));
}

TEST_F(Dispatch, what_an_engine_lacks_is_told_in_words) {
    const auto status = [](db::DbErrorKind kind) {
        return problem(std::make_exception_ptr(db::DbError(kind, "why")), "route", "id");
    };
    EXPECT_EQ(status(db::DbErrorKind::disk_full).status, 507);
    EXPECT_TRUE(status(db::DbErrorKind::disk_full).body.contains("存储空间不足"));
    EXPECT_EQ(status(db::DbErrorKind::busy).status, 503);
    EXPECT_EQ(status(db::DbErrorKind::busy).retry_after, 1);
    EXPECT_EQ(status(db::DbErrorKind::connection).status, 503);
    EXPECT_EQ(status(db::DbErrorKind::unique).status, 500);
    const auto no_space =
        std::make_exception_ptr(std::system_error(ENOSPC, std::generic_category(), "spool"));
    EXPECT_EQ(problem(no_space, "route", "id").status, 507);
}

TEST_F(Dispatch, a_stale_version_is_a_conflict) {
    post("/api/notes", "first");
    const auto put = [&](std::optional<std::int64_t> seen) {
        return send({.method = PUT,
                     .target = "/api/notes/1",
                     .body = R"({"text":"second"})",
                     .if_match = seen});
    };
    EXPECT_EQ(put(1).status, 200);
    EXPECT_TRUE(says(put(1), stale_version));
    EXPECT_EQ(put(2).status, 200);
    EXPECT_EQ(put(std::nullopt).status, 200);
}

TEST_F(Dispatch, types_and_methods_that_do_not_fit_are_told_apart) {
    const auto with = [&](Request request) { return send(request); };
    EXPECT_TRUE(says(get("/api/nothing"), route_unknown));
    const auto method = with({.method = DELETE, .target = "/api/notes"});
    EXPECT_TRUE(says(method, method_not_allowed));
    EXPECT_EQ(field(method, "Allow"), "GET, HEAD, POST");
    EXPECT_TRUE(says(with({.method = POST,
                           .target = "/api/notes",
                           .body = "text=1",
                           .content_type = "application/x-www-form-urlencoded"}),
                     type_unsupported));
    EXPECT_TRUE(
        says(with({.method = POST, .target = "/api/files", .body = "{}"}), type_unsupported));
    EXPECT_TRUE(
        says(with({.method = GET, .target = "/api/ping", .accept = "text/html"}), not_acceptable));
    EXPECT_EQ(with({.method = GET, .target = "/api/export", .accept = "text/csv"}).status, 200);
    EXPECT_TRUE(says(
        with({.method = POST, .target = "/api/notes", .body = std::string(64 * 1024 + 1, ' ')}),
        body_too_large));
}

TEST_F(Dispatch, a_body_that_is_not_asked_for_is_refused) {
    const auto login = [&](const std::string& body) {
        return send({.method = POST, .target = "/api/login", .body = body}).status;
    };
    EXPECT_EQ(login(""), 200);
    EXPECT_EQ(login(" { } "), 200);
    EXPECT_EQ(login(R"({"text":1})"), 422);
    EXPECT_EQ(login("{"), 422);
    EXPECT_EQ(get("/api/ping?x=1").status, 422);
}

TEST_F(Dispatch, a_member_that_is_missing_is_called_by_its_word) {
    const auto faults = [&](const std::string& target, const std::string& body) {
        return send({.method = POST, .target = target, .body = body}).body;
    };
    EXPECT_NE(faults("/api/notes", "{}").find("请填写便条内容"), std::string::npos);
    EXPECT_NE(faults("/api/notes", R"({"text":null})").find("请填写便条内容"), std::string::npos);
    EXPECT_EQ(faults("/api/notes", R"({"text":""})").find("请填写"), std::string::npos);
}

TEST_F(Dispatch, header_fields_that_cannot_be_read_are_refused) {
    const auto file = [&](const std::string& key) { return post("/api/keyed", "x", key); };
    EXPECT_TRUE(says(file(""), key_missing));
    EXPECT_TRUE(says(file("with space"), header_unreadable));
    EXPECT_TRUE(says(file(std::string(129, 'k')), header_unreadable));
    EXPECT_EQ(file("good").status, 201);
}

TEST_F(Dispatch, a_write_from_another_site_is_refused) {
    Request request{.method = POST, .target = "/api/notes", .body = R"({"text":"x"})"};
    for (const auto* site : {"cross-site", "same-site"}) {
        request.sec_fetch_site = site;
        EXPECT_TRUE(says(send(request), cross_site)) << site;
    }
    for (const auto* site : {"same-origin", "none"}) {
        request.sec_fetch_site = site;
        EXPECT_EQ(send(request).status, 201) << site;
    }
    request.sec_fetch_site.clear();
    for (const auto* origin : {"https://evil.example", "null"}) {
        request.origin = origin;
        EXPECT_TRUE(says(send(request), cross_site)) << origin;
    }
    request.origin = "http://localhost";
    EXPECT_EQ(send(request).status, 201);
    // A read changes nothing and may be linked to.
    EXPECT_EQ(send({.method = GET, .target = "/api/ping", .sec_fetch_site = "cross-site"}).status,
              200);
}

TEST_F(Dispatch, a_tag_that_still_holds_saves_the_body) {
    const auto first = get("/api/ping");
    const std::string tag = field(first, "ETag");
    ASSERT_EQ(tag.size(), 24U) << tag;
    const auto again = send({.method = GET, .target = "/api/ping", .if_none_match = tag});
    EXPECT_EQ(again.status, 304);
    EXPECT_EQ(again.body, "");
    EXPECT_EQ(field(again, "ETag"), tag);
    const auto other = send({.method = GET, .target = "/api/ping", .if_none_match = "\"x\""});
    EXPECT_EQ(other.status, 200);
    const auto bytes = send({.method = GET, .target = "/api/export", .if_none_match = "\"e1\""});
    EXPECT_EQ(bytes.status, 304);
}

TEST_F(Dispatch, the_same_key_and_input_is_carried_out_once) {
    const auto first = post("/api/notes", "once", "key-1");
    const auto again = post("/api/notes", "once", "key-1");
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(again.body, first.body);
    EXPECT_EQ(field(again, "Location"), field(first, "Location"));
    EXPECT_EQ(field(again, "Idempotency-Replayed"), "true");
    EXPECT_EQ(field(first, "Idempotency-Replayed"), "");
    EXPECT_EQ(count("select count(*) from edge_notes"), 1);
}

TEST_F(Dispatch, the_same_key_with_other_input_is_refused) {
    post("/api/private", "once", "key-1", "clerk");
    EXPECT_TRUE(says(post("/api/private", "other", "key-1", "clerk"), key_reused));
    EXPECT_TRUE(says(post("/api/notes", "once", "key-1", "clerk"), key_reused));
    EXPECT_EQ(count("select count(*) from edge_notes"), 1);
}

TEST_F(Dispatch, a_key_belongs_to_its_caller) {
    EXPECT_EQ(post("/api/private", "one", "key-1", "clerk").status, 201);
    EXPECT_EQ(post("/api/private", "two", "key-1", "boss").status, 201);
    Request request{.method = POST,
                    .target = "/api/notes",
                    .body = R"({"text":"three"})",
                    .idempotency_key = "key-1"};
    EXPECT_EQ(send(request).status, 201);
    request.remote = "10.0.0.9";
    request.body = R"({"text":"four"})";
    EXPECT_EQ(send(request).status, 201);
    EXPECT_EQ(count("select count(*) from edge_notes"), 4);
}

TEST_F(Dispatch, an_answer_is_repeated_in_the_post_it_was_given_in_and_in_no_other) {
    EXPECT_EQ(post("/api/private", "once", "key-1", "clerk").status, 201);
    EXPECT_EQ(post("/api/private", "once", "key-1", "clerk").status, 201);
    EXPECT_TRUE(says(post("/api/private", "once", "key-1", "clerk_elsewhere"), key_reused));
    EXPECT_EQ(count("select count(*) from edge_notes"), 1);
}

TEST_F(Dispatch, a_refused_key_may_be_used_again) {
    EXPECT_EQ(post("/api/notes", "refuse", "key-1").status, 422);
    EXPECT_EQ(post("/api/notes", "better", "key-1").status, 201);
    EXPECT_EQ(post("/api/slow", "refuse", "key-2").status, 422);
    EXPECT_EQ(post("/api/slow", "better", "key-2").status, 200);
}

TEST_F(Dispatch, a_reply_that_shows_a_secret_is_kept_for_nobody) {
    EXPECT_EQ(post("/api/secret", "once", "key-1").status, 201);
    EXPECT_EQ(count("select count(*) from platform_requests"), 0);
    EXPECT_EQ(field(post("/api/secret", "once", "key-1"), "Idempotency-Replayed"), "");
}

TEST_F(Dispatch, a_slow_command_is_carried_out_once_too) {
    const auto first = post("/api/slow", "once", "key-1");
    const auto again = post("/api/slow", "once", "key-1");
    EXPECT_EQ(again.status, 200);
    EXPECT_EQ(again.body, first.body);
    EXPECT_TRUE(says(post("/api/slow", "other", "key-1"), key_reused));
    EXPECT_EQ(count("select count(*) from edge_notes"), 1);
}

TEST_F(Dispatch, what_is_kept_for_repeats_tells_nothing_to_who_reads_the_table) {
    post("/api/notes", "13800138000", "key-1");
    struct Kept {
        std::string body;
        std::string input_digest;
    };
    const auto kept = db->read([](db::Tx& tx) {
        return tx.one<Kept>("select body, input_digest from platform_requests");
    });
    EXPECT_FALSE(kept.body.contains("13800138000"));
    // What anybody could compute for each of the numbers there are.
    const std::string input = "10 /api/notes\n22 {\"text\":\"13800138000\"}";
    const crypto::Digest guess = crypto::sha256(input);
    EXPECT_NE(kept.input_digest, crypto::hex(guess));
    EXPECT_EQ(kept.input_digest, crypto::lookup_digest("platform_requests.input_digest", input));
}

TEST_F(Dispatch, an_older_copy_of_the_database_keeps_answers_under_a_new_key) {
    post("/api/notes", "first", "key-1");
    crypto::erase_person_key(db->read([](db::Tx& tx) {
        return tx.one<PersonKey>("select person_key from platform_passing_keys");
    }));
    EXPECT_TRUE(says(post("/api/notes", "first", "key-1"), key_cut_off));
    const auto filed = post("/api/notes", "second", "key-2");
    EXPECT_EQ(filed.status, 201) << filed.body;
    EXPECT_EQ(post("/api/notes", "second", "key-2").body, filed.body);
}

TEST_F(Dispatch, an_answer_of_before_an_erasure_is_repeated_to_nobody) {
    const auto filed = post("/api/notes", "13800138000", "key-1");
    EXPECT_EQ(post("/api/notes", "13800138000", "key-1").body, filed.body);
    db->write([&](db::Tx& tx) {
        personal::erase_everywhere(tx, UserId{7}, now);
        journal::record_json(tx, system_actor(), now, {"user", 7}, {"ThingErased", "{}", 0});
        return true;
    });
    const auto kept = post("/api/notes", "of after", "key-2");
    const jobs::Job erase[] = {personal::erase_keys_job()};
    jobs::run_all_due(*db, erase, now);
    EXPECT_TRUE(says(post("/api/notes", "13800138000", "key-1"), key_cut_off));
    EXPECT_EQ(post("/api/notes", "of after", "key-2").body, kept.body);
    EXPECT_EQ(count("select count(*) from edge_notes"), 2);
}

TEST_F(Dispatch, an_upload_is_read_before_its_key_is_claimed_in_the_lane) {
    const std::string path = testing::TempDir() + "anju-dispatch-fifo-" + std::to_string(getpid());
    ASSERT_EQ(mkfifo(path.c_str(), 0600), 0);
    std::jthread upload([&] {
        Request request{.method = POST, .target = "/api/files", .idempotency_key = "key-1"};
        request.content_type = "multipart/form-data; boundary=xyz";
        request.uploads = {{"photo", "a.jpg", path, 5}};
        EXPECT_EQ(send(request).status, 200);
    });
    // Opens once somebody reads the upload; until it is fed, the reader waits.
    const auto feed = [&](auto&& before) {
        std::ofstream out(path);
        before();
        out << "bytes";
    };
    feed([&] { EXPECT_EQ(post("/api/notes", "meanwhile").status, 201); });
    // The handler reads it too; not before the first reader has seen the end of it.
    while (count("select count(*) from platform_requests") == 0) std::this_thread::yield();
    feed([] {});
    upload.join();
    std::remove(path.c_str());
}

TEST_F(Dispatch, a_slow_command_that_was_cut_off_is_not_carried_out_again) {
    post("/api/slow", "once", "key-1");
    db->write([](db::Tx& tx) { return tx.exec("update platform_requests set status = 0"); });
    EXPECT_TRUE(says(post("/api/slow", "once", "key-1"), key_in_progress));
    now += std::chrono::minutes{10};
    EXPECT_TRUE(says(post("/api/slow", "once", "key-1"), key_cut_off));
    EXPECT_TRUE(says(post("/api/slow", "other", "key-1"), key_reused));
    EXPECT_EQ(count("select count(*) from edge_notes"), 1);
    EXPECT_EQ(post("/api/slow", "once", "key-2").status, 200);
}

TEST_F(Dispatch, a_slow_command_whose_outcome_was_lost_is_not_carried_out_again) {
    EXPECT_TRUE(says(post("/api/slow", "lost", "key-1"), database_away));
    EXPECT_TRUE(says(post("/api/slow", "lost", "key-1"), key_in_progress));
    now += std::chrono::minutes{10};
    EXPECT_TRUE(says(post("/api/slow", "lost", "key-1"), key_cut_off));
    EXPECT_EQ(count("select count(*) from edge_notes"), 1);
}

TEST_F(Dispatch, an_answer_with_a_session_in_it_is_not_kept) {
    const auto login = [&] {
        return send({.method = POST, .target = "/api/login", .idempotency_key = "key-1"});
    };
    EXPECT_TRUE(field(login(), "Set-Cookie").starts_with("anju_session="));
    EXPECT_TRUE(field(login(), "Set-Cookie").starts_with("anju_session="));
    EXPECT_EQ(count("select count(*) from platform_requests"), 0);
}

TEST_F(Dispatch, answers_are_kept_seven_days) {
    post("/api/notes", "one", "key-1");
    now += std::chrono::days{3};
    post("/api/notes", "two", "key-2");
    now += std::chrono::days{4};
    const auto sweep = [&] {
        return db->write([&](db::Tx& tx) { return sweep_requests(tx, now); });
    };
    EXPECT_FALSE(sweep());
    EXPECT_EQ(count("select count(*) from platform_requests"), 2);
    now += std::chrono::milliseconds{1};
    EXPECT_FALSE(sweep());
    EXPECT_EQ(count("select count(*) from platform_requests"), 1);
}

TEST_F(Dispatch, of_many_requests_with_one_key_exactly_one_is_carried_out) {
    constexpr int callers = 8;
    for (const auto* target : {"/api/notes", "/api/slow"}) {
        const auto before = count("select count(*) from edge_notes");
        std::vector<Response> responses(callers);
        {
            std::vector<std::jthread> threads;
            for (auto& response : responses)
                threads.emplace_back([&, target] {
                    response = post(target, "together", std::string("key") + target);
                });
        }
        int fresh = 0;
        for (const auto& response : responses) {
            const bool waiting = says(response, key_in_progress);
            EXPECT_TRUE(waiting || response.status < 300) << response.body;
            if (!waiting && field(response, "Idempotency-Replayed").empty()) ++fresh;
        }
        EXPECT_EQ(fresh, 1) << target;
        EXPECT_EQ(count("select count(*) from edge_notes"), before + 1) << target;
    }
}

}  // namespace
}  // namespace anju::http
