-- Looks at names and numbers of people, whichever room showed them: what a person has a day is counted
-- over all of them.
CREATE TABLE journal_looks (
    id     INTEGER PRIMARY KEY,
    reader INTEGER NOT NULL,
    at     INTEGER NOT NULL
) STRICT;
CREATE INDEX journal_looks_reader ON journal_looks (reader, at);
INSERT INTO journal_looks (reader, at) SELECT by_user_id, at FROM identity_revelations;
INSERT INTO journal_looks (reader, at) SELECT reader, at FROM registry_reveals;
