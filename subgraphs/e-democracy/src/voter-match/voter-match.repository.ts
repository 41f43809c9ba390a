import type { Database, Transaction } from '@hromada/drizzle/client';
import { convocation, votingMember } from '@hromada/drizzle/e-democracy';
import { voterMatch } from '@hromada/drizzle/e-democracy-publication';
import { decodeCursor, encodeCursor, type Page, pageOf, pageWindow } from '@hromada/shared/graphql';
import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { VoterMatch, VoterMatchStatus } from './voter-match.type.ts';

type PageRequest = { readonly first: number; readonly after?: string | null };
type MatchRow = VoterMatch & { readonly authorityKey: string };

/** SQL of printed names that are not exactly known. */
export class VoterMatchRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Newest first. */
  async page(status: `${VoterMatchStatus}` | null, page: PageRequest): Promise<Page<VoterMatch>> {
    const window = pageWindow(page);
    const conditions: SQL[] = status === null ? [] : [eq(voterMatch.status, status)];
    if (window.after !== null) {
      const [at, id] = decodeCursor(window.after, 2);
      conditions.push(sql`(${voterMatch.foundAt}, ${voterMatch.id}) < (${at}::text::timestamptz, ${id}::uuid)`);
    }
    const rows = await this.#db
      .select()
      .from(voterMatch)
      .where(and(...conditions))
      .orderBy(desc(voterMatch.foundAt), desc(voterMatch.id))
      .limit(window.first + 1);
    return pageOf(rows.map(matchOf), window, (row) => encodeCursor([row.foundAt.toISOString(), row.id]));
  }

  async find(id: string): Promise<VoterMatch | null> {
    const [row] = await this.#db.select().from(voterMatch).where(eq(voterMatch.id, id));
    return row ? matchOf(row) : null;
  }

  async lock(tx: Transaction, id: string): Promise<MatchRow | null> {
    const [row] = await tx.select().from(voterMatch).where(eq(voterMatch.id, id)).for('update');
    return row ? { ...matchOf(row), authorityKey: row.authorityKey } : null;
  }

  async hasVoter(tx: Transaction, match: MatchRow, nameKey: string): Promise<boolean> {
    const rows = await tx
      .select({ id: votingMember.id })
      .from(votingMember)
      .innerJoin(convocation, eq(convocation.id, votingMember.convocationId))
      .where(
        and(
          eq(convocation.authorityKey, match.authorityKey),
          eq(convocation.label, match.convocationLabel),
          eq(votingMember.nameKey, nameKey),
        ),
      );
    return rows.length > 0 || match.candidates.some((candidate) => candidate.nameKey === nameKey);
  }

  async decide(
    tx: Transaction,
    id: string,
    { matchedKey, by, at }: { matchedKey: string | null; by: string; at: Date },
  ): Promise<void> {
    const status = matchedKey === null ? 'NEW_PERSON' : 'CONFIRMED';
    await tx.update(voterMatch).set({ status, matchedKey, decidedAt: at, decidedBy: by }).where(eq(voterMatch.id, id));
  }
}

function matchOf(row: typeof voterMatch.$inferSelect): VoterMatch {
  // candidates are written by the import alone
  return { ...row, candidates: row.candidates as VoterMatch['candidates'] };
}
