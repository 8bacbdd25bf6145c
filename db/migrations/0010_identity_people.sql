-- People. Names and phone numbers are sealed under the key of the person. A phone number is found by its keyed digest.
create table identity_users (
    id INTEGER PRIMARY KEY,
    person_key INTEGER NOT NULL,     -- number of the key that what is sealed is under
    login TEXT,                      -- staff only, as written
    login_key TEXT UNIQUE,           -- the same in small letters
    name_sealed TEXT NOT NULL,
    phone_sealed TEXT NOT NULL,
    phone_digest TEXT,               -- null once erased
    staff INTEGER NOT NULL CHECK (staff IN (0, 1)),
    must_change_password INTEGER NOT NULL CHECK (must_change_password IN (0, 1)),
    created_at INTEGER NOT NULL,
    last_login_at INTEGER,
    disabled_at INTEGER,
    deletion_requested_at INTEGER,
    erased_at INTEGER,
    version INTEGER NOT NULL,
    CHECK ((staff = 1) = (login_key IS NOT NULL))
) STRICT;
create unique index identity_users_resident_phone on identity_users (phone_digest)
    where staff = 0 and phone_digest is not null;
create unique index identity_users_person_key on identity_users (person_key);
create index identity_users_erased on identity_users (erased_at) where erased_at is not null;
create index identity_users_phone on identity_users (phone_digest);
create index identity_users_deletion on identity_users (deletion_requested_at)
    where deletion_requested_at is not null;

-- The newest is the current one, older ones are kept so that they are not used again.
create table identity_passwords (
    id INTEGER PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES identity_users (id),
    hash TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
create index identity_passwords_of_user on identity_passwords (user_id, id);

-- A role with its reach. Ended posts stay: deeds in the journal name them.
create table identity_posts (
    id INTEGER PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES identity_users (id),
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    unit_id INTEGER,
    region TEXT,
    enterprise_id INTEGER,
    estate_id INTEGER,
    granted_at INTEGER NOT NULL,
    granted_by INTEGER,
    ended_on TEXT
) STRICT;
create index identity_posts_of_user on identity_posts (user_id, id);
create index identity_posts_by_role on identity_posts (role, user_id);

-- The authenticator's secret. A new one waits in pending until a code of it was given.
create table identity_second_factors (
    user_id INTEGER PRIMARY KEY REFERENCES identity_users (id),
    secret_sealed TEXT,
    pending_sealed TEXT,
    last_step INTEGER NOT NULL,      -- a code is used once
    confirmed_at INTEGER
) STRICT;
create table identity_recovery_codes (
    id INTEGER PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES identity_users (id),
    code_digest TEXT NOT NULL,
    used_at INTEGER
) STRICT;
create index identity_recovery_codes_of_user on identity_recovery_codes (user_id);

-- Who saw whose name and number in the open, and why.
create table identity_revelations (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    by_user_id INTEGER,
    by_post_id INTEGER,
    user_id INTEGER NOT NULL REFERENCES identity_users (id),
    reason_sealed TEXT NOT NULL
) STRICT;
create index identity_revelations_by on identity_revelations (by_user_id, at);
create index identity_revelations_of on identity_revelations (user_id);
-- append_only: identity_revelations

-- Why an officer did something to an account: the journal holds no free text.
create table identity_reasons (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    by_user_id INTEGER,
    by_post_id INTEGER,
    user_id INTEGER NOT NULL REFERENCES identity_users (id),
    verb TEXT NOT NULL,
    reason_sealed TEXT NOT NULL
) STRICT;
create index identity_reasons_of on identity_reasons (user_id, id);
-- append_only: identity_reasons
