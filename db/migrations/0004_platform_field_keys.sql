-- The keys of the installation that something here is sealed with, by their ids: a program that
-- misses one of them does not start.
create table platform_field_keys (
    id TEXT PRIMARY KEY,
    noted_on TEXT NOT NULL
) STRICT;
