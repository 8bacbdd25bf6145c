-- What was posted on a day, told to everybody.
CREATE TABLE ledger_days (
    id    INTEGER PRIMARY KEY,
    book  INTEGER NOT NULL REFERENCES ledger_books (id),
    day   TEXT NOT NULL,
    salt  BLOB NOT NULL,
    lines INTEGER NOT NULL,
    root  TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX ledger_days_day ON ledger_days (book, day);
