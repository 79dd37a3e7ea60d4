-- Which holidays the law gives, as dated data: from them the proposal of a year is made.
create table holiday_rule (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  name varchar(200) not null,
  -- HOLIDAY, or SUBSTITUTE: a holiday on a weekly day off is made up for on the next working day
  kind varchar(20) not null,
  calendar varchar(10),
  month_of_year integer,
  day_of_month integer,
  -- which days may be taken, the usual choice first: "2+3" is two days before the day and three from it on
  day_windows varchar(60),
  -- whether a source says that it is law; what is not is shown, but never counted
  confirmed boolean not null,
  valid_from date not null,
  valid_to date,
  source varchar(500) not null,
  check (kind = 'SUBSTITUTE' or calendar is not null and month_of_year is not null and day_of_month is not null and day_windows is not null)
);

insert into holiday_rule (id, version, created_at, changed_at, name, kind, calendar, month_of_year, day_of_month, day_windows, confirmed, valid_from, valid_to, source) values
  (1, 0, current_timestamp, current_timestamp, 'Tết Dương lịch', 'HOLIDAY', 'SOLAR', 1, 1, '0+1', true, date '2021-01-01', null, 'Bộ luật Lao động 2019, Điều 112 khoản 1'),
  (2, 0, current_timestamp, current_timestamp, 'Tết Nguyên đán', 'HOLIDAY', 'LUNAR', 1, 1, '2+3 1+4', true, date '2021-01-01', null, 'Bộ luật Lao động 2019, Điều 112 khoản 1 và 3'),
  (3, 0, current_timestamp, current_timestamp, 'Giỗ Tổ Hùng Vương', 'HOLIDAY', 'LUNAR', 3, 10, '0+1', true, date '2021-01-01', null, 'Bộ luật Lao động 2019, Điều 112 khoản 1'),
  (4, 0, current_timestamp, current_timestamp, 'Ngày Chiến thắng', 'HOLIDAY', 'SOLAR', 4, 30, '0+1', true, date '2021-01-01', null, 'Bộ luật Lao động 2019, Điều 112 khoản 1'),
  (5, 0, current_timestamp, current_timestamp, 'Ngày Quốc tế lao động', 'HOLIDAY', 'SOLAR', 5, 1, '0+1', true, date '2021-01-01', null, 'Bộ luật Lao động 2019, Điều 112 khoản 1'),
  (6, 0, current_timestamp, current_timestamp, 'Quốc khánh', 'HOLIDAY', 'SOLAR', 9, 2, '1+1 0+2', true, date '2021-01-01', null, 'Bộ luật Lao động 2019, Điều 112 khoản 1 và 3'),
  (7, 0, current_timestamp, current_timestamp, 'Ngày Văn hóa Việt Nam', 'HOLIDAY', 'SOLAR', 11, 24, '0+1', false, date '2026-01-01', null, 'Nghị quyết 80-NQ/TW ngày 07/01/2026 của Bộ Chính trị; chưa rõ Điều 112 đã được sửa, cần kiểm tra luật hiện hành'),
  (8, 0, current_timestamp, current_timestamp, 'Nghỉ bù', 'SUBSTITUTE', null, null, null, null, true, date '2021-01-01', null, 'Bộ luật Lao động 2019, Điều 111 khoản 3');

-- The calendar of a year. Every year has its row, so that whoever plans a year holds it and no year is planned twice.
create table day_plan (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  plan_year integer not null unique,
  revision integer not null,
  -- whether somebody has gone through the proposal: from then on the rows below are the whole year
  prepared boolean not null,
  -- null: nobody has entered a decision
  decision varchar(100),
  decided_on date,
  link varchar(500),
  check (decision is null or prepared and decided_on is not null)
);

insert into day_plan (id, version, created_at, changed_at, plan_year, revision, prepared)
select y.n, 0, current_timestamp, current_timestamp, 1999 + y.n, 0, false
from (
  select 10 * t.d + o.d + 1 as n
  from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10)) t (d)
  cross join (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) o (d)
) y
where y.n <= 101;

-- A day off, or a day on which is worked although it is none. A row is never removed: what no longer holds is left out.
create table planned_day (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  plan_year integer not null references day_plan (plan_year),
  planned_on date not null,
  kind varchar(20) not null,
  name varchar(200) not null,
  -- of a day off that was swapped: the day worked for it; of a substitute day: the holiday that it makes up for
  other_day date,
  state varchar(20) not null,
  treatment varchar(20) not null,
  decision varchar(100),
  decided_on date,
  link varchar(500),
  note varchar(500),
  -- from when on it no longer holds
  ended_on date,
  check (state <> 'DECIDED' or decision is not null)
);
create index planned_day_year on planned_day (plan_year, planned_on);

