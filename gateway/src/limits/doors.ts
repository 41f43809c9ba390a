import { SCHEMA_PATHS } from '../schema-routes.ts';
import { type Admission, createAdmission } from './admission.ts';
import { type ClientAddress, clientAddress } from './client-address.ts';
import type { LimitSettings } from './limit-settings.ts';
import { type PersistedOperations, persistedOperations } from './persisted-operations.ts';
import type { RegisteredBudget } from './rate-budget.ts';
import { RateLimiter } from './rate-limiter.ts';

/** What stands at the door of one endpoint, over HTTP and WebSockets alike. */
export interface Door {
  readonly admission: Admission;
  readonly limiter: RateLimiter;
  readonly addressOf: ClientAddress;
}

/** The doors of the gateway; they count by one limiter. */
export interface Doors {
  readonly staff: Door;
  readonly public: Door;
}

/** What the doors stand on. */
export interface DoorParts {
  readonly settings: LimitSettings;
  readonly operations: PersistedOperations;
  /** anybody may ask the public graph for its schema */
  readonly isPublicIntrospection: boolean;
  /** budgets of registered clients; without it all have that of their kind */
  readonly registeredBudget?: RegisteredBudget;
  /** @see RateLimiterParts */
  readonly now?: () => number;
}

export function openDoors({ settings, operations, isPublicIntrospection, registeredBudget, now }: DoorParts): Doors {
  const limiter = new RateLimiter({
    budgets: settings.rate,
    rememberedActors: settings.rememberedActors,
    registeredBudget,
    now,
  });
  const addressOf = clientAddress(settings.proxies);
  return {
    staff: {
      admission: createAdmission({ limits: settings.operation, operations, schemaAddress: SCHEMA_PATHS.staff }),
      limiter,
      addressOf,
    },
    public: {
      admission: createAdmission({
        limits: settings.publicOperation,
        operations: persistedOperations(new Map(), true),
        schemaAddress: SCHEMA_PATHS.public,
        isSchemaOpen: isPublicIntrospection,
      }),
      limiter,
      addressOf,
    },
  };
}
