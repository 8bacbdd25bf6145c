// The decisions of identity, row by row.
#include "rooms/identity/rules.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "rooms/identity/refusals.h"
#include "support/refusal.h"

namespace anju::identity {
namespace {

using namespace std::chrono_literals;

const Instant noon = instant_of(date_of(2026, 3, 5), 12);
const LoginLimits limits;

using test::refusal_of;

// --- passwords ----------------------------------------------------------------------------------

struct PasswordRow {
    std::string password;
    Strength strength;
    const RefusalKind* refusal;
};

TEST(password, is_held_to_length_kinds_and_login_in_that_order) {
    const PasswordRow rows[] = {
        {"Abc123#", Strength::ordinary, &password_too_short},
        {"Abc1234#", Strength::ordinary, nullptr},
        {"Abc1234#", Strength::officer, &password_too_short},
        {"Abc123#4567", Strength::officer, &password_too_short},
        {"Abc123#45678", Strength::officer, nullptr},
        {"abcdefgh", Strength::ordinary, &password_too_plain},
        {"abcd1234", Strength::ordinary, &password_too_plain},
        {"Abcd1234", Strength::ordinary, nullptr},
        {"abcd123#", Strength::ordinary, nullptr},
        {"ABCD123#", Strength::ordinary, nullptr},
        {"Abcdefg#", Strength::ordinary, nullptr},
        // Eight characters, not bytes; a character of Chinese counts as a sign.
        {"密码密码密码a1", Strength::ordinary, nullptr},
        {"密码密码a1", Strength::ordinary, &password_too_short},
        {"Xx1#li.dsp99", Strength::officer, &password_has_login},
        {"Xx1#LI.DSP99", Strength::officer, &password_has_login},
        {std::string(125, 'a') + "A1#", Strength::officer, nullptr},
        {std::string(126, 'a') + "A1#", Strength::officer, &password_too_long},
        {"", Strength::ordinary, &password_too_short},
    };
    for (const auto& row : rows)
        EXPECT_EQ(refusal_of(check_password(limits, {row.password, "li.dsp", row.strength})),
                  row.refusal)
            << row.password;
}

TEST(password, of_a_post_with_power_is_that_of_an_officer) {
    const auto post = [](Role role) {
        Post made;
        made.role = role;
        return made;
    };
    EXPECT_EQ(strength_of({}), Strength::ordinary);
    const Post plain[] = {post(Role::community), post(Role::street)};
    EXPECT_EQ(strength_of(plain), Strength::ordinary);
    Post mixed[] = {post(Role::community), post(Role::dispatcher)};
    EXPECT_EQ(strength_of(mixed), Strength::officer);
    mixed[1].ended_on = date_of(2026, 1, 1);
    EXPECT_EQ(strength_of(mixed), Strength::ordinary);
}

TEST(login_name, is_small_letters_digits_and_three_signs) {
    for (const char* good :
         {"li.dsp", "abc", "wu_street-2", "az09", "z.a", "abcdefghijklmnopqrstuvwxyz012345"})
        EXPECT_TRUE(check_login_name(good)) << good;
    for (const char* bad : {"", "ab", "1abc", ".abc", "Li.dsp", "li dsp", "李四六", "a;drop", "a`b",
                            "a{b", "a/b", "a:b", "abcdefghijklmnopqrstuvwxyz0123456"})
        EXPECT_EQ(refusal_of(check_login_name(bad)), &login_form) << bad;
    EXPECT_EQ(login_key_of("  Li.DSP "), "li.dsp");
}

TEST(phone, is_told_from_what_is_none_however_it_is_written) {
    EXPECT_EQ(phone_of("138 0013-8000"), "13800138000");
    EXPECT_EQ(phone_of("+86 13800138000"), "13800138000");
    EXPECT_EQ(phone_of("(0315) 2812345"), "03152812345");
    EXPECT_EQ(phone_of("6-2812345"), "62812345");
    EXPECT_EQ(phone_of("2812345"), "2812345");
    EXPECT_EQ(phone_of("281234"), std::nullopt);
    EXPECT_EQ(phone_of("086031528123"), "086031528123");
    EXPECT_EQ(phone_of("8513800138000"), std::nullopt);
    EXPECT_EQ(phone_of("862812345"), "862812345");
    EXPECT_EQ(phone_of("12345"), std::nullopt);
    EXPECT_EQ(phone_of("1380013800a"), std::nullopt);
    EXPECT_EQ(phone_of("1234567890123456"), std::nullopt);
    EXPECT_TRUE(mobile_of("13800138000"));
    EXPECT_TRUE(mobile_of("19900999009"));
    for (const char* none : {"1380013800", "138001380001", "23800138000", "03152812345", "x"})
        EXPECT_EQ(refusal_of(mobile_of(none)), &phone_invalid) << none;
    EXPECT_EQ(mobile_of("12800138000").error().kind, &phone_invalid);
}

// --- locks --------------------------------------------------------------------------------------

TEST(lock, falls_at_the_fifth_failure_for_thirty_minutes) {
    Tally tally;
    for (int i = 1; i <= 4; ++i) {
        tally = after_failure(limits.account, tally, noon + i * 1min);
        EXPECT_EQ(tally.failures, i);
        EXPECT_FALSE(is_locked(tally, noon + i * 1min));
    }
    tally = after_failure(limits.account, tally, noon + 5min);
    EXPECT_EQ(tally.locked_until, noon + 35min);
    EXPECT_TRUE(is_locked(tally, noon + 35min - 1ms));
    EXPECT_FALSE(is_locked(tally, noon + 35min));
}

TEST(lock, is_neither_lengthened_by_tries_nor_shortened) {
    const Tally locked{5, noon, noon + 30min};
    EXPECT_EQ(after_failure(limits.account, locked, noon + 29min), locked);
    // After it the count begins anew.
    EXPECT_EQ(after_failure(limits.account, locked, noon + 30min),
              (Tally{1, noon + 30min, std::nullopt}));
}

TEST(lock, forgets_failures_after_a_long_pause) {
    const Tally four{4, noon, std::nullopt};
    EXPECT_EQ(after_failure(limits.account, four, noon + 30min - 1ms).failures, 5);
    EXPECT_EQ(after_failure(limits.account, four, noon + 30min).failures, 1);
}

RC_GTEST_PROP(lock, never_lets_more_than_five_tries_through_in_thirty_minutes,
              (const std::vector<std::uint16_t>& gaps)) {
    Tally tally;
    Instant now = noon;
    std::vector<Instant> let_through;
    for (const auto gap : gaps) {
        now += std::chrono::seconds{gap % 700};
        if (is_locked(tally, now)) continue;
        let_through.push_back(now);
        tally = after_failure(limits.account, tally, now);
        const auto recent = std::count_if(let_through.begin(), let_through.end(),
                                          [&](Instant at) { return at > now - 15min; });
        RC_ASSERT(recent <= 2 * limits.account.failures - 1);
    }
}

// --- logins -------------------------------------------------------------------------------------

struct LiveRow {
    const char* what;
    SessionTimes session;
    bool live;
};

TEST(session, lives_by_its_idle_and_its_absolute_limit) {
    const auto staff = [&](auto age, auto idle) {
        return SessionTimes{SessionKind::staff, SignInStage::signed_in, noon - age, noon - idle,
                            expiry_of(limits, SessionKind::staff, noon - age)};
    };
    const auto resident = [&](auto age, auto idle) {
        return SessionTimes{SessionKind::resident, SignInStage::signed_in, noon - age, noon - idle,
                            expiry_of(limits, SessionKind::resident, noon - age)};
    };
    const auto unfinished = [&](auto age) {
        auto session = staff(age, 0min);
        session.stage = SignInStage::second_factor_needed;
        return session;
    };
    const LiveRow rows[] = {
        {"staff idle 29:59.999", staff(1h, 30min - 1ms), true},
        {"staff idle 30:00", staff(1h, 30min), false},
        {"staff 12 h old though busy", staff(12h, 0min), false},
        {"staff nearly 12 h old", staff(12h - 1ms, 0min), true},
        {"resident idle nearly 30 days", resident(60 * 24h, 30 * 24h - 1ms), true},
        {"resident idle 30 days", resident(60 * 24h, 30 * 24h), false},
        {"resident 90 days old though busy", resident(90 * 24h, 0min), false},
        {"unfinished 14:59.999", unfinished(15min - 1ms), true},
        {"unfinished 15:00", unfinished(15min), false},
    };
    for (const auto& row : rows)
        EXPECT_EQ(is_live(limits, row.session, noon), row.live) << row.what;
}

TEST(session, is_written_as_seen_once_a_minute_at_most) {
    EXPECT_FALSE(is_seen_stale(noon, noon + 60s - 1ms));
    EXPECT_TRUE(is_seen_stale(noon, noon + 60s));
}

struct StageRow {
    StageFacts facts;
    SignInStage stage;
};

TEST(stage, asks_for_the_factor_before_the_password_and_for_both_before_entry) {
    const Instant fresh = noon - 24h;
    const Instant old = noon - 90 * 24h;
    const StageRow rows[] = {
        // set, given, needed, must change, since
        {{false, false, false, false, fresh}, SignInStage::signed_in},
        {{true, false, false, false, fresh}, SignInStage::second_factor_needed},
        {{true, false, true, true, old}, SignInStage::second_factor_needed},
        {{true, true, true, true, fresh}, SignInStage::password_change_needed},
        {{true, true, true, false, old}, SignInStage::password_change_needed},
        {{true, true, true, false, old + 1ms}, SignInStage::signed_in},
        {{false, false, true, true, fresh}, SignInStage::password_change_needed},
        {{false, false, true, false, fresh}, SignInStage::second_factor_setup_needed},
        {{true, true, true, false, fresh}, SignInStage::signed_in},
    };
    for (const auto& row : rows)
        EXPECT_EQ(stage_of(limits, row.facts, noon), row.stage)
            << "row " << (&row - rows) << ": " << to_text(row.stage);
    EXPECT_EQ(password_expiry_of(limits, noon), date_of(2026, 6, 3));
}

// --- codes --------------------------------------------------------------------------------------

TEST(code, is_sent_again_after_a_minute_and_ten_times_a_day) {
    EXPECT_EQ(refusal_of(check_code_request(limits, {}, noon)), nullptr);
    EXPECT_EQ(refusal_of(check_code_request(limits, {noon - 60s + 1ms, 1, 1}, noon)),
              &code_too_soon);
    EXPECT_EQ(refusal_of(check_code_request(limits, {noon - 60s, 1, 1}, noon)), nullptr);
    EXPECT_EQ(refusal_of(check_code_request(limits, {noon - 60s, 9, 9}, noon)), nullptr);
    EXPECT_EQ(refusal_of(check_code_request(limits, {noon - 60s, 10, 10}, noon)), &code_day_limit);
    EXPECT_EQ(refusal_of(check_code_request(limits, {std::nullopt, 0, 99}, noon)), nullptr);
    EXPECT_EQ(refusal_of(check_code_request(limits, {std::nullopt, 0, 100}, noon)),
              &code_day_limit);
}

TEST(code, is_good_for_five_tries_five_minutes_and_one_use) {
    EXPECT_TRUE(is_usable(limits, {4, noon + 1ms, std::nullopt}, noon));
    EXPECT_FALSE(is_usable(limits, {5, noon + 1ms, std::nullopt}, noon));
    EXPECT_FALSE(is_usable(limits, {0, noon, std::nullopt}, noon));
    EXPECT_FALSE(is_usable(limits, {0, noon + 1min, noon}, noon));
    EXPECT_EQ(limits.code_life, 5min);
}

TEST(recovery_code, is_taken_however_it_is_typed) {
    EXPECT_EQ(recovery_code_of("abcd-efgh 23"), "ABCDEFGH23");
    EXPECT_EQ(recovery_code_of("az AZ 09 /:@[`{"), "AZAZ09");
}

// --- posts --------------------------------------------------------------------------------------

Post post_in(Role role, std::string_view region = {}) {
    Post post;
    post.role = role;
    if (!region.empty()) post.region = RegionCode::of(region);
    return post;
}

struct PostRow {
    Post post;
    const RefusalKind* refusal;
};

TEST(post, has_the_reach_its_role_needs_and_no_wider) {
    Post department = post_in(Role::department);
    Post placed_department = department;
    placed_department.unit = UnitId{7};
    Post enterprise = post_in(Role::enterprise);
    Post placed_enterprise = enterprise;
    placed_enterprise.enterprise = EnterpriseId{7};
    Post manager = post_in(Role::project_manager);
    Post placed_manager = manager;
    placed_manager.estate = EstateId{7};
    Post officer = post_in(Role::audit_admin);
    Post of_unit = officer;
    of_unit.unit = UnitId{7};
    Post of_enterprise = officer;
    of_enterprise.enterprise = EnterpriseId{7};
    Post of_estate = officer;
    of_estate.estate = EstateId{7};
    const PostRow rows[] = {
        {post_in(Role::resident), &role_not_granted},
        {post_in(Role::system, "1302"), &role_not_granted},
        {post_in(Role::city_bureau), &region_missing},
        {post_in(Role::city_bureau, "1302"), nullptr},
        {post_in(Role::city_bureau, "130203"), &region_too_wide},
        {post_in(Role::district_bureau, "1302"), &region_too_wide},
        {post_in(Role::district_bureau, "130203"), nullptr},
        {post_in(Role::street, "130203"), &region_too_wide},
        {post_in(Role::street, "130203001"), nullptr},
        {post_in(Role::community, "130203001"), &region_too_wide},
        {post_in(Role::community, "130203001002"), nullptr},
        {post_in(Role::grid_worker, "130203001"), &region_too_wide},
        {post_in(Role::grid_worker, "130203001002003"), nullptr},
        {post_in(Role::dispatcher, "1302"), nullptr},
        {post_in(Role::dispatcher, "130203"), nullptr},
        {post_in(Role::return_visitor), &region_missing},
        {department, &unit_missing},
        {placed_department, nullptr},
        {enterprise, &enterprise_missing},
        {placed_enterprise, nullptr},
        {manager, &estate_missing},
        {placed_manager, nullptr},
        {post_in(Role::owners_committee), &estate_missing},
        {post_in(Role::audit_admin, "1302"), &reach_not_for_officer},
        {officer, nullptr},
        {of_unit, &reach_not_for_officer},
        {of_enterprise, &reach_not_for_officer},
        {of_estate, &reach_not_for_officer},
    };
    for (const auto& row : rows)
        EXPECT_EQ(refusal_of(check_post(row.post)), row.refusal)
            << to_text(row.post.role) << " " << row.post.region.digits();
}

TEST(officers, are_three_people_without_business_posts_for_every_pair_of_roles) {
    for (std::size_t h = 0; h < count_of<Role>(); ++h) {
        for (std::size_t w = 0; w < count_of<Role>(); ++w) {
            const Post held = post_in(static_cast<Role>(h), "1302");
            const Post wanted = post_in(static_cast<Role>(w), "130203");
            const bool both = is_officer(held.role) && is_officer(wanted.role);
            const bool mixed = is_officer(held.role) != is_officer(wanted.role);
            const RefusalKind* expected = nullptr;
            if (both && held.role != wanted.role) expected = &officer_posts_apart;
            if (mixed) expected = &officer_no_business;
            const Post posts[] = {held};
            EXPECT_EQ(refusal_of(check_officers_apart(posts, wanted)), expected)
                << to_text(held.role) << " + " << to_text(wanted.role);
            Post ended = held;
            ended.ended_on = date_of(2026, 1, 1);
            const Post past[] = {ended};
            EXPECT_TRUE(check_officers_apart(past, wanted));
        }
    }
}

TEST(post, is_not_held_twice) {
    const Post held[] = {post_in(Role::street, "130203001")};
    EXPECT_EQ(refusal_of(check_officers_apart(held, post_in(Role::street, "130203001"))),
              &post_held_already);
    EXPECT_TRUE(check_officers_apart(held, post_in(Role::street, "130203002")));
    EXPECT_TRUE(check_officers_apart(held, post_in(Role::supervisor, "130203001")));
    Post enterprise = post_in(Role::enterprise);
    enterprise.enterprise = EnterpriseId{7};
    Post department = post_in(Role::department);
    department.unit = UnitId{7};
    Post manager = post_in(Role::project_manager);
    manager.estate = EstateId{7};
    const Post three[] = {enterprise, department, manager};
    for (const Post& post : three)
        EXPECT_EQ(refusal_of(check_officers_apart(three, post)), &post_held_already);
    enterprise.enterprise = EnterpriseId{8};
    department.unit = UnitId{8};
    manager.estate = EstateId{8};
    for (const Post& post : {enterprise, department, manager})
        EXPECT_TRUE(check_officers_apart(three, post)) << to_text(post.role);
}

TEST(post, that_has_ended_stands_in_nobodys_way) {
    Post street = post_in(Role::street, "130203001");
    street.ended_on = date_of(2026, 3, 4);
    const Post history[] = {street};
    EXPECT_TRUE(check_officers_apart(history, post_in(Role::street, "130203001")));
}

TEST(post, is_granted_where_its_reach_is_there_and_refused_in_this_order) {
    const Post wanted = post_in(Role::street, "130203001");
    const Post held[] = {wanted};
    EXPECT_TRUE(decide_post({}, wanted, {}));
    const KnownReach unknown[] = {
        {.region = false}, {.unit = false}, {.enterprise = false}, {.estate = false}};
    const std::string_view fields[] = {"/region", "/unit", "/enterprise", "/estate"};
    for (std::size_t i = 0; i < std::size(unknown); ++i) {
        const auto no = decide_post({}, wanted, unknown[i]);
        ASSERT_EQ(refusal_of(no), &reach_unknown);
        EXPECT_EQ(no.error().faults.at(0).pointer, fields[i]);
        EXPECT_EQ(refusal_of(decide_post(held, wanted, unknown[i])), &post_held_already);
    }
    EXPECT_EQ(refusal_of(decide_post(held, post_in(Role::street), {})), &region_missing);
}

// --- the role table -----------------------------------------------------------------------------

std::set<std::string_view> rights_of(Role role) {
    const auto rights = capabilities_of(role);
    return {rights.begin(), rights.end()};
}

TEST(role_table, gives_every_login_what_needs_no_right) {
    for (std::size_t i = 0; i < count_of<Role>(); ++i) {
        const auto role = static_cast<Role>(i);
        if (role == Role::system) continue;
        EXPECT_TRUE(rights_of(role).contains(Capability::open.name)) << to_text(role);
        EXPECT_TRUE(rights_of(role).contains(Capability::signed_in.name)) << to_text(role);
        EXPECT_FALSE(title_of(role).empty());
    }
}

TEST(role_table, asks_power_for_a_second_factor_and_ties_every_role_to_its_kind_of_place) {
    std::map<ScopeKind, std::set<Role>> places;
    std::set<Role> careful;
    for (std::size_t i = 0; i < count_of<Role>(); ++i) {
        const Role role = static_cast<Role>(i);
        places[scope_kind_of(role)].insert(role);
        if (needs_second_factor(role)) careful.insert(role);
    }
    using enum Role;
    EXPECT_EQ(careful, (std::set{dispatcher, city_bureau, district_bureau, supervisor,
                                 finance_officer, system_admin, security_admin, audit_admin}));
    EXPECT_EQ(places[ScopeKind::self], std::set{resident});
    EXPECT_EQ(places[ScopeKind::enterprise], std::set{enterprise});
    EXPECT_EQ(places[ScopeKind::estate], (std::set{project_manager, owners_committee}));
    EXPECT_EQ(places[ScopeKind::unit], std::set{department});
    EXPECT_EQ(places[ScopeKind::none], (std::set{system_admin, security_admin, audit_admin}));
}

TEST(role_table, keeps_officers_from_business_and_business_from_administration) {
    for (std::size_t i = 0; i < count_of<Role>(); ++i) {
        const auto role = static_cast<Role>(i);
        for (const std::string_view word : capabilities_of(role)) {
            const bool business = word.starts_with("complaint_") || word.starts_with("registry_") ||
                                  word == "house_bind" || word == "enterprise_edit" ||
                                  word == "personal_data_reveal";
            const bool office = word == "user_admin" || word == "role_admin" ||
                                word == "session_admin" || word == "audit_read" ||
                                word == "journal_read" || word == "user_read";
            EXPECT_FALSE(is_officer(role) && business) << to_text(role) << " " << word;
            EXPECT_FALSE(!is_officer(role) && office) << to_text(role) << " " << word;
        }
    }
    EXPECT_FALSE(rights_of(Role::system_admin).contains("role_admin"));
    EXPECT_FALSE(rights_of(Role::security_admin).contains("user_admin"));
    EXPECT_EQ(rights_of(Role::audit_admin).count("journal_read"), 1u);
    EXPECT_FALSE(rights_of(Role::system_admin).contains("journal_read"));
}

TEST(role_table, never_lets_the_accused_see_who_complained) {
    for (const Role role : {Role::enterprise, Role::project_manager, Role::owners_committee}) {
        EXPECT_FALSE(rights_of(role).contains("personal_data_reveal")) << to_text(role);
        EXPECT_FALSE(rights_of(role).contains("complaint_export")) << to_text(role);
        EXPECT_FALSE(rights_of(role).contains("complaint_review")) << to_text(role);
    }
}

TEST(actor, has_the_rights_and_the_reach_of_the_post) {
    Post post = post_in(Role::street, "130203001");
    post.id = PostId{3};
    post.user = UserId{9};
    post.unit = UnitId{5};
    post.name = "机场路街道办 物业办";
    const Actor actor = actor_of(post);
    EXPECT_TRUE(actor.may(Capability::open));
    EXPECT_TRUE(actor.may(Capability::signed_in));
    EXPECT_TRUE(actor.may({"complaint_sign", {}, {}}));
    EXPECT_FALSE(actor.may({"complaint_dispatch", {}, {}}));
    EXPECT_EQ(actor.scope.kind, ScopeKind::region);
    EXPECT_EQ(actor.scope.region, RegionCode::of("130203001"));
    EXPECT_EQ(actor.unit(), UnitId{5});
    const Actor resident = resident_actor(UserId{4});
    EXPECT_EQ(resident.scope.kind, ScopeKind::self);
    EXPECT_EQ(resident.scope.user, UserId{4});
    EXPECT_FALSE(resident.post.set());
    const Actor bare = actor_without_post(UserId{4});
    EXPECT_EQ(bare.scope.kind, ScopeKind::none);
    EXPECT_EQ(bare.capabilities.size(), 2u);
}

// --- personal data ------------------------------------------------------------------------------

TEST(reveal, needs_the_right_and_a_reason) {
    const Actor visitor = actor_of(post_in(Role::return_visitor, "1302"));
    const Actor company = actor_of(post_in(Role::enterprise));
    EXPECT_EQ(refusal_of(check_reveal(company, "")), &reveal_not_allowed);
    EXPECT_EQ(refusal_of(check_reveal(visitor, " 回访 ")), &reveal_needs_reason);
    EXPECT_EQ(refusal_of(check_reveal(visitor, "电话回访")), nullptr);
}

TEST(reveal, by_account_number_is_for_those_who_see_the_whole_city) {
    EXPECT_TRUE(check_reveal_by_number(actor_of(post_in(Role::call_operator, "1302"))));
    for (const Post& post : {post_in(Role::district_bureau, "130203"), post_in(Role::department),
                             post_in(Role::enterprise)})
        EXPECT_EQ(refusal_of(check_reveal_by_number(actor_of(post))), &user_absent);
}

TEST(agent, is_kept_as_whole_characters) {
    EXPECT_EQ(shown_agent("Mozilla/5.0 (X11)"), "Mozilla/5.0 (X11)");
    EXPECT_EQ(shown_agent("X/1.0 (\xe9)"), "X/1.0 (?)");
    EXPECT_EQ(shown_agent("a\x01z"), "a?z");
    EXPECT_EQ(shown_agent("\x1f \x7e\x7f"), "? ~?");
    EXPECT_EQ(shown_agent(std::string(201, 'a')).size(), 200u);
    EXPECT_EQ(shown_agent(std::string(198, 'a') + "微信"), std::string(198, 'a'));
    EXPECT_EQ(shown_agent(std::string(197, 'a') + "微信"), std::string(197, 'a') + "微");
}

}  // namespace
}  // namespace anju::identity
