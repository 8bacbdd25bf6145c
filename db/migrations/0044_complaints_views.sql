-- What a room that only reads may know of cases: no person, no place below the community, no words.
create view pub_complaints_cases as
select id, state, substr(category, 1, 2) as category_group, district, street, community,
    registered_at, closed_at, solved, satisfied,
    -- Handed to a unit; what was withdrawn before the end was nobody's to answer.
    case when state <> 'withdrawn' and sign_from_at is not null then 1 else 0 end as dispatched,
    -- Signed and contacted in time.
    case when state <> 'withdrawn' and sign_met_at <= sign_due_at
        and contact_met_at <= contact_due_at then 1 else 0 end as responded
from complaints_cases;

create view pub_complaints_categories as select code, name from complaints_categories;
