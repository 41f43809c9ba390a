import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { decodeText } from '../decode-text.ts';
import { type FileFindings, FileRefusedError } from '../finding.ts';

/** A table as it stands in a file. */
export interface SourceTable {
  readonly file: string;
  /** sheet of a workbook; null elsewhere */
  readonly sheet: string | null;
  readonly headers: readonly string[];
  readonly rows: readonly SourceRow[];
  readonly findings: FileFindings;
}

/** One row: cells as text, and the line of the file (row of the sheet, place in the array) from 1. */
export interface SourceRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const DELIMITERS = [';', ',', '\t', '|'] as const;

/**
 * Reads a CSV with any of `;` `,` tab `|` in any of the encodings that {@link decodeText} knows.
 * @throws {FileRefusedError} TABLE_EMPTY; CSV_MALFORMED with the line
 */
export function readCsv(bytes: Uint8Array, findings: FileFindings): SourceTable {
  const { text, encoding, hadByteOrderMark } = decodeText(bytes);
  if (encoding !== 'utf-8') findings.repaired('ENCODING', null, { encoding });
  else if (hadByteOrderMark) findings.habit('BYTE_ORDER_MARK', '1:1');
  const firstLine = text.slice(0, /[\r\n]/.exec(text)?.index ?? text.length);
  const delimiter = delimiterOf(firstLine);
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      relaxQuotes: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
      onRecord: (cells: string[], { lines }) => [String(lines), ...cells],
    });
    const rows = records.map(([line = '1', ...cells]): SourceRow => ({ line: Number(line), cells }));
    return tableOf(rows, null, findings);
  } catch (cause) {
    if (cause instanceof FileRefusedError) throw cause;
    const line = /line (\d+)/.exec(cause instanceof Error ? cause.message : '')?.[1] ?? '1';
    throw new FileRefusedError('CSV_MALFORMED', `${line}:1`, { line });
  }
}

function delimiterOf(firstLine: string): string {
  const unquoted = firstLine.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: unquoted.split(delimiter).length }));
  return counts.sort((one, other) => other.count - one.count)[0]?.delimiter ?? ',';
}

/**
 * Reads every sheet of a workbook that has a header and rows.
 * @throws {FileRefusedError} XLSX_UNREADABLE, TABLE_EMPTY
 */
export async function readXlsx(bytes: Uint8Array, findings: FileFindings): Promise<readonly SourceTable[]> {
  const sheets = await readXlsxFile(Buffer.from(bytes), { trim: false }).catch(() => {
    throw new FileRefusedError('XLSX_UNREADABLE', null);
  });
  const tables = sheets
    .map(({ sheet, data }) => ({
      sheet,
      records: data
        .map((cells, index): SourceRow => ({ line: index + 1, cells: cells.map(cellText) }))
        .filter(({ cells }) => cells.some((cell) => cell !== '')),
    }))
    .filter(({ records }) => records.length > 1);
  if (tables.length === 0) throw new FileRefusedError('TABLE_EMPTY', null);
  return tables.map(({ sheet, records }) => tableOf(records, sheet, findings));
}

/** A date of a workbook has no time zone: it is read as it is shown. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/T00:00:00\.000Z$/, '')
      .replace('T', ' ')
      .replace(/\.\d+Z$/, '');
  return String(value);
}

/** Reads an array of flat objects; null for anything else. */
export function tableOfJson(value: unknown, findings: FileFindings): SourceTable | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const records = value.filter((item): item is Record<string, unknown> => typeof item === 'object' && item !== null);
  if (records.length !== value.length) return null;
  const headers = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const isFlat = records.every((record) =>
    Object.values(record).every((cell) => typeof cell !== 'object' || cell === null),
  );
  if (!isFlat) return null;
  const rows = records.map((record, index) => ({
    line: index + 1,
    cells: headers.map((header) => cellText(record[header])),
  }));
  return { file: findings.file, sheet: null, headers, rows, findings };
}

function tableOf(records: readonly SourceRow[], sheet: string | null, findings: FileFindings): SourceTable {
  const [header, ...rows] = records;
  if (!header) throw new FileRefusedError('TABLE_EMPTY', null);
  return { file: findings.file, sheet, headers: header.cells.map((cell) => cell.trim()), rows, findings };
}
