import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type Anchor, type ChainLink, type ChainVerdict, verifyChain } from '@hromada/shared/access-chain';
import postgres, { type Sql } from 'postgres';
import { z } from 'zod';
import { anchorFile, readAnchors } from './anchors.ts';
import { JOURNALS, type JournalName } from './journals.ts';

const ROWS_AT_ONCE = 1_000;

const lineShape = z.object({ seq: z.number().int(), hash: z.string(), entry: z.string() });

/** What became of one journal. */
export interface JournalVerdict {
  /** schema, or file of the export */
  readonly journal: string;
  readonly verdict: ChainVerdict;
}

interface Row {
  readonly place: string;
  readonly hash: string;
  readonly entry: string;
  readonly at: Date;
  readonly viewerKind: string;
  readonly viewerSubject: string | null;
  readonly clientId: string | null;
  readonly purpose: string;
  readonly personIds: string[];
  readonly deferredUntil: string | null;
}

/**
 * Walks the journals in their tables: seals, places, the columns that repeat the entries, the head, the anchors.
 * @param url the database, as any role that may read the journals
 * @param anchors folder of the anchors; none are known when absent
 * @param copies folder to write what was read, one file a journal, one entry a line
 */
export async function verifyTables(url: string, anchors?: string, copies?: string): Promise<JournalVerdict[]> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined, connect_timeout: 5 });
  if (copies) mkdirSync(copies, { recursive: true, mode: 0o700 });
  try {
    const verdicts: JournalVerdict[] = [];
    for (const journal of JOURNALS) {
      const known = anchors ? readAnchors(anchorFile(anchors, journal)) : [];
      const copy = copies ? path.join(copies, `${journal}.jsonl`) : undefined;
      verdicts.push({ journal, verdict: await verifyTable(sql, journal, known, copy) });
    }
    return verdicts;
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/** One moment of the journal: what is appended while it is read does not count as cut off. */
function verifyTable(
  sql: Sql,
  journal: JournalName,
  anchors: readonly Anchor[],
  copy: string | undefined,
): Promise<ChainVerdict> {
  return sql.begin('isolation level repeatable read read only', async (tx) => {
    const [head] = await tx<{ seq: string; hash: string }[]>`
      select seq::text as seq, hash from ${tx(`${journal}.access_chain`)}`;
    const rows = tx<Row[]>`
      select seq::text as place, hash, entry, at, viewer_kind as "viewerKind", viewer_subject as "viewerSubject",
        client_id as "clientId", purpose, person_ids::text[] as "personIds", deferred_until::text as "deferredUntil"
      from ${tx(`${journal}.access_entry`)} order by seq`.cursor(ROWS_AT_ONCE);
    const links = copied(linksOf(rows), copy);
    return verifyChain(links, { anchors, head: head ? { seq: Number(head.seq), hash: head.hash } : null });
  }) as Promise<ChainVerdict>;
}

async function* linksOf(pages: AsyncIterable<Row[]>): AsyncGenerator<ChainLink> {
  for await (const page of pages) {
    for (const { place, hash, entry, ...columns } of page) yield { seq: Number(place), hash, entry, columns };
  }
}

async function* copied(links: AsyncIterable<ChainLink>, file: string | undefined): AsyncGenerator<ChainLink> {
  if (!file) return yield* links;
  const into = createWriteStream(file, { mode: 0o600 });
  for await (const link of links) {
    into.write(`${JSON.stringify({ seq: link.seq, hash: link.hash, entry: link.entry })}\n`);
    yield link;
  }
  await new Promise<void>((resolve, reject) => {
    into.once('error', reject).end(resolve);
  });
}

/** Walks an export: one JSON object `{seq, hash, entry}` a line. @param anchors file of the anchors of that journal */
export async function verifyFile(file: string, anchors?: string): Promise<JournalVerdict> {
  const known = anchors ? readAnchors(anchors) : [];
  const verdict = await verifyChain(linesOf(file), { anchors: known, head: null });
  return { journal: path.basename(file), verdict };
}

async function* linesOf(file: string): AsyncGenerator<ChainLink> {
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
  let place = 0;
  for await (const line of lines) {
    if (line.trim() === '') continue;
    place += 1;
    yield linkOf(line, place);
  }
}

/** A line that is no entry is an entry whose seal cannot hold. */
function linkOf(line: string, place: number): ChainLink {
  try {
    return lineShape.parse(JSON.parse(line));
  } catch {
    return { seq: place, hash: '', entry: line };
  }
}
