// The journal's own checks: everything the seal says is computed again from the facts.
#include <algorithm>

#include "facts/journal.h"
#include "platform/journal/days.h"
#include "platform/journal/leaf.h"
#include "platform/journal/mark.h"
#include "platform/journal/note.h"
#include "platform/journal/seal.h"
#include "platform/journal/tiles.h"

namespace anju::journal {

namespace {

using merkle::Hash;

// What was there a minute before the newest fact and is in no checkpoint.
void say_unsealed(db::Tx& tx, CheckResult& result, std::int64_t last) {
    const auto waiting = entries_after(tx, sealed_size(tx), 1);
    const auto newest = entries_after(tx, last - 1, 1);
    if (waiting.empty() || newest.empty()) return;
    if (waiting.front().recorded_at + sealed_within < newest.front().recorded_at)
        result.faults.push_back("facts from " + std::to_string(waiting.front().seq) +
                                " on are in no checkpoint");
}

// Facts are numbered 1, 2, 3, ...
CheckResult check_numbers(db::Tx& tx) {
    struct Ends {
        std::int64_t count;
        std::int64_t first;
        std::int64_t last;
    };
    const auto ends = tx.one<Ends>(
        "select count(*), coalesce(min(seq), 1), coalesce(max(seq), 0) from platform_facts");
    CheckResult result{ends.count, {}};
    say_unsealed(tx, result, ends.last);
    if (ends.first == 1 && ends.last == ends.count) return result;
    const auto behind_gaps = tx.all<std::int64_t>(
        "select f.seq from platform_facts f where f.seq <> 1 and not exists "
        "(select 1 from platform_facts b where b.seq = f.seq - 1) order by f.seq limit 20");
    for (const std::int64_t seq : behind_gaps)
        result.faults.push_back("no fact before number " + std::to_string(seq));
    if (ends.first < 1) result.faults.push_back("a fact has a number below 1");
    return result;
}

// Times go on from fact to fact but where two officers put the clock right, which is told; each was
// recorded soon after it was decided.
CheckResult check_times(db::Tx& tx) {
    struct Times {
        std::int64_t seq;
        Instant at;
        Instant recorded_at;
        std::string kind;
    };
    CheckResult result;
    Instant before;
    tx.each<Times>(
        db::Query("select seq, at, recorded_at, kind from platform_facts order by seq"),
        [&](const Times& fact) {
            ++result.checked;
            const std::string name = "fact " + std::to_string(fact.seq);
            if (fact.at > fact.recorded_at || fact.at + recorded_within < fact.recorded_at)
                result.faults.push_back(name + " was recorded at " + to_text(fact.recorded_at) +
                                        " and decided at " + to_text(fact.at));
            if (fact.kind == facts::ClockCorrected::kind)
                result.notes.push_back(name + " put the clock from " + to_text(before) + " to " +
                                       to_text(fact.recorded_at));
            else if (fact.recorded_at < before)
                result.faults.push_back(name + " was recorded before the one before it");
            before = fact.recorded_at;
        });
    return result;
}

// Grows the tiles of the facts level by level and holds each finished one against the stored.
class TileCheck {
   public:
    TileCheck(db::Tx& tx, CheckResult& result) : tx_(tx), result_(result) {}

    // What was sealed as the fact of this number.
    std::optional<Hash> sealed_leaf(std::int64_t seq) {
        const std::int64_t number = (seq - 1) / tile_width;
        if (number != leaves_of_) leaves_ = stored(0, number).value_or(db::Bytes());
        leaves_of_ = number;
        const auto at = static_cast<std::size_t>((seq - 1) % tile_width) * sizeof(Hash);
        if (leaves_.size() < at + sizeof(Hash)) return std::nullopt;
        Hash hash;
        std::copy_n(leaves_.begin() + static_cast<std::ptrdiff_t>(at), hash.size(), hash.begin());
        return hash;
    }
    void add(std::size_t level, const Hash& hash) {
        if (levels_.size() <= level) levels_.resize(level + 1);
        levels_[level].hashes.push_back(hash);
        if (levels_[level].hashes.size() == std::size_t{tile_width}) finish(level);
    }
    // The tiles at the right edge, which are not full, and that there are no others.
    void end() {
        for (std::size_t level = 0; level < levels_.size(); ++level)
            if (!levels_[level].hashes.empty()) compare(level);
        const auto there = tx_.one<std::int64_t>("select count(*) from platform_log_tiles");
        if (there != compared_)
            say(result_, std::to_string(there) + " tiles are there, the facts give " +
                             std::to_string(compared_));
    }

