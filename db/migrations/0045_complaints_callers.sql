-- Other cases from the same phone, found by its digest.
create index complaints_cases_by_caller on complaints_cases (contact_phone_digest)
    where contact_phone_digest <> '';
