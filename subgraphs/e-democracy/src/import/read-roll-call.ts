import { decodeText } from './decode-text.ts';
import { FileFindings, FileRefusedError } from './finding.ts';
import { readDamagedDocuments } from './json-repair.ts';
import { rada4Facts } from './rada4-facts.ts';
import { readRada4File } from './rada4-file.ts';
import { type ReadRollCall, readFacts, refused } from './read-facts.ts';

/**
 * Reads the bytes of one file of «Рада-4» that holds one roll call: encoding → JSON → shape → meaning. All or nothing.
 * @param name path inside the source, for the report
 */
export function readRollCall(name: string, bytes: Uint8Array): ReadRollCall {
  const [first, second] = readRollCalls(name, bytes);
  if (first && !second) return first;
  return refused(new FileFindings(name), name, new FileRefusedError('NOT_A_ROLL_CALL', null));
}

/** Reads a file that holds one roll call, an array of them, or several documents glued together. */
export function readRollCalls(name: string, bytes: Uint8Array): readonly ReadRollCall[] {
  const findings = new FileFindings(name);
  try {
    return rollCallsOf(readJson(bytes, findings), findings);
  } catch (error) {
    return [refused(findings, name, error)];
  }
}

/** Every roll call of values read from JSON; the findings so far stay with the first. */
export function rollCallsOf(values: readonly unknown[], findings: FileFindings): readonly ReadRollCall[] {
  const all = values.flat();
  const isOne = values.length === 1 && !Array.isArray(values[0]);
  if (all.length === 0) throw new FileRefusedError('NOT_A_ROLL_CALL', null);
  return all.map((value, index) => {
    const own = index === 0 ? findings : new FileFindings(findings.file);
    const place = isOne ? null : `[${index}]`;
    return readFacts(own, findings.file, () => rada4Facts(readRada4File(value, own), own, place));
  });
}

/**
 * Values of a JSON file, repaired where it is damaged.
 * @throws {FileRefusedError} {@link JsonDamageError} when the encoding or the text cannot be read
 */
export function readJson(bytes: Uint8Array, findings: FileFindings): readonly unknown[] {
  const { text, encoding, hadByteOrderMark } = decodeText(bytes);
  if (encoding !== 'utf-8') findings.repaired('ENCODING', null, { encoding });
  else if (hadByteOrderMark) findings.repaired('BYTE_ORDER_MARK', '1:1');
  if (text.length > LARGE_TEXT) {
    try {
      return [JSON.parse(text)];
    } catch {
      // read slowly: the repairing reader tells where the damage is
    }
  }
  const { values, repairs } = readDamagedDocuments(text);
  for (const { kind, place } of repairs) findings.repaired(kind, place);
  return values;
}

/** A roll call has 10 kB; what is larger is a data set, and sound ones are read by the platform. */
const LARGE_TEXT = 1_000_000;
