import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Button, Loader, useComputedColorScheme } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import type { GridApi, GridReadyEvent, RowClassRules } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { requestIdOf } from '../apollo/request-trace.ts';
import { environment } from '../environment.ts';
import { languageOf } from '../lib/days.ts';
import { usePreference } from '../lib/preferences.ts';
import { ErrorState } from '../ui/states.tsx';
import classes from './data-grid.module.css';
import type { DataGridProps } from './data-grid.types.ts';
import { isSameFilterModel, readFilterModel, writeFilterModel } from './filter-model.ts';
import { gridLocale } from './grid-locale.ts';
import { registerGridModules } from './grid-modules.ts';
import { gridTheme } from './grid-theme.ts';
import { DENSITY, GridTools } from './grid-tools.tsx';
import type { VersionedRow } from './live-rows.ts';
import { forgetGridState, loadGridState, rememberedPart, saveGridState } from './saved-state.ts';
import { SetFilter } from './set-filter.tsx';
import { useGridRows } from './use-grid-rows.ts';

registerGridModules();

/**
 * A long list of records: rows come by keyset as one scrolls, change while one looks, and stay where they are when a
 * record is opened beside them. Mount it again (`key`) to change `name` or `columns`.
 */
export function DataGrid<Row extends VersionedRow>(props: DataGridProps<Row>) {
  const { i18n } = useLingui();
  const [generation, setGeneration] = useState(0);
  const reset = () => {
    forgetGridState(localStorage, props.name);
    setGeneration((before) => before + 1);
  };
  // The grid reads its words once: another language is another grid.
  return <Grid key={`${i18n.locale}-${generation}`} {...props} reset={reset} />;
}

