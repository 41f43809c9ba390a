import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Measurement, summarise } from './measurement.ts';

/** A run of the harness: the machine, the options, every sample. */
export interface Run {
  readonly at: string;
  readonly machine: {
    readonly cpu: string;
    readonly cores: number;
    readonly memoryGb: number;
    readonly node: string;
    readonly platform: string;
  };
  readonly options: Readonly<Record<string, string>>;
  readonly measurements: readonly Measurement[];
}

/** What the figures were measured on. */
export function describeMachine(): Run['machine'] {
  const cpus = os.cpus();
  return {
    cpu: cpus[0]?.model.trim() ?? 'unknown',
    cores: cpus.length,
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    node: process.version,
    platform: `${os.type()} ${os.release()} ${os.arch()}`,
  };
}

const number = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** A Markdown table of the run; the last column compares medians with an earlier run where it has the same figure. */
export function toTable(run: Run, earlier: Run | undefined): string {
  const before = new Map(
    earlier?.measurements.map((measurement) => [measurement.name, summarise(measurement.samples).median]),
  );
  const lines = run.measurements.map((measurement) => {
    const { n, median, p99, min, max } = summarise(measurement.samples);
    const old = before.get(measurement.name);
    const change = old === undefined ? '' : `× ${(median / old).toFixed(2)}`;
    const cells = [
      measurement.what,
      measurement.unit,
      number(median),
      number(p99),
      `${number(min)}–${number(max)}`,
      String(n),
      change,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| what | unit | median | p99 | range | n | against last |', '|---|---|---|---|---|---|---|', ...lines].join(
    '\n',
  );
}

/** The newest committed run, to compare with; what it did not measure is of the newest one that did. */
export function latestRun(folder: string): Run | undefined {
  const runs = keptRuns(folder);
  const newest = runs.at(-1);
  const measurements = new Map(runs.flatMap((run) => run.measurements.map((own) => [own.name, own] as const)));
  return newest && { ...newest, measurements: [...measurements.values()] };
}

function keptRuns(folder: string): Run[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Run);
}

/** Keeps the samples, and the table beside them. @returns the file written */
export function writeRun(folder: string, run: Run, earlier: Run | undefined): string {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${run.at.slice(0, 19).replaceAll(':', '-')}.json`);
  writeFileSync(file, `${JSON.stringify(run, null, 1)}\n`);
  writeFileSync(file.replace(/json$/, 'md'), `${headingOf(run)}\n\n${toTable(run, earlier)}\n`);
  return file;
}

function headingOf({ at, machine, options }: Run): string {
  const { cpu, cores, memoryGb, node, platform } = machine;
  return `${at.slice(0, 10)}, ${cores} cores (${cpu}), ${memoryGb} GB, Node ${node}, ${platform}; demo size ${options.size}.`;
}

const BEGIN = '<!-- bench:begin -->';
const END = '<!-- bench:end -->';

/** Puts the run's table between the marks of the README, with what it was measured on. */
export function publishTable(readme: string, run: Run, earlier: Run | undefined): void {
  const text = readFileSync(readme, 'utf8');
  const [before, after] = [text.split(BEGIN)[0], text.split(END)[1]];
  if (before === undefined || after === undefined) throw new Error(`${readme} has no place for the figures`);
  writeFileSync(readme, `${before}${BEGIN}\n${headingOf(run)}\n\n${toTable(run, earlier)}\n${END}${after}`);
}
