import { parseEnvironment, subgraphEnvironment } from '@hromada/shared/environment';

const { DATABASE_URL, DATABASE_URL_DIRECT } = subgraphEnvironment;

/** Settings of the server process. @throws {EnvironmentError} listing every fault */
export function readEnvironment() {
  return parseEnvironment(subgraphEnvironment, process.env);
}

/** Settings of the demo program. @throws {EnvironmentError} listing every fault */
export function readDemoEnvironment() {
  return parseEnvironment({ DATABASE_URL, DATABASE_URL_DIRECT }, process.env);
}
