// The scope rule: what a post demands of a row before it reaches it. Said once, here; held against
// a value by `lies_in`, against a table by platform/db/scope.h. A room says only where its rows
// lie: as a value, and as columns.
#pragma once

#include <vector>

#include "base/actor.h"

namespace anju {

// By what a row can be told to belong to somebody, the most particular first.
ANJU_ENUM(Mark, person, estate, unit, community, street, enterprise, district)

// Whose rows an enterprise, its people and an owners' committee reach. lying: those that lie with
// them. handed: those alone that were handed to their unit and are not kept from them.
ANJU_ENUM(Reach, lying, handed)

struct Bound {
    Mark mark;
    std::int64_t id = 0;
    RegionCode region{};  // community, street, district
};

// All that a row must fulfil: what a scope reaches, and what a list was asked for within it.
struct Bounds {
    std::vector<Bound> all;
    bool nothing = false;
    bool open_only = false;  // none that is kept from those it is about

    // An id that is not set reaches nothing.
    template <class Tag>
    void add(Mark mark, Id<Tag> id) {
        nothing = nothing || !id.set();
        all.push_back({mark, id.value});
    }
    // This region and everything below it. The city bounds nothing, and no row lies in another; a
    // cell is as wide as its community, because no row lies deeper.
    void add(const RegionCode& region);
};

Bounds bounds_of(const Scope& scope, Reach reach = Reach::lying);

// Keeps what is the whole city's: its units, its dispatch catalogue.
inline bool is_whole_city(const Scope& scope) {
    return scope.kind == ScopeKind::region && !scope.region.empty() &&
           scope.region.level() == RegionLevel::city;
}

// Where a row lies, as far as it is known.
struct Whereabouts {
    UserId person;
    EstateId estate;
    EnterpriseId enterprise;
    std::vector<UnitId> units;  // that it was handed to
    RegionCode region;          // the deepest that is known
    bool secret = false;        // kept from those it is about
};

bool lies_in(const Whereabouts& where, const Bounds& bounds);

}  // namespace anju
