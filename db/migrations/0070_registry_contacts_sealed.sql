-- The phone of a project manager and the name of an enterprise's contact are sealed, each under a key
-- of its own, for nobody need have an account; lists show what is masked. What a law has published
-- stays in clear: who the project manager of an estate is (物业管理条例, 项目负责人信息公示) and the
-- phone at which an enterprise is reached (registry_enterprises.phone, 服务电话).
-- What was in clear until now cannot be sealed here; nothing is live.
alter table registry_managers drop column phone;
alter table registry_managers add column person_key INTEGER NOT NULL DEFAULT 0;
alter table registry_managers add column phone_masked TEXT NOT NULL DEFAULT '';
alter table registry_managers add column phone_sealed TEXT NOT NULL DEFAULT '';
create index registry_managers_person on registry_managers (person) where person is not null;

alter table registry_enterprises drop column contact_name;
alter table registry_enterprises add column person_key INTEGER NOT NULL DEFAULT 0;
alter table registry_enterprises add column contact_name_masked TEXT NOT NULL DEFAULT '';
alter table registry_enterprises add column contact_name_sealed TEXT NOT NULL DEFAULT '';
