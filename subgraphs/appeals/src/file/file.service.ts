import type { Readable } from 'node:stream';
import type { Clock } from '@hromada/shared/clock';
import { ForbiddenError } from '@hromada/shared/errors';
import { isUuid, uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import type { DocumentService } from '../document/document.service.ts';
import type { Document } from '../document/document.type.ts';
import { refuseFaults, textFaultsOf } from '../fault.ts';
import type { Outcome } from '../mutation.service.ts';
import { FileNotFoundError, FilesNotKeptError, FileWithheldError } from './file.errors.ts';
import type { ReleaseDocumentFileInput, RemoveDocumentFileInput } from './file.inputs.ts';
import { FILES_MAX, fileCommands, isReadable, mayAddFile } from './file.policy.ts';
import type { FileRepository } from './file.repository.ts';
import type { DocumentFile } from './file.type.ts';
import { contentsOf } from './file-content.policy.ts';
import type { DocumentFileCommand } from './file-enums.type.ts';
import { FILE_FORMATS, namedFile } from './file-name.policy.ts';
import type { FileScanner } from './file-scanner.ts';
import { type FileStore, sha256Of } from './file-store.ts';

/** What files need of their neighbours. */
export interface FileParts {
  readonly repository: FileRepository;
  readonly documents: DocumentService;
  /** null: this council keeps no files */
  readonly store: FileStore | null;
  readonly scanner: FileScanner;
  readonly clock: Clock;
}

/** A file as somebody sends it. */
export interface SentFile {
  readonly idempotencyKey: string;
  readonly documentId: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/** A file's contents on their way out. */
export interface OpenFile {
  readonly file: DocumentFile;
  readonly contents: Readable;
}

const REASON = { min: 3, max: 500 };
const SCANNED_AT_ONCE = 50;
/** Bytes without a row are left alone so long: an upload that is under way may still get one. */
const ORPHAN_MS = 24 * 3_600_000;

/** Files of documents: what is kept, who reads it, and what is known of its safety. */
export class FileService {
  readonly #parts: FileParts;

  constructor(parts: FileParts) {
    this.#parts = parts;
  }

  list(documentIds: readonly string[]): Promise<DocumentFile[]> {
    return this.#parts.repository.list(documentIds);
  }

  find(ids: readonly string[]): Promise<DocumentFile[]> {
    return this.#parts.repository.find(ids);
  }

  /**
   * Keeps a file: the bytes are on the disk before the row is, and the row says quarantined unless a scanner looked.
   * @returns the file's id, or the faults of the file
   * @throws {ForbiddenError}; {@link DocumentNotFoundError}; {@link FilesNotKeptError}; {@link IdempotencyMismatchError}
   */
  async add({ bytes, ...given }: SentFile, viewer: Viewer): Promise<Outcome> {
    const { store, scanner, repository, documents, clock } = this.#parts;
    if (!store) throw new FilesNotKeptError();
    const named = namedFile(given.name);
    if (named.fault !== null) return refusedAs('name', named.fault);
    const contents = contentsOf(bytes, named.format);
    if (contents.fault !== null) return refusedAs('file', contents.fault);
    const seen = await scanner.scan(contents.bytes);
    if (seen.verdict === 'INFECTED') return refusedAs('file', 'FILE_INFECTED');
    const receivedSha256 = sha256Of(bytes);
    let id: string | null = null;
    const outcome = await documents.step('addFile', { ...given, receivedSha256 }, viewer, async (occasion) => {
      const { tx, document, actorId } = occasion;
      if (!mayAddFile(document, viewer)) throw new ForbiddenError('You may not add files to this document');
      const count = (await repository.list([document.id], tx)).length;
      refuseFaults(count < FILES_MAX ? [] : [{ field: 'file', code: 'TOO_MANY_FILES', max: FILES_MAX }]);
      await repository.keepStore(tx);
      const sha256 = await store.put(contents.bytes);
      id = uuid();
      const at = clock.now();
      await repository.insert(tx, {
        ...{ id, documentId: document.id, name: named.name, mediaType: FILE_FORMATS[named.format].mediaType },
        ...{ sizeBytes: contents.bytes.length, sha256, receivedSha256, addedAt: at, addedById: actorId },
        ...(seen.verdict === 'CLEAN' ? { state: 'CLEAN', scannedAt: at } : { state: 'QUARANTINED', scannedAt: null }),
      });
      return { events: [{ type: 'FILE_ADDED', note: named.name }] };
    });
    if (outcome.id === null || id !== null) return { ...outcome, id };
    return { ...outcome, id: await this.#repeated(given.documentId, receivedSha256) };
  }

  /** Takes a file away. Errors: as of {@link FileService.add}, and {@link FileNotFoundError}. */
  remove(input: RemoveDocumentFileInput, viewer: Viewer): Promise<Outcome> {
    return this.#parts.documents.step('removeFile', input, viewer, async ({ tx, document }) => {
      const file = await this.#fileFor('REMOVE', input, document, viewer);
      if (await this.#parts.repository.isSignature(tx, file.id))
        refuseFaults([{ field: 'fileId', code: 'FILE_IS_SIGNATURE' }]);
      await this.#parts.repository.delete(tx, file.id);
      return { events: [{ type: 'FILE_REMOVED', note: file.name }] };
    });
  }

  /** Lets a file out of quarantine that no scanner looked at. Errors: see {@link FileService.remove}. */
  release(input: ReleaseDocumentFileInput, viewer: Viewer): Promise<Outcome> {
    return this.#parts.documents.step('releaseFile', input, viewer, async ({ tx, document }) => {
      const file = await this.#fileFor('RELEASE', input, document, viewer);
      const reason = input.reason.trim();
      refuseFaults(textFaultsOf('reason', reason, REASON));
      await this.#parts.repository.update(file.id, { state: 'RELEASED' }, tx);
      return { events: [{ type: 'FILE_RELEASED', note: `${file.name}: ${reason}` }] };
    });
  }

  /**
   * The contents of a file, for whoever sees its document.
   * @throws {FileNotFoundError} no such file, or not this viewer's to know of; {@link FileWithheldError}
   */
  async open(fileId: string, viewer: Viewer): Promise<OpenFile> {
    const [file] = isUuid(fileId) ? await this.#parts.repository.find([fileId]) : [];
    const isSeen = file && (await this.#parts.documents.findSeen(file.documentId, viewer)) !== undefined;
    if (!file || !isSeen) throw new FileNotFoundError(fileId);
    if (!isReadable(file.state)) throw new FileWithheldError(file.state);
    const contents = await this.#parts.store?.get(file.sha256);
    if (!contents) throw new Error(`The bytes of file ${file.id} are gone`);
    return { file, contents };
  }

  /** Asks the scanner for what nobody looked at. @returns how many got a verdict */
  async rescan(): Promise<number> {
    const { scanner, store, repository, clock } = this.#parts;
    if (!store || !scanner.isThere) return 0;
    let judged = 0;
    for (const { id, sha256 } of await repository.listQuarantined(SCANNED_AT_ONCE)) {
      const contents = await store.get(sha256);
      if (!contents) continue;
      const seen = await scanner.scan(Buffer.concat(await contents.toArray()));
      if (seen.verdict === 'UNKNOWN') return judged; // it is down: the others can wait too
      const threat = seen.verdict === 'INFECTED' ? seen.threat : null;
      await repository.judge(id, { state: seen.verdict, threat, scannedAt: clock.now() });
      judged += 1;
    }
    return judged;
  }

  /** Removes bytes that no row has and that are older than a day. @returns how many files */
  async sweep(): Promise<number> {
    const { store, repository, clock } = this.#parts;
    if (!store) return 0;
    let removed = 0;
    for await (const names of store.listOlderThan(new Date(clock.now().getTime() - ORPHAN_MS)))
      removed += await repository.sweep(names, (name) => store.remove(name));
    return removed;
  }

  async #fileFor(
    command: DocumentFileCommand,
    { fileId }: { readonly fileId: string },
    document: Document,
    viewer: Viewer,
  ): Promise<DocumentFile> {
    const [file] = isUuid(fileId) ? await this.#parts.repository.find([fileId]) : [];
    if (!file || file.documentId !== document.id) throw new FileNotFoundError(fileId);
    if (!fileCommands(file, document, viewer).includes(command))
      throw new ForbiddenError(`You may not ${command} this file`);
    return file;
  }

  /** The same key again: the file that it made. */
  async #repeated(documentId: string, receivedSha256: string): Promise<string | null> {
    const files = await this.#parts.repository.list([documentId]);
    return files.findLast((file) => file.receivedSha256 === receivedSha256)?.id ?? null;
  }
}

function refusedAs(field: string, code: string): Outcome {
  return { id: null, faults: [{ field, code }] };
}
