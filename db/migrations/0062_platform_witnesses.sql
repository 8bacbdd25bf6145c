-- What others sign about the log, and what this installation saw of a log that it watches.

-- The newest cosignature of each witness of our log.
create table platform_log_cosignatures (
    witness TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    at INTEGER NOT NULL,
    line TEXT NOT NULL
) STRICT;

-- The newest checkpoint that this witness saw of a log: what it answers for.
create table platform_witnessed (
    origin TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    root BLOB NOT NULL,
    note TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
