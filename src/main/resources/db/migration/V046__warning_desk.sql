-- The duty officers' table is searched without marks; a message also weighs as much as what it replaces, so that nobody plays
-- down or cancels alone what two had to issue.
alter table warning add column search_key varchar(2000);
alter table warning add column replaces_level integer;
update warning set search_key = lower(headline);
