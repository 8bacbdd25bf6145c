-- A number that another system gave is known by its keyed digest, which stays where the number was
-- erased with its caller: the same file taken in again brings nobody back.
alter table complaints_cases add column external_no_digest TEXT;
drop index complaints_cases_by_external_no;
create unique index complaints_cases_by_external_no on complaints_cases (external_no_digest)
    where external_no_digest is not null;
