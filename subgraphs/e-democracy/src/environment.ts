import { parseEnvironment, subgraphEnvironment } from '@hromada/shared/environment';

/** What the serving process reads. @throws {EnvironmentError} naming every fault */
export function serverEnvironment() {
  return parseEnvironment(subgraphEnvironment, process.env);
}

/** What the import and the demo read: the database alone. @throws {EnvironmentError} naming every fault */
export function loaderEnvironment() {
  const { DATABASE_URL, DATABASE_URL_DIRECT } = subgraphEnvironment;
  const environment = parseEnvironment({ DATABASE_URL, DATABASE_URL_DIRECT }, process.env);
  return { databaseUrl: environment.DATABASE_URL_DIRECT ?? environment.DATABASE_URL };
}
