// Identity's SQL on both engines: what is sealed, what is unique, what is once only.
#include "rooms/identity/store.h"

#include <gtest/gtest.h>

#include "base/refusals.h"
#include "platform/crypto/crypto.h"
#include "platform/journal/journal.h"
#include "platform/journal/looks.h"
#include "rooms/identity/account_actions.h"
#include "rooms/identity/capabilities.h"
#include "rooms/identity/checks.h"
#include "rooms/identity/jobs.h"
#include "rooms/identity/queries.h"
#include "rooms/identity/refusals.h"
#include "rooms/identity/rules.h"
#include "support/listener.h"
#include "support/test_db.h"
#include "world/identity_site.h"

namespace anju::identity {
namespace {

using namespace std::chrono_literals;

const Instant noon = instant_of(date_of(2026, 3, 5), 12);

// One write transaction; what `f` gives back.
template <class F>
auto in(test::TestDb& db, F&& f) {
    return db->write([&](db::Tx& tx) {
        if constexpr (std::is_void_v<std::invoke_result_t<F, db::Tx&>>) {
            f(tx);
            return true;
        } else {
            struct Kept {
                std::invoke_result_t<F, db::Tx&> value;
            };
            return Kept{f(tx)};
        }
    });
}

// The store alone was at work and no action, whose fact would take what it claims.
void drop_claims(db::Tx& tx, UserId user) { tx.take_claims("user", user.value); }

NewStaff staff_called(std::string login) {
    return {std::move(login), "李四", "13800138000", "hash", false};
}

UserId add(db::Tx& tx, const std::string& login) {
    return *add_staff(tx, system_actor(), staff_called(login), noon);
}

Post post_of(UserId user, Role role, std::string_view region = {}) {
    Post post;
    post.user = user;
    post.role = role;
    post.name = "测试岗位";
    if (!region.empty()) post.region = RegionCode::of(region);
    return post;
}

TEST(user_store, keeps_names_and_numbers_sealed_and_finds_them_by_digest) {
    test::TestDb db;
    in(db, [](db::Tx& tx) {
        const UserId id = resident_of_phone(tx, "138 0013 8000", "欧阳修文", noon);
        EXPECT_EQ(resident_of_phone(tx, "+8613800138000", "别人", noon), id);
        EXPECT_EQ(find_user(tx, id)->name.reveal(), "欧阳修文");
        EXPECT_EQ(find_user(tx, id)->phone.reveal(), "13800138000");
        struct Kept {
            std::string name_sealed, phone_sealed, phone_digest;
        };
        const auto kept = tx.one<Kept>(
            "select name_sealed, phone_sealed, phone_digest from identity_users where id = $1", id);
        for (const auto& text : {kept.name_sealed, kept.phone_sealed, kept.phone_digest}) {
            EXPECT_EQ(text.find("13800138000"), std::string::npos);
            EXPECT_EQ(text.find("欧阳"), std::string::npos);
        }
        EXPECT_EQ(masked(tx, id)->name, "欧阳**");
        EXPECT_EQ(masked(tx, id)->phone, "138****8000");
        EXPECT_FALSE(masked(tx, UserId{999}).has_value());
    });
}

TEST(user_store, gives_a_nameless_resident_the_first_name_that_comes) {
    test::TestDb db;
    in(db, [](db::Tx& tx) {
        const UserId id = resident_of_phone(tx, "13800138001", "", noon);
        EXPECT_EQ(masked(tx, id)->name, "");
        resident_of_phone(tx, "13800138001", "赵六", noon);
        resident_of_phone(tx, "13800138001", "钱七", noon);
        EXPECT_EQ(find_user(tx, id)->name.reveal(), "赵六");
        // Callers without a number are different people.
        EXPECT_NE(resident_of_phone(tx, "", "匿名", noon), resident_of_phone(tx, "", "匿名", noon));
    });
}

TEST(user_store, takes_a_login_once_whatever_its_letters_are) {
    test::TestDb db;
    in(db, [](db::Tx& tx) {
        const UserId id = add(tx, "Li.DSP");
        const auto again = add_staff(tx, system_actor(), staff_called("lI.dsp"), noon);
        ASSERT_FALSE(again);
        EXPECT_EQ(again.error().kind, &login_taken);
        EXPECT_EQ(find_login(tx, "LI.dsp"), id);
        EXPECT_EQ(add_staff(tx, system_actor(), staff_called("1li"), noon).error().kind,
                  &login_form);
        auto odd = staff_called("wang");
        odd.phone = "12";
        EXPECT_EQ(add_staff(tx, system_actor(), odd, noon).error().kind, &phone_invalid);
        // The number of a colleague may be a resident's number as well.
        EXPECT_NE(resident_of_phone(tx, "13800138000", "", noon), id);
    });
}

TEST(user_store, keeps_the_current_password_and_the_last_five) {
    test::TestDb db;
    in(db, [](db::Tx& tx) {
        const UserId id = add(tx, "li.dsp");
        for (int i = 1; i <= 8; ++i)
            renew_password(tx, actor_without_post(id), "hash" + std::to_string(i), noon + i * 1s);
        const auto kept = recent_passwords(tx, id, 100);
        ASSERT_EQ(kept.size(), 6u);
        EXPECT_EQ(kept.front().hash, "hash8");
        EXPECT_EQ(kept.back().hash, "hash3");
    });
}

TEST(second_factor, step_and_recovery_code_are_good_once) {
    test::TestDb db;
    in(db, [](db::Tx& tx) {
        const UserId id = add(tx, "li.dsp");
        const UserId other = add(tx, "wu.str");
        EXPECT_FALSE(find_second_factor(tx, id).has_value());
        save_pending_secret(tx, id, "first");
        save_pending_secret(tx, id, "second");
        EXPECT_EQ(find_second_factor(tx, id)->pending, "second");
        EXPECT_EQ(find_second_factor(tx, id)->secret, "");
        EXPECT_TRUE(with_second_factor(tx).empty()) << "one that was not shown to work is none";
        save_secret(tx, id, "second", 100, noon);
        EXPECT_EQ(with_second_factor(tx), std::vector{id});
        EXPECT_EQ(find_second_factor(tx, id)->secret, "second");
        EXPECT_EQ(find_second_factor(tx, id)->pending, "");
        EXPECT_EQ(use_step(tx, id, 100), 0);
        EXPECT_EQ(use_step(tx, id, 99), 0);
        EXPECT_EQ(use_step(tx, id, 101), 1);
        EXPECT_EQ(use_step(tx, id, 101), 0);
        replace_recovery_codes(tx, id, {"AAAA", "BBBB"});
        EXPECT_EQ(use_recovery_code(tx, other, "AAAA", noon), 0);
        EXPECT_EQ(use_recovery_code(tx, id, "AAAA", noon), 1);
        EXPECT_EQ(use_recovery_code(tx, id, "AAAA", noon), 0);
        EXPECT_EQ(use_recovery_code(tx, id, "CCCC", noon), 0);
        drop_claims(tx, id);
    });
}

TEST(session_store, keeps_only_the_digest_of_a_token) {
    test::TestDb db;
    in(db, [](db::Tx& tx) {
        const UserId id = add(tx, "li.dsp");
        const std::string token = open_session(tx, id, {}, noon);
        EXPECT_NE(tx.one<std::string>("select token_digest from identity_sessions"), token);
        EXPECT_TRUE(authenticate(tx, token, noon).has_value());
        EXPECT_FALSE(authenticate(tx, token + "x", noon).has_value());
        EXPECT_FALSE(authenticate(tx, "", noon).has_value());
        EXPECT_FALSE(authenticate(tx, token_digest_of(token), noon).has_value());
    });
}

TEST(session_store, ends_idle_and_old_logins) {
    test::TestDb db;
    in(db, [](db::Tx& tx) {
        const UserId id = add(tx, "li.dsp");
        const std::string token = open_session(tx, id, {}, noon);
        EXPECT_TRUE(authenticate(tx, token, noon + 30min - 1ms).has_value());
        EXPECT_FALSE(authenticate(tx, token, noon + 30min).has_value());
        const auto known = find_known_login(tx, token, noon);
        for (auto at = noon; at < noon + 12h; at += 20min) update_seen(tx, known->session, at);
        EXPECT_TRUE(authenticate(tx, token, noon + 12h - 1ms).has_value());
        EXPECT_FALSE(authenticate(tx, token, noon + 12h).has_value());
    });
}

TEST(session_store, ends_the_oldest_of_too_many_logins) {
    test::TestDb db;
    in(db, [](db::Tx& tx) {
        const UserId id = add(tx, "li.dsp");
        std::vector<std::string> tokens;
        for (int i = 0; i < 4; ++i) tokens.push_back(open_session(tx, id, {}, noon));
        revoke_surplus(tx, id, 3, noon);
        EXPECT_FALSE(authenticate(tx, tokens[0], noon).has_value());
        for (int i = 1; i < 4; ++i)
            EXPECT_TRUE(authenticate(tx, tokens[static_cast<std::size_t>(i)], noon).has_value());
    });
}

TEST(actions, end_the_logins_of_a_disabled_person_at_once) {
    test::TestDb db;
    in(db, [](db::Tx& tx) {
        const UserId id = add(tx, "li.dsp");
        const std::string token = open_session(tx, id, {}, noon);
        EXPECT_TRUE(disable_user(tx, system_actor(), id, noon));
        EXPECT_FALSE(authenticate(tx, token, noon).has_value());
        EXPECT_EQ(disable_user(tx, system_actor(), id, noon).error().kind, &user_disabled_already);
        EXPECT_TRUE(enable_user(tx, system_actor(), id, noon));
        // Enabled again is not signed in again.
        EXPECT_FALSE(authenticate(tx, token, noon).has_value());
        EXPECT_EQ(enable_user(tx, system_actor(), id, noon).error().kind, &user_enabled_already);
        EXPECT_EQ(disable_user(tx, system_actor(), UserId{999}, noon).error().kind, &user_absent);
    });
}

TEST(actions, do_nothing_to_oneself_and_no_staff_verb_to_a_resident) {
    test::TestDb db;
    in(db, [](db::Tx& tx) {
        const UserId id = add(tx, "gao.adm");
        Actor self = actor_without_post(id);
        EXPECT_EQ(disable_user(tx, self, id, noon).error().kind, &not_on_oneself);
        EXPECT_EQ(grant_post(tx, self, post_of(id, Role::dispatcher, "1302"), noon).error().kind,
                  &not_on_oneself);
        const UserId resident = resident_of_phone(tx, "13800138009", "", noon);
        EXPECT_EQ(reset_password(tx, self, resident, "hash", noon).error().kind, &not_staff);
        EXPECT_TRUE(unlock_user(tx, self, resident, noon));
        EXPECT_EQ(
            grant_post(tx, self, post_of(resident, Role::dispatcher, "1302"), noon).error().kind,
            &not_staff);
    });
}

TEST(actions, keep_the_three_officers_apart) {
    test::TestDb db;
    in(db, [](db::Tx& tx) {
        const UserId id = add(tx, "gao.adm");
        const auto grant = [&](const Post& post) {
            return grant_post(tx, system_actor(), post, noon);
        };
        const auto admin = grant(post_of(id, Role::system_admin));
        ASSERT_TRUE(admin);
        EXPECT_EQ(grant(post_of(id, Role::audit_admin)).error().kind, &officer_posts_apart);
        EXPECT_EQ(grant(post_of(id, Role::dispatcher, "1302")).error().kind, &officer_no_business);
        EXPECT_EQ(grant(post_of(id, Role::system_admin)).error().kind, &post_held_already);
        const std::string token = open_session(tx, id, *admin, noon);
        EXPECT_TRUE(authenticate(tx, token, noon)->may(user_admin));
        EXPECT_TRUE(end_post(tx, system_actor(), *admin, noon));
        EXPECT_FALSE(authenticate(tx, token, noon).has_value());
        EXPECT_EQ(end_post(tx, system_actor(), *admin, noon).error().kind, &post_ended_already);
        EXPECT_EQ(end_post(tx, system_actor(), PostId{999}, noon).error().kind, &post_absent);
        EXPECT_TRUE(grant(post_of(id, Role::audit_admin)));
    });
}

TEST(actions, a_look_in_another_room_is_one_of_the_looks_of_the_day) {
    test::TestDb db;
    in(db, [](db::Tx& tx) {
        const UserId wang = resident_of_phone(tx, "13800138002", "王五", noon);
        Post placed = post_of(add(tx, "lv.vis"), Role::return_visitor, "1302");
        placed.id = *grant_post(tx, system_actor(), placed, noon);
        const Actor by = actor_of(placed);
        for (std::int64_t i = 1; i < journal::looks_a_day; ++i)
            EXPECT_TRUE(journal::take_look(tx, by.user, noon));
        EXPECT_EQ(reveals_left(tx, by, noon), 1);
        EXPECT_TRUE(reveal(tx, by, wang, "电话回访核实", noon));
        EXPECT_EQ(reveal(tx, by, wang, "电话回访核实", noon).error().kind, &journal::looks_used_up);
    });
}

TEST(actions, reveal_leaves_a_fact_without_the_data_and_a_reason_without_the_fact) {
    test::TestDb db;
    in(db, [](db::Tx& tx) {
        const UserId wang = resident_of_phone(tx, "13800138002", "王五", noon);
        const UserId visitor = add(tx, "lv.vis");
        const auto post = post_of(visitor, Role::return_visitor, "1302");
        Post placed = post;
        placed.id = *grant_post(tx, system_actor(), post, noon);
        const Actor by = actor_of(placed);
        for (std::int64_t i = 0; i < journal::looks_a_day; ++i) {
            const auto open = reveal(tx, by, wang, "电话回访核实", noon);
            ASSERT_TRUE(open);
            EXPECT_EQ(open->phone.reveal(), "13800138002");
        }
        EXPECT_EQ(reveal(tx, by, wang, "电话回访核实", noon).error().kind, &journal::looks_used_up);
        EXPECT_EQ(reveals_left(tx, by, noon), 0);
        // The next day counts anew.
        EXPECT_TRUE(reveal(tx, by, wang, "电话回访核实", noon + 24h));
        EXPECT_EQ(reveal(tx, by, UserId{999}, "电话回访核实", noon + 24h).error().kind,
                  &user_absent);
        const auto entries = journal::timeline(tx, {"user", wang.value});
        ASSERT_FALSE(entries.empty());
        EXPECT_EQ(entries.back().kind, "PersonalDataRevealed");
        for (const auto& entry : entries) {
            EXPECT_EQ(entry.data.json.find("13800138002"), std::string::npos) << entry.data.json;
            EXPECT_EQ(entry.data.json.find("王五"), std::string::npos) << entry.data.json;
            EXPECT_EQ(entry.data.json.find("回访"), std::string::npos) << entry.data.json;
        }
        EXPECT_EQ(detail_own_data(tx, wang, civil_date(noon)).times_revealed,
                  journal::looks_a_day + 1);
    });
}

TEST(actions, erase_a_person_who_asked_for_it_and_nobody_else) {
    test::TestDb db;
    in(db, [](db::Tx& tx) {
        const UserId wang = resident_of_phone(tx, "13800138003", "王五", noon);
        const Actor self = resident_actor(wang);
        EXPECT_EQ(erase_user(tx, system_actor(), wang, noon).error().kind, &deletion_not_requested);
        EXPECT_EQ(withdraw_deletion(tx, self, noon).error().kind, &deletion_not_requested);
        EXPECT_TRUE(request_deletion(tx, self, noon));
        EXPECT_EQ(request_deletion(tx, self, noon).error().kind, &deletion_requested_already);
        const std::string token = open_session(tx, wang, {}, noon);
        EXPECT_TRUE(erase_user(tx, system_actor(), wang, noon));
        EXPECT_FALSE(authenticate(tx, token, noon).has_value());
        EXPECT_EQ(masked(tx, wang)->phone, "");
        EXPECT_EQ(enable_user(tx, system_actor(), wang, noon).error().kind, &personal_data_gone);
        // The number is free again, for a new person.
        EXPECT_NE(resident_of_phone(tx, "13800138003", "", noon), wang);
        const UserId staff = add(tx, "li.dsp");
        EXPECT_EQ(request_deletion(tx, actor_without_post(staff), noon).error().kind,
                  &deletion_not_for_staff);
        update_deletion_request(tx, staff, noon);
        EXPECT_EQ(request_deletion(tx, actor_without_post(staff), noon).error().kind,
                  &deletion_not_for_staff);
        drop_claims(tx, staff);
    });
}

TEST(presence, writes_down_who_was_seen_and_not_while_reading) {
    test::TestDb db;
    const std::string token =
        in(db, [](db::Tx& tx) { return open_session(tx, add(tx, "li.dsp"), {}, noon); }).value;
    Presence presence;
    const auto seen_at = [&] {
        return db->read([&](db::Tx& tx) { return find_session(tx, token)->last_seen_at; });
    };
    const auto look = [&](Instant at) {
        return db->read([&](db::Tx& tx) { return presence.authenticate(tx, token, at); });
    };
    EXPECT_TRUE(look(noon + 30s).has_value());
    presence.write_down(*db);
    EXPECT_EQ(seen_at(), noon);  // not a minute yet
    EXPECT_TRUE(look(noon + 20min).has_value());
    EXPECT_EQ(seen_at(), noon);
    presence.write_down(*db);
    EXPECT_EQ(seen_at(), noon + 20min);
    EXPECT_TRUE(look(noon + 45min).has_value());
}

TEST(messages, are_sent_once_tried_again_with_pauses_and_wiped) {
    test::TestDb db;
    in(db,
       [](db::Tx& tx) { insert_message(tx, "13800138000", "验证码 123456", noon + 5min, noon); });
    const auto row = [&] {
        struct Row {
            MessageState state;
            int tries;
            std::optional<Instant> next_due_at;
            std::string text_sealed;
            std::string phone_sealed;
        };
        return db->read([](db::Tx& tx) {
            return tx.one<Row>(
                "select state, tries, next_due_at, text_sealed, phone_sealed "
                "from identity_outbox");
        });
    };
    int calls = 0;
    const auto answer = [&](SendOutcome outcome) -> Send {
        return [&calls, outcome](const Message& message, Instant) {
            ++calls;
            EXPECT_EQ(message.phone.reveal(), "13800138000");
            EXPECT_EQ(message.text.reveal(), "验证码 123456");
            return Sent{outcome, "r"};
        };
    };
    send_due_messages(*db, answer(SendOutcome::again), noon);
    EXPECT_EQ(row().state, MessageState::waiting);
    EXPECT_EQ(row().next_due_at, noon + 2s);
    send_due_messages(*db, answer(SendOutcome::again), noon + 1s);
    EXPECT_EQ(calls, 1);
    send_due_messages(*db, answer(SendOutcome::again), noon + 2s);
    EXPECT_EQ(row().next_due_at, noon + 10s);
    send_due_messages(*db, answer(SendOutcome::taken), noon + 10s);
    EXPECT_EQ(row().state, MessageState::sent);
    EXPECT_EQ(row().text_sealed, "");
    EXPECT_EQ(row().phone_sealed, "");
    send_due_messages(*db, answer(SendOutcome::taken), noon + 1h);
    EXPECT_EQ(calls, 3);
}

TEST(messages, are_given_up_when_refused_expired_or_tried_four_times) {
    test::TestDb db;
    const auto states = [&] {
        return db->read([](db::Tx& tx) {
            return tx.all<MessageState>("select state from identity_outbox order by id");
        });
    };
    const auto answer = [](SendOutcome outcome) -> Send {
        return [outcome](const Message&, Instant) { return Sent{outcome, "r"}; };
    };
    in(db, [](db::Tx& tx) { insert_message(tx, "13800138000", "a", noon + 5min, noon); });
    send_due_messages(*db, answer(SendOutcome::refused), noon);
    in(db, [](db::Tx& tx) { insert_message(tx, "13800138000", "b", noon + 5min, noon); });
    send_due_messages(*db, answer(SendOutcome::taken), noon + 5min);
    in(db, [](db::Tx& tx) { insert_message(tx, "13800138000", "c", noon + 5h, noon); });
    for (const auto after : {0s, 2s, 10s, 42s})
        send_due_messages(*db, answer(SendOutcome::again), noon + after);
    EXPECT_EQ(states(), (std::vector<MessageState>(3, MessageState::failed)));
    EXPECT_EQ(db->read([](db::Tx& tx) {
        return tx.one<int>("select count(*) from identity_outbox where phone_sealed <> ''");
    }),
              0);
}

TEST(messages, go_to_the_gateway_signed_and_its_answer_is_told_apart) {
    struct Row {
        const char* answer;
        SendOutcome outcome;
        std::string receipt;
    };
    const Row rows[] = {
        {"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nno 7", SendOutcome::taken, "no 7"},
        {"HTTP/1.1 400 Bad\r\nContent-Length: 0\r\n\r\n", SendOutcome::refused, "HTTP 400"},
        {"HTTP/1.1 300 Else\r\nContent-Length: 0\r\n\r\n", SendOutcome::refused, "HTTP 300"},
        {"HTTP/1.1 408 Late\r\nContent-Length: 0\r\n\r\n", SendOutcome::again, "HTTP 408"},
        {"HTTP/1.1 499 Gone\r\nContent-Length: 0\r\n\r\n", SendOutcome::refused, "HTTP 499"},
        {"HTTP/1.1 500 Down\r\nContent-Length: 0\r\n\r\n", SendOutcome::again, "HTTP 500"},
        {"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n ~\x01\x7f", SendOutcome::taken, " ~  "},
        {"HTTP/1.1 429 Slow\r\nContent-Length: 0\r\n\r\n", SendOutcome::again, "HTTP 429"},
        {"HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n", SendOutcome::again, "HTTP 503"},
    };
    const Message message{MessageId{12}, Private<std::string>("13800138000"),
                          Private<std::string>("验证码 \"123456\""), 1, noon + 5min};
    for (const auto& row : rows) {
        std::string request;
        Sent sent;
        {
            test::Listener listener(row.answer, request);
            sent = send_by_http({listener.url(), "key"}, message, noon);
        }
        EXPECT_EQ(sent.outcome, row.outcome) << row.answer;
        EXPECT_EQ(sent.receipt, row.receipt);
        const std::string body = R"({"id":12,"phone":"13800138000","text":"验证码 \"123456\""})";
        EXPECT_TRUE(request.ends_with(body)) << request;
        const std::string seconds = "1772683200";
        const std::string signature = crypto::hex(crypto::hmac_sha256("key", seconds + "." + body));
        EXPECT_NE(request.find("X-Anju-Time: " + seconds), std::string::npos) << request;
        EXPECT_NE(request.find("X-Anju-Signature: " + signature), std::string::npos) << request;
    }
    EXPECT_EQ(send_by_http({"http://127.0.0.1:1/", "key"}, message, noon).outcome,
              SendOutcome::again);
}

