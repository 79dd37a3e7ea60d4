-- The sources that are asked for a place, where that is not the portal's order. Nothing in it: as the portal does. The row stays
-- when a place goes back to that, so that two people who change it at once notice each other.
create table place_sources (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  place_id bigint not null unique references place (id),
  -- names with commas, in the order in which they are asked
  sources varchar(200)
);
