-- Whatever was posted to the book up to this day is told: where the look for a day that is not begins.
CREATE TABLE ledger_told (
    book    INTEGER PRIMARY KEY REFERENCES ledger_books (id),
    through TEXT NOT NULL
) STRICT;
-- Why a month was opened again, on its page.
ALTER TABLE ledger_periods ADD COLUMN reopen_reason TEXT;
-- Whether an account has an open part is one step.
CREATE INDEX ledger_accounts_open ON ledger_accounts (parent) WHERE closed_on IS NULL;
