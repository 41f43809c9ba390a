import type { IncomingHttpHeaders } from 'node:http';

/** Where browsers find this gateway. */
export interface OwnOrigins {
  /** the first of them: the identity provider's name and the addresses in letters are built on it */
  readonly primary: string;
  readonly all: readonly string[];
  /** the one that a request was sent to, by its Host; the first when it names none of ours */
  ofRequest(headers: IncomingHttpHeaders): string;
}

/**
 * @param configured public origins; without any, this machine alone, by both of its names
 * @param port where the gateway listens
 */
export function ownOrigins(configured: readonly string[], port: number): OwnOrigins {
  const loopback = [`http://localhost:${port}`, `http://127.0.0.1:${port}`, `http://[::1]:${port}`];
  const all = configured.length > 0 ? configured : loopback;
  const byHost = new Map(all.map((origin) => [new URL(origin).host, origin]));
  const primary = all[0] ?? '';
  return { primary, all, ofRequest: ({ host }) => byHost.get(host ?? '') ?? primary };
}

/** A page on this machine's own name may do without https; nobody listens in between. */
export function isLoopback(origin: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(origin).hostname);
}
