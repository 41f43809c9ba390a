import { Access } from '@hromada/shared/access';
import { Arg, Ctx, Directive, Mutation, Query, Resolver } from 'type-graphql';
import { signIn } from '../access.ts';
import type { ResidentsContext } from '../context.ts';
import { BindResidentIdentityInput } from './resident-identity.inputs.ts';
import { BindResidentIdentityPayload, ResidentIdentity } from './resident-identity.type.ts';

/** Asked by the gateway at sign-in, of this subgraph itself; no schema for clients shows it. */
@Resolver()
export class ResidentIdentityResolver {
  @Query(() => ResidentIdentity, {
    nullable: true,
    description: 'The person record behind an account; null when nobody is bound to it (вхід мешканця).',
  })
  @Directive('@inaccessible')
  @Access(signIn)
  residentIdentity(
    @Arg('provider', () => String, { description: 'Configured short name of the issuer, `embedded`.' })
    provider: string,
    @Arg('subject', () => String, { description: 'Identifier of the account at the issuer.' }) subject: string,
    @Ctx() { accounts }: ResidentsContext,
  ): Promise<ResidentIdentity | null> {
    return accounts.find({ provider, subject });
  }

  @Mutation(() => BindResidentIdentityPayload, {
    description: 'Binds an account to the person record its issuer vouches for (привʼязка облікового запису).',
  })
  @Directive('@inaccessible')
  @Access(signIn)
  bindResidentIdentity(
    @Arg('input', () => BindResidentIdentityInput, { description: 'The account and what its issuer vouches for.' })
    input: BindResidentIdentityInput,
    @Ctx() { accounts }: ResidentsContext,
  ): Promise<BindResidentIdentityPayload> {
    return accounts.bind(input);
  }
}
