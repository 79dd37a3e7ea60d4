create table category (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  name varchar(100) not null,
  slug varchar(80) not null unique,
  parent_id bigint references category (id),
  sort_order integer not null
);

create table article (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  title varchar(160) not null,
  summary varchar(500),
  body varchar(500000) not null,
  search_key varchar(1000) not null,
  category_id bigint not null references category (id),
  unit_id bigint references unit (id),
  author_id bigint references account (id),
  lead_media_id bigint,
  lead_alternative varchar(300),
  lead_caption varchar(500),
  state varchar(20) not null,
  edited_at timestamp with time zone not null,
  published_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  withdrawal_notice varchar(500)
);
-- readers: newest first, of everything and of one category (also the neighbours in time of one article)
create index article_published on article (state, published_at desc, id desc);
create index article_category_published on article (category_id, state, published_at desc, id desc);
-- the desk: what was changed last
create index article_changed on article (changed_at desc, id desc);
create index article_author on article (author_id);
create index article_unit on article (unit_id);

create table article_category (
  article_id bigint not null references article (id),
  category_id bigint not null references category (id),
  primary key (article_id, category_id)
);
create index article_category_category on article_category (category_id, article_id);

create table article_credit (
  article_id bigint not null references article (id),
  position integer not null,
  role_name varchar(40) not null,
  name varchar(120) not null,
  primary key (article_id, position)
);

create table article_attachment (
  article_id bigint not null references article (id),
  position integer not null,
  media_id bigint not null,
  title varchar(200) not null,
  primary key (article_id, position)
);
