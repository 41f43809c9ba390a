import { systemViewer } from '@hromada/shared/viewer';
import type { Sql } from 'postgres';
import { STAFF } from './council.ts';

/** The platform itself. */
export const PLATFORM = systemViewer('test');

/** Binds an account of the embedded issuer to an employee. */
export async function bindAccount(sql: Sql, employeeId: string, subject: string = employeeId): Promise<void> {
  await sql`insert into appeals.employee_identity (provider, subject, employee_id, bound_at)
    values ('embedded', ${subject}, ${employeeId}, now())`;
}

/** Writes a substitution past the services; a test names only what it is about. */
export async function storeSubstitution(
  sql: Sql,
  given: {
    id: string;
    employeeId: string;
    substituteId: string;
    roles: readonly string[];
    fromOn: string;
    toOn: string;
  },
): Promise<void> {
  await sql`insert into appeals.substitution ${sql({
    ...{ id: given.id, employee_id: given.employeeId, substitute_id: given.substituteId, roles: [...given.roles] },
    ...{ from_on: given.fromOn, to_on: given.toOn, reason: 'LEAVE', created_at: new Date('2026-03-01T08:00:00Z') },
    created_by_id: STAFF.registrar.id,
  })}`;
}
