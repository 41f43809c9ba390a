import type { FileFormat } from './file-name.policy.ts';
import { strippedJpeg } from './jpeg.policy.ts';
import { type OfficeFault, officeFault } from './office-file.policy.ts';
import { strippedPng } from './picture.policy.ts';

/** The largest file taken, in bytes: 25 MB. */
export const FILE_MAX_BYTES = 25 * 1024 * 1024;

/** Stable codes of why a file is not taken. */
export type FileFaultCode =
  | 'NAME_UNUSABLE'
  | 'FORMAT_NOT_ALLOWED'
  | 'FILE_EMPTY'
  | 'FILE_TOO_LARGE'
  | 'FILE_INFECTED'
  | 'PICTURE_TOO_LARGE'
  | OfficeFault;

/** The contents as they are kept, or why they are not. */
export type Contents = { readonly fault: null; readonly bytes: Buffer } | { readonly fault: FileFaultCode };

/**
 * Holds contents to the format their name claims. Photos lose what they tell of their maker; everything else, which may
 * be signed, stays as it is to the byte.
 */
export function contentsOf(bytes: Buffer, format: FileFormat): Contents {
  if (bytes.length === 0) return { fault: 'FILE_EMPTY' };
  if (bytes.length > FILE_MAX_BYTES) return { fault: 'FILE_TOO_LARGE' };
  switch (format) {
    case 'jpg':
      return strippedJpeg(bytes);
    case 'png':
      return strippedPng(bytes);
    case 'pdf':
      return asIs(bytes, pdfFault(bytes));
    case 'p7s':
      return asIs(bytes, signatureFault(bytes));
    case 'docx':
    case 'odt':
      return asIs(bytes, officeFault(bytes, format));
  }
}

function asIs(bytes: Buffer, fault: FileFaultCode | null): Contents {
  return fault === null ? { fault, bytes } : { fault };
}

/** A PDF from its first byte to its last: no other format before it or behind it. @see ISO 32000-2, 7.5 */
function pdfFault(bytes: Buffer): FileFaultCode | null {
  if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8))) return 'CONTENT_DIFFERS';
  const isArchiveToo = bytes.subarray(-66_000).includes(Buffer.from('PK\x05\x06', 'latin1'));
  const hasEnd = bytes.subarray(-1_024).includes('%%EOF');
  return hasEnd && !isArchiveToo ? null : 'CONTENT_BROKEN';
}

/** OID of SignedData, 1.2.840.113549.1.7.2. */
const SIGNED_DATA = Buffer.from('06092a864886f70d010702', 'hex');

/** A CMS envelope of signed data, whole and with nothing behind it. @see RFC 5652, 3 and 5 */
function signatureFault(bytes: Buffer): FileFaultCode | null {
  if (bytes[0] !== 0x30) return 'CONTENT_DIFFERS';
  const first = bytes[1] ?? 0;
  const more = first > 0x80 ? first - 0x80 : 0;
  if (more > 4 || bytes.length < 2 + more + SIGNED_DATA.length) return 'CONTENT_BROKEN';
  const length = more > 0 ? bytes.readUIntBE(2, more) : first;
  const start = 2 + more;
  if (!bytes.subarray(start, start + SIGNED_DATA.length).equals(SIGNED_DATA)) return 'CONTENT_DIFFERS';
  const isWhole = first === 0x80 ? bytes.subarray(-2).equals(Buffer.from([0, 0])) : start + length === bytes.length;
  return isWhole ? null : 'CONTENT_BROKEN';
}
