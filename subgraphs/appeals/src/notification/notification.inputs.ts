import { LocalDate } from '@hromada/shared/graphql';
import { Field, ID, InputType, Int } from 'type-graphql';
import { NoticeAudience, NoticeChannel, NoticeEvent, NoticeLanguage } from './notification.type.ts';

/** The key every change has. */
@InputType()
abstract class NotificationKeyedInput {
  @Field(() => ID, {
    description: 'UUID made by the caller: a repeat with the same key changes nothing and answers the same.',
  })
  idempotencyKey!: string;
}

/** Notices were read. */
@InputType({ description: 'Says that one’s notices were read (позначити прочитаними).' })
export class MarkNotificationsReadInput extends NotificationKeyedInput {
  @Field(() => [ID], { nullable: true, description: 'Which, at most 200; all when absent.' })
  ids?: string[] | null;
}

/** A dead message. */
@InputType({ description: 'Sends a message again that could not be sent (надіслати ще раз).' })
export class SendNotificationAgainInput extends NotificationKeyedInput {
  @Field(() => ID, { description: 'The message.' })
  id!: string;
}

/** A new version of words. */
@InputType({ description: 'Writes a new version of the words of a notice (зміна шаблону).' })
export class SetNotificationTemplateInput extends NotificationKeyedInput {
  @Field(() => NoticeEvent, { description: 'What happened (подія сповіщення).' })
  event!: NoticeEvent;

  @Field(() => NoticeAudience, { description: 'In which capacity they are told (кому).' })
  audience!: NoticeAudience;

  @Field(() => NoticeChannel, { description: 'By which channel (канал).' })
  channel!: NoticeChannel;

  @Field(() => NoticeLanguage, { description: 'In which language.' })
  language!: NoticeLanguage;

  @Field(() => String, { description: 'A line, 3 to 120 characters; may name {dueOn} and {days}.' })
  subject!: string;

  @Field(() => String, { description: 'What is told, 3 to 2,000 characters.' })
  body!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Version the caller has seen; refused as STALE_VERSION when it differs. Null: not checked.',
  })
  expectedVersion?: number | null;
}

/** Other quiet hours. */
@InputType({ description: 'Sets quiet hours from a day on (тихі години).' })
export class SetQuietHoursInput extends NotificationKeyedInput {
  @Field(() => LocalDate, { description: 'First day on which they hold: today or later.' })
  validFrom!: string;

  @Field(() => Int, { description: 'First quiet minute after midnight, 0 to 1439.' })
  fromMinute!: number;

  @Field(() => Int, {
    description: 'First minute that is not quiet, 0 to 1439; equal to `fromMinute`: no quiet hours.',
  })
  toMinute!: number;
}

/** In which language one is written to. */
@InputType({ description: 'Sets in which language one is written to (мова листів).' })
export class SetNotificationLanguageInput extends NotificationKeyedInput {
  @Field(() => NoticeLanguage, { description: 'The language.' })
  language!: NoticeLanguage;
}