   private:
    struct Level {
        std::int64_t number = 0;
        std::vector<Hash> hashes;
    };

    void finish(std::size_t level) {
        compare(level);
        const Hash above = merkle::root_of(levels_[level].hashes);
        levels_[level].hashes.clear();
        ++levels_[level].number;
        add(level + 1, above);
    }
    void compare(std::size_t level) {
        const Level& expected = levels_[level];
        db::Bytes computed;
        for (const Hash& hash : expected.hashes)
            computed.insert(computed.end(), hash.begin(), hash.end());
        ++compared_;
        if (stored(static_cast<std::int64_t>(level), expected.number) == computed) return;
        say(result_, "tile " + std::to_string(level) + "/" + std::to_string(expected.number) +
                         " is not what the facts give");
    }
    std::optional<db::Bytes> stored(std::int64_t level, std::int64_t number) {
        return tx_.first<db::Bytes>(
            "select hashes from platform_log_tiles where level = $1 and number = $2", level,
            number);
    }

    db::Tx& tx_;
    CheckResult& result_;
    std::vector<Level> levels_;
    std::int64_t compared_ = 0;
    db::Bytes leaves_;  // of the tile that was asked for last
    std::int64_t leaves_of_ = -1;
};

// The leaf of a fact, or none and why it cannot be read.
struct Leaf {
    std::int64_t seq = 0;
    std::optional<Hash> hash;
    std::string unread;
};

// Calls f for each of the facts up to number `last`.
template <class F>
void each_leaf(db::Tx& tx, std::int64_t last, F&& f) {
    constexpr int facts_a_read = 1000;
    std::vector<Leaf> leaves;
    const FactReader reader{
        [&](const Entry& fact) {
            leaves.push_back({fact.seq, merkle::leaf_hash(leaf_entry(fact)), {}});
        },
        [&](std::int64_t seq, std::int64_t, const std::string& what) {
            leaves.push_back({seq, {}, what});
        }};
    for (std::int64_t after = 0; after < last;) {
        after = each_after(tx, after, facts_a_read, reader);
        if (leaves.empty()) return;
        for (const Leaf& leaf : leaves)
            if (leaf.seq <= last) f(leaf);
        leaves.clear();
    }
}

struct Checkpoint {
    std::int64_t size;
    db::Bytes root;
    std::string note;
    bool has(const Hash& hash) const {
        return std::equal(root.begin(), root.end(), hash.begin(), hash.end());
    }
    std::string name() const { return "checkpoint " + std::to_string(size); }
};

std::vector<Checkpoint> checkpoints(db::Tx& tx) {
    return tx.all<Checkpoint>(
        "select size, root, note from platform_log_checkpoints order by size");
}

// The tree as it was sealed, held against what the facts give leaf by leaf: one that was changed is
// named, and what was sealed in its place goes on, so that the rest is looked at all the same.
class TreeCheck {
   public:
    TreeCheck(db::Tx& tx, CheckResult& result)
        : result_(result), tiles_(tx, result), known_(checkpoints(tx)), next_(known_.begin()) {
        while (next_ != known_.end() && next_->size < 1) ++next_;
    }