TEST(jobs, send_once_a_second_where_there_is_a_gateway_and_ask_for_no_second_round) {
    test::TestDb db;
    Presence presence;
    EXPECT_EQ(jobs_of(presence, {}).size(), 3u);
    const auto all = jobs_of(presence, {"http://127.0.0.1:1/", "key"});
    ASSERT_EQ(all.size(), 4u);
    EXPECT_EQ(all[0].every, 10min);
    EXPECT_EQ(all[1].every, jobs::soon);
    EXPECT_EQ(all[2].every, 10s);
    EXPECT_EQ(all[2].doer, jobs::Doer::every_process);
    EXPECT_FALSE(all[2].outside(*db, noon));
    EXPECT_EQ(all[3].every, 1s);
    EXPECT_FALSE(all[3].outside(*db, noon)) << "nothing is due";
    in(db, [](db::Tx& tx) { insert_message(tx, "13800138000", "a", noon + 5min, noon); });
    EXPECT_TRUE(all[3].outside(*db, noon)) << "more may be due";
}

TEST(messages, of_a_process_that_died_on_the_way_are_sent_by_the_next) {
    test::TestDb db;
    in(db, [](db::Tx& tx) { insert_message(tx, "13800138000", "a", noon + 5min, noon); });
    const auto take = [&](Instant at) {
        return in(db, [&](db::Tx& tx) { return take_due_messages(tx, 20, at + 2min, at); }).value;
    };
    EXPECT_EQ(take(noon).size(), 1u);
    EXPECT_EQ(take(noon + 1min).size(), 0u);
    EXPECT_EQ(take(noon + 2min).size(), 1u);
}

