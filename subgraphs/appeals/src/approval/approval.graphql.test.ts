import { createHash } from 'node:crypto';
import { uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { STAFF, UNITS, viewerOf } from '../../test/council.ts';
import { addCorrespondent, addDocumentJournals, type DocumentJournals, register } from '../../test/documents.ts';
import { addSignatureFile, codesOf, DRAFT_TEXT, drafting, ROUTE } from '../../test/drafts.ts';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';

type Somebody = keyof typeof STAFF;

let appeals: RunningAppeals;
let journals: DocumentJournals;
let correspondentId: string;

beforeAll(async () => {
  appeals = await startAppeals();
  journals = await addDocumentJournals(appeals.sql);
  correspondentId = await addCorrespondent(appeals.sql);
});
afterAll(() => appeals.stop());
beforeEach(async () => {
  await appeals.sql`truncate appeals.document, appeals.journal_counter cascade`;
  appeals.clock.set('2026-03-02T10:00:00+02:00');
});

const viewer = (who: Somebody, given: Partial<Viewer> = {}) => viewerOf(STAFF[who], given);
const author = () => viewer('executor');
const { run, refusal, drafted, submitted, approved } = drafting({
  appeals: () => appeals,
  card: () => ({ journalId: journals.outgoing, correspondentId }),
});
const addFile = (documentId: string, mediaType?: string) => addSignatureFile(appeals.sql, documentId, mediaType);
const contentSha256 = createHash('sha256').update(DRAFT_TEXT, 'utf8').digest('hex');
const sign = (documentId: string, given: Record<string, unknown> = {}, as = viewer('head')) =>
  run('signDocument', as, { documentId, draftVersion: 1, kind: 'PAPER', contentSha256, ...given });

describe('a draft', () => {
  test('has no number, and every version of it stays readable', async () => {
    const { id, state, number, version } = await drafted();
    expect({ state, number }).toEqual({ state: 'DRAFT', number: null });
    const card = { documentId: id, typeName: 'лист', summary: 'Про кошторис мосту', correspondentId };
    const { document } = await run('saveDocumentDraft', author(), {
      ...card,
      text: 'Інакше.',
      expectedVersion: version,
    });
    expect(document.draft).toMatchObject({
      lastVersion: 2,
      availableCommands: ['SAVE', 'SUBMIT', 'DISCARD'],
      versions: [
        { number: 1, text: DRAFT_TEXT, sha256: contentSha256, author: { name: STAFF.executor.name } },
        { number: 2, text: 'Інакше.' },
      ],
    });
    expect(await refusal('saveDocumentDraft', author(), { ...card, text: 'Ще.', expectedVersion: version })).toMatch(
      /changed this document first/,
    );
  });

  test.each<[string, () => Record<string, unknown>, string[]]>([
    ['an incoming document', () => ({ journalId: journals.incoming }), ['journalId JOURNAL_OF_INCOMING']],
    ['a letter to nobody', () => ({ correspondentId: null }), ['correspondentId CORRESPONDENT_MISSING']],
    ['one without words', () => ({ text: ' ' }), ['text TEXT_TOO_SHORT']],
  ])('is not: %s', async (_, given, codes) => {
    const card = {
      journalId: journals.outgoing,
      correspondentId,
      typeName: 'лист',
      summary: 'Про кошторис',
      text: DRAFT_TEXT,
    };
    expect(codesOf(await run('draftDocument', author(), { ...card, ...given() }))).toEqual(codes);
  });

  test('is seen by who makes it, approvers and the head, and not by colleagues; it is in no list of documents', async () => {
    const SEEN = '($id: ID!) { document(id: $id) { id } documents { edges { node { id } } } }';
    const seenBy = async (as: Viewer, id: string) => {
      const { document, documents } = await appeals.ask(`query ${SEEN}`, { as, variables: { id } });
      expect(documents.edges).toEqual([]);
      return document !== null;
    };
    const { id } = await drafted();
    expect(await seenBy(author(), id)).toBe(true);
    expect(await seenBy(viewer('other'), id)).toBe(false);
    await run('submitDocumentDraft', author(), { documentId: id, draftVersion: 1, ...ROUTE });
    expect(await seenBy(viewer('other'), id)).toBe(true);
  });

  test('is given up for good by its author alone', async () => {
    const { id } = await drafted();
    const input = { documentId: id, reason: 'Не потрібен' };
    expect(await refusal('discardDocumentDraft', viewer('head'), input)).toMatch(/may not/);
    const { document } = await run('discardDocumentDraft', author(), input);
    expect(document).toMatchObject({ state: 'DISCARDED', number: null, draft: { availableCommands: [] } });
    expect(await refusal('discardDocumentDraft', author(), input)).toMatch(/is not possible in DISCARDED/);
  });

  test('there is none of what was registered from paper', async () => {
    const { document } = await register(appeals, { journalId: journals.outgoing, correspondentId });
    expect(document).toMatchObject({ state: 'REGISTERED', number: '01-11/1' });
    expect(await refusal('discardDocumentDraft', author(), { documentId: document.id, reason: 'ні, не' })).toMatch(
      /has no draft/,
    );
  });
});

describe('a route', () => {
  test('goes step after step, those of a step at once, and ends with the head', async () => {
    const steps = [{ approverIds: [STAFF.other.id] }, { approverIds: [STAFF.registrar.id] }];
    const { document, documentId, decide, visaOf } = await submitted({ steps });
    expect(
      document.draft.approvals[0].visas.map(({ step, isAwaited }: Record<string, unknown>) => [step, isAwaited]),
    ).toEqual([
      [1, true],
      [2, false],
    ]);
    const early = { documentId, visaId: visaOf('registrar'), draftVersion: 1, decision: 'APPROVED' };
    expect(await refusal('decideVisa', viewer('registrar'), early)).toMatch(/may not/);
    expect(codesOf(await decide('other', { draftVersion: 2 }))).toEqual(['draftVersion VERSION_NOT_LAST']);
    const remark = 'Додайте строк';
    const first = await decide('other', { decision: 'APPROVED_WITH_REMARKS', remark });
    expect(first.document).toMatchObject({ state: 'ON_APPROVAL' });
    const { document: after } = await decide('registrar');
    expect(after).toMatchObject({ state: 'ON_SIGNATURE', number: null, draft: { signer: { name: STAFF.head.name } } });
    expect(after.draft.approvals[0]).toMatchObject({
      ...{ state: 'APPROVED', draftVersion: 1 },
      visas: [
        { decision: 'APPROVED_WITH_REMARKS', remark, decidedBy: { name: STAFF.other.name } },
        { decision: 'APPROVED' },
      ],
    });
  });

  test('ends at once when somebody does not agree; the refused version is not sent again, a new one is', async () => {
    const { documentId, decide } = await submitted();
    const { document } = await decide('other', { decision: 'REJECTED', remark: 'Немає підстави' });
    expect(document).toMatchObject({ state: 'DRAFT', draft: { approvals: [{ state: 'REJECTED' }] } });
    const again = await run('submitDocumentDraft', author(), { documentId, draftVersion: 1, ...ROUTE });
    expect(codesOf(again)).toEqual(['draftVersion VERSION_WAS_REFUSED']);
    const card = {
      typeName: 'лист',
      summary: 'Про кошторис мосту',
      correspondentId,
      expectedVersion: document.version,
    };
    await run('saveDocumentDraft', author(), { documentId, ...card, text: `${DRAFT_TEXT} Підстава: рішення ради.` });
    const second = await run('submitDocumentDraft', author(), { documentId, draftVersion: 2, ...ROUTE });
    expect(second.document.draft.approvals).toMatchObject([
      { state: 'REJECTED', draftVersion: 1 },
      { state: 'OPEN', draftVersion: 2 },
    ]);
  });

  test('is left by the author, and the same version may go again', async () => {
    const { documentId } = await submitted();
    const input = { documentId, reason: 'Забув додаток' };
    expect(await refusal('withdrawDocumentDraft', viewer('other'), input)).toMatch(/may not/);
    const { document } = await run('withdrawDocumentDraft', author(), input);
    expect(document).toMatchObject({
      state: 'DRAFT',
      draft: { approvals: [{ state: 'WITHDRAWN', reason: 'Забув додаток' }] },
    });
    expect(codesOf(await run('submitDocumentDraft', author(), { documentId, draftVersion: 1, ...ROUTE }))).toEqual([]);
  });

  test('names a head of the unit that the document comes from', async () => {
    const { id } = await drafted();
    const to = async (signerId: string) =>
      codesOf(await run('submitDocumentDraft', author(), { documentId: id, draftVersion: 1, ...ROUTE, signerId }));
    expect(await to(STAFF.registrar.id)).toEqual(['signerId SIGNER_IS_NO_HEAD']);
    await appeals.sql`update appeals.employee set roles = '{head}' where id = ${STAFF.other.id}`;
    expect(await to(STAFF.other.id)).toContain('signerId SIGNER_OUT_OF_LINE');
    await appeals.sql`update appeals.employee set roles = '{executor}' where id = ${STAFF.other.id}`;
  });

  test('does not wait for who is away: their substitute sees the draft and decides', async () => {
    const { documentId, decide } = await submitted({ steps: [{ approverIds: [STAFF.other.id] }] });
    const substitute = (standsInFor: Viewer['standsInFor']) =>
      viewer('analyst', { roles: ['executor'], unitIds: [UNITS.office], standsInFor });
    const shelf = async (as: Viewer) => {
      const query =
        '{ documentDrafts(shelf: AWAITING_MY_APPROVAL) { edges { node { id } } } documentDraftCount(shelf: AWAITING_MY_APPROVAL) { value } }';
      const { documentDrafts, documentDraftCount } = await appeals.ask(query, { as });
      expect(documentDraftCount.value).toBe(documentDrafts.edges.length);
      return documentDrafts.edges.map(({ node }: { node: { id: string } }) => node.id);
    };
    expect(await shelf(substitute([]))).toEqual([]);
    const standing = substitute([{ employeeId: STAFF.other.id, roles: ['executor'] }]);
    expect(await shelf(standing)).toEqual([documentId]);
    const { document } = await decide('other', {}, standing);
    expect(document.draft.approvals[0].visas[0]).toMatchObject({
      approver: { name: STAFF.other.name },
      decidedBy: { name: STAFF.analyst.name },
    });
    expect(await shelf(standing)).toEqual([]);
  });
});

describe('a signature', () => {
  test('gives the number, without gaps and on the day of signing', async () => {
    const [first, second] = [await approved(), await approved()];
    appeals.clock.set('2027-01-04T09:00:00+02:00');
    const one = await sign(second.documentId);
    expect(one.document).toMatchObject({
      ...{ state: 'REGISTERED', number: '01-11/1', year: 2027, registeredAt: '2027-01-04T07:00:00.000Z' },
      signature: {
        ...{ kind: 'PAPER', verification: 'PAPER_NOTED', draftVersion: 1, contentSha256, file: null },
        ...{ signer: { name: STAFF.head.name }, signedBy: { name: STAFF.head.name } },
      },
      draft: { availableCommands: [], approvals: [{ state: 'SIGNED' }], versions: [{ text: DRAFT_TEXT }] },
    });
    expect((await sign(first.documentId)).document).toMatchObject({ sequence: 2, number: '01-11/2' });
    const HISTORY = 'query ($id: ID!) { document(id: $id) { history { edges { node { type } } } } }';
    const { document } = await appeals.ask(HISTORY, { as: viewer('head'), variables: { id: first.documentId } });
    expect(document.history.edges.map(({ node }: { node: { type: string } }) => node.type)).toEqual([
      ...['DRAFTED', 'DRAFT_SUBMITTED', 'DRAFT_APPROVED', 'DRAFT_APPROVED', 'SIGNED', 'REGISTERED'],
    ]);
  });

  test('by many clicks at once is one signature and one number', async () => {
    const { documentId } = await approved();
    const answers = await Promise.allSettled(Array.from({ length: 4 }, () => sign(documentId)));
    expect(answers.filter(({ status }) => status === 'fulfilled').length).toBe(1);
    expect(await appeals.sql`select last from appeals.journal_counter`).toEqual([{ last: 1 }]);
  });

  test('in a file is bound to the text by hashes, and the file stays', async () => {
    const { documentId } = await approved();
    const [file, picture] = [await addFile(documentId), await addFile(documentId, 'image/png')];
    const other = await addFile((await drafted()).id);
    const by = async (given: Record<string, unknown>) =>
      codesOf(await sign(documentId, { kind: 'DETACHED_FILE', fileId: file.id, ...given }));
    expect(await by({ contentSha256: 'a'.repeat(64) })).toEqual(['contentSha256 HASH_DIFFERS']);
    expect(await by({ draftVersion: 2 })).toEqual(['draftVersion VERSION_NOT_LAST']);
    expect(await by({ fileId: null })).toEqual(['fileId FILE_MISSING']);
    expect(await by({ fileId: other.id })).toEqual(['fileId FILE_UNKNOWN']);
    expect(await by({ fileId: picture.id })).toEqual(['fileId FILE_IS_NO_SIGNATURE']);
    expect(await by({ kind: 'PAPER' })).toEqual(['fileId FILE_WITH_PAPER']);
    const { document } = await sign(documentId, { kind: 'DETACHED_FILE', fileId: file.id });
    expect(document).toMatchObject({
      number: '01-11/1',
      signature: { verification: 'HASH_BOUND', contentSha256, fileSha256: file.sha256, file: { id: file.id } },
    });
    const REMOVE =
      'mutation ($input: RemoveDocumentFileInput!) { removeDocumentFile(input: $input) { problems { field code } } }';
    const variables = { input: { idempotencyKey: uuid(), documentId, fileId: file.id } };
    const { removeDocumentFile } = await appeals.ask(REMOVE, { as: viewer('registrar'), variables });
    expect(codesOf(removeDocumentFile)).toEqual(['fileId FILE_IS_SIGNATURE']);
  });

  test("is the named head's, or of who acts as the head for them; or they give it back", async () => {
    const { documentId } = await approved();
    const input = { documentId, draftVersion: 1, kind: 'PAPER', contentSha256 };
    expect(await refusal('signDocument', viewer('other'), input)).toMatch(/may not/);
    const otherHead = viewer('registrar', { roles: ['head'] });
    expect(await refusal('signDocument', otherHead, input)).toMatch(/may not/);
    const reason = 'Замало підстав';
    const returned = await run('returnDocumentDraft', viewer('head'), { documentId, reason });
    expect(returned.document).toMatchObject({ state: 'DRAFT', draft: { approvals: [{ state: 'RETURNED', reason }] } });
    const second = await approved();
    const acting = viewer('registrar', {
      roles: ['head'],
      standsInFor: [{ employeeId: STAFF.head.id, roles: ['head'] }],
    });
    const { document } = await sign(second.documentId, {}, acting);
    expect(document.signature).toMatchObject({
      signer: { name: STAFF.head.name },
      signedBy: { name: STAFF.registrar.name },
    });
  });

  test('cannot be changed afterwards, nor a version that was saved, not even by the program itself', async () => {
    const { documentId } = await approved();
    await sign(documentId);
    for (const statement of [
      "update appeals.document_signature set kind = 'PAPER'",
      "update appeals.document_draft_version set text = 'інше'",
      'delete from appeals.document_draft_version',
    ])
      await expect(appeals.db.execute(statement)).rejects.toThrow();
  });
});
