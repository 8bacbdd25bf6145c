// What every verb does beside its decision: words are sealed, files are bound, clocks
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

// The names of the complainant, to be blotted out of texts that the accused reads: what was given
// for the complaint and what the account is called.
std::vector<std::string> names_to_hide(db::Tx& tx, const Case& c);

struct WordsOf {
    Verb verb = Verb::note;
    Audience audience = Audience::everyone;
    std::string_view words;
    std::span<const FileId> files = {};
};
inline std::string_view said(const Words& words) {
    return words ? std::string_view(words->value) : std::string_view{};
}
// Keeps the words and binds the files; nothing said: nothing kept. Refuses files that are not the
// actor's own unbound ones.
Result<std::optional<facts::ComplaintWords>> keep_words(db::Tx& tx, const Actor& by, const Case& c,
                                                        const WordsOf& said, Instant now);
bool is_photo(const files::Stored& file);
Result<void> keep_files(db::Tx& tx, const Actor& by, ComplaintId id, NoteId note,
                        const WordsOf& said);

// The clocks that a step started, for its fact.
std::vector<facts::ComplaintClock> clocks_between(const Case& before, const Case& after);
std::optional<RegionCode> region_if_known(const CasePlace& place);
template <class Tag>
std::optional<Id<Tag>> id_if_set(Id<Tag> id) {
    return id.set() ? std::optional(id) : std::nullopt;
}
bool was_late(const Case& c, Clock clock);

template <NamedEnum E>
std::string text_of(E value) {
    return std::string(to_text(value));
}
template <NamedEnum E>
std::string text_of(const std::optional<E>& value) {
    return value ? text_of(*value) : std::string{};
}

// --- facts -------------------------------------------------------------------------------------

// What all facts carry that have a place for it: the state after the step, the clocks that it
// started, the words that were said.
template <class Fact>
Fact filled(Fact fact, const Case& before, const Case& after,
            const std::optional<facts::ComplaintWords>& words) {
    if constexpr (requires { fact.state; }) fact.state = text_of(after.state);
    if constexpr (requires { fact.clocks; }) fact.clocks = clocks_between(before, after);
    if constexpr (requires { fact.words.note; }) {
        CHECK(words.has_value());
        fact.words = *words;
    } else if constexpr (requires { fact.words; }) {
        fact.words = words;
    }
    return fact;
}

struct Moved {
    const Case& before;
    Case after;
    WordsOf said;
};
// The end of a verb: the case is written, or refused as stale if somebody else wrote it meanwhile,
// words and files are kept and the fact is recorded.
template <class Fact>
Result<Case> finish(db::Tx& tx, const Actor& by, Moved moved, const Fact& fact, Instant now) {
    moved.after.files += std::ssize(moved.said.files);
    TRY_OK(update_case(tx, moved.after));
    TRY(const auto words, keep_words(tx, by, moved.after, moved.said, now));
    journal::record(tx, by, now, about(moved.before.id),
                    filled(fact, moved.before, moved.after, words));
    return std::move(moved.after);
}

// What more than one place records, to be filled.
facts::ComplaintFiled filed_fact(const Case& c, const std::vector<FileId>& files);
facts::ComplaintDispatched dispatched_fact(const Case& after);
// What every closing tells, whoever closed: all that counts for the three rates and for credit.
facts::ComplaintClosed closed_fact(const Case& after);
facts::ComplaintReopened reopened_fact(const Case& after);
facts::ComplaintBecameOverdue overdue_fact(const Case& before, const NextEvent& event,
                                           const Case& after);
facts::ComplaintRedated redated_fact(const Case& before, const Case& after,
                                     const std::string& calendar_digest);

// The facts of an event, one after the other, handed to `record`.
template <class Record>
void for_each_event_fact(const Case& before, const NextEvent& event, const Case& after,
                         Record&& record) {
    const std::string state = text_of(after.state);
    switch (event.event) {
        case Event::warn:
            record(facts::ComplaintWarned{text_of(event.clock), before.clocks[event.clock]->due_at,
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
