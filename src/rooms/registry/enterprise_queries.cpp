// Enterprises, the estates they serve, and project managers.
#include "base/each.h"
#include "base/text.h"
#include "rooms/registry/estate_store.h"
#include "rooms/registry/queries.h"
#include "rooms/registry/service_queries.h"
#include "rooms/registry/service_store.h"

namespace anju::registry {

namespace {

#define SERVICE_COLUMNS                                                             \
    "select v.id, v.estate, e.name, v.enterprise, n.name, v.since_on, v.until_on, " \
    "v.contract_no, v.end_reason, v.version from registry_services v "              \
    "join registry_estates e on e.id = v.estate "                                   \
    "join registry_enterprises n on n.id = v.enterprise "

// Of the estates in scope that an enterprise (alias n) serves today.
void add_served(db::Query& query, db::Sql what, const Scope& scope, Date today) {
    query.add("(select ")
        .add(what)
        .add(
            " from registry_services v join registry_estates e on e.id = v.estate "
            "where v.enterprise = n.id and v.since_on <= ? "
            "and (v.until_on is null or v.until_on >= ?)",
            today, today);
    add_estate_bounds(query, bounds_of(scope), today);
    query.add(")");
}

constexpr db::Sql how_many = "count(*)";
constexpr db::Sql how_many_houses = "coalesce(cast(sum(e.houses) as bigint), 0)";

struct Served {
    std::int64_t estates = 0;
    std::int64_t houses = 0;
};

Served served_by(db::Tx& tx, const Scope& scope, EnterpriseId id, Date today) {
    db::Query query("select ");
    add_served(query, how_many, scope, today);
    query.add(", ");
    add_served(query, how_many_houses, scope, today);
    query.add(" from registry_enterprises n where n.id = ?", id);
    return tx.all<Served>(query).front();
}

}  // namespace

std::vector<ServiceRow> list_services_of_estate(db::Tx& tx, const Scope& scope, EstateId estate,
                                                Date today) {
    db::Query query(SERVICE_COLUMNS "where v.estate = ?", estate);
    add_estate_bounds(query, bounds_of(scope), today);
    query.add(" order by v.since_on desc limit 100");
    return tx.all<ServiceRow>(query);
}

std::vector<ManagerRow> list_managers(db::Tx& tx, const Scope& scope, EstateId estate, Date today) {
    db::Query query(
        "select m.id, m.estate, m.enterprise, n.name, m.name, m.phone_masked, m.since_on, "
        "m.until_on, m.end_reason, m.version from registry_managers m "
        "join registry_enterprises n on n.id = m.enterprise "
        "join registry_estates e on e.id = m.estate where m.estate = ?",
        estate);
    add_estate_bounds(query, bounds_of(scope), today);
    query.add(" order by m.since_on desc limit 100");
    return tx.all<ManagerRow>(query);
}

Result<http::Page<EnterpriseRow>> list_enterprises(db::Tx& tx, const Scope& scope,
                                                   const EnterpriseFilter& filter, Date today) {
    const auto limit = filter.limit ? filter.limit->value : 50;
    const EnterpriseOrder order = filter.sort.value_or(EnterpriseOrder{});
    TRY_OK(http::check_order(filter.cursor, order));
    db::Query query(
        "select n.id, n.name, n.credit_code, n.credit_code_odd, n.region, r.name, n.phone, ");
    add_served(query, how_many, scope, today);
    query.add(", ");
    add_served(query, how_many_houses, scope, today);
    query.add(
        " from registry_enterprises n join registry_regions r on r.code = n.region where 1 = 1");
    db::add_bounds(query, bounds_of(scope), enterprise_columns);
    if (filter.region)
        query.add(" and n.region >= ? and n.region < ?", *filter.region,
                  db::region_end(*filter.region));
    if (filter.text) {
        const std::string pattern = http::like_of(filter.text->value);
        query.add(" and (n.name like ? escape '!' or n.credit_code like ? escape '!')", pattern,
                  pattern);
    }
    const bool by_name = order.column == EnterpriseSort::name;
    std::optional<std::pair<std::string, EnterpriseId>> behind;
    if (filter.cursor)
        behind.emplace(std::get<std::string>(filter.cursor->parts),
                       std::get<EnterpriseId>(filter.cursor->parts));
    http::add_page(query, {by_name ? db::Sql("n.name") : db::Sql("n.credit_code"), "n.id"},
                   order.direction, behind, limit + 1);
    return http::page_of(tx.all<EnterpriseRow>(query), limit, [&](const EnterpriseRow& row) {
        return EnterpriseCursor{{order, row.id, by_name ? row.name : row.credit_code}};
    });
}

std::optional<EnterpriseDetail> detail_enterprise(db::Tx& tx, const Scope& scope, EnterpriseId id,
                                                  Date today) {
    auto enterprise = find_enterprise_in_scope(tx, scope, id);
    if (!enterprise) return std::nullopt;
    const Served served = served_by(tx, scope, id, today);
    EnterpriseDetail detail{
        ANJU_SAME(*enterprise, id, name, credit_code, credit_code_odd, region),
        .region_name = tx.one<std::string>("select name from registry_regions where code = $1",
                                           enterprise->region),
        ANJU_SAME(*enterprise, address),
        .contact_name = enterprise->contact_name_masked,
        ANJU_SAME(*enterprise, phone),
        .unit = tx.first<UnitId>("select id from registry_units where enterprise = $1", id)
                    .value_or(UnitId{}),
        ANJU_SAME(served, estates, houses),
        ANJU_SAME(*enterprise, version)};
    db::Query query(SERVICE_COLUMNS "where v.enterprise = ?", id);
    // Its own contracts stay its own when they are over.
    if (scope.kind != ScopeKind::enterprise) add_estate_bounds(query, bounds_of(scope), today);
    query.add(" order by v.since_on desc, v.id desc limit 200");
    detail.services = tx.all<ServiceRow>(query);
    return detail;
}

}  // namespace anju::registry
