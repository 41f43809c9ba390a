import { addDays, kyivDayStart } from '@hromada/shared/clock';
import { z } from 'zod';

/** States of a report whose work is not ended; a reopened one is worked on again. All others are closed. */
const OPEN = ['NEW', 'ACCEPTED', 'IN_PROGRESS', 'REOPENED'] as const;
const CLOSED = ['RESOLVED', 'NOT_RESOLVED', 'CONFIRMED', 'DUPLICATE', 'NOT_RESPONSIBLE'] as const;

/** Without dates the specification asks for the last ninety days. */
const DEFAULT_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1_000;
/** The public graph gives a hundred rows at once. */
const PAGE_MAX = 100;
const SKIP_MAX = 10_000;

/** What the public graph says of a category. */
export const categoryShape = z.object({ code: z.string(), name: z.string(), group: z.string() });

/** What the public graph says of a report. */
export const issueShape = z.object({
  id: z.string(),
  state: z.enum([...OPEN, ...CLOSED]),
  latitude: z.number(),
  longitude: z.number(),
  place: z.string().nullable(),
  description: z.string(),
  reportedAt: z.string(),
  updatedAt: z.string(),
  controlOn: z.string(),
  reason: z.string().nullable(),
  publicNote: z.string().nullable(),
  category: categoryShape.nullable(),
  unit: z.object({ name: z.string() }).nullable(),
});

/** A refusal in the words of the specification; `status` is both the HTTP status and the code in the body. */
export class GeoReportError extends Error {
  override readonly name = 'GeoReportError';
  readonly status: number;

  constructor(status: number, description: string) {
    super(description);
    this.status = status;
  }
}

/** A category as a service (GET services). */
export function serviceOf({ code, name, group }: z.infer<typeof categoryShape>) {
  return {
    ...{ service_code: code, service_name: name, description: name, metadata: false, type: 'realtime' },
    ...{ keywords: null, group },
  };
}

/** A report as a service request (GET requests). */
export function requestOf(issue: z.infer<typeof issueShape>) {
  const endOfControl = new Date(kyivDayStart(addDays(issue.controlOn, 1)).getTime() - 1_000);
  return {
    ...{ service_request_id: issue.id, status: statusOf(issue.state), status_notes: issue.reason },
    ...{ service_name: issue.category?.name ?? null, service_code: issue.category?.code ?? null },
    ...{ description: issue.description, agency_responsible: issue.unit?.name ?? null },
    ...{ service_notice: issue.publicNote, requested_datetime: issue.reportedAt, updated_datetime: issue.updatedAt },
    ...{ expected_datetime: endOfControl.toISOString(), address: issue.place, address_id: null, zipcode: null },
    ...{ lat: issue.latitude, long: issue.longitude, media_url: null },
  };
}

function statusOf(state: string): 'open' | 'closed' {
  return OPEN.some((one) => one === state) ? 'open' : 'closed';
}

/** What GET requests asks for, as variables of the public graph. */
export interface RequestsQuestion {
  readonly filter: {
    readonly ids?: readonly string[];
    readonly states?: readonly string[];
    readonly categoryCodes?: readonly string[];
    readonly reportedFrom?: string;
    readonly reportedBefore?: string;
  };
  readonly first: number;
  readonly skip: number;
}

/**
 * Reads the parameters of GET requests. `page` and `page_size` are no part of the specification; without them the newest
 * hundred are answered.
 * @throws {GeoReportError} 400
 */
export function questionOf(given: URLSearchParams, now: Date): RequestsQuestion {
  const ids = listIn(given, 'service_request_id');
  const codes = listIn(given, 'service_code');
  const statuses = listIn(given, 'status');
  for (const status of statuses)
    if (status !== 'open' && status !== 'closed') throw new GeoReportError(400, 'status is open or closed');
  const [from, to] = [instantIn(given, 'start_date'), instantIn(given, 'end_date')];
  const isWholeSpan = ids.length > 0 || from !== null || to !== null;
  const since = isWholeSpan ? from : new Date(now.getTime() - DEFAULT_DAYS * DAY_MS);
  const first = countIn(given, 'page_size', PAGE_MAX);
  if (first > PAGE_MAX) throw new GeoReportError(400, `page_size is at most ${PAGE_MAX}`);
  const skip = (countIn(given, 'page', 1) - 1) * first;
  if (skip > SKIP_MAX) throw new GeoReportError(400, 'This page is too far: ask by dates');
  return {
    filter: {
      ...(ids.length > 0 && { ids }),
      ...(statuses.length > 0 && { states: statuses.flatMap((status) => (status === 'open' ? OPEN : CLOSED)) }),
      ...(codes.length > 0 && { categoryCodes: codes }),
      ...(since && { reportedFrom: since.toISOString() }),
      ...(to && { reportedBefore: to.toISOString() }),
    },
    ...{ first, skip },
  };
}

/**
 * Reads the form of POST requests into the input of the subgraph.
 * @throws {GeoReportError} 400 when something required is not there
 */
export function reportIn(form: URLSearchParams) {
  const text = (name: string) => form.get(name)?.trim() || null;
  const number = (name: string) => {
    const value = Number(text(name) ?? Number.NaN);
    if (!Number.isFinite(value)) throw new GeoReportError(400, 'lat and long are required, as numbers');
    return value;
  };
  const categoryCode = text('service_code');
  if (categoryCode === null) throw new GeoReportError(400, 'service_code was not provided');
  const [latitude, longitude] = [number('lat'), number('long')];
  const description = text('description');
  if (description === null) throw new GeoReportError(400, 'description was not provided');
  const reporterName = [text('last_name'), text('first_name')].filter(Boolean).join(' ') || null;
  const reporterContact = [text('phone'), text('email')].filter(Boolean).join(', ') || null;
  const place = text('address_string');
  return { categoryCode, latitude, longitude, description, place, reporterName, reporterContact };
}

function listIn(given: URLSearchParams, name: string): string[] {
  const values = (given.get(name) ?? '').split(',').map((value) => value.trim());
  return values.filter((value) => value !== '');
}

function instantIn(given: URLSearchParams, name: string): Date | null {
  const text = given.get(name);
  if (text === null || text === '') return null;
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw new GeoReportError(400, `${name} is a date and time, 2026-01-31T09:00:00Z`);
  return at;
}

function countIn(given: URLSearchParams, name: string, otherwise: number): number {
  const text = given.get(name);
  if (text === null || text === '') return otherwise;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new GeoReportError(400, `${name} is a whole number from 1`);
  return Number(text);
}
