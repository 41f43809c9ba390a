import type { Transaction } from '@hromada/drizzle/client';

/** From an abolished unit to its successor. */
export interface Succession {
  readonly fromUnitId: string;
  readonly toUnitId: string;
  readonly actorId: string;
  readonly at: Date;
  /** what the history says: the name of the abolished unit */
  readonly note: string;
}

/** A kind of records that units work on: what is open goes to a successor, what is closed stays. */
export interface UnitRecords {
  countOpen(tx: Transaction, unitId: string): Promise<number>;
  /** @returns how many went */
  succeed(tx: Transaction, succession: Succession): Promise<number>;
}

/** A statement takes 65,535 parameters at most; a row has no more than ten. */
const ROWS_A_STATEMENT = 2_000;

/** Rows in as many parts as statements are needed for them. */
export function* inStatements<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) yield rows.slice(start, start + ROWS_A_STATEMENT);
}
