/**
 * Word forms of Ukrainian without a dictionary. A word has a small set of stems, and two words are forms of one when their
 * sets meet: «будинок» {будинок, будинк} meets «будинку» {будинк}. A single stem could not tell «ліс, лісу» from «ніс, носа».
 *
 * The order: one spelling → endings (the longest and the shortest that fit) → alternations that an ending hides. Verbs have
 * stems of their own, marked by `~`, so that «просив» does not find «просо». Measured by `test/golden/word-forms.ts`.
 */

/** Grows when the same text would give other stems: texts are then read anew. */
export const STEM_REVISION = 1;

/** Endings of nouns and adjectives of two letters and more; the shortest is the last letter. */
const ENDINGS = (
  'ьому ього ьою ами ями ими іми ові еві єві ого ому ьої ою ею єю ої ії ую юю ом ем єм ам ям ах ях ів їв ей ій ий їй ' +
  'им їм ім их їх іх ої ьи'
).split(' ');
const VOWEL_ENDING = /[аеєиіїоуюя]$/;
const VERB_ENDING =
  /(?:[ую]ва(?:ти|в|ла|ло|ли|тиме|тимуть)|[ую](?:є|ють|ємо|єте|єш|йте)|(?:ов|ьов)ан[оа]|[аяиіїу]ти|[аяиії](?:ла|ло|ли)|[аяиії]в|[аяі](?:є|ють|ємо|єте|єш)|(?:ить|ять|уть|ать)|имо|ите|ано|ено)$/;
const STEM_MIN = 2;
const VERB_STEM_MIN = 3;

/** What no rule of endings gives: other roots of one word. */
const SAME_ROOT: Readonly<Record<string, string>> = {
  людин: 'люд',
  дитин: 'діт',
  дітьм: 'діт',
  людьм: 'люд',
  тиждн: 'тижн',
  сіл: 'сел',
};

/** One spelling of a word: small letters, no stress marks, no apostrophe (it is typed in four ways), `ґ` as `г`. */
export function spelledAlike(word: string): string {
  return word
    .normalize('NFC')
    .toLocaleLowerCase('uk')
    .replace(/['’`ʼ‘]|\u0301/g, '')
    .replace(/ґ/g, 'г');
}

const CACHED_MAX = 50_000;
const cached = new Map<string, readonly string[]>(); // letters of a council are written with few words: most were met a moment ago

/** Stems of a word, at least one and at most a dozen; of what is not written in Ukrainian letters, the word itself. */
export function stemsOf(word: string): readonly string[] {
  const known = cached.get(word);
  if (known) return known;
  if (cached.size >= CACHED_MAX) cached.clear();
  const stems = freshStemsOf(spelledAlike(word));
  cached.set(word, stems);
  return stems;
}

function freshStemsOf(spelled: string): readonly string[] {
  if (!/^[а-щьюяєії]+$/.test(spelled)) return [spelled];
  const stems = new Set<string>();
  for (const stem of withoutEnding(spelled)) stems.add(SAME_ROOT[stem] ?? stem);
  const verb = verbStemOf(spelled);
  if (verb !== undefined) stems.add(`~${verb}`);
  return [...stems];
}

function withoutEnding(word: string): string[] {
  if (word.length <= STEM_MIN) return [word];
  const long = ENDINGS.find((ending) => word.endsWith(ending) && word.length - ending.length >= STEM_MIN);
  const stems = long === undefined ? [] : beforeVowel(word.slice(0, -long.length), '');
  if (VOWEL_ENDING.test(word)) return [...stems, ...beforeVowel(word.slice(0, -1), word.slice(-1))];
  return [...stems, ...closed(word)];
}

/** Stems to which a vowel was joined: `дороз|і` is of «дорога». */
function beforeVowel(stem: string, ending: string): string[] {
  const single = stem.replace(/([бвгджзклмнпрстфхцчшщ])\1$/, '$1').replace(/ь$/, '');
  const hard = { з: 'г', ц: 'к', с: 'х' }[single.slice(-1)];
  const person = single.replace(/(?<=[ая]н)ин$/, '');
  return ending === 'і' && hard ? [single, single.slice(0, -1) + hard] : [...new Set([single, person])];
}

/** Stems of a word that ends in a consonant: its last vowel may be there for that alone («стіл, стола», «вікон, вікно»). */
function closed(word: string): string[] {
  const stem = word.replace(/[ьй]$/, '').replace(/(?<=[ая]н)ин$/, '');
  const stems = [stem];
  const rounded = stem.match(/^(.*)([ії])([^аеєиіїоуюя]{1,2})$/);
  if (rounded) {
    const [, before, vowel, after] = rounded;
    stems.push(`${before}${vowel === 'ї' ? 'є' : 'о'}${after}`);
    if (vowel === 'і' && /[ьчжв]$/.test(word)) stems.push(`${before}е${after}`);
  }
  const fleeting = stem.match(/^(.*[^аеєиіїоуюя])ь?[еоі]([^аеєиіїоуюя])$/);
  if (fleeting) stems.push(`${fleeting[1]?.replace(/ь$/, '')}${fleeting[2]}`);
  const softened = stem.match(/^(.*[аеєиіїоуюя])[єї]([цнк])$/);
  if (softened) stems.push(`${softened[1]}й${softened[2]}`);
  return stems;
}

function verbStemOf(word: string): string | undefined {
  const plain = word.length > 5 ? word.replace(/(?:ть)?с[яь]$/, (tail) => (tail.startsWith('ть') ? 'ть' : '')) : word;
  const active = plain.replace(/([єї])ть$/, '$1');
  const stem = active.replace(VERB_ENDING, '');
  return stem !== active && stem.length >= VERB_STEM_MIN ? stem : undefined;
}
