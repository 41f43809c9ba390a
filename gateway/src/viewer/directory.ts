import { randomUUID } from 'node:crypto';
import { type IsoDay, kyivDay } from '@hromada/shared/clock';
import type { Logger } from '@hromada/shared/logging';
import type { StandIn } from '@hromada/shared/viewer';
import { z } from 'zod';
import type { RateBudget } from '../limits/rate-budget.ts';
import type { Platform } from '../platform.ts';
import { TimedCache } from '../timed-cache.ts';
import type { ResidentClaims } from './resident-claims.ts';

/** An employee as sign-in knows them. */
export interface KnownEmployee {
  readonly id: string;
  readonly name: string;
  readonly position: string;
  readonly unit: { readonly id: string; readonly name: string };
  /** in force today, those of a substitution included */
  readonly roles: readonly string[];
  /** own unit and all below it */
  readonly unitIds: readonly string[];
  /** whom they stand in for today, with the roles that are lent */
  readonly standsInFor: readonly StandIn[];
  readonly isDisabled: boolean;
}

/** A program that the council has registered. */
export interface KnownClient {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly isDisabled: boolean;
  /** public JWKs, every one valid now */
  readonly keys: readonly Readonly<Record<string, unknown>>[];
  /** where it takes residents back to who allowed it something; none for a program that acts for itself alone */
  readonly redirectUris: readonly string[];
  /** what it may use up in a minute; null: what programs may by default */
  readonly budget: RateBudget | null;
}

/** A resident as sign-in knows them. */
export interface KnownResident {
  readonly personId: string;
  readonly name: string;
  readonly assurance: 'LOW' | 'SUBSTANTIAL' | 'HIGH';
}

/** A subject of an identity provider, by the provider's configured short name. */
export interface Subject {
  readonly provider: string;
  readonly subject: string;
}

/** Something changed about somebody: roles, unit, substitution, keys, or access itself. */
export interface IdentityChange {
  readonly employeeId: string | null;
  readonly clientId: string | null;
}

/** What a person can put right about an invitation. */
export interface InvitationProblem {
  readonly code: string;
  readonly message: string;
}

/** Who subjects and programs are: asked of the subgraphs that keep it, believed for five seconds. */
export interface Directory {
  /** null: nobody is bound to this subject */
  findEmployee(subject: Subject): Promise<KnownEmployee | null>;
  findClient(clientId: string): Promise<KnownClient | null>;
  /**
   * @param vouch asks the issuer who somebody new is: who matches a person record is bound to it from then on
   */
  findResident(subject: Subject, vouch?: () => Promise<ResidentClaims | null>): Promise<KnownResident | null>;
  /** binds the subject to the employee who was invited; problems name what is wrong with the code */
  redeemInvitation(code: string, subject: Subject): Promise<readonly InvitationProblem[]>;
  /** the budget a program was registered with, from memory; null when it has none or has not been asked about yet */
  budgetOf(clientId: string | null): RateBudget | null;
  /** tells the council, once a day, that a program it registered came with a good token; nobody waits for it */
  noteUse(clientId: string | null): void;
  forget(change: IdentityChange): void;
  forgetAll(): void;
}

const FRESH_MS = 5_000;
/**
 * While the subgraph that keeps employees is away nobody can be disabled in it either, and the rest of the house
 * goes on: the last answer holds for a minute.
 */
const STALE_MS = 60_000;

const unitShape = z.object({ id: z.string(), name: z.string() });
const employeeIdentityShape = z.object({
  employeeIdentity: z
    .object({
      employee: z.object({ id: z.string(), name: z.string(), position: z.string(), unit: unitShape }),
      roles: z.array(z.string()),
      unitIds: z.array(z.string()),
      standsInFor: z.array(z.object({ employeeId: z.string(), roles: z.array(z.string()) })),
      isDisabled: z.boolean(),
    })
    .nullable(),
});
const jwk = z.string().transform((text) => z.record(z.string(), z.unknown()).parse(JSON.parse(text)));
const clientIdentityShape = z.object({
  apiClientIdentity: z
    .object({
      id: z.string(),
      name: z.string(),
      scopes: z.array(z.string()),
      isDisabled: z.boolean(),
      keys: z.array(jwk),
      redirectUris: z.array(z.string()),
      requestsPerMinute: z.number(),
      costPerMinute: z.number(),
    })
    .nullable(),
});
const residentIdentityShape = z.object({
  residentIdentity: z
    .object({ personId: z.string(), name: z.string(), assurance: z.enum(['LOW', 'SUBSTANTIAL', 'HIGH']) })
    .nullable(),
});
const bindingShape = z.object({ bindResidentIdentity: z.object({ personId: z.string().nullable() }) });
const noteShape = z.object({ noteApiClientUse: z.object({ problems: z.array(z.object({ code: z.string() })) }) });
const redemptionShape = z.object({
  redeemEmployeeInvitation: z.object({ problems: z.array(z.object({ code: z.string(), message: z.string() })) }),
});

