#!/usr/bin/env python3
"""python3 tools/gcj02.py < gcj02.geojson > wgs84.geojson: outlines drawn on Chinese maps lie in
GCJ-02, some hundred metres from where a phone stands; the product knows WGS-84 alone. Refuses a
file that says it is WGS-84 already, because a second shift is as wrong as none."""

import json
import math
import sys

# The formula that everybody uses: the ellipsoid of Krassovsky and a published set of waves.
AXIS, ECCENTRICITY = 6378245.0, 0.00669342162296594323


def waves(x, y):
    shared = 20 * (math.sin(6 * x * math.pi) + math.sin(2 * x * math.pi)) * 2 / 3
    lat = (-100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * math.sqrt(abs(x)) + shared +
           (20 * math.sin(y * math.pi) + 40 * math.sin(y / 3 * math.pi)) * 2 / 3 +
           (160 * math.sin(y / 12 * math.pi) + 320 * math.sin(y * math.pi / 30)) * 2 / 3)
    lon = (300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * math.sqrt(abs(x)) + shared +
           (20 * math.sin(x * math.pi) + 40 * math.sin(x / 3 * math.pi)) * 2 / 3 +
           (150 * math.sin(x / 12 * math.pi) + 300 * math.sin(x / 30 * math.pi)) * 2 / 3)
    return lat, lon


def to_gcj02(lon, lat):
    d_lat, d_lon = waves(lon - 105, lat - 35)
    sine = math.sin(math.radians(lat))
    magic = 1 - ECCENTRICITY * sine * sine
    d_lat *= 180 / (AXIS * (1 - ECCENTRICITY) / (magic * math.sqrt(magic)) * math.pi)
    d_lon *= 180 / (AXIS / math.sqrt(magic) * math.cos(math.radians(lat)) * math.pi)
    return lon + d_lon, lat + d_lat


def to_wgs84(lon, lat):
    """The point whose shift ends at the one given; three rounds are within a millimetre."""
    at = (lon, lat)
    for _ in range(3):
        shifted = to_gcj02(*at)
        at = (at[0] + lon - shifted[0], at[1] + lat - shifted[1])
    return at


def converted(coordinates):
    if isinstance(coordinates[0], (int, float)):
        return [round(v, 5) for v in to_wgs84(*coordinates[:2])]
    return [converted(c) for c in coordinates]


def main():
    outlines = json.load(sys.stdin)
    if outlines.get("crs_note") == "WGS-84":
        sys.exit("this file says that it is WGS-84 already")
    outlines["crs_note"] = "WGS-84"
    features = outlines.pop("features")
    for feature in features:
        feature["geometry"]["coordinates"] = converted(feature["geometry"]["coordinates"])
    # A line a district, so that a change of one can be read.
    dump = dict(ensure_ascii=False, separators=(",", ":"))
    head = json.dumps(outlines, **dump)[:-1]
    rows = ",\n".join(json.dumps(f, **dump) for f in features)
    print(f'{head},"features":[\n{rows}\n]}}')


if __name__ == "__main__":
    main()
