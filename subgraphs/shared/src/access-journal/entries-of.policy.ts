import type { PersonalRead } from '../access/index.ts';
import type { AccessEntry, EntrySubject } from '../access-chain/index.ts';
import type { IsoDay } from '../clock/index.ts';
import type { Viewer } from '../viewer/index.ts';
import { type PurposeRow, purposeOn } from './access-purpose.policy.ts';

/** Who read, when, and the law of the day. */
export interface Occasion {
  readonly viewer: Viewer;
  readonly at: Date;
  readonly today: IsoDay;
  readonly purposes: readonly PurposeRow[];
}

interface Looked {
  readonly personId: string | null;
  readonly records: Set<string>;
  readonly fields: Set<string>;
}

/**
 * The entries that tell of reads of one moment: one for each root operation, purpose and set of fields, with everybody of
 * whom just these fields were read.
 * @throws {RangeError} when a purpose has no basis in law today
 */
export function entriesOf(reads: readonly PersonalRead[], occasion: Occasion): AccessEntry[] {
  const alike = groupBy(reads, ({ operation, purpose, deferral }) =>
    JSON.stringify([operation, purpose, deferral?.until, deferral?.reason]),
  );
  return alike.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const byFields = groupBy(lookedAt(group), ({ fields }) => [...fields].sort().join(' '));
    return byFields.map((looked) => entryOf(first, looked, occasion));
  });
}

function lookedAt(reads: readonly PersonalRead[]): Looked[] {
  const looked = new Map<string, Looked>();
  for (const { personId, recordId, field } of reads) {
    const key = personId ?? `record ${recordId}`;
    const one = looked.get(key) ?? { personId, records: new Set(), fields: new Set() };
    if (recordId !== null) one.records.add(recordId);
    one.fields.add(field);
    looked.set(key, one);
  }
  return [...looked.values()];
}

function entryOf(read: PersonalRead, looked: readonly Looked[], occasion: Occasion): AccessEntry {
  const { viewer, at, today, purposes } = occasion;
  return {
    at: at.toISOString(),
    kind: viewer.kind,
    subject: viewer.subject,
    name: viewer.name,
    roles: viewer.roles,
    unit: viewer.unitIds[0] ?? null,
    client: viewer.clientId,
    session: viewer.sessionId,
    request: viewer.requestId,
    operation: read.operation,
    purpose: read.purpose,
    basis: purposeOn(purposes, read.purpose, today).basis,
    subjects: subjectsOf(looked),
    fields: [...(looked[0]?.fields ?? [])].sort(),
    deferredUntil: read.deferral?.until ?? null,
    deferralReason: read.deferral?.reason ?? null,
  };
}

/** Cases of people without a record in the register stand together: nobody can be told of them by name. */
function subjectsOf(looked: readonly Looked[]): EntrySubject[] {
  const subjects: EntrySubject[] = looked
    .filter(({ personId }) => personId !== null)
    .map(({ personId, records }) => ({ person: personId, records: [...records] }));
  const nameless = looked.filter(({ personId }) => personId === null).flatMap(({ records }) => [...records]);
  return nameless.length === 0 ? subjects : [...subjects, { person: null, records: nameless }];
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}
