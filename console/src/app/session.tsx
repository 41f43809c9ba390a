import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { Session, SessionApi, SessionEmployee } from './session-api.ts';

/** The session as the shell sees it. */
export type SessionState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly retry: () => void }
  | {
      readonly status: 'signed-out';
      /** null when signing in as a demo employee is switched off */
      readonly demoEmployees: readonly SessionEmployee[] | null;
      readonly signInAs: (employeeId: string) => Promise<void>;
    }
  | {
      readonly status: 'signed-in';
      readonly employee: SessionEmployee;
      readonly signOut: () => Promise<void>;
      /** asks the gateway again who is signed in */
      readonly recheck: () => void;
    };

type Known =
  | { readonly status: 'loading' }
  | { readonly status: 'failed' }
  | { readonly status: 'known'; readonly session: Session };

const DRAFT_OWNER = 'hromada.draft-owner';

const SessionContext = createContext<SessionState>({ status: 'loading' });

/** Asks the gateway who is signed in and keeps the answer. */
export function SessionProvider({ api, children }: { readonly api: SessionApi; readonly children: ReactNode }) {
  const [known, setKnown] = useState<Known>({ status: 'loading' });

  const recheck = useCallback(() => {
    api.read().then(
      (session) => {
        if (session.employee) keepDraftsOf(session.employee.id);
        setKnown({ status: 'known', session });
      },
      () => setKnown((before) => (before.status === 'known' ? before : { status: 'failed' })),
    );
  }, [api]);
  useEffect(recheck, [recheck]);

  const state = useMemo((): SessionState => {
    if (known.status === 'loading') return { status: 'loading' };
    if (known.status === 'failed') return { status: 'failed', retry: recheck };
    const { employee, demoEmployees } = known.session;
    if (!employee) {
      const signInAs = async (employeeId: string) => {
        await api.signInAs(employeeId);
        recheck();
      };
      return { status: 'signed-out', demoEmployees, signInAs };
    }
    const signOut = async () => {
      await api.signOut();
      // Drafts may hold personal data of residents: the next person at this desk must not meet them.
      sessionStorage.clear();
      recheck();
    };
    return { status: 'signed-in', employee, signOut, recheck };
  }, [api, known, recheck]);

  return <SessionContext value={state}>{children}</SessionContext>;
}

/** Drafts hold personal data: when a session ran out and somebody else signed in, theirs are not here to be read. */
function keepDraftsOf(employeeId: string): void {
  if (sessionStorage.getItem(DRAFT_OWNER) === employeeId) return;
  sessionStorage.clear();
  sessionStorage.setItem(DRAFT_OWNER, employeeId);
}

/** The session as it stands. */
export function useSession(): SessionState {
  return use(SessionContext);
}
