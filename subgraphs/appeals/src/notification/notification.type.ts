import { Access, type AccessRule, employee } from '@hromada/shared/access';
import { connectionOf, LocalDate } from '@hromada/shared/graphql';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

/** The employee who is told. */
export const recipient: AccessRule = {
  name: 'the recipient',
  allows: ({ kind, subject }, parent?: { employeeId: string }) =>
    kind === 'employee' && parent !== undefined && parent.employeeId === subject,
};

/** Any employee, about themselves; the platform itself is told nothing. */
export const themselves: AccessRule = { name: 'the employee themselves', allows: ({ kind }) => kind === 'employee' };

/** Who sets what is told, when and in which words. */
export const ADMINISTRATOR = employee('administrator');

/** What employees are told of. */
export const NoticeEvent = {
  APPEAL_ASSIGNED: 'APPEAL_ASSIGNED',
  TERM_NEAR: 'TERM_NEAR',
  TERM_OVERDUE: 'TERM_OVERDUE',
  WEBHOOK_PAUSED: 'WEBHOOK_PAUSED',
} as const;
export type NoticeEvent = keyof typeof NoticeEvent;

registerEnumType(NoticeEvent, {
  name: 'NoticeEvent',
  description: 'What employees are told of (подія сповіщення).',
  valuesConfig: {
    APPEAL_ASSIGNED: { description: 'An appeal was given to them by a resolution (доручено звернення).' },
    TERM_NEAR: { description: 'The term of an appeal is near (наближається строк).' },
    TERM_OVERDUE: { description: 'The term of an appeal has passed without an answer (строк прострочено).' },
    WEBHOOK_PAUSED: { description: 'A program takes no events (вебхук призупинено).' },
  },
});

/** In which capacity somebody is told. */
export const NoticeAudience = {
  EXECUTOR: 'EXECUTOR',
  UNIT_HEAD: 'UNIT_HEAD',
  DEPUTY_HEAD: 'DEPUTY_HEAD',
  ADMINISTRATOR: 'ADMINISTRATOR',
} as const;
export type NoticeAudience = keyof typeof NoticeAudience;

registerEnumType(NoticeAudience, {
  name: 'NoticeAudience',
  description: 'In which capacity somebody is told (кому).',
  valuesConfig: {
    EXECUTOR: { description: 'The executor whom the resolution names (виконавець).' },
    UNIT_HEAD: { description: 'The head of the unit (керівник підрозділу).' },
    DEPUTY_HEAD: { description: 'The nearest other head above (заступник голови, вищий керівник).' },
    ADMINISTRATOR: { description: 'Administrators (адміністратор).' },
  },
});

/** By what somebody is told. */
export const NoticeChannel = { IN_APP: 'IN_APP', EMAIL: 'EMAIL', SMS: 'SMS' } as const;
export type NoticeChannel = keyof typeof NoticeChannel;

registerEnumType(NoticeChannel, {
  name: 'NoticeChannel',
  description: 'By what somebody is told (канал).',
  valuesConfig: {
    IN_APP: { description: 'In the console (у консолі).' },
    EMAIL: { description: 'By e-mail, outside quiet hours (електронною поштою).' },
    SMS: { description: 'By SMS; no driver comes with the system, nothing is sent (SMS).' },
  },
});

/** A language of notices. */
export const NoticeLanguage = { uk: 'uk', en: 'en' } as const;
export type NoticeLanguage = keyof typeof NoticeLanguage;

registerEnumType(NoticeLanguage, {
  name: 'NoticeLanguage',
  description: 'A language of notices (мова сповіщень).',
  valuesConfig: { uk: { description: 'Ukrainian (українська).' }, en: { description: 'English (англійська).' } },
});

/** What a notice is about. */
export const NoticeRecordKind = { APPEAL: 'APPEAL', CLIENT: 'CLIENT' } as const;
export type NoticeRecordKind = keyof typeof NoticeRecordKind;

registerEnumType(NoticeRecordKind, {
  name: 'NoticeRecordKind',
  description: 'What kind of record a notice is about (вид запису).',
  valuesConfig: {
    APPEAL: { description: 'An appeal (звернення).' },
    CLIENT: { description: 'A program (зовнішня програма).' },
  },
});

/** What an employee was told, in the console. */
@ObjectType({ description: 'What an employee was told in the console (сповіщення). Only their own.' })
@Access(recipient)
export class Notification {
  @Field(() => ID, { description: 'Identifier of the notice.' })
  id!: string;

