-- What two persons decide about units and the dispatch catalogue is one table of a room of its own.
-- Nothing is live yet: the tables of the two rooms that had it go with what they hold.
DROP TABLE registry_unit_changes;
DROP TABLE complaints_catalogue_changes;

CREATE TABLE changes_changes (
    id              INTEGER PRIMARY KEY,
    kind            TEXT NOT NULL CHECK (kind IN ('unit', 'catalogue')),
    deed            TEXT NOT NULL CHECK (deed IN ('add', 'change', 'end')),
    subject         INTEGER,
    title           TEXT NOT NULL,
    matter          TEXT NOT NULL,
    region          TEXT NOT NULL REFERENCES registry_regions (code),
    values_before   TEXT NOT NULL,
    values_after    TEXT NOT NULL,
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
    CHECK (deed = 'add' OR subject IS NOT NULL),
    CHECK (effective_at IS NULL OR subject IS NOT NULL)
) STRICT;
-- One change at a time is under way: of a row, and of a matter in a region.
CREATE UNIQUE INDEX changes_changes_subject ON changes_changes (kind, subject)
    WHERE state <> 'rejected' AND effective_at IS NULL;
CREATE UNIQUE INDEX changes_changes_place ON changes_changes (kind, matter, region)
    WHERE state <> 'rejected' AND effective_at IS NULL;
CREATE INDEX changes_changes_state ON changes_changes (state, id);
