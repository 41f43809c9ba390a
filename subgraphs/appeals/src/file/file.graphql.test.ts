import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { uuid } from '@hromada/shared/graphql';
import { createLogger } from '@hromada/shared/logging';
import { type RunningSubgraph, startSubgraph } from '@hromada/shared/server';
import { anAnonymous, aResident } from '@hromada/shared/testing';
import { VIEWER_HEADER, type Viewer, viewerSealer } from '@hromada/shared/viewer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { STAFF, UNITS, viewerOf } from '../../test/council.ts';
import { addDocumentJournals, type DocumentJournals, register } from '../../test/documents.ts';
import { type RunningAppeals, startAppeals } from '../../test/harness.ts';
import { aDocx, aPdf, aPhoto, aSignature, EICAR } from '../../test/hostile-files.ts';
import { createContext, createServices, type Services } from '../context.ts';
import { clamdScanner } from './clamd-scanner.ts';
import { FILE_MAX_BYTES } from './file-content.policy.ts';
import { fileRoutes } from './file-routes.ts';
import { FolderStore } from './folder-store.ts';

const sealer = viewerSealer('the-key-of-this-deployment-0123456789');
const log = createLogger('test', 'silent');
const registrar = viewerOf(STAFF.registrar);

/** A daemon that speaks clamd's INSTREAM: what it answers is up to the test. */
interface Daemon {
  readonly port: number;
  answer: (bytes: Buffer) => string | null;
  stop(): Promise<void>;
}

let appeals: RunningAppeals;
let journals: DocumentJournals;
let daemon: Daemon;
let folder: string;
let store: FolderStore;
let services: Services;
let server: RunningSubgraph;

beforeAll(async () => {
  appeals = await startAppeals();
  journals = await addDocumentJournals(appeals.sql);
  daemon = await startDaemon();
});
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hromada-files-'));
  store = new FolderStore(folder);
  const scanner = clamdScanner({ host: '127.0.0.1', port: daemon.port }, { timeoutMs: 2_000 });
  services = createServices({ ...appeals, log, fileKeeping: { store, scanner } });
  daemon.answer = (bytes) => (bytes.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK');
  server = await startSubgraph({
    schema: appeals.schema,
    environment: {
      ...{ HOST: '127.0.0.1', PORT: 0, DATABASE_URL: appeals.url, LOG_LEVEL: 'silent' },
      HROMADA_INTERNAL_PUBLIC_KEY: sealer.publicKey,
    },
    createContext: (viewer) => createContext(services, viewer),
    routes: { '/files': fileRoutes(services.files, log) },
    isReady: async () => true,
    onStop: () => services.recalculator.stop(),
    log,
  });
});
afterEach(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
  await appeals.sql`truncate appeals.document, appeals.journal_counter cascade`;
});
afterAll(async () => {
  await daemon.stop();
  await appeals.stop();
});

const address = (rest: string) => server.url.replace('/graphql', `/files${rest}`);
const headersOf = async (viewer: Viewer) => ({ [VIEWER_HEADER]: await sealer.seal(viewer) });
const aDocument = async (given: Record<string, unknown> = {}) =>
  (await register(appeals, { journalId: journals.internal, ...given })).document.id as string;

async function send(documentId: string, name: string, bytes: Buffer, { as = registrar, key = uuid() } = {}) {
  const query = new URLSearchParams({ documentId, name, key });
  const headers = { ...(await headersOf(as)), 'content-type': 'application/octet-stream' };
  const body = new Uint8Array(bytes);
  const response = await fetch(address(`?${query}`), { method: 'POST', headers, body });
  const answer = (await response.json()) as { id?: string; state?: string; error?: { code: string } };
  return { status: response.status, code: answer.error?.code, id: answer.id ?? '', state: answer.state };
}

