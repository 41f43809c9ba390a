import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Measurement } from './measurement.ts';
import { REGISTRAR, signedInCookie } from './stack.ts';

const START = path.resolve(import.meta.dirname, '../../.standalone/dist/src/start.js');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Seconds from the spawn of the program to the first sign-in that succeeds. */
async function startOnce(dataFolder: string): Promise<number> {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, [START, '--size', 'village'], {
    env: { ...process.env, HROMADA_DATA: dataFolder, PORT: String(port) },
    stdio: 'ignore',
  });
  try {
    while (!(await signedInCookie(`http://127.0.0.1:${port}`, REGISTRAR).catch(() => null))) {
      if (child.exitCode !== null) throw new Error(`The start exited with ${child.exitCode}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return (performance.now() - begun) / 1000;
  } finally {
    await stop(child);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}

/** Cold start (an empty data folder: cluster, tables, demo village) and warm start (all there), to the first sign-in. */
export async function benchStart({ rounds }: { rounds: number }): Promise<Measurement[]> {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const dataFolder = mkdtempSync(path.join(tmpdir(), 'hromada-bench-start-'));
    cold.push(await startOnce(dataFolder));
    warm.push(await startOnce(dataFolder));
    rmSync(dataFolder, { recursive: true, force: true });
  }
  return [
    { name: 'start.cold', what: 'cold start with the demo village, to the first sign-in', unit: 's', samples: cold },
    { name: 'start.warm', what: 'warm start, to the first sign-in', unit: 's', samples: warm },
  ];
}
