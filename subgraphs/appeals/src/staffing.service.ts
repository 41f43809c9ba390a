import type { Database } from '@hromada/drizzle/client';
import type { Clock } from '@hromada/shared/clock';
import type { EventFeed } from '@hromada/shared/events';
import { ApiClientRepository } from './api-client/api-client.repository.ts';
import { ApiClientService } from './api-client/api-client.service.ts';
import { AppealSuccessionRepository } from './appeal/appeal-succession.repository.ts';
import { AppealSuccessionService } from './appeal/appeal-succession.service.ts';
import { CityIssueSuccessionRepository } from './city-issue/city-issue-succession.repository.ts';
import { DocumentSuccessionRepository } from './document/document-succession.repository.ts';
import { DocumentSuccessionService } from './document/document-succession.service.ts';
import { MutationService } from './mutation.service.ts';
import { ResolutionSuccessionRepository } from './resolution/resolution-succession.repository.ts';
import { EmployeeRepository } from './staff/employee.repository.ts';
import { EmployeeService } from './staff/employee.service.ts';
import { IdentityRepository } from './staff/identity.repository.ts';
import { IdentityService } from './staff/identity.service.ts';
import { InvitationService } from './staff/invitation.service.ts';
import { OrgUnitRepository } from './staff/org-unit.repository.ts';
import { OrgUnitService } from './staff/org-unit.service.ts';
import { StaffRepository } from './staff/staff.repository.ts';
import { StaffService } from './staff/staff.service.ts';
import { StaffEventRepository } from './staff/staff-event.repository.ts';
import { StaffRecordService } from './staff/staff-record.service.ts';
import { SubstitutionRepository } from './staff/substitution.repository.ts';
import { SubstitutionService } from './staff/substitution.service.ts';

/** What is known of employees, units, accounts and programs. */
export type Staffing = ReturnType<typeof createStaffServices>;

/** Wires what is known of employees, units, accounts and programs. */
export function createStaffServices({ db, feed, clock }: { db: Database; feed: EventFeed; clock: Clock }) {
  const mutations = new MutationService({ db, feed });
  const records = new StaffRecordService({ repository: new StaffEventRepository(db), clock });
  const directory = new StaffRepository(db);
  const people = new EmployeeRepository(db);
  const accounts = new IdentityRepository(db);
  const base = { mutations, records, clock };
  const documentWork = new DocumentSuccessionService(new DocumentSuccessionRepository());
  return {
    records,
    staff: new StaffService({ repository: directory, clock }),
    employees: new EmployeeService({ ...base, repository: people, staff: directory, identities: accounts }),
    units: new OrgUnitService({
      ...base,
      repository: new OrgUnitRepository(db),
      employees: people,
      work: [
        new AppealSuccessionService(new AppealSuccessionRepository()),
        documentWork,
        new ResolutionSuccessionRepository(documentWork),
        new CityIssueSuccessionRepository(),
      ],
    }),
    substitutions: new SubstitutionService({
      ...base,
      repository: new SubstitutionRepository(db),
      identities: accounts,
    }),
    invitations: new InvitationService({ ...base, repository: accounts, employees: people }),
    identities: new IdentityService({ ...base, repository: accounts }),
    apiClients: new ApiClientService({ ...base, repository: new ApiClientRepository(db) }),
  };
}
