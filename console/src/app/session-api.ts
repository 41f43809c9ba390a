import * as z from 'zod/mini';

const employeeShape = z.object({
  id: z.string(),
  name: z.string(),
  position: z.string(),
  unit: z.object({ id: z.string(), name: z.string() }),
  roles: z.array(z.string()),
});

const providerShape = z.object({ name: z.string(), label: z.string() });

const sessionShape = z.object({
  employee: z.nullable(employeeShape),
  providers: z.array(providerShape),
  unknown: z.nullable(providerShape),
  idleSeconds: z.nullable(z.number()),
  expiresAt: z.nullable(z.string()),
});

const extensionShape = z.object({ idleSeconds: z.number(), expiresAt: z.string() });
const signOutShape = z.object({ redirectTo: z.nullable(z.string()) });
const linkShape = z.object({ problems: z.array(z.object({ code: z.string(), message: z.string() })) });

/** An employee as the session tells of them. */
export type SessionEmployee = z.infer<typeof employeeShape>;

/** Where one may sign in. */
export type SignInProvider = z.infer<typeof providerShape>;

/**
 * Who is signed in and for how long, or where one may sign in. `unknown` is the provider at which somebody has just
 * signed in whom the council does not know yet: they may show an invitation code.
 */
export type Session = z.infer<typeof sessionShape>;

/** How long a session still lasts: seconds without a sign of life, and the instant at which it ends in any case. */
export type Extension = z.infer<typeof extensionShape>;

/** What is wrong with an invitation code. */
export type LinkProblem = z.infer<typeof linkShape>['problems'][number];

/** The gateway's session door; the cookie never reaches this code. */
export interface SessionApi {
  read(): Promise<Session>;
  /** address to which the browser goes to sign in; it comes back to `returnTo`, a path */
  signInUrl(provider: string, returnTo: string, language: string): string;
  /** binds whoever signed in to the employee who was invited */
  link(code: string): Promise<readonly LinkProblem[]>;
  /** the person is still there */
  extend(): Promise<Extension>;
  /** where to sign out at the provider too; null when there is no such place */
  signOut(): Promise<string | null>;
}

/** @param url of the session, `/session` */
export function sessionApi(url: string): SessionApi {
  async function request(path: string, init: RequestInit): Promise<unknown> {
    const headers = { accept: 'application/json', 'content-type': 'application/json' };
    const response = await fetch(`${url}${path}`, { credentials: 'same-origin', headers, ...init });
    if (!response.ok) throw new Error(`Session request answered ${response.status}`);
    return response.json();
  }
  return {
    read: async () => sessionShape.parse(await request('', {})),
    signInUrl: (provider, returnTo, language) =>
      `${url}/sign-in?${new URLSearchParams({ provider, returnTo, language })}`,
    link: async (code) =>
      linkShape.parse(await request('/link', { method: 'POST', body: JSON.stringify({ code }) })).problems,
    extend: async () => extensionShape.parse(await request('/extend', { method: 'POST' })),
    signOut: async () => signOutShape.parse(await request('', { method: 'DELETE' })).redirectTo,
  };
}
