#include "rooms/policy/store.h"

#include <algorithm>

#include "platform/db/approval.h"
#include "platform/db/columns.h"
#include "platform/db/remembered.h"

namespace anju::policy {

namespace {

using db::column;

const db::Table<Key> keys(db::Told::Where{"policy_keys", "policy"},
                          {
                              column<&Key::key>("key").key(),
                              ANJU_COLUMNS(Key, kind, least, most, title, note),
                          });

const db::Table<Version> versions("policy_versions v join policy_keys k on k.key = v.key",
                                  {
                                      ANJU_COLUMNS_OF(Version, "v.", id, key, region, valid_from,
                                                      valid_until, value, article, document,
                                                      standing),
                                      column<&Version::kind>("k.kind"),
                                  });

constexpr db::TableColumn<Proposal> id_of_draft() {
    auto made = column<&Proposal::draft, &Version::id>("id");
    made.written = db::Written::by_engine;
    return made;
}

// The same rows as they are written; the kind of the value is that of the key.
const db::Table<Proposal> proposals(
    db::Told::Where{"policy_versions", "policy", "id"},
    {
        id_of_draft(),
        column<&Proposal::draft, &Version::key>("key").fixed(),
        column<&Proposal::draft, &Version::region>("region").fixed(),
        column<&Proposal::draft, &Version::valid_from>("valid_from").fixed(),
        column<&Proposal::draft, &Version::valid_until>("valid_until"),
        column<&Proposal::draft, &Version::value>("value").fixed(),
        column<&Proposal::draft, &Version::article>("article").fixed(),
        column<&Proposal::draft, &Version::document>("document").fixed(),
        column<&Proposal::draft, &Version::standing>("standing").fixed(),
        db::version<&Proposal::version>("version"),
    },
    db::approval_columns<&Proposal::approval>());

std::string kept_digest(db::Tx& tx, std::string_view matter) {
    return tx.first<std::string>("select digest from policy_digests where matter = $1", matter)
        .value_or("");
}

void keep_digest(db::Tx& tx, std::string_view matter, std::string_view digest) {
    tx.exec(
        "insert into policy_digests (matter, digest) values ($1, $2) "
        "on conflict (matter) do update set digest = excluded.digest",
        matter, digest);
}

std::vector<Version> all_approved(db::Tx& tx) {
    return versions.list(tx, " where v.state = 'approved' order by v.id");
}

void renew_versions_digest(db::Tx& tx) { keep_digest(tx, "versions", digest_of_versions(tx)); }

const db::Told years_told({"policy_calendar_years", "calendar"}, {"year"},
                          {"document", "reason", "changed_by", "changed_at", "version"});
const db::Told days_told({"policy_calendar_days", "calendar"}, {"day"}, {"year", "kind", "name"});
const db::Told spans_told({"policy_work_spans", "calendar"}, {"from_minute"}, {"to_minute"});
const db::Told calendars_told({"policy_calendars", "calendar"}, {"id"},
                              {"since", "digest", "content"});

}  // namespace

std::span<const db::Told* const> told_of_policies() {
    static const db::Told* const all[] = {&keys.told(), &proposals.told()};
    return all;
}

std::span<const db::Told* const> told_of_calendar() {
    static const db::Told* const all[] = {&years_told, &days_told, &spans_told, &calendars_told};
    return all;
}

std::optional<Key> find_key(db::Tx& tx, std::string_view key) {
    return keys.find(tx, " where key = ?", key);
}

std::vector<Key> all_keys(db::Tx& tx) { return keys.list(tx, " order by key"); }

void insert_key(db::Tx& tx, const Key& key) { keys.insert(tx, key); }

std::string versions_digest(db::Tx& tx) { return kept_digest(tx, "versions"); }

std::string digest_of_versions(db::Tx& tx) {
    std::string text;
    for (const Version& v : all_approved(tx)) {
        for (const std::string& part :
             {std::to_string(v.id.value), v.key, v.region.digits(), to_text(v.valid_from),
              v.valid_until ? to_text(*v.valid_until) : "", v.value, v.article, v.document,
              std::string(to_text(v.standing))})
            json::write_string(text, part);
        text += '\n';
    }
    return crypto::hex(crypto::sha256(text));
}

const Versions& approved_versions(db::Tx& tx) {
    const std::string digest = versions_digest(tx);
    static const Versions none;
    if (digest.empty()) return none;
    return db::remembered<Versions>(digest, [&] {
        Versions all;
        for (Version& version : all_approved(tx)) all[version.key].push_back(std::move(version));
        return all;
    });
}

std::optional<Version> find_version_by_id(db::Tx& tx, PolicyId id) {
    return versions.find(tx, " where v.id = ?", id);
}

std::optional<Proposal> find_proposal(db::Tx& tx, PolicyId id) {
    auto proposal = proposals.find(tx, " where id = ?", id);
    if (!proposal) return std::nullopt;
    const auto key = find_key(tx, proposal->draft.key);
    CHECK(key.has_value());
    proposal->draft.kind = key->kind;
    return proposal;
}

std::vector<Version> approved_versions_of(db::Tx& tx, std::string_view key,
                                          const RegionCode& region) {
    return versions.list(
        tx, " where v.key = ? and v.region = ? and v.state = 'approved' order by v.valid_from", key,
        region);
}

PolicyId insert_version(db::Tx& tx, const Version& version, const Approval& approval) {
    const PolicyId id{proposals.insert(tx, {version, approval})};
    if (approval.state == ApprovalState::approved) renew_versions_digest(tx);
    return id;
}

void update_proposal(db::Tx& tx, const Proposal& proposal) {
    proposals.overwrite(tx, proposal);
    if (proposal.approval.state == ApprovalState::approved) renew_versions_digest(tx);
}

std::vector<facts::ListedDay> told_days(std::span<const CalendarDay> days) {
    std::vector<facts::ListedDay> told;
    for (const CalendarDay& day : days)
        told.push_back({day.day, std::string(to_text(day.kind)), day.name});
    return told;
}

std::vector<facts::WorkHours> told_hours(std::span<const WorkSpan> spans) {
    std::vector<facts::WorkHours> told;
    for (const WorkSpan& span : spans) told.push_back({span.from.count(), span.to.count()});
    return told;
}

std::optional<YearRow> find_year(db::Tx& tx, std::int64_t year) {
    return tx.first<YearRow>(
        "select year, document, reason, changed_at, version from policy_calendar_years "
        "where year = $1",
        year);
}

std::vector<std::int64_t> years(db::Tx& tx) {
    return tx.all<std::int64_t>("select year from policy_calendar_years order by year");
}

std::vector<CalendarDay> days_of_year(db::Tx& tx, std::int64_t year) {
    return tx.all<CalendarDay>(
        "select day, kind, name from policy_calendar_days where year = $1 order by day", year);
}

std::vector<Date> days_of_other_years(db::Tx& tx, std::int64_t year) {
    return tx.all<Date>(
        "select day from policy_calendar_days where year <> $1 and day between $2 and $3", year,
        date_of(static_cast<int>(year) - 1, 12, 1), date_of(static_cast<int>(year), 12, 31));
}

std::vector<CalendarDay> all_days(db::Tx& tx) {
    return tx.all<CalendarDay>("select day, kind, name from policy_calendar_days order by day");
}

std::vector<WorkSpan> work_spans(db::Tx& tx) {
    struct Row {
        std::int64_t from_minute = 0;
        std::int64_t to_minute = 0;
    };
    std::vector<WorkSpan> spans;
    for (const Row& row :
         tx.all<Row>("select from_minute, to_minute from policy_work_spans order by from_minute"))
        spans.push_back(
            {std::chrono::minutes{row.from_minute}, std::chrono::minutes{row.to_minute}});
    return spans;
}

void replace_year(db::Tx& tx, std::int64_t year, const std::vector<CalendarDay>& days,
                  const std::string& document, const Deed& changed) {
    tx.write(years_told,
             "insert into policy_calendar_years (year, document, reason, changed_by, changed_at) "
             "values ($1, $2, $3, $4, $5) on conflict (year) do update set "
             "document = excluded.document, reason = excluded.reason, "
             "changed_by = excluded.changed_by, changed_at = excluded.changed_at, "
             "version = policy_calendar_years.version + 1",
             year, document, changed.reason, changed.user, changed.at);
    tx.write(days_told, "delete from policy_calendar_days where year = $1", year);
    for (const CalendarDay& day : days)
        tx.write(days_told,
                 "insert into policy_calendar_days (day, year, kind, name) values ($1, $2, $3, $4)",
                 day.day, year, day.kind, day.name);
}

void replace_spans(db::Tx& tx, const std::vector<WorkSpan>& spans) {
    tx.write(spans_told, "delete from policy_work_spans");
    for (const WorkSpan& span : spans)
        tx.write(spans_told,
                 "insert into policy_work_spans (from_minute, to_minute) values ($1, $2)",
                 static_cast<std::int64_t>(span.from.count()),
                 static_cast<std::int64_t>(span.to.count()));
}

std::string calendar_digest(db::Tx& tx) { return kept_digest(tx, "calendar"); }

void save_calendar_digest(db::Tx& tx, std::string_view digest) {
    keep_digest(tx, "calendar", digest);
}

std::optional<DatingRow> find_dating(db::Tx& tx, std::string_view room) {
    return tx.first<DatingRow>("select calendar, reached from policy_dating where room = $1", room);
}

void save_dating_row(db::Tx& tx, std::string_view room, const DatingRow& row) {
    tx.exec(
        "insert into policy_dating (room, calendar, reached) values ($1, $2, $3) on conflict "
        "(room) do update set calendar = excluded.calendar, reached = excluded.reached",
        room, row.calendar, row.reached);
}

void insert_calendar(db::Tx& tx, const KeptCalendar& calendar) {
    tx.write(calendars_told,
             "insert into policy_calendars (since, digest, content) values ($1, $2, $3)",
             calendar.since, calendar.digest, calendar.content);
}

std::vector<KeptCalendar> kept_calendars(db::Tx& tx) {
    return tx.all<KeptCalendar>(
        "select since, digest, content from policy_calendars order by since, id");
}

}  // namespace anju::policy
