import { type FileFindings, FileRefusedError } from './finding.ts';
import { JsonDamageError } from './json-damage.ts';
import type { RollCallFacts } from './roll-call-facts.ts';
import { draftVoteEvent, type VoteEventDraft } from './vote-event-draft.ts';

/**
 * What became of one roll call: a draft, or a refusal; findings either way. `unit` is what is taken in whole or not at
 * all: the file, or the data set of several tables.
 */
export type ReadRollCall = { readonly findings: FileFindings; readonly unit: string } & (
  | { readonly isRefused: false; readonly draft: VoteEventDraft }
  | { readonly isRefused: true; readonly refusal: FileRefusedError }
);

/** Understands the facts that `read` gives; whatever it refuses becomes the refusal. */
export function readFacts(findings: FileFindings, unit: string, read: () => RollCallFacts): ReadRollCall {
  try {
    return { isRefused: false, draft: draftVoteEvent(read(), findings), findings, unit };
  } catch (error) {
    return refused(findings, unit, error);
  }
}

/** Anything but a refusal is a defect and goes up. */
export function refused(findings: FileFindings, unit: string, error: unknown): ReadRollCall {
  if (error instanceof FileRefusedError) return { isRefused: true, refusal: error, findings, unit };
  if (error instanceof JsonDamageError) {
    const refusal = new FileRefusedError(error.code, error.place, error.details);
    return { isRefused: true, refusal, findings, unit };
  }
  throw error;
}
