import { type Random, seeded } from '@hromada/shared/demo';

/** A published file: name inside the source, and its bytes. */
export interface PublishedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A roll call before it is written down. */
export interface PublishedRollCall {
  DocTime: string;
  OrgName: string;
  SName: string;
  GLType: string;
  GLTime: string;
  PD_NPP: string;
  PD_Fullname: string;
  GL_Text: string;
  GL_ResultType: string;
  DPList: { DPName: string; DPGolos: string }[];
  YESCnt: number;
  NOCnt: number;
  UTRCnt: number;
  NGCnt: number;
  TotalCnt: number;
  RESULT: string;
}

const FAMILIES = [
  'Андрієнко',
  'Бойко',
  'Ґалаґан',
  'Євтушенко',
  'Їжакевич',
  "Лук'яненко",
  'Мельничук',
  'Нетреба',
  'Олійник',
  'Павленко',
  'Руденко',
  'Савчук',
  'Ткаченко',
  'Федорук',
  'Шевчук',
];
const WORDS = ['За       ', 'Проти    ', 'Утримався', 'Не голосував', '.........'] as const;
const DAYS = ['02.03.2023', '16.03.2023', '30.03.2023'] as const;

/** Voters of the generated council, as printed. */
export const GENERATED_VOTERS: readonly string[] = FAMILIES.map(
  (family, index) => `${family}  ${'АБВГД'[index % 5]}.${'КЛМН'[index % 4]}.`,
);

/** Totals and result that agree with the list; majority of the 15 voters is 8. */
export function withTotals(rollCall: PublishedRollCall): PublishedRollCall {
  const count = (word: string) => rollCall.DPList.filter((row) => row.DPGolos.trim() === word).length;
  const [yes, no, abstained, silent] = [count('За'), count('Проти'), count('Утримався'), count('Не голосував')];
  return {
    ...rollCall,
    YESCnt: yes,
    NOCnt: no,
    UTRCnt: abstained,
    NGCnt: silent,
    TotalCnt: yes + no + abstained + silent,
    RESULT: yes >= 8 ? ' РІШЕННЯ ПРИЙНЯТЕ ' : ' РІШЕННЯ НЕ ПРИЙНЯТЕ ',
  };
}

/** A sound roll call of the generated council; a test names only what it is about. */
export function aPublishedRollCall(
  given: Partial<PublishedRollCall> = {},
  random: Random = seeded('one'),
): PublishedRollCall {
  const rows = GENERATED_VOTERS.map((name) => ({
    DPName: name,
    DPGolos: random.weighted(WORDS.map((word, index) => [word, [60, 5, 8, 12, 15][index] ?? 1] as const)),
  }));
  const sound = withTotals({
    DocTime: '02.03.2023 18:00:00',
    OrgName: 'ВЕРБІВСЬКА МІСЬКА РАДА',
    SName: 'Пленарне засідання  2 сесія  8 скликання',
    GLType: 'ПОІМЕННЕ ГОЛОСУВАННЯ',
    GLTime: '02.03.2023 10:00:00',
    PD_NPP: '1',
    PD_Fullname: ' ',
    GL_Text: 'Про Програму благоустрою. (Від 01.02.2023 № 08/231-17/ПР).',
    GL_ResultType: ' ',
    DPList: rows,
    YESCnt: 0,
    NOCnt: 0,
    UTRCnt: 0,
    NGCnt: 0,
    TotalCnt: 0,
    RESULT: '',
  });
  return { ...sound, ...given };
}

/** The text as the voting system writes it. */
export function published(rollCall: object): string {
  return JSON.stringify(rollCall, null, 1);
}

/** How a defect is planted, and what the importer must say of it. */
interface Plant {
  readonly outcome: 'repaired' | 'refused' | 'mismatch' | 'sound';
  readonly code: string | null;
  readonly make: (rollCall: PublishedRollCall) => string | Buffer;
}

const WINDOWS_1251 =
  'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя';

/** Bytes of a text in windows-1251. */
export function windows1251(text: string): Buffer {
  return Buffer.from(
    [...text].map((character) =>
      character.charCodeAt(0) < 0x80 ? character.charCodeAt(0) : 0x80 + WINDOWS_1251.indexOf(character),
    ),
  );
}

