import { Access, employee } from '@hromada/shared/access';
import { connectionOf } from '@hromada/shared/graphql';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';

/** What can happen to an employee, a unit or a client. */
export const StaffEventType = {
  EMPLOYEE_REGISTERED: 'EMPLOYEE_REGISTERED',
  EMPLOYEE_UPDATED: 'EMPLOYEE_UPDATED',
  EMPLOYEE_MOVED: 'EMPLOYEE_MOVED',
  ROLES_SET: 'ROLES_SET',
  EMPLOYEE_DISABLED: 'EMPLOYEE_DISABLED',
  EMPLOYEE_ENABLED: 'EMPLOYEE_ENABLED',
  EMPLOYEE_INVITED: 'EMPLOYEE_INVITED',
  ACCOUNT_BOUND: 'ACCOUNT_BOUND',
  ACCOUNTS_RELEASED: 'ACCOUNTS_RELEASED',
  SUBSTITUTION_ADDED: 'SUBSTITUTION_ADDED',
  SUBSTITUTION_ENDED: 'SUBSTITUTION_ENDED',
  UNIT_CREATED: 'UNIT_CREATED',
  UNIT_RENAMED: 'UNIT_RENAMED',
  UNIT_MOVED: 'UNIT_MOVED',
  UNIT_HEAD_SET: 'UNIT_HEAD_SET',
  UNIT_ABOLISHED: 'UNIT_ABOLISHED',
  UNIT_SUCCEEDED: 'UNIT_SUCCEEDED',
  CLIENT_REGISTERED: 'CLIENT_REGISTERED',
  CLIENT_UPDATED: 'CLIENT_UPDATED',
  CLIENT_KEY_ADDED: 'CLIENT_KEY_ADDED',
  CLIENT_KEY_REVOKED: 'CLIENT_KEY_REVOKED',
  CLIENT_DISABLED: 'CLIENT_DISABLED',
  CLIENT_ENABLED: 'CLIENT_ENABLED',
  WEBHOOK_REGISTERED: 'WEBHOOK_REGISTERED',
  WEBHOOK_CHANGED: 'WEBHOOK_CHANGED',
  WEBHOOK_SECRET_ROTATED: 'WEBHOOK_SECRET_ROTATED',
  WEBHOOK_PAUSED: 'WEBHOOK_PAUSED',
  WEBHOOK_RESUMED: 'WEBHOOK_RESUMED',
  WEBHOOK_REMOVED: 'WEBHOOK_REMOVED',
} as const;
export type StaffEventType = keyof typeof StaffEventType;

registerEnumType(StaffEventType, {
  name: 'StaffEventType',
  description: 'What happened to an employee, a unit or a client (подія).',
  valuesConfig: {
    EMPLOYEE_REGISTERED: { description: 'The employee was entered (внесено).' },
    EMPLOYEE_UPDATED: { description: 'Name, position, contacts or employment changed (змінено дані).' },
    EMPLOYEE_MOVED: { description: 'The employee went to another unit (переведено).' },
    ROLES_SET: { description: 'Other roles were given (змінено ролі).' },
    EMPLOYEE_DISABLED: { description: 'The employee was shut out (доступ закрито).' },
    EMPLOYEE_ENABLED: { description: 'The employee was let in again (доступ відкрито).' },
    EMPLOYEE_INVITED: { description: 'An invitation was issued (видано запрошення).' },
    ACCOUNT_BOUND: { description: 'An account of an identity provider was bound (привʼязано вхід).' },
    ACCOUNTS_RELEASED: { description: 'All accounts were taken away (відвʼязано входи).' },
    SUBSTITUTION_ADDED: { description: 'A substitution was set (призначено заміщення).' },
    SUBSTITUTION_ENDED: { description: 'A substitution was ended early or called off (припинено заміщення).' },
    UNIT_CREATED: { description: 'The unit was created (створено).' },
    UNIT_RENAMED: { description: 'Name or index changed (перейменовано).' },
    UNIT_MOVED: { description: 'The unit went under another one (перепідпорядковано).' },
    UNIT_HEAD_SET: { description: 'Another head (змінено керівника).' },
    UNIT_ABOLISHED: { description: 'The unit was abolished (ліквідовано).' },
    UNIT_SUCCEEDED: { description: 'The unit took over from an abolished one (став правонаступником).' },
    CLIENT_REGISTERED: { description: 'The client was registered (зареєстровано).' },
    CLIENT_UPDATED: { description: 'The registration changed (змінено дані).' },
    CLIENT_KEY_ADDED: { description: 'A key was added (додано ключ).' },
    CLIENT_KEY_REVOKED: { description: 'A key was revoked (відкликано ключ).' },
    CLIENT_DISABLED: { description: 'The client was shut out (доступ закрито).' },
    CLIENT_ENABLED: { description: 'The client was let in again (доступ відкрито).' },
    WEBHOOK_REGISTERED: { description: 'An address to be told of events was registered (додано вебхук).' },
    WEBHOOK_CHANGED: { description: 'Its address or events changed, or events are sent anew (змінено вебхук).' },
    WEBHOOK_SECRET_ROTATED: { description: 'Its secret was replaced (замінено таємницю вебхука).' },
    WEBHOOK_PAUSED: { description: 'It is told nothing for the time being (вебхук призупинено).' },
    WEBHOOK_RESUMED: { description: 'It is told again (вебхук відновлено).' },
    WEBHOOK_REMOVED: { description: 'It was removed (вебхук вилучено).' },
  },
});

/** One value that became another. */
@ObjectType({ description: 'One value that became another (зміна).' })
@Access(employee())
export class StaffChange {
  @Field(() => String, { description: 'Name of the field, `position`.' })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The value before, in words of that day; null when there was none.',
  })
  before!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The value after, in words of that day; null when none is left.',
  })
  after!: string | null;
}

/** What was changed about an employee, a unit or a client. */
@ObjectType({ description: 'What was changed about an employee, a unit or a client, by whom (подія в історії).' })
@Access(employee())
export class StaffEvent {
  @Field(() => ID, { description: 'Identifier of the event.' })
  id!: string;

  @Field(() => StaffEventType, { description: 'What happened (подія).' })
  type!: StaffEventType;

  @Field(() => Date, { description: 'When (час).' })
  at!: Date;

  @Field(() => String, { nullable: true, description: 'Remark (примітка).' })
  note!: string | null;

  @Field(() => [StaffChange], { description: 'Values that changed, at most 20 (зміни).' })
  changes!: StaffChange[];

  subjectId!: string;
  actorId!: string | null;
}

/** A page of history. */
export const { Connection: StaffEventConnection } = connectionOf(
  'StaffEvent',
  'What was changed, newest first (історія)',
  () => StaffEvent,
);
