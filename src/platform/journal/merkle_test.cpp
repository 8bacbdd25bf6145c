#include "platform/journal/merkle.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <boost/json.hpp>
#include <cstring>
#include <fstream>

#include "platform/journal/note.h"
#include "support/test_db.h"

namespace anju::journal::merkle {

namespace {

constexpr const char* vectors = "/tests/vectors/merkle_rfc6962_proofs.jsonl";

// A digest of the vectors. What is no digest there stands for any hash that is wrong.
Hash hash_in(const boost::json::value& text) {
    const std::string bytes = from_base64(std::string_view(text.as_string())).value_or("");
    Hash hash;
    if (bytes.size() != hash.size()) return crypto::sha256(bytes);
    std::memcpy(hash.data(), bytes.data(), hash.size());
    return hash;
}

// Sizes past 63 bits are no sizes of ours.
std::int64_t number_in(const boost::json::value& number) {
    return number.is_uint64() ? -1 : number.as_int64();
}

// Whether what one row claims holds.
bool holds(const boost::json::object& row) {
    std::vector<Hash> proof;
    if (row.at("proof").is_array())
        for (const auto& text : row.at("proof").as_array()) proof.push_back(hash_in(text));
    if (row.at("kind").as_string() == "inclusion")
        return inclusion_holds(hash_in(row.at("leafHash")), number_in(row.at("leafIdx")),
                               {number_in(row.at("treeSize")), hash_in(row.at("root"))}, proof);
    return consistency_holds({number_in(row.at("size1")), hash_in(row.at("root1"))},
                             {number_in(row.at("size2")), hash_in(row.at("root2"))}, proof);
}

// RFC 6962 section 2.1 word for word, slow and plain.
Hash plain_root(std::span<const Hash> leaves) {
    if (leaves.empty()) return crypto::sha256({});
    if (leaves.size() == 1) return leaves[0];
    std::size_t k = 1;
    while (k * 2 < leaves.size()) k *= 2;
    return node_hash(plain_root(leaves.first(k)), plain_root(leaves.subspan(k)));
}

std::vector<Hash> leaves_of(std::int64_t n) {
    std::vector<Hash> leaves;
    for (std::int64_t i = 0; i < n; ++i) leaves.push_back(leaf_hash("leaf " + std::to_string(i)));
    return leaves;
}

NodeAt over(const std::vector<Hash>& leaves) {
    return [&leaves](int level, std::int64_t index) {
        const auto width = std::size_t{1} << level;
        return plain_root(
            std::span(leaves).subspan(static_cast<std::size_t>(index) * width, width));
    };
}

Tree tree_of(const std::vector<Hash>& leaves, std::int64_t size) {
    return {size, plain_root(std::span(leaves).first(static_cast<std::size_t>(size)))};
}

}  // namespace

TEST(MerkleTest, known_proofs_hold_and_known_forgeries_do_not) {
    std::ifstream in(test::TestDb::root() + vectors);
    int rows = 0;
    for (std::string line; std::getline(in, line);) {
        const auto value = boost::json::parse(line);
        const auto& row = value.as_object();
        const std::string kind(row.at("kind").as_string());
        // Subtree proofs are of a later draft and not used here.
        if (kind != "inclusion" && kind != "consistency") continue;
        // An empty hash cannot be written in our types.
        const auto is_empty = [&](const char* key) {
            const auto* text = row.if_contains(key);
            return text != nullptr && text->as_string().empty();
        };
        if (is_empty("leafHash") || is_empty("root") || is_empty("root1") || is_empty("root2"))
            continue;
        ++rows;
        EXPECT_EQ(holds(row), !row.at("wantErr").as_bool())
            << kind << " " << row.at("case").as_string();
    }
    EXPECT_EQ(rows, 185);
}

TEST(MerkleTest, the_empty_tree_and_the_empty_leaf_have_their_known_hashes) {
    EXPECT_EQ(crypto::hex(Frontier().root()),
              "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(crypto::hex(leaf_hash("")),
              "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
}

TEST(MerkleTest, a_tree_grown_leaf_by_leaf_has_the_root_of_the_definition) {
    const auto leaves = leaves_of(130);
    Frontier frontier;
    for (std::int64_t size = 0; size < 130; ++size) {
        EXPECT_EQ(frontier.root(), tree_of(leaves, size).root) << size;
        EXPECT_EQ(root_at(size, over(leaves)), tree_of(leaves, size).root) << size;
        frontier.add(leaves[static_cast<std::size_t>(size)]);
    }
}

TEST(MerkleTest, every_leaf_of_every_small_tree_is_proved_and_at_no_other_place) {
    const auto leaves = leaves_of(20);
    for (std::int64_t size = 1; size <= 20; ++size)
        for (std::int64_t index = 0; index < size; ++index) {
            const auto proof = inclusion_proof(index, size, over(leaves));
            for (std::int64_t claimed = 0; claimed < size; ++claimed)
                EXPECT_EQ(inclusion_holds(leaves[static_cast<std::size_t>(index)], claimed,
                                          tree_of(leaves, size), proof),
                          claimed == index)
                    << size << " " << index << " " << claimed;
        }
}

TEST(MerkleTest, every_small_tree_is_proved_to_begin_the_larger_ones_and_a_forgery_is_not) {
    const auto leaves = leaves_of(20);
    auto forged = leaves;
    for (std::int64_t later = 1; later <= 20; ++later)
        for (std::int64_t earlier = 1; earlier <= later; ++earlier) {
            const auto proof = consistency_proof(earlier, later, over(leaves));
            EXPECT_TRUE(consistency_holds(tree_of(leaves, earlier), tree_of(leaves, later), proof))
                << earlier << " " << later;
            forged[0] = leaf_hash("forged");
            EXPECT_FALSE(consistency_holds(tree_of(forged, earlier), tree_of(leaves, later), proof))
                << earlier << " " << later;
        }
}

TEST(MerkleTest, one_changed_bit_of_a_proof_breaks_it) {
    EXPECT_TRUE(rc::check("one changed bit", [] {
        const auto leaves = leaves_of(33);
        const auto size = *rc::gen::inRange<std::int64_t>(2, 34);
        const auto index = *rc::gen::inRange<std::int64_t>(0, size);
        auto proof = inclusion_proof(index, size, over(leaves));
        const auto at = *rc::gen::inRange<std::size_t>(0, proof.size());
        const auto byte = *rc::gen::inRange<std::size_t>(0, 32);
        proof[at][byte] = static_cast<std::uint8_t>(proof[at][byte] ^ 1);
        RC_ASSERT(!inclusion_holds(leaves[static_cast<std::size_t>(index)], index,
                                   tree_of(leaves, size), proof));
    }));
}

TEST(NoteTest, base64_is_that_of_rfc_4648_and_has_one_spelling) {
    for (const auto& [plain, text] : std::initializer_list<std::pair<const char*, const char*>>{
             {"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foobar", "Zm9vYmFy"}}) {
        EXPECT_EQ(to_base64(plain), text);
        EXPECT_EQ(from_base64(text), plain);
    }
    for (const char* wrong : {"Zg", "Zg=", "Zh==", "Z===", "====", "Zm 8", "Zm9v\n", "Zg==Zg=="})
        EXPECT_FALSE(from_base64(wrong).has_value()) << wrong;
}

}  // namespace anju::journal::merkle
