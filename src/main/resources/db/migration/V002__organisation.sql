create table unit (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  name varchar(200) not null,
  short_name varchar(100),
  parent_id bigint references unit (id),
  sort_order integer not null,
  valid_from date,
  valid_to date,
  successor_id bigint references unit (id)
);
