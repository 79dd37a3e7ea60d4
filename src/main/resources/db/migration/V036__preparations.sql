-- From a day to work: where mail to a unit goes, what is prepared before a day, and each time that it was begun.
alter table unit add column mail varchar(254);

create table preparation_rule (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  anniversary_id bigint not null references anniversary (id),
  unit_id bigint not null references unit (id),
  lead_days integer not null,
  in_years varchar(20) not null,
  active boolean not null,
  drafting boolean not null,
  category_id bigint,
  title_template varchar(300) not null,
  summary_template varchar(1000),
  text_template varchar(10000) not null,
  constraint preparation_rule_anniversary unique (anniversary_id)
);

create table preparation (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  anniversary_id bigint not null references anniversary (id),
  occurs_on date not null,
  ordinal integer,
  title varchar(300) not null,
  unit_id bigint not null references unit (id),
  begun_on date not null,
  mailed_to varchar(254),
  article_id bigint,
  state varchar(10) not null,
  closed_at timestamp with time zone,
  closed_by bigint,
  note varchar(1000),
  -- two nodes may look at the same minute: one of them begins it
  constraint preparation_occurrence unique (anniversary_id, occurs_on)
);
create index preparation_state on preparation (state, occurs_on);
create index preparation_article on preparation (article_id);
