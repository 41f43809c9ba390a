import { createHash } from 'node:crypto';
import { uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import type { Sql } from 'postgres';
import { STAFF, viewerOf } from './council.ts';
import type { RunningAppeals } from './harness.ts';

const CARD = `document { id version state number sequence year registeredAt files { id } draft { lastVersion availableCommands signer { name }
  versions { number text sha256 author { name } }
  approvals { state draftVersion reason visas { id step decision remark isAwaited mayDecide approver { name } decidedBy { name } } } }
  signature { kind verification draftVersion contentSha256 fileSha256 signer { name } signedBy { name } file { id } } }`;
const MUTATIONS = {
  draftDocument: 'DraftDocumentInput',
  saveDocumentDraft: 'SaveDocumentDraftInput',
  submitDocumentDraft: 'SubmitDocumentDraftInput',
  decideVisa: 'DecideVisaInput',
  withdrawDocumentDraft: 'EndDocumentDraftInput',
  returnDocumentDraft: 'EndDocumentDraftInput',
  discardDocumentDraft: 'EndDocumentDraftInput',
  signDocument: 'SignDocumentInput',
} as const;

/** What can be done on the way of a draft to its signature. */
export type DraftMutation = keyof typeof MUTATIONS;

/** The text of drafts in tests. */
export const DRAFT_TEXT = 'Просимо надати кошторис ремонту мосту.';

/** Two approvers at once, then the head. */
export const ROUTE = { steps: [{ approverIds: [STAFF.other.id, STAFF.registrar.id] }], signerId: STAFF.head.id };

/** What a payload asks to correct, `field CODE`. */
export const codesOf = ({ problems }: { problems: { field: string; code: string }[] }) =>
  problems.map(({ field, code }) => `${field} ${code}`);

/** Drafts of the executor in a test, as far on their way as the test needs them. */
export function drafting(given: { appeals(): RunningAppeals; card(): Record<string, unknown> }) {
  const asked = (name: DraftMutation, as: Viewer, input: Record<string, unknown>) =>
    [
      `mutation ($input: ${MUTATIONS[name]}!) { ${name}(input: $input) { ${CARD} problems { field code message } } }`,
      { as, variables: { input: { idempotencyKey: uuid(), ...input } } },
    ] as const;
  const run = async (name: DraftMutation, as: Viewer, input: Record<string, unknown>) =>
    (await given.appeals().ask(...asked(name, as, input)))[name];
  const refusal = async (name: DraftMutation, as: Viewer, input: Record<string, unknown>) =>
    (await given.appeals().askRaw(...asked(name, as, input))).errors?.[0]?.message;
  const author = viewerOf(STAFF.executor);
  const drafted = async () => {
    const card = { ...given.card(), typeName: 'лист', summary: 'Про кошторис мосту' };
    return (await run('draftDocument', author, { ...card, text: DRAFT_TEXT })).document;
  };
  const submitted = async (route: Record<string, unknown> = {}) => {
    const documentId: string = (await drafted()).id;
    const { document } = await run('submitDocumentDraft', author, { documentId, draftVersion: 1, ...ROUTE, ...route });
    const [{ visas }] = document.draft.approvals;
    const visaOf = (who: keyof typeof STAFF): string =>
      visas.find(({ approver }: { approver: { name: string } }) => approver.name === STAFF[who].name).id;
    const decide = (who: keyof typeof STAFF, input: Record<string, unknown> = {}, as = viewerOf(STAFF[who])) =>
      run('decideVisa', as, { documentId, draftVersion: 1, decision: 'APPROVED', visaId: visaOf(who), ...input });
    return { documentId, document, visaOf, decide };
  };
  const approved = async () => {
    const sent = await submitted();
    await sent.decide('other');
    await sent.decide('registrar');
    return sent;
  };
  return { run, refusal, drafted, submitted, approved };
}

/** Adds a row of a file that nobody looked at yet. */
export async function addSignatureFile(sql: Sql, documentId: string, mediaType = 'application/pkcs7-signature') {
  const id = uuid();
  const sha256 = createHash('sha256').update(id).digest('hex');
  await sql`insert into appeals.document_file ${sql({
    ...{ id, document_id: documentId, name: 'лист.p7s', media_type: mediaType, size_bytes: 5, sha256 },
    ...{ received_sha256: sha256, state: 'QUARANTINED', added_at: '2026-03-02T08:00:00Z', added_by_id: STAFF.head.id },
  })}`;
  return { id, sha256 };
}
