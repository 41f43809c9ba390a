import { aClient, anAnonymous, anEmployee, aResident } from '@hromada/shared/testing';
import { systemViewer, type Viewer } from '@hromada/shared/viewer';
import { PEOPLE, RECORDS, STAFF, UNITS } from './identities.ts';

/** Somebody who asks; the matrix has a column for each. */
export interface Actor {
  readonly name: string;
  readonly viewer: Viewer;
}

const READ_SCOPES = ['appeals:read', 'services:read', 'residents:read', 'votes:read', 'webhooks:manage'];
const WRITE_SCOPES = ['appeals:write', 'services:write'];

const employeeOf = (role: string, unitIds: readonly string[], subject: string = STAFF.colleague): Viewer =>
  anEmployee({ subject, name: 'Працівник', roles: [role], unitIds });

/**
 * Every kind of actor. Those whose right does not come from a unit have the unit of the record, so that a rule that
 * forgets to ask for the role gives itself away.
 */
export const ACTORS: readonly Actor[] = [
  { name: 'anonymous', viewer: anAnonymous() },
  { name: 'owner with scopes', viewer: aResident({ subject: PEOPLE.owner, scopes: READ_SCOPES }) },
  { name: 'owner without scopes', viewer: aResident({ subject: PEOPLE.owner, scopes: [] }) },
  { name: 'another resident with scopes', viewer: aResident({ subject: PEOPLE.other, scopes: READ_SCOPES }) },
  { name: 'registrar', viewer: employeeOf('registrar', [UNITS.office]) },
  { name: 'executor of the unit', viewer: employeeOf('executor', [UNITS.housing]) },
  { name: 'named executor, by now elsewhere', viewer: employeeOf('executor', [UNITS.roads], STAFF.executor) },
  { name: 'executor of another unit', viewer: employeeOf('executor', [UNITS.roads]) },
  {
    name: 'executor of another unit, standing in for the named one',
    viewer: {
      ...employeeOf('executor', [UNITS.roads]),
      standsInFor: [{ employeeId: STAFF.executor, roles: ['executor'] }],
    },
  },
  { name: 'employee who is away', viewer: employeeOf('council-secretary', [UNITS.roads], STAFF.head) },
  { name: 'head of the line', viewer: employeeOf('head', [UNITS.office, UNITS.housing]) },
  { name: 'head of another line', viewer: employeeOf('head', [UNITS.roads]) },
  { name: 'service-officer', viewer: employeeOf('service-officer', [UNITS.housing]) },
  { name: 'council-secretary', viewer: employeeOf('council-secretary', [UNITS.housing]) },
  { name: 'analyst', viewer: employeeOf('analyst', [UNITS.housing]) },
  { name: 'administrator', viewer: employeeOf('administrator', [UNITS.housing]) },
  { name: 'data-protection-officer', viewer: employeeOf('data-protection-officer', [UNITS.housing]) },
  { name: 'client with scopes', viewer: { ...aClient(...READ_SCOPES, ...WRITE_SCOPES), subject: RECORDS.client } },
  { name: 'client with statistics:read', viewer: aClient('statistics:read') },
  { name: 'client without scopes', viewer: aClient() },
  { name: 'system', viewer: systemViewer('matrix') },
];
