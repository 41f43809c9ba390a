import { type Request, type Response, Router } from 'express';
import { type ConsoleFile, chooseEncoding, listConsoleFiles } from './console-files.ts';
import { contentSecurityPolicy, createNonce } from './security-headers.ts';

const INDEX = '/index.html';
const NONCE_PLACEHOLDER = '__CSP_NONCE__';
const FOREVER = 'public, max-age=31536000, immutable';

/**
 * Serves the built console; every address that is not a file is a page of the console and gets its index.
 * @returns null when the folder holds no built console
 */
export async function consoleRoutes(folder: string): Promise<Router | null> {
  const files = await listConsoleFiles(folder);
  const index = files.get(INDEX);
  if (!index) return null;
  const router = Router();
  router.get(/.*/, async (request, response) => {
    const file = request.path === INDEX ? undefined : files.get(request.path);
    if (file) return sendFile(file, request, response);
    if (isPage(request)) return sendPage(index, request, response);
    response.status(404).type('text/plain').send('Not found');
  });
  return router;
}

/** A missing asset must not turn into a page: a browser would run it as a script. */
function isPage(request: Request): boolean {
  return !request.path.startsWith('/assets/') && request.accepts(['html']) === 'html';
}

async function sendFile(file: ConsoleFile, request: Request, response: Response): Promise<void> {
  const encoding = file.isCompressible ? chooseEncoding(request.get('accept-encoding')) : 'identity';
  response.set({ 'content-type': file.type, 'cache-control': file.isImmutable ? FOREVER : 'no-cache' });
  if (file.isCompressible) response.vary('accept-encoding');
  if (encoding !== 'identity') response.set('content-encoding', encoding);
  response.end(await file.read(encoding));
}

async function sendPage(index: ConsoleFile, request: Request, response: Response): Promise<void> {
  const nonce = createNonce();
  const page = String(await index.read('identity')).replaceAll(NONCE_PLACEHOLDER, nonce);
  response.set({
    'content-type': index.type,
    'cache-control': 'no-store',
    'content-security-policy': contentSecurityPolicy(nonce, request.headers.host),
  });
  response.end(page);
}
