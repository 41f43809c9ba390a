import { pipeline } from 'node:stream/promises';
import { DomainError, ForbiddenError, InvalidInputError, NotFoundError } from '@hromada/shared/errors';
import type { Logger } from '@hromada/shared/logging';
import type { Viewer } from '@hromada/shared/viewer';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { staff } from '../access.ts';
import { FilesNotKeptError } from './file.errors.ts';
import { fileProblems } from './file.messages.ts';
import type { FileService, OpenFile } from './file.service.ts';
import { FILE_MAX_BYTES } from './file-content.policy.ts';

/** Files of 25 MB held at the same time; more would fill the memory of a small machine. */
const AT_ONCE = 6;
/** What a browser draws itself: pictures, and PDF in its own viewer. */
const SHOWN: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'application/pdf']);

/** Files over plain HTTP: `POST /` with the bytes, `GET /{id}`; the viewer stands in `response.locals`. */
export function fileRoutes(files: FileService, log: Logger): RequestHandler {
  const router = Router();
  let held = 0;

  router.use((_request, response, next) => {
    response.set({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    const viewer = response.locals.viewer as Viewer;
    if (viewer.kind === 'anonymous') return refuse(response, 401, 'UNAUTHENTICATED', 'Sign in first');
    if (!staff.allows(viewer)) return refuse(response, 404, 'FILE_NOT_FOUND', 'No such file');
    next();
  });

  router.post('/', async (request, response) => {
    if (held >= AT_ONCE) {
      response.set('retry-after', '2');
      return refuse(response, 503, 'BUSY', 'Too many files are being sent');
    }
    held += 1;
    try {
      await receive(request, response, files);
    } catch (error) {
      answerError(error, response, log);
    } finally {
      held -= 1;
    }
  });

  router.get('/:id', async (request, response) => {
    try {
      const opened = await files.open(request.params.id, response.locals.viewer as Viewer);
      await send(opened, { response, isShown: request.query.view !== undefined });
    } catch (error) {
      answerError(error, response, log);
    }
  });
  return router;
}

async function receive(request: Request, response: Response, files: FileService): Promise<void> {
  const viewer = response.locals.viewer as Viewer;
  const [documentId, name, idempotencyKey] = ['documentId', 'name', 'key'].map((key) =>
    String(request.query[key] ?? ''),
  );
  const bytes = await bytesOf(request);
  const outcome = bytes
    ? await files.add(
        { idempotencyKey: idempotencyKey ?? '', documentId: documentId ?? '', name: name ?? '', bytes },
        viewer,
      )
    : { id: null, faults: [{ field: 'file', code: 'FILE_TOO_LARGE' }] };
  const [problem] = fileProblems(outcome.faults, viewer.language);
  if (problem) {
    if (!bytes) response.set('connection', 'close');
    return refuse(response, bytes ? 422 : 413, problem.code, problem.message);
  }
  const [file] = outcome.id ? await files.find([outcome.id]) : [];
  response.status(201).json({ id: file?.id ?? null, name: file?.name ?? null, state: file?.state ?? null });
}

/** The body as it comes in; null as soon as it is longer than may be, whatever its header said. */
async function bytesOf(request: Request): Promise<Buffer | null> {
  if (Number(request.get('content-length') ?? 0) > FILE_MAX_BYTES) return null;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > FILE_MAX_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function send({ file, contents }: OpenFile, { response, isShown }: { response: Response; isShown: boolean }) {
  const isInline = isShown && SHOWN.has(file.mediaType);
  const disposition = isInline ? 'inline' : 'attachment';
  response.set({
    'content-type': file.mediaType,
    'content-length': String(file.sizeBytes),
    'content-disposition': `${disposition}; filename="file"; filename*=UTF-8''${extendedValue(file.name)}`,
    'content-security-policy': policyOf(isInline ? file.mediaType : null),
  });
  await pipeline(contents, response);
}

/** Nothing in a file may load, run or send. Browsers open no PDF in a sandbox, so that one is only kept from all else. */
function policyOf(shownType: string | null): string {
  const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  return shownType === 'application/pdf' ? `${nothing}; style-src 'unsafe-inline'` : `sandbox; ${nothing}`;
}

/** @see RFC 8187, 3.2.1 */
function extendedValue(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function answerError(error: unknown, response: Response, log: Logger): void {
  if (response.headersSent || response.destroyed) return void response.destroy();
  if (!(error instanceof DomainError)) {
    log.error({ err: error }, 'defect');
    return refuse(response, 500, 'INTERNAL', 'Internal error');
  }
  refuse(response, statusOf(error), error.code, error.message);
}

function statusOf(error: DomainError): number {
  if (error instanceof NotFoundError) return 404;
  if (error instanceof ForbiddenError) return 403;
  if (error instanceof FilesNotKeptError) return 503;
  if (error instanceof InvalidInputError) return 400;
  return 409;
}

function refuse(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ error: { code, message } });
}
