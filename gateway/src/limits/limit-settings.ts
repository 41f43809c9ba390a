import { parseEnvironment } from '@hromada/shared/environment';
import { z } from 'zod';
import { LOAD_SETTINGS, type LoadSettings } from './load.policy.ts';
import { OPERATION_LIMITS, type OperationLimits, PUBLIC_OPERATION_LIMITS } from './operation-limits.ts';
import { RATE_BUDGETS, type RateBudgets } from './rate-budget.ts';

/** Every number that bounds what the gateway takes from outside. */
export interface LimitSettings {
  /** at /graphql; `HROMADA_LIMIT_PAGE_SIZE` sets `pageSize` */
  readonly operation: OperationLimits;
  /** at /public/graphql; `HROMADA_PUBLIC_LIMIT_COST` sets `cost` */
  readonly publicOperation: OperationLimits;
  /** `HROMADA_RATE_CLIENT_REQUESTS_PER_MINUTE` sets `client.requestsPerMinute` */
  readonly rate: RateBudgets;
  /** `HROMADA_LOAD_REQUESTS` sets `requests` */
  readonly load: LoadSettings;
  /** actors whose use is remembered: about 300 bytes each */
  readonly rememberedActors: number;
  /** own proxies before the gateway, `HROMADA_PROXIES`; 0 = it is reached directly */
  readonly proxies: number;
}

/** The numbers as they are without any variable. */
export const LIMIT_SETTINGS: LimitSettings = {
  operation: OPERATION_LIMITS,
  publicOperation: PUBLIC_OPERATION_LIMITS,
  rate: RATE_BUDGETS,
  load: LOAD_SETTINGS,
  rememberedActors: 20_000,
  proxies: 0,
};

/**
 * The numbers with what the environment says.
 * @throws {EnvironmentError} naming every variable that is no whole number
 */
export function readLimitSettings(source: Readonly<Record<string, string | undefined>>): LimitSettings {
  const { operation, publicOperation, rate, load, rememberedActors, proxies } = LIMIT_SETTINGS;
  const outer = overridden({ rememberedActors, proxies }, 'HROMADA_', source);
  return {
    ...outer,
    operation: overridden(operation, 'HROMADA_LIMIT_', source),
    publicOperation: overridden(publicOperation, 'HROMADA_PUBLIC_LIMIT_', source),
    load: overridden(load, 'HROMADA_LOAD_', source),
    rate: {
      anonymous: overridden(rate.anonymous, 'HROMADA_RATE_ANONYMOUS_', source),
      employee: overridden(rate.employee, 'HROMADA_RATE_EMPLOYEE_', source),
      resident: overridden(rate.resident, 'HROMADA_RATE_RESIDENT_', source),
      client: overridden(rate.client, 'HROMADA_RATE_CLIENT_', source),
      signIn: overridden(rate.signIn, 'HROMADA_RATE_SIGN_IN_', source),
    },
  };
}

function overridden<Numbers extends { readonly [name in keyof Numbers]: number }>(
  numbers: Numbers,
  prefix: string,
  source: Readonly<Record<string, string | undefined>>,
): Numbers {
  const names = Object.keys(numbers);
  const shape = Object.fromEntries(
    names.map((name) => [variableOf(prefix, name), z.coerce.number().int().min(0).optional()]),
  );
  const given = parseEnvironment(shape, source);
  const found = names.flatMap((name) => {
    const value = given[variableOf(prefix, name)];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...numbers, ...Object.fromEntries(found) };
}

/** `pageSize` → `HROMADA_LIMIT_PAGE_SIZE` */
function variableOf(prefix: string, name: string): string {
  return prefix + name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
