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
  standInFor,
} from '@hromada/shared/access';
import type { InputRules } from '@hromada/shared/graphql';
import type { AppealFilter, AppealOrder } from './appeal/appeal.inputs.ts';

/**
 * Who may see what of appeals; the table for people is in the README. What a letter tells of its author is not disclosed
 * (393/96-ВР, art. 10), so an appeal has a part that everybody who works here may read and a part for its case workers.
 */

/** What the rules must know of an appeal; every part of an appeal carries it. */
export interface Standing {
  readonly personId: string | null;
  readonly unitId: string | null;
  readonly executorId: string | null;
}

/** Any signed-in employee: names of colleagues, journals. */
export const colleague = employee();

/** What the rule must know of a substitution; `unitId` is that of the absent. */
interface Absence {
  readonly employeeId: string;
  readonly substituteId: string;
  readonly unitId: string;
}

/** Why somebody is away may be an illness: for them, their head, who stands in, and administrators (2297-VI, art. 7). */
export const absenceReader = named(
  'absence reader',
  anyOf(
    employee('administrator'),
    namedEmployee(({ employeeId }: Absence) => employeeId, 'the absent'),
    namedEmployee(({ substituteId }: Absence) => substituteId, 'the substitute'),
    allOf(
      employee('head'),
      ofUnit(({ unitId }: Absence) => unitId),
    ),
  ),
);

/** Employees who meet appeals in their work. An analyst meets their number only. */
export const staff = named(
  'staff',
  employee(
    'registrar',
    'head',
    'executor',
    'service-officer',
    'council-secretary',
    'administrator',
    'data-protection-officer',
  ),
);

const executorOf = ({ executorId }: Standing) => executorId;

const inLine = ofUnit(({ unitId }: Standing) => unitId);

/** Not given to a unit yet: it lies on the desks of the heads, one of whom will write the resolution. */
const onTheDesk: AccessRule = {
  name: 'no unit yet',
  allows: (_viewer, standing?: Pick<Standing, 'unitId'>) => standing !== undefined && standing.unitId === null,
};

/** Whose work this appeal is: the registrar, heads in whose line it stands, its executor, who stands in for them, their unit. */
export const caseWorker = named(
  'case worker',
  anyOf(
    employee('registrar'),
    allOf(employee('head'), anyOf(inLine, onTheDesk)),
    allOf(employee('executor'), inLine),
    namedEmployee(executorOf, 'named executor'),
    standInFor(executorOf, 'executor'),
  ),
);

/** What the rules must know of a report of the city's problem. */
interface Reported {
  readonly unitId: string | null;
}

/** Whose work a report is: the registrar, heads in whose line it stands or while it has no unit, executors of its unit. */
export const reportWorker = named(
  'report worker',
  anyOf(
    employee('registrar'),
    allOf(
      employee('head'),
      anyOf(
        ofUnit(({ unitId }: Reported) => unitId),
        onTheDesk,
      ),
    ),
    allOf(
      employee('executor'),
      ofUnit(({ unitId }: Reported) => unitId),
    ),
  ),
);

/** The resident who appeals, through an app that has their permission. */
export const applicant = owner(({ personId }: Standing) => personId, 'appeals:read');

/** A program with the scope: what happens to appeals, nothing of who wrote them or what about. */
export const program = client('appeals:read');

/** Who may know that there is this appeal, and where it stands. */
export const cardReader = named('card reader', anyOf(staff, applicant, program));

/** What it is about: a few words that may name a street and a misfortune. */
export const subjectReader = anyOf(staff, applicant);

/** Who wrote it, what they wrote and what they were told. */
export const letterReader = anyOf(caseWorker, applicant);

/** Who may ask for an appeal by its identifier, and follow appeals; which ones is settled by {@link cardReader}. */
export const cardAsker = named('card asker', anyOf(staff, resident('appeals:read'), program));

/** Who may go through all appeals. */
export const listReader = named('list reader', anyOf(staff, program));

/** Who may know how many there are; see {@link seesStatisticsOnly}. */
export const counter = named('counter', anyOf(staff, program, employee('analyst'), client('statistics:read')));

/** Whom small counts are withheld from. */
export const seesStatisticsOnly = (viewer: Parameters<AccessRule['allows']>[0]): boolean => !listReader.allows(viewer);

/** The resident themselves, asking for what is theirs. */
export const self = resident('appeals:read');

/** Who may look for earlier appeals of an applicant, which is to ask by the applicant. */
export const applicantSearcher = employee('registrar');

/** Whose appeals a resident's record shows; to heads and executors those they work on: see `ApplicantScope`. */
export const appealsOfPersonReader = anyOf(
  employee('registrar', 'head', 'executor'),
  owner(({ id }: { id: string }) => id, 'appeals:read'),
);

/** Who may ask by what; a condition needs the right to what it is put on. */
export const filterRules: InputRules<AppealFilter> = {
  states: everyone,
  unitIds: everyone,
  procedures: everyone,
  kinds: everyone,
  recurrences: everyone,
  authorships: everyone,
  isOverdue: everyone,
  receivedFrom: everyone,
  receivedTo: everyone,
  numberStartsWith: listReader, // its letter is the first of a surname
  subjectContains: staff,
  executorIds: staff,
};

/** @see filterRules */
export const orderRules: InputRules<AppealOrder> = { field: everyone, direction: everyone };
