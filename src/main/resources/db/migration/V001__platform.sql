-- What every feature needs: ids, the audit, the settings.
create sequence entity_seq start with 1000 increment by 20;
create sequence audit_seq start with 20 increment by 20;

create table audit_entry (
  id bigint primary key,
  done_at timestamp with time zone not null,
  actor varchar(100) not null,
  action varchar(40) not null,
  subject varchar(60) not null,
  subject_id bigint,
  title varchar(300) not null,
  changes varchar(1000000) not null
);
create index audit_entry_done_at on audit_entry (done_at);
create index audit_entry_subject on audit_entry (subject, subject_id);

create table portal_setting (
  setting_key varchar(100) primary key,
  setting_value varchar(1000) not null
);
