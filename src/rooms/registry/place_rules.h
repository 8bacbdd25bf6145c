// Places in whole numbers: distance, the cells of the index, point in outline. WGS-84 in millionths
// of a degree; good for an area of the size of a city.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rooms/registry/place_model.h"

namespace anju::registry {

// A closed ring; the last point may repeat the first.
using Ring = std::vector<Place>;

struct Outline {
    RegionCode region;
    std::string name;
    std::vector<Ring> rings;
};

// Metres, by the local length of a degree; exact to a third of a percent between 37 and 43 degrees
// north, where the city lies.
std::int64_t distance_m(Place a, Place b);

// The number of the hundredth of a degree that holds the place: rows of latitude, 100,000 apart.
std::int64_t cell_of(Place place);
// The cells of each row within so many metres: `from` to `to`, both included.
struct CellRun {
    std::int64_t from = 0;
    std::int64_t to = 0;
    bool operator==(const CellRun&) const = default;
};
std::vector<CellRun> cells_within(Place place, std::int64_t metres);

// Even-odd over all rings, exact; a point on a border is inside.
bool contains(std::span<const Ring> rings, Place place);

// "lon,lat lon,lat ...;..." as registry_outlines keeps it. Broken text is a Fault.
std::vector<Ring> rings_of(std::string_view text);
std::string text_of(std::span<const Ring> rings);

struct Box {
    Place south_west;
    Place north_east;
};
Box box_of(std::span<const Ring> rings);
// A place inside the largest ring: its centre of gravity, or failing that the middle of the
// longest stretch inside at that latitude.
Place middle_of(std::span<const Ring> rings);

// The city and its surroundings; what lies outside is a slip of the keyboard.
bool near_city(Place place);

}  // namespace anju::registry
