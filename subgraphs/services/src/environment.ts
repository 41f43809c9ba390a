import { parseEnvironment, type SubgraphEnvironment, subgraphEnvironment } from '@hromada/shared/environment';
import { z } from 'zod';

/** The environment of the subgraph. @throws {EnvironmentError} naming every fault at once */
export function readEnvironment(): SubgraphEnvironment {
  return parseEnvironment(subgraphEnvironment, process.env);
}

/** The environment of the demo program: the connection alone. @throws {EnvironmentError} */
export function readDemoEnvironment(): { DATABASE_URL: string } {
  return parseEnvironment({ DATABASE_URL: z.string().min(1) }, process.env);
}
