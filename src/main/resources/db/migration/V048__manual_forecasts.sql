-- What people on duty typed of a place from a bulletin. One row for each place: the audit has what it said before. It stands
-- beside the forecasts of models and never in their place, so that none overwrites the other.
create table manual_forecast (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  place_id bigint not null unique references place (id),
  issuer varchar(200) not null,
  bulletin varchar(100),
  issued_at timestamp with time zone not null,
  valid_until timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  -- the days as JSON
  content varchar(20000) not null
);
