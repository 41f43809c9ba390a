import { Access, platform } from '@hromada/shared/access';
import type { OutboxEvent } from '@hromada/shared/events';
import { Arg, Ctx, Directive, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../context.ts';
import { IDENTITY_TOPIC, parseIdentityEvent } from './identity.events.ts';
import {
  EmployeeIdentity,
  IdentityChange,
  RedeemEmployeeInvitationInput,
  RedeemEmployeeInvitationPayload,
} from './identity.type.ts';
import { staffProblems } from './staff.messages.ts';

/** What the gateway asks of the directory, past every client's schema. */
@Resolver()
export class IdentityResolver {
  @Query(() => EmployeeIdentity, {
    nullable: true,
    description: 'Whom an account belongs to and what they may do today; null when nobody is bound to it.',
  })
  @Directive('@inaccessible')
  @Access(platform)
  async employeeIdentity(
    @Arg('provider', () => String, { description: 'Short name of the identity provider, `embedded`.' })
    provider: string,
    @Arg('subject', () => String, { description: 'Identifier of the account at that provider.' }) subject: string,
    @Ctx() { identities, loaders }: Context,
  ): Promise<EmployeeIdentity | null> {
    const found = await identities.find({ provider, subject });
    const employee = found && (await loaders.employees.load(found.employeeId));
    if (!found || !employee) return null;
    const { roles, unitIds, standsInFor, isDisabled } = found;
    return { employee, roles, unitIds, standsInFor, isDisabled };
  }

  @Mutation(() => RedeemEmployeeInvitationPayload, {
    description: 'Binds an account to the employee whom the invitation was issued to, once.',
  })
  @Directive('@inaccessible')
  @Access(platform)
  async redeemEmployeeInvitation(
    @Arg('input', () => RedeemEmployeeInvitationInput, { description: 'The code and the account.' })
    input: RedeemEmployeeInvitationInput,
    @Ctx() { identities, viewer }: Context,
  ): Promise<RedeemEmployeeInvitationPayload> {
    const { id, faults } = await identities.redeem(input, viewer);
    return { employeeId: id, problems: staffProblems(faults, viewer.language) };
  }

  @Subscription(() => IdentityChange, {
    description:
      'Powers of employees and clients as they change, each once and in order. CURSOR_EXPIRED: ask all anew.',
    subscribe: ({ args, context }: { args: { after?: string | null }; context: Context }) =>
      context.feed.subscribe({ after: args.after ?? null, topics: [IDENTITY_TOPIC] }),
  })
  @Directive('@inaccessible')
  @Access(platform)
  identityChanged(
    @Root() event: OutboxEvent,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Cursor of the last change seen; from now on when absent.',
    })
    _after: string | null,
  ): IdentityChange {
    return { cursor: event.seq, ...parseIdentityEvent(event.payload) };
  }
}
