#include "rooms/complaints/store.h"

#include <tuple>

#include "rooms/complaints/rules.h"

namespace anju::complaints {

namespace {

constexpr db::Sql case_columns(
    "select id, state, urgency, kind, category, category_name, district, street, community, "
    "region_name, estate, estate_name, enterprise, enterprise_name, lead_unit, "
    "lead_unit_name, lead_kind, assists, files, dispatch_reason, catalogue, late_sign, "
    "late_reply, contact_tries, reworks, supplements, visit_tries, visit_tried_on, solved, "
    "satisfied, rated_at, closed_at, next_due_at, next_clock, next_event_at, next_event, "
    "next_event_clock, late, sort_at, warned_clocks, overdue_clocks, clock_units, "
    "accept_from_at, accept_due_at, accept_warn_at, accept_policy, accept_met_at, "
    "sign_from_at, sign_due_at, sign_warn_at, sign_policy, sign_met_at, contact_from_at, "
    "contact_due_at, contact_warn_at, contact_policy, contact_met_at, handle_from_at, "
    "handle_due_at, handle_warn_at, handle_policy, handle_met_at, review_from_at, "
    "review_due_at, review_warn_at, review_policy, review_met_at, visit_from_at, "
    "visit_due_at, visit_warn_at, visit_policy, visit_met_at, archive_from_at, "
    "archive_due_at, archive_warn_at, archive_policy, archive_met_at, feedback_from_at, "
    "feedback_due_at, feedback_warn_at, feedback_policy, feedback_met_at, source, "
    "external_no, title, title_masked, lat_e6, lon_e6, address, house, complainant, "
    "contact_name_masked, contact_phone_masked, contact_name_sealed, contact_phone_sealed, "
    "contact_phone_digest, secrecy, received_at, registered_at, text_salt, text, version "
    "from complaints_cases");

constexpr db::Sql insert_text(
    "insert into complaints_cases (state, urgency, kind, category, category_name, district, "
    "street, community, region_name, estate, estate_name, enterprise, enterprise_name, "
    "lead_unit, lead_unit_name, lead_kind, assists, files, dispatch_reason, catalogue, "
    "late_sign, late_reply, contact_tries, reworks, supplements, visit_tries, "
    "visit_tried_on, solved, satisfied, rated_at, closed_at, next_due_at, next_clock, "
    "next_event_at, next_event, next_event_clock, late, sort_at, warned_clocks, "
    "overdue_clocks, clock_units, accept_from_at, accept_due_at, accept_warn_at, "
    "accept_policy, accept_met_at, sign_from_at, sign_due_at, sign_warn_at, sign_policy, "
    "sign_met_at, contact_from_at, contact_due_at, contact_warn_at, contact_policy, "
    "contact_met_at, handle_from_at, handle_due_at, handle_warn_at, handle_policy, "
    "handle_met_at, review_from_at, review_due_at, review_warn_at, review_policy, "
    "review_met_at, visit_from_at, visit_due_at, visit_warn_at, visit_policy, visit_met_at, "
    "archive_from_at, archive_due_at, archive_warn_at, archive_policy, archive_met_at, "
    "feedback_from_at, feedback_due_at, feedback_warn_at, feedback_policy, feedback_met_at, "
    "source, external_no, title, title_masked, lat_e6, lon_e6, address, house, complainant, "
    "contact_name_masked, contact_phone_masked, contact_name_sealed, contact_phone_sealed, "
    "contact_phone_digest, secrecy, received_at, registered_at, text_salt, text, version) "
    "values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, "
    "$18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, "
    "$35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48, $49, $50, $51, "
    "$52, $53, $54, $55, $56, $57, $58, $59, $60, $61, $62, $63, $64, $65, $66, $67, $68, "
    "$69, $70, $71, $72, $73, $74, $75, $76, $77, $78, $79, $80, $81, $82, $83, $84, $85, "
    "$86, $87, $88, $89, $90, $91, $92, $93, $94, $95, $96, $97, $98, $99, $100, 1) "
    "returning id");

constexpr db::Sql update_text(
    "update complaints_cases set state = $1, urgency = $2, kind = $3, category = $4, "
    "category_name = $5, district = $6, street = $7, community = $8, region_name = $9, "
    "estate = $10, estate_name = $11, enterprise = $12, enterprise_name = $13, lead_unit = "
    "$14, lead_unit_name = $15, lead_kind = $16, assists = $17, files = $18, "
    "dispatch_reason = $19, catalogue = $20, late_sign = $21, late_reply = $22, "
    "contact_tries = $23, reworks = $24, supplements = $25, visit_tries = $26, "
    "visit_tried_on = $27, solved = $28, satisfied = $29, rated_at = $30, closed_at = $31, "
    "next_due_at = $32, next_clock = $33, next_event_at = $34, next_event = $35, "
    "next_event_clock = $36, late = $37, sort_at = $38, warned_clocks = $39, overdue_clocks "
    "= $40, clock_units = $41, accept_from_at = $42, accept_due_at = $43, accept_warn_at = "
    "$44, accept_policy = $45, accept_met_at = $46, sign_from_at = $47, sign_due_at = $48, "
    "sign_warn_at = $49, sign_policy = $50, sign_met_at = $51, contact_from_at = $52, "
    "contact_due_at = $53, contact_warn_at = $54, contact_policy = $55, contact_met_at = "
    "$56, handle_from_at = $57, handle_due_at = $58, handle_warn_at = $59, handle_policy = "
    "$60, handle_met_at = $61, review_from_at = $62, review_due_at = $63, review_warn_at = "
    "$64, review_policy = $65, review_met_at = $66, visit_from_at = $67, visit_due_at = "
    "$68, visit_warn_at = $69, visit_policy = $70, visit_met_at = $71, archive_from_at = "
    "$72, archive_due_at = $73, archive_warn_at = $74, archive_policy = $75, archive_met_at "
    "= $76, feedback_from_at = $77, feedback_due_at = $78, feedback_warn_at = $79, "
    "feedback_policy = $80, feedback_met_at = $81, version = version + 1 where id = $82 and "
    "version = $83");

constexpr std::size_t clock_count = count_of<Clock>();

// Empty is null, so that partial indexes hold only what is known.
template <class T>
std::optional<T> known(const T& value) {
    return value.empty() ? std::nullopt : std::optional<T>(value);
}

std::int64_t bits_of(const Case& c, bool ClockRun::*mark) {
    std::int64_t bits = 0;
    for (std::size_t i = 0; i < clock_count; ++i)
        if (c.clocks[i] && (*c.clocks[i]).*mark) bits |= std::int64_t{1} << i;
    return bits;
}

// Two bits a clock: its unit.
std::int64_t units_of(const Case& c) {
    std::int64_t units = 0;
    for (std::size_t i = 0; i < clock_count; ++i)
        if (c.clocks[i]) units |= static_cast<std::int64_t>(c.clocks[i]->unit) << (2 * i);
    return units;
}
static_assert(count_of<LimitUnit>() == 4);

auto values_of(const std::optional<ClockRun>& run) {
    using At = std::optional<Instant>;
    return run ? std::tuple(At(run->from_at), At(run->due_at), At(run->warn_at), run->policy,
                            run->met_at)
               : std::tuple(At{}, At{}, At{}, PolicyId{}, At{});
}

auto clock_values(const Case& c) {
    return std::apply([](const auto&... run) { return std::tuple_cat(values_of(run)...); },
                      c.clocks);
}

// What verbs change; the order is that of the two statements above.
auto changing_values(const Case& c) {
    return std::tuple_cat(
        std::tuple(
            c.state, c.urgency, c.kind, c.category, c.category_name, known(c.place.district),
            known(c.place.street), known(c.place.community), c.place.region_name, c.place.estate,
            c.place.estate_name, c.enterprise, c.enterprise_name, c.lead_unit, c.lead_unit_name,
            c.lead_kind, static_cast<std::int64_t>(c.assists.size()), c.files, c.dispatch_reason,
            c.catalogue, c.late_sign, c.late_reply, c.contact_tries, c.reworks, c.supplements,
            c.visit_tries, c.visit_tried_on, c.solved, c.satisfied, c.rated_at, c.closed_at,
            c.next_due_at, c.next_clock, c.next_event_at, c.next_event, c.next_event_clock, c.late,
            c.sort_at, bits_of(c, &ClockRun::warned), bits_of(c, &ClockRun::overdue), units_of(c)),
        clock_values(c));
}

auto fixed_values(const Case& c) {
    return std::tuple(c.source, known(c.external_no), c.title, c.title_masked,
                      c.place.point ? std::optional(c.place.point->lat_e6) : std::nullopt,
                      c.place.point ? std::optional(c.place.point->lon_e6) : std::nullopt,
                      c.place.address, c.place.house, c.complainant, c.contact.name_masked,
                      c.contact.phone_masked, c.contact.name_sealed, c.contact.phone_sealed,
                      c.contact.phone_digest, c.secrecy, c.received_at, c.registered_at,
                      c.text_salt, c.text);
}

// Reads one column after the other.
class Columns {
   public:
    Columns(const db::Row& row, int first) : row_(row), at_(first) {}
    template <class T>
    Columns& operator>>(T& out) {
        using db::read;
        read(row_, at_++, out);
        return *this;
    }

