import type { Database, Transaction } from '@hromada/drizzle/client';
import { importStage, importStageFile } from '@hromada/drizzle/e-democracy-publication';
import { decodeCursor, encodeCursor, type Page, pageOf, pageWindow } from '@hromada/shared/graphql';
import { and, desc, eq, type SQL, sql } from 'drizzle-orm';

type PageRequest = { readonly first: number; readonly after?: string | null };
/** A stage as it is kept. */
export type StageRow = typeof importStage.$inferSelect;

/** A file of a stage. */
export interface StagedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** SQL of sources laid ready. */
export class ImportStageRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Newest first. */
  async page(page: PageRequest): Promise<Page<StageRow>> {
    const window = pageWindow(page);
    const conditions: SQL[] = [];
    if (window.after !== null) {
      const [at, id] = decodeCursor(window.after, 2);
      conditions.push(sql`(${importStage.createdAt}, ${importStage.id}) < (${at}::text::timestamptz, ${id}::uuid)`);
    }
    const rows = await this.#db
      .select()
      .from(importStage)
      .where(and(...conditions))
      .orderBy(desc(importStage.createdAt), desc(importStage.id))
      .limit(window.first + 1);
    return pageOf(rows, window, (row) => encodeCursor([row.createdAt.toISOString(), row.id]));
  }

  async find(id: string): Promise<StageRow | null> {
    const [row] = await this.#db.select().from(importStage).where(eq(importStage.id, id));
    return row ?? null;
  }

  async lock(tx: Transaction, id: string): Promise<StageRow | null> {
    const [row] = await tx.select().from(importStage).where(eq(importStage.id, id)).for('update');
    return row ?? null;
  }

  async listFiles(id: string): Promise<StagedFile[]> {
    return this.#db
      .select({ name: importStageFile.name, bytes: importStageFile.content })
      .from(importStageFile)
      .where(eq(importStageFile.stageId, id))
      .orderBy(importStageFile.position);
  }

  async insert(
    tx: Transaction | Database,
    stage: Omit<StageRow, 'runId'>,
    files: readonly StagedFile[],
  ): Promise<void> {
    await tx.insert(importStage).values(stage);
    for (const [position, { name, bytes }] of files.entries())
      await tx.insert(importStageFile).values({ stageId: stage.id, position, name, content: bytes });
  }

  async update(
    tx: Transaction,
    id: string,
    change: { readonly report: unknown; readonly runId?: string },
  ): Promise<void> {
    await tx.update(importStage).set(change).where(eq(importStage.id, id));
  }
}
