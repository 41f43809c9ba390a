import type { Server, ServerResponse } from 'node:http';

/**
 * Watches the answers of a server, so that from some moment on each says that it is the last on its connection: those of
 * questions that were there before as well. Whoever keeps a connection would ask on it again just as it is closed, and a
 * change is not asked twice.
 * @returns begins with it
 */
export function lastAnswers(server: Server): () => void {
  const pending = new Set<ServerResponse>();
  let isLast = false;
  server.prependListener('request', (_request, response) => {
    if (isLast) return void response.setHeader('connection', 'close');
    pending.add(response);
    response.once('close', () => pending.delete(response));
  });
  return () => {
    isLast = true;
    for (const response of pending) if (!response.headersSent) response.setHeader('connection', 'close');
    pending.clear();
  };
}
