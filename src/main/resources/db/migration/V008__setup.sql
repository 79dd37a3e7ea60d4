-- How this database became a portal. One row at most: the key has one value, so of two first set-ups at the same time
-- the second fails.
create table installation (
  id integer primary key check (id = 1),
  origin varchar(10) not null check (origin in ('DEMO', 'SETUP')),
  installed_at timestamp with time zone not null
);

create index audit_entry_actor on audit_entry (actor, id);
