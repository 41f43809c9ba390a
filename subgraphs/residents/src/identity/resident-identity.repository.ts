import type { Database, Executor, Transaction } from '@hromada/drizzle/client';
import { IdempotencyKeyReusedError, type MutationRequest, runOnce } from '@hromada/drizzle/idempotency';
import { idempotency, person, personIdentity } from '@hromada/drizzle/residents';
import { IdempotencyMismatchError } from '@hromada/shared/errors';
import { and, eq, getColumns } from 'drizzle-orm';
import type { PersonRow } from '../person/person.service.ts';
import type { Assurance } from './assurance.type.ts';

/** An account at an identity provider. */
export interface Account {
  readonly provider: string;
  readonly subject: string;
}

/** A binding with the person it is bound to. */
export interface BoundPerson {
  readonly person: PersonRow;
  readonly assurance: Assurance;
}

/** All SQL of accounts and the persons behind them. */
export class ResidentIdentityRepository {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Runs the work in one transaction. */
  transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return this.#db.transaction(work);
  }

  async find({ provider, subject }: Account, executor: Executor = this.#db): Promise<BoundPerson | undefined> {
    const [row] = await executor
      .select({ person: getColumns(person), assurance: personIdentity.assurance })
      .from(personIdentity)
      .innerJoin(person, eq(person.id, personIdentity.personId))
      .where(and(eq(personIdentity.provider, provider), eq(personIdentity.subject, subject)))
      .limit(1);
    return row;
  }

  /** The person of a record number, or of an identifier. */
  async findPerson(by: { readonly recordNumber: string } | { readonly id: string }): Promise<PersonRow | undefined> {
    const isThem = 'id' in by ? eq(person.id, by.id) : eq(person.recordNumber, by.recordNumber);
    const [row] = await this.#db.select().from(person).where(isThem).limit(1);
    return row;
  }

  /** Binds an account once; one that is bound stays as it is. */
  async insert(tx: Transaction, row: typeof personIdentity.$inferInsert): Promise<void> {
    await tx.insert(personIdentity).values(row).onConflictDoNothing();
  }

  /**
   * Runs the effect once per caller and key; the first statement of its transaction.
   * @throws {IdempotencyMismatchError} when the key was used with another input
   */
  async once<Answer>(tx: Transaction, request: MutationRequest, effect: () => Promise<Answer>): Promise<Answer> {
    try {
      return await runOnce(tx, idempotency, request, effect);
    } catch (cause) {
      if (cause instanceof IdempotencyKeyReusedError) throw new IdempotencyMismatchError(cause.message, { cause });
      throw cause;
    }
  }
}
