-- Messages are sealed like what else is personal, bound to their row. One of before is good for
-- minutes; whoever waits for it asks again.
drop table identity_outbox;
create table identity_outbox (
    id INTEGER PRIMARY KEY,
    phone_sealed TEXT NOT NULL,
    text_sealed TEXT NOT NULL,
    state TEXT NOT NULL,
    tries INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    next_due_at INTEGER,
    expires_at INTEGER NOT NULL,     -- a code that is no longer good is not worth sending
    sent_at INTEGER,
    receipt TEXT NOT NULL
) STRICT;
create index identity_outbox_due on identity_outbox (next_due_at) where next_due_at is not null;
create index identity_outbox_expiry on identity_outbox (expires_at);
