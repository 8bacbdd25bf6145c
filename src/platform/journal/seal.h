// The sealed journal. A job hashes new facts into an RFC 6962 tree kept as C2SP tlog-tiles and
// signs a checkpoint of it; no command waits for that and no fact is ever changed. The checks
// recompute the tree, the checkpoints and the numbering from the facts.
#pragma once

#include <span>

#include "platform/jobs/jobs.h"
#include "platform/journal/journal.h"
#include "platform/journal/merkle.h"
#include "platform/journal/verify.h"

namespace anju::journal {

// Seals one chunk of facts; true if there are more. Facts are read and hashed outside the write
// lane: a committed fact does not change.
bool seal_chunk(db::Db& db, Instant now);
// About 100 ms of the writer at most.
inline constexpr int facts_a_chunk = 2000;
extern const jobs::Job seal_job;
// A fact that is in no checkpoint when another comes so much later is a fault of `anju verify`.
inline constexpr std::chrono::minutes sealed_within{1};
// For readiness: throws when facts wait and nothing was sealed for as long, nor did the server
// begin since. A city that was just loaded is sealed while it serves.
void check_sealing(db::Tx& tx, Instant now, Instant begun);

// At the start of whatever writes: throws Fault, with what to do, when the log is not the one that
// was signed last (mark.h): the database is older, or checkpoints were taken away.
void check_log(db::Tx& tx);

// For publication. The tree of the latest checkpoint, which may be empty.
merkle::Tree sealed_tree(db::Tx& tx);
std::int64_t sealed_size(db::Tx& tx);
std::optional<Instant> sealed_at(db::Tx& tx);
std::optional<std::string> latest_checkpoint(db::Tx& tx);
// The hashes of a tile of the tlog-tiles layout, or of its first `width` if it has that many.
std::optional<std::string> tile_bytes(db::Tx& tx, std::int64_t level, std::int64_t number,
                                      std::int64_t width);
// The hash of any complete subtree, from the tiles; for proofs.
merkle::NodeAt node_reader(db::Tx& tx);

// "journal": facts are numbered without a gap and none waits for its checkpoint. "journal_times":
// their times go on, and none was recorded long after it was decided. "journal_tree":
// the tiles are what the facts give and no more, the roots of all checkpoints too.
// "journal_checkpoints": each says what was signed. "journal_days": days.h. "journal_mark": the
// last goes on from the mark beside the key (mark.h).
std::span<const Check> checks();

}  // namespace anju::journal
