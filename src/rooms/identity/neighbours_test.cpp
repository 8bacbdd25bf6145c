// What is done to one person, login, code or message leaves the one beside it alone.
#include <gtest/gtest.h>

#include "platform/personal.h"
#include "rooms/identity/account_actions.h"
#include "rooms/identity/actions.h"
#include "rooms/identity/queries.h"
#include "rooms/identity/rules.h"
#include "rooms/identity/store.h"
#include "support/test_db.h"

namespace anju::identity {
namespace {

using namespace std::chrono_literals;

const Instant noon = instant_of(date_of(2026, 3, 5), 12);

class Neighbours : public testing::Test {
   protected:
    template <class F>
    void in(F&& f) {
        db_->write([&](db::Tx& tx) {
            if (!wu_.set()) {
                wu_ = person(tx, "wu.str", "13800138001");
                li_ = person(tx, "li.dsp", "13800138002");
            }
            f(tx);
            // No action, so no fact takes what the store claims.
            for (const UserId user : {wu_, li_}) tx.take_claims("user", user.value);
            return true;
        });
    }
    static UserId person(db::Tx& tx, const std::string& login, const std::string& phone) {
        return *add_staff(tx, system_actor(), {login, "李四", phone, "hash of " + login, false},
                          noon);
    }
    // A login of li made then, good for a day; its token is its name.
    SessionId login(db::Tx& tx, std::string_view token, Instant at, PostId post = {}) {
        return insert_session(tx, token,
                              {li_, post, SignInStage::signed_in, at + 24h, {}, "::1", "anju"}, at);
    }
    SessionId login_of_wu(db::Tx& tx) {
        return insert_session(
            tx, "wu", {wu_, {}, SignInStage::signed_in, noon + 24h, {}, "::1", "anju"}, noon);
    }
    static bool open(db::Tx& tx, std::string_view token) {
        return find_session(tx, token).has_value();
    }
    static Instant revoked_at(db::Tx& tx, SessionId id) {
        return tx.one<Instant>("select revoked_at from identity_sessions where id = $1", id);
    }