async function read(id: string, as = registrar, rest = '') {
  const response = await fetch(address(`/${id}${rest}`), { headers: await headersOf(as) });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

const blobs = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;
const rows = async () => (await appeals.sql`select count(*)::int as n from appeals.document_file`)[0]?.n;

describe('a file', () => {
  test('goes to a document and comes back to the byte, as an attachment that can do nothing', async () => {
    const sent = await send(await aDocument(), 'Рішення № 5 (проєкт).pdf', aPdf());
    expect(sent).toMatchObject({ status: 201, state: 'CLEAN' });
    const { status, headers, bytes } = await read(sent.id);
    expect([status, bytes.equals(aPdf())]).toEqual([200, true]);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="file"; filename*=UTF-8''${'%D0%A0%D1%96%D1%88%D0%B5%D0%BD%D0%BD%D1%8F%20%E2%84%96%205%20%28%D0%BF%D1%80%D0%BE%D1%94%D0%BA%D1%82%29.pdf'}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("sandbox; default-src 'none'"),
    });
    const shown = await read(sent.id, registrar, '?view');
    expect(shown.headers.get('content-disposition')).toMatch(/^inline; /);
    const office = await send(await aDocument(), 'лист.docx', aDocx());
    expect((await read(office.id, registrar, '?view')).headers.get('content-disposition')).toMatch(/^attachment; /);
  });

  test('that may be signed is kept to the byte; a photo without its place', async () => {
    const documentId = await aDocument();
    const signature = await send(documentId, 'рішення.pdf.p7s', aSignature());
    expect((await read(signature.id)).bytes.equals(aSignature())).toBe(true);
    const photo = await send(documentId, 'яма.jpg', aPhoto());
    expect(String((await read(photo.id)).bytes)).not.toContain('GPS');
    const FILES = `query ($id: ID!) { document(id: $id) { files { name sha256 receivedSha256 availableCommands addedBy { name } }
      history { edges { node { type note } } } } }`;
    const { document } = await appeals.ask(FILES, { as: registrar, variables: { id: documentId } });
    const isSame = document.files.map((file: Record<string, string>) => file.sha256 === file.receivedSha256);
    expect(isSame).toEqual([true, false]);
    expect(document.files[0]).toMatchObject({
      availableCommands: ['READ', 'REMOVE'],
      addedBy: { name: 'Олена Ткачук' },
    });
    expect(document.history.edges.at(-1).node).toEqual({ type: 'FILE_ADDED', note: 'яма.jpg' });
  });

  test('sent again with its key is one file', async () => {
    const [documentId, key] = [await aDocument(), uuid()];
    const [first, second] = [
      await send(documentId, 'лист.pdf', aPdf(), { key }),
      await send(documentId, 'лист.pdf', aPdf(), { key }),
    ];
    expect([second.id, await rows()]).toEqual([first.id, 1]);
    expect(await send(documentId, 'лист.pdf', aPdf('інший'), { key })).toMatchObject({
      ...{ status: 409, code: 'IDEMPOTENCY_MISMATCH' },
    });
  });

  test.each<[string, string, Buffer, number, string]>([
    ['a format not taken', 'virus.exe', Buffer.from('MZ'), 422, 'FORMAT_NOT_ALLOWED'],
    ['a name with a path', '../лист.pdf', aPdf(), 422, 'NAME_UNUSABLE'],
    ['contents of another format', 'лист.pdf', aPhoto(), 422, 'CONTENT_DIFFERS'],
    ['a threat', 'лист.pdf', aPdf(EICAR), 422, 'FILE_INFECTED'],
    ['too much', 'лист.pdf', Buffer.alloc(FILE_MAX_BYTES + 1), 413, 'FILE_TOO_LARGE'],
  ])('is refused for %s, and nothing of it stays', async (_, name, bytes, status, code) => {
    expect(await send(await aDocument(), name, bytes)).toMatchObject({ status, code });
    expect([await rows(), await blobs()]).toEqual([0, 0]);
  });
});

describe('who may', () => {
  test('is whoever sees the document; to everybody else there is no such file', async () => {
    const documentId = await aDocument({ isRestricted: true, unitId: UNITS.housing });
    const { id } = await send(documentId, 'дск.pdf', aPdf());
    expect((await read(id, viewerOf(STAFF.executor))).status).toBe(200);
    const [hidden, absent] = [await read(id, viewerOf(STAFF.other)), await read(uuid(), viewerOf(STAFF.other))];
    expect([hidden.status, String(hidden.bytes).includes('FILE_NOT_FOUND')]).toEqual([404, true]);
    expect(String(hidden.bytes).replace(id, '')).toBe(String(absent.bytes).replace(id, ''));
    expect((await read(id, aResident())).status).toBe(404);
    expect((await read(id, anAnonymous())).status).toBe(401);
    expect((await fetch(address(`/${id}`))).status).toBe(401);
  });

  test('adds where they work with documents, and not to what is closed or hidden', async () => {
    const documentId = await aDocument({ isRestricted: true });
    const other = { as: viewerOf(STAFF.other) };
    expect(await send(documentId, 'лист.pdf', aPdf(), other)).toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
    expect(await send(await aDocument(), 'лист.pdf', aPdf(), { as: viewerOf(STAFF.analyst) })).toMatchObject({
      status: 404,
    });
    await appeals.sql`update appeals.document set state = 'VOIDED', void_reason = 'помилка' where id = ${documentId}`;
    expect(await send(documentId, 'лист.pdf', aPdf())).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  });
});

