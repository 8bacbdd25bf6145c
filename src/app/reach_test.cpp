#include "platform/reach.h"

#include <gtest/gtest.h>

#include "app/tables.h"
#include "support/test_db.h"

namespace anju::app {

TEST(Reach, IsWhatTheConfigurationSays) {
    Config config;
    config.share = test::TestDb::root();
    config.trusted_proxy = "127.0.0.1";
    const auto reached = [&](const char* site, bool secure, const char* gateway) {
        config.site_url = site;
        config.secure_cookies = secure;
        config.sms_url = gateway;
        use_config(config);
        return std::vector{reach().is_named, reach().is_encrypted, reach().sends_messages};
    };
    EXPECT_EQ(reached("http://anju.example.cn", true, ""), (std::vector{true, false, false}));
    EXPECT_EQ(reached("https://anju.example.cn", false, ""), (std::vector{true, false, false}));
    EXPECT_EQ(reached("https://anju.example.cn", true, "https://gateway/send"),
              (std::vector{true, true, true}));
    EXPECT_EQ(reached("", true, ""), (std::vector{false, false, false}));
}

}  // namespace anju::app
