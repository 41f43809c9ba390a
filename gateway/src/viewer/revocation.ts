import type { Logger } from '@hromada/shared/logging';
import { z } from 'zod';
import type { Platform } from '../platform.ts';
import type { Directory } from './directory.ts';
import type { EndingListener, SessionRepository } from './session.repository.ts';
import type { Sessions } from './sessions.ts';
import type { SignInWatch } from './sign-in-watch.ts';

/** Without a feed everybody who is signed in is looked at this often. */
const CHECK_MS = 5_000;

const CHANGES = `subscription IdentityChanges($after: String) {
  identityChanged(after: $after) { cursor employeeId clientId }
}`;
const changeShape = z.object({
  identityChanged: z.object({ cursor: z.string(), employeeId: z.string().nullable(), clientId: z.string().nullable() }),
});

/** What revocation stands on. */
export interface RevocationParts {
  readonly platform: Platform;
  readonly directory: Directory;
  readonly sessions: Sessions;
  readonly watch: SignInWatch;
  readonly repository: Pick<SessionRepository, 'pulse'>;
  /** begins to listen for ended sessions; answers how to stop */
  listen(listener: EndingListener): () => Promise<void>;
  readonly log: Logger;
}

/**
 * Carries the news that somebody is signed out, disabled, or has other rights to everything that was let in before:
 * at once by the feed of the employees' subgraph and by the notices of the other gateways, within five seconds when
 * one of these is lost.
 * @returns stops
 */
export function startRevocation(parts: RevocationParts): () => Promise<void> {
  const { platform, directory, sessions, watch, log } = parts;
  let isFollowing = false;
  let hasHeard = false;
  const check: SignInWatch['check'] = (isMeant) =>
    watch.check(isMeant).catch((error: unknown) => log.error({ err: error }, 'sign-ins could not be checked'));

  const leave = platform.follow({
    subgraph: 'appeals',
    query: CHANGES,
    shape: changeShape,
    cursorOf: ({ identityChanged }) => identityChanged.cursor,
    onEvent({ identityChanged: change }) {
      isFollowing = true;
      directory.forget(change);
      const { employeeId, clientId } = change;
      void check(
        (viewer) =>
          (employeeId !== null && viewer.kind === 'employee' && viewer.subject === employeeId) ||
          (clientId !== null && viewer.clientId === clientId),
      );
    },
    onConnected() {
      isFollowing = true;
      directory.forgetAll();
      void check();
    },
    onLost() {
      isFollowing = false;
    },
  });
  const stopListening = parts.listen({
    onEnded(sessionId) {
      sessions.forget(sessionId);
      void check(({ sessionId: own }) => own === sessionId);
    },
    onPulse() {
      hasHeard = true;
    },
    onListening() {
      hasHeard = true;
      sessions.forget();
      void check();
    },
  });
  const checking = setInterval(() => {
    if (!isFollowing || !hasHeard) void check();
    hasHeard = false;
    parts.repository.pulse().catch(() => {}); // unheard, it is missed at the next look
  }, CHECK_MS).unref();

  return async () => {
    clearInterval(checking);
    leave();
    await stopListening();
  };
}
