import { Access, Personal, type PersonalSubject } from '@hromada/shared/access';
import { connectionOf, DateTime } from '@hromada/shared/graphql';
import { Field, ID, ObjectType } from 'type-graphql';
import { cardAsker, cardReader, fileReader, type Standing } from '../access.ts';
import {
  MessageAuthor,
  ServiceApplicationEventType,
  ServiceApplicationState,
} from './service-application.enums.type.ts';
import { ServiceApplication } from './service-application.type.ts';

/** A step in the life of an application. */
@ObjectType({ description: 'A step in the life of an application, never changed after (подія у справі).' })
@Access(cardReader)
export class ServiceApplicationEvent implements Standing {
  readonly applicationId!: string;
  readonly actorId!: string | null;
  readonly personId!: string | null;
  readonly unitId!: string | null;
  readonly executorId!: string | null;

  @Field(() => ID, { description: 'Identifier of the event (ідентифікатор).' })
  readonly id!: string;

  @Field(() => ServiceApplicationEventType, { description: 'What happened (подія).' })
  readonly type!: ServiceApplicationEventType;

  @Field(() => DateTime, { description: 'When (час).' })
  readonly at!: Date;

  @Field(() => String, { nullable: true, description: 'Reason or note of the employee (підстава або примітка).' })
  @Access(fileReader) // what to correct and why it was refused is said to the applicant
  readonly note!: string | null;

  @Field(() => ServiceApplicationState, {
    nullable: true,
    description: 'State before; null on acceptance (попередній стан).',
  })
  readonly fromState!: ServiceApplicationState | null;

  @Field(() => ServiceApplicationState, { description: 'State after (новий стан).' })
  readonly toState!: ServiceApplicationState;
}

/** A message about an application. */
@ObjectType({
  description: 'A message between the staff and the applicant about an application (повідомлення у справі).',
})
@Access(fileReader)
export class ServiceMessage implements Standing {
  readonly applicationId!: string;
  /** of whom the message tells, for the journal of access */
  readonly subject!: PersonalSubject;
  readonly personId!: string | null;
  readonly unitId!: string | null;
  readonly executorId!: string | null;

  @Field(() => ID, { description: 'Identifier of the message (ідентифікатор).' })
  readonly id!: string;

  @Field(() => MessageAuthor, { description: 'Who wrote it (автор).' })
  readonly author!: MessageAuthor;

  @Field(() => String, { nullable: true, description: 'Name of who wrote it, where known (імʼя автора).' })
  @Personal(({ subject }: ServiceMessage) => subject)
  readonly authorName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Text, 1 to 4,000 characters (текст); null while the journal of access is away.',
  })
  @Personal(({ subject }: ServiceMessage) => subject)
  readonly text!: string;

  @Field(() => DateTime, { description: 'When it was written (час).' })
  readonly sentAt!: Date;
}

/** Something changed in an application, told live. */
@ObjectType({ description: 'A change of an application, told live (зміна у справі).' })
@Access(cardAsker) // told only to who may know of the application
export class ServiceApplicationChange {
  @Field(() => String, {
    description: 'Place in the stream: pass the last one as `after` to go on from there (позиція).',
  })
  readonly cursor!: string;

  @Field(() => ServiceApplicationEventType, { description: 'What happened (подія).' })
  readonly type!: ServiceApplicationEventType;

  @Field(() => DateTime, { description: 'When (час).' })
  readonly at!: Date;

  @Field(() => ServiceApplication, { description: 'The application as it is now (заява).' })
  readonly application!: ServiceApplication;
}

const events = connectionOf(
  'ServiceApplicationEvent',
  'Steps in the life of an application (історія справи)',
  () => ServiceApplicationEvent,
);
const messages = connectionOf(
  'ServiceMessage',
  'Messages about an application (повідомлення у справі)',
  () => ServiceMessage,
);

/** A page of the history. */
export const ServiceApplicationEventConnection = events.Connection;

/** A page of messages. */
export const ServiceMessageConnection = messages.Connection;
