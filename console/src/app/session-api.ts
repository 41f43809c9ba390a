import * as z from 'zod/mini';

const unitName = z.pipe(
  z.union([z.string(), z.object({ name: z.string() })]),
  z.transform((unit) => (typeof unit === 'string' ? unit : unit.name)),
);

const employeeShape = z.object({
  id: z.string(),
  name: z.string(),
  position: z.catch(z.string(), ''),
  unit: z.catch(unitName, ''),
  roles: z.catch(z.array(z.string()), []),
});

const sessionShape = z.object({
  employee: z.nullable(employeeShape),
  demoEmployees: z.catch(z.nullable(z.array(employeeShape)), null),
});

/** An employee as the sign-in page shows them. */
export type SessionEmployee = z.infer<typeof employeeShape>;
/** Who is signed in, and whom a demonstration allows to sign in as. */
export type Session = z.infer<typeof sessionShape>;

/** The gateway's session door. A different way to sign in replaces this object and nothing else. */
export interface SessionApi {
  read(): Promise<Session>;
  signInAs(employeeId: string): Promise<void>;
  signOut(): Promise<void>;
}

/** Talks to `GET`, `POST` and `DELETE` of the session address; the cookie never reaches this code. */
export function sessionApi(url: string): SessionApi {
  async function request(init: RequestInit): Promise<Response> {
    const response = await fetch(url, { credentials: 'same-origin', ...init });
    if (!response.ok) throw new Error(`Session request answered ${response.status}`);
    return response;
  }
  return {
    read: async () => sessionShape.parse(await (await request({ headers: { accept: 'application/json' } })).json()),
    async signInAs(employeeId) {
      await request({
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ employeeId }),
      });
    },
    async signOut() {
      await request({ method: 'DELETE' });
    },
  };
}
