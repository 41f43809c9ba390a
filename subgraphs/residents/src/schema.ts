import { dataAccessResolvers } from '@hromada/shared/access-journal';
import { buildSubgraph } from '@hromada/shared/graphql';
import type { GraphQLSchema } from 'graphql';
import { AddressResolver } from './address/address.resolver.ts';
import type { ResidentsContext } from './context.ts';
import { HouseholdMemberResolver, HouseholdResolver } from './household/household.resolver.ts';
import { IdentityResolver } from './identity/identity.resolver.ts';
import { ResidentIdentityResolver } from './identity/resident-identity.resolver.ts';
import { OrgUnit } from './org-unit/org-unit.type.ts';
import { resolvePersonReference } from './person/person.reference.ts';
import { PersonResolver } from './person/person.resolver.ts';
import { ResidenceResolver } from './residence/residence.resolver.ts';

/** The contract of the residents subgraph, executable. */
export function buildResidentsSchema(): Promise<GraphQLSchema> {
  return buildSubgraph({
    resolvers: [
      PersonResolver,
      IdentityResolver,
      ResidenceResolver,
      HouseholdResolver,
      HouseholdMemberResolver,
      AddressResolver,
      ResidentIdentityResolver,
      ...dataAccessResolvers({
        name: 'registry',
        of: 'the register of residents (реєстр громади)',
        scope: 'residents:read',
        unitType: OrgUnit,
        accesses: ({ accesses }: ResidentsContext) => accesses,
      }),
    ],
    references: { Person: resolvePersonReference },
  });
}
