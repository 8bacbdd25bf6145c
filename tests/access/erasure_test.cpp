// A resident asks for their account to be deleted: nothing anywhere shows who they were.
#include <gtest/gtest.h>

#include <filesystem>

#include "access/ask.h"
#include "access/foreign.h"
#include "app/tables.h"
#include "platform/content.h"
#include "platform/crypto/person_keys.h"
#include "platform/db/sealed.h"
#include "platform/personal.h"
#include "rooms/identity/account_actions.h"
#include "rooms/identity/actions.h"
#include "rooms/identity/store.h"
#include "support/test_keys.h"
#include "world/world.h"

namespace anju::test {

namespace {

const Instant noon = instant_of(date_of(2026, 3, 2), 12);

http::Response ask(World& world, const char* person, http::Method method, std::string target,
                   std::string body) {
    return ask(world, person, method, std::move(target), std::move(body), noon);
}

PersonKey key_of(World& world, UserId user) {
    return world.db->read([&](db::Tx& tx) { return identity::person_key_of(tx, user); });
}

TEST(Erasure, ReachesHousesAndCases) {
    World world;
    const KeptKey kept(key_of(world, world.actor("owner wang").user));
    const std::string wang = std::to_string(world.actor("owner wang").user.value);
    const std::string photo = photo_of(world, "owner wang", noon);
    const std::string filed =
        R"({"category":"0302","text":"楼道很久没有打扫过了","contact_name":"王某",)"
        R"("contact_phone":"13911112222","files":[)" +
        photo + R"(],"estate":)" + std::to_string(world.names.at("E1")) + "}";
    EXPECT_EQ(ask(world, "owner wang", http::POST, "/api/complaints", filed).status, 201);
    EXPECT_EQ(ask(world, "owner wang", http::POST, "/api/own-data/deletion", "").status, 200);
    const auto erase = [&] {
        return ask(world, "admin gao", http::POST, "/api/users/" + wang + "/erasure",
                   R"({"reason":"本人申请注销"})");
    };
    // Whoever works on the case still needs their words: it waits, and says for which.
    const auto waits = erase();
    EXPECT_EQ(waits.status, 409) << waits.body;
    EXPECT_TRUE(waits.body.contains("erasure_waits")) << waits.body;
    EXPECT_TRUE(waits.body.contains("TS20260302-00000001")) << waits.body;
    EXPECT_TRUE(ask(world, "owner wang", http::GET, "/api/complaints/1", "")
                    .body.contains("楼道很久没有打扫过了"));
    const auto photo_seen = [&] {
        return ask(world, "visitor lv", http::GET, "/api/complaints/1/files/" + photo, "");
    };
    EXPECT_EQ(photo_seen().content_type, "image/jpeg");
    EXPECT_EQ(ask(world, "owner wang", http::POST, "/api/complaints/1/withdrawal", "{}").status,
              200);
    const auto erased = erase();
    EXPECT_EQ(erased.status, 200) << erased.body;
    jobs::run_all_due(*world.db, app::jobs(), noon);
    for (const auto& [person, target] :
         {std::pair("community chen",
                    "/api/registry/estates/" + std::to_string(world.names.at("E1")) + "/owners"),
          std::pair("visitor lv", std::string("/api/complaints/1"))}) {
        const auto reply = ask(world, person, http::GET, target, "");
        EXPECT_EQ(reply.status, 200) << reply.body;
        EXPECT_FALSE(reply.body.contains("王*")) << reply.body;
        EXPECT_FALSE(reply.body.contains("****")) << reply.body;
    }
    EXPECT_EQ(photo_seen().status, 404);
    EXPECT_TRUE(photo_seen().body.contains("file_gone")) << photo_seen().body;
    EXPECT_TRUE(ask(world, "visitor lv", http::GET, "/api/complaints/1", "")
                    .body.contains(R"("gone":true)"));
    const auto look = ask(world, "visitor lv", http::POST, "/api/complaints/1/revelation",
                          R"({"reason":"回访联系诉求人"})");
    EXPECT_EQ(look.status, 409) << "an empty name is no answer: " << look.body;
    EXPECT_TRUE(look.body.contains("personal_data_gone")) << look.body;
    world.db->read([](db::Tx& tx) {
        for (const auto& check : app::checks())
            EXPECT_EQ(journal::result_of(check, tx).faults, std::vector<std::string>{})
                << check.name;
        return true;
    });
}

// Every byte of the database, and of the log that its engine writes ahead (PostgreSQL's is written
// over by and by, and lies apart).
enum class Written { kept, kept_and_ahead };
std::string bytes_of_engine(World& world, Written which = Written::kept_and_ahead) {
    std::vector<std::string> folders;
    if (const std::string& url = world.db.url(); url.starts_with("sqlite:")) {
        folders.push_back(url.substr(7));
    } else {
        world.db->read([&](db::Tx& tx) {
            const auto data = tx.one<std::string>("select current_setting('data_directory')");
            const auto id = tx.one<std::int64_t>(
                "select oid::bigint from pg_database where datname = current_database()");
            folders = {data + "/base/" + std::to_string(id)};
            if (which == Written::kept_and_ahead) folders.push_back(data + "/pg_wal");
            return true;
        });
        world.db->connect()->script("checkpoint");
    }
    std::string bytes;
    for (const std::string& folder : folders)
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
            if (entry.is_regular_file()) bytes += content_of(entry.path());
    return bytes;
}

// A copy of the database of before opens nothing with the keys of after, and what was said is in no
// byte of what the engine keeps.
TEST(Erasure, LeavesNothingToReadInACopyOfBefore) {
    World world;
    const UserId zhao = world.actor("owner zhao").user;
    const KeptKey kept(key_of(world, zhao));
    const std::string name = "欧阳桂兰";
    const std::string phone = "13977665544";
    const std::string text = "欧阳家门前的路灯三天不亮";
    EXPECT_EQ(ask(world, "owner zhao", http::POST, "/api/complaints",
                  R"({"category":"0302","text":")" + text + R"(","contact_name":")" + name +
                      R"(","contact_phone":")" + phone + R"(","estate":)" +
                      std::to_string(world.names.at("E3")) + "}")
                  .status,
              201);
    ask(world, "owner zhao", http::POST, "/api/complaints/1/withdrawal", "{}");
    // Whoever decides and whoever looks writes about them, too.
    const std::string refused = "与欧阳家的房产证不符";
    const std::string looked = "核对欧阳家的电话";
    EXPECT_EQ(ask(world, "owner zhao", http::POST, "/api/registry/bindings",
                  R"({"role":"owner","name":")" + name + R"(","phone":")" + phone +
                      R"(","id_number":"11010519491231002X","house":)" +
                      std::to_string(world.names.at("H1")) + "}")
                  .status,
              201);
    const std::string tie =
        "/api/registry/bindings/" + std::to_string(world.db->read([](db::Tx& tx) {
            return tx.one<std::int64_t>("select max(id) from registry_owners");
        }));
    const auto by_community = [&](const std::string& target, const std::string& reason) {
        return ask(world, "community chen", http::POST, target, R"({"reason":")" + reason + R"("})")
            .status;
    };
    EXPECT_EQ(by_community(tie + "/unmasking", looked), 200);
    EXPECT_EQ(by_community(tie + "/refusal", refused), 200);
    struct Copied {
        std::string text_sealed;
        std::string contact_name_sealed;
        std::string contact_phone_sealed;
    };
    const Copied copied = world.db->read([](db::Tx& tx) {
        return tx.one<Copied>(
            "select text_sealed, contact_name_sealed, contact_phone_sealed "
            "from complaints_cases");
    });
    const auto kinds = [&] {
        std::vector<crypto::Opened::Kind> found;
        for (const auto& [column, sealed] :
             {std::pair{"text_sealed", copied.text_sealed},
              std::pair{"contact_name_sealed", copied.contact_name_sealed},
              std::pair{"contact_phone_sealed", copied.contact_phone_sealed}})
            found.push_back(
                db::look_into(db::sealed_context("complaints_cases", column, "1"), sealed).kind);
        return found;
    };
    using Kind = crypto::Opened::Kind;
    EXPECT_EQ(kinds(), (std::vector{Kind::whole, Kind::whole, Kind::whole}));
    EXPECT_EQ(ask(world, "owner zhao", http::POST, "/api/own-data/deletion", "").status, 200);
    const std::string who = std::to_string(zhao.value);
    EXPECT_EQ(ask(world, "admin gao", http::POST, "/api/users/" + who + "/erasure",
                  R"({"reason":"本人申请注销"})")
                  .status,
              200);
    jobs::run_all_due(*world.db, app::jobs(), noon);
    EXPECT_EQ(kinds(), (std::vector{Kind::gone, Kind::gone, Kind::gone}));
    const std::string bytes = bytes_of_engine(world);
    EXPECT_TRUE(bytes.contains("ComplaintWithdrawn")) << "what is there is seen";
    for (const std::string& said : {name, phone, text, refused, looked})
        EXPECT_FALSE(bytes.contains(said)) << said;
}

