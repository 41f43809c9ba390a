import type { Finding } from './finding.ts';
import { findingWords, type ReportLanguage } from './finding-words.service.ts';
import type { ImportReport } from './import.service.ts';

const WORDS = {
  uk: {
    read: 'Прочитано файлів',
    imported: 'Імпортовано',
    replaced: 'з них нові версії',
    unchanged: 'Без змін',
    repaired: 'Виправлено під час читання',
    refused: 'ВІДХИЛЕНО',
    mismatch: 'ПІДСУМКИ СУПЕРЕЧАТЬ СПИСКУ',
    votes: 'Голосів записано',
    members: 'Нових учасників голосування',
    times: 'випадків',
    files: 'файлів',
    kinds: 'Виправлення за видами',
    habits: 'Приведено до єдиного вигляду',
    notes: 'Примітки',
    took: 'Тривало',
    dryRun: 'ПРОБНИЙ ПРОГІН: нічого не збережено',
    headers: 'Колонки, прочитані не за своєю назвою',
    matches: 'Імена, зіставлені за подібністю',
    waiting: 'ІМЕНА, ЩО ЧЕКАЮТЬ НА РІШЕННЯ',
    whole: 'увесь файл',
  },
  en: {
    read: 'Files read',
    imported: 'Imported',
    replaced: 'of these new versions',
    unchanged: 'Unchanged',
    repaired: 'Repaired while reading',
    refused: 'REFUSED',
    mismatch: 'TOTALS CONTRADICT THE LIST',
    votes: 'Votes stored',
    members: 'New voting members',
    times: 'times',
    files: 'files',
    kinds: 'Repairs by kind',
    habits: 'Brought to one form',
    notes: 'Notes',
    took: 'Took',
    dryRun: 'DRY RUN: nothing is kept',
    headers: 'Columns read under another name',
    matches: 'Names matched by likeness',
    waiting: 'NAMES WAITING FOR A DECISION',
    whole: 'whole file',
  },
} as const;

/** Habits of the voting system that are no defects: counted for the run, never lost. */
const HABITS = new Set(['VOTE_PADDED', 'ABSENCE_MARK', 'NAME_SPACING', 'RESULT_PADDED']);

/** The report for people, line by line: counts first, then everything refused and contradicted, one line each. */
export function reportLines(report: ImportReport, language: ReportLanguage): string[] {
  const words = WORDS[language];
  const of = (severity: Finding['severity']) => report.findings.filter((finding) => finding.severity === severity);
  const line = ({ file, place, code, details }: Finding) =>
    `  ${file} · ${place ?? words.whole} · ${findingWords(code, details, language)} [${code}]`;
  const section = (title: string, findings: readonly Finding[]) =>
    findings.length === 0 ? [] : ['', `${title}:`, ...findings.map(line)];
  const seconds = (report.finishedAt.getTime() - report.startedAt.getTime()) / 1000;
  const isHeader = ({ code }: Finding) => code.startsWith('HEADER_BY_');
  return [
    ...(report.isDryRun ? [words.dryRun] : []),
    `${words.read}: ${report.fileCount}`,
    `${words.imported}: ${report.importedCount}${report.replacedCount > 0 ? ` (${words.replaced}: ${report.replacedCount})` : ''}`,
    `${words.unchanged}: ${report.unchangedCount}`,
    `${words.repaired}: ${report.repairedCount}`,
    `${words.refused}: ${report.refusedCount}`,
    `${words.mismatch}: ${report.mismatchCount}`,
    `${words.votes}: ${report.voteCount}`,
    `${words.members}: ${report.newMemberCount}`,
    `${words.took}: ${seconds.toFixed(1)} s`,
    ...repairKinds(of('REPAIRED'), language),
    ...section(words.headers, of('NOTE').filter(isHeader)),
    ...section(words.repaired, of('REPAIRED')),
    ...section(
      words.habits,
      of('NOTE').filter(({ code }) => HABITS.has(code)),
    ),
    ...section(
      words.notes,
      of('NOTE').filter((finding) => !HABITS.has(finding.code) && !isHeader(finding)),
    ),
    ...section(words.mismatch, of('TOTALS_MISMATCH')),
    ...matchLines(
      words.matches,
      report.matches.filter(({ status }) => status === 'AUTOMATIC'),
    ),
    ...matchLines(
      words.waiting,
      report.matches.filter(({ status }) => status === 'PENDING'),
    ),
    ...section(words.refused, of('REFUSED')),
  ];
}

function matchLines(title: string, matches: ImportReport['matches']): string[] {
  if (matches.length === 0) return [];
  const line = ({ file, place, printedName, candidates, reason }: ImportReport['matches'][number]) => {
    const meant = candidates.map(({ name, score }) => `${name} (${score.toFixed(2)})`).join(', ');
    return `  ${file} · ${place ?? ''} · «${printedName.trim()}» → ${meant} [${reason}]`;
  };
  return ['', `${title}:`, ...matches.map(line)];
}

function repairKinds(repaired: readonly Finding[], language: ReportLanguage): string[] {
  const words = WORDS[language];
  const kinds = new Map<string, { files: number; times: number }>();
  for (const { code, details } of repaired) {
    const kind = kinds.get(code) ?? { files: 0, times: 0 };
    kinds.set(code, { files: kind.files + 1, times: kind.times + Number(details.count ?? 1) });
  }
  if (kinds.size === 0) return [];
  return [
    '',
    `${words.kinds}:`,
    ...[...kinds]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([code, { files, times }]) => `  ${code}: ${files} ${words.files}, ${times} ${words.times}`),
  ];
}

/** The report for programs: counts, kinds of repair, and every finding with its words in both languages. */
export function reportJson(report: ImportReport): string {
  const { findings, ...counts } = report;
  const worded = findings.map((finding) => ({
    ...finding,
    message: {
      uk: findingWords(finding.code, finding.details, 'uk'),
      en: findingWords(finding.code, finding.details, 'en'),
    },
  }));
  return `${JSON.stringify({ ...counts, findings: worded }, null, 2)}\n`;
}
