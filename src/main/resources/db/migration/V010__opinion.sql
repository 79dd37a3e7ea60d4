create table opinion (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  article_id bigint not null references article (id),
  article_title varchar(500) not null,
  account_id bigint not null references account (id),
  author_number integer not null,
  author_name varchar(100) not null,
  author_unit varchar(200),
  body varchar(2000) not null,
  search_key varchar(8000) not null,
  sent_at timestamp with time zone not null,
  state varchar(20) not null,
  shown boolean not null,
  reason varchar(500),
  moderator_id bigint references account (id),
  decided_at timestamp with time zone,
  -- two opinions sent at the same moment by one account: the second is refused, so no limit is passed in parallel
  constraint opinion_author_number unique (account_id, author_number)
);
create index opinion_article on opinion (article_id, shown, sent_at);
create index opinion_state on opinion (state, sent_at);
