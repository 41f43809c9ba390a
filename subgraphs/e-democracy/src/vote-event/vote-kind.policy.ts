/** What kind of vote it was; null when the wording does not tell. */
export type VoteKind = 'BASIS' | 'WHOLE' | 'AMENDMENT' | 'PROCEDURE' | 'SIGNAL' | 'REPEAT';

/** Wordings of chairmen, most particular first: seen in published roll calls of several councils. */
const BY_TITLE: readonly (readonly [VoteKind, RegExp])[] = [
  ['SIGNAL', /сигнальн\p{L}* голосуван/iu],
  ['REPEAT', /повторн\p{L}* голосуван|переголосув/iu],
  ['WHOLE', /(?:за основу (?:і|й|та) (?:в|у) цілому|(?:в|у) цілому)(?!\p{L})/iu],
  ['BASIS', /за основу(?!\p{L})/iu],
  ['AMENDMENT', /^\W*(?:за|про)?\s*(?:правк|поправк|пропозиці|зауваженн)/iu],
  [
    'PROCEDURE',
    /^\W*(?:за|про)\s+(?:надання слова|зміну черговості|черговість|порядок денний|затвердження порядку денного|включення до порядку денного|виключення з порядку денного|перерву|припинення обговорення|продовження (?:часу|роботи|засідання)|регламент роботи|обрання (?:лічильної|секретаріату))|процедурн/iu,
  ],
];

/**
 * The kind that the wording of a question tells.
 * @param title as printed; a clerk's «НЕ ПРИЙНЯТО» before it does not matter
 */
export function voteKindOf(title: string): VoteKind | null {
  const plain = title.replace(/^[\s("«]*(?:рішення\s+)?(?:не\s+)?прий?нят[ое][\s).:,;»"–—-]*/iu, '').trim();
  return BY_TITLE.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** A main vote decides the question itself: in whole, again, or by a wording that names no other kind. */
export function isMainVote(kind: VoteKind | null): boolean {
  return kind === null || kind === 'WHOLE' || kind === 'REPEAT';
}
