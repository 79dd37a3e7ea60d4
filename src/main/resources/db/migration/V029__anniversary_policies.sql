-- What an anniversary does in years that lack its day or have its month twice, and when its unit ends. The defaults are
-- what the portal did before anybody could choose.
alter table anniversary add column leap_day varchar(20) default 'FEBRUARY_28' not null;
alter table anniversary add column short_month varchar(20) default 'LAST_DAY' not null;
alter table anniversary add column origin_in_leap_month boolean default false not null;
alter table anniversary add column leap_origin varchar(20) default 'REGULAR_MONTH' not null;
alter table anniversary add column doubled_month varchar(20) default 'FIRST' not null;
alter table anniversary add column unit_end varchar(20) default 'GO_ON' not null;
