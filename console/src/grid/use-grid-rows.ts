import type { GridApi } from 'ag-grid-community';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useConnection } from '../apollo/graph-provider.tsx';
import type { GridLive } from './data-grid.types.ts';
import { type GridPage, keysetDatasource, type PageWindow } from './keyset-datasource.ts';
import { liveRows, type VersionedRow } from './live-rows.ts';

/** A burst of new rows reads the first page once in this time, ms. */
const REFRESH_MS = 250;

/** What the rows of a grid are doing, or why they could not be read. */
export type RowsState = 'loading' | 'ready' | 'empty' | { readonly fault: unknown };

/** The rows of a grid: pages by keyset, live changes, new rows, and reading again after a gap. */
export function useGridRows<Row extends VersionedRow>(o: {
  readonly api: GridApi<Row> | null;
  readonly filterKey: string;
  readonly fetchPage: (window: PageWindow) => Promise<GridPage<Row>>;
  readonly live: GridLive<Row> | undefined;
}) {
  const { api, filterKey } = o;
  const connection = useConnection();
  const [state, setState] = useState<RowsState>('loading');
  const [freshCount, setFreshCount] = useState(0);
  const [appliedCount, setAppliedCount] = useState(0);
  const hasLive = o.live !== undefined;
  const latest = useRef(o);
  latest.current = o;
  const justCame = useRef(new Set<string>());

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is what makes it another list
  const source = useMemo(
    () =>
      keysetDatasource<Row>({
        fetchPage: (window) => latest.current.fetchPage(window),
        onPage(_rows, _startRow, total) {
          setState(total === 0 ? 'empty' : 'ready');
          requestAnimationFrame(() => flash(latest.current.api, justCame.current));
        },
        onFail: (fault) => setState((before) => (before === 'loading' ? { fault } : before)),
      }),
    [filterKey],
  );

  const refresh = useCallback(() => {
    if (!api || api.isDestroyed()) return;
    source.forget();
    setFreshCount(0);
    api.refreshInfiniteCache();
  }, [api, source]);

  const retry = useCallback(() => {
    setState('loading');
    api?.purgeInfiniteCache();
  }, [api]);

  useEffect(() => {
    if (!api) return;
    setState('loading');
    setFreshCount(0);
    api.setGridOption('datasource', source);
  }, [api, source]);

  useEffect(() => connection.onResync(refresh), [connection, refresh]);

  // What changed between the first page and the opening of the stream is in neither: the loaded rows are read once more.
  useEffect(() => {
    if (!hasLive || !api || connection.state() === 'live') return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = connection.subscribe(() => {
      if (connection.state() !== 'live') return;
      stop();
      timer = setTimeout(refresh, REFRESH_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [api, connection, hasLive, refresh]);

  useEffect(() => {
    const { live } = latest.current;
    if (!api || !hasLive || !live) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shownAt = 0;
    // At once when it is quiet, at most once in a while in a burst.
    const showSoon = () => {
      timer ??= setTimeout(
        () => {
          timer = undefined;
          shownAt = performance.now();
          refresh();
        },
        Math.max(0, shownAt + REFRESH_MS - performance.now()),
      );
    };
    const rows = liveRows<Row>({
      find: (id) => (api.isDestroyed() ? undefined : api.getRowNode(id)),
      schedule: (run) => void requestAnimationFrame(run),
      onApplied(count) {
        setAppliedCount((before) => before + count);
        latest.current.live?.onChange?.();
      },
      onNew(fresh) {
        latest.current.live?.onChange?.();
        const shown = fresh.filter((row) => latest.current.live?.matches(row));
        if (shown.length === 0 || api.isDestroyed()) return;
        for (const row of shown) justCame.current.add(row.id);
        if (isAtTop(api) && isNewestFirst(api, live)) showSoon();
        else setFreshCount((before) => before + shown.length);
      },
    });
    const stop = live.subscribe(rows.push);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [api, hasLive, refresh]);

  const showFresh = useCallback(() => {
    api?.ensureIndexVisible(0, 'top');
    refresh();
  }, [api, refresh]);

  return { state, freshCount, appliedCount, showFresh, refresh, retry };
}

function isAtTop<Row>(api: GridApi<Row>): boolean {
  return api.getVerticalPixelRange().top < 20;
}

function isNewestFirst<Row>(api: GridApi<Row>, live: GridLive<Row>): boolean {
  const sorted = api.getColumnState().find((column) => column.sort);
  if (!sorted) return true;
  return sorted.colId === live.newestFirst.columnId && sorted.sort === live.newestFirst.direction.toLowerCase();
}

/** Rows that have just come light up once. */
function flash<Row>(api: GridApi<Row> | null, ids: Set<string>): void {
  if (!api || api.isDestroyed() || ids.size === 0) return;
  const rowNodes = [...ids].flatMap((id) => api.getRowNode(id) ?? []);
  if (rowNodes.length === 0) return;
  api.flashCells({ rowNodes, flashDuration: 1_500 });
  ids.clear();
}
