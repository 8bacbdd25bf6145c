-- Answers to commands that carried an Idempotency-Key, kept seven days.
-- status 0: claimed, still running (commands of the slow lane only; in the write lane the claim
-- and its answer are one transaction).
create table platform_requests (
    caller text not null,
    key text not null,
    route text not null,
    input_hash text not null,
    status integer not null,
    content_type text not null,
    body text not null,
    location text not null,
    at integer not null,
    primary key (caller, key)
) strict;
create index platform_requests_at on platform_requests (at);
