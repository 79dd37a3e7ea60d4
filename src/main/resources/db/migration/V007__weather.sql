create table place (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  name varchar(100) not null,
  latitude double precision not null,
  longitude double precision not null,
  sort_order integer not null,
  shown boolean not null,
  valid_from date,
  valid_to date
);

-- The last good forecast of each place, and how the attempts to get a newer one went. next_try_at is also the claim by
-- which one of several nodes takes a place.
create table forecast (
  place_id bigint primary key references place (id),
  source varchar(20),
  issued_at timestamp with time zone,
  fetched_at timestamp with time zone,
  content varchar(200000),
  next_try_at timestamp with time zone not null,
  last_tried_at timestamp with time zone,
  last_error varchar(40)
);
