import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What one drill has found. */
export interface DrillResult {
  /** `kill.postgres` */
  readonly name: string;
  /** what was done, in words */
  readonly what: string;
  /** the figures, each under a name that says its unit */
  readonly figures: Readonly<Record<string, number>>;
  /** what is not as it must be; empty when the drill is passed */
  readonly faults: readonly string[];
  readonly seconds: number;
}

/** A run of the drills. */
export interface DrillRun {
  readonly at: string;
  readonly isShort: boolean;
  readonly machine: Readonly<Record<string, string | number>>;
  readonly results: readonly DrillResult[];
}

/** What a drill fills while it goes. */
export interface DrillNotes {
  readonly figures: Record<string, number>;
  readonly faults: string[];
  /** notes a fault unless the condition holds */
  must(holds: boolean, fault: string): void;
}

export function drillNotes(): DrillNotes {
  const faults: string[] = [];
  return {
    figures: {},
    faults,
    must: (holds, fault) => void (holds || faults.push(fault)),
  };
}

/** What the figures were measured on. */
export function describeMachine(): DrillRun['machine'] {
  const cpus = os.cpus();
  return {
    cpu: cpus[0]?.model.trim() ?? 'unknown',
    cores: cpus.length,
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    node: process.version,
    platform: `${os.type()} ${os.release()} ${os.arch()}`,
    loadAverage: Number((os.loadavg()[0] ?? 0).toFixed(1)),
  };
}

/** One line of a drill, for people. */
export function lineOf({ name, what, figures, faults, seconds }: DrillResult): string {
  const told = Object.entries(figures).map(([figure, value]) => `${figure} ${rounded(value)}`);
  const verdict = faults.length === 0 ? '✓' : '✗';
  return [
    `${verdict} ${name} · ${seconds.toFixed(1)} s · ${what}`,
    `    ${told.join(' · ')}`,
    ...faults.map((fault) => `    ! ${fault}`),
  ].join('\n');
}

/** Sums a run up in its last line. */
export function summaryOf(results: readonly DrillResult[]): string {
  const failed = results.filter(({ faults }) => faults.length > 0);
  const seconds = results.reduce((sum, result) => sum + result.seconds, 0);
  const names = failed.length > 0 ? `: ${failed.map(({ name }) => name).join(', ')}` : '';
  return `drills: ${results.length - failed.length} of ${results.length} passed in ${seconds.toFixed(0)} s${names && ` · failed${names}`}`;
}

/** A Markdown table of a run, for the record. */
export function tableOf({ at, machine, results }: DrillRun): string {
  const { cores, cpu, memoryGb, node, platform, loadAverage } = machine;
  const rows = results.map(({ what, figures, faults }) => {
    const told = Object.entries(figures).map(([figure, value]) => `${figure} ${rounded(value)}`);
    return `| ${what} | ${told.join('; ')} | ${faults.length === 0 ? 'passed' : faults.join('; ')} |`;
  });
  return [
    `${at.slice(0, 10)}, ${cores} cores (${cpu}), ${memoryGb} GB, Node ${node}, ${platform}, load average ${loadAverage} at the start.`,
    '',
    '| drill | figures | verdict |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** @returns the file of the figures; the table stands beside it */
export function writeRun(folder: string, run: DrillRun): string {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${run.at.slice(0, 19).replaceAll(':', '-')}.json`);
  writeFileSync(file, `${JSON.stringify(run, null, 1)}\n`);
  writeFileSync(file.replace(/json$/, 'md'), tableOf(run));
  return file;
}

function rounded(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toPrecision(3);
}

/** The value below which the given share of samples lies; 0 without samples. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
