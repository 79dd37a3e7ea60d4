-- Official warnings, each message as its sender wrote it. Nothing is ever deleted: what was warned of stays to be read.

-- Law is data: the groups of hazards and the five levels, with what they are called and since when.
create table hazard (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  code varchar(20) not null,
  sort_order integer not null,
  name varchar(200) not null,
  name_en varchar(200) not null,
  -- codes of senders and words of event names by which it is known, separated by commas
  codes varchar(500),
  words varchar(500),
  valid_from date not null,
  valid_to date,
  source varchar(500) not null
);
insert into hazard (id, version, created_at, changed_at, code, sort_order, name, name_en, codes, words, valid_from, source) values
  (1, 0, current_timestamp, current_timestamp, 'STORM', 10, 'Bão, áp thấp nhiệt đới', 'Typhoon, tropical depression', 'BAO,ATND,TC,TYPHOON', 'bão,áp thấp nhiệt đới,typhoon,tropical,cyclone,hurricane', date '2021-07-01', 'Quyết định 18/2021/QĐ-TTg'),
  (2, 0, current_timestamp, current_timestamp, 'SURGE', 20, 'Nước dâng, triều cường', 'Storm surge, high tide', 'NUOCDANG,TRIEUCUONG,SURGE', 'nước dâng,triều cường,storm surge,coastal flood', date '2021-07-01', 'Quyết định 18/2021/QĐ-TTg'),
  (3, 0, current_timestamp, current_timestamp, 'FLASH_FLOOD', 30, 'Lũ quét, sạt lở đất, sụt lún đất', 'Flash flood, landslide, subsidence', 'LUQUET,SATLO', 'lũ quét,sạt lở,sụt lún,flash flood,landslide', date '2021-07-01', 'Quyết định 18/2021/QĐ-TTg'),
  (4, 0, current_timestamp, current_timestamp, 'FLOOD', 40, 'Lũ, ngập lụt', 'Flood, inundation', 'LU,NGAPLUT,FLOOD', 'ngập lụt,ngập úng,lũ,flood,inundation', date '2021-07-01', 'Quyết định 18/2021/QĐ-TTg'),
  (5, 0, current_timestamp, current_timestamp, 'RAIN', 50, 'Mưa lớn', 'Heavy rain', 'MUALON,RAIN', 'mưa lớn,mưa to,mưa rất to,heavy rain,rainfall', date '2021-07-01', 'Quyết định 18/2021/QĐ-TTg'),
  (6, 0, current_timestamp, current_timestamp, 'THUNDERSTORM', 60, 'Lốc, sét, mưa đá', 'Whirlwind, lightning, hail', 'LOC,SET,MUADA,DONG', 'dông,lốc,sét,mưa đá,thunderstorm,tornado,lightning,hail', date '2021-07-01', 'Quyết định 18/2021/QĐ-TTg'),
  (7, 0, current_timestamp, current_timestamp, 'WIND', 70, 'Gió mạnh trên biển', 'Strong wind at sea', 'GIOMANH,WIND', 'gió mạnh,gió giật mạnh,sóng lớn,gale,strong wind,high wave', date '2021-07-01', 'Quyết định 18/2021/QĐ-TTg'),
  (8, 0, current_timestamp, current_timestamp, 'FOG', 80, 'Sương mù', 'Fog', 'SUONGMU,FOG', 'sương mù,fog', date '2021-07-01', 'Quyết định 18/2021/QĐ-TTg'),
  (9, 0, current_timestamp, current_timestamp, 'HEAT', 90, 'Nắng nóng', 'Heat', 'NANGNONG,HEAT', 'nắng nóng,heat,high temperature', date '2021-07-01', 'Quyết định 18/2021/QĐ-TTg'),
  (10, 0, current_timestamp, current_timestamp, 'COLD', 100, 'Rét hại, sương muối', 'Damaging cold, frost', 'RETHAI,SUONGMUOI,COLD', 'rét hại,rét đậm,sương muối,băng giá,cold,frost', date '2021-07-01', 'Quyết định 18/2021/QĐ-TTg'),
  (11, 0, current_timestamp, current_timestamp, 'DROUGHT', 110, 'Hạn hán', 'Drought', 'HANHAN,DROUGHT', 'hạn hán,drought', date '2021-07-01', 'Quyết định 18/2021/QĐ-TTg'),
  (12, 0, current_timestamp, current_timestamp, 'SALINITY', 120, 'Xâm nhập mặn', 'Salt intrusion', 'XAMNHAPMAN', 'xâm nhập mặn,salinity,salt intrusion', date '2021-07-01', 'Quyết định 18/2021/QĐ-TTg'),
  (13, 0, current_timestamp, current_timestamp, 'FIRE', 130, 'Cháy rừng do tự nhiên', 'Wildfire', 'CHAYRUNG,FIRE', 'cháy rừng,wildfire,forest fire', date '2021-07-01', 'Quyết định 18/2021/QĐ-TTg'),
  (14, 0, current_timestamp, current_timestamp, 'EARTHQUAKE', 140, 'Động đất', 'Earthquake', 'DONGDAT,EQ', 'động đất,earthquake', date '2021-07-01', 'Quyết định 18/2021/QĐ-TTg'),
  (15, 0, current_timestamp, current_timestamp, 'TSUNAMI', 150, 'Sóng thần', 'Tsunami', 'SONGTHAN,TSUNAMI', 'sóng thần,tsunami', date '2021-07-01', 'Quyết định 18/2021/QĐ-TTg'),
  (16, 0, current_timestamp, current_timestamp, 'OTHER', 900, 'Thiên tai khác', 'Other hazard', null, null, date '2021-07-01', 'Cho bản tin không thuộc nhóm nào ở trên');

