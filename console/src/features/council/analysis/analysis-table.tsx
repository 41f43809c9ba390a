import { useLingui } from '@lingui/react/macro';
import { Anchor, Button, Group, Table, Text, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDownload } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { languageOf } from '../../../lib/days.ts';
import { downloadText } from '../../../lib/download.ts';
import { formatNumber } from '../../../lib/numbers.ts';
import { sortRows, type TableColumn, tableCsv } from '../../../lib/table-column.ts';
import { ScrollRegion } from '../../../ui/scroll-region.tsx';
import classes from './analysis.module.css';

/** A column as the screen shows it. */
export interface ShownColumn<Row> extends TableColumn<Row> {
  readonly isNumber?: boolean;
  /** what stands in the cell; the value itself when absent */
  readonly show?: (row: Row) => ReactNode;
}

/** Rows of the analysis: sorted by any column, with the number behind each value, and as a file to take away. */
export function AnalysisTable<Row>({
  label,
  name,
  columns,
  rows,
  rowKey,
}: {
  readonly label: string;
  /** name of the file without an extension */
  readonly name: string;
  readonly columns: readonly ShownColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}) {
  const { t } = useLingui();
  const { sort, ascending } = useSearch({ from: '/council/analysis' });
  const sorted = sortRows(
    rows,
    columns.find(({ key }) => sortName(name, key) === sort),
    ascending === true,
  );
  return (
    <>
      <Group justify="flex-end">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => downloadText(`${name}.csv`, 'text/csv', tableCsv(columns, sorted))}
        >{t`Завантажити CSV`}</Button>
      </Group>
      <ScrollRegion label={label}>
        <Table verticalSpacing={6} striped aria-label={label}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <HeadCell key={column.key} column={column} table={name} sort={sort} isAscending={ascending === true} />
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sorted.map((row) => (
              <Table.Tr key={rowKey(row)}>
                {columns.map((column, index) => (
                  <BodyCell key={column.key} column={column} row={row} isHead={index === 0} />
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollRegion>
    </>
  );
}

/** A view has several tables: the address names the table as well as its column. */
function sortName(table: string, column: string): string {
  return `${table}.${column}`;
}

function HeadCell<Row>({
  column: { key, head, measure, isNumber },
  table,
  sort,
  isAscending,
}: {
  readonly column: ShownColumn<Row>;
  readonly table: string;
  readonly sort: string | undefined;
  readonly isAscending: boolean;
}) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const sortedBy = sortName(table, key);
  const isSorted = sort === sortedBy;
  const turn = () =>
    void navigate({
      from: '/council/analysis',
      to: '.',
      search: (before) => ({ ...before, sort: sortedBy, ascending: isSorted && !isAscending ? true : undefined }),
      replace: true,
    });
  return (
    <Table.Th
      scope="col"
      ta={isNumber ? 'end' : 'start'}
      aria-sort={isSorted ? (isAscending ? 'ascending' : 'descending') : 'none'}
    >
      <UnstyledButton className={classes.sort} fz="sm" onClick={turn}>
        {head}
        {isSorted && (isAscending ? <IconArrowUp size={14} aria-hidden /> : <IconArrowDown size={14} aria-hidden />)}
      </UnstyledButton>
      {measure && (
        <Anchor display="block" size="xs" href={`#measure-${measure}`} lh="24px" aria-label={t`Визначення: ${head}`}>
          {t`визначення`}
        </Anchor>
      )}
    </Table.Th>
  );
}

/** The first cell names its row. */
function BodyCell<Row>({
  column,
  row,
  isHead,
}: {
  readonly column: ShownColumn<Row>;
  readonly row: Row;
  readonly isHead: boolean;
}) {
  const text = <CellText column={column} row={row} />;
  if (isHead) {
    return (
      <Table.Th scope="row" fw={500}>
        {text}
      </Table.Th>
    );
  }
  return <Table.Td className={column.isNumber ? classes.number : undefined}>{text}</Table.Td>;
}

function CellText<Row>({ column: { show, value, n }, row }: { readonly column: ShownColumn<Row>; readonly row: Row }) {
  const { i18n } = useLingui();
  const raw = value(row);
  return (
    <>
      {show ? show(row) : raw}
      {n && (
        <Text span display="block" size="xs" c="dimmed">
          n = {formatNumber(n(row), languageOf(i18n.locale))}
        </Text>
      )}
    </>
  );
}
