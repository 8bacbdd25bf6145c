// What a receipt shows holds against the log by rules that are written down, and nothing else does.
#include "platform/journal/receipt.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "platform/journal/leaf.h"
#include "platform/journal/log_routes.h"
#include "platform/journal/note.h"
#include "platform/journal/seal.h"
#include "support/refusal.h"
#include "support/test_db.h"

namespace anju::journal {

namespace {

const Instant now = instant_of(date_of(2026, 3, 5), 14);

class Receipts : public testing::Test {
   protected:
    Receipts() {
        use_books({{"thing", {"ThingMade", "ThingMoved"}, [](db::Tx&, std::string_view word) {
                        return word == "secret" ? std::optional<std::int64_t>(7) : std::nullopt;
                    }}});
    }
    void record(std::int64_t thing, std::string_view kind) {
        db_->write([&](db::Tx& tx) {
            record_json(tx, system_actor(), now, {"thing", thing},
                        {kind, R"({"state":"new","name":"张三"})", 1});
            return true;
        });
    }
    void seal() {
        while (seal_chunk(*db_, now)) continue;
    }
    Result<Receipt> receipt() {
        return db_->read([](db::Tx& tx) { return receipt_of(tx, {"thing", 7}, "secret"); });
    }
    std::optional<BookRead> book(std::string_view noun, std::string_view word) {
        return db_->read([&](db::Tx& tx) { return read_book(tx, noun, word); });
    }
    static merkle::Hash hash_in(std::string_view text) {
        merkle::Hash hash;
        const auto bytes = from_base64(text);
        EXPECT_TRUE(bytes && bytes->size() == hash.size()) << text;
        std::ranges::copy(*bytes, hash.begin());
        return hash;
    }
    static bool holds(const LogProof& proof) {
        const auto tree = read_checkpoint(proof.checkpoint, crypto::journal_key().public_key);
        std::vector<merkle::Hash> path;
        for (const std::string& hash : proof.proof) path.push_back(hash_in(hash));
        return tree && merkle::leaf_hash(proof.entry) == hash_in(proof.leaf_hash) &&
               merkle::inclusion_holds(hash_in(proof.leaf_hash), proof.index, *tree, path);
    }

    test::TestDb db_;
};

TEST_F(Receipts, are_refused_with_a_time_until_the_fact_is_sealed) {
    record(7, "ThingMade");
    const auto early = receipt();
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().kind, &receipt_unsealed);
    EXPECT_GT(receipt_unsealed.again_after, 0);
    seal();
    EXPECT_TRUE(receipt());
}

TEST_F(Receipts, prove_the_first_fact_of_their_thing_and_open_what_it_hides) {
    for (int i = 0; i < 300; ++i) record(1, "ThingMade");
    record(7, "ThingMade");
    record(7, "ThingMoved");
    seal();
    const auto found = receipt();
    ASSERT_TRUE(found);
    EXPECT_EQ(found->fact.index, 300);
    EXPECT_TRUE(holds(found->fact));
    const auto entry = boost::json::parse(found->fact.entry).as_object();
    EXPECT_EQ(entry.at("kind"), "ThingMade");
    std::vector<std::string> names;
    for (const OpenedMember& member : found->opened) {
        const auto digest = commitment(*from_base64(member.opener), member.value);
        EXPECT_EQ(entry.at("sealed").at(member.name),
                  boost::json::value(to_base64(std::string(digest.begin(), digest.end()))));
        names.push_back(member.name);
    }
    EXPECT_EQ(names, (std::vector<std::string>{"about", "at", "recorded_at", "data.name"}));
    EXPECT_EQ(found->opened.back().value, R"("张三")");
    EXPECT_EQ(public_key_in(found->key), crypto::journal_key().public_key);
    EXPECT_EQ(found->book, "/log/book/thing/secret");
}

TEST_F(Receipts, have_a_code_that_fits_a_small_qr) {
    for (int i = 0; i < 11; ++i) record(7, "ThingMade");
    seal();
    const std::string code = receipt()->code;
    EXPECT_TRUE(code.starts_with("/verify#0.")) << code;
    // With the longest address and a number of twelve digits it stays below 200 bytes.
    EXPECT_LE(code.size(), 200 - 64 - 11U) << code;
    EXPECT_TRUE(receipt()->key.contains('+' + code.substr(code.rfind('.') + 1) + '+')) << code;
}

TEST_F(Receipts, lead_to_a_book_of_the_public_facts_about_one_thing) {
    record(7, "ThingMade");
    record(1, "ThingMade");
    record(7, "ThingLookedAt");
    record(7, "ThingMoved");
    seal();
    record(7, "ThingMoved");
    const auto read = book("thing", "secret");
    ASSERT_TRUE(read);
    ASSERT_EQ(read->entries.size(), 2U) << "one is none of the public's, one is not sealed";
    EXPECT_EQ(read->entries[0].index, 0);
    EXPECT_EQ(read->entries[1].index, 3);
    for (const LogProof& proof : read->entries) {
        EXPECT_TRUE(holds(proof));
        EXPECT_FALSE(proof.entry.contains("张三"));
    }
    EXPECT_FALSE(book("thing", "Secret"));
    EXPECT_FALSE(book("thing", "7"));
    EXPECT_FALSE(book("person", "secret"));
}

}  // namespace

}  // namespace anju::journal
