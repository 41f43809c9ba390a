import type { CellValue, TableColumn } from './table-column.ts';

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
/** 1 January 1980, the first day that a zip knows: the same table is the same file. */
const ZIP_DAY = 0x21;
const UTF8_NAMES = 0x0800;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const PARTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Media type of a workbook. */
export const XLSX_TYPE = `${PARTS_TYPE}.sheet`;

/**
 * A table as a workbook of one sheet (ECMA-376): numbers are numbers, texts are texts and never formulas, an undefined
 * value is an empty cell. The parts are stored without compression, which every spreadsheet reads.
 */
export function tableXlsx<Row>(title: string, columns: readonly TableColumn<Row>[], rows: readonly Row[]): Uint8Array {
  const lines = [columns.map(({ head }) => head), ...rows.map((row) => columns.map(({ value }) => value(row)))];
  const sheet = lines.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((cell, at) => cellXml(cell, row, at)).join('')}</row>`,
  );
  return zip({
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${PARTS_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${PARTS_TYPE}.worksheet+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(sheetName(title))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${MAIN}"><sheetData>${sheet.join('')}</sheetData></worksheet>`,
  });
}

function cellXml(value: CellValue, row: number, column: number): string {
  if (value === null || value === '') return '';
  const at = `${columnName(column)}${row + 1}`;
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** `A`, …, `Z`, `AA`, … */
function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

/** A sheet has at most 31 characters and none of those that part a reference. */
function sheetName(title: string): string {
  return title.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31);
}

/** What XML 1.0 has no place for is left out. */
function escaped(text: string): string {
  const clean = text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function zip(files: Readonly<Record<string, string>>): Uint8Array {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const [path, body] = [encoder.encode(name), encoder.encode(text)];
    // version, flags, method 0, time, day, checksum, both sizes, length of the name, no extra field
    const common = [...short(20), ...short(UTF8_NAMES), ...short(0), ...short(0), ...short(ZIP_DAY)];
    const sizes = [
      ...long(crc32(body)),
      ...long(body.length),
      ...long(body.length),
      ...short(path.length),
      ...short(0),
    ];
    parts.push(Uint8Array.from([...long(0x04034b50), ...common, ...sizes]), path, body);
    const place = [...short(0), ...short(0), ...short(0), ...long(0), ...long(offset)];
    directory.push(Uint8Array.from([...long(0x02014b50), ...short(20), ...common, ...sizes, ...place]), path);
    offset += 30 + path.length + body.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = short(Object.keys(files).length);
  const end = [
    ...long(0x06054b50),
    ...short(0),
    ...short(0),
    ...count,
    ...count,
    ...long(size),
    ...long(offset),
    ...short(0),
  ];
  return joined([...parts, ...directory, Uint8Array.from(end)]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (CRC_TABLE[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}

function short(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff];
}

function long(value: number): number[] {
  return [...short(value), ...short(value >>> 16)];
}
