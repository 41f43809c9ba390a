import { createHash } from 'node:crypto';
import { parseEntry } from './access-entry.ts';

/** What precedes the first entry of every chain: the hash of nothing. */
export const FIRST_HASH = createHash('sha256').digest('hex');

/** An entry with its place and seal, as the tables and an export hold it. */
export interface ChainLink {
  readonly seq: number;
  readonly hash: string;
  readonly entry: string;
  /** what is searched by, where the tables were read; an export has none */
  readonly columns?: LinkColumns;
}

/** The columns that repeat what the entry says. */
export interface LinkColumns {
  readonly at: Date;
  readonly viewerKind: string;
  readonly viewerSubject: string | null;
  readonly clientId: string | null;
  readonly purpose: string;
  readonly personIds: readonly string[];
  readonly deferredUntil: string | null;
}

/** Where a chain ended at an instant, kept outside the database. */
export interface Anchor {
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
}

/** What was found: the number of sound entries, or the first that is not. */
export type ChainVerdict =
  | { readonly isSound: true; readonly entries: number; readonly anchors: number }
  | { readonly isSound: false; readonly seq: number; readonly fault: ChainFault };

/** What is wrong with an entry. */
export type ChainFault = 'MISSING' | 'OUT_OF_ORDER' | 'HASH' | 'COLUMNS' | 'UNREADABLE' | 'ANCHOR' | 'TRUNCATED';

/** The seal of an entry: sha-256 over the hash before, the place as eight bytes, and the text. */
export function sealOf(previous: string, seq: number, entry: string): string {
  const place = Buffer.alloc(8);
  place.writeBigInt64BE(BigInt(seq));
  return createHash('sha256').update(Buffer.from(previous, 'hex')).update(place).update(entry, 'utf8').digest('hex');
}

/**
 * Walks a chain from its beginning in the order it is given.
 * @param head where the journal itself says it ends; null for an export
 */
export async function verifyChain(
  links: Iterable<ChainLink> | AsyncIterable<ChainLink>,
  { anchors, head }: { anchors: readonly Anchor[]; head: Pick<Anchor, 'seq' | 'hash'> | null },
): Promise<ChainVerdict> {
  const pinned = new Map(anchors.map((anchor) => [anchor.seq, anchor.hash]));
  let last = { seq: 0, hash: FIRST_HASH };
  if (pinned.has(0) && pinned.get(0) !== FIRST_HASH) return { isSound: false, seq: 0, fault: 'ANCHOR' };
  for await (const link of links) {
    const fault = faultOf(link, last, pinned.get(link.seq));
    if (fault) return { isSound: false, seq: fault === 'MISSING' ? last.seq + 1 : link.seq, fault };
    last = link;
  }
  const ends = [...anchors, ...(head ? [head] : [])];
  if (ends.some(({ seq }) => seq > last.seq)) return { isSound: false, seq: last.seq + 1, fault: 'TRUNCATED' };
  if (head && (head.seq !== last.seq || head.hash !== last.hash))
    return { isSound: false, seq: last.seq, fault: 'HASH' };
  return { isSound: true, entries: last.seq, anchors: anchors.length };
}

function faultOf(link: ChainLink, last: { seq: number; hash: string }, pinned: string | undefined): ChainFault | null {
  if (link.seq > last.seq + 1) return 'MISSING';
  if (link.seq <= last.seq) return 'OUT_OF_ORDER';
  if (sealOf(last.hash, link.seq, link.entry) !== link.hash) return 'HASH';
  if (pinned !== undefined && pinned !== link.hash) return 'ANCHOR';
  return link.columns ? columnsFault(link.entry, link.columns) : null;
}

function columnsFault(text: string, columns: LinkColumns): ChainFault | null {
  try {
    const entry = parseEntry(text);
    const told = {
      at: new Date(entry.at).getTime(),
      viewerKind: entry.kind,
      viewerSubject: entry.subject,
      clientId: entry.client,
      purpose: entry.purpose,
      personIds: entry.subjects.flatMap(({ person }) => (person === null ? [] : [person.toLowerCase()])),
      deferredUntil: entry.deferredUntil,
    };
    const { at, viewerKind, viewerSubject, clientId, purpose, personIds, deferredUntil } = columns;
    const held = { at: at.getTime(), viewerKind, viewerSubject, clientId, purpose, personIds, deferredUntil };
    return JSON.stringify(told) === JSON.stringify(held) ? null : 'COLUMNS';
  } catch {
    return 'UNREADABLE';
  }
}
