-- Units are founded, changed and closed from a day on, by two persons.
ALTER TABLE registry_units ADD COLUMN phone TEXT NOT NULL DEFAULT '';
ALTER TABLE registry_units ADD COLUMN closed_on TEXT;
DROP INDEX registry_units_place;
CREATE UNIQUE INDEX registry_units_place ON registry_units (kind, region)
    WHERE kind <> 'enterprise' AND closed_on IS NULL;

CREATE TABLE registry_unit_changes (
    id              INTEGER PRIMARY KEY,
    deed            TEXT NOT NULL CHECK (deed IN ('found', 'change', 'close')),
    unit            INTEGER REFERENCES registry_units (id),
    kind            TEXT NOT NULL,
    name_before     TEXT NOT NULL,
    name            TEXT NOT NULL,
    region_before   TEXT,
    region          TEXT NOT NULL REFERENCES registry_regions (code),
    phone_before    TEXT NOT NULL,
    phone           TEXT NOT NULL,
    valid_from      TEXT NOT NULL,
    effective_at    INTEGER,
    version         INTEGER NOT NULL DEFAULT 1,
    state           TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'rejected')),
    reason          TEXT NOT NULL,
    proposed_by     INTEGER NOT NULL,
    proposed_post   TEXT NOT NULL,
    proposed_at     INTEGER NOT NULL,
    decided_by      INTEGER,
    decided_post    TEXT NOT NULL,
    decided_at      INTEGER,
    decision_reason TEXT NOT NULL,
    CHECK (deed = 'found' OR unit IS NOT NULL)
) STRICT;
-- One change at a time under way: of a unit, and for a kind in a region.
CREATE UNIQUE INDEX registry_unit_changes_unit ON registry_unit_changes (unit)
    WHERE state <> 'rejected' AND effective_at IS NULL;
CREATE UNIQUE INDEX registry_unit_changes_place ON registry_unit_changes (kind, region)
    WHERE state <> 'rejected' AND effective_at IS NULL;
CREATE INDEX registry_unit_changes_state ON registry_unit_changes (state, id);
