import { decodeText } from './decode-text.ts';
import { FileFindings, FileRefusedError } from './finding.ts';
import { JsonDamageError } from './json-damage.ts';
import { readDamagedJson } from './json-repair.ts';
import { readRada4File } from './rada4-file.ts';
import { draftVoteEvent, type VoteEventDraft } from './vote-event-draft.ts';

/** What became of one file: a draft, or a refusal; findings either way. */
export type ReadRollCall =
  | { readonly isRefused: false; readonly draft: VoteEventDraft; readonly findings: FileFindings }
  | { readonly isRefused: true; readonly refusal: FileRefusedError; readonly findings: FileFindings };

/**
 * Reads the bytes of one file: encoding → JSON → shape → meaning. All or nothing: a refused file yields no votes.
 * @param name path inside the source, for the report
 */
export function readRollCall(name: string, bytes: Uint8Array): ReadRollCall {
  const findings = new FileFindings(name);
  try {
    const { text, encoding, hadByteOrderMark } = decodeText(bytes);
    if (encoding !== 'utf-8') findings.repaired('ENCODING', null, { encoding });
    else if (hadByteOrderMark) findings.repaired('BYTE_ORDER_MARK', '1:1');
    const { value, repairs } = readDamagedJson(text);
    for (const { kind, place } of repairs) findings.repaired(kind, place);
    return { isRefused: false, draft: draftVoteEvent(readRada4File(value, findings), findings), findings };
  } catch (error) {
    return { isRefused: true, refusal: asRefusal(error), findings };
  }
}

/** Anything but a refusal is a defect and goes up. */
function asRefusal(error: unknown): FileRefusedError {
  if (error instanceof FileRefusedError) return error;
  if (error instanceof JsonDamageError) return new FileRefusedError(error.code, error.place, error.details);
  throw error;
}
