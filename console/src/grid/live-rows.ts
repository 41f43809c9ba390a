/** A row that can be told from its older self. */
export interface VersionedRow {
  readonly id: string;
  readonly version: number;
}

/** A row as the grid holds it. */
export interface HeldRow<Row> {
  readonly data?: Row | undefined;
  updateData(row: Row): void;
}

/** What live updates need from the grid and the page. */
export interface LiveRowsOptions<Row> {
  /** the row the grid holds, when its page is loaded */
  find(id: string): HeldRow<Row> | undefined;
  /** runs once before the next painting */
  schedule(run: () => void): void;
  /** rows that are new and not held: shown at the top, or counted */
  onNew(rows: readonly Row[]): void;
  /** after a round: how many held rows changed */
  onApplied?(count: number): void;
}

/** Takes changes as they come and writes them to the grid once a frame. */
export interface LiveRows<Row> {
  push(row: Row, isNew: boolean): void;
}

/**
 * Live updates for the infinite row model, which has no transactions: changes are gathered by id and written once a
 * frame to the rows that are loaded. The version drops events that are stale or repeated, own echoes included.
 */
export function liveRows<Row extends VersionedRow>(o: LiveRowsOptions<Row>): LiveRows<Row> {
  let waiting = new Map<string, { row: Row; isNew: boolean }>();
  let isScheduled = false;

  function flush(): void {
    isScheduled = false;
    const round = waiting;
    waiting = new Map();
    let applied = 0;
    const fresh: Row[] = [];
    for (const { row, isNew } of round.values()) {
      const held = o.find(row.id);
      if (!held?.data) {
        if (isNew) fresh.push(row);
      } else if (held.data.version < row.version) {
        held.updateData(row);
        applied += 1;
      }
    }
    if (fresh.length > 0) o.onNew(fresh);
    if (applied > 0) o.onApplied?.(applied);
  }

  return {
    push(row, isNew) {
      const before = waiting.get(row.id);
      if (before && before.row.version >= row.version) return;
      waiting.set(row.id, { row, isNew: isNew || before?.isNew === true });
      if (isScheduled) return;
      isScheduled = true;
      o.schedule(flush);
    },
  };
}
