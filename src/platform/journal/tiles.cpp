#include "platform/journal/tiles.h"

#include <cstring>

#include "base/result.h"

namespace anju::journal {

using merkle::Hash;

Hash hash_at(std::string_view hashes, std::size_t index) {
    Hash hash;
    CHECK(hashes.size() >= (index + 1) * hash.size());
    std::memcpy(hash.data(), hashes.data() + index * hash.size(), hash.size());
    return hash;
}

Hash subtree_of(std::string_view hashes, std::size_t from, std::size_t count) {
    merkle::Frontier frontier;
    for (std::size_t i = from; i < from + count; ++i) frontier.add(hash_at(hashes, i));
    return frontier.root();
}

Hash node_of(int level, std::int64_t index, const TileAt& tile) {
    const std::int64_t width = std::int64_t{1} << level % tile_height;
    const std::int64_t first = index * width;
    return subtree_of(tile(level / tile_height, first / tile_width),
                      static_cast<std::size_t>(first % tile_width),
                      static_cast<std::size_t>(width));
}

}  // namespace anju::journal
