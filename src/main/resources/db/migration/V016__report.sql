-- What somebody asks the report for again and again, under a name.
create table report_preset (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  owner_id bigint not null references account (id),
  name varchar(80) not null,
  query varchar(500) not null,
  shared boolean not null,
  constraint report_preset_name unique (owner_id, name)
);
create index report_preset_shared on report_preset (shared);
