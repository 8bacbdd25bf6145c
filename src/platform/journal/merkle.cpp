#include "platform/journal/merkle.h"

#include <bit>

#include "base/result.h"

namespace anju::journal::merkle {

namespace {

// A run of leaves [from, to).
struct Run {
    std::int64_t from;
    std::int64_t to;
    std::int64_t size() const { return to - from; }
    // Where RFC 6962 section 2.1 splits it: the largest power of two below its size.
    std::int64_t middle() const {
        return from +
               static_cast<std::int64_t>(std::bit_floor(static_cast<std::uint64_t>(size() - 1)));
    }
    Run left() const { return {from, middle()}; }
    Run right() const { return {middle(), to}; }
};

Hash hash_of(Run run, const NodeAt& node) {
    const auto size = static_cast<std::uint64_t>(run.size());
    if (std::has_single_bit(size)) {
        const int level = std::countr_zero(size);
        return node(level, run.from >> level);
    }
    return node_hash(hash_of(run.left(), node), hash_of(run.right(), node));
}

void prove_inclusion(std::int64_t index, Run run, const NodeAt& node, std::vector<Hash>& proof) {
    if (run.size() == 1) return;
    const bool in_left = index < run.middle();
    prove_inclusion(index, in_left ? run.left() : run.right(), node, proof);
    proof.push_back(hash_of(in_left ? run.right() : run.left(), node));
}

enum class Known : std::uint8_t { yes, no };  // whether the verifier has the run's hash already

void prove_consistency(std::int64_t earlier, Run run, Known known, const NodeAt& node,
                       std::vector<Hash>& proof) {
    if (earlier == run.to) {
        if (known == Known::no) proof.push_back(hash_of(run, node));
        return;
    }
    if (earlier <= run.middle()) {
        prove_consistency(earlier, run.left(), known, node, proof);
        proof.push_back(hash_of(run.right(), node));
    } else {
        prove_consistency(earlier, run.right(), Known::no, node, proof);
        proof.push_back(hash_of(run.left(), node));
    }
}

}  // namespace

std::string_view bytes_of(const Hash& hash) {
    return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

Hash leaf_hash(std::string_view entry) {
    std::string input(1, '\0');
    input += entry;
    return crypto::sha256(input);
}

Hash node_hash(const Hash& left, const Hash& right) {
    std::array<char, 65> input{1};
    std::copy(left.begin(), left.end(), input.begin() + 1);
    std::copy(right.begin(), right.end(), input.begin() + 33);
    return crypto::sha256({input.data(), input.size()});
}

void Frontier::add(const Hash& leaf) {
    Subtree subtree{1, leaf};
    while (!subtrees_.empty() && subtrees_.back().leaves == subtree.leaves) {
        subtree = {subtree.leaves * 2, node_hash(subtrees_.back().hash, subtree.hash)};
        subtrees_.pop_back();
    }
    subtrees_.push_back(subtree);
    ++size_;
}

Hash Frontier::root() const {
    if (subtrees_.empty()) return crypto::sha256({});
    Hash root = subtrees_.back().hash;
    for (auto it = subtrees_.rbegin() + 1; it != subtrees_.rend(); ++it)
        root = node_hash(it->hash, root);
    return root;
}

Hash root_of(std::span<const Hash> leaves) {
    Frontier frontier;
    for (const Hash& leaf : leaves) frontier.add(leaf);
    return frontier.root();
}

Hash root_at(std::int64_t size, const NodeAt& node) {
    return size == 0 ? crypto::sha256({}) : hash_of({0, size}, node);
}

std::vector<Hash> inclusion_proof(std::int64_t index, std::int64_t size, const NodeAt& node) {
    CHECK(index >= 0 && index < size);
    std::vector<Hash> proof;
    prove_inclusion(index, {0, size}, node, proof);
    return proof;
}

std::vector<Hash> consistency_proof(std::int64_t earlier, std::int64_t later, const NodeAt& node) {
    CHECK(earlier > 0 && earlier <= later);
    std::vector<Hash> proof;
    prove_consistency(earlier, {0, later}, Known::yes, node, proof);
    return proof;
}

// RFC 9162 section 2.1.3.2.
bool inclusion_holds(const Hash& leaf, std::int64_t index, const Tree& tree,
                     std::span<const Hash> proof) {
    if (index < 0 || index >= tree.size) return false;
    std::int64_t at = index;
    std::int64_t last = tree.size - 1;
    Hash root = leaf;
    for (const Hash& sibling : proof) {
        if (last == 0) return false;
        if (at % 2 == 1 || at == last) {
            root = node_hash(sibling, root);
            while (at % 2 == 0 && at != 0) {
                at >>= 1;
                last >>= 1;
            }
        } else {
            root = node_hash(root, sibling);
        }
        at >>= 1;
        last >>= 1;
    }
    return last == 0 && root == tree.root;
}

// RFC 9162 section 2.1.4.2.
bool consistency_holds(const Tree& earlier, const Tree& later, std::span<const Hash> proof) {
    if (earlier.size <= 0 || earlier.size > later.size) return false;
    if (earlier.size == later.size) return proof.empty() && earlier.root == later.root;
    const bool complete = std::has_single_bit(static_cast<std::uint64_t>(earlier.size));
    if (!complete && proof.empty()) return false;
    // A complete earlier tree is itself the first node of the way; its hash is not repeated.
    const Hash first = complete ? earlier.root : proof.front();
    if (!complete) proof = proof.subspan(1);
    std::int64_t at = earlier.size - 1;
    std::int64_t last = later.size - 1;
    while (at % 2 == 1) {
        at >>= 1;
        last >>= 1;
    }
    Hash before = first;
    Hash after = first;
    for (const Hash& sibling : proof) {
        if (last == 0) return false;
        if (at % 2 == 1 || at == last) {
            before = node_hash(sibling, before);
            after = node_hash(sibling, after);
            while (at % 2 == 0 && at != 0) {
                at >>= 1;
                last >>= 1;
            }
        } else {
            after = node_hash(after, sibling);
        }
        at >>= 1;
        last >>= 1;
    }
    return last == 0 && before == earlier.root && after == later.root;
}

}  // namespace anju::journal::merkle