    test::TestDb db_;
    UserId wu_, li_;
};

TEST_F(Neighbours, keep_their_passwords) {
    in([&](db::Tx& tx) {
        insert_password(tx, li_, "second", 1, noon + 1h);
        ASSERT_EQ(recent_passwords(tx, li_, 5).size(), 1u);
        EXPECT_EQ(recent_passwords(tx, li_, 5).front().hash, "second");
        ASSERT_EQ(recent_passwords(tx, wu_, 5).size(), 1u);
        EXPECT_EQ(recent_passwords(tx, wu_, 5).front().hash, "hash of wu.str");
    });
}

TEST_F(Neighbours, keep_their_account_as_it_is) {
    in([&](db::Tx& tx) {
        update_name(tx, li_, "赵六");
        update_phone(tx, li_, "13800138003");
        update_must_change(tx, li_, true);
        update_deletion_request(tx, li_, noon);
        update_disabled(tx, li_, noon);
        update_last_login(tx, li_, noon);
        EXPECT_EQ(find_user(tx, li_)->version, 6) << "a login is no change of the account";
        EXPECT_EQ(find_user(tx, li_)->last_login_at, noon);
        erase_personal_data(tx, li_, noon);
        const User wu = *find_user(tx, wu_);
        EXPECT_EQ(wu.name.reveal(), "李四");
        EXPECT_EQ(wu.phone.reveal(), "13800138001");
        EXPECT_FALSE(wu.must_change_password);
        EXPECT_FALSE(wu.deletion_requested_at);
        EXPECT_FALSE(wu.disabled);
        EXPECT_FALSE(wu.last_login_at);
        EXPECT_EQ(wu.version, 1);
        EXPECT_EQ(find_user(tx, li_)->version, 7);
        EXPECT_EQ(find_staff(tx, "li.dsp")->id, li_);
    });
}

TEST_F(Neighbours, keep_their_logins) {
    in([&](db::Tx& tx) {
        login_of_wu(tx);
        const SessionId first = login(tx, "first", noon);
        const SessionId second = login(tx, "second", noon + 1h);
        login(tx, "third", noon + 2h);
        EXPECT_EQ(revoke_session(tx, wu_, first, noon), 0) << "it is not wu's";
        EXPECT_EQ(revoke_session(tx, li_, first, noon + 3h), 1);
        EXPECT_EQ(revoke_session(tx, li_, first, noon + 4h), 0);
        revoke_others(tx, li_, second, noon + 5h);
        EXPECT_TRUE(open(tx, "second"));
        EXPECT_FALSE(open(tx, "third"));
        revoke_all(tx, li_, noon + 6h);
        EXPECT_FALSE(open(tx, "second"));
        EXPECT_TRUE(open(tx, "wu"));
        EXPECT_EQ(revoked_at(tx, first), noon + 3h) << "what had ended ended then";
        EXPECT_EQ(revoked_at(tx, second), noon + 6h);
    });
}

TEST_F(Neighbours, in_another_post_stay_signed_in) {
    in([&](db::Tx& tx) {
        Post post;
        post.user = li_;
        post.role = Role::audit_admin;
        const PostId left = insert_post(tx, post, system_actor(), noon);
        const PostId kept = insert_post(tx, post, system_actor(), noon);
        const SessionId before = login(tx, "before", noon, left);
        login(tx, "left", noon, left);
        login(tx, "kept", noon, kept);
        EXPECT_EQ(revoke_session(tx, li_, before, noon + 1h), 1);
        end_post_on(tx, left, civil_date(noon));
        revoke_in_post(tx, left, noon + 2h);
        EXPECT_FALSE(open(tx, "left"));
        EXPECT_TRUE(open(tx, "kept"));
        EXPECT_EQ(revoked_at(tx, before), noon + 1h);
        ASSERT_EQ(open_posts_of(tx, li_).size(), 1u);
        EXPECT_EQ(open_posts_of(tx, li_).front().id, kept);
        EXPECT_EQ(posts_of(tx, li_).front().id, left);
        EXPECT_TRUE(posts_of(tx, wu_).empty());
    });
}

TEST_F(Neighbours, are_not_among_the_logins_that_are_too_many) {
    in([&](db::Tx& tx) {
        login_of_wu(tx);
        const SessionId ended = login(tx, "ended", noon);
        login(tx, "old", noon + 1h);
        login(tx, "new", noon + 2h);
        EXPECT_EQ(revoke_session(tx, li_, ended, noon + 3h), 1);
        revoke_surplus(tx, li_, 2, noon + 4h);
        EXPECT_TRUE(open(tx, "old"));
        revoke_surplus(tx, li_, 1, noon + 5h);
        EXPECT_FALSE(open(tx, "old"));
        EXPECT_TRUE(open(tx, "new"));
        EXPECT_TRUE(open(tx, "wu"));
        EXPECT_EQ(revoked_at(tx, ended), noon + 3h);
    });
}

TEST_F(Neighbours, stay_out_of_the_list_of_open_logins) {
    in([&](db::Tx& tx) {
        login_of_wu(tx);
        const SessionId ended = login(tx, "ended", noon);
        const SessionId first = login(tx, "first", noon);
        const SessionId second = login(tx, "second", noon + 1h);
        insert_session(tx, "half",
                       {li_, {}, SignInStage::second_factor_needed, noon + 24h, {}, "", ""}, noon);
        EXPECT_EQ(revoke_session(tx, li_, ended, noon), 1);
        const OpenLogins both = list_open_logins(tx, li_, "first", noon + 2h);
        ASSERT_EQ(both.rows.size(), 2u);
        EXPECT_EQ(both.rows[0].id, second);
        EXPECT_FALSE(both.rows[0].current);
        EXPECT_TRUE(both.rows[1].current);
        EXPECT_EQ(list_open_logins(tx, li_, "", noon + 24h - 1ms).rows.size(), 2u);
        const OpenLogins later = list_open_logins(tx, li_, "", noon + 24h);
        ASSERT_EQ(later.rows.size(), 1u) << "the last moment is no longer its own";
        EXPECT_NE(later.rows[0].id, first);
    });
}

TEST_F(Neighbours, keep_their_second_factor) {
    in([&](db::Tx& tx) {
        for (const UserId user : {li_, wu_}) {
            save_secret(tx, user, "secret", 100, noon);
            replace_recovery_codes(tx, user, {"AAAA", "BBBB"});
        }
        EXPECT_EQ(use_step(tx, li_, 105), 1);
        EXPECT_EQ(find_second_factor(tx, wu_)->last_step, 100);
        replace_recovery_codes(tx, li_, {"CCCC"});
        EXPECT_EQ(use_recovery_code(tx, li_, "AAAA", noon), 0);
        EXPECT_EQ(use_recovery_code(tx, wu_, "AAAA", noon), 1);
        delete_second_factor(tx, li_);
        EXPECT_FALSE(find_second_factor(tx, li_));
        EXPECT_EQ(use_recovery_code(tx, li_, "CCCC", noon), 0);
        EXPECT_TRUE(find_second_factor(tx, wu_));
        EXPECT_EQ(use_recovery_code(tx, wu_, "BBBB", noon), 1);
    });
}

TEST_F(Neighbours, keep_their_count_of_failures) {
    in([&](db::Tx& tx) {
        save_tally(tx, "a", {3, noon, std::nullopt});
        save_tally(tx, "b", {4, noon, noon + 30min});
        save_tally(tx, "a", {5, noon + 1min, std::nullopt});
        EXPECT_EQ(find_tally(tx, "a"), (Tally{5, noon + 1min, std::nullopt}));
        EXPECT_EQ(find_tally(tx, "b"), (Tally{4, noon, noon + 30min}));
        delete_tally(tx, "a");
        EXPECT_FALSE(find_tally(tx, "a"));
        EXPECT_TRUE(find_tally(tx, "b"));
    });
}

TEST_F(Neighbours, keep_their_codes) {
    in([&](db::Tx& tx) {
        const auto send = [&](std::string_view phone, CodePurpose purpose, std::string_view code,
                              std::string_view address, Instant at) {
            insert_code(
                tx,
                {std::string(phone), purpose, std::string(code), std::string(address), at + 5min},
                at);
        };
        const std::string phone = "13800138000";
        send(phone, CodePurpose::login, "111111", "a", noon);
        send(phone, CodePurpose::login, "222222", "b", noon + 1min);
        send(phone, CodePurpose::change_phone, "333333", "a", noon + 2min);
        send("13900139000", CodePurpose::login, "444444", "a", noon + 3min);
        const StoredCode newest = *find_code(tx, phone, CodePurpose::login);
        EXPECT_TRUE(code_matches(newest, phone, "222222"));
        EXPECT_FALSE(code_matches(newest, phone, "111111"));
        EXPECT_FALSE(code_matches(newest, "13900139000", "222222"));
        count_code_try(tx, newest.id);
        use_code(tx, newest.id, noon + 4min);
        EXPECT_EQ(find_code(tx, phone, CodePurpose::login)->tries, 1);
        EXPECT_EQ(find_code(tx, phone, CodePurpose::login)->used_at, noon + 4min);
        EXPECT_EQ(find_code(tx, phone, CodePurpose::change_phone)->tries, 0);
        EXPECT_FALSE(find_code(tx, phone, CodePurpose::change_phone)->used_at);
        EXPECT_EQ(last_code_at(tx, phone), noon + 2min);
        EXPECT_EQ(codes_to_phone(tx, phone, noon), 3);
        EXPECT_EQ(codes_to_phone(tx, phone, noon + 1ms), 2);
        EXPECT_EQ(codes_from_address(tx, "a", noon), 3);
        EXPECT_EQ(codes_from_address(tx, "a", noon + 1ms), 2);
    });
}

TEST_F(Neighbours, keep_their_messages) {
    in([&](db::Tx& tx) {
        for (const char* text : {"a", "b", "c", "d"})
            insert_message(tx, "13800138000", text, noon + 5min, noon);
        const auto taken = take_due_messages(tx, 3, noon + 2min, noon);
        ASSERT_EQ(taken.size(), 3u);
        EXPECT_EQ(taken[0].text.reveal(), "a") << "the oldest first";
        update_message_sent(tx, taken[0].id, "r", noon);
        update_message_failed(tx, taken[1].id, "r");
        update_message_retry(tx, taken[2].id, "r", noon + 1s);
        using enum MessageState;
        EXPECT_EQ(tx.all<MessageState>("select state from identity_outbox order by id"),
                  (std::vector<MessageState>{sent, failed, waiting, waiting}));
        const auto next = take_due_messages(tx, 3, noon + 2min, noon + 1s);
        ASSERT_EQ(next.size(), 2u);
        EXPECT_EQ(next[0].text.reveal(), "d") << "due before the one that waits a second";
        EXPECT_EQ(next[1].tries, 2);
    });
}

// They lie under a key that ends with whoever is erased next: nobody knows whose they are.
TEST(messages, that_wait_are_gone_with_whoever_is_erased) {
    test::TestDb db;
    db->write([](db::Tx& tx) {
        insert_message(tx, "13800138000", "a", noon + 5min, noon);
        const UserId wang = resident_of_phone(tx, "13800138003", "王五", noon);
        EXPECT_TRUE(request_deletion(tx, resident_actor(wang), noon));
        EXPECT_TRUE(erase_user(tx, system_actor(), wang, noon));
        insert_message(tx, "13800138000", "b", noon + 5min, noon);
        return true;
    });
    const jobs::Job erase[] = {personal::erase_keys_job()};
    jobs::run_all_due(*db, erase, noon);
    db->write([](db::Tx& tx) {
        const auto due = take_due_messages(tx, 3, noon + 2min, noon);
        EXPECT_EQ(due.size(), 1u);
        EXPECT_EQ(due.front().text.reveal(), "b") << "one that is gone holds up no other";
        using enum MessageState;
        EXPECT_EQ(tx.all<MessageState>("select state from identity_outbox order by id"),
                  (std::vector<MessageState>{failed, sending}));
        return true;
    });
}

// What lies at the very limit is kept; of what is past it the oldest goes first.
TEST_F(Neighbours, of_what_is_swept_are_kept) {
    in([&](db::Tx& tx) {
        for (const Instant at : {noon + 1ms, noon, noon - 1ms, noon - 2ms}) {
            const std::string name = to_text(at);
            insert_session(tx, name, {li_, {}, SignInStage::signed_in, at, {}, "", ""}, at);
            insert_code(tx, {"13800138000", CodePurpose::login, "1", "::1", at}, at);
            save_tally(tx, name, {1, at, std::nullopt});
            insert_message(tx, "13800138000", "a", at, at);
        }
        const auto left = [&](db::Sql sql) { return tx.all<Instant>(sql); };
        for (const int count : {1, 10}) {
            EXPECT_EQ(sweep_sessions(tx, noon, count), 1);
            EXPECT_EQ(sweep_codes(tx, noon, count), 1);
            EXPECT_EQ(sweep_tallies(tx, noon, count), 1);
            EXPECT_EQ(sweep_messages(tx, noon, count), 1);
            std::vector<Instant> kept{noon - 1ms, noon, noon + 1ms};
            if (count > 1) kept.erase(kept.begin());
            EXPECT_EQ(left("select expires_at from identity_sessions order by 1"), kept);
            EXPECT_EQ(left("select created_at from identity_codes order by 1"), kept);
            EXPECT_EQ(left("select window_from from identity_attempts order by 1"), kept);
            EXPECT_EQ(left("select expires_at from identity_outbox order by 1"), kept);
        }
    });
}

// A person lies where their open posts do.
TEST_F(Neighbours, of_another_place_are_not_listed) {
    in([&](db::Tx& tx) {
        const auto place = [&](UserId user, const Scope& at) {
            Post post;
            post.user = user;
            post.role = Role::street;
            post.region = at.region;
            post.unit = at.unit;
            post.enterprise = at.enterprise;
            post.estate = at.estate;
            return insert_post(tx, post, system_actor(), noon);
        };
        Scope street{ScopeKind::region, RegionCode::of("130203001"), {}, {}, {}, {}};
        Scope unit{ScopeKind::unit, {}, {}, {}, UnitId{7}, {}};
        Scope enterprise{ScopeKind::enterprise, {}, EnterpriseId{8}, {}, {}, {}};
        Scope estate{ScopeKind::estate, {}, {}, EstateId{9}, {}, {}};
        for (const Scope& scope : {street, unit, enterprise, estate}) {
            place(li_, scope);
            end_post_on(tx, place(wu_, scope), civil_date(noon));
        }
        place(wu_, {ScopeKind::region, RegionCode::of("130204001"), {}, {}, {}, {}});
        place(wu_, {ScopeKind::unit, {}, {}, {}, UnitId{10}, {}});
        place(wu_, {ScopeKind::enterprise, {}, EnterpriseId{10}, {}, {}, {}});
        place(wu_, {ScopeKind::estate, {}, {}, EstateId{10}, {}, {}});
        const auto listed = [&](const Scope& scope) {
            std::vector<UserId> ids;
            for (const UserRow& row : list_users(tx, scope, {}, noon).rows) ids.push_back(row.id);
            return ids;
        };
        const Scope district{ScopeKind::region, RegionCode::of("130203"), {}, {}, {}, {}};
        for (const Scope& scope : {street, district, unit, enterprise, estate})
            EXPECT_EQ(listed(scope), std::vector<UserId>{li_});
        const Scope next{ScopeKind::region, RegionCode::of("130204"), {}, {}, {}, {}};
        EXPECT_EQ(listed(next), std::vector<UserId>{wu_});
        EXPECT_EQ(listed({ScopeKind::region, RegionCode::of("130202"), {}, {}, {}, {}}).size(), 0u);
        EXPECT_EQ(listed({ScopeKind::self, {}, {}, {}, {}, wu_}), std::vector<UserId>{wu_});
        EXPECT_EQ(listed(Scope::whole_city()).size(), 2u);
    });
}

TEST_F(Neighbours, are_asked_apart_in_the_log_and_in_what_was_revealed) {
    in([&](db::Tx& tx) {
        insert_login_log(tx, {li_, LoginMeans::password, LoginOutcome::refused, "a"}, noon);
        insert_login_log(tx, {li_, LoginMeans::password, LoginOutcome::passed, "a"}, noon + 1s);
        insert_login_log(tx, {wu_, LoginMeans::password, LoginOutcome::passed, "b"}, noon + 2s);
        LoginLogFilter filter;
        EXPECT_EQ(list_login_log(tx, filter).rows.size(), 3u);
        EXPECT_EQ(list_login_log(tx, filter).rows.front().user, wu_) << "the newest first";
        filter.user = li_;
        EXPECT_EQ(list_login_log(tx, filter).rows.size(), 2u);
        filter.outcome = LoginOutcome::passed;
        EXPECT_EQ(list_login_log(tx, filter).rows.size(), 1u);
        insert_revelation(tx, actor_without_post(li_), wu_, "电话回访", noon);
        insert_revelation(tx, actor_without_post(wu_), li_, "电话回访", noon);
        EXPECT_EQ(detail_own_data(tx, li_, civil_date(noon)).times_revealed, 1);
    });
}

}  // namespace
}  // namespace anju::identity
