const APOSTROPHES = /['’‘ʼ`´′＇]/g;
const HYPHENS = /\s*[-‐‑‒–—−]\s*/g;

/**
 * A name as a search compares it: case, the sort of apostrophe and of hyphen, and spaces do not matter.
 *
 * @returns lower case, NFC, apostrophe `ʼ`, hyphen `-` without spaces around it, single spaces; may be empty
 * @example nameKey("  Дем'яненко –  Лук’янова ") // "демʼяненко-лукʼянова"
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFC')
    .replace(APOSTROPHES, 'ʼ')
    .replace(HYPHENS, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLocaleLowerCase('uk');
}
