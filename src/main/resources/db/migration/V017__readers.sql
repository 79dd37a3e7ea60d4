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
