-- Logins. The token itself is nowhere: only its digest.
create table identity_sessions (
    id INTEGER PRIMARY KEY,
    token_digest TEXT NOT NULL UNIQUE,
    user_id INTEGER NOT NULL REFERENCES identity_users (id),
    post_id INTEGER REFERENCES identity_posts (id),
    stage TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,     -- absolute, the idle limit counts from last_seen_at
    second_factor_at INTEGER,
    address TEXT NOT NULL,
    user_agent TEXT NOT NULL,
    revoked_at INTEGER
) STRICT;
create index identity_sessions_open on identity_sessions (user_id) where revoked_at is null;
create index identity_sessions_expiry on identity_sessions (expires_at);

-- One-time codes by text message.
create table identity_codes (
    id INTEGER PRIMARY KEY,
    phone_digest TEXT NOT NULL,
    purpose TEXT NOT NULL,
    code_digest TEXT NOT NULL,
    tries INTEGER NOT NULL,
    address TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;
create index identity_codes_of_phone on identity_codes (phone_digest, created_at);
create index identity_codes_of_address on identity_codes (address, created_at);

-- Failures in a row, of an account or an address (by keyed digest, so that it says nothing of
-- names that do not exist).
create table identity_attempts (
    subject TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,
    window_from INTEGER NOT NULL,
    locked_until INTEGER
) STRICT;
create index identity_attempts_age on identity_attempts (window_from);

-- Every try to sign in, for the audit officer.
create table identity_login_log (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    user_id INTEGER,
    means TEXT NOT NULL,
    outcome TEXT NOT NULL,
    address TEXT NOT NULL
) STRICT;
create index identity_login_log_of_user on identity_login_log (user_id, id);
-- append_only: identity_login_log

-- Tries that were refused, as long as their minute lasts. Then they go into the log, and one fact
-- tells of all of an account.
create table identity_tries (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    user_id INTEGER NOT NULL,        -- 0: no account is named
    means TEXT NOT NULL,
    outcome TEXT NOT NULL,
    address TEXT NOT NULL,
    locks INTEGER NOT NULL
) STRICT;
create index identity_tries_of_user on identity_tries (user_id, at);
create index identity_tries_age on identity_tries (at);

-- Text messages that wait for the gateway. Text and number are wiped once sent.
create table identity_outbox (
    id INTEGER PRIMARY KEY,
    phone_sealed TEXT NOT NULL,
    text_sealed TEXT,
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
