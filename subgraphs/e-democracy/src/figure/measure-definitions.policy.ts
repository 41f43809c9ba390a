/** Where the definitions are written down, from the root of the project. */
export const DEFINITIONS_PAGE = 'subgraphs/e-democracy/MEASURES.md';

/** Every measure by the anchor of its definition: [Ukrainian name, English name, formula]. */
export const MEASURES = {
  present: ['Присутність', 'Presence', '(Y+N+A+V) / n'],
  expressed: ['Участь у голосуваннях', 'Participation', '(Y+N+A) / n'],
  silent: ['Мовчання', 'Silence', 'V / (Y+N+A+V)'],
  absent: ['Відсутність', 'Absence', 'X / n'],
  'sitting-attendance': ['Відвідування засідань', 'Sitting attendance', 'S₊ / S'],
  loyalty: ['Узгодженість із фракцією', 'Loyalty', 'L / (L+R)'],
  rebellion: ['Голосування проти лінії', 'Rebellions', 'R / (L+R)'],
  'costly-rebellion': ['Дорогі голосування проти лінії', 'Costly rebellions', 'R* / (L+R)'],
  withholding: ['Непідтримка мовчанням', 'Withholding', '(V+X | Y_f ≥ 0,6·|f|) / n'],
  'with-winner': ['З переможцями', 'With the winner', 'W / (W+O)'],
  'for-on-adopted': ['«За» прийняті рішення', 'For the adopted', 'Y₊ / n₊'],
  'pivotal-vote': ['Вирішальні голоси', 'Pivotal votes', 'Y = q'],
  rice: ['Індекс Райса', 'Rice index', '|Y_f − W_f| / (Y_f + W_f)'],
  'agreement-index': ['Індекс згоди', 'Agreement index', '(3·max/T − 1) / 2'],
  'generalised-agreement-index': ['Узагальнений індекс згоди', 'Generalised agreement index', '(4·max/T − 1) / 3'],
  'sized-rice': ['Індекс Райса з поправкою на розмір', 'Size-corrected Rice index', 'E|2h − k| / k'],
  'random-rice': ['Індекс Райса випадкової групи', 'Rice index of a random group', 'E|2X − n| / n'],
  'faction-pivotal': ['Вирішальна фракція', 'Pivotal faction', 'Y − Y_f < q ≤ Y'],
  'faction-could-save': ['Фракція могла врятувати', 'Could have been saved by', 'W_f + X_f ≥ q − Y'],
  'co-voting': ['Спільна лінія фракцій', 'Faction co-voting', 'E(line_f = line_g) / E(line_f, line_g)'],
  'party-vote': ['Протилежні лінії фракцій', 'Opposed lines', 'E(line_f ≠ line_g) / E(line_f, line_g)'],
  likeness: ['Індекс подібності', 'Index of likeness', '1 − mean|Y%_f − Y%_g|'],
  agreement: ['Згода пари', 'Pairwise agreement', 'same / both'],
  kappa: ['Каппа Коена', 'Cohen’s κ', '(p_o − p_e) / (1 − p_e)'],
  rajski: ['Відстань Райського', 'Rajski distance', '1 − I(X;Y) / H(X,Y)'],
  blocs: ['Блоки', 'Blocs', 'UPGMA'],
  outcome: ['Вирок голосування', 'Outcome', 'Y ≥ q'],
  'close-vote': ['Голосування на межі', 'Close votes', '|Y − q| < k'],
  'lost-by-absence': ['Програно відсутністю', 'Lost by absence', 'Y > N+A+V, Y < q ≤ Y+X'],
  'lost-by-silence': ['Програно мовчанням', 'Lost by silence', 'Y < q ≤ Y+V'],
  'lost-with-majority': [
    'Програно попри більшість присутніх',
    'Lost with a majority of those present',
    'N+A+V < Y < q',
  ],
  'absent-could-carry': ['Відсутні могли ухвалити', 'The absent could have carried it', 'Y < q ≤ Y+X'],
  'blocking-set': ['Найменша блокувальна група', 'Minimal blocking set', 'Y − q + 1'],
  power: ['Апріорна сила', 'A-priori power', 'Banzhaf, Shapley–Shubik'],
  'topic-position': ['Позиція за темою', 'Topic position', 'S / cast'],
  'voting-map': ['Карта близькості', 'Map of proximity', '−½·J(D∘D)J; y* = α + βx + ε'],
} as const satisfies Readonly<Record<string, readonly [uk: string, en: string, formula: string]>>;

/** A measure that has a definition. */
export type MeasureKey = keyof typeof MEASURES;

/** Link to the definition: a path from the root of the project with an anchor, which stays when words change. */
export function definitionOf(measure: MeasureKey): string {
  return `${DEFINITIONS_PAGE}#${measure}`;
}

/** What the reader must know before using a figure. */
export const NOTES = {
  NO_EVENTS: ['За цим відбором голосувань немає.', 'No roll calls match.'],
  ABSENCE_FOLDED: [
    'Джерело не розрізняє відсутніх і тих, хто не голосував: присутність, мовчання та відсутність не визначено.',
    'The source does not tell the absent from those who did not vote: presence, silence and absence are undefined.',
  ],
  ABSENCE_OMITTED: [
    'Джерело не друкує відсутніх: відсутність виведено з меж повноважень.',
    'The source leaves absent members out: absence is inferred from mandates.',
  ],
  NO_LINE: [
    'Лінії фракції немає: фракція невідома, замала або голосів бракує.',
    'There is no faction line: the faction is unknown, too small or did not vote.',
  ],
  MANDATE_OBSERVED: [
    'Межі повноважень установлено за списками голосувань.',
    'The mandate is known from the lists of roll calls only.',
  ],
  TOO_FEW: ['Спільних голосувань замало, щоб показати число.', 'Too few common roll calls to show a figure.'],
  UNDEFINED: ['За цих голосів показник не визначено.', 'These votes leave the measure undefined.'],
  NO_RULE: ['Голосувань без відомого правила не враховано.', 'Roll calls without a known rule are left out.'],
} as const satisfies Readonly<Record<string, readonly [uk: string, en: string]>>;

/** A note by its code. */
export type NoteCode = keyof typeof NOTES;

/** The note in the reader's language. */
export function noteWords(code: NoteCode, language: 'uk' | 'en'): string {
  return NOTES[code][language === 'uk' ? 0 : 1];
}
