#include "rooms/policy/queries.h"

#include <charconv>
#include <map>

namespace anju::policy {

namespace {

#define ROW_COLUMNS                                                                  \
    "v.id, v.key, k.title, v.region, v.valid_from, v.valid_until, k.kind, v.value, " \
    "v.article, v.document, v.standing, v.state, v.reason, v.proposed_post, "        \
    "v.proposed_at, v.decided_post, v.decided_at, v.decision_reason "                \
    "from policy_versions v join policy_keys k on k.key = v.key "

struct Stored {
    PolicyId id;
    std::string key;
    std::string title;
    RegionCode region;
    Date valid_from{};
    std::optional<Date> valid_until;
    ValueKind kind = ValueKind::limit;
    std::string value;
    std::string article;
    std::string document;
    Standing standing = Standing::proposed_default;
    VersionState state = VersionState::approved;
    std::string reason;
    std::string proposed_post;
    Instant proposed_at{};
    std::string decided_post;
    std::optional<Instant> decided_at;
    std::string decision_reason;
};

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

VersionRow row_of(Stored s) {
    VersionRow row;
    row.id = s.id;
    row.key = std::move(s.key);
    row.title = std::move(s.title);
    row.region = std::move(s.region);
    row.valid_from = s.valid_from;
    row.valid_until = s.valid_until;
    row.kind = s.kind;
    row.value = value_of(s.kind, s.value);
    row.value_text = text_of(s.kind, s.value);
    row.article = std::move(s.article);
    row.document = std::move(s.document);
    row.standing = s.standing;
    row.state = s.state;
    row.reason = std::move(s.reason);
    row.proposed_post = std::move(s.proposed_post);
    row.proposed_at = s.proposed_at;
    row.decided_post = std::move(s.decided_post);
    row.decided_at = s.decided_at;
    row.decision_reason = std::move(s.decision_reason);
    return row;
}

std::vector<VersionRow> rows_of(std::vector<Stored> stored) {
    std::vector<VersionRow> rows;
    rows.reserve(stored.size());
    for (Stored& s : stored) rows.push_back(row_of(std::move(s)));
    return rows;
}

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
    for (Stored& s : tx.all<Stored>(
             "select " ROW_COLUMNS "where v.region in ($1, $2, $3) and v.valid_from <= $4 "
             "and (v.valid_until is null or v.valid_until >= $5) and v.state = 'approved' "
             "order by length(v.region)",
             std::string_view(digits).substr(0, 4), std::string_view(digits).substr(0, 6),
             std::string_view(digits).substr(0, 9), list.on, list.on)) {
        std::string key = s.key;
        held.insert_or_assign(std::move(key), row_of(std::move(s)));
    }
    for (const Key& key :
         tx.all<Key>("select key, kind, least, most, title, note from policy_keys order by key")) {
        if (!asked_for(filter, key)) continue;
        ValueRow row{key.key, key.title, key.note, key.kind, {}, waiting[key.key]};
        if (const auto found = held.find(key.key); found != held.end())
            row.version = std::move(found->second);
        list.rows.push_back(std::move(row));
    }
    return list;
}

std::optional<KeyDetail> detail_key(db::Tx& tx, std::string_view name) {
    auto key = tx.first<Key>(
        "select key, kind, least, most, title, note from policy_keys where key = $1", name);
    if (!key) return std::nullopt;
    KeyDetail detail{key->key, key->title, key->note, key->kind, key->least, key->most};
    detail.versions = rows_of(tx.all<Stored>(
        "select " ROW_COLUMNS "where v.key = $1 order by v.valid_from desc, v.id desc", name));
    return detail;
}

http::Page<VersionRow> list_versions(db::Tx& tx, const VersionFilter& filter) {
    const auto limit = filter.limit ? filter.limit->value : 50;
    db::Query query("select " ROW_COLUMNS "where 1 = 1");
    if (filter.state) query.add(" and v.state = ?", *filter.state);
    if (filter.key) query.add(" and v.key = ?", filter.key->value);
    std::int64_t after = 0;
    if (filter.after) {
        const std::string& text = filter.after->value;
        std::from_chars(text.data(), text.data() + text.size(), after);
        query.add(" and v.id < ?", after);
    }
    query.add(" order by v.id desc limit ?", limit + 1);
    http::Page<VersionRow> page{rows_of(tx.all<Stored>(query)), {}};
    if (static_cast<long long>(page.rows.size()) > limit) {
        page.rows.pop_back();
        page.next = std::to_string(page.rows.back().id.value);
    }
    return page;
}

std::optional<VersionRow> find_version_row(db::Tx& tx, PolicyId id) {
    auto stored = tx.first<Stored>("select " ROW_COLUMNS "where v.id = $1", id);
    if (!stored) return std::nullopt;
    return row_of(*std::move(stored));
}

std::optional<VersionRow> find_row_before(db::Tx& tx, const VersionRow& row) {
    auto stored = tx.first<Stored>(
        "select " ROW_COLUMNS
        "where v.key = $1 and v.region = $2 and v.id <> $3 and v.state = 'approved' "
        "and v.valid_from <= $4 order by v.valid_from desc limit 1",
        row.key, row.region, row.id, row.valid_from);
    if (!stored) return std::nullopt;
    return row_of(*std::move(stored));
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
