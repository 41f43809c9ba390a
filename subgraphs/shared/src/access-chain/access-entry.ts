import { z } from 'zod';

/** A person of an entry, with the cases that showed them. */
export interface EntrySubject {
  /** null for somebody whom only the case names */
  readonly person: string | null;
  readonly records: readonly string[];
}

const entryShape = z.object({
  at: z.string(),
  kind: z.enum(['anonymous', 'employee', 'resident', 'client', 'system']),
  subject: z.string().nullable(),
  name: z.string().nullable(),
  roles: z.array(z.string()).readonly(),
  unit: z.string().nullable(),
  client: z.string().nullable(),
  session: z.string().nullable(),
  request: z.string(),
  operation: z.string(),
  purpose: z.string(),
  basis: z.string(),
  subjects: z.array(z.object({ person: z.string().nullable(), records: z.array(z.string()).readonly() })).readonly(),
  fields: z.array(z.string()).readonly(),
  deferredUntil: z.string().nullable(),
  deferralReason: z.string().nullable(),
});

/** One line of the journal of access: who read which fields of whom, when, through what, what for, by which law. */
export type AccessEntry = z.infer<typeof entryShape>;

/** The text that is sealed: its keys always in the same order, so that the same entry is the same text. */
export function canonicalText(entry: AccessEntry): string {
  return JSON.stringify(
    Object.fromEntries(Object.keys(entryShape.shape).map((key) => [key, entry[key as keyof AccessEntry]])),
  );
}

/** @throws when the text is no entry: it was not this program that wrote it */
export function parseEntry(text: string): AccessEntry {
  return entryShape.parse(JSON.parse(text));
}
