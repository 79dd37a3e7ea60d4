-- Since when people who agreed belong to the sector and to the Party. Personnel officers enter it, nobody else reads it. What is
-- shown to nobody is not kept.
create table service_date (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  account_id bigint not null references account (id),
  kind varchar(10) not null,
  shown_to varchar(10) not null,
  -- null: not entered yet
  since date,
  unique (account_id, kind),
  check (shown_to <> 'HIDDEN' or since is null)
);

-- What a person agreed to and when; rows are added and never changed.
create table milestone_consent (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  account_id bigint not null references account (id),
  kind varchar(10) not null,
  shown_to varchar(10) not null,
  wording integer not null,
  given_by varchar(60) not null,
  given_at timestamp with time zone not null
);
create index milestone_consent_account on milestone_consent (account_id, given_at);

-- Which numbers of years are honoured. When that changes, a row ends and the next one begins.
create table milestone_rule (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  kind varchar(10) not null,
  years integer not null check (years between 1 and 100),
  valid_from date not null,
  valid_to date,
  source varchar(300) not null
);

insert into milestone_rule (id, version, created_at, changed_at, kind, years, valid_from, source)
select y.n, 0, current_timestamp, current_timestamp, 'PARTY', y.n, date '2021-09-28', 'Mục 18 Hướng dẫn 01-HD/TW năm 2021'
from (values (30), (40), (45), (50), (55), (60), (65), (70), (75), (80), (85), (90)) y (n);

-- no law known to us
insert into milestone_rule (id, version, created_at, changed_at, kind, years, valid_from, source)
select 100 + y.n, 0, current_timestamp, current_timestamp, 'SECTOR', y.n, date '1900-01-01', 'Thông lệ của cơ quan'
from (values (10), (15), (20), (25), (30), (35), (40)) y (n);

-- The days of the year on which a milestone is awarded; a kind without any has none.
create table award_round (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  kind varchar(10) not null,
  month_of_year integer not null,
  day_of_month integer not null,
  valid_from date not null,
  valid_to date,
  source varchar(300) not null
);

insert into award_round (id, version, created_at, changed_at, kind, month_of_year, day_of_month, valid_from, source)
select r.id, 0, current_timestamp, current_timestamp, 'PARTY', r.m, r.d, date '2021-09-28', 'Mục 18 Hướng dẫn 01-HD/TW năm 2021'
from (values (1, 2, 3), (2, 5, 19), (3, 9, 2), (4, 11, 7)) r (id, m, d);
