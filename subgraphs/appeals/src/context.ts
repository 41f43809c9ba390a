import type { Database } from '@hromada/drizzle/client';
import type { Clock } from '@hromada/shared/clock';
import type { EventFeed } from '@hromada/shared/events';
import type { Viewer } from '@hromada/shared/viewer';
import { apiClientLoaders } from './api-client/api-client.loaders.ts';
import { ApiClientRepository } from './api-client/api-client.repository.ts';
import { ApiClientService } from './api-client/api-client.service.ts';
import { appealLoaders } from './appeal/appeal.loaders.ts';
import { AppealRepository } from './appeal/appeal.repository.ts';
import { AppealService } from './appeal/appeal.service.ts';
import { AppealListRepository } from './appeal/appeal-list.repository.ts';
import { AppealListService } from './appeal/appeal-list.service.ts';
import { AppealMutationService } from './appeal/appeal-mutation.service.ts';
import { AppealRegistrationService } from './appeal/appeal-registration.service.ts';
import { AppealSuccessionRepository } from './appeal/appeal-succession.repository.ts';
import { AppealSuccessionService } from './appeal/appeal-succession.service.ts';
import { readTermReference } from './deadline/deadline.repository.ts';
import { DeadlineService } from './deadline/deadline.service.ts';
import { journalLoaders } from './journal/journal.loaders.ts';
import { JournalRepository } from './journal/journal.repository.ts';
import { JournalService } from './journal/journal.service.ts';
import { MutationService } from './mutation.service.ts';
import { DayTurnRepository } from './staff/day-turn.repository.ts';
import { DayTurnService } from './staff/day-turn.service.ts';
import { EmployeeRepository } from './staff/employee.repository.ts';
import { EmployeeService } from './staff/employee.service.ts';
import { IdentityRepository } from './staff/identity.repository.ts';
import { IdentityService } from './staff/identity.service.ts';
import { InvitationService } from './staff/invitation.service.ts';
import { OrgUnitRepository } from './staff/org-unit.repository.ts';
import { OrgUnitService } from './staff/org-unit.service.ts';
import { staffLoaders } from './staff/staff.loaders.ts';
import { StaffRepository } from './staff/staff.repository.ts';
import { StaffService } from './staff/staff.service.ts';
import { StaffEventRepository } from './staff/staff-event.repository.ts';
import { StaffRecordService } from './staff/staff-record.service.ts';
import { SubstitutionRepository } from './staff/substitution.repository.ts';
import { SubstitutionService } from './staff/substitution.service.ts';

/** What lives as long as the process. */
export interface Services {
  readonly clock: Clock;
  readonly feed: EventFeed;
  readonly staff: StaffService;
  readonly employees: EmployeeService;
  readonly units: OrgUnitService;
  readonly substitutions: SubstitutionService;
  readonly invitations: InvitationService;
  readonly records: StaffRecordService;
  readonly identities: IdentityService;
  readonly apiClients: ApiClientService;
  readonly dayTurn: DayTurnService;
  readonly journals: JournalService;
  readonly deadlines: DeadlineService;
  readonly appeals: AppealService;
  readonly appealLists: AppealListService;
  readonly registrations: AppealRegistrationService;
}

/** Loaders of one operation. */
export type Loaders = ReturnType<typeof createLoaders>;

/** What a resolver may use: services of the process, and the viewer and loaders of the operation. */
export interface Context extends Services {
  readonly viewer: Viewer;
  readonly loaders: Loaders;
  /** forgets what was loaded: after a change, and for each event of a subscription */
  reload(): void;
}

/** Wires the services of the process. */
export function createServices({ db, feed, clock }: { db: Database; feed: EventFeed; clock: Clock }): Services {
  const staffing = createStaffServices({ db, feed, clock });
  const { staff } = staffing;
  const journals = new JournalService(new JournalRepository(db));
  const deadlines = new DeadlineService({ read: () => readTermReference(db), clock });
  const repository = new AppealRepository(db);
  const mutations = new AppealMutationService({ db, repository, feed });
  const appeals = new AppealService({ repository, mutations, staff, clock });
  const appealLists = new AppealListService({ repository: new AppealListRepository(db), clock });
  const registrations = new AppealRegistrationService({ repository, mutations, journals, deadlines, staff, clock });
  return { clock, feed, ...staffing, journals, deadlines, appeals, appealLists, registrations };
}

/** Wires what is known of employees, units, accounts and programs. */
function createStaffServices({ db, feed, clock }: { db: Database; feed: EventFeed; clock: Clock }) {
  const mutations = new MutationService({ db, feed });
  const records = new StaffRecordService({ repository: new StaffEventRepository(db), clock });
  const directory = new StaffRepository(db);
  const people = new EmployeeRepository(db);
  const accounts = new IdentityRepository(db);
  const base = { mutations, records, clock };
  return {
    records,
    staff: new StaffService({ repository: directory, clock }),
    employees: new EmployeeService({ ...base, repository: people, staff: directory, identities: accounts }),
    units: new OrgUnitService({
      ...base,
      repository: new OrgUnitRepository(db),
      employees: people,
      appeals: new AppealSuccessionService(new AppealSuccessionRepository()),
    }),
    substitutions: new SubstitutionService({
      ...base,
      repository: new SubstitutionRepository(db),
      identities: accounts,
    }),
    invitations: new InvitationService({ ...base, repository: accounts, employees: people }),
    dayTurn: new DayTurnService({ db, feed, records, clock, repository: new DayTurnRepository() }),
    identities: new IdentityService({ ...base, repository: accounts }),
    apiClients: new ApiClientService({ ...base, repository: new ApiClientRepository(db) }),
  };
}

/** Wires one operation. */
export function createContext(services: Services, viewer: Viewer): Context {
  let loaders = createLoaders(services, viewer);
  return {
    ...services,
    viewer,
    get loaders() {
      return loaders;
    },
    reload() {
      loaders = createLoaders(services, viewer);
    },
  };
}

function createLoaders(services: Services, viewer: Viewer) {
  const { journals, appeals, appealLists, apiClients } = services;
  return {
    ...staffLoaders(services),
    ...apiClientLoaders(apiClients),
    ...journalLoaders(journals),
    ...appealLoaders(appeals, appealLists, viewer),
  };
}
