import { uuid } from '@hromada/shared/graphql';
import type { Sql } from 'postgres';
import { STAFF, viewerOf } from './council.ts';
import type { RunningAppeals } from './harness.ts';

/** Journals of documents that a test may add to the test council. */
export interface DocumentJournals {
  readonly incoming: string;
  readonly outgoing: string;
  readonly internal: string;
}

/** Adds one journal for each way a document may go. */
export async function addDocumentJournals(sql: Sql): Promise<DocumentJournals> {
  const journals = { incoming: uuid(), outgoing: uuid(), internal: uuid() };
  const rows = [
    [journals.incoming, '01-10', 'INCOMING', '{seq}/01-10'],
    [journals.outgoing, '01-11', 'OUTGOING', '01-11/{seq}'],
    [journals.internal, '01-12', 'INTERNAL', '{seq:3}-{yy}'],
  ] as const;
  for (const [index, [id, code, direction, template]] of rows.entries())
    await sql`insert into appeals.journal (id, code, title, direction, index_template, position)
      values (${id}, ${code}, ${`Журнал ${code}`}, ${direction}, ${template}, ${10 + index})`;
  return journals;
}

/** Adds a correspondent. */
export async function addCorrespondent(sql: Sql, name = 'ТОВ «Міст»'): Promise<string> {
  const id = uuid();
  await sql`insert into appeals.correspondent (id, version, kind, name, name_key) values (${id}, 1, 'ORGANISATION', ${name}, ${name.toLowerCase()})`;
  return id;
}

/** Adds an open case file of 2026. */
export async function addCaseFile(sql: Sql, unitId: string, given: { closedOn?: string } = {}): Promise<string> {
  const id = uuid();
  await sql`insert into appeals.case_file (id, year, code, title, unit_id, retention_years, retention_basis, closed_on)
    values (${id}, 2026, ${`02-${id.slice(-4)}`}, 'Листування', ${unitId}, 5, 'ст. 23', ${given.closedOn ?? null})`;
  return id;
}

/** What a test sends to register a document. */
export type RegisterInput = Record<string, unknown> & { readonly journalId: string };

export const REGISTER = `mutation ($input: RegisterDocumentInput!) { registerDocument(input: $input) {
  document { id version number sequence year state direction receivedOn } problems { field code message } } }`;

/** Registers a document as the registrar and answers the payload. */
export async function register(appeals: RunningAppeals, input: RegisterInput) {
  const variables = { input: { idempotencyKey: uuid(), typeName: 'лист', summary: 'Про ремонт мосту', ...input } };
  return (await appeals.ask(REGISTER, { as: viewerOf(STAFF.registrar), variables })).registerDocument;
}
