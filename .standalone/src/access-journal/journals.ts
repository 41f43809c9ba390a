/** Schemas that keep a journal of access to personal data. */
export const JOURNALS = ['residents', 'appeals', 'services'] as const;

/** A schema with a journal. */
export type JournalName = (typeof JOURNALS)[number];
