// The SQL that the verbs need: cases, their assist units, words and files.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/db/db.h"
#include "rooms/complaints/model.h"
#include "rooms/complaints/refusals.h"

namespace anju::complaints {

// Outside the scope is as if it were not there.
Result<Case> load_case(db::Tx& tx, const Scope& scope, ComplaintId id);
// Without scope: for the sweep and for checks.
std::optional<Case> find_case(db::Tx& tx, ComplaintId id);
// 个人信息保护法 Art. 47: the names and numbers left with this person's cases are deleted; what was
// complained of and done about it stays.
void forget_contact(db::Tx& tx, ComplaintId id);
std::vector<ComplaintId> cases_of_complainant(db::Tx& tx, UserId complainant);
// In the order of ids, without their assist units: for checks.
std::vector<Case> list_cases_after(db::Tx& tx, ComplaintId after, int limit);
Clocks<Clock> stored_clocks(std::string_view text);
// Those behind `after` and up to `last` with a column that is not what the case gives: for checks.
std::vector<Case> cases_unlike(db::Tx& tx, ComplaintId after, ComplaintId last);
// Cases whose next event has come, the longest due first.
std::vector<ComplaintId> due_cases(db::Tx& tx, Instant now, int limit);

ComplaintId insert_case(db::Tx& tx, const Case& c);
// The tables whose rows the facts about a case tell of, and of them the files of the platform.
std::span<const db::Told* const> told_of_cases();
const db::Told& attachments_told();
// Whole cases in bulk, with their ids and versions, until `next` gives none: for seeds.
void insert_cases(db::Tx& tx, const std::function<const Case*()>& next);
// Writes what verbs change and counts the version up; refuses if somebody else was quicker.
Result<void> update_case(db::Tx& tx, Case& c);
void insert_assists(db::Tx& tx, ComplaintId id, const std::vector<registry::Unit>& units);

struct Note {
    NoteId id;
    ComplaintId complaint;
    Instant at;
    Verb verb = Verb::note;
    Audience audience = Audience::everyone;
    UnitId unit;  // whose post wrote it; not set: a resident or the platform
    std::string words;
    std::string salt;
    std::optional<Instant> erased_at;
};
NoteId insert_note(db::Tx& tx, const Note& note);
void insert_notes(db::Tx& tx, const std::function<const Note*()>& next);
std::vector<Note> list_notes(db::Tx& tx, ComplaintId complaint);
// Of the cases behind `after` and up to `last`: for checks.
std::vector<Note> list_notes_between(db::Tx& tx, ComplaintId after, ComplaintId last);

struct FileRow {
    FileId file;
    ComplaintId complaint;
    NoteId note;  // not set: came with the filing
    Verb verb = Verb::supplement;
    Audience audience = Audience::everyone;
    std::string content_hash;
    std::string content_type;
    std::int64_t width = 0;
    std::int64_t height = 0;
};
void insert_file(db::Tx& tx, const FileRow& file);
std::vector<FileRow> list_files(db::Tx& tx, ComplaintId complaint);
std::optional<FileRow> find_file(db::Tx& tx, ComplaintId complaint, FileId file);
// Has somebody of the unit written to the complainant?
bool has_message_of(db::Tx& tx, ComplaintId complaint, UnitId unit);

}  // namespace anju::complaints
