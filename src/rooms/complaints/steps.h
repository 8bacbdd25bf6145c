// What every verb does beside its decision: words are kept with a salt, files are bound, clocks
// that were started go into the fact.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "facts/complaints.h"
#include "platform/files/files.h"
#include "platform/journal/journal.h"
#include "rooms/complaints/store.h"

namespace anju::complaints {

journal::Subject about(ComplaintId id);
// 16 random bytes as hex.
std::string new_salt();
// SHA-256 of salt and words, hex.
std::string digest_of(std::string_view salt, std::string_view words);

struct WordsOf {
    Verb verb = Verb::note;
    Audience audience = Audience::everyone;
    std::string_view words;
    std::span<const FileId> files = {};
};
// Keeps the words and binds the files; refuses files that are not the actor's own unbound ones.
Result<facts::ComplaintWords> keep_words(db::Tx& tx, const Actor& by, const Case& c,
                                         const WordsOf& said, Instant now);
// Nothing said: nothing kept.
Result<std::optional<facts::ComplaintWords>> keep_words_if_any(db::Tx& tx, const Actor& by,
                                                               const Case& c, Verb verb,
                                                               Audience audience,
                                                               const Words& words, Instant now);
bool is_photo(const files::Stored& file);
Result<void> keep_files(db::Tx& tx, const Actor& by, ComplaintId id,
                        const std::optional<NoteId>& note, const WordsOf& said);

// The clocks that a step started, for its fact.
std::vector<facts::ComplaintClock> clocks_between(const Case& before, const Case& after);
std::optional<RegionCode> region_if_known(const CasePlace& place);
template <class Tag>
std::optional<Id<Tag>> id_if_set(Id<Tag> id) {
    return id.set() ? std::optional(id) : std::nullopt;
}
bool was_late(const Case& c, Clock clock);

}  // namespace anju::complaints
