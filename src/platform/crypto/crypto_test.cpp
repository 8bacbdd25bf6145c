// Known answers of the standards, and what sealing must refuse.
#include "platform/crypto/crypto.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <sys/stat.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/result.h"
#include "support/test_db.h"
#include "support/test_keys.h"

namespace anju::crypto {
namespace {

std::string bytes_of(std::string_view hex_text) { return *from_hex(hex_text); }

using KeyFolder = test::OtherKeys;

boost::json::value vectors() {
    std::ifstream file(test::TestDb::root() + "/tests/vectors/sm2_sm3_sm4.json");
    std::stringstream text;
    text << file.rdbuf();
    return boost::json::parse(text.str());
}

TEST(crypto, sm3_gives_the_known_answers) {
    const auto all = vectors();
    for (const auto& row : all.at("sm3").as_array()) {
        const std::string message(row.at("msg_utf8").as_string());
        EXPECT_EQ(hex(sm3(message)), std::string(row.at("hash").as_string())) << message;
    }
}

TEST(crypto, sm4_in_counter_mode_gives_the_known_answers) {
    const auto all = vectors();
    int seen = 0;
    for (const auto& row : all.at("sm4").as_array()) {
        if (row.at("mode").as_string() != "CTR") continue;
        ++seen;
        const auto field = [&](const char* name) {
            return bytes_of(std::string(row.at(name).as_string()));
        };
        EXPECT_EQ(hex(sm4_ctr(field("key"), field("iv"), field("pt"))),
                  std::string(row.at("ct").as_string()));
    }
    EXPECT_GT(seen, 0);
}

TEST(crypto, sm4_of_one_block_is_that_of_the_standard) {
    // GB/T 32907 A.1: counter mode over zeros shows the cipher of the counter block itself.
    const std::string key = bytes_of("0123456789abcdeffedcba9876543210");
    EXPECT_EQ(hex(sm4_ctr(key, key, std::string(16, '\0'))), "681edf34d206965e86b3e94f536e4246");
}

TEST(crypto, digests_give_the_answers_of_fips_180_and_rfc_4231) {
    EXPECT_EQ(hex(sha256("abc")),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(hex(sm3("abc")), "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    EXPECT_EQ(hex(hmac_sha256(std::string(20, '\x0b'), "Hi There")),
              "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
}

struct TotpRow {
    std::int64_t seconds;
    std::string_view code;  // the last six digits of the eight in RFC 6238, appendix B
};

TEST(crypto, totp_gives_the_codes_of_rfc_6238) {
    const std::string secret = "12345678901234567890";
    const TotpRow rows[] = {{59, "287082"},         {1111111109, "081804"},
                            {1111111111, "050471"}, {1234567890, "005924"},
                            {2000000000, "279037"}, {20000000000, "353130"}};
    for (const auto& row : rows) {
        const Instant at{std::chrono::seconds{row.seconds}};
        EXPECT_EQ(totp_code(secret, at), row.code) << row.seconds;
        EXPECT_EQ(totp_step(secret, row.code, at), row.seconds / 30) << row.seconds;
    }
}

TEST(crypto, totp_forgives_one_step_either_way_and_no_more) {
    const std::string secret = random_bytes(20);
    const Instant at{std::chrono::seconds{1764000000}};
    const std::string code = totp_code(secret, at);
    EXPECT_TRUE(totp_step(secret, code, at + std::chrono::seconds{30}).has_value());
    EXPECT_TRUE(totp_step(secret, code, at - std::chrono::seconds{30}).has_value());
    EXPECT_FALSE(totp_step(secret, code, at + std::chrono::seconds{60}).has_value());
    EXPECT_FALSE(totp_step(secret, "", at).has_value());
}

TEST(crypto, base32_is_that_of_rfc_4648_and_takes_what_people_copy) {
    EXPECT_EQ(base32("foobar"), "MZXW6YTBOI");
    EXPECT_EQ(from_base32("mzxw 6ytb oi======"), "foobar");
    EXPECT_EQ(from_base32("MZXW1"), std::nullopt);
}

RC_GTEST_PROP(crypto, codecs_give_back_what_they_took, (const std::string& bytes)) {
    RC_ASSERT(from_hex(hex(bytes)) == bytes);
    RC_ASSERT(from_base64url(base64url(bytes)) == bytes);
    RC_ASSERT(from_base32(base32(bytes)) == bytes);
}

TEST(crypto, a_password_matches_its_own_hash_only) {
    const std::string hash = password_hash("Right#Horse7");
    EXPECT_TRUE(hash.starts_with("$argon2id$"));
    EXPECT_TRUE(password_matches(hash, "Right#Horse7"));
    EXPECT_FALSE(password_matches(hash, "Right#Horse8"));
    EXPECT_FALSE(password_matches("", "Right#Horse7"));
}

TEST(crypto, keys_are_made_once_for_their_owner_alone) {
    const KeyFolder folder;
    const std::string sealed = seal("t.c", "13800138000");
    const std::string public_key = journal_key().public_key;
    for (const char* name : {"/field.key", "/journal.key"}) {
        struct stat facts {};
        ASSERT_EQ(stat((folder.folder() + name).c_str(), &facts), 0);
        EXPECT_EQ(facts.st_mode & 0777, 0600u) << name;
    }
    make_keys(folder.folder());
    use_key_folder(folder.folder());
    EXPECT_EQ(crypto::open("t.c", sealed), "13800138000");
    EXPECT_EQ(journal_key().public_key, public_key);
}

TEST(crypto, a_key_file_that_is_lost_is_missed_and_not_replaced) {
    for (const char* name : {"/field.key", "/journal.key"}) {
        const KeyFolder folder;
        std::filesystem::remove(folder.folder() + name);
        EXPECT_THROW(use_key_folder(folder.folder()), Fault) << name;
        EXPECT_FALSE(std::filesystem::exists(folder.folder() + name));
    }
}

TEST(crypto, a_key_file_that_others_may_read_is_refused) {
    const KeyFolder folder;
    std::filesystem::permissions(
        folder.folder() + "/field.key",
        std::filesystem::perms::owner_read | std::filesystem::perms::group_read);
    EXPECT_THROW(use_key_folder(folder.folder()), Fault);
}

TEST(crypto, a_damaged_key_file_is_refused_and_not_replaced) {
    const KeyFolder folder;
    std::ofstream(folder.folder() + "/field.key") << "12";
    EXPECT_THROW(use_key_folder(folder.folder()), Fault);
}

TEST(crypto, what_was_sealed_opens_only_whole_and_in_its_own_column) {
    const KeyFolder folder;
    const std::string sealed = seal("identity_users.phone", "13800138000");
    EXPECT_EQ(sealed.find("13800138000"), std::string::npos);
    EXPECT_NE(sealed, seal("identity_users.phone", "13800138000"));
    EXPECT_THROW(crypto::open("identity_users.name", sealed), Fault);
    EXPECT_THROW(crypto::open("identity_users.phone", ""), Fault);
    const std::string bytes = *from_base64url(sealed);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        std::string changed = bytes;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        EXPECT_THROW(crypto::open("identity_users.phone", base64url(changed)), Fault) << i;
    }
}

TEST(crypto, another_installation_cannot_open_or_look_up) {
    const KeyFolder second;
    const KeyFolder first;
    const std::string sealed = seal("t.c", "x");
    const std::string digest = lookup_digest("t.c", "x");
    EXPECT_EQ(digest, lookup_digest("t.c", "x"));
    EXPECT_NE(digest, lookup_digest("t.d", "x"));
    use_key_folder(second.folder());
    EXPECT_THROW(crypto::open("t.c", sealed), Fault);
    EXPECT_NE(digest, lookup_digest("t.c", "x"));
}

TEST(crypto, a_signature_holds_for_its_message_and_key_only) {
    // RFC 8032 7.1, test 2.
    const SigningKey key = signing_key_of(
        bytes_of("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
    EXPECT_EQ(hex(key.public_key),
              "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    const std::string signature = sign(key, "\x72");
    EXPECT_EQ(hex(signature),
              "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
              "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    EXPECT_TRUE(verify(key.public_key, "\x72", signature));
    EXPECT_FALSE(verify(key.public_key, "\x73", signature));
    EXPECT_FALSE(verify(key.public_key, "\x72", signature.substr(1)));
}

TEST(crypto, random_codes_have_their_length_and_only_digits) {
    for (int digits = 1; digits <= 8; ++digits) {
        const std::string code = random_code(digits);
        EXPECT_EQ(code.size(), static_cast<std::size_t>(digits));
        EXPECT_EQ(code.find_first_not_of("0123456789"), std::string::npos);
    }
    EXPECT_EQ(random_token().size(), 43u);
    EXPECT_NE(random_token(), random_token());
}

}  // namespace
}  // namespace anju::crypto
