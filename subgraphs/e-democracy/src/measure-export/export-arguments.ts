import path from 'node:path';
import { parseArgs } from 'node:util';
import { assertIsoDay } from '@hromada/shared/clock';
import type { RollCallSlice } from '../roll-call-matrix/roll-call-slice.type.ts';
import { DecisionRuleKind, VoteResult } from '../vote-event/vote-event.type.ts';

/** The command was given something it cannot mean. */
export class ExportUsageError extends Error {}

/** What the export program was asked for. */
export interface ExportArguments {
  readonly folder: string;
  /** identifier or part of the name of a convocation; all when null */
  readonly convocation: string | null;
  readonly slice: RollCallSlice;
  readonly minCommon: number;
}

const OPTIONS = {
  measures: { type: 'string' },
  convocation: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  session: { type: 'string', multiple: true },
  sitting: { type: 'string', multiple: true },
  title: { type: 'string', multiple: true },
  kind: { type: 'string', multiple: true },
  rule: { type: 'string', multiple: true },
  result: { type: 'string', multiple: true },
  faction: { type: 'string' },
  main: { type: 'boolean' },
  'min-common': { type: 'string', default: '20' },
} as const;

/** @throws {ExportUsageError} saying in both languages what is wrong */
export function exportArguments(argv: readonly string[]): ExportArguments {
  const values = parsed(argv);
  if (!values.measures)
    throw new ExportUsageError('Куди вивантажити? --measures <тека> / Where to? --measures <folder>');
  const minCommon = Number(values['min-common']);
  if (!Number.isInteger(minCommon) || minCommon < 1)
    throw new ExportUsageError('--min-common: ціле число від 1 / a whole number from 1');
  return {
    folder: path.resolve(values.measures),
    convocation: values.convocation ?? null,
    minCommon,
    slice: {
      ...(values.from && { from: day(values.from, '--from') }),
      ...(values.to && { to: day(values.to, '--to') }),
      ...(values.session && { sessionLabels: values.session }),
      ...(values.sitting && { sittingIds: values.sitting }),
      ...(values.title && { titleWords: values.title }),
      ...(values.kind && { kinds: values.kind }),
      ...(values.rule && {
        ruleKinds: values.rule.map((rule) => one(Object.values(DecisionRuleKind), rule, '--rule')),
      }),
      ...(values.result && {
        results: values.result.map((result) => one(Object.values(VoteResult), result, '--result')),
      }),
      ...(values.faction && { factionId: values.faction }),
      ...(values.main && { mainOnly: true }),
    },
  };
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, strict: true }).values;
  } catch (error) {
    throw new ExportUsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function day(text: string, option: string): string {
  try {
    return assertIsoDay(text);
  } catch (error) {
    throw new ExportUsageError(`${option}: день як 2026-01-31 / a day like 2026-01-31`, { cause: error });
  }
}

function one<Value extends string>(values: readonly Value[], text: string, option: string): Value {
  const found = values.find((value) => value === text);
  if (!found) throw new ExportUsageError(`${option}: ${values.join(', ')}`);
  return found;
}
