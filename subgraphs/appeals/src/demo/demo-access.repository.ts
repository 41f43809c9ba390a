import { copyRows } from '@hromada/drizzle/copy';
import { demoId } from '@hromada/shared/demo';
import type { TransactionSql } from 'postgres';
import type { DemoAccess } from './demo-access.ts';

const SUBSTITUTION_COLUMNS = 'id employee_id substitute_id roles from_on to_on reason created_at created_by_id'.split(
  ' ',
);
const CLIENT_COLUMNS =
  'id name organisation contact purpose basis scopes requests_per_minute cost_per_minute redirect_uris created_at'.split(
    ' ',
  );
const KEY_COLUMNS = 'id client_id thumbprint jwk valid_from valid_to created_at created_by_id'.split(' ');
const BUDGET = { requestsPerMinute: 120, costPerMinute: 20_000 };

/** Writes accounts, substitutions and programs. */
export async function copyAccess(
  tx: TransactionSql,
  { accounts, substitutions, clients, administratorId, at }: DemoAccess,
): Promise<void> {
  await copyRows(
    tx,
    'appeals.employee_identity',
    ['provider', 'subject', 'employee_id', 'bound_at'],
    accounts.map(({ provider, subject, employeeId }) => [provider, subject, employeeId, at]),
  );
  await copyRows(
    tx,
    'appeals.substitution',
    SUBSTITUTION_COLUMNS,
    substitutions.map((one) => [
      ...[one.id, one.employeeId, one.substituteId, one.roles, one.fromOn, one.toOn, one.reason, at, administratorId],
    ]),
  );
  await copyRows(
    tx,
    'appeals.api_client',
    CLIENT_COLUMNS,
    clients.map(({ id, name, organisation, contact, purpose, basis, scopes, redirectUris }) => [
      ...[id, name, organisation, contact, purpose, basis, scopes],
      ...[BUDGET.requestsPerMinute, BUDGET.costPerMinute, redirectUris, at],
    ]),
  );
  await copyRows(
    tx,
    'appeals.api_client_key',
    KEY_COLUMNS,
    clients.map(({ id, key }, place) => [
      ...[demoId('api-client-key', place), id, key.thumbprint, JSON.stringify(key.jwk)],
      ...[key.validFrom, key.validTo, at, administratorId],
    ]),
  );
}
