/** Formats that are kept, by the extension of the name. */
export const FILE_FORMATS = {
  pdf: { mediaType: 'application/pdf' },
  jpg: { mediaType: 'image/jpeg' },
  png: { mediaType: 'image/png' },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text' },
  p7s: { mediaType: 'application/pkcs7-signature' },
} as const;
export type FileFormat = keyof typeof FILE_FORMATS;

/** The longest name kept, in characters; with two bytes a letter it fits into every file system. */
const NAME_MAX = 120;
/** Controls, and characters that turn the direction of a text or cannot be seen: `лист‮fdp.exe` reads as `листexe.pdf`. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u;
/** What separates folders or means something else to some system. */
const SEPARATORS = /[/\\:*?"<>|]/;
/** Names of devices, which some systems open instead of a file. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A name as it may be kept, with its format; or why it may not. */
export type NamedFile =
  | { readonly name: string; readonly format: FileFormat; readonly fault: null }
  | { readonly fault: 'NAME_UNUSABLE' | 'FORMAT_NOT_ALLOWED' };

/** Looks at the name somebody gave a file; nothing in it is mended silently but its Unicode form. */
export function namedFile(given: string): NamedFile {
  const name = given.normalize('NFC');
  const isUsable =
    [...name].length <= NAME_MAX &&
    !UNSEEN.test(name) &&
    !SEPARATORS.test(name) &&
    !DEVICES.test(name) &&
    !/^[.\s]|[.\s]$/.test(name) &&
    /^.+\.[a-z0-9]{1,5}$/i.test(name);
  if (!isUsable) return { fault: 'NAME_UNUSABLE' };
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const format = extension === 'jpeg' ? 'jpg' : extension;
  return isFormat(format) ? { name, format, fault: null } : { fault: 'FORMAT_NOT_ALLOWED' };
}

function isFormat(extension: string): extension is FileFormat {
  return Object.hasOwn(FILE_FORMATS, extension);
}
