-- A file that somebody filled in and the portal took rows from; the file itself lies in the data directory.
create table imported_file (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  kind varchar(20) not null,
  state varchar(20) not null,
  file_name varchar(200) not null,
  file_size bigint not null,
  file_hash varchar(64) not null,
  checked_by bigint not null references account (id),
  imported_at timestamp with time zone,
  imported_by bigint references account (id),
  added integer,
  skipped integer,
  undone_at timestamp with time zone,
  undone_by bigint references account (id),
  taken_back integer
);
create index imported_file_newest on imported_file (created_at);

-- Where a row came from; one that was taken back with its whole file stays, and nobody sees it.
alter table anniversary add column import_id bigint references imported_file (id);
alter table anniversary add column taken_back boolean default false not null;
create index anniversary_import on anniversary (import_id);

-- "Ngày này năm xưa": what happened on a day of some year, thousands of rows.
create table historical_event (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  kind varchar(20) not null,
  day_of_month integer not null,
  month_of_year integer not null,
  year_of_event integer,
  title varchar(300) not null,
  title_key varchar(600) not null,
  description varchar(2000),
  source varchar(1000),
  published boolean not null,
  import_id bigint references imported_file (id),
  taken_back boolean default false not null
);
create index historical_event_day on historical_event (month_of_year, day_of_month, published);
create index historical_event_changed on historical_event (changed_at);
create index historical_event_import on historical_event (import_id);
