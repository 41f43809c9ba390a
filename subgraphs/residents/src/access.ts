import { anyOf, employee, named, owner, platform, resident } from '@hromada/shared/access';

/**
 * Who may see what of residents; the table for people is in the README.
 */

/**
 * Employees whose work is a case of that person. An analyst, the secretary of the council and who runs the system have
 * no such case, programs of other bodies never do: no more data than the purpose needs (2297-VI, art. 6).
 */
export const caseWorker = named('case worker', employee('registrar', 'head', 'executor', 'service-officer'));

/** The resident themselves, through an app that has their permission (2297-VI, art. 8: access to data about oneself). */
export const self = resident('residents:read');

/** Who may see a person. */
export const personReader = anyOf(
  caseWorker,
  owner(({ id }: { id: string }) => id, 'residents:read'),
);

/** Who may see what is recorded of a person elsewhere than on the person. */
export const recordReader = anyOf(
  caseWorker,
  owner(({ personId }: { personId: string }) => personId, 'residents:read'),
);

/** Who may look an address up: the list of dwellings is the council's own. */
export const addressSearcher = employee();

/** Who may read an address they were led to; by itself it names nobody. */
export const addressReader = anyOf(employee(), self);

/** Sign-in: which person record stands behind an account. */
export const signIn = platform;
