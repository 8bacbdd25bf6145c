-- Dated values with their scope and their article, proposed by one person and approved by another.
CREATE TABLE policy_keys (
    key   TEXT PRIMARY KEY,
    kind  TEXT NOT NULL CHECK (kind IN ('limit', 'whole', 'ppm', 'text', 'table')),
    least INTEGER NOT NULL,
    most  INTEGER NOT NULL,
    title TEXT NOT NULL,
    note  TEXT NOT NULL
) STRICT;

CREATE TABLE policy_versions (
    id              INTEGER PRIMARY KEY,
    key             TEXT NOT NULL REFERENCES policy_keys (key),
    region          TEXT NOT NULL,
    valid_from      TEXT NOT NULL,
    valid_until     TEXT,
    value           TEXT NOT NULL,
    article         TEXT NOT NULL,
    document        TEXT NOT NULL,
    standing        TEXT NOT NULL CHECK (standing IN ('confirmed', 'proposed_default')),
    state           TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'rejected')),
    reason          TEXT NOT NULL,
    proposed_by     INTEGER,
    proposed_post   TEXT NOT NULL,
    proposed_at     INTEGER NOT NULL,
    decided_by      INTEGER,
    decided_post    TEXT NOT NULL DEFAULT '',
    decided_at      INTEGER,
    decision_reason TEXT NOT NULL DEFAULT '',
    version         INTEGER NOT NULL DEFAULT 1,
    CHECK (valid_until IS NULL OR valid_until >= valid_from)
) STRICT;

CREATE INDEX policy_versions_look_up ON policy_versions (key, region, valid_from);
CREATE INDEX policy_versions_waiting ON policy_versions (state, id);