function Grid<Row extends VersionedRow>(props: DataGridProps<Row> & { readonly reset: () => void }) {
  const { name, label, columns, cells, initialSort, filterModel, onFilterModelChange, openRowId, onRowOpen } = props;
  const { t, i18n } = useLingui();
  const [api, setApi] = useState<GridApi<Row> | null>(null);
  const [density] = usePreference(DENSITY);
  const scheme = useComputedColorScheme('light');
  const rows = useGridRows({ api, filterKey: props.filterKey, fetchPage: props.fetchPage, live: props.live });
  const frame = useRef<HTMLDivElement>(null);

  // The grid keeps what it was given at mount: these must not change with every render.
  const columnIds = useMemo(() => columns.map((column) => column.colId ?? column.field ?? ''), [columns]);
  const columnDefs = useMemo(() => [...columns], [columns]);
  const components = useMemo(() => ({ ...cells, setFilter: SetFilter }), [cells]);
  const open = useRef(openRowId);
  const rowClassRules = useMemo(
    (): RowClassRules<Row> => ({ 'row-open': ({ data }) => data !== undefined && data.id === open.current }),
    [],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, the state at mount
  const initialState = useMemo(() => {
    const sort = initialSort && {
      sortModel: [
        { colId: initialSort.columnId, sort: initialSort.direction === 'ASC' ? ('asc' as const) : ('desc' as const) },
      ],
    };
    const filter = filterModel && { filterModel: writeFilterModel(filterModel) };
    const columnVisibility = {
      hiddenColIds: columns.flatMap((column, index) => (column.initialHide ? (columnIds[index] ?? []) : [])),
    };
    return {
      columnVisibility,
      ...(sort && { sort }),
      ...loadGridState(localStorage, name, columnIds),
      ...(filter && { filter }),
    };
  }, []);

  useEffect(() => {
    document.body.dataset['agThemeMode'] = scheme;
  }, [scheme]);

  useEffect(() => {
    if (!api) return;
    frame.current?.querySelector('[role=grid],[role=treegrid]')?.setAttribute('aria-label', label);
  }, [label, api]);

  useEffect(() => {
    const before = open.current;
    open.current = openRowId;
    const nodes = [before, openRowId].flatMap((id) => (id && api?.getRowNode(id)) || []);
    if (nodes.length > 0) api?.redrawRows({ rowNodes: nodes });
  }, [api, openRowId]);

  useEffect(() => {
    if (!api || !filterModel || isSameFilterModel(readFilterModel(api.getFilterModel()), filterModel)) return;
    api.setFilterModel(writeFilterModel(filterModel));
  }, [api, filterModel]);

  useImperativeHandle(props.handle, () => ({
    neighbour(id, step) {
      const index = api?.getRowNode(id)?.rowIndex;
      if (typeof index !== 'number') return undefined;
      const neighbour = api?.getDisplayedRowAtIndex(index + step);
      // The page of the neighbour may not have come yet: showing its place asks for it.
      if (neighbour && !neighbour.data) api?.ensureIndexVisible(index + step);
      return neighbour?.data;
    },
    reveal(id) {
      const index = api?.getRowNode(id)?.rowIndex;
      if (typeof index === 'number') api?.ensureIndexVisible(index);
    },
    focus(id) {
      const index = api?.getRowNode(id)?.rowIndex;
      const [column] = api?.getAllDisplayedColumns() ?? [];
      if (typeof index !== 'number' || !column) return;
      api?.ensureIndexVisible(index);
      api?.setFocusedCell(index, column);
    },
    refresh: rows.refresh,
    update(row) {
      const node = api?.getRowNode(row.id);
      if (node?.data && node.data.version < row.version) node.updateData(row);
    },
  }));

  return (
    <div className={classes.frame}>
      <div className={classes.tools}>
        <div className={classes.slot}>{props.tools}</div>
        <GridTools api={api} name={name} reset={props.reset} />
      </div>
      <div className={classes.grid} ref={frame}>
        <AgGridReact<Row>
          theme={gridTheme(density)}
          {...(environment.styleNonce && { styleNonce: environment.styleNonce })}
          localeText={gridLocale(languageOf(i18n.locale))}
          initialState={initialState}
          columnDefs={columnDefs}
          defaultColDef={{ sortable: false, resizable: true, suppressHeaderMenuButton: true }}
          components={components}
          rowModelType="infinite"
          getRowId={({ data }) => data.id}
          cacheBlockSize={100}
          maxBlocksInCache={20}
          maxConcurrentDatasourceRequests={1}
          infiniteInitialRowCount={1}
          rowClassRules={rowClassRules}
          animateRows={false}
          ensureDomOrder
          suppressCellFocus={false}
          enableCellTextSelection={false}
          onGridReady={(event: GridReadyEvent<Row>) => setApi(event.api)}
          onStateUpdated={({ state }) => saveGridState(localStorage, name, columnIds, rememberedPart(state))}
          onFilterChanged={(event) => onFilterModelChange?.(readFilterModel(event.api.getFilterModel()))}
          onRowClicked={({ data }) => data && onRowOpen?.(data)}
          onCellKeyDown={({ data, event }) => {
            if (data && event instanceof KeyboardEvent && event.key === 'Enter') onRowOpen?.(data);
          }}
        />
        {rows.freshCount > 0 && (
          <div className={classes.fresh}>
            <Button size="xs" leftSection={<IconArrowUp size={16} aria-hidden />} onClick={rows.showFresh}>
              {plural(rows.freshCount, { one: '# нове', few: '# нові', many: '# нових', other: '# нових' })}
            </Button>
          </div>
        )}
        {rows.state !== 'ready' && (
          <div className={classes.over}>
            {rows.state === 'loading' && <Loader aria-label={t`Завантаження`} role="status" />}
            {rows.state === 'empty' && props.empty}
            {typeof rows.state === 'object' && (
              <ErrorState requestId={requestIdOf(rows.state.fault)} retry={rows.retry} />
            )}
          </div>
        )}
        <p className={classes.quiet} role="status">
          {rows.appliedCount > 0 && t`Оновлено рядків: ${rows.appliedCount}`}
        </p>
      </div>
    </div>
  );
}
