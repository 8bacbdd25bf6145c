-- The files of cases are held against the facts about their cases, thing by thing
-- (files::told_of).
create index platform_files_of_complaint
    on platform_files ((case when noun = 'complaint' then noun_id end));
