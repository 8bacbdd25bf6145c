-- Rows of the dispatch catalogue are added, replaced and ended from a day on, by two persons.
CREATE TABLE complaints_catalogue_changes (
    id              INTEGER PRIMARY KEY,
    deed            TEXT NOT NULL CHECK (deed IN ('add', 'replace', 'end')),
    replaces        INTEGER REFERENCES complaints_catalogue (id),
    category        TEXT NOT NULL,
    region          TEXT NOT NULL,
    unit_kind       TEXT NOT NULL,
    unit            INTEGER,
    assists         TEXT NOT NULL,
    automatic       INTEGER NOT NULL,
    basis           TEXT NOT NULL,
    valid_from      TEXT NOT NULL,
    made            INTEGER REFERENCES complaints_catalogue (id),
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
    CHECK (deed = 'add' OR replaces IS NOT NULL)
) STRICT;
-- One proposal at a time waits for a matter in a region.
CREATE UNIQUE INDEX complaints_catalogue_changes_once
    ON complaints_catalogue_changes (category, region) WHERE state = 'draft';
CREATE INDEX complaints_catalogue_changes_state ON complaints_catalogue_changes (state, id);
