create table account (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  login varchar(60) not null unique,
  display_name varchar(100) not null,
  unit_id bigint references unit (id),
  password_hash varchar(300) not null,
  must_change_password boolean not null,
  active boolean not null,
  failed_attempts integer not null,
  locked_until timestamp with time zone,
  last_sign_in_at timestamp with time zone
);

create table account_role (
  account_id bigint not null references account (id),
  role_name varchar(30) not null,
  primary key (account_id, role_name)
);
