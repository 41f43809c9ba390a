/** The server refuses to skip more rows than this. */
const MAX_SKIP = 10_000;

/** Which column orders the rows, and how. */
export interface GridSort {
  readonly columnId: string;
  readonly direction: 'ASC' | 'DESC';
}

/** One window of rows, in the terms of a Relay connection. */
export interface PageWindow {
  readonly first: number;
  /** cursor of the row before the window (or before the rows skipped); null from the beginning */
  readonly after: string | null;
  /** rows to pass over after the cursor; 0 when rows are read in order */
  readonly skip: number;
  readonly sort: GridSort | null;
  /** fires when the answer is no longer wanted */
  readonly signal: AbortSignal;
}

/** An answer to a window. */
export interface GridPage<Row> {
  readonly rows: readonly Row[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

/** A page of a Relay connection as the grid takes it. */
export function toGridPage<Row>({
  edges,
  pageInfo,
}: {
  readonly edges: readonly { readonly node: Row }[];
  readonly pageInfo: { readonly endCursor?: string | null; readonly hasNextPage: boolean };
}): GridPage<Row> {
  const { endCursor, hasNextPage } = pageInfo;
  return { rows: edges.map(({ node }) => node), endCursor: endCursor ?? null, hasNextPage };
}

/** What the grid asks of a datasource; the part of ag-grid's `IGetRowsParams` that is used. */
export interface RowsRequest<Row> {
  readonly startRow: number;
  readonly endRow: number;
  readonly sortModel: readonly { readonly colId: string; readonly sort: 'asc' | 'desc' }[];
  successCallback(rows: Row[], lastRow?: number): void;
  failCallback(): void;
}

/** Settings of a datasource. */
export interface KeysetOptions<Row> {
  fetchPage(window: PageWindow): Promise<GridPage<Row>>;
  /** after each page: how many rows there are in all, or null while more may follow */
  readonly onPage?: (rows: readonly Row[], startRow: number, total: number | null) => void;
  readonly onFail?: (fault: unknown) => void;
}

/** Row windows for an infinite grid. */
export interface KeysetDatasource<Row> {
  readonly rowCount: undefined;
  getRows(request: RowsRequest<Row>): Promise<void>;
  /** Forgets all cursors: rows have moved, the next windows are found anew. */
  forget(): void;
  destroy(): void;
}

/**
 * Row windows over a keyset connection that grows: the number of rows is unknown until the last page came, so
 * scrolling asks for windows in order and each starts from a cursor. A window whose start is not known yet begins at
 * the nearest known cursor below it and skips the rest.
 */
export function keysetDatasource<Row>(o: KeysetOptions<Row>): KeysetDatasource<Row> {
  let order = '';
  /** row index → cursor of the row before it */
  let cursors = new Map<number, string | null>([[0, null]]);
  let asking = new AbortController();

  function forget(): void {
    asking.abort();
    asking = new AbortController();
    cursors = new Map([[0, null]]);
  }

  function nearestKnown(row: number): number {
    let nearest = 0;
    for (const known of cursors.keys()) if (known <= row && known > nearest) nearest = known;
    return nearest;
  }

  async function getRows(request: RowsRequest<Row>): Promise<void> {
    const sort = sortOf(request);
    const asked = JSON.stringify(sort);
    if (asked !== order) forget();
    order = asked;
    const mine = asking;
    const base = nearestKnown(request.startRow);
    const skip = request.startRow - base;
    if (skip > MAX_SKIP) return request.failCallback();
    try {
      const first = request.endRow - request.startRow;
      const page = await o.fetchPage({ first, after: cursors.get(base) ?? null, skip, sort, signal: mine.signal });
      if (mine.signal.aborted) return request.failCallback();
      const end = request.startRow + page.rows.length;
      if (page.endCursor !== null) cursors.set(end, page.endCursor);
      const total = page.hasNextPage ? null : end;
      request.successCallback([...page.rows], total ?? -1);
      return o.onPage?.(page.rows, request.startRow, total);
    } catch (fault) {
      request.failCallback();
      return mine.signal.aborted ? undefined : o.onFail?.(fault);
    }
  }

  return { rowCount: undefined, getRows, forget, destroy: () => asking.abort() };
}

function sortOf(request: Pick<RowsRequest<unknown>, 'sortModel'>): GridSort | null {
  const [first] = request.sortModel;
  return first ? { columnId: first.colId, direction: first.sort === 'asc' ? 'ASC' : 'DESC' } : null;
}
