import { demoId } from '@hromada/shared/demo';
import { uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { UNITS, viewerOf } from './council.ts';
import type { RunningAppeals } from './harness.ts';

const administrator = (index: number, name: string) => ({
  ...{ id: demoId('employee', index), name, roles: ['administrator'], unitId: UNITS.office },
});

/** Administrators of the test council. */
export const ADMINISTRATORS = {
  first: administrator(20, 'Андрій Савчук'),
  second: administrator(21, 'Яна Коваль'),
};

/** The viewer that an administrator is. */
export const ADMINISTRATOR: Viewer = viewerOf(ADMINISTRATORS.first);

/** Writes the two administrators. */
export async function insertAdministrators({ sql }: RunningAppeals): Promise<void> {
  for (const { id, name, roles, unitId } of Object.values(ADMINISTRATORS)) {
    await sql`insert into appeals.employee (id, name, position, unit_id, roles) values (${id}, ${name}, 'посада', ${unitId}, ${roles})`;
  }
}

/** Runs a mutation of one input and answers its payload. */
export async function give(
  appeals: RunningAppeals,
  mutation: string,
  { input, as = ADMINISTRATOR, answer }: { input: Record<string, unknown>; as?: Viewer; answer: string },
) {
  const type = INPUTS[mutation] ?? `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${answer} problems { field code message } } }`;
  const data = await appeals.ask(document, { as, variables: { input: { idempotencyKey: uuid(), ...input } } });
  return data[mutation];
}

const INPUTS: Readonly<Record<string, string>> = {
  disableEmployee: 'EmployeeAccessInput',
  enableEmployee: 'EmployeeAccessInput',
  disableApiClient: 'ApiClientAccessInput',
  enableApiClient: 'ApiClientAccessInput',
};

/** `field CODE` of each problem. */
export function codesOf({ problems }: { problems: readonly { field: string; code: string }[] }): string[] {
  return problems.map(({ field, code }) => `${field} ${code}`);
}

/** Whom the gateway was told of since a cursor, in order. */
export async function announcedSince({ sql }: RunningAppeals, id: bigint): Promise<string[]> {
  const rows = await sql`select key from appeals.outbox where topic = 'identity' and id > ${String(id)} order by id`;
  return rows.map(({ key }) => key);
}

/** The newest event so far. */
export async function newestEvent({ sql }: RunningAppeals): Promise<bigint> {
  const [row] = await sql`select coalesce(max(id), 0)::text as id from appeals.outbox`;
  return BigInt(row?.id ?? 0);
}
