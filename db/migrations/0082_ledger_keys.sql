-- What a person made and nobody posted yet does not hold up a room's reversal.
DROP INDEX ledger_vouchers_reverses;
CREATE UNIQUE INDEX ledger_vouchers_reverses ON ledger_vouchers (reverses)
    WHERE reverses IS NOT NULL AND state = 'posted';
CREATE INDEX ledger_vouchers_reversing ON ledger_vouchers (reverses) WHERE reverses IS NOT NULL;
-- A release is done once a key, as everything that rooms ask.
ALTER TABLE ledger_reservations ADD COLUMN release_key TEXT;
CREATE UNIQUE INDEX ledger_reservations_release ON ledger_reservations (book, release_key)
    WHERE release_key IS NOT NULL;
