-- How it stands with each feed of official warnings, and which of its documents were seen.
create table warning_feed (
  address varchar(500) primary key,
  etag varchar(300),
  last_modified varchar(100),
  next_at timestamp with time zone not null,
  -- a node asks it now, at most until then
  claimed_until timestamp with time zone,
  -- it wants to be left alone until then
  paused_until timestamp with time zone,
  asked_at timestamp with time zone,
  succeeded_at timestamp with time zone,
  failed_at timestamp with time zone,
  failures integer not null,
  reason varchar(40),
  -- when it last had a message that was new to us
  document_at timestamp with time zone
);

-- A document that was taken or refused is not fetched again until its entry says that it changed.
create table warning_feed_document (
  -- SHA-256 of the feed, the document's address and the time of its entry
  document_key varchar(64) primary key,
  feed varchar(500) not null,
  link varchar(1000) not null,
  seen_at timestamp with time zone not null,
  -- why it was refused
  reason varchar(40)
);
create index warning_feed_document_refused on warning_feed_document (reason, seen_at);
