-- Birthdays that people chose to show. No year: nobody's age can be read or worked out. A birthday that is shown to nobody
-- is not kept.
create table birthday (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  account_id bigint not null unique references account (id),
  -- month * 100 + day
  month_day integer check (month_day between 101 and 1231),
  shown_to varchar(10) not null,
  check ((shown_to = 'HIDDEN' and month_day is null) or (shown_to <> 'HIDDEN' and month_day is not null))
);
create index birthday_day on birthday (month_day);

-- What a person agreed to and when; rows are added and never changed.
create table birthday_consent (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  account_id bigint not null references account (id),
  shown_to varchar(10) not null,
  wording integer not null,
  given_by varchar(60) not null,
  given_at timestamp with time zone not null
);
create index birthday_consent_account on birthday_consent (account_id, given_at);
