// Somebody with the database in hand, and what `anju verify` says then: the attacks that an
// outsider tried on the whole product, one by one. What single columns hold against is in the
// rooms' tests.
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>

#include "access/foreign.h"
#include "platform/crypto/crypto.h"
#include "platform/journal/mark.h"
#include "platform/journal/seal.h"
#include "support/tampering.h"

namespace anju::test {

namespace {

// A city in which a case was lived through with words, a photo and a helper, sealed twice.
class Outsider : public testing::Test {
   protected:
    Outsider() {
        mark_ = std::filesystem::temp_directory_path() /
                ("anju-outsider-" + crypto::hex(crypto::random_bytes(8)));
        journal::use_mark(mark_.string());
        seal();
        live();
        seal();
    }
    ~Outsider() override {
        journal::use_mark("");
        std::filesystem::remove(mark_);
    }

    db::Db& db() { return *city_.world.db; }
    void seal() {
        while (journal::seal_chunk(db(), instant_of(date_of(2025, 9, 26), 12))) {
        }
    }
    void deed(std::string_view person, const std::string& verb, const std::string& body) {
        const auto reply = city_.ask(person, http::POST, complaint() + "/" + verb, body);
        EXPECT_LT(reply.status, 300) << verb << " " << reply.body;
    }
    std::string complaint() { return "/api/complaints/" + id_; }
    const std::string& id() { return id_; }
    std::string name(const char* key) { return std::to_string(city_.world.names.at(key)); }
    void live() {
        const auto filed = city_.ask(
            "owner zhao", http::POST, "/api/complaints",
            R"({"category":"0201","text":"前台态度很差，没有人管","contact_name":"赵先生",)"
            R"("contact_phone":"13912345678","estate":)" +
                name("E3") + "}");
        EXPECT_EQ(filed.status, 201) << filed.body;
        id_ = boost::json::serialize(boost::json::parse(filed.body).at("id"));
        deed("dispatcher li", "dispatch",
             R"({"unit":)" + name("U_FENG") + R"(,"assists":[)" + name("U_FENGRUN") +
                 R"(],"words":"由其主办"})");
        deed("enterprise feng", "signature", "{}");
        deed("enterprise feng", "contact", R"({"way":"phone","words":"已电话联系"})");
        deed("enterprise feng", "notes", R"({"words":"保洁员今天下午到场"})");
        deed("enterprise feng", "reply", R"({"words":"楼道已经清扫干净，今后每周清扫两次"})");
    }
    std::vector<std::string> faults_after(const Attack& attack) {
        return test::faults_after(db(), attack, app::checks());
    }
    // Of one table.
    void expect_noticed(std::string_view what, const std::string& table,
                        const std::vector<std::string>& statements) {
        expect_noticed({what, {table}, statements});
    }
    void expect_noticed(const Attack& attack) {
        EXPECT_NE(faults_after(attack), std::vector<std::string>{}) << attack.what;
    }

