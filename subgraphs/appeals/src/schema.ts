import { buildSubgraph } from '@hromada/shared/graphql';
import type { GraphQLSchema } from 'graphql';
import { colleague } from './access.ts';
import { ApiClientKeyResolver, ApiClientResolver } from './api-client/api-client.resolver.ts';
import { ApiClientIdentityResolver } from './api-client/api-client-identity.resolver.ts';
import { AppealResolver } from './appeal/appeal.resolver.ts';
import { AppealChangeResolver } from './appeal/appeal-change.resolver.ts';
import { AppealFieldsResolver } from './appeal/appeal-fields.resolver.ts';
import { AppealMutationResolver } from './appeal/appeal-mutation.resolver.ts';
import {
  AnswerResolver,
  AppealEventResolver,
  ApplicantResolver,
  ResolutionResolver,
} from './appeal/appeal-parts.resolver.ts';
import type { Context } from './context.ts';
import { JournalResolver } from './journal/journal.resolver.ts';
import { PersonResolver } from './person/person.resolver.ts';
import { EmployeeResolver } from './staff/employee.resolver.ts';
import { EmployeeMutationResolver } from './staff/employee-mutation.resolver.ts';
import { IdentityResolver } from './staff/identity.resolver.ts';
import { OrgUnitResolver } from './staff/org-unit.resolver.ts';
import { OrgUnitMutationResolver } from './staff/org-unit-mutation.resolver.ts';
import { StaffEventResolver } from './staff/staff-event.resolver.ts';
import { SubstitutionResolver } from './staff/substitution.resolver.ts';

/** The federation schema of appeals, journals, units and employees. */
export function buildAppealsSchema(): Promise<GraphQLSchema> {
  return buildSubgraph({
    resolvers: [
      AppealResolver,
      AppealFieldsResolver,
      AppealMutationResolver,
      AppealChangeResolver,
      ApplicantResolver,
      ResolutionResolver,
      AnswerResolver,
      AppealEventResolver,
      JournalResolver,
      OrgUnitResolver,
      EmployeeResolver,
      EmployeeMutationResolver,
      OrgUnitMutationResolver,
      SubstitutionResolver,
      StaffEventResolver,
      IdentityResolver,
      ApiClientResolver,
      ApiClientKeyResolver,
      ApiClientIdentityResolver,
      PersonResolver,
    ],
    references: {
      Appeal: ({ id }, { loaders }: Context) => loaders.appeals.load(id),
      // who may not know colleagues gets the same null for one that exists and one that does not
      Employee: ({ id }, { loaders, viewer }: Context) =>
        colleague.allows(viewer) ? loaders.employees.load(id) : null,
      OrgUnit: ({ id }, { loaders }: Context) => loaders.units.load(id),
      Person: ({ id }) => ({ id }),
    },
  });
}