TEST(checks, find_sealed_values_that_do_not_open_and_impossible_posts) {
    test::TestDb db;
    in(db, [](db::Tx& tx) {
        const UserId li = add(tx, "li.dsp");
        const UserId wang = resident_of_phone(tx, "13800138005", "王五", noon);
        EXPECT_TRUE(grant_post(tx, system_actor(), post_of(li, Role::system_admin), noon));
        const auto faults = [&] {
            std::vector<std::size_t> counts;
            for (const auto& check : checks().subspan(1))
                counts.push_back(journal::result_of(check, tx).faults.size());
            return counts;
        };
        using Counts = std::vector<std::size_t>;
        EXPECT_EQ(faults(), (Counts{0, 0}));
        EXPECT_EQ(checks()[1].run(tx).checked, 2);
        insert_post(tx, post_of(li, Role::audit_admin), system_actor(), noon);
        drop_claims(tx, li);
        EXPECT_EQ(faults(), (Counts{0, 1}));
        tx.exec("update identity_users set phone_digest = 'x' where id = $1", wang);
        EXPECT_EQ(faults(), (Counts{1, 1}));
    });
}

TEST(sweep, removes_what_is_past_keeping_and_nothing_else) {
    test::TestDb db;
    in(db, [](db::Tx& tx) {
        const UserId id = add(tx, "li.dsp");
        const auto old = noon - 200 * 24h;
        open_session(tx, id, {}, old);
        open_session(tx, id, {}, noon - 24h);
        insert_code(tx, {"13800138000", CodePurpose::login, "123456", "::1", old + 5min}, old);
        insert_code(tx, {"13800138000", CodePurpose::login, "123456", "::1", noon + 5min}, noon);
        save_tally(tx, "old", {3, old, std::nullopt});
        save_tally(tx, "new", {3, noon, std::nullopt});
        insert_message(tx, "13800138000", "a", old, old);
        insert_message(tx, "13800138000", "a", noon, noon);
        EXPECT_FALSE(sweep(tx, noon));
        EXPECT_EQ(tx.one<int>("select count(*) from identity_sessions"), 1);
        EXPECT_EQ(tx.one<int>("select count(*) from identity_codes"), 1);
        EXPECT_EQ(tx.one<int>("select count(*) from identity_attempts"), 1);
        EXPECT_EQ(tx.one<int>("select count(*) from identity_outbox"), 1);
    });
}

