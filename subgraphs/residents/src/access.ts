import { employee } from '@hromada/shared/access';

/**
 * Who may see personal data of residents: those whose work is a case of that person. An analyst and the secretary of
 * the council have no such case, external programs never do: no more data than the purpose needs (2297-VI, art. 6).
 */
export const personReader = employee('registrar', 'head', 'executor', 'service-officer', 'administrator');

/** An address by itself names nobody, but the list of dwellings is the council's own: any employee. */
export const addressReader = employee();
