-- How far each room has come with dating its running clocks by a changed calendar. No `reached`: all
-- of its rows are dated by it.
CREATE TABLE policy_dating (
    room     TEXT PRIMARY KEY,
    calendar TEXT NOT NULL,
    reached  INTEGER
) STRICT;
