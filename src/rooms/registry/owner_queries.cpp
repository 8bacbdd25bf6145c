// Ties between people and houses, masked.
#include "base/text.h"
#include "platform/db/columns.h"
#include "rooms/registry/estate_store.h"
#include "rooms/registry/owner_store.h"
#include "rooms/registry/queries.h"
#include "rooms/registry/region_store.h"

namespace anju::registry {

namespace {

using db::column;
using db::known;

// Of a row whose number was read before. Few rows of a page have one.
template <auto Member, const db::SealedColumn& Column>
constexpr auto opened(db::Sql name) {
    using T = db::table_detail::Owner<Member>;
    return db::TableColumn<T>{name, [](const db::Row& row, int c, T& out) {
                                  out.*Member = Column.open(out.id.value, row.text(c)).value_or("");
                              }};
}

const db::Table<OwnerRow> owner_rows(
    "registry_owners o join registry_houses h on h.id = o.house "
    "join registry_buildings b on b.id = h.building join registry_estates e on e.id = o.estate",
    {
        ANJU_COLUMNS_OF(OwnerRow, "o.", id, house, estate),
        column<&OwnerRow::estate_name>("e.name"),
        column<&OwnerRow::building_name>("b.name"),
        ANJU_COLUMNS_OF(OwnerRow, "h.", unit_no, room_no),
        column<&OwnerRow::name>("o.name_masked"),
        column<&OwnerRow::phone>("o.phone_masked"),
        opened<&OwnerRow::id_number_tail, owner_id_tail>("o.id_number_tail_sealed"),
        opened<&OwnerRow::decision_reason, owner_reason>("o.decision_reason_sealed"),
        ANJU_COLUMNS_OF(OwnerRow, "o.", role, state, since_on, until_on, requested_at, version),
    });

const db::Table<MyHouseRow> my_houses(
    "registry_owners o join registry_houses h on h.id = o.house "
    "join registry_buildings b on b.id = h.building "
    "join registry_estates e on e.id = o.estate " REGION_JOINS,
    {
        ANJU_COLUMNS_OF(MyHouseRow, "o.", id, house, estate, role, state, version),
        opened<&MyHouseRow::decision_reason, owner_reason>("o.decision_reason_sealed"),
        column<&MyHouseRow::estate_name>("e.name"),
        column<&MyHouseRow::region>("e.region"),
        column<&MyHouseRow::region_path>(
            "coalesce(d.name, '') || coalesce(s.name, '') || coalesce(c.name, '')"),
        column<&MyHouseRow::building_name>("b.name"),
        ANJU_COLUMNS_OF(MyHouseRow, "h.", unit_no, room_no, area),
        column<&MyHouseRow::enterprise>("v.enterprise"),
        known<&MyHouseRow::enterprise_name>("n.name"),
    });

}  // namespace

http::Page<OwnerRow> list_owners(db::Tx& tx, const Scope& scope, EstateId estate,
                                 const OwnerFilter& filter, Date today) {
    const auto limit = filter.limit ? filter.limit->value : 50;
    db::Query query(" where o.estate = ?", estate);
    add_estate_bounds(query, bounds_of(scope), today);
    if (filter.state) query.add(" and o.state = ?", *filter.state);
    if (filter.cursor) query.add(" and o.id < ?", filter.cursor->key());
    query.add(" order by o.id desc limit ?", limit + 1);
    return http::page_of(owner_rows.list(tx, query), limit,
                         [](const OwnerRow& row) { return OwnerCursor{row.id}; });
}

std::optional<OwnerRow> find_owner_row(db::Tx& tx, BindingId id) {
    return owner_rows.find(tx, " where o.id = ?", id);
}

MyHouseList list_my_houses(db::Tx& tx, UserId person, Date today) {
    return {my_houses.list(tx,
                           "left join registry_services v on v.estate = e.id and v.since_on <= ? "
                           "and (v.until_on is null or v.until_on >= ?) "
                           "left join registry_enterprises n on n.id = v.enterprise "
                           "where o.person = ? and o.state <> 'ended' order by o.id desc limit 50",
                           today, today, person)};
}

std::int64_t bindings_waiting(db::Tx& tx, EstateId estate) {
    return tx.one<std::int64_t>(
        "select count(*) from registry_owners where estate = $1 and state = 'requested'", estate);
}

}  // namespace anju::registry
