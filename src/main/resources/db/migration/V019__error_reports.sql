-- What readers found wrong in an article. The mail address is for the answer only and goes when that was sent.
create table error_report (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  article_id bigint not null references article (id),
  -- the place: the words themselves and a few around them (W3C Web Annotation, TextQuoteSelector)
  quote varchar(500),
  prefix varchar(60),
  suffix varchar(60),
  problem varchar(1000) not null,
  suggestion varchar(1000),
  reporter_id bigint references account (id),
  email varchar(254),
  language_tag varchar(5) not null,
  -- who sent it, as a hash: enough to count, not enough to know
  sender varchar(64) not null,
  -- the same words of the same sender about the same place are one report
  fingerprint varchar(64) not null unique,
  sent_at timestamp with time zone not null,
  state varchar(20) not null,
  answer varchar(1000),
  closed_at timestamp with time zone,
  closed_by bigint references account (id)
);
create index error_report_article on error_report (article_id);
create index error_report_state on error_report (state, sent_at desc);
create index error_report_sender on error_report (sender, sent_at);
create index error_report_sent on error_report (sent_at);
