// What was signed last, kept beside the signing key and apart from the database: a database that
// was rolled back, or whose history was written anew, is not signed on as if nothing were. The mark
// is the checkpoint itself, so that nobody makes one without the key.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "platform/journal/merkle.h"

namespace anju::journal {

// The file of the mark; empty: none is kept. Once at start, before any thread.
void use_mark(const std::string& file);

// The tree that was signed last. A file that is there and is no checkpoint of this key is a Fault.
// Asked before the database, which goes on meanwhile.
std::optional<merkle::Tree> marked_tree();
// Throws Fault, with what to do, when there is none beside a log of which so many facts are signed.
void check_marked(const std::optional<merkle::Tree>& mark, std::int64_t sealed);
// Throws Fault, with what to do, when a tree of this size does not go on from the mark: it is
// smaller, or the facts that were signed are others. `root_of` its first so many facts.
void check_goes_on(const merkle::Tree& mark, std::int64_t size,
                   const std::function<merkle::Hash(std::int64_t)>& root_of);
// A crash between mark and commit loses one checkpoint, of at most `a_chunk` facts. When more are
// missing they were taken away, which is a Fault: they are not made anew as if nothing were.
void check_cut_off(const merkle::Tree& mark, std::int64_t sealed, std::int64_t a_chunk);
// Before the checkpoint is committed: a crash in between leaves a mark of facts that are there and
// are sealed again alike.
void set_mark(const std::string& checkpoint);
// For who goes on from an older database and knows it: what was signed behind it is forgotten here,
// and remembered by everybody who kept a checkpoint. Empty: of a log that has none yet.
void set_mark_back(const std::string& checkpoint);

}  // namespace anju::journal
