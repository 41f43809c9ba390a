import type { Database } from '@hromada/drizzle/client';
import type { Clock } from '@hromada/shared/clock';
import type { Logger } from '@hromada/shared/logging';
import type { Viewer } from '@hromada/shared/viewer';
import { AccessLogRepository } from './access-log/access-log.repository.ts';
import { AccessJournal } from './access-log/access-log.service.ts';
import { createAddressLoader, createCurrentAddressLoader } from './address/address.loaders.ts';
import { AddressRepository } from './address/address.repository.ts';
import { AddressService } from './address/address.service.ts';
import { createHouseholdLoader, createMembersLoader } from './household/household.loaders.ts';
import { HouseholdRepository } from './household/household.repository.ts';
import { ResidentIdentityRepository } from './identity/resident-identity.repository.ts';
import { ResidentIdentityService } from './identity/resident-identity.service.ts';
import { createPersonLoader } from './person/person.loaders.ts';
import { PersonRepository } from './person/person.repository.ts';
import { PersonService } from './person/person.service.ts';
import { createResidencesLoader } from './residence/residence.loaders.ts';
import { ResidenceRepository } from './residence/residence.repository.ts';
import { ResidenceService } from './residence/residence.service.ts';

/** What the process has, for all requests. */
export interface ResidentsParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Logger;
}

/** What one operation has: a journal and loaders of its own. */
export type ResidentsContext = ReturnType<ReturnType<typeof createContextFactory>>;

/** Wires the subgraph once; the function it returns wires one operation. */
export function createContextFactory({ db, clock, log }: ResidentsParts) {
  const accessLog = new AccessLogRepository(db);
  const personRows = new PersonRepository(db);
  const addressRows = new AddressRepository(db);
  const residenceRows = new ResidenceRepository(db);
  const householdRows = new HouseholdRepository(db);
  const identityRows = new ResidentIdentityRepository(db);
  return (viewer: Viewer) => {
    const journal = new AccessJournal({ repository: accessLog, viewer, clock, log });
    const loaders = {
      person: createPersonLoader(personRows, journal),
      address: createAddressLoader(addressRows),
      currentAddress: createCurrentAddressLoader(addressRows, clock.today()),
      residencesOfPerson: createResidencesLoader(residenceRows),
      householdOfPerson: createHouseholdLoader(householdRows),
      membersOfHousehold: createMembersLoader(householdRows, journal),
    };
    return {
      viewer,
      clock,
      loaders,
      persons: new PersonService({ repository: personRows, journal, loader: loaders.person, viewer }),
      addresses: new AddressService(addressRows, viewer),
      residences: new ResidenceService(residenceRows, journal),
      identities: new ResidentIdentityService({ repository: identityRows, journal, viewer, clock }),
    };
  };
}
