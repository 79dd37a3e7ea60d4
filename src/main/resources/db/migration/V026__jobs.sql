-- Work that takes longer than a page may wait for it.
create table job (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  kind varchar(40) not null,
  -- a JSON object of texts
  parameters varchar(2000) not null,
  owner_id bigint not null references account (id),
  owner_name varchar(120) not null,
  language_tag varchar(5) not null,
  -- of what may run only once at a time there is one unfinished row
  sole_key varchar(40) unique,
  state varchar(20) not null,
  queued_at timestamp with time zone not null,
  started_at timestamp with time zone,
  -- the last sign of life of the node that runs it
  alive_at timestamp with time zone,
  finished_at timestamp with time zone,
  -- who runs it: grows with each node that takes it, so that a node that was given up changes nothing any more
  claim integer not null,
  deaths integer not null,
  cancel_asked_at timestamp with time zone,
  done_count bigint not null,
  total_count bigint,
  -- how far the work came, in its own terms: where it goes on after a node died
  reached bigint not null,
  note varchar(1000),
  failure varchar(500),
  file_name varchar(120),
  file_size bigint
);
create index job_state on job (state, queued_at);
create index job_owner on job (owner_id, queued_at desc);
create index job_queued on job (queued_at desc);
