-- When the office was on storm duty: by itself while a warning of a high level was in force here, or because somebody said so.
create table storm_duty (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  -- the highest level of warnings in it, 0 if there was none
  highest_level integer not null,
  switched_by bigint references account (id),
  switched_at timestamp with time zone,
  reason varchar(500),
  switched_until timestamp with time zone,
  off_by bigint references account (id),
  off_at timestamp with time zone
);
create index storm_duty_begun on storm_duty (begun_at);

-- Who is on duty when. Never deleted: what was wrong is withdrawn.
create table duty_shift (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  person varchar(200) not null,
  duty_position varchar(200),
  phone varchar(30),
  unit_id bigint references unit (id),
  withdrawn_at timestamp with time zone,
  withdrawn_by bigint references account (id)
);
create index duty_shift_ends on duty_shift (ends_at);
