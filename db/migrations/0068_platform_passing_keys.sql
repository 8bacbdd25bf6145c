-- The key of what is kept for days and may be about anybody: answers for repeats, messages that wait.
-- It holds until somebody is erased (platform/personal.h).
create table platform_passing_keys (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    person_key INTEGER NOT NULL
) STRICT;

-- What was kept until now lies under the installation's key, which nobody's erasure takes.
delete from platform_requests;
