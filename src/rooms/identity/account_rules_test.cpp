// What may be done to an account, for the deed and for the page.
#include <gtest/gtest.h>

#include <algorithm>

#include "base/refusals.h"
#include "rooms/identity/refusals.h"
#include "rooms/identity/rules.h"
#include "support/machine.h"
#include "support/refusal.h"

namespace anju::identity {
namespace {

using test::refusal_of;

const Instant noon = instant_of(date_of(2026, 3, 5), 12);

Post post_in(Role role, std::string_view region = {}) {
    Post post;
    post.role = role;
    if (!region.empty()) post.region = RegionCode::of(region);
    return post;
}

Actor of_role(Role role, UserId user) {
    Post post = post_in(role);
    post.user = user;
    return actor_of(post);
}

TEST(AccountMachine, every_state_verb_and_person_stands_in_the_table_or_is_refused) {
    struct Person {
        std::string name;
        Actor actor;
    };
    Actor bureau = actor_of(post_in(Role::city_bureau, "1302"));
    bureau.user = UserId{6};
    const std::vector<Person> people{{"system", of_role(Role::system_admin, UserId{1})},
                                     {"security", of_role(Role::security_admin, UserId{2})},
                                     {"audit", of_role(Role::audit_admin, UserId{3})},
                                     {"self", of_role(Role::system_admin, UserId{5})},
                                     {"bureau", bureau}};
    test::expect_may(account_transitions, R"(
        open disable system
        open reset_password system
        open unlock system
        open reset_second_factor security
        open erase system
        open grant_post security
        open end_post security
        open end_logins system security self
        open unmask bureau
        disabled enable system
        disabled reset_password system
        disabled unlock system
        disabled reset_second_factor security
        disabled erase system
        disabled grant_post security
        disabled end_post security
        disabled end_logins system security self
        disabled unmask bureau)",
                     people, [](AccountState state, AccountVerb verb, const Actor& by) {
                         AccountFacts account{UserId{5}, true, state};
                         account.locked = account.second_factor = account.deletion_requested =
                             account.open_posts = account.open_logins = true;
                         return std::ranges::count(may_of(account, by), verb) > 0;
                     });
    test::expect_whole(account_transitions, [](AccountState) { return false; });
    test::expect_diagram(account_transitions, "add", "src/rooms/identity/README.md");
}

struct AccountRow {
    AccountVerb verb;
    AccountFacts account;
    const RefusalKind* refusal;
};

TEST(AccountMachine, says_why_a_deed_is_not_done_to_an_account) {
    using enum AccountVerb;
    const UserId who{5};
    const AccountFacts staff{who, true};
    const AccountFacts resident{who};
    const AccountFacts closed{who, true, AccountState::disabled};
    const AccountFacts leaving{who, false, AccountState::open, true};
    const AccountFacts officer{who, true, AccountState::open, false, true};
    const AccountRow rows[] = {
        {disable, staff, nullptr},
        {disable, closed, &user_disabled_already},
        {enable, closed, nullptr},
        {enable, staff, &user_enabled_already},
        {reset_password, staff, nullptr},
        {reset_password, resident, &not_staff},
        {reset_password, officer, &officer_at_the_machine},
        {reset_second_factor, staff, nullptr},
        {reset_second_factor, resident, &not_staff},
        {reset_second_factor, officer, &officer_at_the_machine},
        {unlock, resident, nullptr},
        {unlock, officer, nullptr},
        {erase, leaving, nullptr},
        {erase, resident, &deletion_not_requested},
        {grant_post, officer, nullptr},
        {grant_post, resident, &not_staff},
        {end_post, resident, nullptr},
        {end_logins, resident, nullptr},
    };
    const Actor another = of_role(Role::system_admin, UserId{1});
    const Actor self = of_role(Role::system_admin, who);
    const Actor machine = of_role(Role::system, {});
    for (const AccountRow& row : rows) {
        EXPECT_EQ(refusal_of(check_account(row.verb, row.account, another)), row.refusal)
            << to_text(row.verb) << ", row " << &row - rows;
        EXPECT_EQ(refusal_of(check_account(row.verb, row.account, self)),
                  row.verb == end_logins ? nullptr : &not_on_oneself)
            << to_text(row.verb);
        EXPECT_EQ(refusal_of(check_account(row.verb, row.account, machine)),
                  row.refusal == &officer_at_the_machine ? nullptr : row.refusal)
            << "at the machine " << to_text(row.verb);
    }
    EXPECT_EQ(refusal_of(check_account(unmask, resident, another)), &user_absent);
}

TEST(AccountMachine, an_account_is_told_by_its_open_posts) {
    User li;
    li.id = UserId{5};
    li.staff = true;
    Post street = post_in(Role::street, "130203001");
    Post audit = post_in(Role::audit_admin);
    audit.ended_on = date_of(2026, 3, 4);
    const Post posts[] = {street, audit};
    EXPECT_TRUE(facts_of(li, posts).open_posts);
    EXPECT_FALSE(facts_of(li, posts).officer) << "no longer";
    audit.ended_on.reset();
    const Post officer[] = {audit};
    EXPECT_TRUE(facts_of(li, officer).officer);
    const AccountFacts none = facts_of(li, {});
    EXPECT_TRUE(none.staff && !none.open_posts && !none.officer && !none.deletion_requested);
    EXPECT_EQ(none.state, AccountState::open);
    li.disabled = true;
    li.deletion_requested_at = noon;
    EXPECT_EQ(facts_of(li, {}).state, AccountState::disabled);
    EXPECT_TRUE(facts_of(li, {}).deletion_requested);
}

TEST(AccountMachine, offers_only_what_there_is_to_do) {
    using enum AccountVerb;
    using Verbs = std::vector<AccountVerb>;
    const Actor admin = of_role(Role::system_admin, UserId{1});
    const Actor security = of_role(Role::security_admin, UserId{2});
    AccountFacts account{UserId{5}, true};
    EXPECT_EQ(may_of(account, admin), (Verbs{disable, reset_password}));
    EXPECT_EQ(may_of(account, security), (Verbs{grant_post}));
    account.locked = true;
    account.second_factor = true;
    account.open_posts = true;
    account.open_logins = true;
    EXPECT_EQ(may_of(account, admin), (Verbs{disable, reset_password, unlock, end_logins}));
    EXPECT_EQ(may_of(account, security),
              (Verbs{reset_second_factor, grant_post, end_post, end_logins}));
    account.officer = true;
    EXPECT_EQ(may_of(account, admin), (Verbs{disable, unlock, end_logins}));
    EXPECT_EQ(may_of(account, security), (Verbs{grant_post, end_post, end_logins}));
    AccountFacts own{UserId{1}, true};
    own.locked = own.open_logins = true;
    EXPECT_EQ(may_of(own, admin), (Verbs{end_logins})) << "nothing else to oneself";
    AccountFacts resident{UserId{6}};
    resident.deletion_requested = true;
    EXPECT_EQ(may_of(resident, admin), (Verbs{disable, erase}));
    EXPECT_EQ(may_of(resident, security), (Verbs{}));
    resident.deletion_requested = false;
    resident.state = AccountState::disabled;
    EXPECT_EQ(may_of(resident, admin), (Verbs{enable}));
    resident.gone = true;
    EXPECT_EQ(may_of(resident, admin), (Verbs{}));
    EXPECT_EQ(refusal_of(check_account(enable, resident, admin)), &personal_data_gone);
}

}  // namespace
}  // namespace anju::identity
