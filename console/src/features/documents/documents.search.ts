import * as z from 'zod/mini';
import type { DocumentDirection, DocumentFilter, DocumentState } from '../../gql/graphql.ts';
import { type SetFilterModel, valuesWithin } from '../../grid/filter-model.ts';
import { addDays, type IsoDay, isIsoDay, kyivDay } from '../../lib/days.ts';

/** States of a document that has a number, in the order it lives through them. */
export const DOCUMENT_STATES: readonly DocumentState[] = ['REGISTERED', 'IN_EXECUTION', 'EXECUTED', 'FILED', 'VOIDED'];
/** Ways a document goes. */
export const DOCUMENT_DIRECTIONS: readonly DocumentDirection[] = ['INCOMING', 'OUTGOING', 'INTERNAL'];

const words = z.catch(z.optional(z.array(z.string())), undefined);
const text = z.catch(
  z.optional(
    z.pipe(
      z.coerce.string(),
      z.transform((typed) => typed.trim() || undefined),
    ),
  ),
  undefined,
);
const searchShape = z.object({
  q: text,
  their: text,
  journals: words,
  directions: words,
  stages: words,
  units: words,
  from: text,
  to: text,
  control: text,
});

/** The filter of the documents as it stands in the address; what is absent does not filter. */
export interface DocumentsSearch {
  readonly q?: string | undefined;
  /** the correspondent's own index */
  readonly their?: string | undefined;
  readonly journals?: string[] | undefined;
  readonly directions?: DocumentDirection[] | undefined;
  /** states; the journal of appeals has a `states` of its own, and a link keeps what stands in the address */
  readonly stages?: DocumentState[] | undefined;
  readonly units?: string[] | undefined;
  /** days of registration, both ends included */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** documents on control, or of them those whose day is over */
  readonly control?: ControlView | undefined;
}

/** What is shown of control. */
export type ControlView = 'on' | 'overdue';
const CONTROL_VIEWS: readonly ControlView[] = ['on', 'overdue'];

/** Reads the filter out of an address; what makes no sense is dropped, never an error. */
export function parseDocumentsSearch(raw: Record<string, unknown>): DocumentsSearch {
  const found = searchShape.parse(raw);
  const some = (list: string[] | undefined) => (list && list.length > 0 ? list : undefined);
  const day = (typed: string | undefined) => (typed && isIsoDay(typed) ? typed : undefined);
  return withoutAbsent({
    q: found.q,
    their: found.their,
    journals: some(found.journals),
    directions: valuesWithin(found.directions, DOCUMENT_DIRECTIONS),
    stages: valuesWithin(found.stages, DOCUMENT_STATES),
    units: some(found.units),
    from: day(found.from),
    to: day(found.to),
    control: CONTROL_VIEWS.find((view) => view === found.control),
  });
}

/** The filter for the graph. What was typed is an index when it begins with a digit, words of the summary otherwise. */
export function toDocumentFilter(search: DocumentsSearch, today: IsoDay = kyivDay(new Date())): DocumentFilter {
  const isIndex = search.q !== undefined && isIndexLike(search.q);
  return withoutAbsent({
    numberStartsWith: isIndex ? search.q : undefined,
    summaryContains: isIndex ? undefined : search.q,
    theirNumber: search.their,
    journalIds: search.journals,
    directions: search.directions,
    states: search.stages,
    unitIds: search.units,
    registeredFrom: search.from,
    registeredTo: search.to,
    isOnControl: search.control === 'on' ? true : undefined,
    controlDueTo: search.control === 'overdue' ? addDays(today, -1) : undefined,
  });
}

/** True for what reads as a registration index: a digit first, and no spaces. */
export function isIndexLike(typed: string): boolean {
  return /^\d\S*$/u.test(typed);
}

/** The part of the filter that columns of the grid show as ticked. */
export function toFilterModel({ journals, directions, stages, units }: DocumentsSearch): SetFilterModel {
  return withoutAbsent({ journal: journals, direction: directions, state: stages, unit: units });
}

/** The filter after a column's set filter was changed in the grid. */
export function withFilterModel(search: DocumentsSearch, model: SetFilterModel): DocumentsSearch {
  return parseDocumentsSearch({
    ...search,
    journals: model['journal'],
    directions: model['direction'],
    stages: model['state'],
    units: model['unit'],
  });
}

/** What a row must show for the filter to be checked here. */
export interface FilterableDocument {
  readonly number: string | null;
  readonly theirNumber: string | null;
  readonly summary: string;
  readonly state: DocumentState;
  readonly direction: DocumentDirection;
  readonly journal: { readonly id: string };
  readonly unit?: { readonly id: string } | null;
  readonly isOnControl: boolean;
  readonly controlDueOn?: string | null;
}

/**
 * Whether a new document belongs in the filter shown; the server has the last word when the page is read again.
 * @param registeredOn its day of registration in Kyiv
 */
export function matchesFilter(row: FilterableDocument, registeredOn: string, filter: DocumentFilter): boolean {
  const includes = (list: readonly string[] | null | undefined, value: string | undefined) =>
    !list || (value !== undefined && list.includes(value));
  const lower = (typed: string | null) => (typed ?? '').toLowerCase();
  return (
    includes(filter.states, row.state) &&
    includes(filter.directions, row.direction) &&
    includes(filter.journalIds, row.journal.id) &&
    includes(filter.unitIds, row.unit?.id) &&
    (!filter.isOnControl || row.isOnControl) &&
    (!filter.controlDueTo || (!!row.controlDueOn && row.controlDueOn <= filter.controlDueTo)) &&
    (!filter.registeredFrom || registeredOn >= filter.registeredFrom) &&
    (!filter.registeredTo || registeredOn <= filter.registeredTo) &&
    (!filter.theirNumber || row.theirNumber === filter.theirNumber) &&
    (!filter.numberStartsWith || lower(row.number).startsWith(filter.numberStartsWith.toLowerCase())) &&
    (!filter.summaryContains || lower(row.summary).includes(filter.summaryContains.toLowerCase()))
  );
}

function withoutAbsent<Values extends object>(values: Values): { [Key in keyof Values]?: NonNullable<Values[Key]> } {
  const present = Object.entries(values).filter(([, value]) => value !== undefined);
  // Only absent keys are dropped: fromEntries forgets the names of those that stay.
  return Object.fromEntries(present) as { [Key in keyof Values]?: NonNullable<Values[Key]> };
}