const EMPLOYEE = `query EmployeeOf($provider: String!, $subject: String!) {
  employeeIdentity(provider: $provider, subject: $subject) {
    employee { id name position unit { id name } } roles unitIds standsInFor { employeeId roles } isDisabled
  }
}`;
const CLIENT = `query ClientOf($clientId: ID!) {
  apiClientIdentity(clientId: $clientId) {
    id name scopes isDisabled keys redirectUris requestsPerMinute costPerMinute
  }
}`;
const RESIDENT = `query ResidentOf($provider: String!, $subject: String!) {
  residentIdentity(provider: $provider, subject: $subject) { personId name assurance }
}`;
const BIND = 'mutation Bind($input: BindResidentIdentityInput!) { bindResidentIdentity(input: $input) { personId } }';
const NOTE_USE = `mutation NoteUse($input: NoteApiClientUseInput!) {
  noteApiClientUse(input: $input) { problems { code } }
}`;
const REDEEM = `mutation Redeem($input: RedeemEmployeeInvitationInput!) {
  redeemEmployeeInvitation(input: $input) { problems { code message } }
}`;

/** @param apps programs of residents that the configuration names besides those registered in the council */
export function createDirectory(platform: Platform, apps: readonly KnownClient[], log: Logger): Directory {
  const times = { freshMs: FRESH_MS, staleMs: STALE_MS };
  const employees = new TimedCache<KnownEmployee | null>(times);
  const clients = new TimedCache<KnownClient | null>(times);
  const residents = new TimedCache<KnownResident | null>(times);
  /** of registered programs only, so there are as many as the council registered */
  const budgets = new Map<string, RateBudget>();
  const configured = new Map(apps.map((app) => [app.id, app]));
  /** the day on which this process last told that a program came */
  const noted = new Map<string, IsoDay>();

  return {
    findEmployee: ({ provider, subject }) =>
      employees.get(`${provider} ${subject}`, async () => {
        const { employeeIdentity: found } = await platform.ask({
          subgraph: 'appeals',
          query: EMPLOYEE,
          variables: { provider, subject },
          shape: employeeIdentityShape,
        });
        if (!found) return null;
        const { roles, unitIds, standsInFor, isDisabled } = found;
        return { ...found.employee, roles, unitIds, standsInFor, isDisabled };
      }),

    async findClient(clientId) {
      const app = configured.get(clientId);
      if (app) return app;
      return clients.get(clientId, async () => {
        const variables = { clientId };
        const answer = await platform.ask({
          subgraph: 'appeals',
          query: CLIENT,
          variables,
          shape: clientIdentityShape,
        });
        if (!answer.apiClientIdentity) return null;
        const { requestsPerMinute, costPerMinute, ...known } = answer.apiClientIdentity;
        const budget = { requestsPerMinute, costPerMinute };
        budgets.set(clientId, budget);
        return { ...known, budget };
      });
    },

    budgetOf: (clientId) => (clientId === null ? null : (budgets.get(clientId) ?? null)),

    noteUse(clientId) {
      const today = kyivDay(new Date());
      if (clientId === null || configured.has(clientId) || noted.get(clientId) === today) return;
      noted.set(clientId, today);
      const input = { idempotencyKey: randomUUID(), clientId };
      platform
        .ask({ subgraph: 'appeals', query: NOTE_USE, variables: { input }, shape: noteShape })
        .catch((error: unknown) => {
          noted.delete(clientId); // told with the next request
          log.warn({ err: error, clientId }, 'the use of a program was not noted');
        });
    },

    findResident: ({ provider, subject }, vouch) =>
      residents.get(`${provider} ${subject}`, async () => {
        const variables = { provider, subject };
        const question = { subgraph: 'residents', query: RESIDENT, variables, shape: residentIdentityShape };
        const { residentIdentity } = await platform.ask(question);
        if (residentIdentity) return residentIdentity;
        const claims = await vouch?.();
        if (!claims) return null;
        const input = { idempotencyKey: randomUUID(), provider, subject, ...claims };
        await platform.ask({ subgraph: 'residents', query: BIND, variables: { input }, shape: bindingShape });
        return (await platform.ask(question)).residentIdentity;
      }),

    async redeemInvitation(code, { provider, subject }) {
      const input = { code, provider, subject, idempotencyKey: randomUUID() };
      const { redeemEmployeeInvitation } = await platform.ask({
        subgraph: 'appeals',
        query: REDEEM,
        variables: { input },
        shape: redemptionShape,
      });
      // nobody was bound a moment ago, and that may still be remembered
      employees.drop((known) => known === null);
      return redeemEmployeeInvitation.problems;
    },

    forget({ employeeId, clientId }) {
      if (employeeId !== null) employees.drop((known) => known === null || known.id === employeeId);
      if (clientId !== null) clients.drop((_, key) => key === clientId);
    },

    forgetAll() {
      employees.drop();
      clients.drop();
      residents.drop();
    },
  };
}
