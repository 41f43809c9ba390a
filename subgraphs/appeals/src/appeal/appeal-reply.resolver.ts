import { Access, employee } from '@hromada/shared/access';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { AppealPayload, fresh } from './appeal.payloads.ts';
import { rolesFor } from './appeal.policy.ts';
import {
  AnswerAppealInput,
  ApproveAppealDraftInput,
  ReturnAppealDraftInput,
  SignAppealAnswerInput,
  SubmitAppealDraftInput,
} from './appeal-reply.inputs.ts';

/** The answer, from the draft to the signature. */
@Resolver()
export class AppealReplyResolver {
  @Mutation(() => AppealPayload, {
    description:
      'Gives a draft of the answer for approval (подання проєкту відповіді). The executor named in the resolution.',
  })
  @Access(employee(...rolesFor('SUBMIT_DRAFT')))
  async submitAppealDraft(
    @Arg('input', () => SubmitAppealDraftInput, { description: 'Which appeal and the draft.' })
    input: SubmitAppealDraftInput,
    @Ctx() context: Context,
  ): Promise<AppealPayload> {
    return fresh(context, await context.appealReplies.submitDraft(input, context.viewer));
  }

  @Mutation(() => AppealPayload, {
    description: 'Approves the draft of the answer (погодження проєкту). Role: head.',
  })
  @Access(employee(...rolesFor('APPROVE_DRAFT')))
  async approveAppealDraft(
    @Arg('input', () => ApproveAppealDraftInput, { description: 'Which appeal.' }) input: ApproveAppealDraftInput,
    @Ctx() context: Context,
  ): Promise<AppealPayload> {
    return fresh(context, await context.appealReplies.approveDraft(input, context.viewer));
  }

  @Mutation(() => AppealPayload, {
    description: 'Gives the draft back to the executor (повернення на доопрацювання). Role: head.',
  })
  @Access(employee(...rolesFor('RETURN_DRAFT')))
  async returnAppealDraft(
    @Arg('input', () => ReturnAppealDraftInput, { description: 'Which appeal and what to mend.' })
    input: ReturnAppealDraftInput,
    @Ctx() context: Context,
  ): Promise<AppealPayload> {
    return fresh(context, await context.appealReplies.returnDraft(input, context.viewer));
  }

  @Mutation(() => AppealPayload, {
    description:
      'Signs the approved draft, which becomes the answer (підписання відповіді; 393/96-ВР, art. 15). Role: head.',
  })
  @Access(employee(...rolesFor('SIGN')))
  async signAppealAnswer(
    @Arg('input', () => SignAppealAnswerInput, { description: 'Which appeal.' }) input: SignAppealAnswerInput,
    @Ctx() context: Context,
  ): Promise<AppealPayload> {
    return fresh(context, await context.appealReplies.sign(input, context.viewer));
  }

  @Mutation(() => AppealPayload, {
    description: 'Answers the applicant in the head’s own words (надання відповіді; 393/96-ВР, art. 15). Role: head.',
  })
  @Access(employee(...rolesFor('ANSWER')))
  async answerAppeal(
    @Arg('input', () => AnswerAppealInput, { description: 'Which appeal and the answer.' }) input: AnswerAppealInput,
    @Ctx() context: Context,
  ): Promise<AppealPayload> {
    return fresh(context, await context.appealReplies.answer(input, context.viewer));
  }
}
