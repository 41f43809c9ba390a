import { dataAccessResolvers } from '@hromada/shared/access-journal';
import { buildSubgraph, isUuid } from '@hromada/shared/graphql';
import type { GraphQLSchema } from 'graphql';
import type { ServicesContext } from './context.ts';
import { OrgUnit } from './org-unit/org-unit.type.ts';
import { PersonResolver } from './person/person.resolver.ts';
import { ServiceResolver } from './service/service.resolver.ts';
import { ServiceCardResolver } from './service/service-card.resolver.ts';
import { ServiceApplicationResolver } from './service-application/service-application.resolver.ts';
import { ServiceApplicationSubscriptionResolver } from './service-application/service-application.subscription.resolver.ts';
import {
  ServiceApplicationEventResolver,
  ServiceApplicationFieldsResolver,
} from './service-application/service-application-fields.resolver.ts';
import { CalendarResolver } from './term/calendar.resolver.ts';

/** The federation schema of the services subgraph; needs no database. */
export function buildServicesSchema(): Promise<GraphQLSchema> {
  return buildSubgraph({
    resolvers: [
      ServiceResolver,
      ServiceCardResolver,
      ServiceApplicationResolver,
      ServiceApplicationFieldsResolver,
      ServiceApplicationEventResolver,
      ServiceApplicationSubscriptionResolver,
      CalendarResolver,
      PersonResolver,
      ...dataAccessResolvers({
        name: 'application',
        of: 'the records of applications for services (заяви)',
        scope: 'services:read',
        unitType: OrgUnit,
        accesses: ({ accesses }: ServicesContext) => accesses,
      }),
    ],
    references: {
      // a person is not ours: any key stands for whom residents say it is
      Person: ({ id }) => (isUuid(id) ? { id } : null),
      Service: ({ id }, { loaders }: ServicesContext) => (isUuid(id) ? loaders.serviceById.load(id) : null),
      ServiceApplication: ({ id }, { loaders }: ServicesContext) =>
        isUuid(id) ? loaders.applicationById.load(id) : null,
    },
  });
}