insert into planned_day (id, version, created_at, changed_at, plan_year, planned_on, kind, name, other_day, state, treatment, decision, note) values
  (1, 0, current_timestamp, current_timestamp, 2012, date '2012-01-27', 'SWAPPED_OFF', 'Hoán đổi ngày làm việc', date '2012-02-04', 'EXPECTED', 'KEEP', null, 'Theo danh sách của thư viện vacanza/holidays; chưa đối chiếu quyết định'),
  (2, 0, current_timestamp, current_timestamp, 2013, date '2013-04-29', 'SWAPPED_OFF', 'Hoán đổi ngày làm việc', date '2013-05-04', 'EXPECTED', 'KEEP', null, 'Theo danh sách của thư viện vacanza/holidays; chưa đối chiếu quyết định'),
  (3, 0, current_timestamp, current_timestamp, 2014, date '2014-05-02', 'SWAPPED_OFF', 'Hoán đổi ngày làm việc', date '2014-04-26', 'EXPECTED', 'KEEP', null, 'Theo danh sách của thư viện vacanza/holidays; chưa đối chiếu quyết định'),
  (4, 0, current_timestamp, current_timestamp, 2014, date '2014-09-01', 'SWAPPED_OFF', 'Hoán đổi ngày làm việc', date '2014-09-06', 'EXPECTED', 'KEEP', null, 'Theo danh sách của thư viện vacanza/holidays; chưa đối chiếu quyết định'),
  (5, 0, current_timestamp, current_timestamp, 2015, date '2015-01-02', 'SWAPPED_OFF', 'Hoán đổi ngày làm việc', date '2014-12-27', 'EXPECTED', 'KEEP', null, 'Theo danh sách của thư viện vacanza/holidays; chưa đối chiếu quyết định'),
  (6, 0, current_timestamp, current_timestamp, 2015, date '2015-02-16', 'SWAPPED_OFF', 'Hoán đổi ngày làm việc', date '2015-02-14', 'EXPECTED', 'KEEP', null, 'Theo danh sách của thư viện vacanza/holidays; chưa đối chiếu quyết định'),
  (7, 0, current_timestamp, current_timestamp, 2015, date '2015-04-29', 'SWAPPED_OFF', 'Hoán đổi ngày làm việc', date '2015-04-25', 'EXPECTED', 'KEEP', null, 'Theo danh sách của thư viện vacanza/holidays; chưa đối chiếu quyết định'),
  (8, 0, current_timestamp, current_timestamp, 2018, date '2018-12-31', 'SWAPPED_OFF', 'Hoán đổi ngày làm việc', date '2019-01-05', 'EXPECTED', 'KEEP', null, 'Theo danh sách của thư viện vacanza/holidays; chưa đối chiếu quyết định'),
  (9, 0, current_timestamp, current_timestamp, 2019, date '2019-04-29', 'SWAPPED_OFF', 'Hoán đổi ngày làm việc', date '2019-05-04', 'EXPECTED', 'KEEP', null, 'Theo danh sách của thư viện vacanza/holidays; chưa đối chiếu quyết định'),
  (10, 0, current_timestamp, current_timestamp, 2024, date '2024-04-29', 'SWAPPED_OFF', 'Hoán đổi ngày làm việc', date '2024-05-04', 'EXPECTED', 'KEEP', null, 'Theo danh sách của thư viện vacanza/holidays; chưa đối chiếu quyết định'),
  (11, 0, current_timestamp, current_timestamp, 2026, date '2026-08-31', 'SWAPPED_OFF', 'Hoán đổi ngày làm việc', null, 'DECIDED', 'KEEP', 'Thông báo 9441/TB-BNV', 'Khối nhà nước; ngày làm bù ghi theo thông báo'),
  (12, 0, current_timestamp, current_timestamp, 2026, date '2026-09-01', 'HOLIDAY', 'Quốc khánh', null, 'DECIDED', 'KEEP', 'Thông báo 9441/TB-BNV', null),
  (13, 0, current_timestamp, current_timestamp, 2026, date '2026-09-02', 'HOLIDAY', 'Quốc khánh', null, 'DECIDED', 'KEEP', 'Thông báo 9441/TB-BNV', null);
