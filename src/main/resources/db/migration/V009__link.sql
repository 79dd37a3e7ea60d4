create table link_group (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  name varchar(100) not null,
  sort_order integer not null,
  hidden boolean not null
);

create table link (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  group_id bigint not null references link_group (id),
  title varchar(120) not null,
  address varchar(1000) not null,
  description varchar(300),
  icon varchar(30) not null,
  sort_order integer not null,
  new_tab boolean not null,
  hidden boolean not null,
  search_key varchar(2000) not null
);
create index link_group_id on link (group_id);
