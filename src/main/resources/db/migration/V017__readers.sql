-- Mails wait here until a server takes them; the address is erased when the mail is sent or given up.
create table outgoing_mail (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  recipient varchar(254),
  subject varchar(300) not null,
  body varchar(10000) not null,
  state varchar(10) not null,
  queued_at timestamp with time zone not null,
  next_at timestamp with time zone,
  attempts integer not null,
  sent_at timestamp with time zone,
  failure varchar(500)
);
create index outgoing_mail_next on outgoing_mail (state, next_at);

-- How often an article was read on a day. No reference to the article: a batch must not fail because of one of its rows.
create table article_reads (
  article_id bigint not null,
  read_on date not null,
  read_count bigint not null,
  primary key (article_id, read_on)
);
create index article_reads_day on article_reads (read_on, article_id);

-- What readers found wrong in an article.
create table content_report (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  article_id bigint not null references article (id),
  article_version integer not null,
  passage varchar(300),
  message varchar(1000) not null,
  suggestion varchar(1000),
  mail varchar(254),
  language varchar(5) not null,
  reported_at timestamp with time zone not null,
  state varchar(10) not null,
  note varchar(1000),
  decided_by bigint references account (id),
  decided_at timestamp with time zone
);
create index content_report_state on content_report (state, reported_at);
create index content_report_article on content_report (article_id, state);
