import { Access, employee } from '@hromada/shared/access';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Outcome } from '../mutation.service.ts';
import { AddEscalationStepInput, EndEscalationStepInput } from './escalation.inputs.ts';
import { escalationProblems } from './escalation.messages.ts';
import { EscalationStepPayload } from './escalation.payloads.ts';
import { ESCALATION_READERS, EscalationStep } from './escalation.type.ts';

/** To whom terms are told. */
@Resolver(() => EscalationStep)
export class EscalationResolver {
  @Query(() => [EscalationStep], {
    description: 'Steps of escalation that hold today or will, in order of days, at most 100 (кроки ескалації).',
  })
  @Access(ESCALATION_READERS)
  escalationSteps(@Ctx() { escalation }: Context): Promise<EscalationStep[]> {
    return escalation.list();
  }

  @Mutation(() => EscalationStepPayload, {
    description: 'Adds a step of escalation from a day on (додавання кроку ескалації). Role: administrator.',
  })
  @Access(employee('administrator'))
  async addEscalationStep(
    @Arg('input', () => AddEscalationStepInput, { description: 'To whom, when and how often.' })
    input: AddEscalationStepInput,
    @Ctx() context: Context,
  ): Promise<EscalationStepPayload> {
    return payloadOf(await context.escalation.add(input, context.viewer), context);
  }

  @Mutation(() => EscalationStepPayload, {
    description:
      'Ends a step of escalation; one that never held disappears (припинення кроку ескалації). Role: administrator.',
  })
  @Access(employee('administrator'))
  async endEscalationStep(
    @Arg('input', () => EndEscalationStepInput, { description: 'Which step and on which day.' })
    input: EndEscalationStepInput,
    @Ctx() context: Context,
  ): Promise<EscalationStepPayload> {
    return payloadOf(await context.escalation.end(input, context.viewer), context);
  }
}

async function payloadOf({ id, faults }: Outcome, { escalation, viewer }: Context): Promise<EscalationStepPayload> {
  return {
    step: id === null ? null : ((await escalation.find(id)) ?? null),
    problems: escalationProblems(faults, viewer.language),
  };
}
