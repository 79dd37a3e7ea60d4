-- Whom a duty officer calls when a unit does not confirm that it has a warning.
alter table unit add column phone varchar(30);