describe('a scanner that is down, slow or odd', () => {
  const RELEASE = `mutation ($input: ReleaseDocumentFileInput!) { releaseDocumentFile(input: $input) {
    document { files { state availableCommands } } problems { code } } }`;
  test.each<[string, string | null]>([
    ['says something else', 'INSTREAM size limit exceeded. ERROR'],
    ['says nothing', ''],
    ['closes without a word', null],
  ])('%s: the file is in quarantine, until it is looked at or the registrar answers for it', async (_, word) => {
    daemon.answer = () => word;
    const documentId = await aDocument();
    const { id, state } = await send(documentId, 'лист.pdf', aPdf());
    expect(state).toBe('QUARANTINED');
    expect((await read(id)).status).toBe(409);
    const input = { idempotencyKey: uuid(), documentId, fileId: id, reason: 'Лист міністерства' };
    const { errors } = await appeals.askRaw(RELEASE, { as: viewerOf(STAFF.executor), variables: { input } });
    expect(errors?.[0]?.message).toMatch(/may not/);
    const { releaseDocumentFile } = await appeals.ask(RELEASE, { as: registrar, variables: { input } });
    expect(releaseDocumentFile.document.files).toEqual([{ state: 'RELEASED', availableCommands: ['READ', 'REMOVE'] }]);
    expect((await read(id)).status).toBe(200);
  });

  test('is asked again once it is back, and what it finds then is never given out', async () => {
    const seen = daemon.answer;
    daemon.answer = () => null;
    const documentId = await aDocument();
    const [clean, bad] = [await send(documentId, 'a.pdf', aPdf()), await send(documentId, 'b.pdf', aPdf(EICAR))];
    expect(await services.files.rescan()).toBe(0);
    daemon.answer = seen;
    expect(await services.files.rescan()).toBe(2);
    expect([(await read(clean.id)).status, (await read(bad.id)).status]).toEqual([200, 409]);
    const input = { idempotencyKey: uuid(), documentId, fileId: bad.id, reason: 'довіряємо' };
    expect((await appeals.askRaw(RELEASE, { as: registrar, variables: { input } })).errors?.[0]?.message).toMatch(
      /may not/,
    );
  });
});

describe('bytes without a row', () => {
  const age = async (sha256: string, days: number) => {
    const then = new Date(appeals.clock.now().getTime() - days * 86_400_000);
    await utimes(path.join(folder, sha256.slice(0, 2), sha256), then, then);
  };

  test('left by a crash before the commit are swept after a day; those of a file stay', async () => {
    const { id } = await send(await aDocument(), 'лист.pdf', aPdf());
    const [file] = await services.files.find([id]);
    const [orphan, young] = [await store.put(Buffer.from('покинуте')), await store.put(Buffer.from('щойно'))];
    await age(file?.sha256 ?? '', 2);
    await age(orphan, 2);
    await age(young, 0.5);
    expect(await services.files.sweep()).toBe(1);
    expect(await Promise.all([orphan, young, file?.sha256 ?? ''].map((name) => store.stat(name)))).toEqual([
      ...[null, Buffer.byteLength('щойно'), aPdf().length],
    ]);
  });

  test('of a transaction that fails leave no row', async () => {
    const documentId = await aDocument();
    await appeals.sql`alter table appeals.document_file add constraint full_up check (size_bytes < 10) not valid`;
    try {
      expect(await send(documentId, 'лист.pdf', aPdf())).toMatchObject({ status: 500, code: 'INTERNAL' });
    } finally {
      await appeals.sql`alter table appeals.document_file drop constraint full_up`;
    }
    expect([await rows(), await blobs()]).toEqual([0, 1]);
  });
});

/** @see clamd(8): `zINSTREAM\0`, then portions by their length, an empty one ends it */
function startDaemon(): Promise<Daemon> {
  const daemon = {
    port: 0,
    answer: (_: Buffer): string | null => null,
    stop: (): Promise<void> => new Promise((done) => void server.close(() => done())),
  };
  const server = net.createServer((socket) => {
    let taken = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      taken = Buffer.concat([taken, data]);
      if (!taken.subarray(-4).equals(Buffer.alloc(4)) || taken.length < 14) return;
      const parts: Buffer[] = [];
      for (let at = 10; at + 4 <= taken.length; ) {
        const length = taken.readUInt32BE(at);
        parts.push(taken.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
      const word = daemon.answer(Buffer.concat(parts));
      if (word === null) socket.destroy();
      else socket.end(`${word}\0`);
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      daemon.port = (server.address() as net.AddressInfo).port;
      resolve(daemon);
    });
  });
}
