-- Who lives where, who serves whom and who answers for it, each from when to when.

-- A person's tie to a house. Name and phone are what they gave when they asked, sealed under their
-- key; of an identity number only the last four characters are kept. Lists show what is masked.
CREATE TABLE registry_owners (
    id              INTEGER PRIMARY KEY,
    house           INTEGER NOT NULL REFERENCES registry_houses (id),
    estate          INTEGER NOT NULL REFERENCES registry_estates (id),
    person          INTEGER NOT NULL,
    person_key      INTEGER NOT NULL,
    role            TEXT NOT NULL CHECK (role IN ('owner', 'tenant', 'family')),
    state           TEXT NOT NULL CHECK (state IN ('requested', 'verified', 'refused', 'ended')),
    name_masked     TEXT NOT NULL,
    phone_masked    TEXT NOT NULL,
    name_sealed     TEXT NOT NULL,
    phone_sealed    TEXT NOT NULL,
    id_number_tail_sealed  TEXT NOT NULL,
    decision_reason_sealed TEXT NOT NULL,
    since_on        TEXT NOT NULL,
    until_on        TEXT,
    requested_at    INTEGER NOT NULL,
    decided_by      INTEGER,
    decided_at      INTEGER,
    version         INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX registry_owners_person ON registry_owners (person, id);
CREATE INDEX registry_owners_house ON registry_owners (house);
CREATE INDEX registry_owners_estate ON registry_owners (estate, state, id);
-- A person is tied to a house once at a time.
CREATE UNIQUE INDEX registry_owners_open ON registry_owners (house, person)
    WHERE state IN ('requested', 'verified');

CREATE TABLE registry_services (
    id          INTEGER PRIMARY KEY,
    estate      INTEGER NOT NULL REFERENCES registry_estates (id),
    enterprise  INTEGER NOT NULL REFERENCES registry_enterprises (id),
    since_on    TEXT NOT NULL,
    until_on    TEXT,
    contract_no TEXT NOT NULL DEFAULT '',
    end_reason  TEXT NOT NULL DEFAULT '',
    version     INTEGER NOT NULL DEFAULT 1,
    CHECK (until_on IS NULL OR until_on >= since_on)
) STRICT;
CREATE INDEX registry_services_estate ON registry_services (estate, since_on);
CREATE INDEX registry_services_enterprise ON registry_services (enterprise, estate);

CREATE TABLE registry_managers (
    id         INTEGER PRIMARY KEY,
    estate     INTEGER NOT NULL REFERENCES registry_estates (id),
    enterprise INTEGER NOT NULL REFERENCES registry_enterprises (id),
    person     INTEGER,
    name       TEXT NOT NULL,
    phone      TEXT NOT NULL DEFAULT '',
    since_on   TEXT NOT NULL,
    until_on   TEXT,
    end_reason TEXT NOT NULL DEFAULT '',
    version    INTEGER NOT NULL DEFAULT 1,
    CHECK (until_on IS NULL OR until_on >= since_on)
) STRICT;
CREATE INDEX registry_managers_estate ON registry_managers (estate, since_on);
CREATE INDEX registry_managers_enterprise ON registry_managers (enterprise, estate);

-- Why somebody looked at a name and a phone number in full.
CREATE TABLE registry_reveals (
    id        INTEGER PRIMARY KEY,
    binding   INTEGER NOT NULL REFERENCES registry_owners (id),
    reader    INTEGER NOT NULL,
    post_name TEXT NOT NULL,
    at        INTEGER NOT NULL,
    reason_sealed TEXT NOT NULL
) STRICT;
CREATE INDEX registry_reveals_reader ON registry_reveals (reader, at);
-- append_only: registry_reveals
