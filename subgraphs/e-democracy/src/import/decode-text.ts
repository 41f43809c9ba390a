import { FileRefusedError } from './finding.ts';
import { placeAt } from './json-repair.ts';

/** Text of a file and how it was written. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'koi8-u' | 'ibm866';
  readonly hadByteOrderMark: boolean;
}

/** Words that every roll call has in one of its spellings: they tell an encoding from its neighbours. */
const FAMILIAR = /(За|Проти|Утрим|Не голосував|Відсутн|РІШЕННЯ|Рішення|рада|РАДА)/;
const SINGLE_BYTE = ['windows-1251', 'koi8-u', 'ibm866'] as const;
/** Small letters that make up two thirds of any Ukrainian or Russian text. */
const FREQUENT = /[оаинівртеслкудмпзяь]/g;
const FREQUENT_SHARE = 0.5;
/** Above this share of broken characters a text was never UTF-8. */
const BROKEN_SHARE = 0.02;

/**
 * Reads bytes as UTF-8, UTF-16 or one of the Cyrillic single-byte encodings.
 * @throws {FileRefusedError} ENCODING_UNKNOWN; ENCODING_BROKEN (with line and column) for UTF-8 with broken bytes in it
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return { ...decodeUtf8(bytes.subarray(3)), hadByteOrderMark: true };
  if (first === 0xff && second === 0xfe) return decodedAs('utf-16le', bytes.subarray(2), true);
  if (first === 0xfe && second === 0xff) return decodedAs('utf-16be', bytes.subarray(2), true);
  if (first === 0x7b && second === 0) return decodedAs('utf-16le', bytes, false);
  if (first === 0 && second === 0x7b) return decodedAs('utf-16be', bytes, false);
  return decodeUtf8(bytes);
}

function decodeUtf8(bytes: Uint8Array): DecodedText {
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
      encoding: 'utf-8',
      hadByteOrderMark: false,
    };
  } catch {
    return decodeSingleByte(bytes);
  }
}

function decodeSingleByte(bytes: Uint8Array): DecodedText {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const broken = lenient.match(/\ufffd/g)?.length ?? 0;
  if (broken / lenient.length < BROKEN_SHARE && FAMILIAR.test(lenient)) {
    throw new FileRefusedError('ENCODING_BROKEN', placeAt(lenient, lenient.indexOf('\ufffd')));
  }
  for (const encoding of SINGLE_BYTE) {
    const decoded = decodedAs(encoding, bytes, false);
    if (FAMILIAR.test(decoded.text)) return decoded;
  }
  return likeliest(SINGLE_BYTE.map((encoding) => decodedAs(encoding, bytes, false)));
}

/** Without a familiar word the letters decide: the wrong encoding turns small frequent letters into capitals and frames. */
function likeliest(candidates: readonly DecodedText[]): DecodedText {
  const scored = candidates.map((candidate) => {
    const letters = candidate.text.match(/[^\u0000-\u007f]/gu)?.length ?? 0;
    return { candidate, share: (candidate.text.match(FREQUENT)?.length ?? 0) / Math.max(letters, 1) };
  });
  const [best] = scored.sort((one, other) => other.share - one.share);
  if (!best || best.share < FREQUENT_SHARE) throw new FileRefusedError('ENCODING_UNKNOWN', null);
  return best.candidate;
}

function decodedAs(encoding: DecodedText['encoding'], bytes: Uint8Array, hadByteOrderMark: boolean): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, hadByteOrderMark };
}
