import { Presets, SingleBar } from 'cli-progress';
import type { ReportLanguage } from './finding-words.service.ts';
import type { ImportProgress } from './import.service.ts';

const WORDS = {
  uk: { read: 'Читання', files: 'файлів', save: 'Запис', votes: 'голосів' },
  en: { read: 'Reading', files: 'files', save: 'Saving', votes: 'votes' },
} as const;
const LINE_EVERY = 1_000;

/** Progress for people at a terminal; plain lines where the output goes to a file or a log. */
export function terminalProgress(
  output: NodeJS.WriteStream,
  language: ReportLanguage,
): ImportProgress & { stop(): void } {
  const words = WORDS[language];
  if (!output.isTTY) return plainProgress((line) => output.write(`${line}\n`), words);
  const options = { stream: output, hideCursor: true, clearOnComplete: false, barsize: 30 };
  const reading = new SingleBar({ ...options, format: `${words.read} {value} ${words.files}` }, Presets.shades_classic);
  const saving = new SingleBar(
    { ...options, format: `${words.save} {bar} {percentage}% · {value}/{total} ${words.votes} · {eta_formatted}` },
    Presets.shades_classic,
  );
  let isReading = false;
  let isSaving = false;
  return {
    onRead(files) {
      if (!isReading) reading.start(Number.MAX_SAFE_INTEGER, 0);
      isReading = true;
      reading.update(files);
    },
    onSave(votes, total) {
      if (isReading) reading.stop();
      isReading = false;
      if (!isSaving) saving.start(total, 0);
      isSaving = true;
      saving.update(votes);
    },
    stop() {
      if (isReading) reading.stop();
      if (isSaving) saving.stop();
    },
  };
}

function plainProgress(
  write: (line: string) => void,
  words: (typeof WORDS)[ReportLanguage],
): ImportProgress & { stop(): void } {
  let tenths = 0;
  return {
    onRead(files) {
      if (files % LINE_EVERY === 0) write(`${words.read}: ${files} ${words.files}`);
    },
    onSave(votes, total) {
      const reached = Math.floor((votes / total) * 10);
      if (reached > tenths) write(`${words.save}: ${votes}/${total} ${words.votes}`);
      tenths = Math.max(tenths, reached);
    },
    stop: () => undefined,
  };
}
