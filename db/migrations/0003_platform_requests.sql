-- Answers to commands that carried an Idempotency-Key, kept seven days. The body is sealed and the
-- digest of the input keyed: both may be about a person.
-- status 0: claimed, still running (commands of the slow lane only; in the write lane the claim
-- and its answer are one transaction).
create table platform_requests (
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
create index platform_requests_at on platform_requests (at);
