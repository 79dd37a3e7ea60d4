-- Every content that an article had, for good. The number is the version of the article that the save made; between two
-- numbers lie steps that left the content as it was.
create table article_version (
  id bigint primary key,
  article_id bigint not null references article (id),
  number integer not null,
  saved_at timestamp with time zone not null,
  saved_by bigint references account (id),
  major boolean not null,
  note varchar(500),
  -- every field as JSON: as the form has it, and as people read it
  content varchar(1048576) not null,
  constraint article_version_number unique (article_id, number)
);
-- Articles from before: the next save keeps what it replaces, too.
alter table article add column versions_kept boolean default false not null;

-- One form makes one article, however often it is sent: the key is made with the form.
alter table article add column creation_key varchar(40);
alter table article add constraint article_creation_key unique (author_id, creation_key);

-- What somebody is typing and has not saved.
create table article_draft (
  id bigint primary key,
  account_id bigint not null references account (id),
  article_id bigint references article (id),
  creation_key varchar(40),
  base_version integer not null,
  saved_at timestamp with time zone not null,
  title varchar(160),
  -- the fields of the page by name, as JSON
  content varchar(1048576) not null,
  constraint article_draft_article unique (account_id, article_id),
  constraint article_draft_key unique (account_id, creation_key)
);

-- Who has which article open to change it, by tab of the browser.
create table article_presence (
  id bigint primary key,
  article_id bigint not null references article (id),
  account_id bigint not null references account (id),
  tab varchar(40) not null,
  since timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  taken_over_by bigint references account (id),
  constraint article_presence_tab unique (article_id, tab)
);
create index article_presence_account on article_presence (account_id);
