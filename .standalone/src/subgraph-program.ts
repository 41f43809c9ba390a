import { spawn } from 'node:child_process';
import { assertRoleMayEnter } from './database/assert-server.ts';
import type { DatabaseAtHand } from './database/with-hromada-database.ts';
import { callerFolder } from './environment.ts';
import { StartFailure } from './failure.ts';
import { type Flavour, runnable, type SubgraphPlace, subgraphEnvironment } from './stack.ts';

/** A program of a subgraph and what it is told. */
export interface SubgraphProgram {
  readonly subgraph: SubgraphPlace;
  /** in its `src`, without extension */
  readonly file: string;
  readonly flavour: Flavour;
  readonly args: readonly string[];
}

/**
 * Runs a program with the terminal as its own.
 * @returns its exit code
 * @throws {StartFailure} when it does not start
 */
export async function runSubgraphProgram(
  { subgraph, file, flavour, args }: SubgraphProgram,
  database: DatabaseAtHand,
): Promise<number> {
  const told = subgraphEnvironment(subgraph, database);
  await assertRoleMayEnter(told.DATABASE_URL ?? '');
  const { command, args: program, env } = runnable(`subgraphs/${subgraph.name}`, file, flavour);
  const child = spawn(command, [...program, ...args], {
    env: { ...env, ...told },
    cwd: callerFolder(),
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('error', (error) =>
      reject(
        new StartFailure(
          'PROGRAM_FAILED',
          `Програма ${file} не запустилася: ${error.message}`,
          `The program ${file} did not start: ${error.message}`,
        ),
      ),
    );
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
