// What the part of `anju verify` that looks at the log costs, against the hashing that it cannot do
// without.
#include <fmt/format.h>

#include "app/commands.h"
#include "platform/clock.h"
#include "platform/journal/leaf.h"
#include "platform/journal/seal.h"
#include "tools.h"

namespace anju::bench {

namespace {

constexpr int facts_a_read = 1000;

// Microseconds to make the leaves of facts that lie in memory, and nothing else.
std::int64_t bare_us(db::Db& db, std::int64_t sealed) {
    std::int64_t took = 0;
    for (std::int64_t after = 0; after < sealed;) {
        const auto facts =
            db.read([&](db::Tx& tx) { return journal::entries_after(tx, after, facts_a_read); });
        const auto started = clock::ticks_us();
        journal::merkle::Frontier tree;
        for (const journal::Entry& fact : facts)
            tree.add(journal::merkle::leaf_hash(journal::leaf_entry(fact)));
        CHECK(tree.size() > 0);
        took += clock::ticks_us() - started;
        after = facts.back().seq;
    }
    return took;
}

std::int64_t checks_us(db::Db& db) {
    const auto started = clock::ticks_us();
    for (const journal::Check& check : journal::checks()) {
        const auto result = db.read([&](db::Tx& tx) { return journal::result_of(check, tx); });
        if (!result.faults.empty()) throw Fault(result.faults.front());
    }
    return clock::ticks_us() - started;
}

}  // namespace

int time_verify(const app::Config& config) {
    const auto db = app::open_installation(config);
    while (journal::seal_chunk(*db, clock::now())) {
    }
    const auto sealed = db->read([](db::Tx& tx) { return journal::sealed_size(tx); });
    if (sealed == 0) throw Fault("the database has no fact");
    fmt::print("{{\"facts\":{},\"checks_us\":{},\"bare_us\":{}}}\n", sealed, checks_us(*db),
               bare_us(*db, sealed));
    return 0;
}

}  // namespace anju::bench