create table risk_level (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  risk_level integer not null,
  name varchar(100) not null,
  name_en varchar(100) not null,
  colour varchar(50) not null,
  colour_en varchar(50) not null,
  valid_from date not null,
  valid_to date,
  source varchar(500) not null
);
insert into risk_level (id, version, created_at, changed_at, risk_level, name, name_en, colour, colour_en, valid_from, source) values
  (1, 0, current_timestamp, current_timestamp, 1, 'rủi ro thấp', 'low risk', 'xanh dương nhạt', 'light blue', date '2021-07-01', 'Quyết định 18/2021/QĐ-TTg, Điều 4'),
  (2, 0, current_timestamp, current_timestamp, 2, 'rủi ro trung bình', 'medium risk', 'vàng nhạt', 'light yellow', date '2021-07-01', 'Quyết định 18/2021/QĐ-TTg, Điều 4'),
  (3, 0, current_timestamp, current_timestamp, 3, 'rủi ro lớn', 'high risk', 'da cam', 'orange', date '2021-07-01', 'Quyết định 18/2021/QĐ-TTg, Điều 4'),
  (4, 0, current_timestamp, current_timestamp, 4, 'rủi ro rất lớn', 'very high risk', 'đỏ', 'red', date '2021-07-01', 'Quyết định 18/2021/QĐ-TTg, Điều 4'),
  (5, 0, current_timestamp, current_timestamp, 5, 'thảm họa', 'disaster', 'tím', 'purple', date '2021-07-01', 'Quyết định 18/2021/QĐ-TTg, Điều 4');

-- One row, locked while a message is taken: of two that speak of each other, neither may miss the other.
create table warning_gate (
  id bigint primary key,
  received_at timestamp with time zone
);
insert into warning_gate (id) values (1);

create table warning (
  id bigint primary key,
  version integer not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  sender varchar(300) not null,
  identifier varchar(300) not null,
  sent timestamp with time zone not null,
  status varchar(10) not null,
  message_type varchar(10) not null,
  scope varchar(10) not null,
  origin varchar(10) not null,
  source varchar(500),
  received_at timestamp with time zone not null,
  state varchar(10) not null,
  -- all messages about one danger have the same
  chain_id bigint,
  replaced_by_id bigint references warning (id),
  -- when that one was sent
  replaced_at timestamp with time zone,
  language varchar(20) not null,
  event varchar(200) not null,
  event_en varchar(200),
  hazard varchar(20) not null,
  risk_level integer,
  urgency varchar(20) not null,
  severity varchar(20) not null,
  certainty varchar(20) not null,
  effective timestamp with time zone,
  onset timestamp with time zone,
  expires timestamp with time zone,
  -- when it leaves by itself, whether it says so or not
  ends_at timestamp with time zone not null,
  issuer varchar(200),
  bulletin_number varchar(60),
  headline varchar(500) not null,
  headline_en varchar(500),
  description varchar(20000),
  description_en varchar(20000),
  instruction varchar(10000),
  instruction_en varchar(10000),
  area_words varchar(4000),
  -- whether its area is about here, as far as can be told
  about_here boolean not null,
  typed_by bigint references account (id),
  typed_at timestamp with time zone,
  confirmed_by bigint references account (id),
  confirmed_at timestamp with time zone,
  emergency_reason varchar(500),
  closed_by bigint references account (id),
  closed_at timestamp with time zone,
  closing_reason varchar(500),
  constraint warning_message unique (sender, identifier, sent)
);
create index warning_ends on warning (ends_at);
create index warning_chain on warning (chain_id);
create index warning_sent on warning (sent);

-- What is large and seldom asked for: the document as it came, and polygons and circles as CAP writes them, one a line.
create table warning_document (
  warning_id bigint primary key references warning (id),
  content varchar(2200000),
  shapes varchar(1000000)
);

create table warning_reference (
  warning_id bigint not null references warning (id),
  sender varchar(300) not null,
  identifier varchar(300) not null,
  sent timestamp with time zone not null
);
create index warning_reference_of on warning_reference (warning_id);
create index warning_reference_to on warning_reference (identifier, sender);

create table warning_place (
  warning_id bigint not null references warning (id),
  place_id bigint not null references place (id),
  primary key (warning_id, place_id)
);
create index warning_place_place on warning_place (place_id);
