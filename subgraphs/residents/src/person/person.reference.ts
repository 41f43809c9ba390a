import { isUuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { personReader } from '../access.ts';
import { CASE_REFERENCE } from '../access-log/access-purpose.type.ts';
import type { PersonLoader } from './person.loaders.ts';
import type { Person } from './person.type.ts';

/** What the reference needs of the request's context. */
interface ReferenceContext {
  readonly viewer: Viewer;
  readonly loaders: { readonly person: PersonLoader };
}

/**
 * The person a case of another subgraph names. A viewer who may not see residents gets null, as for an unknown id:
 * the answer does not tell whether there is such a person.
 */
export function resolvePersonReference(
  reference: { readonly id: string },
  { viewer, loaders }: ReferenceContext,
): Promise<Person | null> {
  const id = reference.id.toLowerCase();
  if (!personReader.allows(viewer, { id }) || !isUuid(id)) return Promise.resolve(null);
  return loaders.person.load({ id, read: CASE_REFERENCE });
}