    Foreign city_;
    std::string id_;
    std::filesystem::path mark_;
};

}  // namespace

TEST_F(Outsider, FindsAllInOrderWhereNobodyWas) {
    EXPECT_EQ(faults_after({"nothing", {}, {}}), std::vector<std::string>{});
}

TEST_F(Outsider, IsNoticedAtTheFactsAndTheLog) {
    const std::string facts = "platform_facts";
    const std::string sealed = "select max(size) from platform_log_checkpoints";
    expect_noticed("data of a fact", facts,
                   {"update platform_facts set data = (select data from platform_facts where "
                    "seq = 4) where seq = 3"});
    for (const char* column : {"user_id", "post_id", "at", "noun_id"})
        expect_noticed(column, facts,
                       {"update platform_facts set " + std::string(column) + " = coalesce(" +
                        column + ", 0) + 1 where seq = 3"});
    expect_noticed("order", facts,
                   {"update platform_facts set seq = -3 where seq = 3",
                    "update platform_facts set seq = 3 where seq = 4",
                    "update platform_facts set seq = 4 where seq = -3"});
    expect_noticed("a fact in the middle", facts, {"delete from platform_facts where seq = 3"});
    expect_noticed("the last fact", facts,
                   {"delete from platform_facts where seq = (" + sealed + ")"});
    expect_noticed("a salt", facts,
                   {"update platform_facts set salt = (select salt from platform_facts where "
                    "seq = 4) where seq = 3"});
    expect_noticed("a tile", "platform_log_tiles",
                   {"update platform_log_tiles set hashes = (select root from "
                    "platform_log_checkpoints where size = (" +
                    sealed + ")) where level = 0 and number = 0"});
    const std::string last = "delete from platform_log_checkpoints where size = (" + sealed + ")";
    expect_noticed("the last checkpoint", "platform_log_checkpoints", {last});
    expect_noticed(
        {"the last checkpoint, and a fact behind the one before",
         {"platform_log_checkpoints", facts},
         {last,
          "update platform_facts set data = (select data from platform_facts where seq = 1) "
          "where seq = (" +
              sealed + ") + 1"}});
    expect_noticed({"all checkpoints and tiles",
                    {"platform_log_checkpoints", "platform_log_tiles"},
                    {"delete from platform_log_checkpoints", "delete from platform_log_tiles"}});
    expect_noticed(
        "bytes behind a signature", "platform_log_checkpoints",
        {"update platform_log_checkpoints set note = note || 'x' where size = (" + sealed + ")"});
}

TEST_F(Outsider, IsNoticedAtACase) {
    expect_noticed({"a whole case",
                    {"complaints_notes", "complaints_assists", "complaints_cases"},
                    {"delete from complaints_notes where complaint = " + id(),
                     "delete from complaints_assists where complaint = " + id(),
                     "delete from complaints_cases where id = " + id()}});
    for (const char* change :
         {"enterprise = 1", "estate = 1", "community = '130203001001'",
          "registered_at = registered_at - 1", "source = 'desk'", "kind = 'praise'",
          "complainant = complainant + 1", "catalogue = 1", "dispatch_reason = 'x'",
          "secrecy = 'secret'", "contact_phone_digest = 'x'", "reworks = 1", "visit_tries = 1",
          "solved = 'solved'", "late_reply = 1"})
        expect_noticed(
            change, "complaints_cases",
            {"update complaints_cases set " + std::string(change) + " where id = " + id()});
    expect_noticed("words of one note under another", "complaints_notes",
                   {"update complaints_notes set words_sealed = (select words_sealed from "
                    "complaints_notes where id = (select max(id) from complaints_notes)) "
                    "where id = (select min(id) from complaints_notes)"});
    // Cut off behind its dot, as if somebody had erased it.
    for (const char* column : {"text_sealed", "contact_name_sealed", "contact_phone_sealed"})
        expect_noticed(column, "complaints_cases",
                       {"update complaints_cases set " + std::string(column) + " = substr(" +
                        column + ", 1, 44) where id = " + id()});
    for (const char* masked : {"contact_name_masked", "contact_phone_masked"})
        expect_noticed(
            masked, "complaints_cases",
            {"update complaints_cases set " + std::string(masked) + " = '' where id = " + id()});
    expect_noticed("the words of a note cut off", "complaints_notes",
                   {"update complaints_notes set words_sealed = substr(words_sealed, 1, 44)"});
    expect_noticed("a helper", "complaints_assists", {"delete from complaints_assists"});
    expect_noticed("a photo", "platform_files",
                   {"update platform_files set content_hash = original_hash || '' where noun = "
                    "'complaint' and content_hash <> original_hash"});
}

TEST_F(Outsider, IsNoticedAtPeopleAndTheirPosts) {
    expect_noticed("a post more", "identity_posts",
                   {"insert into identity_posts (id, user_id, role, name, granted_at) select "
                    "9000, user_id, 'city_bureau', name, granted_at from identity_posts limit 1"});
    expect_noticed("a post ended", "identity_posts",
                   {"update identity_posts set ended_on = '2025-01-01' where id = (select min(id) "
                    "from identity_posts)"});
    expect_noticed("an account", "identity_users",
                   {"update identity_users set disabled_at = 1 where id = (select min(id) from "
                    "identity_users)"});
    expect_noticed("one person's name given to another", "identity_users",
                   {"update identity_users set name_sealed = (select name_sealed from "
                    "identity_users where id = (select max(id) from identity_users)) where id = "
                    "(select min(id) from identity_users)"});
    expect_noticed("a name cut off", "identity_users",
                   {"update identity_users set name_sealed = substr(name_sealed, 1, 44) where id "
                    "= (select min(id) from identity_users)"});
    expect_noticed("a name of an owner cut off", "registry_owners",
                   {"update registry_owners set name_sealed = substr(name_sealed, 1, 44)"});
    expect_noticed("an owner's masked name", "registry_owners",
                   {"update registry_owners set name_masked = ''"});
    expect_noticed("a binding's person", "registry_owners",
                   {"update registry_owners set person = person + 1 where id = (select min(id) "
                    "from registry_owners)"});
    expect_noticed("who serves an estate", "registry_services",
                   {"update registry_services set enterprise = enterprise + 1 where id = (select "
                    "min(id) from registry_services)"});
}

TEST_F(Outsider, IsNoticedAtTheRules) {
    expect_noticed("a row of the catalogue", "complaints_catalogue",
                   {"update complaints_catalogue set unit_kind = 'center' where id = (select "
                    "min(id) from complaints_catalogue)"});
    for (const char* key :
         {"complaints.warn_percent", "complaints.reworks_max", "complaints.rework_share_ppm",
          "complaints.visit_tries", "complaints.text_min"})
        expect_noticed(key, "policy_versions",
                       {"update policy_versions set value = value || '1' where key = '" +
                        std::string(key) + "'"});
    for (const char* column : {"article", "document", "valid_from"})
        expect_noticed(column, "policy_versions",
                       {"update policy_versions set " + std::string(column) +
                        " = '2000-01-01' "
                        "where id = (select min(id) from policy_versions)"});
}

}  // namespace anju::test
