#include "rooms/registry/place_rules.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <limits>

#include "base/result.h"

namespace anju::registry {

namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t million = 1'000'000;
constexpr std::int64_t metres_of_degree = 111'195;
constexpr std::int64_t cell_e6 = 10'000;
constexpr std::int64_t cell_row = 100'000;

// Cosine in millionths at whole degrees from 37 to 43; straight lines between.
constexpr std::int64_t first_degree = 37;
constexpr std::array<std::int64_t, 7> cosines{798'636, 788'011, 777'146, 766'044,
                                              754'710, 743'145, 731'354};

std::int64_t cosine_ppm(std::int64_t lat_e6) {
    const std::int64_t last = first_degree + static_cast<std::int64_t>(cosines.size()) - 1;
    const std::int64_t lat = std::clamp(lat_e6, first_degree * million, last * million - 1);
    const auto at = static_cast<std::size_t>(lat / million - first_degree);
    return cosines[at] + (cosines[at + 1] - cosines[at]) * (lat % million) / million;
}

// Of a right angle; the long side is never longer than both others together.
std::int64_t long_side(std::int64_t a, std::int64_t b) {
    std::int64_t low = 0;
    std::int64_t high = a + b;
    while (low < high) {
        const std::int64_t middle = (low + high + 1) / 2;
        if (middle * middle <= a * a + b * b) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return low;
}

// Towards minus infinity, so that cells do not double up around zero.
std::int64_t floor_div(std::int64_t a, std::int64_t b) {
    return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
}

// > 0: p lies left of a->b. Differences are below 2^29, so the product fits.
std::int64_t side(Place a, Place b, Place p) {
    return (b.lon_e6 - a.lon_e6) * (p.lat_e6 - a.lat_e6) -
           (p.lon_e6 - a.lon_e6) * (b.lat_e6 - a.lat_e6);
}

bool on_edge(Place a, Place b, Place p) {
    return side(a, b, p) == 0 && std::min(a.lon_e6, b.lon_e6) <= p.lon_e6 &&
           p.lon_e6 <= std::max(a.lon_e6, b.lon_e6) && std::min(a.lat_e6, b.lat_e6) <= p.lat_e6 &&
           p.lat_e6 <= std::max(a.lat_e6, b.lat_e6);
}

std::int64_t whole(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), value);
    if (error != std::errc{} || end != text.end())
        throw Fault("outline: not a number: " + std::string(text));
    return value;
}

Place place_of(std::string_view text) {
    const std::size_t comma = text.find(',');
    if (comma == std::string_view::npos) throw Fault("outline: " + std::string(text));
    return {whole(text.substr(comma + 1)), whole(text.substr(0, comma))};
}

Ring ring_of(std::string_view text) {
    Ring ring;
    while (!text.empty()) {
        const std::size_t blank = text.find(' ');
        ring.push_back(place_of(text.substr(0, blank)));
        text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 1);
    }
    return ring;
}

// Twice the area of a ring, with the sign of its direction.
Wide doubled_area(const Ring& ring) {
    Wide sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Place a = ring[i];
        const Place b = ring[(i + 1) % ring.size()];
        sum += static_cast<Wide>(a.lon_e6) * b.lat_e6 - static_cast<Wide>(b.lon_e6) * a.lat_e6;
    }
    return sum;
}

Wide magnitude(Wide value) { return value < 0 ? -value : value; }

Place gravity_of(const Ring& ring) {
    const Wide area = doubled_area(ring);
    if (area == 0) return ring.front();
    // Relative to the first point, or the products would not fit.
    const Place origin = ring.front();
    Wide lat = 0;
    Wide lon = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Place a = ring[i];
        const Place b = ring[(i + 1) % ring.size()];
        const Wide ax = a.lon_e6 - origin.lon_e6;
        const Wide ay = a.lat_e6 - origin.lat_e6;
        const Wide bx = b.lon_e6 - origin.lon_e6;
        const Wide by = b.lat_e6 - origin.lat_e6;
        const Wide cross = ax * by - bx * ay;
        lon += (ax + bx) * cross;
        lat += (ay + by) * cross;
    }
    return {origin.lat_e6 + static_cast<std::int64_t>(lat / (3 * area)),
            origin.lon_e6 + static_cast<std::int64_t>(lon / (3 * area))};
}

}  // namespace

