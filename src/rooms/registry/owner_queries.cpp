// Ties between people and houses, masked.
#include "base/text.h"
#include "rooms/registry/owner_store.h"
#include "rooms/registry/queries.h"
#include "rooms/registry/query_parts.h"

namespace anju::registry {

namespace {

#define OWNER_COLUMNS                                                                \
    "select o.id, o.house, o.estate, e.name, b.name, h.unit_no, h.room_no, o.name, " \
    "o.phone, o.id_number_tail, o.role, o.state, o.since_on, o.until_on, "           \
    "o.requested_at, o.decision_reason, o.version from registry_owners o "           \
    "join registry_houses h on h.id = o.house "                                      \
    "join registry_buildings b on b.id = h.building "                                \
    "join registry_estates e on e.id = o.estate "

struct OwnerColumns {
    BindingId id;
    HouseId house;
    EstateId estate;
    std::string estate_name;
    std::string building_name;
    std::string unit_no;
    std::string room_no;
    std::string name;   // sealed
    std::string phone;  // sealed
    std::string id_number_tail;
    OwnerRole role = OwnerRole::owner;
    BindingState state = BindingState::requested;
    Date since_on{};
    std::optional<Date> until_on;
    Instant requested_at{};
    std::string decision_reason;
    std::int64_t version = 1;
};

// Which verbs a tie in this state knows; who may use them is the route's and the scope's.
std::vector<std::string> verbs_of(BindingState state) {
    switch (state) {
        case BindingState::requested:
            return {"verify", "refuse", "reveal"};
        case BindingState::verified:
            return {"end", "reveal"};
        case BindingState::refused:
        case BindingState::ended:
            return {};
    }
    CHECK(false);
    return {};
}

OwnerRow row_of(OwnerColumns c) {
    return {c.id,
            c.house,
            c.estate,
            std::move(c.estate_name),
            std::move(c.building_name),
            std::move(c.unit_no),
            std::move(c.room_no),
            masked_name(opened_name(c.name).reveal()),
            masked_phone(opened_phone(c.phone).reveal()),
            std::move(c.id_number_tail),
            c.role,
            c.state,
            c.since_on,
            c.until_on,
            c.requested_at,
            std::move(c.decision_reason),
            c.version,
            verbs_of(c.state)};
}

struct MyHouseColumns {
    BindingId id;
    HouseId house;
    EstateId estate;
    std::string estate_name;
    RegionCode region;
    std::string region_path;
    std::string building_name;
    std::string unit_no;
    std::string room_no;
    Area area;
    OwnerRole role = OwnerRole::owner;
    BindingState state = BindingState::requested;
    std::string decision_reason;
    EnterpriseId enterprise;
    std::optional<std::string> enterprise_name;
    std::int64_t version = 1;
};

MyHouseRow my_row_of(MyHouseColumns c) {
    const bool open = c.state == BindingState::requested || c.state == BindingState::verified;
    return {c.id,
            c.house,
            c.estate,
            std::move(c.estate_name),
            std::move(c.region),
            std::move(c.region_path),
            std::move(c.building_name),
            std::move(c.unit_no),
            std::move(c.room_no),
            c.area,
            c.role,
            c.state,
            std::move(c.decision_reason),
            c.enterprise,
            c.enterprise_name.value_or(""),
            c.version,
            open ? std::vector<std::string>{"end"} : std::vector<std::string>{}};
}

}  // namespace

http::Page<OwnerRow> list_owners(db::Tx& tx, EstateId estate, const OwnerFilter& filter) {
    const auto limit = filter.limit ? filter.limit->value : 50;
    db::Query query(OWNER_COLUMNS "where o.estate = ?", estate);
    if (filter.state) query.add(" and o.state = ?", *filter.state);
    if (filter.after) query.add(" and o.id < ?", leading_number(filter.after->value));
    query.add(" order by o.id desc limit ?", limit + 1);
    std::vector<OwnerRow> rows;
    for (OwnerColumns& columns : tx.all<OwnerColumns>(query))
        rows.push_back(row_of(std::move(columns)));
    return page_of(std::move(rows), limit,
                   [](const OwnerRow& row) { return std::to_string(row.id.value); });
}

std::optional<OwnerRow> find_owner_row(db::Tx& tx, BindingId id) {
    auto columns = tx.first<OwnerColumns>(OWNER_COLUMNS "where o.id = $1", id);
    if (!columns) return std::nullopt;
    return row_of(*std::move(columns));
}

MyHouseList list_my_houses(db::Tx& tx, UserId person, Date today) {
    MyHouseList list;
    for (MyHouseColumns& columns : tx.all<MyHouseColumns>(
             "select o.id, o.house, o.estate, e.name, e.region, "
             "coalesce(d.name, '') || coalesce(s.name, '') || coalesce(c.name, ''), "
             "b.name, h.unit_no, h.room_no, h.area, o.role, o.state, o.decision_reason, "
             "v.enterprise, n.name, o.version from registry_owners o "
             "join registry_houses h on h.id = o.house "
             "join registry_buildings b on b.id = h.building "
             "join registry_estates e on e.id = o.estate " REGION_JOINS
             "left join registry_services v on v.estate = e.id and v.since_on <= $1 "
             "and (v.until_on is null or v.until_on >= $2) "
             "left join registry_enterprises n on n.id = v.enterprise "
             "where o.person = $3 and o.state <> 'ended' order by o.id desc limit 50",
             today, today, person))
        list.rows.push_back(my_row_of(std::move(columns)));
    return list;
}

std::int64_t bindings_waiting(db::Tx& tx, EstateId estate) {
    return tx.one<std::int64_t>(
        "select count(*) from registry_owners where estate = $1 and state = 'requested'", estate);
}

}  // namespace anju::registry
