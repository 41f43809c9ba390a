import type { WebSocket } from 'ws';

/**
 * Pings a client and drops it when a ping is unanswered by the next: half-open connections hold streams for ever.
 * @returns stops the pinging
 */
export function keepAlive(socket: WebSocket, everyMs: number): () => void {
  let isAnswered = true;
  socket.on('pong', () => {
    isAnswered = true;
  });
  const timer = setInterval(() => {
    if (!isAnswered) return socket.terminate();
    isAnswered = false;
    socket.ping();
  }, everyMs);
  return () => clearInterval(timer);
}
