-- What people say of the files that they put in, to find them again and to use them rightly.
alter table media add column alternative varchar(300);
alter table media add column author varchar(120);
alter table media add column source varchar(200);
alter table media add column licence varchar(120);
alter table media add column search_key varchar(800) default '' not null;
alter table media add column added_by bigint references account (id);
-- out of the library; the file and its row stay, the same content put in again brings it back
alter table media add column removed_at timestamp with time zone;
-- as the search looks for it: without marks, whatever the language that the database sorts in
update media set search_key = lower(translate(title,
  'àÀáÁãÃảẢạẠăĂằẰắẮẵẴẳẲặẶâÂầẦấẤẫẪẩẨậẬèÈéÉẽẼẻẺẹẸêÊềỀếẾễỄểỂệỆìÌíÍĩĨỉỈịỊòÒóÓõÕỏỎọỌôÔồỒốỐỗỖổỔộỘơƠờỜớỚỡỠởỞợỢùÙúÚũŨủỦụỤưƯừỪứỨữỮửỬựỰỳỲýÝỹỸỷỶỵỴđĐ',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeeeeeeeiiiiiiiiiioooooooooooooooooooooooooooooooooouuuuuuuuuuuuuuuuuuuuuuyyyyyyyyyydd'));
create index media_created on media (created_at desc, id desc);

-- The pictures in the text of an article, by their content as the addresses in the text name it.
create table article_picture (
  article_id bigint not null references article (id),
  content_hash varchar(64) not null,
  primary key (article_id, content_hash)
);
create index article_picture_hash on article_picture (content_hash);
insert into article_picture (article_id, content_hash)
select a.id, m.content_hash from article a join media m on a.body like '%/media/' || m.content_hash || '/%';
