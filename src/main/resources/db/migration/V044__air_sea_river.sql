-- What models say of the air, the sea and the rivers at a place, each with an age and a turn of its own: a failure of one
-- takes nothing from the others, nor from the forecast. next_try_at is also the claim of a node.
create table outlook (
  place_id bigint not null references place (id),
  kind varchar(10) not null,
  source varchar(20),
  issued_at timestamp with time zone,
  content varchar(100000),
  next_try_at timestamp with time zone not null,
  last_tried_at timestamp with time zone,
  last_error varchar(40),
  primary key (place_id, kind)
);

-- each has a server of its own, which may want to be left alone
insert into forecast_provider (source, calls) values ('open-meteo-air', 0);
insert into forecast_provider (source, calls) values ('open-meteo-sea', 0);
insert into forecast_provider (source, calls) values ('open-meteo-river', 0);

-- The Vietnamese air quality index. Law is data: when a decision changes it, its rows end and others begin.
create table air_band (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  -- the highest index in the band
  up_to integer not null,
  words varchar(100) not null,
  words_en varchar(100) not null,
  -- as the decision has it, #rrggbb
  colour varchar(7) not null,
  valid_from date not null,
  valid_to date,
  source varchar(500) not null
);
insert into air_band (id, version, created_at, changed_at, up_to, words, words_en, colour, valid_from, source) values
  (1, 0, current_timestamp, current_timestamp, 50, 'Tốt', 'Good', '#00e400', date '2019-11-12', 'Quyết định 1459/QĐ-TCMT ngày 12/11/2019'),
  (2, 0, current_timestamp, current_timestamp, 100, 'Trung bình', 'Moderate', '#ffff00', date '2019-11-12', 'Quyết định 1459/QĐ-TCMT ngày 12/11/2019'),
  (3, 0, current_timestamp, current_timestamp, 150, 'Kém', 'Poor', '#ff7e00', date '2019-11-12', 'Quyết định 1459/QĐ-TCMT ngày 12/11/2019'),
  (4, 0, current_timestamp, current_timestamp, 200, 'Xấu', 'Bad', '#ff0000', date '2019-11-12', 'Quyết định 1459/QĐ-TCMT ngày 12/11/2019'),
  (5, 0, current_timestamp, current_timestamp, 300, 'Rất xấu', 'Very bad', '#8f3f97', date '2019-11-12', 'Quyết định 1459/QĐ-TCMT ngày 12/11/2019'),
  (6, 0, current_timestamp, current_timestamp, 500, 'Nguy hại', 'Hazardous', '#7e0023', date '2019-11-12', 'Quyết định 1459/QĐ-TCMT ngày 12/11/2019');

create table air_scale (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  -- INDEX, or the quantity that is measured
  quantity varchar(20) not null,
  -- µg/m³ at each step of the index, hourly values
  points varchar(200) not null,
  valid_from date not null,
  valid_to date,
  source varchar(500) not null
);
insert into air_scale (id, version, created_at, changed_at, quantity, points, valid_from, source) values
  (1, 0, current_timestamp, current_timestamp, 'INDEX', '0 50 100 150 200 300 400 500', date '2019-11-12', 'Quyết định 1459/QĐ-TCMT ngày 12/11/2019'),
  (2, 0, current_timestamp, current_timestamp, 'OZONE', '0 160 200 300 400 800 1000 1200', date '2019-11-12', 'Quyết định 1459/QĐ-TCMT ngày 12/11/2019, O3 trung bình 1 giờ'),
  (3, 0, current_timestamp, current_timestamp, 'CARBON_MONOXIDE', '0 10000 30000 45000 60000 90000 120000 150000', date '2019-11-12', 'Quyết định 1459/QĐ-TCMT ngày 12/11/2019'),
  (4, 0, current_timestamp, current_timestamp, 'SULPHUR_DIOXIDE', '0 125 350 550 800 1600 2100 2630', date '2019-11-12', 'Quyết định 1459/QĐ-TCMT ngày 12/11/2019'),
  (5, 0, current_timestamp, current_timestamp, 'NITROGEN_DIOXIDE', '0 100 200 700 1200 2350 3100 3850', date '2019-11-12', 'Quyết định 1459/QĐ-TCMT ngày 12/11/2019'),
  (6, 0, current_timestamp, current_timestamp, 'PM10', '0 50 150 250 350 420 500 600', date '2019-11-12', 'Quyết định 1459/QĐ-TCMT ngày 12/11/2019'),
  (7, 0, current_timestamp, current_timestamp, 'PM2_5', '0 25 50 80 150 250 350 500', date '2019-11-12', 'Quyết định 1459/QĐ-TCMT ngày 12/11/2019');
