-- Files that people put in. The file itself lies under bangtin.data.dir, named by its content hash.
create table media (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  content_hash varchar(64) not null unique,
  file_type varchar(10) not null,
  file_name varchar(200) not null,
  title varchar(200) not null,
  size_bytes bigint not null,
  width integer,
  height integer,
  transparent boolean not null
);
