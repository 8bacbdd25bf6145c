#include "platform/http/address.h"

#include <gtest/gtest.h>

namespace anju::http {
namespace {

TEST(Address, has_one_spelling) {
    struct Row {
        std::string_view text;
        std::optional<std::string> address;
    };
    const Row rows[] = {
        {"10.0.0.1", "10.0.0.1"},
        {"::ffff:10.0.0.1", "10.0.0.1"},
        {"::FFFF:0a00:0001", "10.0.0.1"},
        {"::1", "::1"},
        {"2001:DB8:0:0::1", "2001:db8::1"},
        {"fe80::1%eth0", "fe80::1"},
        {"localhost", std::nullopt},
        {"127.0.0.1/32", std::nullopt},
        {"10.0.0.1:80", std::nullopt},
        {"10.0.0", std::nullopt},
        {"", std::nullopt},
    };
    for (const Row& row : rows) EXPECT_EQ(address_of(row.text), row.address) << row.text;
}

TEST(Address, of_a_subscriber_is_a_v4_address_or_a_v6_64) {
    struct Row {
        std::string_view address;
        std::string_view network;
    };
    const Row rows[] = {
        {"10.0.0.1", "10.0.0.1"},
        {"::ffff:10.0.0.1", "10.0.0.1"},
        {"2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"},
        {"2001:db8:1:2::9", "2001:db8:1:2::/64"},
        {"2001:db8:1:3::9", "2001:db8:1:3::/64"},
        {"::1", "::/64"},
        {"unknown", "unknown"},
        {"", ""},
    };
    for (const Row& row : rows) EXPECT_EQ(network_of(row.address), row.network) << row.address;
}

TEST(Address, of_this_machine_alone_is_no_name_that_looks_like_it) {
    for (const char* own : {"127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"})
        EXPECT_TRUE(is_loopback(own)) << own;
    for (const char* other : {"127.evil", "128.0.0.1", "0.0.0.0", "::", "", "10.127.0.1"})
        EXPECT_FALSE(is_loopback(other)) << other;
}

}  // namespace
}  // namespace anju::http
