import { useLingui } from '@lingui/react/macro';
import { Button, Group, Table } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { downloadBytes, downloadText } from '../../lib/download.ts';
import { type TableColumn, tableCsv } from '../../lib/table-column.ts';
import { tableXlsx, XLSX_TYPE } from '../../lib/xlsx.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import classes from './statistics.module.css';

/** A column as the screen shows it. */
export interface FigureColumn<Row> extends TableColumn<Row> {
  readonly isNumber?: boolean;
  /** what stands in the cell; the value itself when absent */
  readonly show?: (row: Row) => ReactNode;
}

/** Figures on the screen, with the same ones as files to take away. */
export function FigureTable<Row>({
  label,
  name,
  columns,
  rows,
  total,
  rowKey,
}: {
  readonly label: string;
  /** name of the files without an extension */
  readonly name: string;
  readonly columns: readonly FigureColumn<Row>[];
  readonly rows: readonly Row[];
  /** the last line; none when absent */
  readonly total?: Row;
  readonly rowKey: (row: Row) => string;
}) {
  const { t } = useLingui();
  const all = total === undefined ? rows : [...rows, total];
  return (
    <>
      <Group justify="flex-end" gap="xs">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => downloadText(`${name}.csv`, 'text/csv', tableCsv(columns, all))}
        >{t`Завантажити CSV`}</Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => downloadBytes(`${name}.xlsx`, XLSX_TYPE, tableXlsx(label, columns, all))}
        >{t`Завантажити XLSX`}</Button>
      </Group>
      <ScrollRegion label={label}>
        <Table verticalSpacing={6} striped aria-label={label}>
          <Table.Thead>
            <Table.Tr>
              {columns.map(({ key, head, isNumber }) => (
                <Table.Th key={key} scope="col" ta={isNumber ? 'end' : 'start'}>
                  {head}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Line key={rowKey(row)} row={row} columns={columns} />
            ))}
          </Table.Tbody>
          {total !== undefined && (
            <Table.Tfoot>
              <Line row={total} columns={columns} />
            </Table.Tfoot>
          )}
        </Table>
      </ScrollRegion>
    </>
  );
}

/** The first cell names its row. */
function Line<Row>({ row, columns }: { readonly row: Row; readonly columns: readonly FigureColumn<Row>[] }) {
  return (
    <Table.Tr>
      {columns.map(({ key, isNumber, show, value }, index) => {
        const text = show ? show(row) : (value(row) ?? '—');
        return index === 0 ? (
          <Table.Th key={key} scope="row" fw={500}>
            {text}
          </Table.Th>
        ) : (
          <Table.Td key={key} className={isNumber ? classes.number : undefined}>
            {text}
          </Table.Td>
        );
      })}
    </Table.Tr>
  );
}
