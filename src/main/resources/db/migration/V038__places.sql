-- Places survive reforms: what they are, what else people call them, and in what they went on.
alter table place add column kind varchar(20) default 'OTHER' not null;
-- one a line
alter table place add column aliases varchar(2100);
alter table place add column successor_id bigint references place (id);
alter table place add column search_key varchar(4400) default '' not null;
-- as the search looks for it: without marks, whatever the language that the database sorts in
update place set search_key = lower(translate(name,
  'àÀáÁãÃảẢạẠăĂằẰắẮẵẴẳẲặẶâÂầẦấẤẫẪẩẨậẬèÈéÉẽẼẻẺẹẸêÊềỀếẾễỄểỂệỆìÌíÍĩĨỉỈịỊòÒóÓõÕỏỎọỌôÔồỒốỐỗỖổỔộỘơƠờỜớỚỡỠởỞợỢùÙúÚũŨủỦụỤưƯừỪứỨữỮửỬựỰỳỲýÝỹỸỷỶỵỴđĐ',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeeeeeeeiiiiiiiiiioooooooooooooooooooooooooooooooooouuuuuuuuuuuuuuuuuuuuuuyyyyyyyyyydd'));
create index place_successor on place (successor_id);

-- Whose people see the place first. A unit has one place; it serves the units below it, too, unless they have their own.
create table place_unit (
  unit_id bigint primary key references unit (id),
  place_id bigint not null references place (id)
);
create index place_unit_place on place_unit (place_id);

-- The places that a person wants to see first, in their order.
create table favourite_place (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  account_id bigint not null references account (id),
  place_id bigint not null references place (id),
  position integer not null,
  unique (account_id, place_id)
);
