-- Generated from db/migrations; never edited.

CREATE TABLE changes_changes (
    id              INTEGER PRIMARY KEY,
    kind            TEXT NOT NULL CHECK (kind IN ('unit', 'catalogue')),
    deed            TEXT NOT NULL CHECK (deed IN ('add', 'change', 'end')),
    subject         INTEGER,
    title           TEXT NOT NULL,
    matter          TEXT NOT NULL,
    region          TEXT NOT NULL REFERENCES registry_regions (code),
    values_before   TEXT NOT NULL,
    values_after    TEXT NOT NULL,
    valid_from      TEXT NOT NULL,
    effective_at    INTEGER,
    version         INTEGER NOT NULL DEFAULT 1,
    state           TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'rejected')),
    reason          TEXT NOT NULL,
    proposed_by     INTEGER NOT NULL,
    proposed_post   TEXT NOT NULL,
    proposed_at     INTEGER NOT NULL,
    decided_by      INTEGER,
    decided_post    TEXT NOT NULL,
    decided_at      INTEGER,
    decision_reason TEXT NOT NULL,
    CHECK (deed = 'add' OR subject IS NOT NULL),
    CHECK (effective_at IS NULL OR subject IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX changes_changes_place ON changes_changes (kind, matter, region)
    WHERE state <> 'rejected' AND effective_at IS NULL;

CREATE INDEX changes_changes_state ON changes_changes (state, id);

CREATE UNIQUE INDEX changes_changes_subject ON changes_changes (kind, subject)
    WHERE state <> 'rejected' AND effective_at IS NULL;

CREATE TABLE "channels_words" (
    word TEXT PRIMARY KEY,
    category TEXT NOT NULL
) STRICT;

CREATE TABLE complaints_assists (
    complaint INTEGER NOT NULL REFERENCES complaints_cases (id),
    unit INTEGER NOT NULL,
    unit_name TEXT NOT NULL,
    PRIMARY KEY (complaint, unit)
) STRICT;

CREATE INDEX complaints_assists_by_unit on complaints_assists (unit, complaint);

CREATE TABLE complaints_cases (
    id INTEGER PRIMARY KEY,
    state TEXT NOT NULL,
    urgency TEXT NOT NULL,
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    category TEXT NOT NULL,          -- '' to be classified
    category_name TEXT NOT NULL,
    title TEXT NOT NULL,             -- of category and place
    district TEXT,
    street TEXT,
    community TEXT,
    region_name TEXT NOT NULL,
    estate INTEGER,
    estate_name TEXT NOT NULL,
    enterprise INTEGER,
    enterprise_name TEXT NOT NULL,
    lead_unit INTEGER,
    lead_unit_name TEXT NOT NULL,
    registered_at INTEGER NOT NULL,
    next_due_at INTEGER,
    next_clock TEXT,
    reworks INTEGER NOT NULL,
    version INTEGER NOT NULL,
    sort_at INTEGER NOT NULL,        -- next_due_at while open, when it ended after that
    complainant INTEGER NOT NULL,
    secrecy TEXT NOT NULL,
    external_no TEXT,
    person_key INTEGER NOT NULL,     -- the complainant's; what is sealed here is under it
    point_sealed TEXT NOT NULL,
    address_sealed TEXT NOT NULL,
    house INTEGER,
    contact_name_masked TEXT NOT NULL,
    contact_phone_masked TEXT NOT NULL,
    contact_name_sealed TEXT NOT NULL,
    contact_phone_sealed TEXT NOT NULL,
    contact_phone_digest TEXT NOT NULL,
    lead_kind TEXT,
    assists INTEGER NOT NULL,        -- how many rows of complaints_assists
    files INTEGER NOT NULL,          -- how many rows of complaints_files
    dispatch_reason TEXT NOT NULL,
    catalogue INTEGER,
    late_sign INTEGER NOT NULL,
    late_reply INTEGER NOT NULL,     -- of any round
    contact_tries INTEGER NOT NULL,  -- that reached nobody
    supplements INTEGER NOT NULL,
    visit_tries INTEGER NOT NULL,
    visit_tried_on TEXT,
    solved TEXT,
    satisfied TEXT,
    rated_at INTEGER,
    received_at INTEGER NOT NULL,
    closed_at INTEGER,
    next_event_at INTEGER,
    next_event TEXT,
    next_event_clock TEXT,
    sign_from_at INTEGER, sign_due_at INTEGER, sign_met_at INTEGER,
    contact_due_at INTEGER, contact_met_at INTEGER,
    book TEXT NOT NULL,              -- random: the address of its public steps in the log
    text_sealed TEXT NOT NULL
, clocks TEXT NOT NULL DEFAULT '', external_no_digest TEXT) STRICT;

CREATE INDEX complaints_cases_by_book on complaints_cases (book);

CREATE INDEX complaints_cases_by_caller on complaints_cases (contact_phone_digest)
    where contact_phone_digest <> '';

CREATE INDEX complaints_cases_by_community on complaints_cases (community, state, sort_at, id)
    where community is not null;

CREATE INDEX complaints_cases_by_complainant
    on complaints_cases (complainant, state, sort_at, id);

CREATE INDEX complaints_cases_by_day on complaints_cases (registered_at);

CREATE INDEX complaints_cases_by_district on complaints_cases (district, state, sort_at, id)
    where district is not null;

CREATE INDEX complaints_cases_by_enterprise on complaints_cases (enterprise, state, sort_at, id)
    where enterprise is not null;

CREATE INDEX complaints_cases_by_estate on complaints_cases (estate, state, sort_at, id)
    where estate is not null;

CREATE INDEX complaints_cases_by_event on complaints_cases (next_event_at, id)
    where next_event_at is not null;

CREATE UNIQUE INDEX complaints_cases_by_external_no on complaints_cases (external_no_digest)
    where external_no_digest is not null;

CREATE INDEX complaints_cases_by_lead_unit on complaints_cases (lead_unit, state, sort_at, id)
    where lead_unit is not null;

CREATE INDEX complaints_cases_by_state on complaints_cases (state, sort_at, id);

CREATE INDEX complaints_cases_by_street on complaints_cases (street, state, sort_at, id)
    where street is not null;

CREATE INDEX complaints_cases_by_title on complaints_cases (title);

CREATE INDEX complaints_cases_running on complaints_cases (id) where next_event_at is not null;

CREATE TABLE complaints_catalogue (
    id INTEGER PRIMARY KEY,
    category TEXT NOT NULL,
    region TEXT NOT NULL,
    unit_kind TEXT NOT NULL,
    unit INTEGER,
    assists TEXT NOT NULL,
    automatic INTEGER NOT NULL,
    valid_from TEXT NOT NULL,
    valid_until TEXT,
    basis TEXT NOT NULL,
    CHECK (valid_until IS NULL OR valid_until >= valid_from)
) STRICT;

CREATE INDEX complaints_catalogue_look_up on complaints_catalogue (category, valid_from);

CREATE UNIQUE INDEX complaints_catalogue_once
    on complaints_catalogue (category, region, valid_from);

CREATE TABLE complaints_categories (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    urgency TEXT NOT NULL,
    kind TEXT NOT NULL,
    physical INTEGER NOT NULL,
    picture TEXT NOT NULL
) STRICT;

CREATE TABLE complaints_files (
    file INTEGER PRIMARY KEY,
    complaint INTEGER NOT NULL REFERENCES complaints_cases (id),
    note INTEGER,                    -- none: came with the filing
    verb TEXT NOT NULL,
    audience TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    content_type TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL
) STRICT;

CREATE INDEX complaints_files_by_complaint on complaints_files (complaint, file);

CREATE TABLE complaints_notes (
    id INTEGER PRIMARY KEY,
    complaint INTEGER NOT NULL REFERENCES complaints_cases (id),
    at INTEGER NOT NULL,
    verb TEXT NOT NULL,
    audience TEXT NOT NULL,
    unit INTEGER,                    -- whose post wrote it; none: a resident or the platform
    words_sealed TEXT NOT NULL
) STRICT;

CREATE INDEX complaints_notes_by_complaint on complaints_notes (complaint, id);

CREATE TABLE identity_attempts (
    subject TEXT PRIMARY KEY,
    failures INTEGER NOT NULL,
    window_from INTEGER NOT NULL,
    locked_until INTEGER
) STRICT;

CREATE INDEX identity_attempts_age on identity_attempts (window_from);

CREATE TABLE identity_codes (
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

CREATE INDEX identity_codes_of_address on identity_codes (address, created_at);

CREATE INDEX identity_codes_of_phone on identity_codes (phone_digest, created_at);

CREATE TABLE identity_login_log (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    user_id INTEGER,
    means TEXT NOT NULL,
    outcome TEXT NOT NULL,
    address TEXT NOT NULL
) STRICT;

CREATE INDEX identity_login_log_of_user on identity_login_log (user_id, id);

CREATE TRIGGER identity_login_log_no_delete before delete on identity_login_log begin select raise(abort, 'append only: identity_login_log'); end;

CREATE TRIGGER identity_login_log_no_update before update on identity_login_log begin select raise(abort, 'append only: identity_login_log'); end;

CREATE TABLE identity_outbox (
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

CREATE INDEX identity_outbox_due on identity_outbox (next_due_at) where next_due_at is not null;

CREATE INDEX identity_outbox_expiry on identity_outbox (expires_at);

CREATE TABLE identity_passwords (
    id INTEGER PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES identity_users (id),
    hash TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE INDEX identity_passwords_of_user on identity_passwords (user_id, id);

CREATE TABLE identity_posts (
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

CREATE INDEX identity_posts_by_role on identity_posts (role, user_id);

CREATE INDEX identity_posts_of_user on identity_posts (user_id, id);

CREATE TABLE identity_reasons (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    by_user_id INTEGER,
    by_post_id INTEGER,
    user_id INTEGER NOT NULL REFERENCES identity_users (id),
    verb TEXT NOT NULL,
    reason_sealed TEXT NOT NULL
) STRICT;

CREATE INDEX identity_reasons_of on identity_reasons (user_id, id);

CREATE TRIGGER identity_reasons_no_delete before delete on identity_reasons begin select raise(abort, 'append only: identity_reasons'); end;

CREATE TRIGGER identity_reasons_no_update before update on identity_reasons begin select raise(abort, 'append only: identity_reasons'); end;

CREATE TABLE identity_recovery_codes (
    id INTEGER PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES identity_users (id),
    code_digest TEXT NOT NULL,
    used_at INTEGER
) STRICT;

CREATE INDEX identity_recovery_codes_of_user on identity_recovery_codes (user_id);

CREATE TABLE identity_revelations (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    by_user_id INTEGER,
    by_post_id INTEGER,
    user_id INTEGER NOT NULL REFERENCES identity_users (id),
    reason_sealed TEXT NOT NULL
) STRICT;

CREATE INDEX identity_revelations_by on identity_revelations (by_user_id, at);

CREATE INDEX identity_revelations_of on identity_revelations (user_id);

CREATE TRIGGER identity_revelations_no_delete before delete on identity_revelations begin select raise(abort, 'append only: identity_revelations'); end;

CREATE TRIGGER identity_revelations_no_update before update on identity_revelations begin select raise(abort, 'append only: identity_revelations'); end;

CREATE TABLE identity_second_factors (
    user_id INTEGER PRIMARY KEY REFERENCES identity_users (id),
    secret_sealed TEXT,
    pending_sealed TEXT,
    last_step INTEGER NOT NULL,      -- a code is used once
    confirmed_at INTEGER
) STRICT;

CREATE TABLE identity_sessions (
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

CREATE INDEX identity_sessions_expiry on identity_sessions (expires_at);

CREATE INDEX identity_sessions_open on identity_sessions (user_id) where revoked_at is null;

CREATE TABLE identity_tries (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    user_id INTEGER NOT NULL,        -- 0: no account is named
    means TEXT NOT NULL,
    outcome TEXT NOT NULL,
    address TEXT NOT NULL,
    locks INTEGER NOT NULL
) STRICT;

CREATE INDEX identity_tries_age on identity_tries (at);

CREATE INDEX identity_tries_of_user on identity_tries (user_id, at);

CREATE TABLE identity_users (
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

CREATE INDEX identity_users_deletion on identity_users (deletion_requested_at)
    where deletion_requested_at is not null;

CREATE INDEX identity_users_erased on identity_users (erased_at) where erased_at is not null;

CREATE UNIQUE INDEX identity_users_person_key on identity_users (person_key);

CREATE INDEX identity_users_phone on identity_users (phone_digest);

CREATE UNIQUE INDEX identity_users_resident_phone on identity_users (phone_digest)
    where staff = 0 and phone_digest is not null;

CREATE TABLE journal_looks (
    id     INTEGER PRIMARY KEY,
    reader INTEGER NOT NULL,
    at     INTEGER NOT NULL
) STRICT;

CREATE INDEX journal_looks_reader ON journal_looks (reader, at);

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
    grp    TEXT, closed_on TEXT, version INTEGER NOT NULL DEFAULT 1,
    CHECK (grp IS NULL OR parent IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX ledger_accounts_code ON ledger_accounts (book, code);

CREATE INDEX ledger_accounts_group ON ledger_accounts (parent, grp);

CREATE INDEX ledger_accounts_open ON ledger_accounts (parent) WHERE closed_on IS NULL;

CREATE TABLE ledger_balances (
    account    INTEGER NOT NULL REFERENCES ledger_accounts (id),
    day        TEXT NOT NULL,
    debit_fen  INTEGER NOT NULL,
    credit_fen INTEGER NOT NULL,
    PRIMARY KEY (account, day)
) STRICT;

CREATE TABLE ledger_books (
    id      INTEGER PRIMARY KEY,
    code    TEXT NOT NULL UNIQUE,
    name    TEXT NOT NULL,
    region  TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE ledger_days (
    id    INTEGER PRIMARY KEY,
    book  INTEGER NOT NULL REFERENCES ledger_books (id),
    day   TEXT NOT NULL,
    salt  BLOB NOT NULL,
    lines INTEGER NOT NULL,
    root  TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX ledger_days_day ON ledger_days (book, day);

CREATE TABLE ledger_entries (
    id         INTEGER PRIMARY KEY,
    voucher    INTEGER NOT NULL REFERENCES ledger_vouchers (id),
    debit      INTEGER NOT NULL REFERENCES ledger_accounts (id),
    credit     INTEGER NOT NULL REFERENCES ledger_accounts (id),
    amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
    CHECK (debit <> credit)
) STRICT;

CREATE INDEX ledger_entries_credit ON ledger_entries (credit, id);

CREATE INDEX ledger_entries_debit ON ledger_entries (debit, id);

CREATE INDEX ledger_entries_voucher ON ledger_entries (voucher, id);

CREATE TRIGGER ledger_entries_no_delete before delete on ledger_entries begin select raise(abort, 'append only: ledger_entries'); end;

CREATE TRIGGER ledger_entries_no_update before update on ledger_entries begin select raise(abort, 'append only: ledger_entries'); end;

CREATE TABLE ledger_identities (
    book        INTEGER NOT NULL REFERENCES ledger_books (id),
    name        TEXT NOT NULL,
    left_codes  TEXT NOT NULL,
    right_codes TEXT NOT NULL,
    PRIMARY KEY (book, name)
) STRICT;

CREATE TABLE ledger_periods (
    id        INTEGER PRIMARY KEY,
    book      INTEGER NOT NULL REFERENCES ledger_books (id),
    begins_on TEXT NOT NULL,
    state     TEXT NOT NULL CHECK (state IN ('open', 'closed')),
    version   INTEGER NOT NULL DEFAULT 1
, closed_by INTEGER, reopen_reason TEXT) STRICT;

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
, release_key TEXT) STRICT;

CREATE UNIQUE INDEX ledger_reservations_key ON ledger_reservations (book, key);

CREATE INDEX ledger_reservations_open ON ledger_reservations (account) WHERE state = 'open';

CREATE UNIQUE INDEX ledger_reservations_release ON ledger_reservations (book, release_key)
    WHERE release_key IS NOT NULL;

CREATE TABLE ledger_told (
    book    INTEGER PRIMARY KEY REFERENCES ledger_books (id),
    through TEXT NOT NULL
) STRICT;

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

CREATE INDEX ledger_vouchers_day ON ledger_vouchers (book, posted_on);

CREATE UNIQUE INDEX ledger_vouchers_key ON ledger_vouchers (book, key) WHERE key IS NOT NULL;

CREATE UNIQUE INDEX ledger_vouchers_number ON ledger_vouchers (period, number);

CREATE UNIQUE INDEX ledger_vouchers_reverses ON ledger_vouchers (reverses)
    WHERE reverses IS NOT NULL AND state = 'posted';

CREATE INDEX ledger_vouchers_reversing ON ledger_vouchers (reverses) WHERE reverses IS NOT NULL;

CREATE INDEX ledger_vouchers_waiting ON ledger_vouchers (book, period) WHERE state <> 'posted';

CREATE TABLE platform_erased_keys (
    person_key INTEGER PRIMARY KEY,
    user_id INTEGER NOT NULL,        -- whose, or whose something was
    noted_at INTEGER NOT NULL,
    erased_at INTEGER
) STRICT;

CREATE INDEX platform_erased_keys_waiting on platform_erased_keys (person_key)
    where erased_at is null;

CREATE TABLE platform_facts (
    seq INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,             -- when it was decided
    recorded_at INTEGER NOT NULL,    -- never before that of the fact before
    kind TEXT NOT NULL,
    noun TEXT NOT NULL,
    noun_id INTEGER NOT NULL,
    user_id INTEGER,
    post_id INTEGER,
    role TEXT NOT NULL,
    post_name TEXT NOT NULL,
    data BLOB NOT NULL,              -- JSON, made small (journal/fact_data.h)
    clear INTEGER NOT NULL,          -- how many of its first members the public log shows
    claims BLOB NOT NULL,            -- the rows that it tells of, each with its digest
    salt BLOB NOT NULL               -- of the commitments in its leaf
) STRICT;

CREATE INDEX platform_facts_by_kind on platform_facts (kind, seq);

CREATE INDEX platform_facts_by_noun on platform_facts (noun, noun_id, seq);

CREATE INDEX platform_facts_by_user on platform_facts (user_id, seq);

CREATE TRIGGER platform_facts_no_delete before delete on platform_facts begin select raise(abort, 'append only: platform_facts'); end;

CREATE TRIGGER platform_facts_no_update before update on platform_facts begin select raise(abort, 'append only: platform_facts'); end;

CREATE TABLE platform_field_keys (
    id TEXT PRIMARY KEY,
    noted_on TEXT NOT NULL
) STRICT;

CREATE TABLE platform_files (
    id            INTEGER PRIMARY KEY,
    person_key    INTEGER NOT NULL UNIQUE,
    content_hash  TEXT NOT NULL CHECK (length(content_hash) = 64),
    original_hash TEXT NOT NULL CHECK (length(original_hash) = 64),
    content_type  TEXT NOT NULL,
    bytes         INTEGER NOT NULL CHECK (bytes > 0),
    width         INTEGER NOT NULL,
    height        INTEGER NOT NULL,
    uploaded_by   INTEGER NOT NULL,
    uploaded_at   INTEGER NOT NULL,
    noun          TEXT NOT NULL DEFAULT '',
    noun_id       INTEGER,
    erased_at     INTEGER
) STRICT;

CREATE INDEX platform_files_by_drawer ON platform_files ((person_key % 256));

CREATE INDEX platform_files_by_noun ON platform_files (noun, noun_id);

CREATE INDEX platform_files_by_original ON platform_files (original_hash);

CREATE INDEX platform_files_by_owner ON platform_files (uploaded_by) WHERE noun_id IS NULL;

CREATE INDEX platform_files_of_complaint
    on platform_files ((case when noun = 'complaint' then noun_id end));

CREATE INDEX platform_files_unbound ON platform_files (uploaded_at) WHERE noun_id IS NULL;

CREATE TABLE platform_leases (
    name TEXT PRIMARY KEY,
    holder TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE platform_log_checkpoints (
    size INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    root BLOB NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TRIGGER platform_log_checkpoints_no_delete before delete on platform_log_checkpoints begin select raise(abort, 'append only: platform_log_checkpoints'); end;

CREATE TRIGGER platform_log_checkpoints_no_update before update on platform_log_checkpoints begin select raise(abort, 'append only: platform_log_checkpoints'); end;

CREATE TABLE platform_log_cosignatures (
    witness TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    at INTEGER NOT NULL,
    line TEXT NOT NULL
) STRICT;

CREATE TABLE platform_log_days (
    size INTEGER PRIMARY KEY,
    day TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX platform_log_days_day on platform_log_days (day);

CREATE TRIGGER platform_log_days_no_delete before delete on platform_log_days begin select raise(abort, 'append only: platform_log_days'); end;

CREATE TRIGGER platform_log_days_no_update before update on platform_log_days begin select raise(abort, 'append only: platform_log_days'); end;

CREATE TABLE platform_log_tiles (
    level INTEGER NOT NULL,
    number INTEGER NOT NULL,
    hashes BLOB NOT NULL,
    primary key (level, number)
) STRICT;

CREATE TABLE platform_migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT NULL) STRICT;

CREATE TABLE platform_passing_keys (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    person_key INTEGER NOT NULL
) STRICT;

CREATE TABLE platform_person_keys (
    store TEXT PRIMARY KEY,
    records INTEGER NOT NULL
) STRICT;

CREATE TABLE platform_requests (
    caller TEXT NOT NULL,
    key TEXT NOT NULL,
    route TEXT NOT NULL,
    input_digest TEXT NOT NULL,
    status INTEGER NOT NULL,
    content_type TEXT NOT NULL,
    body TEXT NOT NULL,
    location TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (caller, key)
) STRICT;

CREATE INDEX platform_requests_at on platform_requests (at);

CREATE TABLE platform_witnessed (
    origin TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    root BLOB NOT NULL,
    note TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE policy_calendar_days (
    day  TEXT PRIMARY KEY,
    year INTEGER NOT NULL REFERENCES policy_calendar_years (year),
    kind TEXT NOT NULL CHECK (kind IN ('off', 'work')),
    name TEXT NOT NULL
) STRICT;

CREATE INDEX policy_calendar_days_year ON policy_calendar_days (year, day);

CREATE TABLE policy_calendar_years (
    year       INTEGER PRIMARY KEY,
    document   TEXT NOT NULL,
    reason     TEXT NOT NULL,
    changed_by INTEGER,
    changed_at INTEGER NOT NULL,
    version    INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE policy_calendars (
    id      INTEGER PRIMARY KEY,
    since   INTEGER NOT NULL,
    digest  TEXT NOT NULL,
    content TEXT NOT NULL
) STRICT;

CREATE TRIGGER policy_calendars_no_delete before delete on policy_calendars begin select raise(abort, 'append only: policy_calendars'); end;

CREATE TRIGGER policy_calendars_no_update before update on policy_calendars begin select raise(abort, 'append only: policy_calendars'); end;

CREATE TABLE policy_dating (
    room     TEXT PRIMARY KEY,
    calendar TEXT NOT NULL,
    reached  INTEGER
) STRICT;

CREATE TABLE policy_digests (
    matter TEXT PRIMARY KEY CHECK (matter IN ('calendar', 'versions')),
    digest TEXT NOT NULL
) STRICT;

CREATE TABLE policy_keys (
    key   TEXT PRIMARY KEY,
    kind  TEXT NOT NULL CHECK (kind IN ('limit', 'whole', 'ppm', 'text', 'table')),
    least INTEGER NOT NULL,
    most  INTEGER NOT NULL,
    title TEXT NOT NULL,
    note  TEXT NOT NULL
) STRICT;

CREATE TABLE policy_versions (
    id              INTEGER PRIMARY KEY,
    key             TEXT NOT NULL REFERENCES policy_keys (key),
    region          TEXT NOT NULL,
    valid_from      TEXT NOT NULL,
    valid_until     TEXT,
    value           TEXT NOT NULL,
    article         TEXT NOT NULL,
    document        TEXT NOT NULL,
    standing        TEXT NOT NULL CHECK (standing IN ('confirmed', 'proposed_default')),
    state           TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'rejected')),
    reason          TEXT NOT NULL,
    proposed_by     INTEGER,
    proposed_post   TEXT NOT NULL,
    proposed_at     INTEGER NOT NULL,
    decided_by      INTEGER,
    decided_post    TEXT NOT NULL DEFAULT '',
    decided_at      INTEGER,
    decision_reason TEXT NOT NULL DEFAULT '',
    version         INTEGER NOT NULL DEFAULT 1,
    CHECK (valid_until IS NULL OR valid_until >= valid_from)
) STRICT;

CREATE INDEX policy_versions_look_up ON policy_versions (key, region, valid_from);

CREATE INDEX policy_versions_waiting ON policy_versions (state, id);

CREATE TABLE policy_work_spans (
    from_minute INTEGER PRIMARY KEY CHECK (from_minute >= 0),
    to_minute   INTEGER NOT NULL CHECK (to_minute > from_minute AND to_minute <= 1440)
) STRICT;

CREATE VIEW pub_complaints_cases as
select id, state, substr(category, 1, 2) as category_group, district, street, community,
    registered_at, closed_at, solved, satisfied,
    -- Handed to a unit; what was withdrawn before the end was nobody's to answer.
    case when state <> 'withdrawn' and sign_from_at is not null then 1 else 0 end as dispatched,
    -- Signed and contacted in time.
    case when state <> 'withdrawn' and sign_met_at <= sign_due_at
        and contact_met_at <= contact_due_at then 1 else 0 end as responded
from complaints_cases;

CREATE VIEW pub_complaints_categories as select code, name from complaints_categories;

CREATE VIEW pub_registry_regions as select code, name from registry_regions;

CREATE TABLE registry_buildings (
    id     INTEGER PRIMARY KEY,
    estate INTEGER NOT NULL REFERENCES registry_estates (id),
    name   TEXT NOT NULL,
    units  INTEGER NOT NULL DEFAULT 1 CHECK (units > 0),
    floors INTEGER NOT NULL DEFAULT 1 CHECK (floors > 0),
    houses INTEGER NOT NULL DEFAULT 0 CHECK (houses >= 0),
    UNIQUE (estate, name)
) STRICT;

CREATE TABLE registry_enterprises (
    id              INTEGER PRIMARY KEY,
    name            TEXT NOT NULL,
    credit_code     TEXT NOT NULL UNIQUE,
    credit_code_odd INTEGER NOT NULL DEFAULT 0,
    region          TEXT NOT NULL REFERENCES registry_regions (code),
    address         TEXT NOT NULL DEFAULT '',
    phone           TEXT NOT NULL DEFAULT '',
    version         INTEGER NOT NULL DEFAULT 1
, person_key INTEGER NOT NULL DEFAULT 0, contact_name_masked TEXT NOT NULL DEFAULT '', contact_name_sealed TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX registry_enterprises_name ON registry_enterprises (name, id);

CREATE TABLE registry_estates (
    id               INTEGER PRIMARY KEY,
    name             TEXT NOT NULL,
    region           TEXT NOT NULL REFERENCES registry_regions (code),
    address          TEXT NOT NULL DEFAULT '',
    lat_e6           INTEGER NOT NULL,
    lon_e6           INTEGER NOT NULL,
    place_cell       INTEGER NOT NULL,
    area             INTEGER NOT NULL DEFAULT 0 CHECK (area >= 0),
    houses           INTEGER NOT NULL DEFAULT 0 CHECK (houses >= 0),
    delivered_on     TEXT,
    fee_fen_m2_month INTEGER NOT NULL DEFAULT 0 CHECK (fee_fen_m2_month >= 0),
    version          INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX registry_estates_cell ON registry_estates (place_cell);

CREATE INDEX registry_estates_houses ON registry_estates (houses, id);

CREATE UNIQUE INDEX registry_estates_name ON registry_estates (name, region);

CREATE INDEX registry_estates_region ON registry_estates (region, id);

CREATE TABLE registry_houses (
    id       INTEGER PRIMARY KEY,
    estate   INTEGER NOT NULL,  -- that of the building
    building INTEGER NOT NULL REFERENCES registry_buildings (id),
    unit_no  TEXT NOT NULL,
    room_no  TEXT NOT NULL,
    area     INTEGER NOT NULL DEFAULT 0 CHECK (area >= 0),
    use      TEXT NOT NULL DEFAULT 'residence'
) STRICT;

CREATE INDEX registry_houses_estate ON registry_houses (estate);

CREATE UNIQUE INDEX registry_houses_room ON registry_houses (building, unit_no, room_no);

CREATE TABLE registry_managers (
    id         INTEGER PRIMARY KEY,
    estate     INTEGER NOT NULL REFERENCES registry_estates (id),
    enterprise INTEGER NOT NULL REFERENCES registry_enterprises (id),
    person     INTEGER,
    name       TEXT NOT NULL,
    since_on   TEXT NOT NULL,
    until_on   TEXT,
    end_reason TEXT NOT NULL DEFAULT '',
    version    INTEGER NOT NULL DEFAULT 1, person_key INTEGER NOT NULL DEFAULT 0, phone_masked TEXT NOT NULL DEFAULT '', phone_sealed TEXT NOT NULL DEFAULT '',
    CHECK (until_on IS NULL OR until_on >= since_on)
) STRICT;

CREATE INDEX registry_managers_enterprise ON registry_managers (enterprise, estate);

CREATE INDEX registry_managers_estate ON registry_managers (estate, since_on);

CREATE INDEX registry_managers_person on registry_managers (person) where person is not null;

CREATE TABLE registry_outlines (
    region          TEXT PRIMARY KEY,
    name            TEXT NOT NULL,
    south_e6        INTEGER NOT NULL,
    west_e6         INTEGER NOT NULL,
    north_e6        INTEGER NOT NULL,
    east_e6         INTEGER NOT NULL,
    rings           TEXT NOT NULL,
    map_approval_no TEXT NOT NULL DEFAULT '',
    note            TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE registry_owners (
    id              INTEGER PRIMARY KEY,
    house           INTEGER NOT NULL REFERENCES registry_houses (id),
    estate          INTEGER NOT NULL REFERENCES registry_estates (id),
    person          INTEGER NOT NULL,
    person_key      INTEGER NOT NULL,
    role            TEXT NOT NULL CHECK (role IN ('owner', 'tenant', 'family')),
    state           TEXT NOT NULL CHECK (state IN ('requested', 'verified', 'refused', 'ended')),
    name_masked     TEXT NOT NULL,
    phone_masked    TEXT NOT NULL,
    name_sealed     TEXT NOT NULL,
    phone_sealed    TEXT NOT NULL,
    id_number_tail_sealed  TEXT NOT NULL,
    decision_reason_sealed TEXT NOT NULL,
    since_on        TEXT NOT NULL,
    until_on        TEXT,
    requested_at    INTEGER NOT NULL,
    decided_by      INTEGER,
    decided_at      INTEGER,
    version         INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX registry_owners_estate ON registry_owners (estate, state, id);

CREATE INDEX registry_owners_house ON registry_owners (house);

CREATE UNIQUE INDEX registry_owners_open ON registry_owners (house, person)
    WHERE state IN ('requested', 'verified');

CREATE INDEX registry_owners_person ON registry_owners (person, id);

CREATE TABLE registry_regions (
    code   TEXT PRIMARY KEY,
    name   TEXT NOT NULL,
    level  TEXT NOT NULL CHECK (level IN ('city', 'district', 'street', 'community', 'cell')),
    parent TEXT NOT NULL
) STRICT;

CREATE INDEX registry_regions_parent ON registry_regions (parent, code);

CREATE TABLE registry_reveals (
    id        INTEGER PRIMARY KEY,
    binding   INTEGER NOT NULL REFERENCES registry_owners (id),
    reader    INTEGER NOT NULL,
    post_name TEXT NOT NULL,
    at        INTEGER NOT NULL,
    reason_sealed TEXT NOT NULL
) STRICT;

CREATE INDEX registry_reveals_binding ON registry_reveals (binding);

CREATE INDEX registry_reveals_reader ON registry_reveals (reader, at);

CREATE TRIGGER registry_reveals_no_delete before delete on registry_reveals begin select raise(abort, 'append only: registry_reveals'); end;

CREATE TRIGGER registry_reveals_no_update before update on registry_reveals begin select raise(abort, 'append only: registry_reveals'); end;

CREATE TABLE registry_services (
    id          INTEGER PRIMARY KEY,
    estate      INTEGER NOT NULL REFERENCES registry_estates (id),
    enterprise  INTEGER NOT NULL REFERENCES registry_enterprises (id),
    since_on    TEXT NOT NULL,
    until_on    TEXT,
    contract_no TEXT NOT NULL DEFAULT '',
    end_reason  TEXT NOT NULL DEFAULT '',
    version     INTEGER NOT NULL DEFAULT 1,
    CHECK (until_on IS NULL OR until_on >= since_on)
) STRICT;

CREATE INDEX registry_services_enterprise ON registry_services (enterprise, estate);

CREATE INDEX registry_services_estate ON registry_services (estate, since_on);

CREATE TABLE registry_units (
    id         INTEGER PRIMARY KEY,
    kind       TEXT NOT NULL,
    name       TEXT NOT NULL,
    region     TEXT NOT NULL REFERENCES registry_regions (code),
    enterprise INTEGER REFERENCES registry_enterprises (id)
, phone TEXT NOT NULL DEFAULT '', closed_on TEXT) STRICT;

CREATE UNIQUE INDEX registry_units_enterprise ON registry_units (enterprise)
    WHERE enterprise IS NOT NULL;

CREATE UNIQUE INDEX registry_units_place ON registry_units (kind, region)
    WHERE kind <> 'enterprise' AND closed_on IS NULL;

CREATE INDEX registry_units_region ON registry_units (region, kind);
