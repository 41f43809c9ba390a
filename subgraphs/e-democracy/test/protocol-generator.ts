import { countOf, isAdopted, type ToldCouncil, type ToldRollCall, WORDS } from './format-generator.ts';
import { windows1251 } from './rada4-generator.ts';

/** The sheet that the voting system prints for each roll call in Mykolaiv and Vinnytsia; `omitAbsent` leaves absent ones out. */
export function sheetText(council: ToldCouncil, rollCall: ToldRollCall, omitAbsent: boolean): string {
  const [day, time] = rollCall.at.split(' ');
  const [year, month, date] = (day ?? '').split('-');
  const listed = [...rollCall.votes]
    .map((sign, voter) => ({ sign, name: council.voters[voter] ?? '' }))
    .filter(({ sign }) => !omitAbsent || sign !== 'x');
  const word = (sign: string) => (sign === 'x' ? 'відсутній' : (WORDS[sign] ?? sign).toUpperCase());
  return [
    'УКРАЇНА',
    ' Вербівська міська РАДА',
    'ВІДКРИТЕ ГОЛОСУВАННЯ',
    ' II сесія Вербівської міської ради VIII скликання',
    'місто Вербів',
    `Рішення від   ${date}.${month}.${year} ${time}   №2/${council.rollCalls.indexOf(rollCall) + 1}`,
    '',
    ` ${rollCall.title} `,
    ` Рішення ухвалює ${rollCall.requirement ?? 'БІЛЬШІСТЬ ВІД ЗАГАЛЬНОГО'}`,
    ...(rollCall.requirement === undefined ? ['СКЛАДУ'] : []),
    "№ п/п\tПрізвище, Ім'я, По-батькові\t Вибір",
    ...listed.map(({ sign, name }, index) => ` ${index + 1}\t ${name}\t ${word(sign)}`),
    `УСЬОГО:   ${listed.length}`,
    `УСЬОГО ПРОГОЛОСУВАЛО:  ${listed.length}`,
    'З НИХ:',
    `"ЗА":  ${countOf(rollCall, '+')}`,
    `"ПРОТИ":  ${countOf(rollCall, '-')}`,
    `"УТРИМАЛОСЬ":  ${countOf(rollCall, '0')}`,
    `"НЕ ГОЛОСУВАЛО":  ${countOf(rollCall, 'n')}`,
    `   РІШЕННЯ ${isAdopted(council, rollCall) ? '' : 'НЕ '}ПРИЙНЯТО  `,
    'Посада \tПрізвище',
    '',
  ].join('\n');
}

/** A text as RTF of the code page 1251; letters of it as `\'e4`, others as `\uN?`, tabs as cells of rows. */
export function rtfOf(text: string): Buffer {
  const letters = (line: string) =>
    [...line]
      .map((letter) => {
        if (letter === '\t') return '\\cell ';
        if (/[\\{}]/.test(letter)) return `\\${letter}`;
        if (letter.charCodeAt(0) < 0x80) return letter;
        const [byte = 0] = windows1251(letter);
        return byte >= 0x80 && letter !== 'і' ? `\\'${byte.toString(16)}` : `\\u${letter.charCodeAt(0)}?`;
      })
      .join('');
  const lines = text
    .split('\n')
    .map((line) => `{\\f38\\b ${letters(line)}}${line.includes('\t') ? '\\row' : '\n\\par '}`);
  return Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1251\\uc1{\\fonttbl{\\f0 Times New Roman;}}{\\*\\generator Word;}{\\pict 0100090000}${lines.join('')}}`,
    'latin1',
  );
}

/** The running protocol of Kharkiv, in Russian; the absent are called silent. */
export function kharkivText(council: ToldCouncil, names: readonly string[]): string {
  const word: Readonly<Record<string, string>> = {
    '+': 'За',
    '-': 'Против',
    '0': 'Воздержался',
    n: 'Не голосовал',
    x: 'Не голосовал',
  };
  return [
    'Поименное голосование. Сессия: 2 сессия 8 созыва',
    ...council.rollCalls.flatMap((rollCall, index) => {
      const [day, time] = rollCall.at.split(' ');
      const quota = Math.floor(council.voters.length / 2) + 1;
      return [
        `Вопрос: ${index + 1}. ${rollCall.title}`,
        `${(day ?? '').split('-').reverse().join('.')} ${time} Поименное голосование`,
        `ПРОЦЕДУРНОЕ: ЗА - ${countOf(rollCall, '+')};  ПРОТИВ - ${countOf(rollCall, '-')}; ВОЗДЕРЖАЛИСЬ - ${countOf(rollCall, '0')};  НЕ УЧАСТВОВАЛИ - ${countOf(rollCall, 'n')}`,
        `Кворум - ${quota};  РЕШЕНИЕ ${isAdopted(council, rollCall) ? '' : 'НЕ '}ПРИНЯТО`,
        '|ФИО |Решение |',
        ...[...rollCall.votes].map((sign, voter) => `|${names[voter]} | ${word[sign]} |`),
        '',
      ];
    }),
  ].join('\r\n');
}

/** The report of Rivne: sections by option; names cut at 32 characters, short ones sometimes filled with their beginning. */
export function rivneText(council: ToldCouncil): string {
  const cut = (name: string) => [...name].slice(0, 32).join('');
  return council.rollCalls
    .map((rollCall, index) => {
      const section = (title: string, word: string, sign: string) => [
        `${title}  ( ${word}: ${countOf(rollCall, sign)} )`,
        ...[...rollCall.votes].flatMap((vote, voter) => (vote === sign ? [cut(council.voters[voter] ?? '')] : [])),
      ];
      const [day, time] = rollCall.at.split(' ');
      return [
        'Назва пропозиції:',
        `${index + 1}. ${rollCall.title}`,
        `Дата: ${(day ?? '').split('-').reverse().join('.')} ${time}`,
        ...section('Так', 'Голосування', '+'),
        ...section('Ні', 'Голосування', '-'),
        ...section('Утрималися', 'Голосування', '0'),
        ...section('Не голосували', 'Загалом', 'n'),
        isAdopted(council, rollCall) ? 'Рішення прийнято' : 'Рішення не прийнято',
      ].join('\n');
    })
    .join('\n\n');
}
