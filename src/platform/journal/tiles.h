// The tiles of C2SP tlog-tiles, in which the hashes of a tree lie: 256 of one level, one behind the
// other, and of the levels between two of tiles none, because they follow.
#pragma once

#include <functional>
#include <string_view>

#include "platform/journal/merkle.h"

namespace anju::journal {

inline constexpr std::int64_t tile_width = 256;
inline constexpr int tile_height = 8;  // levels of the tree that one level of tiles stands for

// Of the hashes in a tile.
merkle::Hash hash_at(std::string_view hashes, std::size_t index);
merkle::Hash subtree_of(std::string_view hashes, std::size_t from, std::size_t count);

// The hashes of a tile, as long as the next is not asked for.
using TileAt = std::function<std::string_view(int level, std::int64_t number)>;
// The node of a tree (merkle::NodeAt) from its tile.
merkle::Hash node_of(int level, std::int64_t index, const TileAt& tile);

}  // namespace anju::journal
