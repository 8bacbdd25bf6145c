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

struct Served {
    EnterpriseId enterprise;
    std::string name;
};
Served served_by(db::Tx& tx, EstateId estate, Instant now) {
    const auto enterprise = registry::serving_enterprise(tx, estate, civil_date(now));
    return enterprise ? Served{enterprise->id, enterprise->name} : Served{};
}

// A house belongs to its estate: in another one it says nothing.
void set_estate(db::Tx& tx, CasePlace& place, const registry::Estate& estate) {
    if (place.estate.set() && place.estate != estate.id) place.house = {};
    place.estate = estate.id;
    place.estate_name = estate.name;
    set_region(place, estate.region);
    place.region_name = registry::region_path(tx, estate.region);
    if (!place.point) place.point = estate.place;
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
    facts.place.point = point_of(cmd);
    facts.place.address = cmd.address ? cmd.address->value : "";
    facts.place.house = cmd.house.value_or(HouseId{});
    if (cmd.estate) {
        facts.estate = registry::find_estate(tx, *cmd.estate);
    } else {
        facts.estate = own_estate_for(own_estates(tx, complainant), facts.place.point);
    }
    if (!facts.estate && !cmd.estate && facts.place.point) {
        const auto located = registry::locate(tx, *facts.place.point);
        if (located && located->estate.set())
            facts.estate = registry::find_estate(tx, located->estate);
        if (located && !facts.estate) {
            set_region(facts.place, located->region);
            facts.place.region_name = registry::region_path(tx, located->region);
        }
    }
    if (facts.estate) {
        set_estate(tx, facts.place, *facts.estate);
        const Served served = served_by(tx, facts.estate->id, now);
        facts.enterprise = served.enterprise;
        facts.enterprise_name = served.name;
    }
    return facts;
}

PlaceFacts place_of_classification(db::Tx& tx, const Case& c, const ClassifyComplaint& cmd,
                                   Instant now) {
    PlaceFacts facts;
    facts.place = c.place;
    if (cmd.estate) {
        facts.estate = registry::find_estate(tx, *cmd.estate);
        if (facts.estate) {
            set_estate(tx, facts.place, *facts.estate);
            const Served served = served_by(tx, facts.estate->id, now);
            facts.enterprise = served.enterprise;
            facts.enterprise_name = served.name;
        }
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

}  // namespace anju::complaints
