import type { FindingDetails } from './finding.ts';

/** Words of a finding from its details. */
export type Words = (details: FindingDetails) => string;

/** Words for findings of tables, protocols, Popolo and the matching of voters: Ukrainian, English. */
export const FORMAT_MESSAGES: Readonly<Record<string, readonly [uk: Words, en: Words]>> = {
  // headers
  HEADER_BY_ALIAS: [
    (d) => `колонку «${d.found}» прочитано як ${d.field} (відома інша назва)`,
    (d) => `column «${d.found}» is read as ${d.field} (a known other name)`,
  ],
  HEADER_BY_SPELLING: [
    (d) =>
      `колонку «${d.found}» прочитано як ${d.field} (за подібністю написання); інакше — --header "${d.found}=поле"`,
    (d) => `column «${d.found}» is read as ${d.field} (by spelling); otherwise --header "${d.found}=field"`,
  ],
  HEADER_BY_TOLD: [
    (d) => `колонку «${d.found}» прочитано як ${d.field} (за вказівкою)`,
    (d) => `column «${d.found}» is read as ${d.field} (as told)`,
  ],
  TABLE_UNKNOWN: [
    (d) => `таблиця невідомого змісту, пропущено; колонки: ${d.found}`,
    (d) => `a table of unknown content, skipped; columns: ${d.found}`,
  ],
  PRIVATE_DROPPED: [
    (d) => `особисті дані «${d.subject}» не збережено: ${d.count} значень у ${d.files} файлах`,
    (d) => `personal data «${d.subject}» not kept: ${d.count} values in ${d.files} files`,
  ],
  STRAY_END: [
    (d) => `зайві дужки чи коми після кінця документа (${d.count})`,
    (d) => `stray brackets or commas after the end of the document (${d.count})`,
  ],
  // refusals
  JSON_TEXT_AFTER_END: [
    (d) => `після закривної дужки є зайвий текст «${d.found}»: приберіть його або перевірте, чи не склеєно два файли`,
    (d) =>
      `stray text «${d.found}» after the closing brace: take it away, or see whether two files were glued together`,
  ],
  TABLE_EMPTY: [() => 'таблиця порожня: немає рядка заголовків', () => 'the table is empty: there is no header'],
  CSV_MALFORMED: [(d) => `рядок ${d.line} таблиці не читається`, (d) => `line ${d.line} of the table cannot be read`],
  XLSX_UNREADABLE: [() => 'книгу XLSX не вдалося відкрити', () => 'the XLSX workbook cannot be opened'],
  WORD_BINARY: [
    () => 'документ Word старого двійкового формату: збережіть його як RTF або текст',
    () => 'a Word document of the old binary format: save it as RTF or text',
  ],
  PROTOCOL_UNKNOWN: [
    () => 'у тексті йдеться про голосування, але будова протоколу невідома',
    () => 'the text speaks of votes, but the layout of the protocol is unknown',
  ],
  NAMED_LIST_EMPTY: [(d) => `немає поіменного списку: «${d.title}»`, (d) => `there is no list of names: «${d.title}»`],
  REFERENCE_BROKEN: [
    (d) => `${d.field} посилається на «${d.found}», а такого рядка немає`,
    (d) => `${d.field} refers to «${d.found}», and there is no such row`,
  ],
  DAY_MALFORMED: [(d) => `незрозуміла дата «${d.found}»`, (d) => `the day «${d.found}» cannot be read`],
  FILE_NOT_WHOLE: [
    (d) => `у «${d.unit}» відхилено інше голосування, тому не взято жодного; --keep-sound бере придатні`,
    (d) => `another roll call of «${d.unit}» is refused, so none is taken; --keep-sound takes the sound ones`,
  ],
  VOTER_UNCERTAIN: [
    (d) => `невідомо, хто «${d.name}»; можливо: ${d.candidates}. Голосування чекає на рішення`,
    (d) => `it is not known who «${d.name}» is; perhaps: ${d.candidates}. The roll call waits for a decision`,
  ],
};
