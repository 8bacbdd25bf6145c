// Merkle trees of RFC 6962: hashes, roots, proofs and their verification. Pure; where hashes of
// complete subtrees are kept is the caller's business.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "platform/crypto/crypto.h"

namespace anju::journal::merkle {

using Hash = crypto::Digest;
std::string_view bytes_of(const Hash& hash);

Hash leaf_hash(std::string_view entry);
Hash node_hash(const Hash& left, const Hash& right);

// The root of a tree that grows leaf by leaf; holds one hash a set bit of its size.
class Frontier {
   public:
    void add(const Hash& leaf);
    std::int64_t size() const { return size_; }
    Hash root() const;

   private:
    struct Subtree {
        std::int64_t leaves;
        Hash hash;
    };
    std::vector<Subtree> subtrees_;
    std::int64_t size_ = 0;
};

Hash root_of(std::span<const Hash> leaves);

// The hash of a complete subtree: leaves [index << level, (index + 1) << level).
using NodeAt = std::function<Hash(int level, std::int64_t index)>;

Hash root_at(std::int64_t size, const NodeAt& node);
// That the leaf `index` is in the tree of `size`.
std::vector<Hash> inclusion_proof(std::int64_t index, std::int64_t size, const NodeAt& node);
// That the tree of `later` begins with the tree of `earlier`.
std::vector<Hash> consistency_proof(std::int64_t earlier, std::int64_t later, const NodeAt& node);

struct Tree {
    std::int64_t size = 0;
    Hash root{};
};

bool inclusion_holds(const Hash& leaf, std::int64_t index, const Tree& tree,
                     std::span<const Hash> proof);
// An empty tree has nothing to be consistent with: that is refused.
bool consistency_holds(const Tree& earlier, const Tree& later, std::span<const Hash> proof);

}  // namespace anju::journal::merkle
