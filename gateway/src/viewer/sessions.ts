import { randomUUID } from 'node:crypto';
import type { Logger } from '@hromada/shared/logging';
import { createSecret, hashOfSecret } from '../at-rest.ts';
import { TimedCache } from '../timed-cache.ts';
import type { Subject } from './directory.ts';
import type { EndReason, SessionRepository, SessionRow } from './session.repository.ts';

/** How long a session lasts, in milliseconds. */
export interface SessionTimes {
  /** without a sign of life */
  readonly idleMs: number;
  /** in any case: a working day and a little more */
  readonly absoluteMs: number;
}

/** Half an hour idle, ten hours in all. */
export const SESSION_TIMES: SessionTimes = { idleMs: 30 * 60_000, absoluteMs: 10 * 3_600_000 };

/** A session that has not ended. */
export type LiveSession = Pick<
  SessionRow,
  'id' | 'employeeId' | 'provider' | 'subject' | 'lastSeenAt' | 'idleExpiresAt' | 'expiresAt'
>;

const FRESH_MS = 5_000;
const TOUCH_MS = 30_000;
const PRUNE_MS = 3_600_000;

/** What sessions stand on. */
export interface SessionsParts {
  readonly repository: SessionRepository;
  readonly times: SessionTimes;
  readonly log: Logger;
}

/** Browsers in which employees are signed in. The cookie holds a secret; the database its hash. */
export class Sessions {
  readonly #repository: SessionRepository;
  readonly #times: SessionTimes;
  readonly #log: Logger;
  // the same minute of grace as for identities: a database that is away cannot tell of an ending either
  readonly #known = new TimedCache<LiveSession | null>({ freshMs: FRESH_MS, staleMs: 60_000 });
  readonly #pruning: NodeJS.Timeout;

  constructor({ repository, times, log }: SessionsParts) {
    this.#repository = repository;
    this.#times = times;
    this.#log = log;
    this.#pruning = setInterval(() => this.#attempt(repository.prune(new Date())), PRUNE_MS).unref();
  }

  /** Opens a session. @returns the secret for the cookie, told once, and when it will end in any case */
  async open({ provider, subject, employeeId }: Subject & { readonly employeeId: string }): Promise<{
    readonly secret: string;
    readonly expiresAt: Date;
  }> {
    const secret = createSecret();
    const now = new Date();
    const idleExpiresAt = new Date(now.getTime() + this.#times.idleMs);
    const expiresAt = new Date(now.getTime() + this.#times.absoluteMs);
    const row = { employeeId, provider, subject, createdAt: now, lastSeenAt: now, idleExpiresAt, expiresAt };
    await this.#repository.insert({ id: randomUUID(), secretHash: hashOfSecret(secret), ...row });
    return { secret, expiresAt };
  }

  /** The session of a cookie; null when there is none or it has ended. */
  async find(secret: string): Promise<LiveSession | null> {
    const hash = hashOfSecret(secret);
    const found = await this.#known.get(hash, () => this.#repository.findLive(hash, new Date()));
    return found && endOf(found) > new Date() ? found : this.#again(found, hash);
  }

  /** Puts off the end of an idle session; written at most every half minute. */
  touch(live: LiveSession): void {
    const now = new Date();
    const dueMs = Math.min(TOUCH_MS, this.#times.idleMs / 10);
    if (now.getTime() - live.lastSeenAt.getTime() < dueMs) return;
    this.#attempt(this.extend(live).then(() => undefined));
  }

  /** Puts off the end of an idle session, now. */
  async extend(live: LiveSession): Promise<LiveSession> {
    const now = new Date();
    const idleExpiresAt = new Date(now.getTime() + this.#times.idleMs);
    await this.#repository.touch(live.id, { now, idleExpiresAt });
    Object.assign(live, { lastSeenAt: now, idleExpiresAt });
    return live;
  }

  async end(live: LiveSession, reason: EndReason): Promise<void> {
    await this.#repository.end({ id: live.id }, reason, new Date());
    this.forget(live.id);
  }

  async endAllOf(employeeId: string, reason: EndReason): Promise<void> {
    await this.#repository.end({ employeeId }, reason, new Date());
    this.#known.drop((known) => known?.employeeId === employeeId);
  }

  /** Reads a session anew when it is next asked for; every session when none is named. */
  forget(sessionId?: string): void {
    this.#known.drop((known) => sessionId === undefined || known === null || known.id === sessionId);
  }

  stop(): void {
    clearInterval(this.#pruning);
  }

  /** What is remembered says the session is over: another gateway may have seen a sign of life. */
  async #again(found: LiveSession | null, hash: string): Promise<LiveSession | null> {
    if (!found) return null;
    this.forget(found.id);
    return this.#known.get(hash, () => this.#repository.findLive(hash, new Date()));
  }

  #attempt(work: Promise<void>): void {
    work.catch((error: unknown) => this.#log.warn({ err: error }, 'a session could not be written'));
  }
}

/** When a session ends if nothing more is heard. */
export function endOf({ idleExpiresAt, expiresAt }: LiveSession): Date {
  return idleExpiresAt < expiresAt ? idleExpiresAt : expiresAt;
}
