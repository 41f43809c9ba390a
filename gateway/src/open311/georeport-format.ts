/** The two formats of the specification. */
export type GeoReportFormat = 'json' | 'xml';

type Value = string | number | boolean | null | readonly unknown[];

/** One record of an answer; a list in it is empty. */
export type GeoReportRecord = Readonly<Record<string, Value>>;

/** Content types by format; UTF-8 everywhere. */
export const CONTENT_TYPES: Readonly<Record<GeoReportFormat, string>> = {
  json: 'application/json; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
};

/** A list: `[{…}]`, or `<root><item>…</item></root>`. */
export function listAs(
  format: GeoReportFormat,
  { root, item }: { readonly root: string; readonly item: string },
  records: readonly GeoReportRecord[],
): string {
  if (format === 'json') return JSON.stringify(records);
  return document(root, records.map((record) => `<${item}>${elements(record)}</${item}>`).join(''));
}

/** One record by itself: `{…}`, or `<root>…</root>`. */
export function recordAs(format: GeoReportFormat, root: string, record: GeoReportRecord): string {
  return format === 'json' ? JSON.stringify(record) : document(root, elements(record));
}

/** A refusal: `[{ "code": 404, "description": "…" }]`, or `<errors><error>…</error></errors>`. */
export function errorAs(format: GeoReportFormat, code: number, description: string): string {
  return listAs(format, { root: 'errors', item: 'error' }, [{ code, description }]);
}

function document(root: string, inner: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<${root}>${inner}</${root}>\n`;
}

function elements(record: GeoReportRecord): string {
  return Object.entries(record)
    .map(
      ([name, value]) => `<${name}>${value === null || Array.isArray(value) ? '' : escaped(String(value))}</${name}>`,
    )
    .join('');
}

/** Text that XML 1.0 can hold: most control characters have no place in it, not even escaped. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