// What was kept in clear of them: dead rows are taken away with the keys.
TEST(Erasure, LeavesNoMaskedCopyInTheFiles) {
    World world;
    const UserId zhao = world.actor("owner zhao").user;
    const KeptKey kept(key_of(world, zhao));
    const std::vector<std::string> shown{masked_name("欧阳桂兰"), masked_phone("13977665544"),
                                         "HOTLINE-2026-000777"};
    EXPECT_EQ(ask(world, "owner zhao", http::POST, "/api/complaints",
                  R"({"category":"0302","text":"路灯三天不亮","contact_name":"欧阳桂兰",)"
                  R"("contact_phone":"13977665544","estate":)" +
                      std::to_string(world.names.at("E3")) + "}")
                  .status,
              201);
    world.db->write([&](db::Tx& tx) {
        return tx.exec("update complaints_cases set external_no = $1", shown.back());
    });
    for (const std::string& each : shown)
        EXPECT_TRUE(bytes_of_engine(world).contains(each)) << each;
    world.db->write([&](db::Tx& tx) {
        identity::erase_again(tx, zhao, noon);
        return true;
    });
    jobs::run_all_due(*world.db, app::jobs(), noon);
    const std::string files = bytes_of_engine(world, Written::kept);
    for (const std::string& each : shown) EXPECT_FALSE(files.contains(each)) << each;
}

