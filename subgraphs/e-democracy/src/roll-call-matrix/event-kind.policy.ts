/** What a roll call was about, told by its title. */
export type EventKind = 'WHOLE' | 'BASIS' | 'AMENDMENT' | 'PROCEDURE' | 'SIGNAL' | 'REPEAT';

/** Most particular first; words as councils print them. */
const BY_TITLE: readonly (readonly [EventKind, RegExp])[] = [
  ['SIGNAL', /сигнальн/u],
  ['REPEAT', /переголосув|повторн\p{L}* голосув/u],
  [
    'PROCEDURE',
    /^\W*(?:за|про) (?:надання слова|зміну черговості|перерву|припинення (?:обговорення|дебатів|розгляду)|порядок денний|включення|виключення|перехід|розгляд|зняття|продовження)|^\W*процедурн|лічильн\p{L}* комісі/u,
  ],
  ['AMENDMENT', /(?:^|\s)(?:за |про )?(?:по)?правк/u],
  ['BASIS', /за основу(?!\p{L})(?!.*(?:в|у) цілому)/u],
];

/** @param title in small letters */
export function eventKindOf(title: string): EventKind {
  return BY_TITLE.find(([, pattern]) => pattern.test(title))?.[0] ?? 'WHOLE';
}

/** The vote that decides the question, not one on the way to it. */
export function isMainKind(kind: EventKind): boolean {
  return kind === 'WHOLE' || kind === 'REPEAT';
}
