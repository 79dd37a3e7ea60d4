-- Which units are told of a warning, from which level on; a unit without a row is told from the level of the setting on.
create table informed_unit (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  unit_id bigint not null unique references unit (id),
  -- 0: never
  from_level integer not null
);

-- A unit was told of a message, once, whatever number of nodes there are; and somebody confirmed that it has it. Kept for ever.
create table unit_notice (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  warning_id bigint not null references warning (id),
  unit_id bigint not null references unit (id),
  informed_at timestamp with time zone not null,
  -- false: it has no address, somebody must call
  mailed boolean not null,
  -- false: a cancellation, nothing to confirm
  asked boolean not null,
  reminded_at timestamp with time zone,
  confirmed_at timestamp with time zone,
  confirmed_by bigint references account (id),
  by_phone varchar(200),
  note varchar(500),
  constraint unit_notice_once unique (warning_id, unit_id)
);
create index unit_notice_unit on unit_notice (unit_id);
