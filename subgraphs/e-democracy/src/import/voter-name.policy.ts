// What is done to names so that one person spelt two ways is found: initials, names cut short, tails stuck to them,
// Russian spelling. Exact keys come first; nothing here decides where two people could be meant.

/** A name in parts, as its key has them; initials are single letters, a part that is missing is empty. */
export interface NameParts {
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
}

const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ё/g, 'е'],
  [/[ъ'’ʼь]/g, ''],
  [/ы/g, 'и'],
  [/[эє]/g, 'е'],
  [/[іїй]/g, 'и'],
  [/ґ/g, 'г'],
  [/(.)\1/g, '$1'],
];

/** Given names that the two languages form differently: Russian, Ukrainian. */
const GIVEN_NAMES: ReadonlyMap<string, string> = foldedPairs(
  'николай микола александр олександр алексей олексій елена олена дмитрий дмитро михаил михайло павел павло петр петро анна ганна никита микита владимир володимир василий василь федор федір наталья наталія татьяна тетяна екатерина катерина светлана світлана надежда надія вера віра кирилл кирило даниил данило илья ілля яков яків филипп пилип иосиф йосип евгений євген сергей сергій андрей андрій матвей матвій тимофей тимофій константин костянтин гордей гордій афанасий панас степан степан игнатий гнат антон антін',
);

/** Stems of patronymics likewise. */
const PATRONYMIC_STEMS: ReadonlyMap<string, string> = foldedPairs(
  'никола микола александр олександр алекс олекс владимир володимир никит микит константин костянтин яковл як филип пилип афанас панас',
);

const PATRONYMIC = /(?:и?ович|евич|ивич|ич|ивна|овна|евна|ична)$/;

/** Parts of a name key. */
export function namePartsOf(nameKey: string): NameParts {
  const [family = '', given = '', ...rest] = nameKey.split(' ');
  return { family, given, patronymic: rest.join(' ') };
}

/** `ВіталійовичМул` → `Віталійович`: the voting system fills its field of 32 characters with the beginning of the name. */
export function withoutStuckTail(printed: string): string {
  return printed.replace(/(\p{Ll})\p{Lu}[\p{L}'’ʼ ]*$/u, '$1');
}

/** A family name in one spelling for the two languages. */
export function foldedFamily(word: string): string {
  return folded(word).replace(/ая$/, 'а');
}

/** A given name in one spelling for the two languages; an initial stays a letter. */
export function foldedGiven(word: string): string {
  const spelling = folded(word);
  return GIVEN_NAMES.get(spelling) ?? spelling;
}

/** A patronymic in one spelling for the two languages. */
export function foldedPatronymic(word: string): string {
  const spelling = folded(word);
  if (!PATRONYMIC.test(spelling)) return spelling;
  const ending = /на$/.test(spelling) ? 'ивна' : 'ович';
  const stem = spelling.replace(PATRONYMIC, '').replace(/и$/, '');
  return `${PATRONYMIC_STEMS.get(stem) ?? stem}${ending}`;
}

/** Is it an initial? */
export function isInitial(word: string): boolean {
  return [...word].length === 1;
}

function folded(word: string): string {
  return SPELLINGS.reduce((text, [pattern, by]) => text.replace(pattern, by), word.toLowerCase());
}

function foldedPairs(words: string): ReadonlyMap<string, string> {
  const all = words.split(' ').map(folded);
  return new Map(all.flatMap((word, index) => (index % 2 === 0 ? [[word, all[index + 1] ?? word] as const] : [])));
}
