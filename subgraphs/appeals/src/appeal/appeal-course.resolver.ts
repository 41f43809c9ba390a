import { Access, employee } from '@hromada/shared/access';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { AppealPayload, fresh } from './appeal.payloads.ts';
import { rolesFor } from './appeal.policy.ts';
import {
  ExtendAppealInput,
  ForwardAppealInput,
  LinkAppealInput,
  RefuseAppealConsiderationInput,
  ReopenAppealInput,
  RequestAppealClarificationInput,
  ReturnAppealInput,
  SendAppealInterimReplyInput,
  WithdrawAppealInput,
} from './appeal-course.inputs.ts';

/** What can become of an appeal beside its usual way. */
@Resolver()
export class AppealCourseResolver {
  @Mutation(() => AppealPayload, {
    description:
      'Sets a longer term before the present one ends, and tells the author (продовження строку; 393/96-ВР, art. 20). Role: head.',
  })
  @Access(employee(...rolesFor('EXTEND')))
  async extendAppeal(
    @Arg('input', () => ExtendAppealInput, { description: 'Which appeal and to what day.' }) input: ExtendAppealInput,
    @Ctx() context: Context,
  ): Promise<AppealPayload> {
    return fresh(context, await context.appealCourse.extend(input, context.viewer));
  }

  @Mutation(() => AppealPayload, {
    description:
      'Tells the author how far it is; control goes on (проміжна відповідь). The named executor, or the head.',
  })
  @Access(employee(...rolesFor('SEND_INTERIM_REPLY')))
  async sendAppealInterimReply(
    @Arg('input', () => SendAppealInterimReplyInput, { description: 'Which appeal and what to tell.' })
    input: SendAppealInterimReplyInput,
    @Ctx() context: Context,
  ): Promise<AppealPayload> {
    return fresh(context, await context.appealCourse.sendInterimReply(input, context.viewer));
  }

  @Mutation(() => AppealPayload, {
    description: 'Asks the author for what is missing; the term runs on (уточнення). The named executor, or the head.',
  })
  @Access(employee(...rolesFor('REQUEST_CLARIFICATION')))
  async requestAppealClarification(
    @Arg('input', () => RequestAppealClarificationInput, { description: 'Which appeal and what to ask.' })
    input: RequestAppealClarificationInput,
    @Ctx() context: Context,
  ): Promise<AppealPayload> {
    return fresh(context, await context.appealCourse.requestClarification(input, context.viewer));
  }

  @Mutation(() => AppealPayload, {
    description:
      'Sends it to the competent body within the term of the law (пересилання; 393/96-ВР, art. 7; 2939-VI, art. 22). Role: head.',
  })
  @Access(employee(...rolesFor('FORWARD')))
  async forwardAppeal(
    @Arg('input', () => ForwardAppealInput, { description: 'Which appeal and where.' }) input: ForwardAppealInput,
    @Ctx() context: Context,
  ): Promise<AppealPayload> {
    return fresh(context, await context.appealCourse.forward(input, context.viewer));
  }

  @Mutation(() => AppealPayload, {
    description: 'Returns it to its author with an explanation (повернення; 393/96-ВР, art. 5, 7). Role: head.',
  })
  @Access(employee(...rolesFor('RETURN')))
  async returnAppeal(
    @Arg('input', () => ReturnAppealInput, { description: 'Which appeal and why.' }) input: ReturnAppealInput,
    @Ctx() context: Context,
  ): Promise<AppealPayload> {
    return fresh(context, await context.appealCourse.returnToAuthor(input, context.viewer));
  }

  @Mutation(() => AppealPayload, {
    description: 'Ends the examination by a ground of the law (відмова в розгляді; 393/96-ВР, art. 8, 17). Role: head.',
  })
  @Access(employee(...rolesFor('REFUSE_CONSIDERATION')))
  async refuseAppealConsideration(
    @Arg('input', () => RefuseAppealConsiderationInput, { description: 'Which appeal and by what ground.' })
    input: RefuseAppealConsiderationInput,
    @Ctx() context: Context,
  ): Promise<AppealPayload> {
    return fresh(context, await context.appealCourse.refuseConsideration(input, context.viewer));
  }

  @Mutation(() => AppealPayload, {
    description: 'Marks it as a repeat, a duplicate or a mass one (позначення повторного). Role: registrar.',
  })
  @Access(employee(...rolesFor('LINK')))
  async linkAppeal(
    @Arg('input', () => LinkAppealInput, { description: 'Which appeal and to which it is tied.' })
    input: LinkAppealInput,
    @Ctx() context: Context,
  ): Promise<AppealPayload> {
    return fresh(context, await context.appealCourse.link(input, context.viewer));
  }

  @Mutation(() => AppealPayload, {
    description: 'Notes that the author took it back (відкликання). Role: registrar.',
  })
  @Access(employee(...rolesFor('WITHDRAW')))
  async withdrawAppeal(
    @Arg('input', () => WithdrawAppealInput, { description: 'Which appeal and by what.' }) input: WithdrawAppealInput,
    @Ctx() context: Context,
  ): Promise<AppealPayload> {
    return fresh(context, await context.appealCourse.withdraw(input, context.viewer));
  }

  @Mutation(() => AppealPayload, {
    description: 'Takes a closed one up again by a day of the head (поновлення розгляду). Role: head.',
  })
  @Access(employee(...rolesFor('REOPEN')))
  async reopenAppeal(
    @Arg('input', () => ReopenAppealInput, { description: 'Which appeal, why and by when.' }) input: ReopenAppealInput,
    @Ctx() context: Context,
  ): Promise<AppealPayload> {
    return fresh(context, await context.appealCourse.reopen(input, context.viewer));
  }
}
