import type { ReactNode, Ref } from 'react';
import type { CellComponents, GridColumn } from './column-types.ts';
import type { SetFilterModel } from './filter-model.ts';
import type { GridPage, GridSort, PageWindow } from './keyset-datasource.ts';
import type { VersionedRow } from './live-rows.ts';

/** What a page can ask of its grid. */
export interface GridHandle<Row> {
  /** The loaded row next to the one given, in the order and filter shown; undefined at the ends. */
  neighbour(id: string, step: 1 | -1): Row | undefined;
  /** Scrolls to a loaded row. */
  reveal(id: string): void;
  /** Puts the keyboard focus on a loaded row, e.g. after its card was closed. */
  focus(id: string): void;
  /** Reads the loaded rows again without moving anything. */
  refresh(): void;
  /** Writes a row the page knows to be newer, e.g. the answer to its own command. */
  update(row: Row): void;
}

/** A stream of changes for the rows of a grid. */
export interface GridLive<Row> {
  /** Starts the stream; `isNew` marks rows that did not exist before. @returns what stops it */
  subscribe(push: (row: Row, isNew: boolean) => void): () => void;
  /** true when a new row belongs in the filter shown */
  matches(row: Row): boolean;
  /** the order in which a new row comes first */
  readonly newestFirst: GridSort;
  /** after new rows appeared or changes were written, e.g. to count again */
  readonly onChange?: () => void;
}

/** The grid of a journal of records, as the page of the journal holds it. */
export interface RecordGridProps<Row, Filter> {
  readonly filter: Filter;
  readonly filterModel: SetFilterModel;
  readonly onFilterModelChange: (model: SetFilterModel) => void;
  readonly openId: string | undefined;
  readonly open: (row: Row) => void;
  readonly live: GridLive<Row>;
  readonly handle: Ref<GridHandle<Row>>;
  readonly tools: ReactNode;
}

/** A grid over a keyset connection. */
export interface DataGridProps<Row extends VersionedRow> {
  /** unique in the console: what is remembered is kept under this name */
  readonly name: string;
  /** the accessible name of the grid */
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly cells?: CellComponents<Row>;
  readonly initialSort?: GridSort;
  fetchPage(window: PageWindow): Promise<GridPage<Row>>;
  /** changes whenever `fetchPage` would answer differently: the rows are then read from the start */
  readonly filterKey: string;
  readonly filterModel?: SetFilterModel;
  readonly onFilterModelChange?: (model: SetFilterModel) => void;
  readonly openRowId?: string | undefined;
  readonly onRowOpen?: (row: Row) => void;
  readonly live?: GridLive<Row>;
  readonly handle?: Ref<GridHandle<Row>>;
  /** search and quick filters, left of the grid's own tools */
  readonly tools?: ReactNode;
  /** shown instead of rows when the filter finds none */
  readonly empty: ReactNode;
}
