-- The roles of credits were one setting, a line with commas. Each becomes a row, in its order; what an article says of its
-- makers is text of its own and stays as it is.
create table credit_role (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  name varchar(40) not null unique,
  sort_order integer not null,
  active boolean not null
);

-- a name begins where the line does, or after a comma; ids below 980 are never given by the sequence
insert into credit_role (id, version, created_at, changed_at, name, sort_order, active)
select row_number() over (order by min(found.start_at)), 0, current_timestamp, current_timestamp, found.name,
  10 * row_number() over (order by min(found.start_at)), true
from (
  select place.n as start_at,
    trim(substring(trim(substring(line.roles from place.n for position(',' in substring(line.roles from place.n)) - 1)) from 1 for 40)) as name
  from (
    select coalesce((select setting_value from portal_setting where setting_key = 'news.credit-roles'), 'T/h, Tin, Ảnh, Nguồn') || ',' as roles
  ) line
  cross join (
    select 100 * c.d + 10 * t.d + o.d + 1 as n
    from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) c (d)
    cross join (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) t (d)
    cross join (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) o (d)
  ) place
  where place.n <= char_length(line.roles) and (place.n = 1 or substring(line.roles from place.n - 1 for 1) = ',')
) found
where found.name <> ''
group by found.name;

delete from portal_setting where setting_key = 'news.credit-roles';
