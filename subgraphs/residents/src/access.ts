import { anyOf, employee, masked, owner } from '@hromada/shared/access';

/**
 * Who may see personal data of residents: those whose work is a case of that person, and who supervises the journal. An analyst and the secretary of
 * the council have no such case, external programs never do: no more data than the purpose needs (2297-VI, art. 6).
 */
export const personReader = employee(
  'registrar',
  'head',
  'executor',
  'service-officer',
  'administrator',
  'data-protection-officer',
);

/** The person themselves, through an app that has the scope from them; asked of the person and of what hangs on one. */
const self = owner((parent: { id: string; personId?: string }) => parent.personId ?? parent.id, 'residents:read');

/** Whoever may see residents, and every resident themselves. */
export const personReaderOrSelf = anyOf(personReader, self);

/** Who enters and checks documents sees them whole; who decides by them sees their end. */
const documentClerk = employee('registrar', 'service-officer');
const documentUser = employee('head', 'executor');

/** The fact of a document, its issuer and its days. */
export const documentReader = anyOf(self, documentClerk, documentUser);

/** What a belief may be guessed from: 2297-VI, art. 7. */
export const refusalReader = anyOf(self, documentClerk);

/** A number that identifies a person everywhere: masked but for its last four for those who only compare. */
export const documentNumberReader = anyOf(self, documentClerk, masked(documentUser));

/** The letters of a passport say too much of its number to be shown in part. */
export const documentSeriesReader = anyOf(
  self,
  documentClerk,
  masked(documentUser, (series) => (typeof series === 'string' ? '•'.repeat(series.length) : null)),
);

/** Who may look for a person by the tax number. */
export const taxNumberSearcher = documentClerk;

/** An address by itself names nobody, but the list of dwellings is the council's own: any employee. */
export const addressReader = employee();
