import * as z from 'zod/mini';
import type { ServiceApplicationFilter, ServiceApplicationState } from '../../gql/graphql.ts';
import { type SetFilterModel, valuesWithin } from '../../grid/filter-model.ts';

/** Every state of an application, in the order it may live through them. */
export const APPLICATION_STATES: readonly ServiceApplicationState[] = [
  'REGISTERED',
  'NEEDS_CORRECTION',
  'IN_PROCESSING',
  'APPROVED',
  'REFUSED',
  'ISSUED',
  'WITHDRAWN',
];

const text = z.catch(
  z.optional(
    z.pipe(
      z.coerce.string(),
      z.transform((typed) => typed.trim() || undefined),
    ),
  ),
  undefined,
);
const catalogueShape = z.object({ q: text, area: text });
const applicationsShape = z.object({
  q: text,
  service: text,
  state: z.catch(z.optional(z.array(z.string())), undefined),
  overdue: z.catch(z.optional(z.literal(true)), undefined),
});

/** The search of the catalogue as it stands in the address. */
export interface CatalogueSearch {
  readonly q?: string | undefined;
  readonly area?: string | undefined;
}

/** The filter of the register of applications as it stands in the address. */
export interface ApplicationsSearch {
  /** the beginning of a number */
  readonly q?: string | undefined;
  /** identifier of one service */
  readonly service?: string | undefined;
  readonly state?: ServiceApplicationState[] | undefined;
  readonly overdue?: true | undefined;
}

/** Reads a search of the catalogue; what makes no sense is dropped. */
export function parseCatalogueSearch(raw: Record<string, unknown>): CatalogueSearch {
  const { q, area } = catalogueShape.parse(raw);
  return { ...(q && { q }), ...(area && { area }) };
}

/** Reads a filter of the register; what makes no sense is dropped. */
export function parseApplicationsSearch(raw: Record<string, unknown>): ApplicationsSearch {
  const found = applicationsShape.parse(raw);
  const state = valuesWithin(found.state, APPLICATION_STATES);
  return {
    ...(found.q && { q: found.q }),
    ...(found.service && { service: found.service }),
    ...(state && { state }),
    ...(found.overdue && { overdue: found.overdue }),
  };
}

/** The filter for the graph. */
export function toApplicationFilter(search: ApplicationsSearch): ServiceApplicationFilter {
  return {
    ...(search.q && { numberStartsWith: search.q }),
    ...(search.service && { serviceIds: [search.service] }),
    ...(search.state && { states: search.state }),
    ...(search.overdue && { isOverdue: true }),
  };
}

/** The part of the filter that the column of states shows as ticked. */
export function toFilterModel(search: ApplicationsSearch): SetFilterModel {
  return search.state ? { state: search.state } : {};
}

/** The filter after a column's set filter was changed in the grid. */
export function withFilterModel(search: ApplicationsSearch, model: SetFilterModel): ApplicationsSearch {
  return parseApplicationsSearch({ ...search, state: model['state'] });
}

/** What a row must show for the filter to be checked here. */
export interface FilterableApplication {
  readonly number: string;
  readonly state: ServiceApplicationState;
  readonly isOverdue: boolean;
  readonly service: { readonly id: string };
}

/** Whether a new row belongs in the filter shown; the server has the last word when the page is read again. */
export function matchesFilter(row: FilterableApplication, filter: ServiceApplicationFilter): boolean {
  return (
    (!filter.states || filter.states.includes(row.state)) &&
    (!filter.serviceIds || filter.serviceIds.includes(row.service.id)) &&
    (!filter.isOverdue || row.isOverdue) &&
    (!filter.numberStartsWith || row.number.startsWith(filter.numberStartsWith))
  );
}
