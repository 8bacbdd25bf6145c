// The SQL that the verbs need: cases, their assist units, words and files.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/db/sealed.h"
#include "rooms/complaints/model.h"
#include "rooms/complaints/refusals.h"

namespace anju::complaints {

// Without scope: for the sweep and for checks.
std::optional<Case> find_case(db::Tx& tx, ComplaintId id);
std::vector<Case> cases_of(db::Tx& tx, UserId complainant);
// In the order of ids, without their assist units: for checks.
std::vector<Case> list_cases_after(db::Tx& tx, ComplaintId after, int limit);
Clocks<Clock> stored_clocks(std::string_view text);
// Those behind `after` and up to `last` with a column that is not what the case gives: for checks.
std::vector<Case> cases_unlike(db::Tx& tx, ComplaintId after, ComplaintId last);
// Cases whose next event has come, the longest due first.
std::vector<ComplaintId> due_cases(db::Tx& tx, Instant now, int limit);

ComplaintId new_case_id(db::Tx& tx);
void insert_case(db::Tx& tx, const Case& c);
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
    Sealed words;
};
NoteId new_note_id(db::Tx& tx);
void insert_note(db::Tx& tx, const Note& note);
void insert_notes(db::Tx& tx, const std::function<const Note*()>& next);
std::vector<Note> list_notes(db::Tx& tx, ComplaintId complaint);
// Of the cases behind `after` and up to `last`: for checks.
std::vector<Note> list_notes_between(db::Tx& tx, ComplaintId after, ComplaintId last);

// --- what people said and who they are, sealed under the key of the complainant -----------------

inline constexpr db::SealedColumn text_column{"complaints_cases", "text_sealed"};
inline constexpr db::SealedColumn address_column{"complaints_cases", "address_sealed"};
inline constexpr db::SealedColumn point_column{"complaints_cases", "point_sealed"};
inline constexpr db::SealedColumn name_column{"complaints_cases", "contact_name_sealed"};
inline constexpr db::SealedColumn phone_column{"complaints_cases", "contact_phone_sealed"};
inline constexpr db::SealedColumn words_column{"complaints_notes", "words_sealed"};
inline constexpr const char* words_are_gone = "（内容已按申请删除）";

// What was said at the filing, into a case that has its number and its complainant's key.
void seal_filed(Case& c, const FileComplaint& cmd, const std::optional<registry::Place>& point);
void seal_point(Case& c, const registry::Place& point);
std::optional<registry::Place> opened_point(const Case& c);
// To find a caller's cases by.
std::string phone_digest_of(std::string_view phone);
std::string external_no_digest_of(Source source, std::string_view external_no);  // of none empty
// Takes all of it away from the case; the commitments stay, and with them the proof.
void wipe(db::Tx& tx, const Case& c, Instant now);

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
