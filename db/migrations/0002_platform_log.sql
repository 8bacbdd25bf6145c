-- The sealed journal: an RFC 6962 tree over the facts in the layout of C2SP tlog-tiles. The leaf of
-- the fact with number seq has the index seq - 1.

-- Up to 256 hashes of 32 bytes a tile. A tile only ever grows.
create table platform_log_tiles (
    level INTEGER NOT NULL,
    number INTEGER NOT NULL,
    hashes BLOB NOT NULL,
    primary key (level, number)
) STRICT;

-- Signed notes about the tree at some sizes.
create table platform_log_checkpoints (
    size INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    root BLOB NOT NULL,
    note TEXT NOT NULL
) STRICT;
-- append_only: platform_log_checkpoints

-- The last checkpoint of each day in China that is over.
create table platform_log_days (
    size INTEGER PRIMARY KEY,
    day TEXT NOT NULL
) STRICT;
-- append_only: platform_log_days
create unique index platform_log_days_day on platform_log_days (day);
