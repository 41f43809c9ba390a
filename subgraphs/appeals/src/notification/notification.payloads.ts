import { Access } from '@hromada/shared/access';
import { InputProblem } from '@hromada/shared/graphql';
import { Field, Int, ObjectType } from 'type-graphql';
import { ADMINISTRATOR, NotificationTemplate, QuietHours, themselves } from './notification.type.ts';

/** What came of reading, or of a choice of one's own. */
@ObjectType({ description: 'What came of it.' })
@Access(themselves)
export class NotificationsPayload {
  @Field(() => Int, { description: 'How many of one’s notices are unread now, at most 1,000 counted (непрочитаних).' })
  unread!: number;

  @Field(() => [InputProblem], { description: 'What to correct, at most one per field; empty when done.' })
  problems!: InputProblem[];
}

/** What came of sending again. */
@ObjectType({ description: 'What came of it: the message waits to be sent, or what is wrong.' })
@Access(ADMINISTRATOR)
export class SendNotificationAgainPayload {
  @Field(() => [InputProblem], { description: 'What to correct, at most one per field; empty when done.' })
  problems!: InputProblem[];
}

/** What came of new words. */
@ObjectType({ description: 'What came of it: the words as they are now, or what to correct.' })
@Access(ADMINISTRATOR)
export class NotificationTemplatePayload {
  @Field(() => NotificationTemplate, { nullable: true, description: 'The new version; null when there are problems.' })
  template!: NotificationTemplate | null;

  @Field(() => [InputProblem], { description: 'What to correct, at most one per field; empty when done.' })
  problems!: InputProblem[];
}

/** What came of other hours. */
@ObjectType({ description: 'What came of it: the hours that hold today, or what to correct.' })
@Access(ADMINISTRATOR)
export class QuietHoursPayload {
  @Field(() => QuietHours, { nullable: true, description: 'Hours that hold today; null when there are none.' })
  quietHours!: QuietHours | null;

  @Field(() => [InputProblem], { description: 'What to correct, at most one per field; empty when done.' })
  problems!: InputProblem[];
}
