-- Which keys of persons this database was sealed with: the name of their store and how many records
-- it had when that was last noted, so that one of another place, or of an older day, is missed.
create table platform_person_keys (
    store TEXT PRIMARY KEY,
    records INTEGER NOT NULL
) STRICT;

-- Nobody reads the journal by a cursor any more.
drop table platform_cursors;
