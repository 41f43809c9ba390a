import { z } from 'zod';
import { type FileFindings, FileRefusedError } from './finding.ts';
import type { NamedRow, PrintedTotals } from './roll-call-facts.ts';

/** A roll call as the voting system «Рада-4» publishes it; texts untouched, null where the file has none. */
export interface Rada4File {
  readonly documentTime: string | null;
  readonly authority: string | null;
  readonly sitting: string | null;
  readonly voteType: string | null;
  readonly votedAt: string | null;
  readonly number: string | null;
  readonly fullTitle: string | null;
  readonly title: string | null;
  readonly requirement: string | null;
  readonly result: string | null;
  readonly rows: readonly NamedRow[];
  readonly totals: PrintedTotals;
}

const FILE_FIELDS = [
  'DocTime',
  'OrgName',
  'SName',
  'GLType',
  'GLTime',
  'PD_NPP',
  'PD_Fullname',
  'GL_Text',
  'GL_ResultType',
  'DPList',
  'YESCnt',
  'NOCnt',
  'UTRCnt',
  'NGCnt',
  'TotalCnt',
  'ABSCnt',
  'RESULT',
];
const ROW_FIELDS = ['DPName', 'DPGolos'];

/** No council is larger by far; a longer list is not a roll call. */
const MOST_ROWS = 1_000;

const optionalText = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? null : textOf(value)));
const requiredText = z
  .union([z.string(), z.number()])
  .nullable()
  .transform((value) => (value === null ? '' : textOf(value)));
const count = z.union([z.number().int().min(0), z.string().regex(/^\s*\d*\s*$/)]).nullish();

const rowShape = z.object({ DPName: requiredText, DPGolos: requiredText });
const fileShape = z.object({
  DocTime: optionalText,
  OrgName: optionalText,
  SName: optionalText,
  GLType: optionalText,
  GLTime: optionalText,
  PD_NPP: optionalText,
  PD_Fullname: optionalText,
  GL_Text: optionalText,
  GL_ResultType: optionalText,
  RESULT: optionalText,
  DPList: z.array(rowShape).min(1).max(MOST_ROWS),
  YESCnt: count,
  NOCnt: count,
  UTRCnt: count,
  NGCnt: count,
  TotalCnt: count,
  ABSCnt: count,
});

/**
 * Checks the shape of a roll call.
 * @throws {FileRefusedError} NOT_A_ROLL_CALL, FIELD_MISSING or FIELD_MALFORMED with the path of the field
 */
export function readRada4File(value: unknown, findings: FileFindings): Rada4File {
  if (!isRecord(value)) throw new FileRefusedError('NOT_A_ROLL_CALL', null);
  const fields = withKnownNames(value, FILE_FIELDS, '', findings);
  const rows = fields.DPList;
  if (Array.isArray(rows)) {
    fields.DPList = rows.map((row: unknown, index) =>
      isRecord(row) ? withKnownNames(row, ROW_FIELDS, `DPList[${index}].`, findings) : row,
    );
  }
  const parsed = fileShape.safeParse(fields);
  if (!parsed.success) throw refusalOf(parsed.error, fields);
  const { data } = parsed;
  return {
    documentTime: data.DocTime,
    authority: data.OrgName,
    sitting: data.SName,
    voteType: data.GLType,
    votedAt: data.GLTime,
    number: data.PD_NPP,
    fullTitle: data.PD_Fullname,
    title: data.GL_Text,
    requirement: data.GL_ResultType,
    result: data.RESULT,
    rows: data.DPList.map((row) => ({ name: row.DPName, vote: row.DPGolos })),
    totals: {
      for: countOf(data.YESCnt, 'YESCnt', findings),
      against: countOf(data.NOCnt, 'NOCnt', findings),
      abstain: countOf(data.UTRCnt, 'UTRCnt', findings),
      notVoted: countOf(data.NGCnt, 'NGCnt', findings),
      present: countOf(data.TotalCnt, 'TotalCnt', findings),
      absent: data.ABSCnt === undefined ? null : countOf(data.ABSCnt, 'ABSCnt', findings),
    },
  };
}

/** A NUL has no meaning in a text and no place in a database. */
function textOf(value: string | number): string {
  return String(value).replaceAll('\0', '');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Fields by their known names, however they are cased; a field nobody knows is counted and passed over. */
function withKnownNames(
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: string,
  findings: FileFindings,
): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) {
    const name =
      known.find((candidate) => candidate === key) ??
      known.find((candidate) => plainName(candidate) === plainName(key));
    if (name === undefined) {
      findings.habit('UNKNOWN_FIELD', `${path}${key}`, key.slice(0, 60));
      continue;
    }
    if (name in fields) throw new FileRefusedError('JSON_FIELD_TWICE', `${path}${key}`, { field: name });
    if (name !== key) findings.repaired('FIELD_NAME', `${path}${key}`, { field: name });
    fields[name] = member;
  }
  return fields;
}

function plainName(key: string): string {
  return key.replace(/[^a-z0-9]/gi, '').toLowerCase();
}

function refusalOf(error: z.ZodError, fields: Readonly<Record<string, unknown>>): FileRefusedError {
  const [issue] = error.issues;
  const path = (issue?.path ?? []).reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text === '' ? String(step) : `${text}.${String(step)}`,
    '',
  );
  const found = (issue?.path ?? []).reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    fields,
  );
  if (found === undefined) return new FileRefusedError('FIELD_MISSING', path, { field: path });
  return new FileRefusedError('FIELD_MALFORMED', path, { field: path, found: JSON.stringify(found).slice(0, 80) });
}

function countOf(value: number | string | null | undefined, field: string, findings: FileFindings): number | null {
  if (typeof value === 'number') return value;
  const isBlank = value === null || value === undefined || value.trim() === '';
  if (isBlank) {
    findings.habit('TOTAL_NOT_PRINTED', field, field);
    return null;
  }
  findings.repaired('NUMBER_AS_TEXT', field);
  return Number(value);
}