  @Field(() => NoticeEvent, { description: 'What happened (подія).' })
  event!: NoticeEvent;

  @Field(() => NoticeRecordKind, { description: 'What it is about (вид запису).' })
  recordKind!: NoticeRecordKind;

  @Field(() => ID, { description: 'Identifier of what it is about.' })
  recordId!: string;

  @Field(() => String, { description: 'A line in the language of the viewer; names no case (заголовок).' })
  subject!: string;

  @Field(() => String, { description: 'What is told, in the language of the viewer (текст).' })
  body!: string;

  @Field(() => Date, { description: 'When (коли).' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was read; null: not yet (прочитано).' })
  readAt!: Date | null;

  employeeId!: string;
}

/** A page of notices. */
export const { Connection: NotificationConnection } = connectionOf(
  'Notification',
  'What an employee was told (сповіщення)',
  () => Notification,
);

/** A notice as it comes. */
@ObjectType({ description: 'A notice as it comes (нове сповіщення).' })
@Access(themselves)
export class NotificationArrival {
  @Field(() => String, { description: 'Cursor of this event: pass it as `after` to go on from here.' })
  cursor!: string;

  @Field(() => Notification, { nullable: true, description: 'The notice; null when it is no longer kept.' })
  notification!: Notification | null;

  @Field(() => Int, { description: 'How many are unread now, at most 1,000 counted (непрочитаних).' })
  unread!: number;
}

/** An e-mail that could not be sent. */
@ObjectType({ description: 'A message that could not be sent in eight attempts (недоставлене сповіщення).' })
@Access(ADMINISTRATOR)
export class DeadNotification {
  @Field(() => ID, { description: 'Identifier of the message.' })
  id!: string;

  @Field(() => NoticeEvent, { description: 'What it tells of (подія).' })
  event!: NoticeEvent;

  @Field(() => NoticeChannel, { description: 'By what it was sent (канал).' })
  channel!: NoticeChannel;

  @Field(() => Int, { description: 'Attempts made (спроб).' })
  attempts!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why the last failed: a code of the driver, `ECONNECTION`, `SMTP 550`, `NO_ADDRESS` (помилка).',
  })
  lastFault!: string | null;

  @Field(() => Date, { description: 'When it was to be told (створено).' })
  createdAt!: Date;

  employeeId!: string;
}

/** A page of messages that could not be sent. */
export const { Connection: DeadNotificationConnection } = connectionOf(
  'DeadNotification',
  'Messages that could not be sent (недоставлені сповіщення)',
  () => DeadNotification,
);

/** Words of a notice. */
@ObjectType({ description: 'Words of a notice; the newest version (шаблон сповіщення).' })
@Access(ADMINISTRATOR)
export class NotificationTemplate {
  @Field(() => NoticeEvent, { description: 'What happened (подія).' })
  event!: NoticeEvent;

  @Field(() => NoticeAudience, { description: 'To whom (кому).' })
  audience!: NoticeAudience;

  @Field(() => NoticeChannel, { description: 'By what (канал).' })
  channel!: NoticeChannel;

  @Field(() => NoticeLanguage, { description: 'In which language (мова).' })
  language!: NoticeLanguage;

  @Field(() => Int, { description: 'Version, from 1; each change is another (версія).' })
  version!: number;

  @Field(() => String, { description: 'A line; may name {dueOn} and {days} only (заголовок).' })
  subject!: string;

  @Field(() => String, { description: 'What is told; may name the words of `words` (текст).' })
  body!: string;

  @Field(() => Date, { description: 'When this version was written (змінено).' })
  createdAt!: Date;
}

/** Hours in which nobody is written to. */
@ObjectType({ description: 'Hours of Kyiv in which no e-mail is sent; those that hold today (тихі години).' })
@Access(ADMINISTRATOR)
export class QuietHours {
  @Field(() => LocalDate, { description: 'First day on which they hold (діють з).' })
  validFrom!: string;

  @Field(() => Int, { description: 'First quiet minute after midnight, 0 to 1439 (з).' })
  fromMinute!: number;

  @Field(() => Int, {
    description:
      'First minute that is not quiet, 0 to 1439; earlier than `fromMinute`: the next morning; equal: none (до).',
  })
  toMinute!: number;
}
