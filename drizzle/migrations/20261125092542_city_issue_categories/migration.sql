-- A starting order of the council, not a rule of law: what can be reported, how far a duplicate may lie, and the days the council
-- gives itself. A change is a new row of the code from its day on.
insert into appeals.city_issue_category
  (code, valid_from, name_uk, name_en, group_uk, group_en, duplicate_radius, control_days, position) values
  ('ROAD_HOLE', '2026-01-01', 'Яма на дорозі', 'Hole in a road', 'Дороги і тротуари', 'Roads and pavements', 50, 14, 10),
  ('PAVEMENT', '2026-01-01', 'Пошкоджений тротуар', 'Damaged pavement', 'Дороги і тротуари', 'Roads and pavements', 50, 30, 20),
  ('ROAD_SIGN', '2026-01-01', 'Дорожній знак або світлофор', 'Road sign or traffic light', 'Дороги і тротуари', 'Roads and pavements', 75, 5, 30),
  ('SNOW_AND_ICE', '2026-01-01', 'Сніг, ожеледь', 'Snow and ice', 'Дороги і тротуари', 'Roads and pavements', 150, 2, 40),
  ('STREET_LIGHT', '2026-01-01', 'Не світить ліхтар', 'Street light is out', 'Освітлення', 'Lighting', 75, 7, 50),
  ('WATER_BURST', '2026-01-01', 'Прорив водогону', 'Burst water main', 'Вода і каналізація', 'Water and sewerage', 200, 1, 60),
  ('SEWERAGE', '2026-01-01', 'Каналізація, відкритий люк', 'Sewerage, open manhole', 'Вода і каналізація', 'Water and sewerage', 100, 1, 70),
  ('NO_HEATING', '2026-01-01', 'Немає опалення', 'No heating', 'Житловий фонд', 'Housing', 200, 3, 80),
  ('ROOF_AND_ENTRANCE', '2026-01-01', 'Дах, підʼїзд, ліфт', 'Roof, entrance, lift', 'Житловий фонд', 'Housing', 50, 15, 90),
  ('WASTE', '2026-01-01', 'Не вивезено сміття', 'Waste was not collected', 'Чистота', 'Cleanliness', 100, 3, 100),
  ('ILLEGAL_DUMP', '2026-01-01', 'Стихійне сміттєзвалище', 'Illegal dump', 'Чистота', 'Cleanliness', 150, 14, 110),
  ('TREE', '2026-01-01', 'Аварійне дерево, гілки', 'Dangerous tree, branches', 'Зелені зони', 'Green areas', 50, 5, 120),
  ('PLAYGROUND', '2026-01-01', 'Дитячий або спортивний майданчик', 'Playground', 'Зелені зони', 'Green areas', 75, 14, 130),
  ('PUBLIC_TRANSPORT', '2026-01-01', 'Громадський транспорт, зупинка', 'Public transport, stop', 'Транспорт', 'Transport', 100, 10, 140),
  ('SHELTER', '2026-01-01', 'Укриття зачинене або непридатне', 'Shelter closed or unfit', 'Безпека', 'Safety', 50, 1, 150),
  ('ACCESSIBILITY', '2026-01-01', 'Перешкода для людей з інвалідністю', 'Obstacle for people with disabilities', 'Безпека', 'Safety', 50, 20, 160),
  ('STRAY_ANIMALS', '2026-01-01', 'Безпритульні тварини', 'Stray animals', 'Безпека', 'Safety', 300, 7, 170),
  ('OTHER', '2026-01-01', 'Інше', 'Other', 'Інше', 'Other', 50, 15, 900);
