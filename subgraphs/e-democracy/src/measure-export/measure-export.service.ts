import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { MatrixSlice, RollCallMatrixService } from '../roll-call-matrix/roll-call-matrix.service.ts';
import type { RollCallSlice } from '../roll-call-matrix/roll-call-slice.type.ts';
import { exportedMaps, mapRows, positionRows } from './map-rows.ts';
import { columnRows, csvwMetadata, TABLES, type TableName } from './measure-columns.ts';
import { type Cell, deputyRows, eventRows, factionPairRows, factionRows, pairRows, powerRows } from './measure-rows.ts';

/** What is exported. */
export interface MeasureExport {
  readonly folder: string;
  readonly convocationIds: readonly string[];
  readonly slice: RollCallSlice;
  /** pairs with fewer common roll calls have no values */
  readonly minCommon: number;
}

/**
 * Writes every measure on both bases as tables of a folder, with `columns.csv` and CSVW metadata beside them.
 * @param onTable told the name of each table and its number of rows
 * @throws {InvalidInputError} on a malformed slice
 */
export async function exportMeasures(
  matrices: RollCallMatrixService,
  { folder, convocationIds, slice: given, minCommon }: MeasureExport,
  onTable: (name: string, rows: number) => void,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const slices: MatrixSlice[] = [];
  for (const id of convocationIds) {
    const matrix = await matrices.find(id, given.commissionId);
    if (matrix) slices.push(matrices.slice(matrix, given));
  }
  const maps = new Map(slices.map((slice) => [slice, exportedMaps(slice)]));
  const tables: Readonly<Record<TableName, (slice: MatrixSlice) => Generator<Cell[]>>> = {
    deputies: deputyRows,
    factions: factionRows,
    pairs: (slice) => pairRows(slice, minCommon),
    events: eventRows,
    'faction-pairs': factionPairRows,
    power: powerRows,
    positions: (slice) => positionRows(slice, maps.get(slice) ?? []),
    maps: (slice) => mapRows(slice, maps.get(slice) ?? []),
  };
  for (const [name, rowsOf] of Object.entries(tables)) {
    const header = Object.keys(TABLES[name as TableName]);
    onTable(name, await writeTable(path.join(folder, `${name}.csv`), header, allRows(slices, rowsOf)));
  }
  const columns = ['table', 'column', 'type', 'meaning_uk', 'meaning_en'];
  await writeTable(path.join(folder, 'columns.csv'), columns, columnRows());
  await writeFile(path.join(folder, 'csv-metadata.json'), `${JSON.stringify(csvwMetadata(), null, 2)}\n`);
}

function* allRows(
  slices: readonly MatrixSlice[],
  rowsOf: (slice: MatrixSlice) => Generator<Cell[]>,
): Generator<Cell[]> {
  for (const slice of slices) yield* rowsOf(slice);
}

/** Numbers are written with all their digits, so that reading them gives the same number. */
async function writeTable(file: string, header: readonly string[], rows: Iterable<readonly Cell[]>): Promise<number> {
  let count = 0;
  const counted = function* () {
    for (const row of rows) {
      count += 1;
      yield row;
    }
  };
  const csv = stringify({ header: true, columns: [...header], cast: { boolean: String } });
  await pipeline(Readable.from(counted()), csv, createWriteStream(file));
  return count;
}
