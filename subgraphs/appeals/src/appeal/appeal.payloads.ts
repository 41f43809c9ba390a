import { Access, employee } from '@hromada/shared/access';
import { InputProblem } from '@hromada/shared/graphql';
import { Field, ObjectType } from 'type-graphql';
import type { Context } from '../context.ts';
import { Appeal } from './appeal.type.ts';

/** What came of a registration: the appeal, or what to correct. */
@ObjectType({ description: 'What came of a registration: the appeal, or what to correct.' })
@Access(employee())
export class RegisterAppealPayload {
  @Field(() => Appeal, { nullable: true, description: 'The registered appeal; null when there are problems.' })
  appeal!: Appeal | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Code for the author to follow the appeal without an account, `7A0C-19EF-…`; null on a repeat of the key: it is nowhere kept (код відстеження).',
  })
  @Access(employee('registrar'))
  trackingCode!: string | null;

  @Field(() => [InputProblem], { description: 'What to correct, at most one per field; empty when registered.' })
  problems!: InputProblem[];
}

/** What came of a command: the appeal as it is now, or what to correct. */
@ObjectType({ description: 'What came of a command: the appeal as it is now, or what to correct.' })
@Access(employee())
export class AppealPayload {
  @Field(() => Appeal, { nullable: true, description: 'The appeal after the command; null when there are problems.' })
  appeal!: Appeal | null;

  @Field(() => [InputProblem], { description: 'What to correct, at most one per field; empty when done.' })
  problems!: InputProblem[];
}

/** Answers with what is loaded anew: what was read before a mutation is no longer true, and several may share one operation. */
export function fresh<Payload>(context: Pick<Context, 'reload'>, payload: Payload): Payload {
  context.reload();
  return payload;
}
