import type { DocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import type { GridHandle, GridLive } from './data-grid.types.ts';
import type { GridSort } from './keyset-datasource.ts';
import type { VersionedRow } from './live-rows.ts';

/** How often the records are counted again while changes come, ms. */
const COUNT_MS = 2_000;

/** What a card or a form needs from the journal beside it. */
export interface RecordJournal<Row> {
  /** Opens the record next to this one in the filter shown. */
  step(id: string, direction: 1 | -1): void;
  /** Shows the answer to a command at once, before the stream brings it. */
  update(row: Row): void;
  /** Closes whatever stands beside the journal. */
  close(): void;
  open(id: string): void;
}

/** What tells one journal from another. */
export interface RecordJournalOptions<Row> {
  /** the record whose card stands beside the journal */
  readonly openId: string | undefined;
  /** Goes to the address of a record's card. */
  readonly goToRecord: (id: string) => void;
  /** Goes to the address of the journal with nothing beside it. */
  readonly goToJournal: () => void;
  /** the query of the card: asked again when the open record changes */
  readonly card: DocumentNode;
  readonly subscribe: GridLive<Row>['subscribe'];
  readonly matches: GridLive<Row>['matches'];
  readonly newestFirst: GridSort;
  /** Counts the records again, soon after changes. */
  readonly recount: () => unknown;
}

/** A journal of records with a panel beside it: the grid, its stream, and what the panel may ask of them. All is stable. */
export function useRecordJournal<Row extends VersionedRow>(
  o: RecordJournalOptions<Row>,
): {
  readonly grid: RefObject<GridHandle<Row> | null>;
  readonly live: GridLive<Row>;
  readonly journal: RecordJournal<Row>;
  readonly openRow: (row: Row) => void;
} {
  const client = useApolloClient();
  const grid = useRef<GridHandle<Row>>(null);
  const latest = useRef(o);
  latest.current = o;
  const recount = useThrottled(o.recount, COUNT_MS);
  const { newestFirst } = o;

  const live = useMemo(
    (): GridLive<Row> => ({
      subscribe: (push) =>
        latest.current.subscribe((row, isNew) => {
          push(row, isNew);
          const { openId, card } = latest.current;
          if (row.id === openId) void client.refetchQueries({ include: [card] });
        }),
      matches: (row) => latest.current.matches(row),
      newestFirst,
      onChange: recount,
    }),
    [client, newestFirst, recount],
  );

  const journal = useMemo(
    (): RecordJournal<Row> => ({
      step(id, direction) {
        const neighbour = grid.current?.neighbour(id, direction);
        if (!neighbour) return;
        grid.current?.reveal(neighbour.id);
        latest.current.goToRecord(neighbour.id);
      },
      update: (row) => grid.current?.update(row),
      close() {
        const closed = latest.current.openId;
        latest.current.goToJournal();
        if (closed) grid.current?.focus(closed);
      },
      open: (id) => latest.current.goToRecord(id),
    }),
    [],
  );

  const openRow = useCallback((row: Row) => journal.open(row.id), [journal]);
  return { grid, live, journal, openRow };
}

/** At most one call in `delayMs`, the last one never lost while the page is there. */
function useThrottled(run: () => unknown, delayMs: number): () => void {
  const latest = useRef(run);
  latest.current = run;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      latest.current();
    }, delayMs);
  }, [delayMs]);
}
