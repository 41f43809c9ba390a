/** What a column holds: [type, meaning in Ukrainian, meaning in English]. Types are those of CSVW. */
type Column = readonly [
  type: 'string' | 'integer' | 'double' | 'boolean' | 'dateTime' | 'date',
  uk: string,
  en: string,
];

const BASIS: Column = [
  'string',
  'EFFECTIVE («за» проти решти присутніх) або EXPRESSED (лише висловлене)',
  'EFFECTIVE («за» against everything else of those present) or EXPRESSED (only what was said)',
];
const CONVOCATION: Column = ['string', 'скликання', 'convocation'];
const MEMBER: Column = ['string', 'депутат чи голова', 'member'];
const FACTION: Column = ['string', 'фракція', 'faction'];

/** Every table of the export and its columns in order; the meaning of each measure is in MEASURES.md. */
export const TABLES = {
  deputies: {
    convocation_id: CONVOCATION,
    basis: BASIS,
    member_id: MEMBER,
    name: ['string', 'ім’я, як його друкує рада', 'name as the council prints it'],
    role: ['string', 'DEPUTY або MAYOR', 'DEPUTY or MAYOR'],
    faction: [
      'string',
      'фракція в останньому з відібраних голосувань; порожньо поза фракціями',
      'faction at the last chosen roll call; empty outside factions',
    ],
    events: ['integer', 'відібрані голосування в межах повноважень', 'chosen roll calls within the mandate'],
    for: ['integer', 'за', 'for'],
    against: ['integer', 'проти', 'against'],
    abstain: ['integer', 'утримався', 'abstained'],
    not_voted: [
      'integer',
      'був у залі й не голосував; порожньо, де джерело не розрізняє',
      'present and silent; empty where the source cannot tell',
    ],
    absent: [
      'integer',
      'не був у залі; порожньо, де джерело не розрізняє',
      'not in the hall; empty where the source cannot tell',
    ],
    present_share: ['double', '#present', '#present'],
    expressed_share: ['double', '#expressed', '#expressed'],
    silent_share: ['double', '#silent', '#silent'],
    absent_share: ['double', '#absent', '#absent'],
    sittings_due: ['integer', 'засідання в межах повноважень', 'sittings within the mandate'],
    sittings_attended: [
      'integer',
      'з них з присутністю; порожньо, де джерело не розрізняє',
      'of these attended; empty where the source cannot tell',
    ],
    sitting_attendance: ['double', '#sitting-attendance', '#sitting-attendance'],
    loyal: [
      'integer',
      'голоси за лінією, лінія з власним голосом',
      'votes along the line, drawn with the member’s own vote',
    ],
    rebel: [
      'integer',
      'голоси проти лінії, лінія з власним голосом',
      'votes against the line, drawn with the member’s own vote',
    ],
    loyalty: ['double', '#loyalty з власним голосом', '#loyalty with the member’s own vote'],
    loyal_excluding_self: ['integer', 'голоси за лінією решти фракції', 'votes along the line of the others'],
    rebel_excluding_self: ['integer', 'голоси проти лінії решти фракції', 'votes against the line of the others'],
    loyalty_excluding_self: ['double', '#loyalty без власного голосу', '#loyalty without the member’s own vote'],
    costly_rebellions: [
      'integer',
      '#costly-rebellion, без власного голосу',
      '#costly-rebellion, without the member’s own vote',
    ],
    withheld: ['integer', '#withholding', '#withholding'],
    won: ['integer', 'голоси на боці, що переміг', 'votes on the winning side'],
    judged: ['integer', 'голоси там, де правило дає результат', 'votes where the rule gives a result'],
    with_winner: ['double', '#with-winner', '#with-winner'],
    for_on_adopted: ['integer', '«за» прийняті', '«for» on the adopted'],
    adopted: ['integer', 'прийняті в межах повноважень', 'adopted within the mandate'],
    pivotal_votes: ['integer', '#pivotal-vote', '#pivotal-vote'],
  },
  factions: {
    convocation_id: CONVOCATION,
    basis: BASIS,
    faction_id: FACTION,
    faction: ['string', 'скорочена назва', 'short name'],
    rice_events: ['integer', 'голосування за індексом Райса', 'roll calls behind the Rice index'],
    rice_mean: ['double', '#rice, середнє', '#rice, mean'],
    rice_weighted: ['double', '#rice, зважене за голосами', '#rice, weighted by votes'],
    agreement_events: ['integer', 'голосування за індексом згоди', 'roll calls behind the agreement index'],
    agreement_mean: ['double', '#agreement-index, середнє', '#agreement-index, mean'],
    agreement_weighted: ['double', '#agreement-index, зважене', '#agreement-index, weighted'],
    generalised_events: ['integer', 'голосування за узагальненим індексом', 'roll calls behind the generalised index'],
    generalised_mean: ['double', '#generalised-agreement-index, середнє', '#generalised-agreement-index, mean'],
    generalised_weighted: ['double', '#generalised-agreement-index, зважене', '#generalised-agreement-index, weighted'],
    sized_rice_events: ['integer', 'голосування з трьома голосами й більше', 'roll calls with three votes or more'],
    sized_rice_mean: ['double', '#sized-rice за k = 3', '#sized-rice at k = 3'],
    random_rice_mean: ['double', '#random-rice', '#random-rice'],
    pivotal: ['integer', '#faction-pivotal', '#faction-pivotal'],
    could_save: ['integer', '#faction-could-save', '#faction-could-save'],
  },
  pairs: {
    convocation_id: CONVOCATION,
    basis: BASIS,
    first_id: MEMBER,
    first: ['string', 'перший', 'first'],
    second_id: MEMBER,
    second: ['string', 'другий', 'second'],
    both: ['integer', 'спільні голосування', 'common roll calls'],
    same: ['integer', 'з них однаково', 'of these alike'],
    agreement: [
      'double',
      '#agreement; порожньо, коли спільних замало',
      '#agreement; empty with too few common roll calls',
    ],
    low: ['double', 'нижня межа 95 % за Вілсоном', 'lower end of the 95 % Wilson interval'],
    high: ['double', 'верхня межа 95 % за Вілсоном', 'upper end of the 95 % Wilson interval'],
    kappa: ['double', '#kappa', '#kappa'],
    rajski: ['double', '#rajski', '#rajski'],
  },
  events: {
    convocation_id: CONVOCATION,
    event_id: ['string', 'голосування', 'roll call'],
    source_uid: ['string', 'назва в джерелі', 'name in the source'],
    held_on: ['date', 'день засідання', 'day of the sitting'],
    voted_at: ['dateTime', 'час голосування', 'time of the vote'],
    title: ['string', 'назва питання малими літерами', 'title in small letters'],
    kind: ['string', 'вид голосування', 'kind of the vote'],
    is_main: ['boolean', 'вирішує питання', 'decides the question'],
    rule: ['string', 'правило', 'rule'],
    quota: ['integer', 'потрібно «за»; 0, коли правило невідоме', '«for» needed; 0 when the rule is unknown'],
    for: ['integer', 'за', 'for'],
    against: ['integer', 'проти', 'against'],
    abstain: ['integer', 'утрималися', 'abstained'],
    not_voted: ['integer', 'не голосували', 'did not vote'],
    absent: ['integer', 'відсутні', 'absent'],
    result: ['string', 'результат, що діє', 'result as held'],
    outcome: ['string', '#outcome', '#outcome'],
    margin: ['integer', 'Y − q', 'Y − q'],
    shortfall: ['integer', 'q − Y, коли не прийнято', 'q − Y when lost'],
    minimal_blocking_set: ['integer', '#blocking-set', '#blocking-set'],
    lost_with_majority_of_present: ['boolean', '#lost-with-majority', '#lost-with-majority'],
    absent_could_carry: ['boolean', '#absent-could-carry', '#absent-could-carry'],
    lost_by_absence: ['boolean', '#lost-by-absence', '#lost-by-absence'],
    lost_by_silence: ['boolean', '#lost-by-silence', '#lost-by-silence'],
    pivotal_factions: ['string', '#faction-pivotal: назви через «; »', '#faction-pivotal: names with «; » between'],
    saving_factions: [
      'string',
      '#faction-could-save: назви через «; »',
      '#faction-could-save: names with «; » between',
    ],
  },
  'faction-pairs': {
    convocation_id: CONVOCATION,
    basis: BASIS,
    first_id: FACTION,
    first: ['string', 'перша', 'first'],
    second_id: FACTION,
    second: ['string', 'друга', 'second'],
    lined: ['integer', 'голосування, де лінію мали обидві', 'roll calls at which both had a line'],
    same_line: ['integer', 'з них однакова лінія', 'of these the same line'],
    co_voting: ['double', '#co-voting', '#co-voting'],
    opposed: ['double', '#party-vote', '#party-vote'],
    likeness_events: ['integer', 'голосування за індексом подібності', 'roll calls behind the likeness'],
    likeness: ['double', '#likeness', '#likeness'],
  },
  power: {
    convocation_id: CONVOCATION,
    on: ['date', 'день складу', 'day of the seats'],
    quota: ['integer', 'потрібно голосів', 'votes that win'],
    faction_id: FACTION,
    member_id: ['string', 'позафракційний', 'member outside factions'],
    seats: ['integer', 'голоси', 'votes'],
    banzhaf: ['double', '#power, нормований Банцаф', '#power, normalised Banzhaf'],
    banzhaf_absolute: ['double', '#power, абсолютний Банцаф', '#power, absolute Banzhaf'],
    shapley_shubik: ['double', '#power, Шеплі–Шубік', '#power, Shapley–Shubik'],
  },
  positions: {
    convocation_id: CONVOCATION,
    basis: BASIS,
    method: ['string', '#voting-map: DOUBLE_CENTRED або EM_IRT', '#voting-map: DOUBLE_CENTRED or EM_IRT'],
    member_id: MEMBER,
    name: ['string', 'ім’я', 'name'],
    dimension_1: ['double', 'перша координата', 'first coordinate'],
    dimension_2: ['double', 'друга координата; порожньо для EM_IRT', 'second coordinate; empty for EM_IRT'],
  },
  maps: {
    convocation_id: CONVOCATION,
    basis: BASIS,
    method: ['string', 'метод', 'method'],
    events: ['integer', 'голосування, що розрізняють', 'roll calls that discriminate'],
    votes: ['integer', 'голоси', 'votes'],
    correctly_classified: ['double', 'частка вгаданих', 'share classified correctly'],
    apre: ['double', 'зменшення похибки', 'aggregate proportional reduction of error'],
    gmp: [
      'double',
      'середня геометрична ймовірність; порожньо для DOUBLE_CENTRED',
      'geometric mean probability; empty for DOUBLE_CENTRED',
    ],
    eigen_share_1: ['double', 'частка першого власного числа', 'share of the first eigenvalue'],
    eigen_share_2: ['double', 'частка другого; порожньо для EM_IRT', 'share of the second; empty for EM_IRT'],
    converged: ['boolean', 'оцінка збіглася', 'the estimation settled'],
    anchor_id: [
      'string',
      'хто на додатному боці: фракція або депутат',
      'who is on the positive side: a faction or a member',
    ],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Column>>>>;

/** A table of the export. */
export type TableName = keyof typeof TABLES;

/** CSVW metadata of the whole folder. @see https://www.w3.org/TR/tabular-metadata/ */
export function csvwMetadata(): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'uk' }],
    'dc:title': { uk: 'Показники поіменних голосувань', en: 'Measures of roll-call votes' },
    'dc:conformsTo': 'subgraphs/e-democracy/MEASURES.md',
    tables: Object.entries(TABLES).map(([name, columns]) => ({
      url: `${name}.csv`,
      tableSchema: {
        columns: Object.entries<Column>(columns).map(([column, [datatype, uk, en]]) => ({
          name: column,
          titles: column,
          datatype,
          'dc:description': { uk, en },
        })),
      },
    })),
  };
}

/** The same as a table: table, column, type, meaning. */
export function columnRows(): string[][] {
  return Object.entries(TABLES).flatMap(([table, columns]) =>
    Object.entries<Column>(columns).map(([column, [type, uk, en]]) => [table, column, type, uk, en]),
  );
}
