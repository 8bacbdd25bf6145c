#include "platform/journal/seal.h"

#include <algorithm>
#include <map>
#include <memory>

#include "platform/journal/days.h"
#include "platform/journal/leaf.h"
#include "platform/journal/mark.h"
#include "platform/journal/note.h"
#include "platform/journal/tiles.h"

namespace anju::journal {

namespace {

using merkle::Hash;

std::string tile_at(db::Tx& tx, std::int64_t level, std::int64_t number) {
    const auto hashes = tx.first<db::Bytes>(
        "select hashes from platform_log_tiles where level = $1 and number = $2", level, number);
    return hashes ? std::string(hashes->begin(), hashes->end()) : std::string();
}

// Tiles while a tree grows or is read: each is loaded once, and saved if it grew.
class Tiles {
   public:
    explicit Tiles(db::Tx& tx) : tx_(tx) {}

    // The hash with this index on a level of tiles; a full tile becomes a hash one level up.
    void add(std::int64_t level, std::int64_t index, const Hash& hash) {
        Tile& tile = at(level, index / tile_width);
        const auto within = static_cast<std::size_t>(index % tile_width);
        if (tile.hashes.size() != within * hash.size())
            throw Fault("tile " + std::to_string(level) + "/" + std::to_string(index / tile_width) +
                        " holds other facts than were sealed: restore the database");
        tile.hashes += merkle::bytes_of(hash);
        tile.grown = true;
        if (within + 1 < tile_width) return;
        add(level + 1, index / tile_width,
            subtree_of(tile.hashes, 0, static_cast<std::size_t>(tile_width)));
    }

    Hash node(int level, std::int64_t index) {
        return node_of(level, index, [&](int tiles, std::int64_t number) -> std::string_view {
            return at(tiles, number).hashes;
        });
    }

    void save() {
        for (const auto& [key, tile] : tiles_)
            if (tile.grown)
                tx_.exec(
                    "insert into platform_log_tiles (level, number, hashes) values ($1, $2, $3) "
                    "on conflict (level, number) do update set hashes = excluded.hashes",
                    key.first, key.second, db::Bytes(tile.hashes.begin(), tile.hashes.end()));
    }

   private:
    struct Tile {
        std::string hashes;
        bool grown = false;
    };

    Tile& at(std::int64_t level, std::int64_t number) {
        const auto [found, made] = tiles_.try_emplace({level, number});
        if (made) found->second.hashes = tile_at(tx_, level, number);
        return found->second;
    }

    db::Tx& tx_;
    std::map<std::pair<std::int64_t, std::int64_t>, Tile> tiles_;
};

// Facts on their way into the tree of `sealed` facts.
struct Chunk {
    std::int64_t sealed = 0;
    std::vector<Hash> leaves;
};

Chunk read_chunk(db::Tx& tx) {
    Chunk chunk{sealed_tree(tx).size, {}};
    for (const Entry& fact : entries_after(tx, chunk.sealed, facts_a_chunk)) {
        if (fact.seq != chunk.sealed + static_cast<std::int64_t>(chunk.leaves.size()) + 1)
            throw Fault("the journal has a gap before fact " + std::to_string(fact.seq));
        chunk.leaves.push_back(merkle::leaf_hash(leaf_entry(fact)));
    }
    return chunk;
}

void save_chunk(db::Tx& tx, const Chunk& chunk, Instant now) {
    Tiles tiles(tx);
    merkle::Tree tree{chunk.sealed, {}};
    for (const Hash& leaf : chunk.leaves) tiles.add(0, tree.size++, leaf);
    const auto root_of = [&](std::int64_t size) {
        return merkle::root_at(
            size, [&](int level, std::int64_t index) { return tiles.node(level, index); });
    };
    tree.root = root_of(tree.size);
    const auto mark = marked_tree();
    check_marked(mark, chunk.sealed);
    if (mark) {
        check_cut_off(*mark, chunk.sealed, facts_a_chunk);
        check_goes_on(*mark, tree.size, root_of);
    }
    tiles.save();
    end_day(tx, now);
    const std::string note = signed_checkpoint(tree, crypto::journal_key());
    tx.exec("insert into platform_log_checkpoints (size, at, root, note) values ($1, $2, $3, $4)",
            tree.size, now, db::Bytes(tree.root.begin(), tree.root.end()), note);
    set_mark(note);
}

}  // namespace

bool seal_chunk(db::Db& db, Instant now) {
    const Chunk chunk = db.read(read_chunk);
    if (chunk.leaves.empty()) return false;
    return db.write([&](db::Tx& tx) {
        // Somebody else sealed meanwhile; look again.
        if (sealed_tree(tx).size != chunk.sealed) return true;
        save_chunk(tx, chunk, now);
        return chunk.leaves.size() == static_cast<std::size_t>(facts_a_chunk);
    });
}

void check_sealing(db::Tx& tx, Instant now, Instant begun) {
    const auto waiting = entries_after(tx, sealed_size(tx), 1);
    if (waiting.empty()) return;
    const Instant moved =
        std::max({waiting.front().recorded_at, sealed_at(tx).value_or(begun), begun});
    if (moved + sealed_within < now)
        throw Fault("the journal is not sealed since fact " + std::to_string(waiting.front().seq));
}

void check_log(db::Tx& tx) {
    const auto mark = marked_tree();
    const std::int64_t sealed = sealed_size(tx);
    check_marked(mark, sealed);
    if (!mark) return;
    const auto facts = tx.one<std::int64_t>("select coalesce(max(seq), 0) from platform_facts");
    const auto root_of = [&](std::int64_t size) {
        // Behind the last checkpoint it is seen when they are sealed again.
        return size <= sealed ? merkle::root_at(size, node_reader(tx)) : mark->root;
    };
    check_goes_on(*mark, facts, root_of);
    check_cut_off(*mark, sealed, facts_a_chunk);
}

const jobs::Job seal_job{"platform_seal", std::chrono::seconds{1}, nullptr, seal_chunk};

merkle::Tree sealed_tree(db::Tx& tx) {
    struct Stored {
        std::int64_t size;
        db::Bytes root;
    };
    const auto stored = tx.first<Stored>(
        "select size, root from platform_log_checkpoints order by size desc limit 1");
    if (!stored) return {0, crypto::sha256({})};
    merkle::Tree tree{stored->size, {}};
    CHECK(stored->root.size() == tree.root.size());
    std::copy(stored->root.begin(), stored->root.end(), tree.root.begin());
    return tree;
}

std::int64_t sealed_size(db::Tx& tx) {
    return tx.one<std::int64_t>("select coalesce(max(size), 0) from platform_log_checkpoints");
}

std::optional<Instant> sealed_at(db::Tx& tx) {
    return tx.first<Instant>("select at from platform_log_checkpoints order by size desc limit 1");
}

std::optional<std::string> latest_checkpoint(db::Tx& tx) {
    return tx.first<std::string>(
        "select note from platform_log_checkpoints order by size desc limit 1");
}

std::optional<std::string> tile_bytes(db::Tx& tx, std::int64_t level, std::int64_t number,
                                      std::int64_t width) {
    if (width < 1 || width > tile_width) return std::nullopt;
    std::string hashes = tile_at(tx, level, number);
    const std::size_t wanted = static_cast<std::size_t>(width) * sizeof(Hash);
    if (hashes.size() < wanted) return std::nullopt;
    hashes.resize(wanted);
    return hashes;
}

merkle::NodeAt node_reader(db::Tx& tx) {
    return [tiles = std::make_shared<Tiles>(tx)](int level, std::int64_t index) {
        return tiles->node(level, index);
    };
}

}  // namespace anju::journal
