import path from 'node:path';
import { inheritedEnvironment } from '../environment.ts';
import { findFreePort } from '../ports.ts';
import { PROJECT_ROOT } from '../project.ts';
import type { Program } from '../supervisor/program.ts';

/** A small program in place of a subgraph; a test names only what it is about. */
export async function aStandIn(
  given: Partial<Program> & { mode?: 'faulty' | 'lingering' | 'stubborn'; file?: string; port?: number } = {},
): Promise<Program> {
  const { mode, file, port = await findFreePort(), ...program } = given;
  const name = given.name ?? 'stand-in';
  return {
    name,
    command: process.execPath,
    args: [path.join(PROJECT_ROOT, '.standalone', 'src', 'testing', 'stand-in.mjs')],
    env: {
      ...inheritedEnvironment(),
      PORT: String(port),
      STAND_IN_NAME: name,
      ...(mode && { STAND_IN_MODE: mode }),
      ...(file && { STAND_IN_FILE: file }),
    },
    readyUrl: `http://127.0.0.1:${port}/readyz`,
    ...program,
  };
}
