import { UnauthenticatedError } from '@hromada/shared/errors';
import type { Viewer } from '@hromada/shared/viewer';
import type { Identity } from './identify.ts';

/** Something that stays open for as long as its sign-in holds: a socket. */
export interface SignedIn {
  readonly identity: Identity;
  /** asks anew who this is */
  again(): Promise<Identity>;
  /** the sign-in ended, or means something else by now */
  close(): void;
}

const AGAIN_MS = 5_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Closes sockets whose sign-in ran out, was ended, or has other rights than when they were opened. */
export class SignInWatch {
  readonly #entries = new Map<SignedIn, NodeJS.Timeout | undefined>();

  /** @returns ends the watch */
  add(entry: SignedIn): () => void {
    this.#entries.set(entry, undefined);
    this.#arm(entry, entry.identity.expiresAt);
    return () => {
      clearTimeout(this.#entries.get(entry));
      this.#entries.delete(entry);
    };
  }

  /** Looks now at whom the test is true of. */
  async check(isMeant: (viewer: Viewer) => boolean = () => true): Promise<void> {
    const meant = [...this.#entries.keys()].filter(({ identity }) => isMeant(identity.viewer));
    await Promise.all(meant.map((entry) => this.#check(entry)));
  }

  async #check(entry: SignedIn): Promise<void> {
    try {
      const { viewer, expiresAt } = await entry.again();
      if (!this.#entries.has(entry)) return;
      if (!hasSameRights(viewer, entry.identity.viewer)) return entry.close();
      this.#arm(entry, expiresAt);
    } catch (error) {
      if (error instanceof UnauthenticatedError) return entry.close();
      // whoever knows does not answer: asked again, and the sign-in is not held against the person meanwhile
      this.#arm(entry, new Date(Date.now() + AGAIN_MS));
    }
  }

  #arm(entry: SignedIn, at: Date | null): void {
    if (!this.#entries.has(entry)) return;
    clearTimeout(this.#entries.get(entry));
    if (!at) return void this.#entries.set(entry, undefined);
    const remainingMs = Math.min(Math.max(0, at.getTime() - Date.now()), LONGEST_TIMER_MS);
    this.#entries.set(
      entry,
      setTimeout(() => void this.#check(entry), remainingMs),
    );
  }
}

function hasSameRights(one: Viewer, other: Viewer): boolean {
  return rightsOf(one) === rightsOf(other);
}

/** Everything of a viewer that what they may see can follow from. */
export function rightsOf(viewer: Viewer): string {
  const { kind, subject, clientId, assurance } = viewer;
  const lent = viewer.standsInFor.map(({ employeeId, roles }) => [employeeId, ...[...roles].sort()].join(' '));
  const lists = [viewer.roles, viewer.unitIds, viewer.scopes, lent].map((list) => [...list].sort());
  return JSON.stringify([kind, subject, clientId, assurance, ...lists]);
}
