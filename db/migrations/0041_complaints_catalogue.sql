-- What people complain about, who leads it where and when (派单目录), and hotline files that wait
-- for somebody to confirm the preview.
create table complaints_categories (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    urgency TEXT NOT NULL,
    kind TEXT NOT NULL,
    physical INTEGER NOT NULL,
    picture TEXT NOT NULL
) STRICT;

create table complaints_catalogue (
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
create index complaints_catalogue_look_up on complaints_catalogue (category, valid_from);
create unique index complaints_catalogue_once
    on complaints_catalogue (category, region, valid_from);

create table complaints_imports (
    content_hash TEXT NOT NULL,
    uploaded_by INTEGER NOT NULL,
    uploaded_at INTEGER NOT NULL,
    content BLOB NOT NULL,           -- sealed: names and phones of a whole file
    PRIMARY KEY (content_hash, uploaded_by)
) STRICT;

-- Words that make a matter sure when a message comes without a category.
create table complaints_words (
    word TEXT PRIMARY KEY,
    category TEXT NOT NULL
) STRICT;
