#include "rooms/complaints/store.h"

#include "rooms/complaints/actions.h"

#include "platform/db/table.h"
#include "rooms/complaints/rules.h"

namespace anju::complaints {

namespace {

// All clocks in their stored form.
constexpr db::TableColumn<Case> clocks{
    "clocks",
    [](const db::Row& row, int column, Case& c) {
        const auto kept = parse_clocks<Clock>(row.text(column));
        if (!kept) throw Fault("the clocks of a case are not in their stored form");
        c.clocks = *kept;
    },
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

// One half of a point that may be unknown.
template <auto Half>
constexpr db::TableColumn<Case> of_point(db::Sql name) {
    return {name,
            [](const db::Row& row, int column, Case& c) {
                if (row.is_null(column)) return;
                if (!c.place.point) c.place.point.emplace();
                (*c.place.point).*Half = row.whole(column);
            },
            [](const Case& c) {
                return c.place.point ? db::param((*c.place.point).*Half) : db::Param{};
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
using Point = registry::Place;

const db::Table<Case> cases(
    "complaints_cases",
    {
        db::id<&Case::id>("id"),
        column<&Case::state>("state"),
        column<&Case::urgency>("urgency"),
        column<&Case::kind>("kind"),
        column<&Case::category>("category"),
        column<&Case::category_name>("category_name"),
        known<&Case::place, &CasePlace::district>("district"),
        known<&Case::place, &CasePlace::street>("street"),
        known<&Case::place, &CasePlace::community>("community"),
        column<&Case::place, &CasePlace::region_name>("region_name"),
        column<&Case::place, &CasePlace::estate>("estate"),
        column<&Case::place, &CasePlace::estate_name>("estate_name"),
        column<&Case::enterprise>("enterprise"),
        column<&Case::enterprise_name>("enterprise_name"),
        column<&Case::lead_unit>("lead_unit"),
        column<&Case::lead_unit_name>("lead_unit_name"),
        column<&Case::lead_kind>("lead_kind"),
        assists,
        column<&Case::files>("files"),
        column<&Case::dispatch_reason>("dispatch_reason"),
        column<&Case::catalogue>("catalogue"),
        column<&Case::late_sign>("late_sign"),
        column<&Case::late_reply>("late_reply"),
        column<&Case::contact_tries>("contact_tries"),
        column<&Case::reworks>("reworks"),
        column<&Case::supplements>("supplements"),
        column<&Case::visit_tries>("visit_tries"),
        column<&Case::visit_tried_on>("visit_tried_on"),
        column<&Case::solved>("solved"),
        column<&Case::satisfied>("satisfied"),
        column<&Case::rated_at>("rated_at"),
        column<&Case::closed_at>("closed_at"),
        column<&Case::next_due_at>("next_due_at"),
        column<&Case::next_clock>("next_clock"),
        column<&Case::next_event_at>("next_event_at"),
        column<&Case::next_event>("next_event"),
        column<&Case::next_event_clock>("next_event_clock"),
        column<&Case::late>("late"),
        column<&Case::sort_at>("sort_at"),
        clocks,
        of_clock<Clock::sign, &ClockRun::from_at>("sign_from_at"),
        of_clock<Clock::sign, &ClockRun::due_at>("sign_due_at"),
        of_clock<Clock::sign, &ClockRun::met_at>("sign_met_at"),
        of_clock<Clock::contact, &ClockRun::due_at>("contact_due_at"),
        of_clock<Clock::contact, &ClockRun::met_at>("contact_met_at"),
        column<&Case::source>("source").fixed(),
        known<&Case::external_no>("external_no").fixed(),
        column<&Case::title>("title").fixed(),
        column<&Case::title_masked>("title_masked").fixed(),
        of_point<&Point::lat_e6>("lat_e6"),
        of_point<&Point::lon_e6>("lon_e6"),
        column<&Case::place, &CasePlace::address>("address").fixed(),
        column<&Case::place, &CasePlace::house>("house"),
        column<&Case::complainant>("complainant").fixed(),
        column<&Case::contact, &Contact::name_masked>("contact_name_masked").fixed(),
        column<&Case::contact, &Contact::phone_masked>("contact_phone_masked").fixed(),
        column<&Case::contact, &Contact::name_sealed>("contact_name_sealed").fixed(),
        column<&Case::contact, &Contact::phone_sealed>("contact_phone_sealed").fixed(),
        column<&Case::contact, &Contact::phone_digest>("contact_phone_digest").fixed(),
        column<&Case::secrecy>("secrecy").fixed(),
        column<&Case::received_at>("received_at").fixed(),
        column<&Case::registered_at>("registered_at").fixed(),
        column<&Case::text_salt>("text_salt").fixed(),
        column<&Case::text>("text").fixed(),
        db::version<&Case::version>("version"),
    });

}  // namespace

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

Result<Case> load_case(db::Tx& tx, const Scope& scope, ComplaintId id) {
    auto found = find_case(tx, id);
    if (!found || !in_scope(*found, scope)) return refuse(complaint_absent);
    return *std::move(found);
}

std::vector<ComplaintId> due_cases(db::Tx& tx, Instant now, int limit) {
    return tx.all<ComplaintId>(
        "select id from complaints_cases where next_event_at <= $1 "
        "order by next_event_at, id limit $2",
        now, limit);
}

bool is_known(db::Tx& tx, Source source, std::string_view external_no) {
    return tx
        .first<ComplaintId>(
            "select id from complaints_cases where source = $1 and external_no = $2", source,
            external_no)
        .has_value();
}

ComplaintId insert_case(db::Tx& tx, const Case& c) { return ComplaintId{cases.insert(tx, c)}; }

void insert_cases(db::Connection& connection, const std::function<const Case*()>& next) {
    cases.load(connection, next);
}

Result<void> update_case(db::Tx& tx, Case& c) { return cases.update(tx, c, complaint_changed); }

void insert_assists(db::Tx& tx, ComplaintId id, const std::vector<registry::Unit>& units) {
    for (const auto& unit : units)
        tx.exec("insert into complaints_assists (complaint, unit, unit_name) values ($1, $2, $3)",
                id, unit.id, unit.name);
}

// --- words and files -----------------------------------------------------------------------------

NoteId insert_note(db::Tx& tx, const Note& note) {
    return tx.one<NoteId>(
        "insert into complaints_notes (complaint, at, verb, audience, unit, words, salt) "
        "values ($1, $2, $3, $4, $5, $6, $7) returning id",
        note.complaint, note.at, note.verb, note.audience, note.unit, note.words, note.salt);
}

void insert_file(db::Tx& tx, ComplaintId complaint, const std::optional<NoteId>& note, Verb verb,
                 Audience audience, FileId file, const StoredFile& stored) {
    tx.exec(
        "insert into complaints_files (file, complaint, note, verb, audience, content_hash, "
        "content_type, width, height) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        file, complaint, note, verb, audience, stored.content_hash, stored.content_type,
        stored.width, stored.height);
}

std::vector<FileRow> list_files(db::Tx& tx, ComplaintId complaint) {
    return tx.all<FileRow>(
        "select file, note, verb, audience, content_type, width, height from complaints_files "
        "where complaint = $1 order by file",
        complaint);
}

std::vector<NoteRow> list_notes(db::Tx& tx, ComplaintId complaint) {
    return tx.all<NoteRow>(
        "select id, verb, audience, words, erased_at from complaints_notes "
        "where complaint = $1 order by id",
        complaint);
}

bool has_message_of(db::Tx& tx, ComplaintId complaint, UnitId unit) {
    return tx
        .first<NoteId>(
            "select id from complaints_notes where complaint = $1 and verb = $2 and unit = $3 "
            "limit 1",
            complaint, Verb::message, unit)
        .has_value();
}

std::optional<StoredFile> find_file(db::Tx& tx, ComplaintId complaint, FileId file) {
    return tx.first<StoredFile>(
        "select content_hash, content_type, width, height, audience from complaints_files "
        "where complaint = $1 and file = $2",
        complaint, file);
}

void forget_contacts(db::Tx& tx, UserId complainant) {
    tx.exec(
        "update complaints_cases set contact_name_masked = '', contact_phone_masked = '', "
        "contact_name_sealed = '', contact_phone_sealed = '', contact_phone_digest = '' "
        "where complainant = $1",
        complainant);
}

}  // namespace anju::complaints
