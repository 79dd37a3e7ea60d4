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

alter table article add constraint article_lead_media foreign key (lead_media_id) references media (id);
alter table article_attachment add constraint article_attachment_media foreign key (media_id) references media (id);
create index article_lead_media_id on article (lead_media_id);
create index article_attachment_media_id on article_attachment (media_id);
