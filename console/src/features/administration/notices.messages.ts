import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { NoticeAudience, NoticeChannel, NoticeEvent } from '../../gql/graphql.ts';

/** What employees are told of. */
export const NOTICE_TEXT: Readonly<Record<NoticeEvent, MessageDescriptor>> = {
  APPEAL_ASSIGNED: msg`Доручено звернення`,
  TERM_NEAR: msg`Наближається строк`,
  TERM_OVERDUE: msg`Строк прострочено`,
  WEBHOOK_PAUSED: msg`Вебхук призупинено`,
};

/** In which capacity somebody is told. */
export const AUDIENCE_TEXT: Readonly<Record<NoticeAudience, MessageDescriptor>> = {
  EXECUTOR: msg`Виконавець`,
  UNIT_HEAD: msg`Керівник підрозділу`,
  DEPUTY_HEAD: msg`Вищий керівник`,
  ADMINISTRATOR: msg`Адміністратор`,
};

/** By what somebody is told. */
export const CHANNEL_TEXT: Readonly<Record<NoticeChannel, MessageDescriptor>> = {
  IN_APP: msg`у консолі`,
  EMAIL: msg`поштою`,
  SMS: msg`SMS`,
};
