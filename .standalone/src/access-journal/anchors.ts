import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Anchor, parseAnchors } from '@hromada/shared/access-chain';
import postgres from 'postgres';
import { JOURNALS, type JournalName } from './journals.ts';

const HOUR_MS = 3_600_000;

/** The file that holds the anchors of one journal. */
export function anchorFile(folder: string, journal: JournalName): string {
  return path.join(folder, `${journal}.jsonl`);
}

/** The anchors of a journal, oldest first; none when there is no file. @throws on a file that is none of ours */
export function readAnchors(file: string): Anchor[] {
  return existsSync(file) ? parseAnchors(readFileSync(file, 'utf8')) : [];
}

/**
 * Writes down, outside the database, where the chain of every journal ends: whoever rewrites a journal, or cuts its tail,
 * cannot rewrite this. Meant to run every hour; a deployment of its own schedules it and keeps the folder elsewhere.
 * @param url the database, as any role that may read the journals
 * @param folder made when it is not there; one file a journal, one line an anchor
 */
export async function writeAnchors(url: string, folder: string, now = new Date()): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const sql = postgres(url, { max: 1, onnotice: () => undefined, connect_timeout: 5 });
  try {
    for (const journal of JOURNALS) {
      const [head] = await sql<{ seq: string; hash: string }[]>`
        select seq::text as seq, hash from ${sql(`${journal}.access_chain`)}`;
      if (!head) continue;
      const anchor: Anchor = { seq: Number(head.seq), hash: head.hash, at: now.toISOString() };
      appendFileSync(anchorFile(folder, journal), `${JSON.stringify(anchor)}\n`, { mode: 0o600 });
    }
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/**
 * Anchors the journals now, every hour, and at the stop.
 * @param onFault hears why an anchor could not be written; the next hour tries again
 */
export function keepAnchors(url: string, folder: string, onFault: (error: unknown) => void): { stop(): Promise<void> } {
  let writing = Promise.resolve();
  const write = () => {
    writing = writing.then(() => writeAnchors(url, folder)).catch(onFault);
    return writing;
  };
  void write();
  const timer = setInterval(() => void write(), HOUR_MS);
  return {
    async stop() {
      clearInterval(timer);
      await write();
    },
  };
}
