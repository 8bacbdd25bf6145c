-- Double entry: pairs of accounts with an amount above zero (docs/adr/0035).
CREATE TABLE ledger_books (
    id      INTEGER PRIMARY KEY,
    code    TEXT NOT NULL UNIQUE,
    name    TEXT NOT NULL,
    region  TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

-- The chart, and the sub-accounts (with a group) below its rows.
CREATE TABLE ledger_accounts (
    id     INTEGER PRIMARY KEY,
    book   INTEGER NOT NULL REFERENCES ledger_books (id),
    parent INTEGER REFERENCES ledger_accounts (id),
    code   TEXT NOT NULL,
    name   TEXT NOT NULL,
    kind   TEXT NOT NULL CHECK (kind IN ('asset', 'liability', 'equity', 'income', 'expense')),
    side   TEXT NOT NULL CHECK (side IN ('debit', 'credit')),
    takes  TEXT NOT NULL CHECK (takes IN ('entries', 'parts')),
    cover  TEXT NOT NULL CHECK (cover IN ('free', 'covered')),
    grp    TEXT,
    CHECK (grp IS NULL OR parent IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX ledger_accounts_code ON ledger_accounts (book, code);
CREATE INDEX ledger_accounts_group ON ledger_accounts (parent, grp);

CREATE TABLE ledger_periods (
    id        INTEGER PRIMARY KEY,
    book      INTEGER NOT NULL REFERENCES ledger_books (id),
    begins_on TEXT NOT NULL,
    state     TEXT NOT NULL CHECK (state IN ('open', 'closed')),
    version   INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX ledger_periods_month ON ledger_periods (book, begins_on);

CREATE TABLE ledger_reservations (
    id          INTEGER PRIMARY KEY,
    book        INTEGER NOT NULL REFERENCES ledger_books (id),
    account     INTEGER NOT NULL REFERENCES ledger_accounts (id),
    amount_fen  INTEGER NOT NULL CHECK (amount_fen > 0),
    settled_fen INTEGER NOT NULL CHECK (settled_fen BETWEEN 0 AND amount_fen),
    state       TEXT NOT NULL CHECK (state IN ('open', 'settled', 'released')),
    key         TEXT NOT NULL,
    key_digest  TEXT NOT NULL,
    made_by     INTEGER,
    made_at     INTEGER NOT NULL,
    version     INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX ledger_reservations_key ON ledger_reservations (book, key);
CREATE INDEX ledger_reservations_open ON ledger_reservations (account) WHERE state = 'open';

CREATE TABLE ledger_vouchers (
    id            INTEGER PRIMARY KEY,
    book          INTEGER NOT NULL REFERENCES ledger_books (id),
    period        INTEGER NOT NULL REFERENCES ledger_periods (id),
    booked_on     TEXT NOT NULL,
    state         TEXT NOT NULL CHECK (state IN ('made', 'checked', 'returned', 'posted')),
    number        INTEGER,
    ink           TEXT NOT NULL CHECK (ink IN ('blue', 'red')),
    reverses      INTEGER REFERENCES ledger_vouchers (id),
    settles       INTEGER REFERENCES ledger_reservations (id),
    summary       TEXT NOT NULL,
    entries       INTEGER NOT NULL CHECK (entries > 0),
    sum_fen       INTEGER NOT NULL CHECK (sum_fen > 0),
    draft         TEXT,
    root          TEXT,
    key           TEXT,
    key_digest    TEXT,
    made_by       INTEGER,
    made_post     TEXT NOT NULL,
    made_at       INTEGER NOT NULL,
    checked_by    INTEGER,
    checked_post  TEXT,
    checked_at    INTEGER,
    posted_by     INTEGER,
    posted_post   TEXT,
    posted_at     INTEGER,
    posted_on     TEXT,
    return_reason TEXT,
    version       INTEGER NOT NULL DEFAULT 1,
    CHECK ((state = 'posted') = (number IS NOT NULL)),
    CHECK ((state = 'posted') = (root IS NOT NULL)),
    CHECK ((state = 'posted') = (posted_on IS NOT NULL)),
    CHECK ((state = 'posted') = (draft IS NULL))
) STRICT;
CREATE UNIQUE INDEX ledger_vouchers_number ON ledger_vouchers (period, number);
CREATE UNIQUE INDEX ledger_vouchers_key ON ledger_vouchers (book, key) WHERE key IS NOT NULL;
CREATE UNIQUE INDEX ledger_vouchers_reverses ON ledger_vouchers (reverses)
    WHERE reverses IS NOT NULL AND state <> 'returned';
CREATE INDEX ledger_vouchers_day ON ledger_vouchers (book, posted_on);
CREATE INDEX ledger_vouchers_waiting ON ledger_vouchers (book, period) WHERE state <> 'posted';

-- Told by the root in the fact about their voucher.
CREATE TABLE ledger_entries (
    id         INTEGER PRIMARY KEY,
    voucher    INTEGER NOT NULL REFERENCES ledger_vouchers (id),
    debit      INTEGER NOT NULL REFERENCES ledger_accounts (id),
    credit     INTEGER NOT NULL REFERENCES ledger_accounts (id),
    amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
    CHECK (debit <> credit)
) STRICT;
-- append_only: ledger_entries
CREATE INDEX ledger_entries_voucher ON ledger_entries (voucher, id);
CREATE INDEX ledger_entries_debit ON ledger_entries (debit, id);
CREATE INDEX ledger_entries_credit ON ledger_entries (credit, id);

-- All that was ever debited and credited up to the end of a day on which the account moved.
CREATE TABLE ledger_balances (
    account    INTEGER NOT NULL REFERENCES ledger_accounts (id),
    day        TEXT NOT NULL,
    debit_fen  INTEGER NOT NULL,
    credit_fen INTEGER NOT NULL,
    PRIMARY KEY (account, day)
) STRICT;

-- What must be equal in a book besides what pairs give.
CREATE TABLE ledger_identities (
    book        INTEGER NOT NULL REFERENCES ledger_books (id),
    name        TEXT NOT NULL,
    left_codes  TEXT NOT NULL,
    right_codes TEXT NOT NULL,
    PRIMARY KEY (book, name)
) STRICT;
