import type { RequestListener } from 'node:http';

/** A question of a megabyte comes in by then over a third of a megabit a second. */
export const BODY_MS = 30_000;

/** Files are large and have the time of the server as a whole. */
const FILES = /^\/files(?:[/?]|$)/i;

/**
 * Cuts who has not sent the whole body by then, whatever has been answered in the meantime: a request holds its place among
 * those in work for as long as it sends, and one byte a second would hold it for nothing.
 */
export function withBodyDeadline(answer: RequestListener, bodyMs: number): RequestListener {
  return (request, response) => {
    if (!FILES.test(request.url ?? '')) {
      const timer = setTimeout(() => {
        if (!request.complete) request.socket.destroy();
      }, bodyMs).unref();
      response.once('close', () => {
        if (request.complete || request.socket.destroyed) clearTimeout(timer);
      });
    }
    answer(request, response);
  };
}