std::int64_t distance_m(Place a, Place b) {
    // In millimetres up to the end: half a world squared does not fit, a city does.
    const std::int64_t lat = std::abs(a.lat_e6 - b.lat_e6) * metres_of_degree / 1000;
    const std::int64_t middle = (a.lat_e6 + b.lat_e6) / 2;
    const std::int64_t lon =
        std::abs(a.lon_e6 - b.lon_e6) * metres_of_degree / 1000 * cosine_ppm(middle) / million;
    constexpr std::int64_t far = 1'500'000'000;
    if (lat > far || lon > far) return (lat + lon) / 1000;
    return long_side(lat, lon) / 1000;
}

std::int64_t cell_of(Place place) {
    return floor_div(place.lat_e6, cell_e6) * cell_row + floor_div(place.lon_e6, cell_e6);
}

std::vector<CellRun> cells_within(Place place, std::int64_t metres) {
    const std::int64_t lat = metres * million / metres_of_degree + 1;
    const std::int64_t lon = lat * million / cosine_ppm(place.lat_e6 + lat) + 1;
    std::vector<CellRun> runs;
    const std::int64_t last = floor_div(place.lat_e6 + lat, cell_e6);
    for (std::int64_t row = floor_div(place.lat_e6 - lat, cell_e6); row <= last; ++row)
        runs.push_back({row * cell_row + floor_div(place.lon_e6 - lon, cell_e6),
                        row * cell_row + floor_div(place.lon_e6 + lon, cell_e6)});
    return runs;
}

bool contains(std::span<const Ring> rings, Place p) {
    bool inside = false;
    for (const Ring& ring : rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Place a = ring[i];
            const Place b = ring[(i + 1) % ring.size()];
            if (on_edge(a, b, p)) return true;
            if ((a.lat_e6 > p.lat_e6) == (b.lat_e6 > p.lat_e6)) continue;
            const bool left = side(a, b, p) > 0;
            const bool upward = b.lat_e6 > a.lat_e6;
            if (left == upward) inside = !inside;
        }
    }
    return inside;
}

std::vector<Ring> rings_of(std::string_view text) {
    std::vector<Ring> rings;
    while (!text.empty()) {
        const std::size_t end = text.find(';');
        rings.push_back(ring_of(text.substr(0, end)));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return rings;
}

std::string text_of(std::span<const Ring> rings) {
    std::string text;
    for (const Ring& ring : rings) {
        if (!text.empty()) text += ';';
        for (std::size_t i = 0; i < ring.size(); ++i) {
            if (i > 0) text += ' ';
            text += std::to_string(ring[i].lon_e6) + "," + std::to_string(ring[i].lat_e6);
        }
    }
    return text;
}

Box box_of(std::span<const Ring> rings) {
    CHECK(!rings.empty() && !rings.front().empty());
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    Box box{{most, most}, {-most, -most}};
    for (const Ring& ring : rings) {
        for (const Place p : ring) {
            box.south_west.lat_e6 = std::min(box.south_west.lat_e6, p.lat_e6);
            box.south_west.lon_e6 = std::min(box.south_west.lon_e6, p.lon_e6);
            box.north_east.lat_e6 = std::max(box.north_east.lat_e6, p.lat_e6);
            box.north_east.lon_e6 = std::max(box.north_east.lon_e6, p.lon_e6);
        }
    }
    return box;
}

Place middle_of(std::span<const Ring> rings) {
    CHECK(!rings.empty());
    const Ring& largest = *std::ranges::max_element(rings, [](const Ring& a, const Ring& b) {
        return magnitude(doubled_area(a)) < magnitude(doubled_area(b));
    });
    const Place centre = gravity_of(largest);
    if (contains(rings, centre)) return centre;
    const Box box = box_of(rings);
    constexpr std::int64_t steps = 200;
    Place best = largest.front();
    std::int64_t longest = 0;
    std::int64_t run = 0;
    for (std::int64_t i = 0; i <= steps; ++i) {
        const std::int64_t lon =
            box.south_west.lon_e6 + (box.north_east.lon_e6 - box.south_west.lon_e6) * i / steps;
        run = contains(rings, {centre.lat_e6, lon}) ? run + 1 : 0;
        if (run <= longest) continue;
        longest = run;
        const std::int64_t back =
            (box.north_east.lon_e6 - box.south_west.lon_e6) * (run - 1) / (2 * steps);
        best = {centre.lat_e6, lon - back};
    }
    return best;
}

bool near_city(Place place) {
    return place.lat_e6 >= 38'500'000 && place.lat_e6 <= 40'800'000 &&
           place.lon_e6 >= 117'200'000 && place.lon_e6 <= 119'700'000;
}

}  // namespace anju::registry
