#include "rooms/complaints/place_actions.h"

#include "rooms/complaints/actions.h"
#include "rooms/complaints/catalogue_store.h"
#include "rooms/registry/actions.h"

namespace anju::complaints {

namespace {

std::optional<registry::Place> point_of(const FileComplaint& cmd) {
    if (!cmd.lat_e6 || !cmd.lon_e6) return std::nullopt;
    return registry::Place{cmd.lat_e6->value, cmd.lon_e6->value};
}

// The estate that was found: where it lies and who serves it.
void take_estate(db::Tx& tx, auto& facts, Instant now) {
    if (!facts.estate) return;
    const registry::Estate& estate = *facts.estate;
    CasePlace& place = facts.place;
    // A house belongs to its estate: in another one it says nothing.
    if (place.estate.set() && place.estate != estate.id) place.house = {};
    place.estate = estate.id;
    place.estate_name = estate.name;
    set_region(place, estate.region);
    place.region_name = registry::region_path(tx, estate.region);
    if (!facts.point) facts.point = estate.place;
    const auto serving = registry::serving_enterprise(tx, estate.id, civil_date(now));
    if (!serving) return;
    facts.enterprise = serving->id;
    facts.enterprise_name = serving->name;
}

// The estates of the resident, the one they were tied to last first.
std::vector<registry::Estate> own_estates(db::Tx& tx, UserId user) {
    std::vector<registry::Estate> estates;
    for (const EstateId id : registry::estates_of(tx, user))
        if (auto estate = registry::find_estate(tx, id)) estates.push_back(*std::move(estate));
    return estates;
}

}  // namespace

FilingFacts facts_of_filing(db::Tx& tx, const FileComplaint& cmd, UserId complainant, Instant now) {
    FilingFacts facts;
    if (cmd.category) facts.category = find_category(tx, cmd.category->value);
    if (cmd.house) facts.own_houses = registry::houses_of(tx, complainant);
    facts.point = point_of(cmd);
    facts.place.house = cmd.house.value_or(HouseId{});
    if (cmd.estate) {
        facts.estate = registry::find_estate(tx, *cmd.estate);
    } else {
        facts.estate = own_estate_for(own_estates(tx, complainant), facts.point);
    }
    if (!facts.estate && !cmd.estate && facts.point) {
        const auto located = registry::locate(tx, *facts.point);
        if (located && located->estate.set())
            facts.estate = registry::find_estate(tx, located->estate);
        if (located && !facts.estate) {
            set_region(facts.place, located->region);
            facts.place.region_name = registry::region_path(tx, located->region);
        }
    }
    take_estate(tx, facts, now);
    return facts;
}

PlaceFacts place_of_classification(db::Tx& tx, const Case& c, const ClassifyComplaint& cmd,
                                   Instant now) {
    PlaceFacts facts;
    facts.place = c.place;
    if (cmd.estate) {
        facts.estate = registry::find_estate(tx, *cmd.estate);
        take_estate(tx, facts, now);
        return facts;
    }
    if (!cmd.region) return facts;
    facts.region = registry::find_region(tx, *cmd.region);
    if (facts.region) {
        set_region(facts.place, facts.region->code);
        facts.place.region_name = registry::region_path(tx, facts.region->code);
        facts.place.estate = {};
        facts.place.house = {};
        facts.place.estate_name.clear();
    }
    return facts;
}

// --- who leads it --------------------------------------------------------------------------------

namespace {

std::optional<registry::Unit> unit_of_row(db::Tx& tx, const CatalogueRow& row, const Case& c) {
    const Meant meant = meant_by(row, c);
    if (meant.unit.set()) return registry::find_open_unit(tx, meant.unit);
    if (meant.kind) return registry::unit_for(tx, *meant.kind, c.place.region());
    if (meant.enterprise.set()) return registry::unit_of_enterprise(tx, meant.enterprise);
    return std::nullopt;
}

std::vector<registry::Unit> assists_of(db::Tx& tx, const CatalogueRow& row, const Case& c,
                                       UnitId lead) {
    std::vector<registry::Unit> units;
    for (const auto kind : assist_kinds(row)) {
        const auto unit = registry::unit_for(tx, kind, c.place.region());
        if (unit && unit->id != lead) units.push_back(*unit);
    }
    return units;
}

}  // namespace

Advice advise(db::Tx& tx, const Case& c, Instant now) {
    if (c.category.empty() || c.place.region().empty()) return {};
    const auto rows = catalogue_of(tx, c.category);
    const auto row = choose_row(rows, c.category, c.place.region(), civil_date(now));
    if (!row) return {};
    Advice advice = advice_of(*row, c, unit_of_row(tx, *row, c),
                              registry::unit_for(tx, territorial_kind(c.place), c.place.region()));
    if (advice.lead) advice.lead->assists = assists_of(tx, *row, c, advice.lead->unit.id);
    return advice;
}

void dispatch_if_sure(db::Tx& tx, Case& c, std::vector<registry::Unit>& assists,
                      const Limits& limits, Instant now) {
    if (c.kind != Kind::complaint || c.category.empty() || c.place.region().empty()) return;
    const Advice advice = advise(tx, c, now);
    if (!advice.sure || !advice.lead) return;
    auto dispatched = decide_dispatch(c, system_actor(), *advice.lead, limits, now);
    if (!dispatched) return;
    c = *std::move(dispatched);
    assists = advice.lead->assists;
}

}  // namespace anju::complaints
