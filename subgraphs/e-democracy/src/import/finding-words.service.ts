import type { FindingDetails } from './finding.ts';
import { FORMAT_MESSAGES, type Words } from './format-finding-words.ts';

/** Languages the report is written in. */
export type ReportLanguage = 'uk' | 'en';

/** Words for every code; the code is the contract, the words are not. */
const MESSAGES: Readonly<Record<string, readonly [uk: Words, en: Words]>> = {
  ...FORMAT_MESSAGES,
  // repairs of the text
  UNESCAPED_QUOTE: [
    (d) => `лапки всередині тексту не екрановано (${d.count}): прочитано як частину тексту`,
    (d) => `quotes inside a text were not escaped (${d.count}): read as part of the text`,
  ],
  RAW_NEWLINE: [
    (d) => `перенесення рядка всередині тексту (${d.count}): прочитано як є`,
    (d) => `line break inside a text (${d.count}): read as it stands`,
  ],
  RAW_CONTROL_CHARACTER: [
    (d) => `службовий символ усередині тексту (${d.count}): прочитано як є`,
    (d) => `control character inside a text (${d.count}): read as it stands`,
  ],
  LONE_BACKSLASH: [
    (d) => `зайва зворотна риска (${d.count}): прочитано як знак`,
    (d) => `stray backslash (${d.count}): read as a character`,
  ],
  TRAILING_COMMA: [(d) => `зайва кома (${d.count})`, (d) => `trailing comma (${d.count})`],
  MISSING_COMMA: [(d) => `бракує коми між полями (${d.count})`, (d) => `comma missing between fields (${d.count})`],
  EMPTY_VALUE: [
    (d) => `поле без значення (${d.count}): прочитано як порожнє`,
    (d) => `field without a value (${d.count}): read as empty`,
  ],
  FIELD_REPEATED: [
    (d) => `поле повторено з тим самим значенням (${d.count})`,
    (d) => `field repeated with the same value (${d.count})`,
  ],
  FIELD_NAME: [(d) => `назву поля написано інакше: ${d.field}`, (d) => `field name spelt differently: ${d.field}`],
  BYTE_ORDER_MARK: [() => 'знак порядку байтів на початку файлу', () => 'byte order mark at the start of the file'],
  ENCODING: [(d) => `кодування ${d.encoding} замість UTF-8`, (d) => `encoded in ${d.encoding} instead of UTF-8`],
  NUMBER_AS_TEXT: [(d) => `число записано текстом (${d.count})`, (d) => `number written as text (${d.count})`],
  LATIN_IN_NAME: [
    (d) => `латинські літери в імені «${d.name}» (${d.count}): для зіставлення прочитано як кирилицю`,
    (d) => `Latin letters in the name «${d.name}» (${d.count}): matched as Cyrillic`,
  ],
  LATIN_IN_VOTE: [
    (d) => `латинські літери у слові голосу «${d.found}» (${d.count})`,
    (d) => `Latin letters in the vote word «${d.found}» (${d.count})`,
  ],
  BLANK_AS_ABSENCE: [
    (d) => `порожній голос (${d.count}): за надрукованими підсумками — відсутній`,
    (d) => `blank vote (${d.count}): absent by the printed totals`,
  ],
  ROW_REPEATED: [
    (d) => `рядок «${d.name}» повторено з тим самим голосом (${d.count}): враховано один раз`,
    (d) => `row «${d.name}» repeated with the same vote (${d.count}): counted once`,
  ],
  TIME_OF_DOCUMENT: [
    () => 'час голосування не вказано: узято час документа',
    () => 'time of the vote missing: time of the document taken',
  ],
  // notes about one file
  PLACE_WITHOUT_NAME: [
    (d) => `місця без імені: ${d.count}, з них проголосували: ${d.voted}; голоси враховано без прив’язки до особи`,
    (d) => `places without a name: ${d.count}, of which voted: ${d.voted}; counted, attributed to nobody`,
  ],
  NAMESAKES: [
    (d) =>
      `однакове ім’я «${d.name}» у ${d.count} рядках, підсумки враховують кожен: голоси враховано без прив’язки до особи`,
    (d) => `the same name «${d.name}» in ${d.count} rows, all counted in the totals: attributed to nobody`,
  ],
  CLERK_RESULT: [
    (d) => `секретаріат дописав результат у назву («${d.clerk}»), надруковано «${d.printed}»`,
    (d) => `the clerk wrote the result into the title («${d.clerk}»), printed «${d.printed}»`,
  ],
  RESULT_MISSING: [() => 'результат не надруковано', () => 'result is not printed'],
  RESULT_UNKNOWN: [(d) => `незрозумілий результат «${d.found}»`, (d) => `unknown result «${d.found}»`],
  VOTE_TYPE: [(d) => `вид голосування «${d.found}»`, (d) => `kind of vote «${d.found}»`],
  TITLE_MISSING: [() => 'голосування без назви', () => 'roll call without a title'],
  TITLE_FROM_FULL_NAME: [() => 'назву взято з поля PD_Fullname', () => 'title taken from PD_Fullname'],
  TIME_OF_DAY_MISSING: [
    (d) => `вказано лише день «${d.found}», без часу`,
    (d) => `only the day «${d.found}» is told, no time`,
  ],
  DAY_OF_FILE_NAME: [
    (d) => `день голосування ${d.found}, а за назвою файлу ${d.told}`,
    (d) => `voted on ${d.found}, but the file name says ${d.told}`,
  ],
  COUNCIL_ASSUMED: [(d) => `раду не вказано: «${d.council}»`, (d) => `council not told: taken as «${d.council}»`],
  CONVOCATION_ASSUMED: [
    (d) => `скликання не вказано: «${d.convocation}»`,
    (d) => `convocation not told: taken as «${d.convocation}»`,
  ],
  NEW_VERSION: [
    (d) => `оприлюднено наново з іншим змістом: збережено версію ${d.version}, попередню залишено в історії`,
    (d) => `published anew with other content: stored as version ${d.version}, the earlier one is kept`,
  ],
  TOTALS_MISMATCH: [
    (d) => `надруковані підсумки суперечать списку (надруковано ≠ пораховано): ${d.differences}`,
    (d) => `printed totals contradict the list (printed ≠ counted): ${d.differences}`,
  ],
  // habits of the system, once for the run
  VOTE_PADDED: [
    (d) => `пробіли довкола слова голосу: ${d.count} значень у ${d.files} файлах`,
    (d) => `spaces around the vote word: ${d.count} values in ${d.files} files`,
  ],
  ABSENCE_MARK: [
    (d) => `відсутність позначено «${d.subject}»: ${d.count} значень у ${d.files} файлах`,
    (d) => `absence marked «${d.subject}»: ${d.count} values in ${d.files} files`,
  ],
  NAME_SPACING: [
    (d) => `зайві пробіли в іменах: ${d.count} значень у ${d.files} файлах`,
    (d) => `extra spaces in names: ${d.count} values in ${d.files} files`,
  ],
  RESULT_PADDED: [
    (d) => `пробіли довкола результату: ${d.count} значень у ${d.files} файлах`,
    (d) => `spaces around the result: ${d.count} values in ${d.files} files`,
  ],
  UNKNOWN_FIELD: [
    (d) => `невідоме поле «${d.subject}» (пропущено): ${d.count} разів у ${d.files} файлах, напр. ${d.example}`,
    (d) => `unknown field «${d.subject}» (passed over): ${d.count} times in ${d.files} files, e.g. ${d.example}`,
  ],
  TOTAL_NOT_PRINTED: [
    (d) => `підсумок ${d.subject} не надруковано у ${d.files} файлах, напр. ${d.example}`,
    (d) => `total ${d.subject} is not printed in ${d.files} files, e.g. ${d.example}`,
  ],
  FILES_SKIPPED: [
    (d) => `файли, що не є голосуваннями (пропущено): ${d.count}, напр. ${d.example}`,
    (d) => `files that are no roll calls (skipped): ${d.count}, e.g. ${d.example}`,
  ],
  FACTIONS_APPLIED: [
    (d) => `членство у фракціях оновлено: ${d.memberships}; невідомих імен: ${d.unknown}`,
    (d) => `memberships of factions renewed: ${d.memberships}; unknown names: ${d.unknown}`,
  ],
  FACTION_MEMBER_UNKNOWN: [
    (d) => `у таблиці фракцій є невідоме ім’я «${d.name}»`,
    (d) => `the table of factions has an unknown name «${d.name}»`,
  ],
  // refusals
  JSON_EMPTY: [() => 'файл порожній', () => 'the file is empty'],
  JSON_CUT_SHORT: [() => 'файл обірвано: кінця немає', () => 'the file is cut short'],
  JSON_SYNTAX: [(d) => `неочікуваний знак «${d.found}»`, (d) => `unexpected character «${d.found}»`],
  JSON_FIELD_TWICE: [
    (d) => `поле ${d.field} вказано двічі з різними значеннями`,
    (d) => `field ${d.field} is given twice with different values`,
  ],
  JSON_TOO_DEEP: [() => 'занадто глибока вкладеність', () => 'nested too deeply'],
  ENCODING_UNKNOWN: [() => 'не вдалося розпізнати кодування', () => 'the encoding could not be recognised'],
  ENCODING_BROKEN: [() => 'пошкоджені символи в тексті UTF-8', () => 'broken characters in a UTF-8 text'],
  NOT_A_ROLL_CALL: [() => 'це не результати голосування', () => 'this is not a roll call'],
  FIELD_MISSING: [(d) => `немає обов’язкового поля ${d.field}`, (d) => `required field ${d.field} is missing`],
  FIELD_MALFORMED: [
    (d) => `поле ${d.field} має непридатне значення ${d.found}`,
    (d) => `field ${d.field} has an unusable value ${d.found}`,
  ],
  VOTE_TIME_MISSING: [() => 'немає часу голосування', () => 'the time of the vote is missing'],
  VOTE_TIME_MALFORMED: [
    (d) => `незрозумілий час голосування «${d.found}»`,
    (d) => `the time of the vote «${d.found}» cannot be read`,
  ],
  UNKNOWN_VOTE: [(d) => `невідоме слово голосу «${d.found}»`, (d) => `unknown vote word «${d.found}»`],
  BLANK_VOTE: [
    (d) => `порожніх голосів: ${d.count}, і надруковані підсумки їх не пояснюють`,
    (d) => `blank votes: ${d.count}, and the printed totals do not explain them`,
  ],
  VOTED_TWO_WAYS: [
    (d) => `«${d.name}» має різні голоси: ${d.votes}`,
    (d) => `«${d.name}» has different votes: ${d.votes}`,
  ],
  COUNCIL_UNKNOWN: [() => 'раду не вказано; задайте --authority', () => 'the council is not told; give --authority'],
  CONVOCATION_UNKNOWN: [
    () => 'скликання не вказано; задайте --convocation',
    () => 'the convocation is not told; give --convocation',
  ],
  SAME_ROLL_CALL: [
    (d) => `те саме голосування вже є: ${d.other}`,
    (d) => `the same roll call is already there: ${d.other}`,
  ],
  SAME_NAME_OTHER_CONTENT: [
    (d) => `того самого дня під тією самою назвою вже прочитано інше голосування: ${d.other}`,
    (d) => `another roll call of that day has the same name: ${d.other}`,
  ],
  FILE_TOO_LARGE: [
    (d) => `файл завеликий: ${d.size} байтів, найбільше ${d.limit}`,
    (d) => `the file is too large: ${d.size} bytes, at most ${d.limit}`,
  ],
  // what goes wrong with a whole source
  SOURCE_MISSING: [(d) => `немає такого файлу чи теки: ${d.source}`, (d) => `no such file or folder: ${d.source}`],
  ARCHIVE_DAMAGED: [(d) => `архів пошкоджено: ${d.source}`, (d) => `the archive is damaged: ${d.source}`],
  SOURCE_TOO_LARGE: [(d) => `джерело завелике: ${d.source}`, (d) => `the source is too large: ${d.source}`],
};

/** Words for a finding; a code without words speaks for itself. */
export function findingWords(code: string, details: FindingDetails, language: ReportLanguage): string {
  const words = MESSAGES[code];
  if (!words) return code;
  return (language === 'uk' ? words[0] : words[1])(details);
}
