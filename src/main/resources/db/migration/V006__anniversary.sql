create table anniversary (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  title varchar(300) not null,
  title_key varchar(600) not null,
  kind varchar(20) not null,
  second_kind varchar(20),
  calendar varchar(10) not null,
  day_of_month integer not null,
  month_of_year integer not null,
  first_year integer,
  year_counting varchar(20) not null,
  unit_id bigint references unit (id),
  valid_from date,
  valid_to date,
  source varchar(1000),
  note varchar(2000),
  published boolean not null
);
create index anniversary_published on anniversary (published, valid_to);
create index anniversary_unit on anniversary (unit_id);

-- Who loads the national days locks this row, so they are loaded once, whatever the number of nodes.
create table anniversary_seed (
  name varchar(40) primary key,
  loaded_at timestamp with time zone
);
insert into anniversary_seed (name) values ('national');
