-- What the decrees provide for a kind of day in a class of year. Law is data: an administrator ends a row and adds the next
-- one when a decree changes.
create table ceremony_rule (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  kind varchar(20) not null,
  year_class varchar(10) not null,
  ceremony varchar(20) not null,
  provision varchar(1000) not null,
  citation varchar(300) not null,
  link varchar(500),
  valid_from date not null,
  valid_to date
);
create index ceremony_rule_kind on ceremony_rule (kind, year_class);

insert into ceremony_rule (id, version, created_at, changed_at, kind, year_class, ceremony, provision, citation, valid_from)
select 100 + 10 * k.n + c.n, 0, current_timestamp, current_timestamp, k.kind, c.year_class, c.ceremony, c.provision, c.citation, date '2018-10-15'
from (values (1, 'FOUNDING'), (2, 'TRADITIONAL'), (3, 'RESPONSE')) k (n, kind)
cross join (values
  (1, 'TRON', 'PROVIDED', 'được tổ chức lễ kỷ niệm; kế hoạch do bộ trưởng hoặc chủ tịch ủy ban nhân dân cấp tỉnh duyệt; không tặng quà, không chiêu đãi', 'khoản 3 Điều 4, khoản 1 Điều 9 Nghị định 111/2018/NĐ-CP'),
  (2, 'LE_5', 'NOT_PROVIDED', 'không tổ chức lễ kỷ niệm; tuyên truyền, giáo dục, thi đua, hội thảo', 'khoản 2 Điều 9 Nghị định 111/2018/NĐ-CP'),
  (3, 'KHAC', 'NOT_PROVIDED', 'không tổ chức lễ kỷ niệm; tuyên truyền, giáo dục, thi đua, hội thảo', 'khoản 2 Điều 9 Nghị định 111/2018/NĐ-CP')
) c (n, year_class, ceremony, provision, citation);

insert into ceremony_rule (id, version, created_at, changed_at, kind, year_class, ceremony, provision, citation, valid_from)
select 140 + c.n, 0, current_timestamp, current_timestamp, 'MAJOR', c.year_class, 'SEE_TEXT', 'ngày lễ lớn: quy mô tổ chức theo nghị định, cần xem văn bản', 'Điều 3, Điều 4 Nghị định 145/2013/NĐ-CP', date '2013-12-16'
from (values (1, 'TRON'), (2, 'LE_5'), (3, 'KHAC')) c (n, year_class);
