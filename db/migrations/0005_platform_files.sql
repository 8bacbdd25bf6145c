-- Attachments: what lies sealed on disk under the number of its key, whose it is, and what it
-- belongs to. Until a room binds it, noun_id is null and only the uploader (0: the platform itself)
-- sees it.
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
CREATE INDEX platform_files_unbound ON platform_files (uploaded_at) WHERE noun_id IS NULL;
CREATE INDEX platform_files_by_owner ON platform_files (uploaded_by) WHERE noun_id IS NULL;
CREATE INDEX platform_files_by_noun ON platform_files (noun, noun_id);
CREATE INDEX platform_files_by_drawer ON platform_files ((person_key % 256));
