-- A month is opened again by another person than who closed it.
ALTER TABLE ledger_periods ADD COLUMN closed_by INTEGER;
-- An account that is not used any more takes no entries.
ALTER TABLE ledger_accounts ADD COLUMN closed_on TEXT;
ALTER TABLE ledger_accounts ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
