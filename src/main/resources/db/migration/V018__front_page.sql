-- What stands first on the portal page, by the hand of an editor. One row, so that whoever arranges it notices who else did.
create table front_page (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  arranged_by bigint references account (id),
  arranged_at timestamp with time zone
);
create table front_place (
  position integer primary key,
  article_id bigint not null references article (id),
  from_at timestamp with time zone,
  until_at timestamp with time zone
);
create index front_place_article on front_place (article_id);
-- an id below zero: no sequence of EclipseLink ever gives it
insert into front_page (id, version, created_at, changed_at) values (-1, 0, current_timestamp, current_timestamp);

-- what is pinned, without reading what is not
create index article_pinned_until on article (pinned_until);
