// What every verb does beside its decision: words are kept with a salt, files are bound, clocks
// that were started go into the fact; and the facts that more than one place records: filing,
// dispatch, closing, rework, what time brings.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "facts/complaints.h"
#include "platform/files/files.h"
#include "platform/journal/journal.h"
#include "rooms/complaints/rules.h"
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

// --- facts -------------------------------------------------------------------------------------

facts::ComplaintFiled filed_fact(const Case& c, const std::vector<FileId>& files);
facts::ComplaintDispatched dispatched_fact(const Case& before, const Case& after);
// What every closing tells, whoever closed: all that counts for the three rates and for credit.
facts::ComplaintClosed closed_fact(const Case& before, const Case& after,
                                   std::optional<facts::ComplaintWords> words);
facts::ComplaintReopened reopened_fact(const Case& before, const Case& after,
                                       std::optional<facts::ComplaintWords> words);
facts::ComplaintOverdue overdue_fact(const Case& before, const NextEvent& event, const Case& after);
facts::ComplaintRedated redated_fact(const Case& before, const Case& after,
                                     const std::string& calendar);

// The facts of an event, one after the other, handed to `record`.
template <class Record>
void for_each_event_fact(const Case& before, const NextEvent& event, const Case& after,
                         Record&& record) {
    const std::string state(to_text(after.state));
    switch (event.event) {
        case Event::warn:
            record(facts::ComplaintWarned{std::string(to_text(event.clock)),
                                          before.clocks[event.clock]->due_at,
                                          id_if_set(before.lead_unit)});
            break;
        case Event::overdue:
            record(overdue_fact(before, event, after));
            break;
        case Event::auto_sign:
            record(overdue_fact(before, event, after));
            record(facts::ComplaintSigned{state, after.lead_unit, true});
            break;
        case Event::archive:
            record(facts::ComplaintArchived{state});
            break;
    }
}

}  // namespace anju::complaints
