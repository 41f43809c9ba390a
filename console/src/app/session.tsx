import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { currentLanguage } from './language.ts';
import type { LinkProblem, Session, SessionApi, SessionEmployee, SignInProvider } from './session-api.ts';
import type { SessionEnds } from './session-clock.ts';
import { takeSignInProblem } from './sign-in-problem.ts';

/** Nobody is signed in: where one may, and why one is here. */
export interface SignedOut {
  readonly status: 'signed-out';
  readonly providers: readonly SignInProvider[];
  /** the provider at which somebody signed in whom the council does not know yet */
  readonly unknown: SignInProvider | null;
  /** code of what went wrong on the way, or `SESSION_ENDED` */
  readonly problem: string | null;
  /** leaves for the provider; comes back to this very address */
  readonly signIn: (provider: string) => void;
  readonly link: (code: string) => Promise<readonly LinkProblem[]>;
}

/** Somebody is signed in. */
export interface SignedIn {
  readonly status: 'signed-in';
  readonly employee: SessionEmployee;
  readonly ends: SessionEnds;
  readonly signOut: () => Promise<void>;
  /** asks the gateway again who is signed in */
  readonly recheck: () => void;
  /** tells the gateway that the person is still there */
  readonly extend: () => void;
}

/** The session as the shell sees it. */
export type SessionState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly retry: () => void }
  | SignedOut
  | SignedIn;

type Known =
  | { readonly status: 'loading' }
  | { readonly status: 'failed' }
  | { readonly status: 'known'; readonly session: Session; readonly ends: SessionEnds; readonly hasEnded: boolean };

const DRAFT_OWNER = 'hromada.draft-owner';

const SessionContext = createContext<SessionState>({ status: 'loading' });

/** Asks the gateway who is signed in and keeps the answer. */
export function SessionProvider({ api, children }: { readonly api: SessionApi; readonly children: ReactNode }) {
  const [known, setKnown] = useState<Known>({ status: 'loading' });
  const [cameBackWith] = useState(() => takeSignInProblem(location, history));

  const recheck = useCallback(() => {
    api.read().then(
      (session) => {
        if (session.employee) keepDraftsOf(session.employee.id);
        setKnown((before) => {
          const hadEmployee = before.status === 'known' && (before.session.employee !== null || before.hasEnded);
          return { status: 'known', session, ends: endsOf(session), hasEnded: hadEmployee && !session.employee };
        });
      },
      () => setKnown((before) => (before.status === 'known' ? before : { status: 'failed' })),
    );
  }, [api]);
  useEffect(recheck, [recheck]);

  const extend = useCallback(() => {
    api.extend().then((extension) => {
      setKnown((before) => (before.status === 'known' ? { ...before, ends: endsOf(extension) } : before));
    }, recheck);
  }, [api, recheck]);

  const state = useMemo((): SessionState => {
    if (known.status === 'loading') return { status: 'loading' };
    if (known.status === 'failed') return { status: 'failed', retry: recheck };
    const { employee, providers, unknown } = known.session;
    if (!employee) {
      const signIn = (provider: string) => location.assign(api.signInUrl(provider, hereAsPath(), currentLanguage()));
      const link = async (code: string) => {
        const problems = await api.link(code);
        if (problems.length === 0) recheck();
        return problems;
      };
      const problem = known.hasEnded ? 'SESSION_ENDED' : cameBackWith;
      return { status: 'signed-out', providers, unknown, problem, signIn, link };
    }
    const signOut = async () => {
      const redirectTo = await api.signOut();
      // Drafts may hold personal data of residents: the next person at this desk must not meet them.
      sessionStorage.clear();
      location.assign(redirectTo ?? '/');
    };
    return { status: 'signed-in', employee, ends: known.ends, signOut, recheck, extend };
  }, [api, known, recheck, extend, cameBackWith]);

  return <SessionContext value={state}>{children}</SessionContext>;
}

function endsOf({ idleSeconds, expiresAt }: Pick<Session, 'idleSeconds' | 'expiresAt'>): SessionEnds {
  const anyhowAt = expiresAt === null ? 0 : Date.parse(expiresAt);
  return { idleAt: Date.now() + (idleSeconds ?? 0) * 1_000, anyhowAt };
}

function hereAsPath(): string {
  return `${location.pathname}${location.search}`;
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
