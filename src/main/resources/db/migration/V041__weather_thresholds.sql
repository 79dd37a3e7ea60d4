-- From which values on the Vietnamese services speak of heat, cold and heavy rain. Custom and law are data: when a threshold
-- changes, its row ends and another begins.
create table weather_threshold (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  -- HEAT: highest temperature of the day, °C; COLD: mean of the day, °C; RAIN: whole millimetres in 24 hours
  kind varchar(10) not null,
  at_least double precision,
  below double precision,
  words varchar(100) not null,
  words_en varchar(100) not null,
  valid_from date not null,
  valid_to date,
  source varchar(500) not null
);

insert into weather_threshold (id, version, created_at, changed_at, kind, at_least, below, words, words_en, valid_from, source) values
  (1, 0, current_timestamp, current_timestamp, 'HEAT', 35, 37, 'nắng nóng', 'hot', date '2021-07-01', 'Cách gọi của ngành khí tượng thủy văn: nhiệt độ cao nhất ngày từ 35 đến dưới 37 °C'),
  (2, 0, current_timestamp, current_timestamp, 'HEAT', 37, 39, 'nắng nóng gay gắt', 'very hot', date '2021-07-01', 'Cách gọi của ngành khí tượng thủy văn: nhiệt độ cao nhất ngày từ 37 đến dưới 39 °C'),
  (3, 0, current_timestamp, current_timestamp, 'HEAT', 39, null, 'nắng nóng đặc biệt gay gắt', 'extremely hot', date '2021-07-01', 'Cách gọi của ngành khí tượng thủy văn: nhiệt độ cao nhất ngày từ 39 °C'),
  (4, 0, current_timestamp, current_timestamp, 'COLD', 15, 20, 'rét', 'cold', date '2021-07-01', 'Cách gọi cho đồng bằng và trung du phía Bắc: nhiệt độ trung bình ngày từ 15 đến dưới 20 °C'),
  (5, 0, current_timestamp, current_timestamp, 'COLD', 13, 15, 'rét đậm', 'very cold', date '2021-07-01', 'Cách gọi cho đồng bằng và trung du phía Bắc: nhiệt độ trung bình ngày từ 13 đến dưới 15 °C'),
  (6, 0, current_timestamp, current_timestamp, 'COLD', null, 13, 'rét hại', 'harmfully cold', date '2021-07-01', 'Cách gọi cho đồng bằng và trung du phía Bắc: nhiệt độ trung bình ngày dưới 13 °C'),
  (7, 0, current_timestamp, current_timestamp, 'RAIN', 16, 51, 'mưa vừa', 'moderate rain', date '2021-07-01', 'Cách gọi của ngành khí tượng thủy văn: lượng mưa 24 giờ từ 16 đến 50 mm'),
  (8, 0, current_timestamp, current_timestamp, 'RAIN', 51, 101, 'mưa to', 'heavy rain', date '2021-07-01', 'Cách gọi của ngành khí tượng thủy văn: lượng mưa 24 giờ từ 51 đến 100 mm'),
  (9, 0, current_timestamp, current_timestamp, 'RAIN', 101, null, 'mưa rất to', 'very heavy rain', date '2021-07-01', 'Cách gọi của ngành khí tượng thủy văn: lượng mưa 24 giờ trên 100 mm');
