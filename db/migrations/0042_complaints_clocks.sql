-- The clocks of a case stand in one text, written and read by base/clocks.h; of single columns only
-- those stay that lists and rates ask. Every clock is taken over as it was: its old columns become
-- "name from due warn unit policy met marks;".
alter table complaints_cases add column clocks TEXT NOT NULL DEFAULT '';

update complaints_cases set clocks =
    coalesce('accept ' || accept_from_at || ' ' ||
        accept_due_at || ' ' || accept_warn_at || ' ' ||
        case (clock_units >> 0) & 3 when 0 then 'natural_hours' when 1 then 'work_hours'
            when 2 then 'work_days' else 'natural_days' end || ' ' ||
        coalesce(accept_policy, 0) || ' ' ||
        coalesce(cast(accept_met_at as TEXT), '-') || ' ' ||
        case when (warned_clocks & 1) = 0 and (overdue_clocks & 1) = 0 then '-' else '' end ||
        case when (warned_clocks & 1) = 0 then '' else 'w' end ||
        case when (overdue_clocks & 1) = 0 then '' else 'o' end || ';', '') ||
    coalesce('sign ' || sign_from_at || ' ' ||
        sign_due_at || ' ' || sign_warn_at || ' ' ||
        case (clock_units >> 2) & 3 when 0 then 'natural_hours' when 1 then 'work_hours'
            when 2 then 'work_days' else 'natural_days' end || ' ' ||
        coalesce(sign_policy, 0) || ' ' ||
        coalesce(cast(sign_met_at as TEXT), '-') || ' ' ||
        case when (warned_clocks & 2) = 0 and (overdue_clocks & 2) = 0 then '-' else '' end ||
        case when (warned_clocks & 2) = 0 then '' else 'w' end ||
        case when (overdue_clocks & 2) = 0 then '' else 'o' end || ';', '') ||
    coalesce('contact ' || contact_from_at || ' ' ||
        contact_due_at || ' ' || contact_warn_at || ' ' ||
        case (clock_units >> 4) & 3 when 0 then 'natural_hours' when 1 then 'work_hours'
            when 2 then 'work_days' else 'natural_days' end || ' ' ||
        coalesce(contact_policy, 0) || ' ' ||
        coalesce(cast(contact_met_at as TEXT), '-') || ' ' ||
        case when (warned_clocks & 4) = 0 and (overdue_clocks & 4) = 0 then '-' else '' end ||
        case when (warned_clocks & 4) = 0 then '' else 'w' end ||
        case when (overdue_clocks & 4) = 0 then '' else 'o' end || ';', '') ||
    coalesce('handle ' || handle_from_at || ' ' ||
        handle_due_at || ' ' || handle_warn_at || ' ' ||
        case (clock_units >> 6) & 3 when 0 then 'natural_hours' when 1 then 'work_hours'
            when 2 then 'work_days' else 'natural_days' end || ' ' ||
        coalesce(handle_policy, 0) || ' ' ||
        coalesce(cast(handle_met_at as TEXT), '-') || ' ' ||
        case when (warned_clocks & 8) = 0 and (overdue_clocks & 8) = 0 then '-' else '' end ||
        case when (warned_clocks & 8) = 0 then '' else 'w' end ||
        case when (overdue_clocks & 8) = 0 then '' else 'o' end || ';', '') ||
    coalesce('review ' || review_from_at || ' ' ||
        review_due_at || ' ' || review_warn_at || ' ' ||
        case (clock_units >> 8) & 3 when 0 then 'natural_hours' when 1 then 'work_hours'
            when 2 then 'work_days' else 'natural_days' end || ' ' ||
        coalesce(review_policy, 0) || ' ' ||
        coalesce(cast(review_met_at as TEXT), '-') || ' ' ||
        case when (warned_clocks & 16) = 0 and (overdue_clocks & 16) = 0 then '-' else '' end ||
        case when (warned_clocks & 16) = 0 then '' else 'w' end ||
        case when (overdue_clocks & 16) = 0 then '' else 'o' end || ';', '') ||
    coalesce('visit ' || visit_from_at || ' ' ||
        visit_due_at || ' ' || visit_warn_at || ' ' ||
        case (clock_units >> 10) & 3 when 0 then 'natural_hours' when 1 then 'work_hours'
            when 2 then 'work_days' else 'natural_days' end || ' ' ||
        coalesce(visit_policy, 0) || ' ' ||
        coalesce(cast(visit_met_at as TEXT), '-') || ' ' ||
        case when (warned_clocks & 32) = 0 and (overdue_clocks & 32) = 0 then '-' else '' end ||
        case when (warned_clocks & 32) = 0 then '' else 'w' end ||
        case when (overdue_clocks & 32) = 0 then '' else 'o' end || ';', '') ||
    coalesce('archive ' || archive_from_at || ' ' ||
        archive_due_at || ' ' || archive_warn_at || ' ' ||
        case (clock_units >> 12) & 3 when 0 then 'natural_hours' when 1 then 'work_hours'
            when 2 then 'work_days' else 'natural_days' end || ' ' ||
        coalesce(archive_policy, 0) || ' ' ||
        coalesce(cast(archive_met_at as TEXT), '-') || ' ' ||
        case when (warned_clocks & 64) = 0 and (overdue_clocks & 64) = 0 then '-' else '' end ||
        case when (warned_clocks & 64) = 0 then '' else 'w' end ||
        case when (overdue_clocks & 64) = 0 then '' else 'o' end || ';', '') ||
    coalesce('feedback ' || feedback_from_at || ' ' ||
        feedback_due_at || ' ' || feedback_warn_at || ' ' ||
        case (clock_units >> 14) & 3 when 0 then 'natural_hours' when 1 then 'work_hours'
            when 2 then 'work_days' else 'natural_days' end || ' ' ||
        coalesce(feedback_policy, 0) || ' ' ||
        coalesce(cast(feedback_met_at as TEXT), '-') || ' ' ||
        case when (warned_clocks & 128) = 0 and (overdue_clocks & 128) = 0 then '-' else '' end ||
        case when (warned_clocks & 128) = 0 then '' else 'w' end ||
        case when (overdue_clocks & 128) = 0 then '' else 'o' end || ';', '');

