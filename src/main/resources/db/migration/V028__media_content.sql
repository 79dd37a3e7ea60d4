-- What a picture or file is now. content_hash stays its name in every address, also after its content was replaced.
alter table media add column current_hash varchar(64);
-- rises when what readers get changes; addresses that carry it are kept by browsers for a year
alter table media add column revision integer default 0 not null;
-- width and height are those of what readers get; these are those of the whole picture
alter table media add column full_width integer;
alter table media add column full_height integer;
-- in thousandths of the whole picture: "left.top.width.height", null: all of it; "x.y", null: the middle
alter table media add column crop varchar(20);
alter table media add column focus varchar(10);
-- where the focal point lies in what readers get, as pages say it: "30% 62.5%", null: in the middle
alter table media add column focus_position varchar(20);
update media set current_hash = content_hash, full_width = width, full_height = height;
alter table media alter column current_hash set not null;
create index media_current_hash on media (current_hash);
