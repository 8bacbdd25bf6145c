// What somebody writes who has the database in hand, and what `anju verify` says of it.
#include "rooms/identity/checks.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "facts/identity.h"
#include "platform/crypto/person_keys.h"
#include "platform/journal/journal.h"
#include "platform/personal.h"
#include "rooms/identity/actions.h"
#include "rooms/identity/store.h"
#include "support/test_keys.h"
#include "world/identity_site.h"

namespace anju::identity {
namespace {

const Instant noon = instant_of(date_of(2026, 3, 5), 12);

// What no fact tells of: nobody decides it, and who loses it loses nothing.
const std::set<std::string> untold_tables{"identity_sessions", "identity_attempts",
                                          "identity_codes", "identity_outbox", "identity_tries"};
const std::map<std::string, std::set<std::string>> untold_columns{
    {"identity_users", {"last_login_at"}},
    {"identity_second_factors", {"last_step", "pending_sealed"}},
    {"platform_erased_keys", {"erased_at"}},
};

std::vector<std::string> faults_of(db::Tx& tx) {
    std::vector<std::string> all;
    for (const auto& check : checks())
        for (std::string& fault : journal::result_of(check, tx).faults)
            all.push_back(std::string(check.name) + ": " + std::move(fault));
    return all;
}

struct Column {
    std::string name;
    std::string type;
};

// Of another row: what was there and something behind it.
std::string changed(const Column& column) {
    return column.type == "TEXT" || column.type == "text"
               ? "coalesce(" + column.name + ", '') || 'x'"
               : "coalesce(" + column.name + ", 0) + 1000";
}

// A person with a row in each table, a colleague and a resident; everything done by the room.
class Outsider : public testing::Test {
   protected:
    Outsider() {
        db->write([&](db::Tx& tx) {
            li =
                *add_staff(tx, system_actor(), {"li.dsp", "李四", "13800138000", "h", false}, noon);
            wu =
                *add_staff(tx, system_actor(), {"wu.str", "吴五", "13800138001", "h", false}, noon);
            wang = resident_of_phone(tx, "13800138002", "王六", noon);
            Post post;
            post.user = li;
            post.role = Role::security_admin;
            post.name = "安全管理员";
            post.id = *grant_post(tx, system_actor(), post, noon);
            EXPECT_TRUE(end_post(tx, system_actor(), post.id, noon));
            insert_reason(tx, actor_of(post), {li, AccountVerb::disable, "离职停用"}, noon);
            personal::erase_key(tx, li, crypto::new_person_key(), noon);
            EXPECT_TRUE(disable_user(tx, system_actor(), li, noon));
            insert_revelation(tx, actor_of(post), li, "电话核实", noon);
            insert_login_log(tx, {li, LoginMeans::password, LoginOutcome::refused, "::1"}, noon);
            replace_recovery_codes(tx, li, {"AAAA", "BBBB"});
            set_second_factor(tx, li, "12345678901234567890", noon);
            set_second_factor(tx, wu, "09876543210987654321", noon);
            // A try that names nobody.
            insert_login_log(tx, {{}, LoginMeans::password, LoginOutcome::refused, "::1"}, noon);
            journal::record(tx, system_actor(), noon, {"user", 0},
                            facts::LoginsRefused{{}, noon, 1});
            return true;
        });
        connection = db->connect();
        if (connection->engine() == db::Engine::postgres) {
            connection->script(
                "set session_replication_role = replica; alter table identity_users "
                "drop constraint identity_users_staff_check, drop constraint "
                "identity_users_must_change_password_check, drop constraint identity_users_check");
            return;
        }
        connection->script("pragma foreign_keys = off; pragma ignore_check_constraints = on");
        for (const std::string table :
             {"identity_reasons", "identity_revelations", "identity_login_log"})
            for (const std::string verb : {"update", "delete"})
                connection->script("drop trigger " + table + "_no_" + verb);
    }
    template <class F>
    void and_back(F&& f) {
        connection->script("begin");
        db::Tx tx(*connection);
        f(tx);
        connection->script("rollback");
    }
    void tamper(const std::string& sql) { EXPECT_GT(connection->run(sql, {}, nullptr), 0) << sql; }
    // What the checks say of it; it is taken back.
    std::vector<std::string> faults_after(const std::string& sql) {
        std::vector<std::string> faults;
        and_back([&](db::Tx& tx) {
            tamper(sql);
            faults = faults_of(tx);
        });
        return faults;
    }
    std::vector<Column> columns_of(const std::string& table) {
        db::Tx tx(*connection);
        if (connection->engine() == db::Engine::sqlite)
            return tx.all<Column>("select name, type from pragma_table_info($1)", table);
        return tx.all<Column>(
            "select column_name::text, data_type::text from information_schema.columns "
            "where table_name = $1 and table_schema = current_schema()",
            table);
    }
    std::vector<std::string> tables() {
        db::Tx tx(*connection);
        if (connection->engine() == db::Engine::sqlite)
            return tx.all<std::string>(
                "select name from sqlite_schema where type = 'table' and name like 'identity_%'");
        return tx.all<std::string>(
            "select table_name::text from information_schema.tables "
            "where table_name like 'identity_%' and table_schema = current_schema()");
    }

