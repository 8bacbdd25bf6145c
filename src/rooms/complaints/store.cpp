#include "rooms/complaints/store.h"

#include "base/mask.h"
#include "base/phone.h"
#include "platform/crypto/crypto.h"
#include "platform/db/columns.h"
#include "platform/files/files.h"
#include "platform/json/json.h"
#include "rooms/complaints/actions.h"
#include "rooms/complaints/rules.h"

namespace anju::complaints {

namespace {

// All clocks in their stored form.
constexpr db::TableColumn<Case> clocks{
    "clocks",
    [](const db::Row& row, int column, Case& c) { c.clocks = stored_clocks(row.text(column)); },
    [](const Case& c) {
        db::Param text = db::param("");
        text.owned = to_text(c.clocks);
        return text;
    }};

// What lists and rates ask of a clock, written from it and never read back.
template <Clock C, auto Member>
constexpr db::TableColumn<Case> of_clock(db::Sql name) {
    return {name, [](const db::Row&, int, Case&) {},
            [](const Case& c) {
                using db::param;
                const auto& run = c.clocks[C];
                return run ? param((*run).*Member) : db::Param{};
            }};
}

// Only how many: who they are stands in complaints_assists.
constexpr db::TableColumn<Case> assists{
    "assists",
    [](const db::Row& row, int column, Case& c) {
        c.assists.resize(static_cast<std::size_t>(row.whole(column)));
    },
    [](const Case& c) { return db::param(static_cast<std::int64_t>(c.assists.size())); }};

using db::column;
using db::known;

const db::Table<Case> cases(
    db::Told::Where{"complaints_cases", "complaint", "id"},
    {
        column<&Case::id>("id").key(),
        ANJU_COLUMNS(Case, state, urgency, kind, category, category_name, enterprise,
                     enterprise_name, lead_unit, lead_unit_name, lead_kind, files, dispatch_reason,
                     catalogue, late_sign, late_reply, contact_tries, reworks, supplements,
                     visit_tries, visit_tried_on, solved, satisfied, rated_at, closed_at,
                     next_due_at, next_clock, next_event_at, next_event, next_event_clock, sort_at,
                     title),
        known<&Case::place, &CasePlace::district>("district"),
        known<&Case::place, &CasePlace::street>("street"),
        known<&Case::place, &CasePlace::community>("community"),
        ANJU_COLUMNS_IN(Case, place, region_name, estate, estate_name, house),
        assists,
        clocks,
        of_clock<Clock::sign, &ClockRun::from_at>("sign_from_at"),
        of_clock<Clock::sign, &ClockRun::due_at>("sign_due_at"),
        of_clock<Clock::sign, &ClockRun::met_at>("sign_met_at"),
        of_clock<Clock::contact, &ClockRun::due_at>("contact_due_at"),
        of_clock<Clock::contact, &ClockRun::met_at>("contact_met_at"),
        known<&Case::external_no>("external_no").fixed(),
        known<&Case::external_no_digest>("external_no_digest").fixed(),
        ANJU_FIXED_COLUMNS(Case, source, complainant, person_key, secrecy, received_at,
                           registered_at, book),
        column<&Case::text>("text_sealed").fixed(),
        column<&Case::address>("address_sealed").fixed(),
        column<&Case::point>("point_sealed"),
        column<&Case::contact, &Contact::name_masked>("contact_name_masked").fixed(),
        column<&Case::contact, &Contact::phone_masked>("contact_phone_masked").fixed(),
        column<&Case::contact, &Contact::name>("contact_name_sealed").fixed(),
        column<&Case::contact, &Contact::phone>("contact_phone_sealed").fixed(),
        column<&Case::contact, &Contact::phone_digest>("contact_phone_digest").fixed(),
        db::version<&Case::version>("version"),
    });

const db::Table<Note> notes(db::Told::Where{"complaints_notes", "complaint", "complaint"},
                            {
                                column<&Note::id>("id").key(),
                                ANJU_COLUMNS(Note, complaint, at, verb, audience, unit),
                                column<&Note::words>("words_sealed"),
                            });

const db::Table<FileRow> files(db::Told::Where{"complaints_files", "complaint", "complaint"},
                               {
                                   column<&FileRow::file>("file").key(),
                                   ANJU_COLUMNS(FileRow, complaint, note, verb, audience,
                                                content_hash, content_type, width, height),
                               });

const db::Told assists_told({"complaints_assists", "complaint", "complaint"}, {"complaint", "unit"},
                            {"unit_name"});

}  // namespace

std::span<const db::Told* const> told_of_cases() {
    static const db::Told* const all[] = {&cases.told(), &notes.told(), &files.told(),
                                          &assists_told, &attachments_told()};
    return all;
}

const db::Told& attachments_told() {
    static const db::Told told = anju::files::told_of("complaint");
    return told;
}

Clocks<Clock> stored_clocks(std::string_view text) {
    const auto kept = parse_clocks<Clock>(text);
    if (!kept) throw Fault("the clocks of a case are not in their stored form");
    return *kept;
}

std::optional<Case> find_case(db::Tx& tx, ComplaintId id) {
    auto found = cases.find(tx, " where id = ?", id);
    if (found && !found->assists.empty())
        found->assists = tx.all<UnitId>(
            "select unit from complaints_assists where complaint = $1 order by unit", id);
    return found;
}

std::vector<Case> list_cases_after(db::Tx& tx, ComplaintId after, int limit) {
    return cases.list(tx, " where id > ? order by id limit ?", after.value, limit);
}

std::vector<Case> cases_unlike(db::Tx& tx, ComplaintId after, ComplaintId last) {
    return cases.unlike(tx, " where id > ? and id <= ?", after.value, last.value);
}

Result<Case> load_case(db::Tx& tx, const Scope& scope, ComplaintId id) {
    auto found = find_case(tx, id);
    if (!found || !in_scope(*found, scope)) return refuse(complaint_absent);
    return *std::move(found);
}

std::optional<ComplaintId> find_case_of_book(db::Tx& tx, std::string_view book) {
    return tx.first<ComplaintId>("select id from complaints_cases where book = $1", book);
}

std::vector<ComplaintId> due_cases(db::Tx& tx, Instant now, int limit) {
    return tx.all<ComplaintId>(
        "select id from complaints_cases where next_event_at <= $1 "
        "order by next_event_at, id limit $2",
        now, limit);
}

Known known_by(db::Tx& tx, Source source, std::string_view external_no) {
    const auto found =
        cases.find(tx, " where external_no_digest = ?", external_no_digest_of(source, external_no));
    return !found ? Known::no : found->external_no.empty() ? Known::erased : Known::here;
}

ComplaintId new_case_id(db::Tx& tx) { return ComplaintId{db::reserve_id(tx, "complaints_cases")}; }

void insert_case(db::Tx& tx, const Case& c) { cases.insert(tx, c); }

void insert_cases(db::Tx& tx, const std::function<const Case*()>& next) { cases.load(tx, next); }

Result<void> update_case(db::Tx& tx, Case& c) { return cases.update(tx, c, complaint_changed); }

void insert_assists(db::Tx& tx, ComplaintId id, const std::vector<registry::Unit>& units) {
    for (const auto& unit : units)
        tx.write(assists_told,
                 "insert into complaints_assists (complaint, unit, unit_name) values ($1, $2, $3)",
                 id, unit.id, unit.name);
}

// --- words and files -----------------------------------------------------------------------------

NoteId new_note_id(db::Tx& tx) { return NoteId{db::reserve_id(tx, "complaints_notes")}; }

void insert_note(db::Tx& tx, const Note& note) { notes.insert(tx, note); }

void insert_notes(db::Tx& tx, const std::function<const Note*()>& next) { notes.load(tx, next); }

std::vector<Note> list_notes(db::Tx& tx, ComplaintId complaint) {
    return notes.list(tx, " where complaint = ? order by id", complaint);
}

std::vector<Note> list_notes_between(db::Tx& tx, ComplaintId after, ComplaintId last) {
    return notes.list(tx, " where complaint > ? and complaint <= ?", after.value, last.value);
}

void insert_file(db::Tx& tx, const FileRow& file) { files.insert(tx, file); }

std::vector<FileRow> list_files(db::Tx& tx, ComplaintId complaint) {
    return files.list(tx, " where complaint = ? order by file", complaint);
}

std::optional<FileRow> find_file(db::Tx& tx, ComplaintId complaint, FileId file) {
    return files.find(tx, " where complaint = ? and file = ?", complaint, file);
}

bool has_message_of(db::Tx& tx, ComplaintId complaint, UnitId unit) {
    return tx
        .first<NoteId>(
            "select id from complaints_notes where complaint = $1 and verb = $2 and unit = $3 "
            "limit 1",
            complaint, Verb::message, unit)
        .has_value();
}

std::vector<Case> cases_of(db::Tx& tx, UserId complainant) {
    return cases.list(tx, " where complainant = ? order by id", complainant);
}

// --- what is sealed ------------------------------------------------------------------------------

std::string phone_digest_of(std::string_view phone) {
    return crypto::lookup_digest("complaints_cases.contact_phone", phone);
}

std::string external_no_digest_of(Source source, std::string_view external_no) {
    if (external_no.empty()) return {};
    return crypto::lookup_digest("complaints_cases.external_no",
                                 std::string(to_text(source)) + ' ' + std::string(external_no));
}

void seal_filed(Case& c, const FileComplaint& cmd, const std::optional<registry::Place>& point) {
    const auto sealed = [&](const db::SealedColumn& column, std::string_view plain) {
        return column.seal(c.person_key, c.id.value, plain);
    };
    c.text = sealed(text_column, cmd.text.value);
    if (cmd.address) c.address = sealed(address_column, cmd.address->value);
    if (point) seal_point(c, *point);
    if (cmd.contact_name && !cmd.contact_name->value.empty()) {
        c.contact.name_masked = masked_name(cmd.contact_name->value);
        c.contact.name = sealed(name_column, cmd.contact_name->value);
    }
    const std::string phone = cmd.contact_phone ? phone_digits(cmd.contact_phone->value) : "";
    if (phone.empty()) return;
    c.contact.phone_masked = masked_phone(phone);
    c.contact.phone = sealed(phone_column, phone);
    c.contact.phone_digest = phone_digest_of(phone);
}

void seal_point(Case& c, const registry::Place& point) {
    c.point = point_column.seal(c.person_key, c.id.value, json::to_json(point));
}

std::optional<registry::Place> opened_point(const Case& c) {
    const std::string point = point_column.open(c.id.value, c.point).value_or("");
    return point.empty() ? std::nullopt : std::optional(*json::from_json<registry::Place>(point));
}

std::string address_of(const Case& c) {
    return address_column.open(c.id.value, c.address).value_or("");
}

std::optional<db::Shown> filed_text_of(const Case& c) {
    return text_column.show(c.id.value, c.text);
}

void wipe(db::Tx& tx, const Case& c, Instant now) {
    tx.write(cases.told(),
             "update complaints_cases set text_sealed = $2, address_sealed = $3, "
             "point_sealed = $4, contact_name_masked = '', contact_phone_masked = '', "
             "contact_name_sealed = $5, contact_phone_sealed = $6, contact_phone_digest = '', "
             "external_no = null, person_key = $7 where id = $1",
             c.id, db::wiped(c.text), db::wiped(c.address), db::wiped(c.point),
             db::wiped(c.contact.name), db::wiped(c.contact.phone), crypto::new_person_key());
    for (const Note& note : list_notes(tx, c.id))
        tx.write(notes.told(), "update complaints_notes set words_sealed = $2 where id = $1",
                 note.id, db::wiped(note.words));
    anju::files::erase(tx, attachments_told(), c.id.value, c.complainant, now);
}

}  // namespace anju::complaints
