import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { addDays, type Clock, type IsoDay } from '@hromada/shared/clock';
import { demoId } from '@hromada/shared/demo';
import { thumbprintOf } from '../api-client/client-key.policy.ts';
import type { DemoEmployee } from './council.ts';

/** The account of the embedded issuer that is an employee. */
export interface DemoAccount {
  readonly provider: string;
  readonly subject: string;
  readonly employeeId: string;
}

/** Who stands in for whom. */
export interface DemoSubstitution {
  readonly id: string;
  readonly employeeId: string;
  readonly substituteId: string;
  readonly roles: readonly string[];
  readonly fromOn: IsoDay;
  readonly toOn: IsoDay;
  readonly reason: string;
}

/** A program with the public half of a key. */
export interface DemoClient {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly contact: string;
  readonly purpose: string;
  readonly basis: string;
  readonly scopes: readonly string[];
  readonly redirectUris: readonly string[];
  readonly key: {
    readonly jwk: object;
    readonly thumbprint: string;
    readonly validFrom: IsoDay;
    readonly validTo: IsoDay;
  };
}

/** Accounts, substitutions and programs of the demo council. */
export interface DemoAccess {
  readonly accounts: readonly DemoAccount[];
  readonly substitutions: readonly DemoSubstitution[];
  readonly clients: readonly DemoClient[];
  /** who set it all up */
  readonly administratorId: string;
  readonly at: Date;
}

const HEAD = demoId('employee', 1);
const HEAD_OF_HOUSING = demoId('employee', 2);
const ADMINISTRATOR = demoId('employee', 6);
const ON_LEAVE = 7;
const KEY_DAYS = 365;

/**
 * Every employee's account at the embedded issuer has the employee's own identifier; one employee is on leave, and the
 * head will be. Of the programs' keys only the public halves are made known: nobody holds the private ones.
 */
export async function demoAccess(employees: readonly DemoEmployee[], clock: Clock): Promise<DemoAccess> {
  const today = clock.today();
  const lend = (
    place: number,
    employeeId: string,
    substituteId: string,
    given: Omit<DemoSubstitution, 'id' | 'employeeId' | 'substituteId'>,
  ) => ({
    ...{ id: demoId('substitution', place), employeeId, substituteId, ...given },
  });
  return {
    accounts: employees.map(({ id }) => ({ provider: 'embedded', subject: id, employeeId: id })),
    substitutions: [
      lend(0, demoId('employee', ON_LEAVE), demoId('employee', ON_LEAVE + 1), {
        ...{ roles: ['executor'], fromOn: addDays(today, -4), toOn: addDays(today, 9), reason: 'LEAVE' },
      }),
      lend(1, HEAD, HEAD_OF_HOUSING, {
        ...{ roles: ['head'], fromOn: addDays(today, 20), toOn: addDays(today, 33), reason: 'LEAVE' },
      }),
    ],
    clients: [await portal(today), await cabinet(today)],
    administratorId: ADMINISTRATOR,
    at: clock.now(),
  };
}

async function portal(today: IsoDay): Promise<DemoClient> {
  return {
    id: demoId('api-client', 0),
    name: 'Портал відкритих даних',
    organisation: 'ГО «Відкрита Вербівка»',
    contact: 'api@vidkryta.example',
    purpose: 'Публікація поіменних голосувань і відкритої статистики',
    basis: 'Закон 2939-VI, ст. 10-1',
    scopes: ['statistics:read', 'votes:read'],
    redirectUris: [],
    key: await publicKey(today),
  };
}

async function cabinet(today: IsoDay): Promise<DemoClient> {
  return {
    id: demoId('api-client', 1),
    name: 'Кабінет мешканця',
    organisation: 'КП «Цифрове місто»',
    contact: 'support@cyfrove.example',
    purpose: 'Подання звернень і заяв самим мешканцем та перегляд їх стану',
    basis: 'Згода мешканця; Закон 2297-VI, ст. 11, ч. 1, п. 1',
    scopes: ['appeals:read', 'appeals:write', 'services:read', 'services:write'],
    redirectUris: ['https://cabinet.cyfrove.example/callback'],
    key: await publicKey(today),
  };
}

async function publicKey(today: IsoDay): Promise<DemoClient['key']> {
  const { publicKey } = await promisify(generateKeyPair)('ec', { namedCurve: 'P-256' });
  const jwk = { ...publicKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' };
  const thumbprint = thumbprintOf(jwk);
  return { jwk: { ...jwk, kid: thumbprint }, thumbprint, validFrom: today, validTo: addDays(today, KEY_DAYS) };
}
