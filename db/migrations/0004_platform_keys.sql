-- The keys of the installation that something here is sealed with, by their ids: a program that
-- misses one of them does not start.
create table platform_field_keys (
    id TEXT PRIMARY KEY,
    noted_on TEXT NOT NULL
) STRICT;

-- The keys of persons that are to be overwritten outside of the database, and when it was done.
create table platform_erased_keys (
    person_key INTEGER PRIMARY KEY,
    user_id INTEGER NOT NULL,        -- whose, or whose something was
    noted_at INTEGER NOT NULL,
    erased_at INTEGER
) STRICT;

create index platform_erased_keys_waiting on platform_erased_keys (person_key)
    where erased_at is null;
