-- The journal: who did what to which thing, in the order of commit. Numbers have no gaps.
create table platform_facts (
    seq INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,             -- when it was decided
    recorded_at INTEGER NOT NULL,    -- never before that of the fact before
    kind TEXT NOT NULL,
    noun TEXT NOT NULL,
    noun_id INTEGER NOT NULL,
    user_id INTEGER,
    post_id INTEGER,
    role TEXT NOT NULL,
    post_name TEXT NOT NULL,
    data BLOB NOT NULL,              -- JSON, made small (journal/fact_data.h)
    clear INTEGER NOT NULL,          -- how many of its first members the public log shows
    claims BLOB NOT NULL,            -- the rows that it tells of, each with its digest
    salt BLOB NOT NULL               -- of the commitments in its leaf
) STRICT;
-- append_only: platform_facts
create index platform_facts_by_noun on platform_facts (noun, noun_id, seq);
create index platform_facts_by_kind on platform_facts (kind, seq);
create index platform_facts_by_user on platform_facts (user_id, seq);

-- How far each reader of the journal has come.
create table platform_cursors (
    reader TEXT PRIMARY KEY,
    seq INTEGER NOT NULL
) STRICT;

-- Who runs a job at the moment, and until when the others leave it alone.
create table platform_leases (
    name TEXT PRIMARY KEY,
    holder TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