    test::TestDb db{&test_site::with_places};
    std::unique_ptr<db::Connection> connection;
    UserId li, wu, wang;
};

TEST_F(Outsider, who_changes_nothing_is_not_named) {
    and_back([](db::Tx& tx) { EXPECT_EQ(faults_of(tx), std::vector<std::string>{}); });
}

TEST_F(Outsider, finds_every_table_told_or_on_the_list_of_those_that_are_not) {
    std::set<std::string> told;
    for (const db::Told* table : told_of_users()) told.emplace(table->where().table);
    for (const std::string& table : tables())
        EXPECT_NE(told.contains(table), untold_tables.contains(table)) << table;
}

TEST_F(Outsider, who_changes_one_column_of_a_told_row_is_named) {
    for (const db::Told* told : told_of_users()) {
        const std::string table(told->where().table);
        const auto untold = untold_columns.find(table);
        for (const Column& column : columns_of(table)) {
            const auto faults =
                faults_after("update " + table + " set " + column.name + " = " + changed(column) +
                             " where " + std::string(told->owner()) + " = 1");
            const bool is_told =
                untold == untold_columns.end() || !untold->second.contains(column.name);
            ASSERT_EQ(!faults.empty(), is_told) << table << "." << column.name;
            if (is_told) {
                EXPECT_TRUE(faults[0].starts_with("identity_rows: " + table + " ")) << faults[0];
            }
        }
    }
}

TEST_F(Outsider, who_deletes_a_told_row_or_puts_one_more_there_is_named) {
    for (const db::Told* told : told_of_users()) {
        const std::string table(told->where().table);
        const std::string of_li = " where " + std::string(told->owner()) + " = 1";
        const auto gone = faults_after("delete from " + table + of_li);
        ASSERT_FALSE(gone.empty()) << table;
        EXPECT_TRUE(gone[0].starts_with("identity_rows: " + table + " ")) << gone[0];
        EXPECT_TRUE(gone[0].ends_with("tells of a row that is gone")) << gone[0];
        std::string names;
        std::string values;
        for (const Column& column : columns_of(table)) {
            names += (names.empty() ? "" : ", ") + column.name;
            values += (values.empty() ? "" : ", ") + changed(column);
        }
        const auto more = faults_after("insert into " + table + " (" + names + ") select " +
                                       values + " from " + table + of_li);
        ASSERT_FALSE(more.empty()) << table;
        EXPECT_TRUE(more[0].starts_with("identity_rows: " + table + " ")) << more[0];
        EXPECT_TRUE(more[0].ends_with("no fact tells of this row")) << more[0];
    }
}

struct Attack {
    const char* what;
    const char* sql;
    const char* fault;  // how it begins
};
// li is 1, wu is 2, wang is 3.
constexpr Attack attacks[] = {
    {"a post inserted",
     "insert into identity_posts (id, user_id, role, name, granted_at) "
     "values (99, 2, 'system_admin', '系统管理员', 1)",
     "identity_rows: identity_posts 99: no fact tells of this row"},
    {"a post reopened", "update identity_posts set ended_on = null where user_id = 1",
     "identity_rows: identity_posts 1: is not what fact "},
    {"an account enabled", "update identity_users set disabled_at = null where id = 1",
     "identity_rows: identity_users 1: is not what fact "},
    {"an officer's password hash replaced",
     "update identity_passwords set hash = 'mine' where user_id = 1",
     "identity_rows: identity_passwords 1: is not what fact "},
    {"an officer's second factor replaced by another's",
     "update identity_second_factors set secret_sealed = (select f.secret_sealed from "
     "identity_second_factors f where f.user_id = 2) where user_id = 1",
     "identity_rows: identity_second_factors 1: is not what fact "},
    {"one person's sealed name given to another",
     "update identity_users set name_sealed = (select u.name_sealed from identity_users u "
     "where u.id = 2) where id = 3",
     "identity_rows: identity_users 3: is not what fact "},
    {"the login log emptied", "delete from identity_login_log",
     "identity_rows: identity_login_log 2: fact "},
    {"a try in the login log that belongs to nobody",
     "update identity_login_log set user_id = null where id = 2",
     "identity_rows: identity_login_log 2: fact "},
};

TEST_F(Outsider, who_attacks_accounts_is_named) {
    for (const Attack& attack : attacks) {
        const auto faults = faults_after(attack.sql);
        EXPECT_TRUE(std::ranges::any_of(
            faults, [&](const std::string& fault) { return fault.starts_with(attack.fault); }))
            << attack.what << ": " << (faults.empty() ? "nothing" : faults[0]);
    }
}

TEST_F(Outsider, cannot_have_what_is_sealed_for_one_person_opened_as_anothers) {
    and_back([&](db::Tx& tx) {
        tamper(attacks[4].sql);
        tamper(attacks[5].sql);
        EXPECT_THROW(find_second_factor(tx, li), Fault);
        EXPECT_THROW(find_user(tx, wang), Fault);
        const auto faults = faults_of(tx);
        EXPECT_NE(std::ranges::find(faults,
                                    "identity_rows: identity_users 3: what is sealed in "
                                    "name_sealed was changed"),
                  faults.end());
    });
}

TEST(residents, that_fill_an_installation_are_told_by_one_fact_a_thousand) {
    test::TestDb db;
    std::vector<NewResident> people;
    for (int n = 0; n < 1200; ++n)
        people.push_back({std::to_string(13800000000 + n), "住户" + std::to_string(n)});
    db->write([&](db::Tx& tx) {
        const auto ids = load_residents(tx, people, noon);
        EXPECT_EQ(ids.size(), 1200u);
        EXPECT_EQ(find_user(tx, ids[1199])->name.reveal(), "住户1199");
        EXPECT_EQ(journal::count_of(tx, facts::ResidentsLoaded::kind), 2);
        EXPECT_TRUE(load_residents(tx, {}, noon).empty());
        return true;
    });
    db->read([](db::Tx& tx) {
        EXPECT_EQ(faults_of(tx), std::vector<std::string>{});
        EXPECT_EQ(checks()[0].run(tx).checked, 1200);
        return true;
    });
}

// As on a disk that lost the record of the key.
TEST_F(Outsider, finds_a_number_that_is_gone_and_that_nobody_erased) {
    db->read([&](db::Tx& tx) {
        EXPECT_EQ(faults_of(tx), std::vector<std::string>{});
        const test::KeptKey kept(person_key_of(tx, wang));
        crypto::erase_person_key(person_key_of(tx, wang));
        const std::string who =
            "identity_rows: identity_users " + std::to_string(wang.value) + ": the key of ";
        EXPECT_EQ(faults_of(tx),
                  (std::vector<std::string>{who + "name_sealed is gone and nobody erased it",
                                            who + "phone_sealed is gone and nobody erased it"}));
        return true;
    });
}

}  // namespace
}  // namespace anju::identity
