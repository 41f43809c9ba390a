import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { anonymousViewer, VIEWER_HEADER, type Viewer, viewerSealer } from '@hromada/shared/viewer';
import { type BenchStack, REGISTRAR } from '../stack.ts';
import type { Target } from './load.ts';
import { environmentOf } from './processor-time.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const PEERS = path.join(ROOT, '.bench/peers');
const HIVE = path.join(PEERS, 'node_modules/@graphql-hive/gateway/dist/bin.js');
const READY_MS = 120_000;

/** Gateways over the same subgraphs, ours first, and the subgraph that owns most of the rows. */
export interface Peers {
  readonly gateways: readonly Target[];
  readonly direct: Target;
  close(): void;
}

/** Starts every other gateway beside ours. Hive Gateway is installed from its own lock file the first time. */
export async function openPeers(stack: BenchStack): Promise<Peers> {
  const environment = environmentOf(pidOf(stack, 'gateway'));
  const sealer = viewerSealer(environment.HROMADA_INTERNAL_KEY ?? '');
  const headers = async () => ({ [VIEWER_HEADER]: await sealer.seal(registrar()) });
  const folder = mkdtempSync(path.join(tmpdir(), 'hromada-peers-'));
  const opened: { kill(): void }[] = [{ kill: () => rmSync(folder, { recursive: true, force: true }) }];
  const close = (): void => {
    for (const each of opened.reverse()) each.kill();
  };
  const run = (command: readonly string[], cwd: string, more: Readonly<Record<string, string>> = {}): number => {
    const child = spawn(process.execPath, command, {
      cwd,
      env: { PATH: process.env.PATH, NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: 'true', ...more },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    opened.push({ kill: () => child.kill('SIGKILL') });
    return child.pid ?? 0;
  };
  const start = async (
    name: string,
    command: (port: number) => readonly string[],
    given: { cwd?: string; more?: Readonly<Record<string, string>>; headers?: Target['headers'] } = {},
  ): Promise<Target> => {
    const port = await freePort();
    const pid = run(command(port), given.cwd ?? ROOT, { ...given.more, PORT: String(port) });
    await untilReady(name, `http://127.0.0.1:${port}/livez`);
    return { name, url: `http://127.0.0.1:${port}/graphql`, pid, headers: given.headers ?? headers };
  };
  try {
    const replayed = await replayedSubgraphs(environment, (pairs) => run([program('replay'), ...pairs], ROOT));
    const supergraph = path.join(folder, 'supergraph.graphql');
    writeFileSync(supergraph, locatedSupergraph({ ...environment, ...replayed }));
    if (!existsSync(HIVE)) execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: PEERS });
    const hive = (port: number): string[] => [
      ...[HIVE, 'supergraph', supergraph, '-p', String(port), '-h', '127.0.0.1', '--fork', '1'],
      ...['-c', path.join(PEERS, 'hive.config.mjs'), '--disable-websockets'],
    ];
    const cookie = async () => ({ cookie: stack.cookie });
    const main = path.join(ROOT, 'gateway/dist/src/main.js');
    const gateways = [
      await start('ours', () => [main], { more: { ...environment, ...replayed }, headers: cookie }),
      await start('apollo', (port) => [program('stock-gateway'), supergraph, String(port)]),
      await start('hive', hive, { cwd: PEERS }),
      await start('hive-router', (port) => [...hive(port), '--hive-router-runtime'], { cwd: PEERS }),
    ];
    const appeals = { url: environment.SUBGRAPH_URL_APPEALS ?? '', pid: pidOf(stack, 'appeals') };
    return { gateways, direct: { name: 'direct', ...appeals, headers }, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** Stand-ins for the subgraphs, by the variables that tell a gateway where they are. */
async function replayedSubgraphs(
  environment: Readonly<Record<string, string>>,
  run: (pairs: readonly string[]) => number,
): Promise<Readonly<Record<string, string>>> {
  const pairs: string[] = [];
  const replayed: Record<string, string> = {};
  for (const [name, address] of Object.entries(environment)) {
    if (!name.startsWith('SUBGRAPH_URL_')) continue;
    const port = String(await freePort());
    pairs.push(port, address);
    replayed[name] = `http://127.0.0.1:${port}/graphql`;
  }
  run(pairs);
  return replayed;
}

/** A compiled program of this folder. */
function program(name: string): string {
  return path.join(ROOT, `.bench/dist/src/gateway/${name}.js`);
}

function pidOf({ hromada }: BenchStack, name: string): number {
  const pid = hromada.processes.find((process) => process.name === name)?.pid;
  if (!pid) throw new Error(`${name} does not run`);
  return pid;
}

/** The committed supergraph with the addresses at which the subgraphs answer now. */
function locatedSupergraph(environment: Readonly<Record<string, string>>): string {
  const sdl = readFileSync(environment.SUPERGRAPH_FILE ?? '', 'utf8');
  return sdl.replace(/name: "([a-z-]+)", url: "[^"]*"/g, (_, name: string) => {
    const url = environment[`SUBGRAPH_URL_${name.toUpperCase().replaceAll('-', '_')}`] ?? '';
    return `name: "${name}", url: "${url}"`;
  });
}

/** The employee whose cookie our gateway gets; each client is another request, so that nothing can be shared. */
function registrar(): Viewer {
  return {
    ...anonymousViewer(randomUUID()),
    kind: 'employee',
    subject: REGISTRAR,
    name: 'Діловод',
    roles: ['registrar'],
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function untilReady(name: string, url: string): Promise<void> {
  const deadline = Date.now() + READY_MS;
  while (Date.now() < deadline) {
    const isUp = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${name} does not answer at ${url}`);
}
