import { addDays, type IsoDay } from '../clock/index.ts';
import type { DayFact, DayMeaning, Reckoning, Term } from './reckoning.policy.ts';
import type { DayCause } from './working-calendar.policy.ts';

/** Days in a row that mean the same for the term; one day is a run of one. */
export interface Step {
  readonly from: IsoDay;
  /** inclusive; earlier than `from` where a control date rolls back */
  readonly to: IsoDay;
  readonly days: number;
  readonly meaning: DayMeaning | 'MORE';
  /** WEEKEND stands for Saturday and Sunday; null where the cause tells nothing */
  readonly cause: Exclude<DayCause, 'SATURDAY' | 'SUNDAY'> | 'WEEKEND' | null;
  /** name of the holiday or of the transfer */
  readonly name: string | null;
  /** numbers of the counted days, first and last; null for days that are not counted */
  readonly ordinals: readonly [number, number] | null;
  /** article that the step rests on; null where it states a fact */
  readonly article: string | null;
}

/** Whose articles a reckoning rests on beside the Civil Code and the Labour Code. */
export interface Sources {
  readonly rule: string;
  readonly extension?: string | null;
  readonly suspension?: string | null;
}

/** Most steps an explanation has. */
export const STEPS_MAX = 60;

/** Articles of the codes, as the rows of rules cite theirs. */
export const ARTICLE = {
  STARTS: 'ЦКУ, ст. 253',
  NO_SUCH_DATE: 'ЦКУ, ст. 254, ч. 3',
  NEXT: 'ЦКУ, ст. 254, ч. 5',
  PREVIOUS: 'Інструкція з діловодства: контрольна дата переноситься назад',
  WEEKEND: 'КЗпП, ст. 67, ч. 1',
  HOLIDAY: 'КЗпП, ст. 73',
  MOVED: 'КЗпП, ст. 67, ч. 3',
  TRANSFER: 'КЗпП, ст. 67, ч. 4',
} as const;

/** The way to the last day in steps a person can follow, at most {@link STEPS_MAX}. */
export function explain(reckoning: Reckoning, term: Pick<Term, 'unit' | 'rollover'>, sources: Sources): Step[] {
  const steps: Step[] = [];
  for (const fact of reckoning.facts) {
    const step = stepOf(fact, term, sources);
    const last = steps.at(-1);
    if (last && continues(last, step)) steps[steps.length - 1] = joined(last, step);
    else steps.push(step);
  }
  return bounded(steps);
}

function stepOf(fact: DayFact, term: Pick<Term, 'unit' | 'rollover'>, sources: Sources): Step {
  const { day, meaning, ordinal, standing } = fact;
  // a calendar day counts whatever it is; only a working day has to say why
  const isTold =
    (meaning === 'COUNTED' && term.unit === 'WORKING_DAYS') || meaning === 'NOT_COUNTED' || meaning === 'ROLLED_OVER';
  const cause = isTold && standing ? causeOf(standing.cause) : null;
  return {
    ...{ from: day, to: day, days: 1, meaning, cause, name: isTold ? (standing?.name ?? null) : null },
    ordinals: ordinal === null ? null : [ordinal, ordinal],
    article: articleOf(fact, cause, term, sources),
  };
}

function causeOf(cause: DayCause): NonNullable<Step['cause']> {
  return cause === 'SATURDAY' || cause === 'SUNDAY' ? 'WEEKEND' : cause;
}

function articleOf(
  { meaning, standing }: DayFact,
  cause: Step['cause'],
  { rollover }: Pick<Term, 'rollover'>,
  sources: Sources,
): string | null {
  switch (meaning) {
    case 'STARTS':
    case 'NO_SUCH_DATE':
      return ARTICLE[meaning];
    case 'ROLLED_OVER':
      return rollover === 'NONE' ? null : ARTICLE[rollover];
    case 'EXTENDED':
      return sources.extension ?? null;
    case 'SUSPENDED':
    case 'RESET':
      return sources.suspension ?? null;
    case 'HOURS_RUN':
      return sources.rule;
    case 'COUNTED':
      if (cause === 'WAIVED_HOLIDAY' || cause === 'WAIVED_TRANSFER') return standing?.regime.basis ?? null;
      return cause === 'TRANSFERRED_WORKDAY' ? ARTICLE.TRANSFER : sources.rule;
    case 'NOT_COUNTED':
      if (cause === 'WEEKEND' || cause === 'HOLIDAY' || cause === 'MOVED') return ARTICLE[cause];
      return ARTICLE.TRANSFER;
    default:
      return null;
  }
}

/** EVENT, STARTS and DUE each stand alone: they are moments, not spans. */
const SPANS: ReadonlySet<string> = new Set<Step['meaning']>([
  'COUNTED',
  'NOT_COUNTED',
  'SUSPENDED',
  'ROLLED_OVER',
  'EXTENDED',
]);

function continues(run: Step, next: Step): boolean {
  if (!SPANS.has(run.meaning) || run.meaning !== next.meaning || run.cause !== next.cause || run.name !== next.name)
    return false;
  return next.from === addDays(run.to, 1) || next.from === addDays(run.to, -1);
}

function joined(run: Step, next: Step): Step {
  const ordinals = run.ordinals && next.ordinals ? ([run.ordinals[0], next.ordinals[1]] as const) : null;
  return { ...run, to: next.to, days: run.days + next.days, ordinals };
}

/** The beginning and the end of a long way; what lies between becomes one step that says how many days it spans. */
function bounded(steps: readonly Step[]): Step[] {
  if (steps.length <= STEPS_MAX) return [...steps];
  const head = steps.slice(0, STEPS_MAX / 2);
  const tail = steps.slice(steps.length - (STEPS_MAX / 2 - 1));
  const middle = steps.slice(head.length, steps.length - tail.length);
  const counted = middle.flatMap(({ ordinals }) => (ordinals ? [ordinals] : []));
  const first = counted[0];
  const last = counted.at(-1);
  const more: Step = {
    ...{ from: middle[0]?.from ?? '', to: middle.at(-1)?.to ?? '', meaning: 'MORE', cause: null, name: null },
    days: middle.reduce((sum, { days }) => sum + days, 0),
    ordinals: first && last ? [first[0], last[1]] : null,
    article: null,
  };
  return [...head, more, ...tail];
}
