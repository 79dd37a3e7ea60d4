-- An article now goes through hands: who submitted, edited, approved and published it, and when it comes and goes.
alter table article add column state_since timestamp with time zone;
alter table article add column submitted_by bigint references account (id);
alter table article add column edited_by bigint references account (id);
alter table article add column approved_by bigint references account (id);
alter table article add column published_by bigint references account (id);
alter table article add column return_reason varchar(500);
alter table article add column change_note varchar(500);
alter table article add column publish_at timestamp with time zone;
alter table article add column unpublish_at timestamp with time zone;
alter table article add column pinned_until timestamp with time zone;
alter table article add column review_by date;
alter table article add column alone_by bigint references account (id);
alter table article add column alone_at timestamp with time zone;
alter table article add column alone_reason varchar(500);
alter table article add column confirmed_by bigint references account (id);
alter table article add column confirmed_at timestamp with time zone;

-- until now a withdrawn article was a draft that readers had seen
update article set state = 'WITHDRAWN' where state = 'DRAFT' and published_at is not null;
update article set state_since = case
  when state = 'PUBLISHED' then published_at
  when state = 'WITHDRAWN' then coalesce(withdrawn_at, changed_at)
  else created_at end;
alter table article alter column state_since set not null;

-- the timer: what comes, what goes; the desk: what needs somebody
create index article_publish_at on article (state, publish_at);
create index article_unpublish_at on article (unpublish_at);
create index article_alone on article (alone_at);
create index article_review_by on article (review_by);
create index article_submitted_by on article (submitted_by);

-- Every step of every article, for good: who, when, from where to where, with what reason.
create table article_step (
  id bigint primary key,
  article_id bigint not null references article (id),
  step varchar(20) not null,
  from_state varchar(20),
  to_state varchar(20) not null,
  at timestamp with time zone not null,
  actor_id bigint references account (id),
  reason varchar(500)
);
create index article_step_article on article_step (article_id, at, id);
create index article_step_at on article_step (at, step);
-- ids below zero: no sequence of EclipseLink ever gives them
insert into article_step (id, article_id, step, from_state, to_state, at, actor_id)
  select -3 * id, id, 'CREATE', null, 'DRAFT', created_at, author_id from article;
insert into article_step (id, article_id, step, from_state, to_state, at)
  select -3 * id - 1, id, 'PUBLISH', 'DRAFT', 'PUBLISHED', published_at from article where published_at is not null;
insert into article_step (id, article_id, step, from_state, to_state, at, reason)
  select -3 * id - 2, id, 'WITHDRAW', 'PUBLISHED', 'WITHDRAWN', coalesce(withdrawn_at, changed_at), withdrawal_notice
  from article where state = 'WITHDRAWN';

-- Where a capability of an account holds. Without a row it holds everywhere; a category stands for all below it, as does a unit.
create table news_scope (
  id bigint primary key,
  account_id bigint not null references account (id),
  capability varchar(30) not null,
  category_id bigint references category (id),
  unit_id bigint references unit (id)
);
create index news_scope_account on news_scope (account_id, capability);
create index news_scope_category on news_scope (category_id);

-- Approving and publishing became capabilities of their own: whoever could publish until now, still can.
insert into account_role (account_id, role_name)
  select r.account_id, 'APPROVER' from account_role r where r.role_name = 'EDITOR'
  and not exists (select 1 from account_role o where o.account_id = r.account_id and o.role_name = 'APPROVER');
insert into account_role (account_id, role_name)
  select r.account_id, 'PUBLISHER' from account_role r where r.role_name = 'EDITOR'
  and not exists (select 1 from account_role o where o.account_id = r.account_id and o.role_name = 'PUBLISHER');
