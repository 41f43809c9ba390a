import { errorCode } from '../error-code.ts';
import { diskFull, type StartFailure } from '../failure.ts';
import {
  databaseMissing,
  databaseRefusedUser,
  databaseRightsMissing,
  databaseUnreachable,
  extensionMissing,
} from './database-failure.ts';
import type { DatabaseAddress } from './database-url.ts';

/**
 * What a driver or server error means for the person who starts the system; undefined: nothing we know.
 *
 * @see https://www.postgresql.org/docs/18/errcodes-appendix.html
 */
export function explainDatabaseError(
  error: unknown,
  { server, user, database }: DatabaseAddress,
): StartFailure | undefined {
  const code = errorCode(error);
  const words = error instanceof Error ? error.message : '';
  switch (code) {
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ETIMEDOUT':
    case 'CONNECT_TIMEOUT':
    case 'CONNECTION_CLOSED':
    case 'CONNECTION_DESTROYED':
    case '57P03':
      return databaseUnreachable(server, code);
    case '28P01':
    case '28000':
      return databaseRefusedUser(user);
    case '3D000':
      return databaseMissing(database);
    case '42501':
      return databaseRightsMissing(user, words);
    case '53100':
    case 'ENOSPC':
      return diskFull(`PostgreSQL, ${server}`, error);
    case '0A000':
    case '58P01':
      return /extension/.test(words) ? extensionMissing(words.match(/extension "(\w+)"/)?.[1] ?? 'pg_trgm') : undefined;
    default:
      return undefined;
  }
}
