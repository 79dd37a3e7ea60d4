create table account (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  login varchar(60) not null unique,
  display_name varchar(100) not null,
  search_key varchar(170) not null,
  unit_id bigint references unit (id),
  password_hash varchar(300) not null,
  password_changed_at timestamp with time zone not null,
  must_change_password boolean not null,
  active boolean not null
);
create index account_unit on account (unit_id);

create table account_role (
  account_id bigint not null references account (id),
  role_name varchar(30) not null,
  primary key (account_id, role_name)
);

-- Apart from the account: a wrong guess must not look like a change of the account to an administrator who edits it.
create table account_lock (
  account_id bigint primary key references account (id),
  failed_attempts integer not null,
  locked_until timestamp with time zone,
  opened_at timestamp with time zone
);
