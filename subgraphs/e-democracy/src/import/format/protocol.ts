import { decodeText } from '../decode-text.ts';
import { FileFindings, FileRefusedError } from '../finding.ts';
import { type ReadRollCall, readFacts } from '../read-facts.ts';
import type { RollCallFacts } from '../roll-call-facts.ts';
import { sourceUidOf } from '../vote-event-draft.ts';
import { htmlText } from './html-text.ts';
import { isKharkiv, kharkivCalls, kharkivFacts } from './protocol-kharkiv.ts';
import { protocolLines } from './protocol-line.ts';
import { isRivne, rivneFacts, rivneParts } from './protocol-rivne.ts';
import { isSheets, sheetFacts, sheetsOf } from './protocol-sheet.ts';
import { isRtf, rtfText } from './rtf-text.ts';

/**
 * Reads a protocol in text, RTF or HTML; null when the text is no protocol at all.
 * @throws {FileRefusedError} PROTOCOL_UNKNOWN when it speaks of votes in no known layout; encoding refusals
 */
export function readProtocol(name: string, bytes: Uint8Array): readonly ReadRollCall[] | null {
  const findings = new FileFindings(name);
  const text = textOf(bytes, findings);
  const readers = readersOf(text, name);
  if (readers === null) {
    if (!/голосуван|голосован/iu.test(text) || !/проти|воздерж|утрим/iu.test(text)) return null;
    throw new FileRefusedError('PROTOCOL_UNKNOWN', null);
  }
  if (readers.length === 0) throw new FileRefusedError('NOT_A_ROLL_CALL', null);
  return readers.map((read, index) => readFacts(index === 0 ? findings : new FileFindings(name), name, read));
}

type FactsReader = () => RollCallFacts;

function readersOf(text: string, name: string): readonly FactsReader[] | null {
  const lines = protocolLines(text);
  const uid = sourceUidOf(name);
  const uidOf = (index: number, count: number) => (count === 1 ? uid : `${uid}#${index + 1}`);
  if (isRivne(text)) {
    const { head, parts } = rivneParts(lines);
    return parts.map((part, index) => () => rivneFacts(part, head, uidOf(index, parts.length), name));
  }
  if (isKharkiv(text)) {
    const calls = kharkivCalls(lines);
    return calls.map((call, index) => () => kharkivFacts(call, uidOf(index, calls.length)));
  }
  if (isSheets(text)) {
    const sheets = sheetsOf(lines);
    return sheets.map((sheet, index) => () => sheetFacts(sheet, uidOf(index, sheets.length)));
  }
  return null;
}

function textOf(bytes: Uint8Array, findings: FileFindings): string {
  if (isRtf(bytes)) return rtfText(bytes);
  const { text, encoding } = decodeText(bytes);
  if (encoding !== 'utf-8') findings.repaired('ENCODING', null, { encoding });
  return /<(?:html|table|body|td)\b/i.test(text) ? htmlText(text) : text;
}
