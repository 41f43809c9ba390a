import { openAccessLog } from '@hromada/drizzle/access-log';
import type { Database } from '@hromada/drizzle/client';
import { accessChain, accessEntry } from '@hromada/drizzle/residents';
import type { Anchor } from '@hromada/shared/access-chain';
import { AccessJournal, DataAccessService, groupCommits } from '@hromada/shared/access-journal';
import type { Clock } from '@hromada/shared/clock';
import type { Logger } from '@hromada/shared/logging';
import type { Viewer } from '@hromada/shared/viewer';
import { REGISTER_PURPOSES } from './access-log/access-purpose.policy.ts';
import { PERSONAL_FIELD_WORDS } from './access-log/personal-fields.messages.ts';
import { ReadReasonService } from './access-log/read-reason.service.ts';
import { createAddressLoader, createCurrentAddressLoader } from './address/address.loaders.ts';
import { AddressRepository } from './address/address.repository.ts';
import { AddressService } from './address/address.service.ts';
import { createHouseholdLoader, createMembersLoader } from './household/household.loaders.ts';
import { HouseholdRepository } from './household/household.repository.ts';
import { identityLoaders } from './identity/identity.loaders.ts';
import { IdentityRepository } from './identity/identity.repository.ts';
import { IdentityService } from './identity/identity.service.ts';
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
  /** newest seal of the journal kept outside the database */
  anchor?(): Promise<Anchor | null>;
}

/** What one operation has: a journal and loaders of its own. */
export type ResidentsContext = ReturnType<ReturnType<typeof createContextFactory>>;

/** Wires the subgraph once; the function it returns wires one operation. */
export function createContextFactory({ db, clock, log, anchor = async () => null }: ResidentsParts) {
  const accessLog = openAccessLog(db, { accessEntry, accessChain });
  const append = groupCommits(accessLog.append);
  const purposes = REGISTER_PURPOSES;
  const personRows = new PersonRepository(db);
  const addressRows = new AddressRepository(db);
  const residenceRows = new ResidenceRepository(db);
  const householdRows = new HouseholdRepository(db);
  const identityRows = new IdentityRepository(db);
  const accountRows = new ResidentIdentityRepository(db);
  return (viewer: Viewer) => {
    const accessJournal = new AccessJournal({ append, viewer, clock, log, purposes });
    const loaders = {
      person: createPersonLoader(personRows),
      address: createAddressLoader(addressRows),
      currentAddress: createCurrentAddressLoader(addressRows, clock.today()),
      residencesOfPerson: createResidencesLoader(residenceRows),
      householdOfPerson: createHouseholdLoader(householdRows),
      membersOfHousehold: createMembersLoader(householdRows),
      ...identityLoaders(identityRows, viewer),
    };
    const persons = new PersonService({
      repository: personRows,
      journal: accessJournal,
      loader: loaders.person,
      viewer,
    });
    return {
      viewer,
      accessJournal,
      clock,
      loaders,
      reasons: new ReadReasonService(viewer, clock),
      persons,
      identities: new IdentityService({ repository: identityRows, persons, viewer }),
      addresses: new AddressService(addressRows, viewer),
      residences: new ResidenceService(residenceRows, accessJournal),
      accounts: new ResidentIdentityService({
        repository: accountRows,
        numbers: identityRows,
        journal: accessJournal,
        viewer,
        clock,
      }),
      accesses: new DataAccessService({
        reader: accessLog,
        journal: accessJournal,
        viewer,
        clock,
        purposes,
        fieldWords: PERSONAL_FIELD_WORDS,
        anchor,
      }),
    };
  };
}
