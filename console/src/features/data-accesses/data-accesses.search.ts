import * as z from 'zod/mini';
import type { DataAccessFilter } from '../../gql/graphql.ts';
import { isIsoDay } from '../../lib/days.ts';

/** The journals of access, one a register. */
export const REGISTERS = ['registry', 'appeals', 'applications'] as const;
export type Register = (typeof REGISTERS)[number];

const text = z.catch(z.optional(z.string().check(z.minLength(1), z.maxLength(100))), undefined);
const day = z.catch(z.optional(z.string().check(z.refine(isIsoDay))), undefined);
const shape = z.object({
  register: z.catch(z.optional(z.enum(REGISTERS)), undefined),
  person: text,
  viewer: text,
  client: text,
  purpose: text,
  from: day,
  to: day,
  deferred: z.catch(z.optional(z.boolean()), undefined),
});

/** The journal and its filter as they stand in the address: identifiers and days, no name. */
export interface DataAccessesSearch {
  readonly register?: Register | undefined;
  /** identifier of the person whose data were read */
  readonly person?: string | undefined;
  /** identifier of who read */
  readonly viewer?: string | undefined;
  /** identifier of the program */
  readonly client?: string | undefined;
  /** code of the purpose */
  readonly purpose?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly deferred?: boolean | undefined;
}

/** Reads the address; what makes no sense is dropped. */
export function parseDataAccessesSearch(raw: Record<string, unknown>): DataAccessesSearch {
  const found = shape.parse(raw);
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** The filter for the graph. */
export function toDataAccessFilter(search: DataAccessesSearch): DataAccessFilter {
  return {
    ...(search.person && { personId: search.person }),
    ...(search.viewer && { viewerId: search.viewer }),
    ...(search.client && { clientId: search.client }),
    ...(search.purpose && { purpose: search.purpose }),
    ...(search.from && { from: search.from }),
    ...(search.to && { to: search.to }),
    ...(search.deferred !== undefined && { isDeferred: search.deferred }),
  };
}

/** True for the identifier of a record: what a filter by person takes. */
export function isRecordId(typed: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(typed);
}
