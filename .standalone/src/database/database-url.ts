import { databaseUrlMalformed } from './database-failure.ts';

/** An address of a PostgreSQL database, taken apart for messages. Never printed whole: it holds a password. */
export interface DatabaseAddress {
  readonly url: string;
  /** `db.example.org:5432` */
  readonly server: string;
  readonly user: string;
  readonly database: string;
}

/**
 * @param variable the setting the address came from, for the message
 * @throws {StartFailure} DATABASE_URL_MALFORMED
 */
export function parseDatabaseUrl(url: string, variable = 'DATABASE_URL'): DatabaseAddress {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const database = parsed && decodeURIComponent(parsed.pathname.slice(1));
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol) || !parsed.hostname || !database) {
    throw databaseUrlMalformed(variable);
  }
  const server = `${parsed.hostname}:${parsed.port || 5432}`;
  return { url, server, user: decodeURIComponent(parsed.username), database };
}

/** The same database for another role. */
export function withRole(url: string, role: string, password: string): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(role);
  changed.password = encodeURIComponent(password);
  return changed.href;
}
