import { Access, platform } from '@hromada/shared/access';
import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { ApiClientIdentity } from './api-client-identity.type.ts';

/** What the gateway asks about programs, past every client's schema. */
@Resolver()
export class ApiClientIdentityResolver {
  @Query(() => ApiClientIdentity, {
    nullable: true,
    description: 'The program of that `client_id` with its keys of today; null when there is no such one.',
  })
  @Directive('@inaccessible')
  @Access(platform)
  async apiClientIdentity(
    @Arg('clientId', () => ID, { description: 'Identifier of the client.' }) clientId: string,
    @Ctx() { apiClients }: Context,
  ): Promise<ApiClientIdentity | null> {
    const found = await apiClients.findIdentity(clientId);
    if (!found) return null;
    const { client, keys } = found;
    return {
      ...client,
      isDisabled: client.disabledAt !== null,
      keys: keys.map(({ jwk }) => JSON.stringify(jwk)),
    };
  }
}
