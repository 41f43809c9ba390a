import { anyOf, employee, masked, named, owner, platform, resident } from '@hromada/shared/access';

/**
 * Who may see what of residents; the table for people is in the README.
 */

/**
 * Employees whose work is a case of that person. An analyst, the secretary of the council and who runs the system have
 * no such case, programs of other bodies never do: no more data than the purpose needs (2297-VI, art. 6).
 */
export const caseWorker = named('case worker', employee('registrar', 'head', 'executor', 'service-officer'));

/** Who answers people what is held of them and who looked at it (2297-VI, art. 8 and 24): must find who is asking. */
const supervisor = employee('data-protection-officer');

/** Who may look for a person in the register. */
export const personSearcher = anyOf(caseWorker, supervisor);

/** The resident themselves, through an app that has their permission (2297-VI, art. 8: access to data about oneself). */
export const self = resident('residents:read');

/** Who may see a person. */
export const personReader = anyOf(
  caseWorker,
  supervisor,
  owner(({ id }: { id: string }) => id, 'residents:read'),
);

/** Who may see what is recorded of a person elsewhere than on the person. */
export const recordReader = anyOf(
  caseWorker,
  owner(({ personId }: { personId: string }) => personId, 'residents:read'),
);

/** Who enters and checks documents sees them whole; who decides by them sees their end. */
const documentClerk = employee('registrar', 'service-officer');
const documentUser = employee('head', 'executor');
const ofPerson = owner(({ id }: { id: string }) => id, 'residents:read');
const ofRecord = owner(({ personId }: { personId: string }) => personId, 'residents:read');

/** A number that identifies a person everywhere: masked but for its last four for those who only compare. */
export const taxNumberReader = anyOf(ofPerson, documentClerk, masked(documentUser));

/** What a belief may be guessed from: 2297-VI, art. 7. */
export const refusalReader = anyOf(ofPerson, documentClerk);

/** That there are documents. */
export const documentsReader = anyOf(ofPerson, documentClerk, documentUser);

/** The fact of a document, its issuer and its days. */
export const documentReader = anyOf(ofRecord, documentClerk, documentUser);

/** @see taxNumberReader */
export const documentNumberReader = anyOf(ofRecord, documentClerk, masked(documentUser));

/** The letters of a passport say too much of its number to be shown in part. */
export const documentSeriesReader = anyOf(
  ofRecord,
  documentClerk,
  masked(documentUser, (series) => (typeof series === 'string' ? '•'.repeat(series.length) : null)),
);

/** Who may look for a person by the tax number: a masked value is not asked by. */
export const taxNumberSearcher = documentClerk;

/** Who may look an address up: the list of dwellings is the council's own. */
export const addressSearcher = employee();

/** Who may read an address they were led to; by itself it names nobody. */
export const addressReader = anyOf(employee(), self);

/** Sign-in: which person record stands behind an account. */
export const signIn = platform;
