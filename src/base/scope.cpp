#include "base/scope.h"

#include <algorithm>

#include "base/result.h"

namespace anju {

void Bounds::add(const RegionCode& region) {
    nothing = nothing || region.empty();
    if (region.empty()) return;
    switch (region.level()) {
        case RegionLevel::city:
            nothing = nothing || region != Scope::whole_city().region;
            return;
        case RegionLevel::district:
            all.push_back({Mark::district, 0, region});
            return;
        case RegionLevel::street:
            all.push_back({Mark::street, 0, region});
            return;
        case RegionLevel::community:
        case RegionLevel::cell:
            all.push_back({Mark::community, 0, region.at(RegionLevel::community)});
            return;
    }
}

Bounds bounds_of(const Scope& scope, Reach reach) {
    Bounds bounds;
    const bool handed = reach == Reach::handed;
    switch (scope.kind) {
        case ScopeKind::none:
            bounds.nothing = true;
            break;
        case ScopeKind::self:
            bounds.add(Mark::person, scope.user);
            break;
        case ScopeKind::estate:
            bounds.add(Mark::estate, scope.estate);
            if (handed) bounds.add(Mark::unit, scope.unit);
            bounds.open_only = handed;
            break;
        case ScopeKind::enterprise:
            if (handed) {
                bounds.add(Mark::unit, scope.unit);
            } else {
                bounds.add(Mark::enterprise, scope.enterprise);
            }
            bounds.open_only = handed;
            break;
        case ScopeKind::unit:
            bounds.add(Mark::unit, scope.unit);
            break;
        case ScopeKind::region:
            bounds.add(scope.region);
            break;
    }
    return bounds;
}

namespace {

bool fulfils(const Whereabouts& where, const Bound& bound) {
    switch (bound.mark) {
        case Mark::person:
            return where.person.value == bound.id;
        case Mark::estate:
            return where.estate.value == bound.id;
        case Mark::unit:
            return std::ranges::find(where.units, UnitId{bound.id}) != where.units.end();
        case Mark::enterprise:
            return where.enterprise.value == bound.id;
        case Mark::community:
        case Mark::street:
        case Mark::district:
            return bound.region.contains(where.region);
    }
    CHECK(false);
    return false;
}

}  // namespace

bool lies_in(const Whereabouts& where, const Bounds& bounds) {
    if (bounds.nothing || (bounds.open_only && where.secret)) return false;
    return std::ranges::all_of(bounds.all,
                               [&](const Bound& bound) { return fulfils(where, bound); });
}

}  // namespace anju
