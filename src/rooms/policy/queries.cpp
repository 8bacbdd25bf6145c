#include "rooms/policy/queries.h"

#include <map>

#include "platform/db/approval.h"
#include "platform/db/columns.h"
#include "rooms/policy/capabilities.h"
#include "rooms/policy/rules.h"
#include "rooms/policy/store.h"

namespace anju::policy {

namespace {

Value value_of(ValueKind kind, const std::string& json) {
    switch (kind) {
        case ValueKind::limit: {
            const Limit limit = limit_in(json);
            return {LimitValue{limit.count, limit.unit}, {}, {}};
        }
        case ValueKind::whole:
        case ValueKind::ppm:
            return {{}, number_in(json), {}};
        case ValueKind::text:
        case ValueKind::table:
            return {{}, {}, words_in(json)};
    }
    CHECK(false);
    return {};
}

using db::column;

const db::Table<VersionRow> rows("policy_versions v join policy_keys k on k.key = v.key",
                                 {
                                     ANJU_COLUMNS_OF(VersionRow, "v.", id, key, region, valid_from,
                                                     valid_until, article, document, standing),
                                     ANJU_COLUMNS_OF(VersionRow, "k.", title, kind),
                                     {"v.value",  // behind its kind
                                      [](const db::Row& row, int c, VersionRow& out) {
                                          const std::string json(row.text(c));
                                          out.value = value_of(out.kind, json);
                                          out.value_text = text_of(out.kind, json);
                                      }},
                                 },
                                 db::approval_columns<&VersionRow::approval>());

bool asked_for(const ValueFilter& filter, const Key& key) {
    if (!filter.text) return true;
    return key.key.contains(filter.text->value) || key.title.contains(filter.text->value);
}

std::int64_t workdays_in(db::Tx& tx, int year, const CalendarYear& shown) {
    // A day may stand in the list of the year after (31 December).
    std::map<Date, DayKind> exceptions;
    for (const DayRow& day : tx.all<DayRow>(
             "select day, kind, name from policy_calendar_days where day between $1 and $2",
             date_of(year, 1, 1), date_of(year, 12, 31)))
        exceptions[day.day] = day.kind;
    for (const DayRow& day : shown.days) exceptions[day.day] = day.kind;
    WorkCalendar calendar;
    for (const auto& [day, kind] : exceptions)
        (kind == DayKind::off ? calendar.days_off : calendar.make_up_days).insert(day);
    std::int64_t count = 0;
    for (Date day = date_of(year, 1, 1); day <= date_of(year, 12, 31); day += std::chrono::days{1})
        count += is_workday(calendar, day) ? 1 : 0;
    return count;
}

}  // namespace

ValueList list_values(db::Tx& tx, const ValueFilter& filter, Date today) {
    ValueList list;
    list.on = filter.on.value_or(today);
    list.place = filter.place.value_or(RegionCode::of("1302"));
    const std::string& digits = list.place.digits();
    struct Waiting {
        std::string key;
        std::int64_t count = 0;
    };
    std::map<std::string, std::int64_t> waiting;
    for (const Waiting& w : tx.all<Waiting>(
             "select key, count(*) from policy_versions where state = 'draft' group by key"))
        waiting[w.key] = w.count;
    std::map<std::string, VersionRow> held;
    // Narrower scopes come later and take the place of wider ones.
    for (VersionRow& row :
         rows.list(tx,
                   " where v.region in (?, ?, ?) and v.valid_from <= ? "
                   "and (v.valid_until is null or v.valid_until >= ?) and v.state = 'approved' "
                   "order by length(v.region)",
                   std::string_view(digits).substr(0, 4), std::string_view(digits).substr(0, 6),
                   std::string_view(digits).substr(0, 9), list.on, list.on)) {
        std::string key = row.key;
        held.insert_or_assign(std::move(key), std::move(row));
    }
    for (const Key& key : all_keys(tx)) {
        if (!asked_for(filter, key)) continue;
        ValueRow row{key.key, key.title, key.note, key.kind, {}, waiting[key.key]};
        if (const auto found = held.find(key.key); found != held.end())
            row.version = std::move(found->second);
        list.rows.push_back(std::move(row));
    }
    return list;
}

std::optional<KeyDetail> detail_key(db::Tx& tx, const Scope& scope, std::string_view name,
                                    Date today) {
    const auto key = find_key(tx, name);
    if (!key) return std::nullopt;
    KeyDetail detail{key->key, key->title, key->note, key->kind, key->least, key->most};
    const RegionCode& place = scope.region.empty() ? Scope::whole_city().region : scope.region;
    if (const auto* holds = version_at(approved_versions(tx), name, place, today))
        detail.current = holds->id;
    detail.versions = rows.list(tx, " where v.key = ? order by v.valid_from desc, v.id desc", name);
    return detail;
}

http::Page<VersionRow> list_versions(db::Tx& tx, const Actor& by, const VersionFilter& filter) {
    const auto limit = filter.limit ? filter.limit->value : 50;
    db::Query query(" where 1 = 1");
    if (filter.box) db::add_box(query.add(" and "), *filter.box, {by, policy_approve});
    if (filter.state) query.add(" and v.state = ?", *filter.state);
    if (filter.key) query.add(" and v.key = ?", filter.key->value);
    if (filter.cursor) query.add(" and v.id < ?", filter.cursor->key());
    query.add(" order by v.id desc limit ?", limit + 1);
    return http::page_of(rows.list(tx, query), limit,
                         [](const VersionRow& row) { return http::Cursor<PolicyId>{row.id}; });
}

BoxCounts count_version_boxes(db::Tx& tx, const Actor& by) {
    return db::count_boxes(tx, " from policy_versions", {by, policy_approve});
}

std::optional<VersionRow> find_version_row(db::Tx& tx, PolicyId id) {
    return rows.find(tx, " where v.id = ?", id);
}

std::optional<VersionRow> find_row_before(db::Tx& tx, const VersionRow& row) {
    return rows.find(tx,
                     " where v.key = ? and v.region = ? and v.id <> ? and v.state = 'approved' "
                     "and v.valid_from <= ? order by v.valid_from desc limit 1",
                     row.key, row.region, row.id, row.valid_from);
}

std::int64_t version_of_row(db::Tx& tx, PolicyId id) {
    return tx.one<std::int64_t>("select version from policy_versions where id = $1", id);
}

CalendarYear detail_year(db::Tx& tx, int year) {
    struct Head {
        std::string document;
        std::string reason;
        Instant changed_at{};
        std::int64_t version = 0;
    };
    CalendarYear detail;
    detail.year = year;
    if (const auto head = tx.first<Head>(
            "select document, reason, changed_at, version from policy_calendar_years "
            "where year = $1",
            year)) {
        detail.known = true;
        detail.document = head->document;
        detail.reason = head->reason;
        detail.changed_at = head->changed_at;
        detail.version = head->version + 1;
    }
    detail.days = tx.all<DayRow>(
        "select day, kind, name from policy_calendar_days where year = $1 order by day", year);
    detail.spans = tx.all<SpanRow>(
        "select from_minute, to_minute from policy_work_spans order by from_minute");
    detail.workdays = workdays_in(tx, year, detail);
    return detail;
}

}  // namespace anju::policy
