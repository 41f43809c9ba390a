import { addDays, daysBetween, type IsoDay } from '@hromada/shared/clock';
import { demoId, type Random } from '@hromada/shared/demo';
import type { AnswerOutcome, AppealEventType, AppealState } from '../appeal/appeal-enums.type.ts';
import type { DemoEmployee } from './council.ts';
import { ANSWERS, RESOLUTIONS, type Theme } from './themes.ts';
import { inOfficeHours } from './work-time.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const STUCK_SHARE = 0.1;
/** an appeal that nobody answers is noticed after this many days */
const NOTICED_DAYS = 60;

/** A step of an appeal's way. */
export interface DemoStep {
  readonly type: AppealEventType;
  readonly at: Date;
  readonly actorId: string;
  readonly note: string | null;
  readonly fromState: AppealState | null;
  readonly toState: AppealState;
}

/** What has happened to an appeal by now. */
export interface DemoStory {
  readonly steps: readonly DemoStep[];
  readonly state: AppealState;
  readonly executor: DemoEmployee | null;
  readonly controlOn: IsoDay | null;
  readonly resolution: string | null;
  readonly answer: { readonly text: string; readonly outcome: AnswerOutcome; readonly at: Date } | null;
}

/** What a story begins with. */
export interface Beginning {
  readonly registeredAt: Date;
  readonly dueOn: IsoDay;
  readonly theme: Theme;
  readonly executors: readonly DemoEmployee[];
  /** how far it may have come at most */
  readonly stepsMax: number;
  readonly now: Date;
  readonly today: IsoDay;
}

const REGISTRAR = demoId('employee', 0);
const HEAD = demoId('employee', 1);
const OUTCOMES = [
  ['SATISFIED', 46],
  ['EXPLAINED', 44],
  ['REFUSED', 10],
] as const;

/** Plays an appeal's way up to now: registrar, head, executor, end of control; a few are late, a few are stuck. */
export function playStory(
  random: Random,
  { registeredAt, dueOn, theme, executors, stepsMax, now, today }: Beginning,
): DemoStory {
  const executor = random.pick(executors);
  const text = random.pick(RESOLUTIONS);
  const outcome = random.weighted(OUTCOMES);
  const isStuck = random.chance(STUCK_SHARE) && daysBetween(dueOn, today) < NOTICED_DAYS;
  const sentMs = inOfficeHours(registeredAt.getTime() + random.next() * 24 * HOUR_MS);
  const resolvedMs = inOfficeHours(sentMs + (0.5 + random.next() * 50) * HOUR_MS);
  const controlOn = controlDay(random, resolvedMs, dueOn);
  const termMs = Math.max(Date.parse(`${dueOn}T12:00:00Z`) - resolvedMs, DAY_MS);
  const answeredMs = inOfficeHours(
    resolvedMs + termMs * (random.chance(0.04) ? 1 + random.next() * 0.4 : 0.3 + random.next() * 0.68),
  );
  const closedMs = inOfficeHours(answeredMs + (1 + random.next() * 7) * DAY_MS);
  const way: DemoStep[] = [
    step('REGISTERED', registeredAt.getTime(), REGISTRAR, null, null, 'REGISTERED'),
    step('SENT_FOR_RESOLUTION', sentMs, REGISTRAR, null, 'REGISTERED', 'AWAITING_RESOLUTION'),
    step('RESOLVED', resolvedMs, HEAD, text, 'AWAITING_RESOLUTION', 'IN_EXECUTION'),
    step('ANSWERED', answeredMs, HEAD, null, 'IN_EXECUTION', 'REPLIED'),
    step('CLOSED', closedMs, REGISTRAR, null, 'REPLIED', 'CLOSED'),
  ];
  const steps = way
    .slice(0, isStuck ? Math.min(3, stepsMax) : stepsMax)
    .filter(({ at }, index) => index === 0 || at <= now);
  const reached = (type: AppealEventType) => steps.some((one) => one.type === type);
  const isResolved = reached('RESOLVED');
  return {
    steps,
    state: steps.at(-1)?.toState ?? 'REGISTERED',
    executor: isResolved ? executor : null,
    controlOn: isResolved ? controlOn : null,
    resolution: isResolved ? text : null,
    answer: reached('ANSWERED')
      ? { text: outcome === 'SATISFIED' ? theme.done : ANSWERS[outcome], outcome, at: new Date(answeredMs) }
      : null,
  };
}

function controlDay(random: Random, resolvedMs: number, dueOn: IsoDay): IsoDay {
  const resolvedOn = new Date(resolvedMs).toISOString().slice(0, 10);
  const control = addDays(dueOn, -random.int(0, 5));
  return control < resolvedOn ? (dueOn < resolvedOn ? resolvedOn : dueOn) : control;
}

// biome-ignore lint/complexity/useMaxParams: a row of a table, read as one
function step(
  type: AppealEventType,
  atMs: number,
  actorId: string,
  note: string | null,
  fromState: AppealState | null,
  toState: AppealState,
): DemoStep {
  return { type, at: new Date(atMs), actorId, note, fromState, toState };
}
