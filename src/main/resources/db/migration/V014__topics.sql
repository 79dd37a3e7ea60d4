-- Labels gather articles beside the tree of categories: topics (dòng sự kiện) and tags.
create table label (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  kind varchar(10) not null,
  name varchar(100) not null,
  slug varchar(80) not null,
  summary varchar(500),
  active boolean not null,
  unique (kind, slug)
);
create table article_label (
  article_id bigint not null references article (id),
  label_id bigint not null references label (id),
  primary key (article_id, label_id)
);
create index article_label_label on article_label (label_id, article_id);

-- Every spelling that leads to a tag, its name among them, by the key without marks that decides what is the same.
create table label_spelling (
  spelling_key varchar(120) primary key,
  spelling varchar(100) not null,
  label_id bigint not null references label (id)
);
create index label_spelling_label on label_spelling (label_id);

-- What a category, a topic or a tag was called in addresses before: it leads to what took its place.
create table old_address (
  kind varchar(10) not null,
  slug varchar(80) not null,
  target_id bigint not null,
  primary key (kind, slug)
);
create index old_address_target on old_address (kind, target_id);

-- Who may read the articles of a category and of all below it.
alter table category add column audience varchar(10) default 'EVERYONE' not null;
-- ids and names, separated by commas: they are read with the category and nobody asks for them the other way round
alter table category add column audience_units varchar(1000);
alter table category add column audience_roles varchar(200);
