import { VoteOption, VoteResult } from '../vote-event/vote-event.type.ts';

/** Latin letters that look Cyrillic: typed by hand, they break every comparison. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  I: 'І',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  Ï: 'Ї',
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
};

/** Replaces Latin look-alikes when the rest of the text is Cyrillic; a wholly Latin text stays. */
export function withoutLookAlikes(text: string): string {
  if (!/[a-z]/i.test(text) || !/\p{Script=Cyrillic}/u.test(text)) return text;
  return text.replace(/[A-Za-zÏï]/g, (letter) => LOOK_ALIKES[letter] ?? letter);
}

/** Runs of spaces (no-break ones too) made one, ends trimmed, invisible marks dropped. */
export function tidy(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const OPTION_WORDS: readonly (readonly [VoteOption, RegExp])[] = [
  [VoteOption.FOR, /^(за|так|aye|for|yes|yea|adopt|za)$/],
  [VoteOption.AGAINST, /^(проти|против|ні|against|no|nay|przeciw)$/],
  [
    VoteOption.ABSTAIN,
    /^(утрим[а-яіїєґ]*|утр|воздерж[а-я]*|abstain(ed|ing)?|abstentions?|present|wstrzyma[\p{L}]*( się)?)$/u,
  ],
  [
    VoteOption.NOT_VOTED,
    /^(не ?голос[а-яіїєґ]*|not[ _]?vot(ed|ing)|did[ _]?not[ _]?vote|не брав участі|не брала участі|не участвовал[аи]?|н ?[/\\] ?г|нг|nie głosował[ao]?|brak głosu)$/,
  ],
  [VoteOption.ABSENT, /^(відсутн[а-яіїєґ]*|отсутств[а-я]*|відс|absent|excused|paired|nieobecn[yai])$/],
];

/** How the system left the place of an absent councillor. */
const ABSENCE_MARK = /^(?:[.…·]{2,}|0|-{2,}|—+|–+)$/;

/** What a vote word means; null for a word nobody knows. Case, spacing, look-alikes and a final dot do not matter. */
export function voteOptionOf(raw: string): { option: VoteOption; isMark: boolean } | null {
  const word = withoutLookAlikes(tidy(raw));
  if (ABSENCE_MARK.test(word.replace(/ /g, ''))) return { option: VoteOption.ABSENT, isMark: true };
  const plain = word.toLowerCase().replace(/\.$/, '');
  const known = OPTION_WORDS.find(([, pattern]) => pattern.test(plain));
  return known ? { option: known[0], isMark: false } : null;
}

/** What the printed result says; UNKNOWN for no words or unknown words. */
export function voteResultOf(raw: string): VoteResult {
  const words = withoutLookAlikes(tidy(raw)).toLowerCase();
  if (/не ?голосув|не ?голосовал|голосування не провод/.test(words)) return VoteResult.NOT_VOTED;
  if (/не ?розгля|знят|відклик|снят|отозван/.test(words)) return VoteResult.WITHDRAWN;
  if (/(?:^|\s)не ?(?:прий?ня|прин|ухвал|підтрим)|відхил|отклонен/.test(words)) return VoteResult.REJECTED;
  if (/прий?ня|принят|ухвал|підтрим/.test(words)) return VoteResult.ADOPTED;
  if (/withdrawn|lapsed/.test(words)) return VoteResult.WITHDRAWN;
  if (/reject|fail|defeat|not (?:agreed|passed|sustained|adopted)|^(?:no|fail)$/.test(words))
    return VoteResult.REJECTED;
  if (/agreed|pass|adopt|confirm|sustain|ratif|well taken|accept|^yes$/.test(words)) return VoteResult.ADOPTED;
  return VoteResult.UNKNOWN;
}

/** The clerk's own word on the result, written before the title or in brackets after it. */
const CLERK_AT_START = /^[\s("«[]*(рішення\s+)?(не\s*)?(прий?нят[ое])(?!\p{L})[\s)"»\].:,;–—-]*(.?)/iu;
const CLERK_IN_BRACKETS = /[([]\s*((?:РІШЕННЯ\s+)?(?:НЕ\s*)?ПРИЙ?НЯТ[ОЕ])\s*[)\]]\s*\.?\s*$/u;

/**
 * The result that a clerk wrote into the title: it overrides the machine. Null when the title is only a title:
 * «Прийняте рішення скасувати» begins with a small letter after the word and has no «не», so it is a title.
 */
export function clerkResultOf(title: string): VoteResult | null {
  const plain = withoutLookAlikes(title);
  const bracketed = CLERK_IN_BRACKETS.exec(plain)?.[1];
  if (bracketed !== undefined) return voteResultOf(bracketed);
  const [, decision, not, word = '', next = ''] = CLERK_AT_START.exec(plain) ?? [];
  const isInCapitals = word !== '' && word === word.toUpperCase();
  const isSaid = isInCapitals || ((decision !== undefined || not !== undefined) && !/\p{Ll}/u.test(next));
  if (word === '' || !isSaid) return null;
  return not === undefined ? VoteResult.ADOPTED : VoteResult.REJECTED;
}