/** Every kind of defect that published files are known to have. */
export const PLANTS: readonly Plant[] = [
  {
    outcome: 'repaired',
    code: 'UNESCAPED_QUOTE',
    make: (rollCall) => published({ ...rollCall, GL_Text: 'Про ТОВ #Верба#, #Клен# та інших' }).replaceAll('#', '"'),
  },
  {
    outcome: 'repaired',
    code: 'RAW_NEWLINE',
    make: (rollCall) =>
      published({ ...rollCall, GL_Text: 'Про ділянку,# що на вул. Садовій#' }).replaceAll('#', '\r\n'),
  },
  { outcome: 'repaired', code: 'BYTE_ORDER_MARK', make: (rollCall) => `\ufeff${published(rollCall)}` },
  { outcome: 'repaired', code: 'ENCODING', make: (rollCall) => windows1251(published(rollCall)) },
  { outcome: 'repaired', code: 'TRAILING_COMMA', make: (rollCall) => published(rollCall).replace(/"\n}$/, '",\n}') },
  {
    outcome: 'repaired',
    code: 'LATIN_IN_NAME',
    make: (rollCall) =>
      published({
        ...rollCall,
        DPList: rollCall.DPList.map((row) => ({ ...row, DPName: row.DPName.replace('Олійник', 'Oлiйник') })),
      }),
  },
  {
    outcome: 'refused',
    code: 'UNKNOWN_VOTE',
    make: (rollCall) =>
      published({
        ...rollCall,
        DPList: rollCall.DPList.map((row, index) => (index === 4 ? { ...row, DPGolos: 'Мабуть' } : row)),
      }),
  },
  { outcome: 'refused', code: 'JSON_CUT_SHORT', make: (rollCall) => published(rollCall).slice(0, 700) },
  { outcome: 'refused', code: 'FIELD_MISSING', make: ({ DPList: _, ...rollCall }) => published(rollCall) },
  {
    outcome: 'refused',
    code: 'VOTE_TIME_MALFORMED',
    make: (rollCall) => published({ ...rollCall, GLTime: '31.02.2023 10:00:00' }),
  },
  {
    outcome: 'mismatch',
    code: 'TOTALS_MISMATCH',
    make: (rollCall) => published({ ...rollCall, YESCnt: rollCall.YESCnt + 1, TotalCnt: rollCall.TotalCnt + 1 }),
  },
  {
    outcome: 'sound',
    code: null,
    make: (rollCall) =>
      published({
        ...rollCall,
        DPList: rollCall.DPList.map((row) => ({
          ...row,
          DPGolos: row.DPGolos === '.........' ? '0' : row.DPGolos.trim(),
        })),
        GLTime: rollCall.GLTime.replace(/(\d{2}\.\d{2}\.)20(\d{2}) (\d{2}:\d{2}):\d{2}/, '$1$2 $3'),
      }),
  },
];

/** A generated source and what importing it must give. */
export interface GeneratedSource {
  readonly files: readonly PublishedFile[];
  readonly expected: {
    readonly imported: number;
    readonly repaired: number;
    readonly refused: number;
    readonly mismatch: number;
    readonly votes: number;
  };
}

/**
 * A seeded source: `sound` files without defects and `rounds` files with each planted defect.
 * @param seed the same seed gives the same bytes
 */
export function generateSource(seed: string, sound: number, rounds: number): GeneratedSource {
  const random = seeded(seed);
  const plants: readonly (Plant | null)[] = [
    ...Array.from({ length: sound }, () => null),
    ...Array.from({ length: rounds }, () => PLANTS).flat(),
  ];
  const files = plants.map((plant, index): PublishedFile => {
    const day = DAYS[index % DAYS.length] ?? DAYS[0];
    const number = Math.floor(index / DAYS.length);
    const minute = String(number % 60).padStart(2, '0');
    const rollCall = aPublishedRollCall(
      {
        GLTime: `${day} ${10 + Math.floor(number / 60)}:${minute}:07`,
        PD_NPP: String(number + 1),
        GL_Text: `Про питання ${index}. (Від 01.02.2023 № 08/231-${index}/ПР).`,
      },
      random,
    );
    const [date = '', month = ''] = day.split('.');
    const content = plant ? plant.make(rollCall) : published(rollCall);
    return {
      name: `23${month}${date}_${number + 1}.json`,
      bytes: typeof content === 'string' ? Buffer.from(content) : content,
    };
  });
  const count = (outcome: Plant['outcome']) => rounds * PLANTS.filter((plant) => plant.outcome === outcome).length;
  const imported = plants.length - count('refused');
  return {
    files,
    expected: {
      imported,
      repaired: count('repaired'),
      refused: count('refused'),
      mismatch: count('mismatch'),
      votes: imported * GENERATED_VOTERS.length,
    },
  };
}
