import {
  type AccessRule,
  allOf,
  anyOf,
  client,
  employee,
  everyone,
  named,
  namedEmployee,
  ofUnit,
  owner,
  resident,
} from '@hromada/shared/access';
import type { InputRules } from '@hromada/shared/graphql';
import type { ServiceApplicationFilter } from './service-application/service-application.inputs.ts';

/**
 * Who may see what of applications; the table for people is in the README. Personal data are kept to those whose work
 * the case is (2297-VI, art. 6 and 10): an application has a part that staff may read and a part for its case workers.
 */

/** What the rules must know of an application; every part of it carries this. */
export interface Standing {
  readonly personId: string | null;
  readonly unitId: string | null;
  readonly executorId: string | null;
}

/** Employees who meet applications in their work. An analyst meets their number only. */
export const staff = named('staff', employee('service-officer', 'head', 'registrar', 'executor', 'administrator'));

/** Whose work this application is: the counter, the unit that decides on it and its heads, who took it. */
export const caseWorker = named(
  'case worker',
  anyOf(
    employee('service-officer'),
    allOf(
      employee('head', 'executor'),
      ofUnit(({ unitId }: Standing) => unitId),
    ),
    namedEmployee(({ executorId }: Standing) => executorId, 'named executor'),
  ),
);

/** The resident who applies, through an app that has their permission. */
export const applicant = owner(({ personId }: Standing) => personId, 'services:read');

/** A program with the scope: what becomes of applications, nothing of who filed them. */
export const program = client('services:read');

/** Who may know that there is this application, and where it stands. */
export const cardReader = named('card reader', anyOf(staff, applicant, program));

/** Who applies, what was written and why it was decided so. */
export const fileReader = anyOf(caseWorker, applicant);

/** Who may ask for an application by its identifier, and follow them; which ones is settled by {@link cardReader}. */
export const cardAsker = named('card asker', anyOf(staff, resident('services:read'), program));

/** Who may go through all applications. */
export const listReader = named('list reader', anyOf(staff, program));

/** Who may know how many there are; see {@link seesStatisticsOnly}. */
export const counter = named('counter', anyOf(staff, program, employee('analyst'), client('statistics:read')));

/** Whom small counts are withheld from. */
export const seesStatisticsOnly = (viewer: Parameters<AccessRule['allows']>[0]): boolean => !listReader.allows(viewer);

/** The resident themselves, asking for what is theirs. */
export const self = resident('services:read');

/** Whose applications a resident's record shows; to heads and executors those they work on: see `ApplicantScope`. */
export const applicationsOfPersonReader = anyOf(
  employee('service-officer', 'head', 'executor'),
  owner(({ id }: { id: string }) => id, 'services:read'),
);

/** Who may ask by what; a condition needs the right to what it is put on. */
export const filterRules: InputRules<ServiceApplicationFilter> = {
  states: everyone,
  serviceIds: everyone,
  isOverdue: everyone,
  numberStartsWith: listReader, // a whole number is one case
};
