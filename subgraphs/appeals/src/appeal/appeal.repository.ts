import { appeal } from '@hromada/drizzle/appeals';
import { answer, answerDraft, appealEvent, appealNotice, resolution } from '@hromada/drizzle/appeals-course';
import type { Database, Executor, Transaction } from '@hromada/drizzle/client';
import { asc, desc, eq, getColumns, sql } from 'drizzle-orm';
import { forgetText, indexText } from '../text-index.repository.ts';
import type { Appeal, AppealEventRow } from './appeal.type.ts';
import type { AppealNoticeRow } from './appeal-notice.type.ts';
import type { AnswerDraftRow, AnswerRow, Resolution } from './appeal-parts.type.ts';

/** More notices than an appeal ever has. */
export const NOTICES_MAX = 50;

/** A row to write. */
export type NewAppeal = typeof appeal.$inferInsert;

/** Columns a command may change; the version grows by itself. */
export type AppealChanges = Partial<
  Pick<
    NewAppeal,
    | 'state'
    | 'unitId'
    | 'executorId'
    | 'controlOn'
    | 'answeredAt'
    | 'dueOn'
    | 'extendedTo'
    | 'reopenedOn'
    | 'recurrence'
    | 'earlierId'
  >
>;

/** SQL of one appeal and its parts. */
export class AppealRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  find(ids: readonly string[], executor: Executor = this.#db): Promise<Appeal[]> {
    return executor
      .select()
      .from(appeal)
      .where(sql`${appeal.id} = any(${sql.param(ids)}::uuid[])`);
  }

  findResolutions(appealIds: readonly string[]): Promise<Resolution[]> {
    return this.#db
      .select()
      .from(resolution)
      .where(sql`${resolution.appealId} = any(${sql.param(appealIds)}::uuid[])`);
  }

  /** All answers of each appeal, the newest first. */
  findAnswers(appealIds: readonly string[]): Promise<AnswerRow[]> {
    return this.#db
      .select()
      .from(answer)
      .where(sql`${answer.appealId} = any(${sql.param(appealIds)}::uuid[])`)
      .orderBy(asc(answer.appealId), desc(answer.answeredAt));
  }

  findDrafts(appealIds: readonly string[]): Promise<AnswerDraftRow[]> {
    return this.#db
      .select()
      .from(answerDraft)
      .where(sql`${answerDraft.appealId} = any(${sql.param(appealIds)}::uuid[])`);
  }

  /** What the author of each appeal was told, oldest first, at most {@link NOTICES_MAX} of each. */
  async findNotices(appealIds: readonly string[]): Promise<AppealNoticeRow[]> {
    const page = this.#db
      .select()
      .from(appealNotice)
      .where(sql`${appealNotice.appealId} = parent.id`)
      .orderBy(asc(appealNotice.at), asc(appealNotice.id))
      .limit(NOTICES_MAX)
      .as('page');
    return this.#db
      .select(getColumns(page))
      .from(sql`unnest(${sql.param(appealIds)}::uuid[]) as parent(id)`)
      .crossJoinLateral(page);
  }

  /** The appeal, locked until the transaction ends. */
  async lock(tx: Transaction, id: string): Promise<Appeal | undefined> {
    const [row] = await tx.select().from(appeal).where(eq(appeal.id, id)).for('update');
    return row;
  }

  async insert(tx: Transaction, row: NewAppeal): Promise<void> {
    await tx.insert(appeal).values(row);
    await indexText(tx, ['APPEAL', 'LETTER'], row.id);
  }

  async update(tx: Transaction, id: string, changes: AppealChanges): Promise<void> {
    await tx
      .update(appeal)
      .set({ ...changes, version: sql`${appeal.version} + 1` })
      .where(eq(appeal.id, id));
  }

  async insertEvent(tx: Transaction, event: AppealEventRow): Promise<void> {
    await tx.insert(appealEvent).values(event);
  }

  async insertResolution(tx: Transaction, row: Resolution): Promise<void> {
    await tx.insert(resolution).values(row);
    await indexText(tx, ['APPEAL_RESOLUTION'], row.appealId);
  }

  async insertAnswer(tx: Transaction, row: AnswerRow): Promise<void> {
    await tx.insert(answer).values(row);
    await indexText(tx, ['ANSWER'], row.appealId);
  }

  async insertNotice(tx: Transaction, row: AppealNoticeRow): Promise<void> {
    await tx.insert(appealNotice).values(row);
  }

  /** The draft of the appeal, when there is one. */
  async findDraft(tx: Transaction, appealId: string): Promise<AnswerDraftRow | undefined> {
    const [row] = await tx.select().from(answerDraft).where(eq(answerDraft.appealId, appealId));
    return row;
  }

  /** A new draft takes the place of the one that was given back. */
  async putDraft(tx: Transaction, row: AnswerDraftRow): Promise<void> {
    const { appealId, ...columns } = row;
    await tx.insert(answerDraft).values(row).onConflictDoUpdate({ target: answerDraft.appealId, set: columns });
    await indexText(tx, ['DRAFT'], appealId);
  }

  async approveDraft(tx: Transaction, appealId: string, approval: { approvedById: string; approvedAt: Date } | null) {
    const columns = approval ?? { approvedById: null, approvedAt: null };
    await tx.update(answerDraft).set(columns).where(eq(answerDraft.appealId, appealId));
  }

  /** A signed draft has become an answer. */
  async deleteDraft(tx: Transaction, appealId: string): Promise<void> {
    await tx.delete(answerDraft).where(eq(answerDraft.appealId, appealId));
    await forgetText(tx, 'DRAFT', appealId);
  }
}
