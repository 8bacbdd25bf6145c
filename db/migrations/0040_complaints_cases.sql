-- Cases, the units that help, the words written along the way and the files that came with them.
-- Columns that lists read stand first, the long text last. Region columns hold 6, 9 and 12 digits,
-- so that a scope or a filter is one equality.
create table complaints_cases (
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
    late INTEGER NOT NULL,
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
    warned_clocks INTEGER NOT NULL,  -- one bit a clock
    overdue_clocks INTEGER NOT NULL,
    clock_units INTEGER NOT NULL,    -- two bits a clock
    accept_from_at INTEGER, accept_due_at INTEGER, accept_warn_at INTEGER,
    accept_policy INTEGER, accept_met_at INTEGER,
    sign_from_at INTEGER, sign_due_at INTEGER, sign_warn_at INTEGER,
    sign_policy INTEGER, sign_met_at INTEGER,
    contact_from_at INTEGER, contact_due_at INTEGER, contact_warn_at INTEGER,
    contact_policy INTEGER, contact_met_at INTEGER,
    handle_from_at INTEGER, handle_due_at INTEGER, handle_warn_at INTEGER,
    handle_policy INTEGER, handle_met_at INTEGER,
    review_from_at INTEGER, review_due_at INTEGER, review_warn_at INTEGER,
    review_policy INTEGER, review_met_at INTEGER,
    visit_from_at INTEGER, visit_due_at INTEGER, visit_warn_at INTEGER,
    visit_policy INTEGER, visit_met_at INTEGER,
    archive_from_at INTEGER, archive_due_at INTEGER, archive_warn_at INTEGER,
    archive_policy INTEGER, archive_met_at INTEGER,
    feedback_from_at INTEGER, feedback_due_at INTEGER, feedback_warn_at INTEGER,
    feedback_policy INTEGER, feedback_met_at INTEGER,
    book TEXT NOT NULL,              -- random: the address of its public steps in the log
    text_sealed TEXT NOT NULL
) STRICT;

-- A list is one range of one of these: whose, which state, in the order it is shown in.
create index complaints_cases_by_state on complaints_cases (state, sort_at, id);
create index complaints_cases_by_district on complaints_cases (district, state, sort_at, id)
    where district is not null;
create index complaints_cases_by_street on complaints_cases (street, state, sort_at, id)
    where street is not null;
create index complaints_cases_by_community on complaints_cases (community, state, sort_at, id)
    where community is not null;
create index complaints_cases_by_estate on complaints_cases (estate, state, sort_at, id)
    where estate is not null;
create index complaints_cases_by_enterprise on complaints_cases (enterprise, state, sort_at, id)
    where enterprise is not null;
create index complaints_cases_by_lead_unit on complaints_cases (lead_unit, state, sort_at, id)
    where lead_unit is not null;
create index complaints_cases_by_complainant
    on complaints_cases (complainant, state, sort_at, id);
create index complaints_cases_by_event on complaints_cases (next_event_at, id)
    where next_event_at is not null;
create index complaints_cases_by_title on complaints_cases (title);
create index complaints_cases_by_day on complaints_cases (registered_at);
create index complaints_cases_by_book on complaints_cases (book);
create unique index complaints_cases_by_external_no on complaints_cases (source, external_no)
    where external_no is not null;

create table complaints_assists (
    complaint INTEGER NOT NULL REFERENCES complaints_cases (id),
    unit INTEGER NOT NULL,
    unit_name TEXT NOT NULL,
    PRIMARY KEY (complaint, unit)
) STRICT;
create index complaints_assists_by_unit on complaints_assists (unit, complaint);

-- What people wrote, under the key of the complainant. The journal holds the id and the commitment;
-- erasing what is behind it leaves the proof whole and nothing to guess from.
create table complaints_notes (
    id INTEGER PRIMARY KEY,
    complaint INTEGER NOT NULL REFERENCES complaints_cases (id),
    at INTEGER NOT NULL,
    verb TEXT NOT NULL,
    audience TEXT NOT NULL,
    unit INTEGER,                    -- whose post wrote it; none: a resident or the platform
    words_sealed TEXT NOT NULL
) STRICT;
create index complaints_notes_by_complaint on complaints_notes (complaint, id);

create table complaints_files (
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
create index complaints_files_by_complaint on complaints_files (complaint, file);
