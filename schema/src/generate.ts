import { mkdir, writeFile } from 'node:fs/promises';
import { compose } from './compose.ts';
import { emitSubgraph, GENERATED_HEADER } from './emit.ts';
import { publicContract } from './public-contract.ts';
import { registry } from './registry.ts';

const room = new URL('../', import.meta.url);
const subgraphFolder = new URL('subgraphs/', room);

/** Prints every subgraph, composes them, and writes the files of this room. */
export async function generate(): Promise<void> {
  const emitted = [];
  for (const subgraph of registry) emitted.push(await emitSubgraph(subgraph));
  const { supergraph, api, warnings } = compose(emitted);
  const open = publicContract(supergraph);

  await mkdir(subgraphFolder, { recursive: true });
  for (const { name, sdl } of emitted) await write(new URL(`${name}.graphql`, subgraphFolder), sdl);
  await write(new URL('supergraph.graphql', room), supergraph);
  await write(new URL('api.graphql', room), api);
  await write(new URL('public-supergraph.graphql', room), open.supergraph);
  await write(new URL('public-api.graphql', room), open.api);
  for (const warning of warnings) console.warn(`schema: ${warning}`);
  console.log(
    `schema: ${emitted.length} subgraphs composed, ${api.split('\n').length} lines of contract, ${open.api.split('\n').length} of them public`,
  );
}

async function write(file: URL, sdl: string): Promise<void> {
  await writeFile(file, GENERATED_HEADER + sdl);
}

await generate();
