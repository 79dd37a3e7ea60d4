-- The ledger of royalties (nhuận bút). What a figure was on a day is a row that is never changed.
create table royalty_rate (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  -- null: what a unit of coefficient is worth
  genre varchar(60),
  figure decimal(12, 2) not null,
  valid_from date not null,
  source varchar(300) not null
);

-- ids below 980 are never given by the sequence
insert into royalty_rate (id, version, created_at, changed_at, genre, figure, valid_from, source) values
  (1, 0, current_timestamp, current_timestamp, null, 234000, date '2024-07-01', '10% mức lương cơ sở 2.340.000 đồng (Nghị định 18/2014/NĐ-CP, Nghị định 73/2024/NĐ-CP)'),
  (2, 0, current_timestamp, current_timestamp, 'Tin', 10, date '2014-06-01', 'Nghị định 18/2014/NĐ-CP'),
  (3, 0, current_timestamp, current_timestamp, 'Trả lời bạn đọc', 10, date '2014-06-01', 'Nghị định 18/2014/NĐ-CP'),
  (4, 0, current_timestamp, current_timestamp, 'Tranh', 10, date '2014-06-01', 'Nghị định 18/2014/NĐ-CP'),
  (5, 0, current_timestamp, current_timestamp, 'Ảnh', 10, date '2014-06-01', 'Nghị định 18/2014/NĐ-CP'),
  (6, 0, current_timestamp, current_timestamp, 'Chính luận', 30, date '2014-06-01', 'Nghị định 18/2014/NĐ-CP'),
  (7, 0, current_timestamp, current_timestamp, 'Phóng sự', 30, date '2014-06-01', 'Nghị định 18/2014/NĐ-CP'),
  (8, 0, current_timestamp, current_timestamp, 'Ký', 30, date '2014-06-01', 'Nghị định 18/2014/NĐ-CP'),
  (9, 0, current_timestamp, current_timestamp, 'Phỏng vấn', 30, date '2014-06-01', 'Nghị định 18/2014/NĐ-CP'),
  (10, 0, current_timestamp, current_timestamp, 'Nghiên cứu', 30, date '2014-06-01', 'Nghị định 18/2014/NĐ-CP'),
  (11, 0, current_timestamp, current_timestamp, 'Sáng tác văn học', 30, date '2014-06-01', 'Nghị định 18/2014/NĐ-CP');

-- One row, held by whoever changes the ledger: the first month that is open; every month before it is closed.
create table royalty_ledger (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  open_from date
);
insert into royalty_ledger (id, version, created_at, changed_at) values (1, 0, current_timestamp, current_timestamp);

create table royalty_entry (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  -- a form that is sent twice is there once; "counter <id>" for what takes an entry back
  form_key varchar(40) not null,
  line_number integer not null,
  article_id bigint not null references article (id),
  article_version integer not null,
  article_title varchar(160) not null,
  person varchar(120) not null,
  search_key varchar(240) not null,
  account_id bigint references account (id),
  role_name varchar(40) not null,
  genre varchar(60) not null,
  coefficient decimal(4, 2) not null check (coefficient > 0),
  share_percent integer not null check (share_percent between 1 and 100),
  unit_value bigint not null check (unit_value > 0),
  amount bigint not null,
  month_start date not null,
  counters_id bigint references royalty_entry (id),
  reason varchar(500),
  state varchar(20) not null,
  proposed_by bigint not null references account (id),
  proposed_at timestamp with time zone not null,
  decided_by bigint references account (id),
  decided_at timestamp with time zone,
  return_reason varchar(500),
  unique (form_key, line_number),
  check (counters_id is null and amount >= 0 or counters_id is not null and amount <= 0 and reason is not null)
);
create index royalty_entry_month on royalty_entry (month_start, search_key);
create index royalty_entry_article on royalty_entry (article_id);
create index royalty_entry_counters on royalty_entry (counters_id);
create index royalty_entry_account on royalty_entry (account_id);