   private:
    const db::Row& row_;
    int at_;
};

// What all clocks have in one number each.
struct ClockMarks {
    std::int64_t warned = 0;
    std::int64_t overdue = 0;
    std::int64_t units = 0;
};

void read_clock(Columns& columns, std::size_t i, const ClockMarks& marks,
                std::optional<ClockRun>& out) {
    std::optional<Instant> from;
    std::optional<Instant> due;
    std::optional<Instant> warn;
    PolicyId policy;
    std::optional<Instant> met;
    columns >> from >> due >> warn >> policy >> met;
    if (!due) return;
    const std::int64_t bit = std::int64_t{1} << i;
    const auto unit = static_cast<LimitUnit>((marks.units >> (2 * i)) & 3);
    out = ClockRun{*from,
                   *due,
                   *warn,
                   unit,
                   policy,
                   met,
                   (marks.warned & bit) != 0,
                   (marks.overdue & bit) != 0};
}

}  // namespace

// Found by row_as: a case has parts, so its columns are read in order here.
static void read(const db::Row& row, int first, Case& c) {
    Columns columns(row, first);
    std::int64_t assists = 0;
    ClockMarks marks;
    std::optional<std::int64_t> lat_e6;
    std::optional<std::int64_t> lon_e6;
    std::optional<std::string> external_no;
    columns >> c.id >> c.state >> c.urgency >> c.kind >> c.category >> c.category_name >>
        c.place.district >> c.place.street >> c.place.community >> c.place.region_name >>
        c.place.estate >> c.place.estate_name >> c.enterprise >> c.enterprise_name >> c.lead_unit >>
        c.lead_unit_name >> c.lead_kind >> assists >> c.files >> c.dispatch_reason >> c.catalogue >>
        c.late_sign >> c.late_reply >> c.contact_tries >> c.reworks >> c.supplements >>
        c.visit_tries >> c.visit_tried_on >> c.solved >> c.satisfied >> c.rated_at >> c.closed_at >>
        c.next_due_at >> c.next_clock >> c.next_event_at >> c.next_event >> c.next_event_clock >>
        c.late >> c.sort_at >> marks.warned >> marks.overdue >> marks.units;
    for (std::size_t i = 0; i < clock_count; ++i) read_clock(columns, i, marks, c.clocks[i]);
    columns >> c.source >> external_no >> c.title >> c.title_masked >> lat_e6 >> lon_e6 >>
        c.place.address >> c.place.house >> c.complainant >> c.contact.name_masked >>
        c.contact.phone_masked >> c.contact.name_sealed >> c.contact.phone_sealed >>
        c.contact.phone_digest >> c.secrecy >> c.received_at >> c.registered_at >> c.text_salt >>
        c.text >> c.version;
    c.external_no = external_no.value_or("");
    if (lat_e6 && lon_e6) c.place.point = registry::Place{*lat_e6, *lon_e6};
    c.assists.resize(static_cast<std::size_t>(assists));
}

std::optional<Case> find_case(db::Tx& tx, ComplaintId id) {
    db::Query query(case_columns);
    query.add(" where id = ?", id);
    auto found = tx.first<Case>(query);
    if (found && !found->assists.empty())
        found->assists = tx.all<UnitId>(
            "select unit from complaints_assists where complaint = $1 order by unit", id);
    return found;
}

std::vector<Case> list_cases_after(db::Tx& tx, ComplaintId after, int limit) {
    db::Query query(case_columns);
    query.add(" where id > ?", after.value);
    query.add(" order by id limit ?", limit);
    return tx.all<Case>(query);
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

bool external_no_exists(db::Tx& tx, Source source, std::string_view external_no) {
    return tx
        .first<ComplaintId>(
            "select id from complaints_cases where source = $1 and external_no = $2", source,
            external_no)
        .has_value();
}

ComplaintId insert_case(db::Tx& tx, const Case& c) {
    return std::apply(
        [&](const auto&... value) { return tx.one<ComplaintId>(insert_text, value...); },
        std::tuple_cat(changing_values(c), fixed_values(c)));
}

std::vector<std::string_view> case_column_names() {
    std::string_view list = case_columns.text();
    list.remove_prefix(std::string_view("select ").size());
    list = list.substr(0, list.find(" from "));
    std::vector<std::string_view> names;
    for (std::size_t at = 0; at != std::string_view::npos;) {
        const std::size_t comma = list.find(", ", at);
        names.push_back(list.substr(at, comma - at));
        at = comma == std::string_view::npos ? comma : comma + 2;
    }
    return names;
}

void append_case(std::vector<db::Param>& values, const Case& c) {
    // The tuple is gone when the row is bound, so its texts are taken along.
    const auto keep = [&](db::Param value) {
        if (value.kind == db::Param::Kind::text && value.owned.empty()) value.owned = value.text;
        values.push_back(std::move(value));
    };
    std::apply([&](const auto&... value) { (keep(db::param(value)), ...); },
               std::tuple_cat(std::tuple(c.id), changing_values(c), fixed_values(c),
                              std::tuple(c.version)));
}

Result<void> update_case(db::Tx& tx, Case& c) {
    const auto changed = std::apply(
        [&](const auto&... value) { return tx.exec(update_text, value..., c.id, c.version); },
        changing_values(c));
    if (changed != 1) return refuse(complaint_changed);
    ++c.version;
    return {};
}

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
