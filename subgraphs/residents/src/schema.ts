import { buildSubgraph } from '@hromada/shared/graphql';
import type { GraphQLSchema } from 'graphql';
import { AddressResolver } from './address/address.resolver.ts';
import { HouseholdMemberResolver, HouseholdResolver } from './household/household.resolver.ts';
import { ResidentIdentityResolver } from './identity/resident-identity.resolver.ts';
import { resolvePersonReference } from './person/person.reference.ts';
import { PersonResolver } from './person/person.resolver.ts';
import { ResidenceResolver } from './residence/residence.resolver.ts';

/** The contract of the residents subgraph, executable. */
export function buildResidentsSchema(): Promise<GraphQLSchema> {
  return buildSubgraph({
    resolvers: [
      PersonResolver,
      ResidenceResolver,
      HouseholdResolver,
      HouseholdMemberResolver,
      AddressResolver,
      ResidentIdentityResolver,
    ],
    references: { Person: resolvePersonReference },
  });
}
