import { useMemo } from 'react';
import { type DraftStore, draftStore } from '../lib/draft-store.ts';
import { randomId } from '../lib/uuid.ts';

/** The draft of a form, kept in this tab. `isValues` must be a stable function. */
export function useDraft<Values>(name: string, isValues: (raw: unknown) => raw is Values): DraftStore<Values> {
  return useMemo(() => draftStore({ storage: sessionStorage, name, isValues, newKey: randomId }), [name, isValues]);
}
