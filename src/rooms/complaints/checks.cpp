#include "rooms/complaints/checks.h"

#include <map>

#include "facts/complaints.h"
#include "platform/db/sealed.h"
#include "platform/journal/journal.h"
#include "platform/journal/rows.h"
#include "rooms/complaints/actions.h"
#include "rooms/complaints/catalogue_store.h"
#include "rooms/complaints/clock_store.h"
#include "rooms/complaints/replay_rules.h"
#include "rooms/complaints/step_actions.h"
#include "rooms/complaints/store.h"
#include "rooms/complaints/text_rules.h"
#include "rooms/policy/actions.h"

namespace anju::complaints {

namespace {

constexpr int chunk = 500;

struct CountRow {
    ComplaintId complaint;
    std::int64_t count = 0;
};

void say(journal::CheckResult& result, const Case& c, const std::string& what) {
    say(result, case_no_of(c.registered_at, c.id) + ": " + what);
}

// The cases after `after` with all that belongs to them.
struct Chunk {
    std::vector<Case> cases;
    std::map<ComplaintId, Replay> replays;
    std::map<NoteId, Note> notes;
    std::map<ComplaintId, std::int64_t> note_counts;
    std::map<ComplaintId, std::int64_t> file_counts;
};

Chunk chunk_after(db::Tx& tx, ComplaintId after) {
    Chunk part;
    part.cases = list_cases_after(tx, after, chunk);
    if (part.cases.empty()) return part;
    const ComplaintId last = part.cases.back().id;
    const auto take_fact = [&](const journal::Entry& entry) {
        Replay& replay = part.replays[ComplaintId{entry.id}];
        const bool known = journal::visit<facts::ComplaintsFacts>(
            entry, [&](const auto& fact) { take(replay, fact, entry.at); });
        if (!known) replay.faults.push_back("a fact called " + entry.kind);
    };
    journal::each_of(tx, {"complaint", after.value, last.value},
                     {take_fact, [&](auto, auto id, const auto& what) {
                          part.replays[ComplaintId{id}].faults.push_back(what);
                      }});
    for (Note& note : list_notes_between(tx, after, last)) {
        ++part.note_counts[note.complaint];
        part.notes.emplace(note.id, std::move(note));
    }
    for (const CountRow& row :
         tx.all<CountRow>("select complaint, count(*) from complaints_files "
                          "where complaint > $1 and complaint <= $2 group by complaint",
                          after.value, last.value))
        part.file_counts[row.complaint] = row.count;
    return part;
}

void check_words(journal::CheckResult& result, const Case& c, const Replay& replay, Chunk& part) {
    if (db::commitment_of(c.text.text) != replay.text_commitment)
        say(result, c, "the text is not the one that was filed");
    for (const facts::ComplaintWords& words : replay.words) {
        const auto note = part.notes.find(NoteId{words.note});
        if (note == part.notes.end() || note->second.complaint != c.id)
            say(result, c, "a fact names note " + std::to_string(words.note) + ", which is gone");
        else if (db::commitment_of(note->second.words.text) != words.commitment)
            say(result, c, "note " + std::to_string(words.note) + " was changed");
    }
    if (part.file_counts[c.id] != c.files) say(result, c, "the count of files differs");
    const std::int64_t kept = part.note_counts[c.id];
    if (kept != std::ssize(replay.words))
        say(result, c,
            std::to_string(kept) + " notes, the facts tell of " +
                std::to_string(replay.words.size()));
}

// Every case is what its facts make of it, and every word is the word that was recorded.
journal::CheckResult check_cases(db::Tx& tx) {
    journal::CheckResult result;
    for (ComplaintId after;;) {
        Chunk part = chunk_after(tx, after);
        if (part.cases.empty()) return result;
        for (const Case& c : part.cases) {
            ++result.checked;
            const auto found = part.replays.find(c.id);
            if (found == part.replays.end()) {
                say(result, c, "no fact tells of it");
                continue;
            }
            for (const std::string& what : differences(found->second, c)) say(result, c, what);
            check_words(result, c, found->second, part);
        }
        after = part.cases.back().id;
    }
}

// --- clocks --------------------------------------------------------------------------------------

// Every date is the one its rule gives, and what a list sorts by is what the clocks say.
journal::CheckResult check_clocks(db::Tx& tx) {
    journal::CheckResult result;
    policy::KeptVersions versions(tx);
    const auto calendars = policy::calendars(tx);
    for (ComplaintId after;;) {
        const auto cases = list_cases_after(tx, after, chunk);
        if (cases.empty()) return result;
        for (const Case& c : cases_unlike(tx, after, cases.back().id))
            say(result, c, "a column that lists and rates read holds something else than the case");
        for (const Case& c : cases) {
            for (const auto& kind : clock_kinds) {
                const auto& run = c.clocks[kind.clock];
                if (!run) continue;
                ++result.checked;
                const auto limit_by = [&](const WorkCalendar& calendar) {
                    return kept_limit(tx, versions, c, kind.clock, calendar);
                };
                if (!is_dated_by_rule(calendars, *run, limit_by))
                    say(result, c,
                        "the rule gives the clock " + std::string(to_text(kind.clock)) +
                            " another date");
            }
            const Case again = settled(c);
            if (again.next_due_at != c.next_due_at || again.next_clock != c.next_clock ||
                again.sort_at != c.sort_at)
                say(result, c, "it is sorted by another date than its clocks give");
            if (again.next_event_at != c.next_event_at || again.next_event != c.next_event ||
                again.next_event_clock != c.next_event_clock)
                say(result, c, "the sweep looks at another moment than its clocks give");
        }
        after = cases.back().id;
    }
}

// --- catalogue -----------------------------------------------------------------------------------

// Of two rows for a matter in a region one ends before the other begins.
journal::CheckResult check_catalogue(db::Tx& tx) {
    journal::CheckResult result;
    result.checked = std::ssize(list_catalogue(tx));
    for (const CatalogueId id : overlapping_catalogue_rows(tx))
        result.faults.push_back("派单目录第 " + std::to_string(id.value) + " 条与另一条日期重叠");
    return result;
}

const journal::Check table[] = {
    {"complaint_rows", journal::check_rows_of<told_of_cases>},
    {"category_rows", journal::check_rows_of<told_of_categories>},
    {"catalogue_rows", journal::check_rows_of<told_of_catalogue>},
    {"complaints", check_cases},
    {"complaint_clocks", check_clocks},
    {"complaint_catalogue", check_catalogue},
};

}  // namespace

std::span<const journal::Check> checks() { return table; }

}  // namespace anju::complaints
