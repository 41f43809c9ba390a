import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { EmployeeStanding, SubstitutionReason } from '../../gql/graphql.ts';
import type { ClientScope, EmployeeRole } from './roles.ts';

/** Roles by name. */
export const ROLE_TEXT: Readonly<Record<EmployeeRole, MessageDescriptor>> = {
  registrar: msg`Реєстратор`,
  head: msg`Керівник`,
  executor: msg`Виконавець`,
  'service-officer': msg`Адміністратор ЦНАП`,
  'council-secretary': msg`Секретар ради`,
  analyst: msg`Аналітик`,
  administrator: msg`Адміністратор системи`,
  'data-protection-officer': msg`Відповідальний за персональні дані`,
};

/** What a role lets somebody do, in words. */
export const ROLE_EFFECT: Readonly<Record<EmployeeRole, MessageDescriptor>> = {
  registrar: msg`Реєструє звернення, передає їх на резолюцію, списує до справи. Шукає мешканців у реєстрі.`,
  head: msg`Накладає резолюції у своєму підрозділі та підлеглих йому, дає відповіді, призначає заміщення підлеглих.`,
  executor: msg`Виконує звернення, які йому доручено, і відповідає заявникам.`,
  'service-officer': msg`Приймає заяви на послуги й веде їх до видачі результату. Шукає мешканців у реєстрі.`,
  'council-secretary': msg`Бачить звернення без листів заявників; веде засідання та голосування ради.`,
  analyst: msg`Бачить узагальнені показники й відкриті голосування, без персональних даних.`,
  administrator: msg`Вносить працівників, роздає ролі, веде підрозділи та програми. До листів заявників доступу не має.`,
  'data-protection-officer': msg`Бачить журнал доступу до персональних даних та історію змін повноважень.`,
};

/** Scopes in words: what a program can do with it. */
export const SCOPE_EFFECT: Readonly<Record<ClientScope, MessageDescriptor>> = {
  'votes:read': msg`Читати голосування ради та показники депутатів: відкриті дані.`,
  'statistics:read': msg`Читати узагальнені показники без персональних даних.`,
  'services:read': msg`Читати перелік послуг і стан заяв, а за згодою мешканця — його заяви.`,
  'services:write': msg`Подавати заяви на послуги від імені мешканця, який це дозволив.`,
  'appeals:read': msg`Читати стан звернень, а за згодою мешканця — його звернення.`,
  'appeals:write': msg`Подавати звернення від імені мешканця, який це дозволив.`,
  'residents:read': msg`Читати дані мешканця, який це дозволив. Кожне читання записується в журнал.`,
  'webhooks:manage': msg`Замовляти сповіщення про зміни на свою адресу.`,
};

/** Why somebody is away. */
export const REASON_TEXT: Readonly<Record<SubstitutionReason, MessageDescriptor>> = {
  LEAVE: msg`Відпустка`,
  SICKNESS: msg`Хвороба`,
  BUSINESS_TRIP: msg`Відрядження`,
  OTHER: msg`Інша причина`,
};

/** Which employees a list has. */
export const STANDING_TEXT: Readonly<Record<EmployeeStanding, MessageDescriptor>> = {
  ACTIVE: msg`Працюють`,
  INACTIVE: msg`Не працюють`,
  ALL: msg`Усі`,
};
