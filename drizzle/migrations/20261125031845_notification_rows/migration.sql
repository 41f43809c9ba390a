-- Words of notices: version 1, to be changed by the administrator. A subject holds nothing that names a person or a case.
insert into appeals.notification_template (event, audience, channel, language, version, subject, body, created_at) values
  ('APPEAL_ASSIGNED', 'EXECUTOR', 'IN_APP', 'uk', 1, 'Вам доручено звернення', E'Звернення {number} доручено вам. Відповісти до {dueOn}.', '2026-11-25T00:00:00Z'),
  ('APPEAL_ASSIGNED', 'EXECUTOR', 'IN_APP', 'en', 1, 'An appeal was given to you', E'Appeal {number} was given to you. Answer by {dueOn}.', '2026-11-25T00:00:00Z'),
  ('APPEAL_ASSIGNED', 'EXECUTOR', 'EMAIL', 'uk', 1, 'Вам доручено звернення', E'Звернення {number} доручено вам. Відповісти до {dueOn}.\n{link}', '2026-11-25T00:00:00Z'),
  ('APPEAL_ASSIGNED', 'EXECUTOR', 'EMAIL', 'en', 1, 'An appeal was given to you', E'Appeal {number} was given to you. Answer by {dueOn}.\n{link}', '2026-11-25T00:00:00Z'),
  ('TERM_NEAR', 'EXECUTOR', 'IN_APP', 'uk', 1, 'Наближається строк звернення: {dueOn}', E'Звернення {number}: строк {dueOn}, днів залишилося: {days}.', '2026-11-25T00:00:00Z'),
  ('TERM_NEAR', 'EXECUTOR', 'IN_APP', 'en', 1, 'The term of an appeal is near: {dueOn}', E'Appeal {number}: due {dueOn}, days left: {days}.', '2026-11-25T00:00:00Z'),
  ('TERM_NEAR', 'EXECUTOR', 'EMAIL', 'uk', 1, 'Наближається строк звернення: {dueOn}', E'Звернення {number}: строк {dueOn}, днів залишилося: {days}.\n{link}', '2026-11-25T00:00:00Z'),
  ('TERM_NEAR', 'EXECUTOR', 'EMAIL', 'en', 1, 'The term of an appeal is near: {dueOn}', E'Appeal {number}: due {dueOn}, days left: {days}.\n{link}', '2026-11-25T00:00:00Z'),
  ('TERM_NEAR', 'UNIT_HEAD', 'IN_APP', 'uk', 1, 'Наближається строк звернення: {dueOn}', E'Звернення {number}: строк {dueOn}, днів залишилося: {days}.', '2026-11-25T00:00:00Z'),
  ('TERM_NEAR', 'UNIT_HEAD', 'IN_APP', 'en', 1, 'The term of an appeal is near: {dueOn}', E'Appeal {number}: due {dueOn}, days left: {days}.', '2026-11-25T00:00:00Z'),
  ('TERM_NEAR', 'UNIT_HEAD', 'EMAIL', 'uk', 1, 'Наближається строк звернення: {dueOn}', E'Звернення {number}: строк {dueOn}, днів залишилося: {days}.\n{link}', '2026-11-25T00:00:00Z'),
  ('TERM_NEAR', 'UNIT_HEAD', 'EMAIL', 'en', 1, 'The term of an appeal is near: {dueOn}', E'Appeal {number}: due {dueOn}, days left: {days}.\n{link}', '2026-11-25T00:00:00Z'),
  ('TERM_NEAR', 'DEPUTY_HEAD', 'IN_APP', 'uk', 1, 'Наближається строк звернення: {dueOn}', E'Звернення {number}: строк {dueOn}, днів залишилося: {days}.', '2026-11-25T00:00:00Z'),
  ('TERM_NEAR', 'DEPUTY_HEAD', 'IN_APP', 'en', 1, 'The term of an appeal is near: {dueOn}', E'Appeal {number}: due {dueOn}, days left: {days}.', '2026-11-25T00:00:00Z'),
  ('TERM_NEAR', 'DEPUTY_HEAD', 'EMAIL', 'uk', 1, 'Наближається строк звернення: {dueOn}', E'Звернення {number}: строк {dueOn}, днів залишилося: {days}.\n{link}', '2026-11-25T00:00:00Z'),
  ('TERM_NEAR', 'DEPUTY_HEAD', 'EMAIL', 'en', 1, 'The term of an appeal is near: {dueOn}', E'Appeal {number}: due {dueOn}, days left: {days}.\n{link}', '2026-11-25T00:00:00Z'),
  ('TERM_OVERDUE', 'EXECUTOR', 'IN_APP', 'uk', 1, 'Прострочено звернення, строк був {dueOn}', E'Звернення {number}: строк минув {dueOn}, днів прострочення: {days}.', '2026-11-25T00:00:00Z'),
  ('TERM_OVERDUE', 'EXECUTOR', 'IN_APP', 'en', 1, 'An appeal is overdue since {dueOn}', E'Appeal {number}: was due {dueOn}, days overdue: {days}.', '2026-11-25T00:00:00Z'),
  ('TERM_OVERDUE', 'EXECUTOR', 'EMAIL', 'uk', 1, 'Прострочено звернення, строк був {dueOn}', E'Звернення {number}: строк минув {dueOn}, днів прострочення: {days}.\n{link}', '2026-11-25T00:00:00Z'),
  ('TERM_OVERDUE', 'EXECUTOR', 'EMAIL', 'en', 1, 'An appeal is overdue since {dueOn}', E'Appeal {number}: was due {dueOn}, days overdue: {days}.\n{link}', '2026-11-25T00:00:00Z'),
  ('TERM_OVERDUE', 'UNIT_HEAD', 'IN_APP', 'uk', 1, 'Прострочено звернення, строк був {dueOn}', E'Звернення {number}: строк минув {dueOn}, днів прострочення: {days}.', '2026-11-25T00:00:00Z'),
  ('TERM_OVERDUE', 'UNIT_HEAD', 'IN_APP', 'en', 1, 'An appeal is overdue since {dueOn}', E'Appeal {number}: was due {dueOn}, days overdue: {days}.', '2026-11-25T00:00:00Z'),
  ('TERM_OVERDUE', 'UNIT_HEAD', 'EMAIL', 'uk', 1, 'Прострочено звернення, строк був {dueOn}', E'Звернення {number}: строк минув {dueOn}, днів прострочення: {days}.\n{link}', '2026-11-25T00:00:00Z'),
  ('TERM_OVERDUE', 'UNIT_HEAD', 'EMAIL', 'en', 1, 'An appeal is overdue since {dueOn}', E'Appeal {number}: was due {dueOn}, days overdue: {days}.\n{link}', '2026-11-25T00:00:00Z'),
  ('TERM_OVERDUE', 'DEPUTY_HEAD', 'IN_APP', 'uk', 1, 'Прострочено звернення, строк був {dueOn}', E'Звернення {number}: строк минув {dueOn}, днів прострочення: {days}.', '2026-11-25T00:00:00Z'),
  ('TERM_OVERDUE', 'DEPUTY_HEAD', 'IN_APP', 'en', 1, 'An appeal is overdue since {dueOn}', E'Appeal {number}: was due {dueOn}, days overdue: {days}.', '2026-11-25T00:00:00Z'),
  ('TERM_OVERDUE', 'DEPUTY_HEAD', 'EMAIL', 'uk', 1, 'Прострочено звернення, строк був {dueOn}', E'Звернення {number}: строк минув {dueOn}, днів прострочення: {days}.\n{link}', '2026-11-25T00:00:00Z'),
  ('TERM_OVERDUE', 'DEPUTY_HEAD', 'EMAIL', 'en', 1, 'An appeal is overdue since {dueOn}', E'Appeal {number}: was due {dueOn}, days overdue: {days}.\n{link}', '2026-11-25T00:00:00Z'),
  ('WEBHOOK_PAUSED', 'ADMINISTRATOR', 'IN_APP', 'uk', 1, 'Вебхук призупинено', E'Програма «{program}» не приймає подій: її вебхук призупинено. Після виправлення відновіть його в картці програми.', '2026-11-25T00:00:00Z'),
  ('WEBHOOK_PAUSED', 'ADMINISTRATOR', 'IN_APP', 'en', 1, 'A webhook was paused', E'The program “{program}” takes no events: its webhook was paused. Resume it on the card of the program when it is mended.', '2026-11-25T00:00:00Z'),
  ('WEBHOOK_PAUSED', 'ADMINISTRATOR', 'EMAIL', 'uk', 1, 'Вебхук призупинено', E'Програма «{program}» не приймає подій: її вебхук призупинено. Після виправлення відновіть його в картці програми.\n{link}', '2026-11-25T00:00:00Z'),
  ('WEBHOOK_PAUSED', 'ADMINISTRATOR', 'EMAIL', 'en', 1, 'A webhook was paused', E'The program “{program}” takes no events: its webhook was paused. Resume it on the card of the program when it is mended.\n{link}', '2026-11-25T00:00:00Z');
--> statement-breakpoint
-- Nobody is written to at night; the administrator sets the hours of the council.
insert into appeals.quiet_hours (valid_from, from_minute, to_minute, created_at) values ('2026-01-01', 1200, 420, '2026-11-25T00:00:00Z');
--> statement-breakpoint
-- A starting order of escalation, not a rule of law: three days before the term to the executor, a day before also to the head
-- of the unit; after it to both, and from the fourth day to the head above.
insert into appeals.escalation_step (id, audience, offset_days, repeat_days, valid_from) values
  ('019ac000-0000-7000-8000-000000000001', 'EXECUTOR', -3, null, '2026-01-01'),
  ('019ac000-0000-7000-8000-000000000002', 'EXECUTOR', -1, null, '2026-01-01'),
  ('019ac000-0000-7000-8000-000000000003', 'UNIT_HEAD', -1, null, '2026-01-01'),
  ('019ac000-0000-7000-8000-000000000004', 'EXECUTOR', 1, 3, '2026-01-01'),
  ('019ac000-0000-7000-8000-000000000005', 'UNIT_HEAD', 1, 7, '2026-01-01'),
  ('019ac000-0000-7000-8000-000000000006', 'DEPUTY_HEAD', 4, 7, '2026-01-01');
