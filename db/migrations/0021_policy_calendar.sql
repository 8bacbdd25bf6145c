-- The work calendar: the exceptions of each year and the working hours of a day. The digest of all
-- of it changes with it, so that a process knows whether the calendar it remembers still holds.
CREATE TABLE policy_calendar_years (
    year       INTEGER PRIMARY KEY,
    document   TEXT NOT NULL,
    reason     TEXT NOT NULL,
    changed_by INTEGER,
    changed_at INTEGER NOT NULL,
    version    INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE policy_calendar_days (
    day  TEXT PRIMARY KEY,
    year INTEGER NOT NULL REFERENCES policy_calendar_years (year),
    kind TEXT NOT NULL CHECK (kind IN ('off', 'work')),
    name TEXT NOT NULL
) STRICT;

CREATE INDEX policy_calendar_days_year ON policy_calendar_days (year, day);

CREATE TABLE policy_work_spans (
    from_minute INTEGER PRIMARY KEY CHECK (from_minute >= 0),
    to_minute   INTEGER NOT NULL CHECK (to_minute > from_minute AND to_minute <= 1440)
) STRICT;

-- By which every process knows whether the calendar, or the approved versions, are those it read.
CREATE TABLE policy_digests (
    matter TEXT PRIMARY KEY CHECK (matter IN ('calendar', 'versions')),
    digest TEXT NOT NULL
) STRICT;

-- Every calendar that ever held, so that a clock can be told again by the one it was started with.
-- append_only: policy_calendars
CREATE TABLE policy_calendars (
    id      INTEGER PRIMARY KEY,
    since   INTEGER NOT NULL,
    digest  TEXT NOT NULL,
    content TEXT NOT NULL
) STRICT;
