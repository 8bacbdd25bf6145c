#include "rooms/complaints/step_actions.h"

#include "base/each.h"
#include "platform/db/sealed.h"
#include "platform/files/files.h"
#include "rooms/identity/actions.h"

namespace anju::complaints {

journal::Subject about(ComplaintId id) { return {"complaint", id.value}; }

std::vector<std::string> names_to_hide(db::Tx& tx, const Case& c) {
    std::vector<std::string> names;
    const std::string left = name_column.open(c.id.value, c.contact.name).value_or("");
    if (!left.empty()) names.push_back(left);
    if (const auto account = identity::name_to_hide(tx, c.complainant))
        names.push_back(account->reveal());
    return names;
}

namespace {

// A picture is drawn anew before it is kept. Any other file of the complainant keeps every byte,
// and with them an author, a scanned contract, a number: the accused never learns who complained.
Audience audience_of(const WordsOf& said, const files::Stored& file) {
    const bool theirs = said.verb == Verb::supplement;
    return theirs && !is_photo(file) ? Audience::not_accused : said.audience;
}

}  // namespace

bool is_photo(const files::Stored& file) { return file.content_type.starts_with("image/"); }

Result<void> keep_files(db::Tx& tx, const Actor& by, ComplaintId id, NoteId note,
                        const WordsOf& said) {
    if (said.files.empty()) return {};
    TRY_OK(files::bind(tx, by, said.files, attachments_told(), id.value));
    for (const FileId file : said.files) {
        const auto stored = files::find_stored(tx, file);
        CHECK(stored.has_value());
        insert_file(tx, {.file = file,
                         .complaint = id,
                         .note = note,
                         .verb = said.verb,
                         .audience = audience_of(said, *stored),
                         ANJU_SAME(*stored, content_hash, content_type, width, height)});
    }
    return {};
}

Result<std::optional<facts::ComplaintWords>> keep_words(db::Tx& tx, const Actor& by, const Case& c,
                                                        const WordsOf& said, Instant now) {
    if (said.words.empty()) return std::nullopt;
    const NoteId id = new_note_id(tx);
    const Note note{.id = id,
                    .complaint = c.id,
                    .at = now,
                    .verb = said.verb,
                    .audience = said.audience,
                    .unit = by.unit(),
                    .words = words_column.seal(c.person_key, id.value, said.words)};
    insert_note(tx, note);
    TRY_OK(keep_files(tx, by, c.id, id, said));
    return facts::ComplaintWords{id.value,
                                 std::string(db::commitment_of(note.words.text)),
                                 text_of(said.audience),
                                 {said.files.begin(), said.files.end()}};
}

std::vector<facts::ComplaintClock> clocks_between(const Case& before, const Case& after) {
    std::vector<facts::ComplaintClock> clocks;
    for (const Clock clock : after.clocks.started_since(before.clocks)) {
        const ClockRun& run = *after.clocks[clock];
        clocks.push_back({text_of(clock), run.from_at, run.due_at, run.warn_at, run.policy.value});
    }
    return clocks;
}

std::optional<RegionCode> region_if_known(const CasePlace& place) {
    return place.region().empty() ? std::nullopt : std::optional(place.region());
}

bool was_late(const Case& c, Clock clock) {
    const auto& run = c.clocks[clock];
    return run && run->met_at && *run->met_at > run->due_at;
}

// --- facts -------------------------------------------------------------------------------------

facts::ComplaintFiled filed_fact(const Case& c, const std::vector<FileId>& files) {
    return {.state = text_of(State::registered),
            .source = text_of(c.source),
            .complaint_kind = text_of(c.kind),
            .category = c.category,
            .urgency = text_of(c.urgency),
            .region = region_if_known(c.place),
            .estate = id_if_set(c.place.estate),
            .enterprise = id_if_set(c.enterprise),
            .received_at = c.received_at,
            .text_commitment = std::string(db::commitment_of(c.text.text)),
            .files = files,
            .clocks = clocks_between(Case{}, c)};
}

facts::ComplaintDispatched dispatched_fact(const Case& after) {
    return {.unit = after.lead_unit,
            .assisting_units = after.assists,
            .catalogue_row = after.catalogue.value,
            .reason = after.dispatch_reason};
}

facts::ComplaintClosed closed_fact(const Case& after) {
    return {.category = after.category,
            .urgency = text_of(after.urgency),
            .unit = after.lead_unit,
            .enterprise = id_if_set(after.enterprise),
            .estate = id_if_set(after.place.estate),
            .solved = text_of(after.solved),
            .satisfied = text_of(after.satisfied),
            .signed_late = was_late(after, Clock::sign),
            .contacted_late = was_late(after, Clock::contact),
            .replied_late = after.late_reply,
            .reworks = after.reworks};
}

facts::ComplaintReopened reopened_fact(const Case& after) {
    return {.unit = after.lead_unit, .reworks = after.reworks};
}

facts::ComplaintBecameOverdue overdue_fact(const Case& before, const NextEvent& event,
                                           const Case& after) {
    return {.clock = text_of(event.clock),
            .due_at = before.clocks[event.clock]->due_at,
            .unit = id_if_set(before.lead_unit),
            .enterprise = id_if_set(before.enterprise),
            .urgency = text_of(before.urgency),
            .clocks = clocks_between(before, after)};
}

facts::ComplaintRedated redated_fact(const Case& before, const Case& after,
                                     const std::string& calendar_digest) {
    facts::ComplaintRedated fact{calendar_digest, {}, clocks_between(before, after)};
    for (const Clock clock : after.clocks.started_since(before.clocks))
        fact.before.push_back({text_of(clock), before.clocks[clock]->due_at});
    return fact;
}

}  // namespace anju::complaints
