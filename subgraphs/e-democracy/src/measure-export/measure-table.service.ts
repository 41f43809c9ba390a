import { stringify } from 'csv-stringify/sync';
import type { MatrixSlice } from '../roll-call-matrix/roll-call-matrix.service.ts';
import { TABLES } from './measure-columns.ts';
import { type Cell, deputyRows, eventRows, factionPairRows, factionRows, pairRows, powerRows } from './measure-rows.ts';
import { type MeasureTable, MeasureTableName } from './measure-table.type.ts';

const ROWS: Readonly<Record<MeasureTableName, (slice: MatrixSlice, minCommon: number) => Iterable<Cell[]>>> = {
  [MeasureTableName.DEPUTIES]: deputyRows,
  [MeasureTableName.FACTIONS]: factionRows,
  [MeasureTableName.PAIRS]: pairRows,
  [MeasureTableName.EVENTS]: eventRows,
  [MeasureTableName.FACTION_PAIRS]: factionPairRows,
  [MeasureTableName.POWER]: powerRows,
};

/** One table of the export over a slice, on both bases. @param minCommon pairs with fewer common roll calls have no values */
export function measureTableOf(slice: MatrixSlice, name: MeasureTableName, minCommon: number): MeasureTable {
  const rows = [...ROWS[name](slice, minCommon)];
  const csv = stringify(rows, { header: true, columns: Object.keys(TABLES[name]), cast: { boolean: String } });
  return { fileName: `${name}.csv`, rowCount: rows.length, csv };
}
