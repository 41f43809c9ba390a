/** Tells the person at the keyboard what is being done, in both languages. */
export interface Progress {
  /** A finished step. */
  step(uk: string, en: string): void;
  /** A line of a program at work, passed on as it is. */
  detail(line: string): void;
}

/** Steps with the seconds since the start, one line each. */
export function printedProgress(write: (text: string) => void): Progress {
  const start = performance.now();
  const stamp = () => ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  return {
    step: (uk, en) => write(`${stamp()} с  ${uk} / ${en}\n`),
    detail: (line) => write(`${stamp()} с    · ${line}\n`),
  };
}

export const silentProgress: Progress = { step() {}, detail() {} };
