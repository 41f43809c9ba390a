import { Access, employee } from '@hromada/shared/access';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { RegisterAppealInput } from './appeal.inputs.ts';
import { AppealPayload, fresh, RegisterAppealPayload } from './appeal.payloads.ts';
import { rolesFor } from './appeal.policy.ts';
import { CloseAppealInput, ResolveAppealInput, SendAppealForResolutionInput } from './appeal-command.inputs.ts';

/** The usual way of an appeal: registration, resolution, end of control. */
@Resolver()
export class AppealMutationResolver {
  @Mutation(() => RegisterAppealPayload, {
    description: 'Registers an appeal: index, statutory term (реєстрація звернення). Role: registrar.',
  })
  @Access(employee('registrar'))
  async registerAppeal(
    @Arg('input', () => RegisterAppealInput, { description: 'What is written down.' }) input: RegisterAppealInput,
    @Ctx() context: Context,
  ): Promise<RegisterAppealPayload> {
    return fresh(context, await context.registrations.register(input, context.viewer));
  }

  @Mutation(() => AppealPayload, {
    description: 'Gives a registered appeal to the head (передача на резолюцію). Role: registrar.',
  })
  @Access(employee(...rolesFor('SEND_FOR_RESOLUTION')))
  async sendAppealForResolution(
    @Arg('input', () => SendAppealForResolutionInput, { description: 'Which appeal.' })
    input: SendAppealForResolutionInput,
    @Ctx() context: Context,
  ): Promise<AppealPayload> {
    return fresh(context, await context.appeals.sendForResolution(input, context.viewer));
  }

  @Mutation(() => AppealPayload, {
    description: 'Writes the resolution: executor and control day (накладення резолюції). Role: head.',
  })
  @Access(employee(...rolesFor('RESOLVE')))
  async resolveAppeal(
    @Arg('input', () => ResolveAppealInput, { description: 'Which appeal and the decision.' })
    input: ResolveAppealInput,
    @Ctx() context: Context,
  ): Promise<AppealPayload> {
    return fresh(context, await context.appeals.resolve(input, context.viewer));
  }

  @Mutation(() => AppealPayload, {
    description: 'Removes an answered appeal from control (зняття з контролю). Roles: registrar, head.',
  })
  @Access(employee(...rolesFor('CLOSE')))
  async closeAppeal(
    @Arg('input', () => CloseAppealInput, { description: 'Which appeal.' }) input: CloseAppealInput,
    @Ctx() context: Context,
  ): Promise<AppealPayload> {
    return fresh(context, await context.appeals.close(input, context.viewer));
  }
}
