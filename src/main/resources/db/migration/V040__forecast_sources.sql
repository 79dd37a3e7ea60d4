-- What is known of each source at each place: how it went, and for a source that wants it what it answered last, so that it
-- is not asked again before its time. point tells where that was: a place may move.
create table forecast_source (
  place_id bigint not null references place (id),
  source varchar(20) not null,
  point varchar(40),
  content varchar(200000),
  last_modified varchar(100),
  confirmed_at timestamp with time zone,
  expires_at timestamp with time zone,
  succeeded_at timestamp with time zone,
  failed_at timestamp with time zone,
  last_error varchar(40),
  primary key (place_id, source)
);

-- How often each source was asked on a day, as it counts itself, by all nodes together, and until when it wants to be left
-- alone.
create table forecast_provider (
  source varchar(20) primary key,
  counted_on date,
  calls integer not null,
  paused_until timestamp with time zone
);
insert into forecast_provider (source, calls) values ('open-meteo', 0);
insert into forecast_provider (source, calls) values ('met-norway', 0);