    std::int64_t sealed() const { return known_.empty() ? 0 : known_.back().size; }
    void take(const Leaf& leaf) {
        ++result_.checked;
        fill_to(leaf.seq - 1);
        if (frontier_.size() != leaf.seq - 1) return;  // said of the numbers of facts
        const auto sealed = tiles_.sealed_leaf(leaf.seq);
        const std::string name = "fact " + std::to_string(leaf.seq);
        if (!leaf.hash)
            say(result_, leaf.unread);
        else if (sealed && *sealed != *leaf.hash)
            say(result_, name + " is not what was sealed");
        if (sealed || leaf.hash) add(sealed ? *sealed : *leaf.hash);
    }
    void end() {
        fill_to(sealed());
        tiles_.end();
        if (result_.checked != sealed())
            say(result_, std::to_string(sealed()) + " facts were sealed, " +
                             std::to_string(result_.checked) + " are there");
        for (; next_ != known_.end(); ++next_)
            say(result_, next_->name() + " is of more than the facts and tiles give");
    }

   private:
    // In the place of facts that are gone.
    void fill_to(std::int64_t size) {
        while (frontier_.size() < size) {
            const auto sealed = tiles_.sealed_leaf(frontier_.size() + 1);
            if (!sealed) return;
            add(*sealed);
        }
    }
    void add(const Hash& leaf) {
        tiles_.add(0, leaf);
        frontier_.add(leaf);
        if (next_ == known_.end() || next_->size != frontier_.size()) return;
        if (!next_->has(frontier_.root()))
            say(result_, next_->name() + " has not the root of its facts");
        ++next_;
    }

    CheckResult& result_;
    TileCheck tiles_;
    std::vector<Checkpoint> known_;
    std::vector<Checkpoint>::const_iterator next_;
    merkle::Frontier frontier_;
};

CheckResult check_tree(db::Tx& tx) {
    CheckResult result;
    TreeCheck tree(tx, result);
    each_leaf(tx, tree.sealed(), [&](const Leaf& leaf) { tree.take(leaf); });
    tree.end();
    return result;
}

CheckResult check_checkpoints(db::Tx& tx) {
    CheckResult result;
    const std::string& key = crypto::journal_key().public_key;
    for (const Checkpoint& checkpoint : checkpoints(tx)) {
        ++result.checked;
        const auto told = read_checkpoint(checkpoint.note, key);
        if (!told)
            result.faults.push_back(checkpoint.name() + " has no valid signature");
        else if (told->size != checkpoint.size || !checkpoint.has(told->root))
            result.faults.push_back(checkpoint.name() + " is not what was signed");
    }
    return result;
}

// When a database stopped that is older than its mark.
std::string last_fact(db::Tx& tx) {
    const auto at =
        tx.first<Instant>("select recorded_at from platform_facts order by seq desc limit 1");
    return at ? "; its last fact is of " + to_text(*at) : "";
}

// The mark is set before its checkpoint is committed: when that failed it is the facts themselves
// that go on from it.
CheckResult check_mark(db::Tx& tx) {
    try {
        const auto mark = marked_tree();
        const std::int64_t sealed = sealed_size(tx);
        check_marked(mark, sealed);
        if (!mark && sealed == 0) return {0, {}};
        if (!mark)
            return {0, {}, {"not looked at: no journal.mark; an older database is not noticed"}};
        if (mark->size <= sealed) {
            check_goes_on(*mark, sealed, [&](std::int64_t size) {
                return merkle::root_at(size, node_reader(tx));
            });
            return {1, {}};
        }
        merkle::Frontier frontier;
        each_leaf(tx, mark->size, [&](const Leaf& leaf) {
            if (!leaf.hash) throw Fault(leaf.unread);
            frontier.add(*leaf.hash);
        });
        check_goes_on(*mark, frontier.size(), [&](std::int64_t) { return frontier.root(); });
        check_cut_off(*mark, sealed, facts_a_chunk);
        return {1, {}, {"the last checkpoint was signed and is not here; its facts are"}};
    } catch (const Fault& fault) {
        return {1, {fault.what() + last_fact(tx)}};
    }
}

}  // namespace

std::span<const Check> checks() {
    static constexpr Check all[]{
        {"journal", check_numbers},   {"journal_times", check_times},
        {"journal_tree", check_tree}, {"journal_checkpoints", check_checkpoints},
        {"journal_days", check_days}, {"journal_mark", check_mark}};
    return all;
}

}  // namespace anju::journal
