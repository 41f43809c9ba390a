/** Apostrophes people type for one and the same letter sign. */
const APOSTROPHES = /['’ʼ‘`´′"*]/g;
const ALPHABET = 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя';
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  ï: 'ї',
  k: 'к',
  m: 'м',
  t: 'т',
  h: 'н',
  b: 'в',
};

/**
 * One spelling for one person: case, runs of spaces, dots of initials, kinds of apostrophe and hyphen, and Latin
 * look-alikes do not tell people apart. «Ар’єва  Я. В.» and «Ар'єва Я.В.» → `ар'єва я в`.
 * @returns an empty text for a place without a name, `. .. ..`
 */
export function memberNameKey(printed: string): string {
  const lower = printed
    .normalize('NFC')
    .toLowerCase()
    .replace(APOSTROPHES, "'")
    .replace(/[‐‑–—−]/g, '-');
  const cyrillic = /\p{Script=Cyrillic}/u.test(lower)
    ? lower.replace(/[a-zï]/g, (letter) => LOOK_ALIKES[letter] ?? letter)
    : lower;
  const plain = cyrillic
    .replace(/[^\p{L}\p{N}'-]+/gu, ' ')
    .replace(/\s*-\s*/g, '-')
    .trim();
  return /\p{L}/u.test(plain) ? plain : '';
}

/** The name as people write it: single spaces, a space after each initial, one apostrophe. «Артеменко  С.В.» → «Артеменко С. В.» */
export function memberDisplayName(printed: string): string {
  return printed
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/['’ʼ‘`´′]/g, '’')
    .replace(/\.(?=\p{L})/gu, '. ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * A key whose byte order is the order of the Ukrainian alphabet, whatever collations the server has:
 * compare with `collate "C"`. Letters of other alphabets come last.
 */
export function ukrainianSortKey(name: string): string {
  return [
    ...name
      .normalize('NFC')
      .toLowerCase()
      .replace(/['’ʼ‘`´′]/g, ''),
  ]
    .map((character) => {
      const place = ALPHABET.indexOf(character);
      if (place >= 0) return String.fromCharCode(0x41 + place);
      return /\p{L}|\p{N}/u.test(character) ? `z${character}` : ' ';
    })
    .join('')
    .replace(/ +/g, ' ')
    .trim();
}
