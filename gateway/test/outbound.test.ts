import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cloneDatabase } from '@hromada/drizzle/testing';
import { expect, test } from 'vitest';
import { aCommunity } from './community.ts';
import { compose, SESSION_KEY } from './gateway-harness.ts';
import { INTERNAL_KEY } from './subgraph-server.ts';
import { until } from './until.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

test('the process turns to its subgraphs and to nobody else, telemetry on in the environment or not', async () => {
  const community = aCommunity();
  const subgraphs = [community.appeals, community.residents];
  await Promise.all(subgraphs.map((subgraph) => subgraph.start()));
  const database = await cloneDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), 'outbound-'));
  const record = path.join(folder, 'connections');
  await writeFile(record, '');
  await writeFile(path.join(folder, 'supergraph.graphql'), compose(subgraphs));
  const preload = pathToFileURL(path.join(import.meta.dirname, 'record-connections.mjs')).href;
  const gateway = spawn(
    process.execPath,
    ['--conditions=hromada:source', '--import', preload, '--import', 'tsx', 'gateway/src/main.ts'],
    {
      cwd: ROOT,
      env: {
        PATH: process.env.PATH,
        TSX_TSCONFIG_PATH: path.join(ROOT, '.config/tsconfig.run.json'),
        RECORD_CONNECTIONS: record,
        // what a machine might have set: the gateway must not believe it
        APOLLO_KEY: 'service:hromada:key',
        APOLLO_GRAPH_REF: 'hromada@current',
        APOLLO_TELEMETRY_DISABLED: 'false',
        PORT: '0',
        HROMADA_INTERNAL_KEY: INTERNAL_KEY,
        HROMADA_SESSION_KEY: SESSION_KEY,
        DATABASE_URL: database.url('gateway'),
        HROMADA_EMBEDDED_ISSUER: 'on',
        SUPERGRAPH_FILE: path.join(folder, 'supergraph.graphql'),
        PUBLIC_SUPERGRAPH_FILE: path.join(folder, 'supergraph.graphql'),
        SUBGRAPH_URL_APPEALS: community.appeals.url,
        SUBGRAPH_URL_RESIDENTS: community.residents.url,
      },
    },
  );
  let output = '';
  gateway.stdout.on('data', (chunk) => {
    output += chunk;
  });
  gateway.stderr.on('data', (chunk) => {
    output += chunk;
  });
  try {
    const url = () => /"url":"(http:[^"]+)"/.exec(output)?.[1];
    await until(`ready: ${output}`, () => url() !== undefined, 60_000);
    for (const query of ['{ whoAsks person(id: "1") { fullName } }', '{ defect }', '{ nothing }']) {
      for (const endpoint of ['/graphql', '/public/graphql']) {
        await fetch(url() + endpoint, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        });
      }
    }
    const seen = (await readFile(record, 'utf8')).split('\n').filter(Boolean);
    const own = [...subgraphs.map(({ url: address }) => address), database.url()].map(
      (address) => `tcp ${new URL(address).host}`,
    );
    expect(seen.filter((address) => own.includes(address)).length).toBeGreaterThanOrEqual(own.length);
    expect(seen.filter((address) => !own.includes(address))).toEqual([]);
  } finally {
    const left = new Promise((resolve) => gateway.once('exit', resolve));
    gateway.kill('SIGTERM');
    await left;
    await Promise.all(subgraphs.map((subgraph) => subgraph.kill()));
    await rm(folder, { recursive: true });
    await database.close();
  }
}, 90_000);