// Why it was done is not the person's own: it stays when their key goes.
TEST(Erasure, IsRememberedWithItsReason) {
    World world;
    const UserId zhao = world.actor("owner zhao").user;
    const KeptKey kept(key_of(world, zhao));
    EXPECT_EQ(ask(world, "owner zhao", http::POST, "/api/own-data/deletion", "").status, 200);
    EXPECT_EQ(
        ask(world, "admin gao", http::POST, "/api/users/" + std::to_string(zhao.value) + "/erasure",
            R"({"reason":"本人申请注销"})")
            .status,
        200);
    jobs::run_all_due(*world.db, app::jobs(), noon);
    struct Reason {
        std::int64_t id;
        std::string sealed;
    };
    const auto reason = world.db->read([](db::Tx& tx) {
        return tx.one<Reason>(
            "select id, reason_sealed from identity_reasons where verb = 'erase'");
    });
    EXPECT_EQ(identity::open_reason(reason.id, reason.sealed), "本人申请注销");
}

// Whoever can write into the database alone erases nobody with it.
TEST(Erasure, OfSomebodyIsNotBelievedWithoutAFact) {
    World world;
    const UserId zhao = world.actor("owner zhao").user;
    const PersonKey key = key_of(world, zhao);
    const KeptKey kept(key);
    world.db->write([&](db::Tx& tx) {
        tx.exec(
            "insert into platform_erased_keys (person_key, user_id, noted_at, erased_at) "
            "values ($1, $2, 1, null), ($3, $2, 1, 1)",
            key, zhao, std::int64_t{1} << 38);
        return true;
    });
    jobs::run_all_due(*world.db, app::jobs(), noon);
    world.db->read([](db::Tx& tx) {
        personal::erase_keys_again(tx);
        return true;
    });
    EXPECT_FALSE(crypto::is_erased(key));
    std::vector<std::string> faults;
    world.db->read([&](db::Tx& tx) {
        for (const auto& check : app::checks())
            for (auto& fault : journal::result_of(check, tx).faults)
                faults.push_back(std::move(fault));
        return true;
    });
    EXPECT_EQ(faults.size(), 2U);
    for (const std::string& fault : faults)
        EXPECT_TRUE(fault.starts_with("platform_erased_keys ") &&
                    fault.ends_with(": no fact tells of this row"))
            << fault;
}

}  // namespace

}  // namespace anju::test
