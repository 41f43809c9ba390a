import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { tableXlsx } from './xlsx.ts';

/** Reads the files of an archive by its directory, and checks each checksum. */
function unzipped(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  const files = new Map<string, string>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    expect(view.getUint32(at, true)).toBe(0x02014b50);
    const [size, nameLength] = [view.getUint32(at + 24, true), view.getUint16(at + 28, true)];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const body = view.getUint32(at + 42, true) + 30 + nameLength;
    const content = bytes.subarray(body, body + size);
    expect([name, crc32(content)]).toEqual([name, view.getUint32(at + 16, true)]);
    files.set(name, new TextDecoder().decode(content));
    at += 46 + nameLength;
  }
  expect(at).toBe(end);
  return files;
}

test('a workbook has numbers as numbers, texts as texts, and nothing where nothing is known', () => {
  const columns = [
    { key: 'name', head: 'Вид', value: ({ name }: { name: string; count: number | null }) => name },
    { key: 'count', head: 'Надійшло', value: ({ count }: { name: string; count: number | null }) => count },
  ];
  const rows = [
    { name: 'Скарга & <заява>', count: 1234.5 },
    { name: '=1+1', count: null },
    { name: 'нуль\u0000', count: 0 },
  ];
  const files = unzipped(tableXlsx('Звернення: 2026/03', columns, rows));
  expect([...files.keys()]).toContain('[Content_Types].xml');
  expect(files.get('xl/workbook.xml')).toContain('<sheet name="Звернення  2026 03"');
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toContain('<t xml:space="preserve">Скарга &amp; &lt;заява&gt;</t>');
  expect(sheet).toContain('<c r="B2"><v>1234.5</v></c>');
  expect(sheet).toContain('<c r="A3" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c></row>');
  expect(sheet).toContain('<t xml:space="preserve">нуль</t></is></c><c r="B4"><v>0</v></c>');
});

test('columns after the twenty-sixth have two letters', () => {
  const columns = Array.from({ length: 28 }, (_, index) => ({ key: `${index}`, head: `${index}`, value: () => index }));
  expect(unzipped(tableXlsx('t', columns, [null])).get('xl/worksheets/sheet1.xml')).toContain(
    '<c r="AB2"><v>27</v></c>',
  );
});
