-- Regions, units, outlines, estates, buildings and houses.
CREATE TABLE registry_regions (
    code   TEXT PRIMARY KEY,
    name   TEXT NOT NULL,
    level  TEXT NOT NULL CHECK (level IN ('city', 'district', 'street', 'community', 'cell')),
    parent TEXT NOT NULL
) STRICT;
CREATE INDEX registry_regions_parent ON registry_regions (parent, code);

CREATE TABLE registry_enterprises (
    id              INTEGER PRIMARY KEY,
    name            TEXT NOT NULL,
    credit_code     TEXT NOT NULL UNIQUE,
    credit_code_odd INTEGER NOT NULL DEFAULT 0,
    region          TEXT NOT NULL REFERENCES registry_regions (code),
    address         TEXT NOT NULL DEFAULT '',
    contact_name    TEXT NOT NULL DEFAULT '',
    phone           TEXT NOT NULL DEFAULT '',
    version         INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX registry_enterprises_name ON registry_enterprises (name, id);

CREATE TABLE registry_units (
    id         INTEGER PRIMARY KEY,
    kind       TEXT NOT NULL,
    name       TEXT NOT NULL,
    region     TEXT NOT NULL REFERENCES registry_regions (code),
    enterprise INTEGER REFERENCES registry_enterprises (id)
) STRICT;
-- One unit of a kind in a region; of enterprises one each.
CREATE UNIQUE INDEX registry_units_place ON registry_units (kind, region)
    WHERE kind <> 'enterprise';
CREATE UNIQUE INDEX registry_units_enterprise ON registry_units (enterprise)
    WHERE enterprise IS NOT NULL;
CREATE INDEX registry_units_region ON registry_units (region, kind);

-- Rings as "lon,lat lon,lat ...;..." in millionths of a degree; a point inside an odd number of
-- rings lies inside.
CREATE TABLE registry_outlines (
    region          TEXT PRIMARY KEY,
    name            TEXT NOT NULL,
    south_e6        INTEGER NOT NULL,
    west_e6         INTEGER NOT NULL,
    north_e6        INTEGER NOT NULL,
    east_e6         INTEGER NOT NULL,
    rings           TEXT NOT NULL,
    map_approval_no TEXT NOT NULL DEFAULT '',
    note            TEXT NOT NULL DEFAULT ''
) STRICT;

-- place_cell numbers the hundredth of a degree that holds the place (see place_rules.h).
CREATE TABLE registry_estates (
    id               INTEGER PRIMARY KEY,
    name             TEXT NOT NULL,
    region           TEXT NOT NULL REFERENCES registry_regions (code),
    address          TEXT NOT NULL DEFAULT '',
    lat_e6           INTEGER NOT NULL,
    lon_e6           INTEGER NOT NULL,
    place_cell       INTEGER NOT NULL,
    area             INTEGER NOT NULL DEFAULT 0 CHECK (area >= 0),
    houses           INTEGER NOT NULL DEFAULT 0 CHECK (houses >= 0),
    delivered_on     TEXT,
    fee_fen_m2_month INTEGER NOT NULL DEFAULT 0 CHECK (fee_fen_m2_month >= 0),
    version          INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX registry_estates_name ON registry_estates (name, region);
CREATE INDEX registry_estates_region ON registry_estates (region, id);
CREATE INDEX registry_estates_houses ON registry_estates (houses, id);
CREATE INDEX registry_estates_cell ON registry_estates (place_cell);

CREATE TABLE registry_buildings (
    id     INTEGER PRIMARY KEY,
    estate INTEGER NOT NULL REFERENCES registry_estates (id),
    name   TEXT NOT NULL,
    units  INTEGER NOT NULL DEFAULT 1 CHECK (units > 0),
    floors INTEGER NOT NULL DEFAULT 1 CHECK (floors > 0),
    houses INTEGER NOT NULL DEFAULT 0 CHECK (houses >= 0),
    UNIQUE (estate, name)
) STRICT;

CREATE TABLE registry_houses (
    id       INTEGER PRIMARY KEY,
    estate   INTEGER NOT NULL,  -- that of the building
    building INTEGER NOT NULL REFERENCES registry_buildings (id),
    unit_no  TEXT NOT NULL,
    room_no  TEXT NOT NULL,
    area     INTEGER NOT NULL DEFAULT 0 CHECK (area >= 0),
    use      TEXT NOT NULL DEFAULT 'residence'
) STRICT;
CREATE UNIQUE INDEX registry_houses_room ON registry_houses (building, unit_no, room_no);
