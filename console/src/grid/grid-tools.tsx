import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Group, Menu, Tooltip } from '@mantine/core';
import { IconBaselineDensityMedium, IconBaselineDensitySmall, IconColumns3, IconDownload } from '@tabler/icons-react';
import type { GridApi } from 'ag-grid-community';
import { useReducer } from 'react';
import { type Preference, usePreference } from '../lib/preferences.ts';
import { csvCell } from './csv-cell.ts';
import type { Density } from './grid-theme.ts';

/** How tall rows are, for every grid of the console. */
export const DENSITY: Preference<Density> = {
  name: 'grid-density',
  fallback: 'comfortable',
  values: ['comfortable', 'compact'],
};

/** Which columns, how dense, and the loaded rows as a file. */
export function GridTools<Row>({
  api,
  name,
  reset,
}: {
  readonly api: GridApi<Row> | null;
  readonly name: string;
  readonly reset: () => void;
}) {
  const { t } = useLingui();
  const [density, setDensity] = usePreference(DENSITY);
  const isCompact = density === 'compact';
  const densityLabel = isCompact ? t`Вільніші рядки` : t`Щільніші рядки`;
  // The semicolon is what spreadsheets of this region split by without asking; the grid adds the byte order mark.
  const exportRows = () =>
    api?.exportDataAsCsv({
      columnSeparator: ';',
      fileName: `${name}.csv`,
      processCellCallback: ({ value, formatValue }) => csvCell(String(formatValue(value) ?? value ?? '')),
    });
  return (
    <Group gap={6} wrap="nowrap">
      <ColumnMenu api={api} reset={reset} />
      <Tooltip label={densityLabel}>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={densityLabel}
          onClick={() => setDensity(isCompact ? 'comfortable' : 'compact')}
        >
          {isCompact ? (
            <IconBaselineDensityMedium size={18} aria-hidden />
          ) : (
            <IconBaselineDensitySmall size={18} aria-hidden />
          )}
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t`Завантажені рядки у файл CSV`}>
        <ActionIcon variant="default" size="lg" aria-label={t`Завантажені рядки у файл CSV`} onClick={exportRows}>
          <IconDownload size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}

function ColumnMenu<Row>({ api, reset }: { readonly api: GridApi<Row> | null; readonly reset: () => void }) {
  const { t } = useLingui();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const columns = api?.getColumns() ?? [];
  return (
    <Menu closeOnItemClick={false} position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={t`Стовпці`} title={t`Стовпці`} onClick={redraw}>
          <IconColumns3 size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {columns.map((column) => {
          const isVisible = column.isVisible();
          return (
            <Menu.CheckboxItem
              key={column.getColId()}
              checked={isVisible}
              onChange={(next) => {
                api?.setColumnsVisible([column], next);
                redraw();
              }}
            >
              {column.getColDef().headerName}
            </Menu.CheckboxItem>
          );
        })}
        <Menu.Divider />
        <Menu.Item closeMenuOnClick onClick={reset}>{t`Як було спочатку`}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