alter table complaints_cases drop column warned_clocks;
alter table complaints_cases drop column overdue_clocks;
alter table complaints_cases drop column clock_units;
alter table complaints_cases drop column accept_from_at;
alter table complaints_cases drop column accept_due_at;
alter table complaints_cases drop column accept_warn_at;
alter table complaints_cases drop column accept_policy;
alter table complaints_cases drop column accept_met_at;
alter table complaints_cases drop column sign_warn_at;
alter table complaints_cases drop column sign_policy;
alter table complaints_cases drop column contact_from_at;
alter table complaints_cases drop column contact_warn_at;
alter table complaints_cases drop column contact_policy;
alter table complaints_cases drop column handle_from_at;
alter table complaints_cases drop column handle_due_at;
alter table complaints_cases drop column handle_warn_at;
alter table complaints_cases drop column handle_policy;
alter table complaints_cases drop column handle_met_at;
alter table complaints_cases drop column review_from_at;
alter table complaints_cases drop column review_due_at;
alter table complaints_cases drop column review_warn_at;
alter table complaints_cases drop column review_policy;
alter table complaints_cases drop column review_met_at;
alter table complaints_cases drop column visit_from_at;
alter table complaints_cases drop column visit_due_at;
alter table complaints_cases drop column visit_warn_at;
alter table complaints_cases drop column visit_policy;
alter table complaints_cases drop column visit_met_at;
alter table complaints_cases drop column archive_from_at;
alter table complaints_cases drop column archive_due_at;
alter table complaints_cases drop column archive_warn_at;
alter table complaints_cases drop column archive_policy;
alter table complaints_cases drop column archive_met_at;
alter table complaints_cases drop column feedback_from_at;
alter table complaints_cases drop column feedback_due_at;
alter table complaints_cases drop column feedback_warn_at;
alter table complaints_cases drop column feedback_policy;
alter table complaints_cases drop column feedback_met_at;

-- How far the clocks that run were moved to the dates of a changed calendar.
create table complaints_dating (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    calendar TEXT NOT NULL,          -- its digest
    reached INTEGER,                 -- cases up to here are done
    done INTEGER NOT NULL
) STRICT;
create index complaints_cases_running on complaints_cases (id) where next_event_at is not null;
