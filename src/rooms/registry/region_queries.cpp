// Regions, the public's choice of an estate, outlines.
#include "base/refusals.h"
#include "platform/crypto/crypto.h"
#include "platform/db/scope.h"
#include "platform/json/json.h"
#include "rooms/registry/estate_store.h"
#include "rooms/registry/place_rules.h"
#include "rooms/registry/queries.h"
#include "rooms/registry/region_store.h"

namespace anju::registry {

namespace {

#define REGION_COLUMNS                                                                        \
    "r.code, r.name, r.level, "                                                               \
    "coalesce(d.name, '') || coalesce(s.name, '') || coalesce(c.name, ''), "                  \
    "(select count(*) from registry_regions k where k.parent = r.code), "                     \
    "(select count(*) from registry_estates e "                                               \
    "where e.region >= r.code and e.region < r.code || ':') "                                 \
    "from registry_regions r "                                                                \
    "left join registry_regions d on d.code = substr(r.code, 1, 6) and d.level = 'district' " \
    "left join registry_regions s on s.code = substr(r.code, 1, 9) and s.level = 'street' "   \
    "left join registry_regions c on c.code = substr(r.code, 1, 12) "                         \
    "and c.level = 'community' "

#define CHOICE_COLUMNS                                                            \
    "e.id, e.name, e.region, "                                                    \
    "coalesce(d.name, '') || coalesce(s.name, '') || coalesce(c.name, ''), null " \
    "from registry_estates e " REGION_JOINS

std::string e6_text(std::int64_t value) {
    const std::string digits = std::to_string(1'000'000 + value % 1'000'000).substr(1);
    return std::to_string(value / 1'000'000) + "." + digits;
}

// Six decimals, written from whole numbers.
void write_ring(std::string& out, const Ring& ring) {
    out += '[';
    for (std::size_t i = 0; i < ring.size(); ++i) {
        if (i > 0) out += ',';
        out += '[' + e6_text(ring[i].lon_e6) + ',' + e6_text(ring[i].lat_e6) + ']';
    }
    out += ']';
}

}  // namespace

RegionList list_regions(db::Tx& tx, const RegionFilter& filter) {
    const auto limit = filter.limit ? filter.limit->value : 200;
    db::Query query("select " REGION_COLUMNS "where 1 = 1");
    if (filter.text) {
        query.add(" and r.name like ? escape '!'", http::like_of(filter.text->value));
        if (filter.parent)
            query.add(" and r.code > ? and r.code < ?", *filter.parent,
                      db::region_end(*filter.parent));
    } else {
        query.add(" and r.parent = ?", filter.parent.value_or(RegionCode::of("1302")));
    }
    query.add(" order by length(r.code), r.code limit ?", limit);
    return {tx.all<RegionRow>(query)};
}

std::optional<RegionRow> detail_region(db::Tx& tx, const RegionCode& code) {
    return tx.first<RegionRow>("select " REGION_COLUMNS "where r.code = $1", code);
}

ChoiceList list_choices_by_name(db::Tx& tx, std::string_view text) {
    return {tx.all<ChoiceRow>("select " CHOICE_COLUMNS
                              "where e.name like $1 escape '!' order by e.name, e.id limit 20",
                              http::like_of(text))};
}

std::optional<ChoiceRow> find_choice(db::Tx& tx, EstateId id) {
    return tx.first<ChoiceRow>("select " CHOICE_COLUMNS "where e.id = $1", id);
}

std::string districts_geojson(db::Tx& tx) {
    struct Row {
        RegionCode region;
        std::string name;
        std::string rings;
        std::string map_approval_no;
        std::string note;
    };
    std::string features;
    Row first;
    for (Row& row : tx.all<Row>("select region, name, rings, map_approval_no, note "
                                "from registry_outlines order by region")) {
        features += features.empty() ? "\n" : ",\n";
        features += R"({"type":"Feature","id":")" + row.region.digits() +
                    R"(","properties":{"code":")" + row.region.digits() + R"(","name":)";
        json::write_string(features, row.name);
        features += R"(},"geometry":{"type":"MultiPolygon","coordinates":[)";
        bool comma = false;
        for (const Ring& ring : rings_of(row.rings)) {
            features += comma ? ",[" : "[";
            write_ring(features, ring);
            features += ']';
            comma = true;
        }
        features += "]}}";
        if (first.region.empty()) first = std::move(row);
    }
    std::string text = R"({"type":"FeatureCollection","name":"districts","note":)";
    json::write_string(text, first.note);
    text += R"(,"map_approval_no":)";
    json::write_string(text, first.map_approval_no);
    return text + R"(,"features":[)" + features + "\n]}\n";
}

std::string digest_of(std::string_view text) { return crypto::hex(crypto::sha256(text)); }

#define UNIT_COLUMNS                                                             \
    "select u.id, u.kind, u.name, u.region, u.enterprise, u.phone, u.closed_on " \
    "from registry_units u "

http::Page<UnitRow> list_units(db::Tx& tx, const UnitFilter& filter) {
    const auto limit = filter.limit ? filter.limit->value : 50;
    db::Query query(UNIT_COLUMNS "where 1 = 1");
    switch (filter.standing.value_or(UnitStanding::open)) {
        case UnitStanding::open:
            query.add(" and u.closed_on is null");
            break;
        case UnitStanding::closed:
            query.add(" and u.closed_on is not null");
            break;
    }
    if (filter.kind) query.add(" and u.kind = ?", *filter.kind);
    if (filter.region)
        query.add(" and u.region >= ? and u.region < ?", *filter.region,
                  db::region_end(*filter.region));
    if (filter.text) query.add(" and u.name like ? escape '!'", http::like_of(filter.text->value));
    if (filter.cursor) query.add(" and u.id > ?", filter.cursor->key());
    query.add(" order by u.id limit ?", limit + 1);
    return http::page_of(tx.all<UnitRow>(query), limit,
                         [](const UnitRow& row) { return UnitCursor{row.id}; });
}

Result<UnitRow> detail_unit(db::Tx& tx, UnitId id) {
    auto row = tx.first<UnitRow>(UNIT_COLUMNS "where u.id = $1", id);
    if (!row) return refuse(not_found);
    return *std::move(row);
}

}  // namespace anju::registry
