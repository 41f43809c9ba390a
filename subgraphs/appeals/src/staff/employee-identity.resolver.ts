import { Access, platform } from '@hromada/shared/access';
import { Arg, Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { EmployeeIdentity } from './employee-identity.type.ts';

/** What the gateway asks before it lets anybody in. */
@Resolver()
export class EmployeeIdentityResolver {
  @Query(() => EmployeeIdentity, {
    nullable: true,
    description:
      'The employee bound to a subject of an identity provider; null when nobody is. For the platform alone.',
  })
  @Directive('@inaccessible')
  @Access(platform)
  employeeIdentity(
    @Arg('provider', () => String, { description: 'Short name of the identity provider, `embedded`.' })
    provider: string,
    @Arg('subject', () => String, { description: 'Subject as the provider names it.' }) subject: string,
    @Ctx() { identities }: Context,
  ): Promise<EmployeeIdentity | null> {
    return identities.find(provider, subject);
  }
}