TEST(queries, list_accounts_by_login_number_role_and_state_page_by_page) {
    test::TestDb db{&test_site::with_places};
    in(db, [](db::Tx& tx) {
        const UserId li = add(tx, "li.dsp");
        const UserId wu = add(tx, "wu.str");
        const UserId wang = resident_of_phone(tx, "13800138004", "王五", noon);
        EXPECT_TRUE(grant_post(tx, system_actor(), post_of(wu, Role::street, "130203001"), noon));
        EXPECT_TRUE(disable_user(tx, system_actor(), li, noon));
        const auto ids = [&](const UserFilter& filter) {
            std::vector<UserId> found;
            for (const auto& row : list_users(tx, Scope{}, filter, noon).rows)
                found.push_back(row.id);
            return found;
        };
        using Ids = std::vector<UserId>;
        UserFilter by;
        EXPECT_EQ(ids(by), (Ids{li, wu, wang}));
        by.text = Text<1, 64>("WU.");
        EXPECT_EQ(ids(by), (Ids{wu}));
        by.text = Text<1, 64>("13800138004");
        EXPECT_EQ(ids(by), (Ids{wang}));
        by.text = Text<1, 64>("' or 1=1 --");
        EXPECT_EQ(ids(by), (Ids{}));
        by = {};
        by.role = Role::street;
        EXPECT_EQ(ids(by), (Ids{wu}));
        by = {};
        by.disabled = true;
        EXPECT_EQ(ids(by), (Ids{li}));
        by = {};
        by.staff = false;
        EXPECT_EQ(ids(by), (Ids{wang}));
        by = {};
        by.limit = Whole<1, 200>(2);
        const auto page = list_users(tx, Scope{}, by, noon);
        EXPECT_EQ(page.rows.size(), 2u);
        by.cursor = UserCursor::parse(page.next);
        EXPECT_EQ(ids(by), (Ids{wang}));
        EXPECT_EQ(list_users(tx, Scope{}, by, noon).next, "");
        EXPECT_EQ(page.rows[1].posts, "测试岗位");
        EXPECT_EQ(page.rows[1].name, "李*");
        by = {};
        by.dormant = true;
        EXPECT_EQ(ids(by), (Ids{}));
        EXPECT_EQ(list_users(tx, Scope{}, by, noon + 91 * 24h).rows.size(), 2u);
    });
}

TEST(queries, give_the_rows_that_were_asked_for_and_fifty_unless_it_is_said) {
    test::TestDb db{&test_site::with_places};
    in(db, [](db::Tx& tx) {
        for (int i = 0; i < 52; ++i) {
            const UserId user = add(tx, "user" + std::to_string(i));
            insert_login_log(tx, {user, LoginMeans::password, LoginOutcome::passed, "a"}, noon);
            drop_claims(tx, user);
        }
        const auto expect_rows = [&](std::optional<Whole<1, 200>> limit, std::size_t rows) {
            UserFilter users;
            users.limit = limit;
            EXPECT_EQ(list_users(tx, Scope{}, users, noon).rows.size(), rows);
            LoginLogFilter log;
            log.limit = limit;
            EXPECT_EQ(list_login_log(tx, log).rows.size(), rows);
        };
        expect_rows({}, 50);
        expect_rows(Whole<1, 200>(7), 7);
        expect_rows(Whole<1, 200>(51), 51);
        expect_rows(Whole<1, 200>(52), 52);
    });
}

}  // namespace
}  // namespace anju::identity
