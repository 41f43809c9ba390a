import * as z from 'zod/mini';
import type {
  AppealAuthorship,
  AppealFilter,
  AppealKind,
  AppealProcedure,
  AppealRecurrence,
  AppealState,
} from '../../gql/graphql.ts';
import { type SetFilterModel, valuesWithin } from '../../grid/filter-model.ts';

/** Every state of an appeal, in the order it lives through them. */
export const APPEAL_STATES: readonly AppealState[] = [
  'REGISTERED',
  'AWAITING_RESOLUTION',
  'IN_EXECUTION',
  'REPLY_APPROVAL',
  'AWAITING_SIGNATURE',
  'REPLIED',
  'CLOSED',
  'FORWARDED',
  'RETURNED',
  'NOT_CONSIDERED',
  'WITHDRAWN',
];
/** Every procedure an appeal can follow. */
export const APPEAL_PROCEDURES: readonly AppealProcedure[] = ['CITIZEN_APPEAL', 'INFORMATION_REQUEST', 'DEPUTY_APPEAL'];
/** Every kind of appeal. */
export const APPEAL_KINDS: readonly AppealKind[] = ['PROPOSAL', 'APPLICATION', 'COMPLAINT'];

/** What makes an appeal more than a first one. */
export const APPEAL_RECURRENCES: readonly AppealRecurrence[] = ['PRIMARY', 'REPEATED', 'DUPLICATE', 'MASS'];
/** Whose an appeal can be. */
export const APPEAL_AUTHORSHIPS: readonly AppealAuthorship[] = ['INDIVIDUAL', 'COLLECTIVE', 'ANONYMOUS'];

const flag = z.catch(z.optional(z.literal(true)), undefined);
const words = z.catch(z.optional(z.array(z.string())), undefined);

const searchShape = z.object({
  q: z.catch(
    z.optional(
      z.pipe(
        z.coerce.string(),
        z.transform((text) => text.trim() || undefined),
      ),
    ),
    undefined,
  ),
  states: words,
  procedures: words,
  kinds: words,
  recurrences: words,
  authorships: words,
  units: words,
  mine: flag,
  myUnit: flag,
  overdue: flag,
});

/** The filter of the journal as it stands in the address; what is absent does not filter. */
export interface AppealsSearch {
  readonly q?: string | undefined;
  readonly states?: AppealState[] | undefined;
  readonly procedures?: AppealProcedure[] | undefined;
  readonly kinds?: AppealKind[] | undefined;
  readonly recurrences?: AppealRecurrence[] | undefined;
  readonly authorships?: AppealAuthorship[] | undefined;
  readonly units?: string[] | undefined;
  readonly mine?: true | undefined;
  readonly myUnit?: true | undefined;
  readonly overdue?: true | undefined;
}

/** Reads the filter out of an address; what makes no sense is dropped, never an error. */
export function parseAppealsSearch(raw: Record<string, unknown>): AppealsSearch {
  const found = searchShape.parse(raw);
  return {
    ...(found.q && { q: found.q }),
    ...optional('states', valuesWithin(found.states, APPEAL_STATES)),
    ...optional('procedures', valuesWithin(found.procedures, APPEAL_PROCEDURES)),
    ...optional('kinds', valuesWithin(found.kinds, APPEAL_KINDS)),
    ...optional('recurrences', valuesWithin(found.recurrences, APPEAL_RECURRENCES)),
    ...optional('authorships', valuesWithin(found.authorships, APPEAL_AUTHORSHIPS)),
    ...optional('units', found.units && found.units.length > 0 ? found.units : undefined),
    ...optional('mine', found.mine),
    ...optional('myUnit', found.myUnit),
    ...optional('overdue', found.overdue),
  };
}

/** Whose «мої» and «мого підрозділу» are. */
export interface SearchViewer {
  readonly id: string;
  readonly unit: { readonly id: string };
}

/**
 * The filter for the graph. What was typed is a number when it looks like one (`Ш-401`, `401`), words of the subject
 * otherwise.
 */
export function toAppealFilter(search: AppealsSearch, viewer: SearchViewer | null): AppealFilter {
  const unitIds = [...(search.units ?? []), ...(search.myUnit && viewer ? [viewer.unit.id] : [])];
  return {
    ...(search.q && (isNumberLike(search.q) ? { numberStartsWith: search.q } : { subjectContains: search.q })),
    ...(search.states && { states: search.states }),
    ...(search.procedures && { procedures: search.procedures }),
    ...(search.kinds && { kinds: search.kinds }),
    ...(search.recurrences && { recurrences: search.recurrences }),
    ...(search.authorships && { authorships: search.authorships }),
    ...(unitIds.length > 0 && { unitIds: [...new Set(unitIds)] }),
    ...(search.mine && viewer && { executorIds: [viewer.id] }),
    ...(search.overdue && { isOverdue: true }),
  };
}

/** True for what reads as the number of an appeal: digits, perhaps after a journal's letters and a dash. */
export function isNumberLike(text: string): boolean {
  return /^(\p{L}{1,4}-)?\d[\d/.-]*\p{L}{0,4}$/u.test(text) || /^\p{L}{1,4}-$/u.test(text);
}

/** The part of the filter that columns of the grid show as ticked. */
export function toFilterModel(search: AppealsSearch): SetFilterModel {
  return {
    ...(search.states && { state: search.states }),
    ...(search.procedures && { procedure: search.procedures }),
    ...(search.kinds && { kind: search.kinds }),
    ...(search.units && { unit: search.units }),
  };
}

/** The filter after a column's set filter was changed in the grid. */
export function withFilterModel(search: AppealsSearch, model: SetFilterModel): AppealsSearch {
  return parseAppealsSearch({
    ...search,
    states: model['state'],
    procedures: model['procedure'],
    kinds: model['kind'],
    units: model['unit'],
  });
}

/** What a row must show for the filter to be checked here. */
export interface FilterableAppeal {
  readonly number: string;
  readonly subject: string | null;
  readonly state: AppealState;
  readonly procedure: AppealProcedure;
  readonly kind: AppealKind;
  readonly recurrence: AppealRecurrence;
  readonly authorship: AppealAuthorship;
  readonly isOverdue: boolean;
  readonly unit?: { readonly id: string } | null;
  readonly executor?: { readonly id: string } | null;
}

/** Whether a new row belongs in the filter shown; the server has the last word when the page is read again. */
export function matchesFilter(row: FilterableAppeal, filter: AppealFilter): boolean {
  const includes = (list: readonly string[] | null | undefined, value: string | undefined) =>
    !list || (value !== undefined && list.includes(value));
  return (
    includes(filter.states, row.state) &&
    includes(filter.procedures, row.procedure) &&
    includes(filter.kinds, row.kind) &&
    includes(filter.recurrences, row.recurrence) &&
    includes(filter.authorships, row.authorship) &&
    includes(filter.unitIds, row.unit?.id) &&
    includes(filter.executorIds, row.executor?.id) &&
    (!filter.isOverdue || row.isOverdue) &&
    (!filter.numberStartsWith || row.number.toLowerCase().startsWith(filter.numberStartsWith.toLowerCase())) &&
    (!filter.subjectContains || (row.subject ?? '').toLowerCase().includes(filter.subjectContains.toLowerCase()))
  );
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value });
}
