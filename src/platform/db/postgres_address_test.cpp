#include "platform/db/postgres_address.h"

#include <gtest/gtest.h>

#include "base/result.h"

namespace anju::db {
namespace {

TEST(PostgresAddress, names_its_hosts_one_at_a_time) {
    const auto hosts = hosts_of("postgresql://anju@one:1,two:2/city?connect_timeout=9");
    ASSERT_EQ(hosts.size(), 2U);
    EXPECT_EQ(hosts[0].at("host"), "one");
    EXPECT_EQ(hosts[0].at("port"), "1");
    EXPECT_EQ(hosts[1].at("host"), "two");
    EXPECT_EQ(hosts[1].at("port"), "2");
    for (const Host& host : hosts) {
        EXPECT_EQ(host.at("dbname"), "city");
        EXPECT_EQ(host.at("connect_timeout"), "9") << "the address has the last word";
        EXPECT_EQ(host.at("tcp_user_timeout"), "5000") << "a broken network is noticed";
        EXPECT_EQ(host.at("target_session_attrs"), "read-write");
    }
    const auto one = hosts_of("postgresql://anju@one,two:2/city");
    EXPECT_EQ(one[0].at("host"), "one");
    EXPECT_EQ(one[1].at("port"), "2");
    EXPECT_FALSE(hosts_of("postgresql://anju@one/city")[0].contains("target_session_attrs"))
        << "a standby may be looked at";
}

TEST(PostgresAddress, is_shown_without_its_password) {
    const auto address = shown_address("postgresql://anju:it%27s%20secret@one/ci%5Cty");
    EXPECT_EQ(address.password, "it's secret");
    EXPECT_EQ(address.shown, "dbname='ci\\\\ty' host='one' user='anju' ");
    try {
        hosts_of("postgresql://anju:secret@[::1/city");
        ADD_FAILURE() << "it does not read";
    } catch (const Fault& fault) {
        EXPECT_FALSE(std::string(fault.what()).contains("secret")) << fault.what();
    }
}

TEST(PostgresAddress, of_another_database_keeps_the_rest) {
    EXPECT_EQ(with_database("postgresql://anju@one:5/city?sslmode=require", "b"),
              "postgresql://anju@one:5/b?sslmode=require");
    EXPECT_EQ(with_database("postgresql://anju@one", "b"), "postgresql://anju@one/b");
    EXPECT_EQ(with_database("postgresql://one?user=anju", "b"), "postgresql://one/b?user=anju");
}

}  // namespace
}  // namespace anju::db
