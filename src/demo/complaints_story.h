// The life of one made-up case, from filing to wherever it has come by the end: which people act
// when, decided by dice, and what the decisions of complaints make of it. Bulk-loaded as it is told
// here, so it never passes a route.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "demo/dice.h"
#include "platform/journal/journal.h"
#include "rooms/complaints/rules.h"
#include "rooms/complaints/store.h"

namespace anju::demo {

// An estate with whoever answers for it.
struct Spot {
    complaints::CasePlace place;
    registry::Place point;
    EnterpriseId enterprise;
    std::string enterprise_name;
    std::array<std::optional<registry::Unit>, count_of<registry::UnitKind>()> units;
};

struct City {
    std::vector<Spot> spots;
    std::vector<complaints::Category> categories;  // matters only
    std::vector<complaints::CatalogueRow> catalogue;
    std::array<complaints::Limits, count_of<complaints::Urgency>()> limits;
    DatedLimit consult;
    Instant until;
};

struct Story {
    complaints::Case c;
    std::vector<complaints::Note> notes;
    std::vector<journal::Entry> facts;  // without their numbers
};

struct Filing {
    complaints::ComplaintId id;
    UserId complainant;
    PersonKey person_key;
    Instant at;
};
// Takes note ids from `next_note` on.
Story story_of(const City& city, const Filing& filing, std::int64_t& next_note, Dice& dice);

}  // namespace anju::demo
