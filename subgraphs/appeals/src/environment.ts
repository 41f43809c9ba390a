import { parseEnvironment, type SubgraphEnvironment, subgraphEnvironment } from '@hromada/shared/environment';

const { DATABASE_URL, DATABASE_URL_DIRECT } = subgraphEnvironment;

/** The environment of the subgraph. @throws {EnvironmentError} naming every fault */
export function readEnvironment(): SubgraphEnvironment {
  return parseEnvironment(subgraphEnvironment, process.env);
}

/** The environment of the demo program: the connections alone. @throws {EnvironmentError} naming every fault */
export function readDemoEnvironment(): Pick<SubgraphEnvironment, 'DATABASE_URL' | 'DATABASE_URL_DIRECT'> {
  return parseEnvironment({ DATABASE_URL, DATABASE_URL_DIRECT }, process.env);
}
