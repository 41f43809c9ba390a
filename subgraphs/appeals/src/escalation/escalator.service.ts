import type { Database, Transaction } from '@hromada/drizzle/client';
import { addDays, type Clock, daysBetween } from '@hromada/shared/clock';
import type { EventFeed } from '@hromada/shared/events';
import type { Logger } from '@hromada/shared/logging';
import type { Notice, NotificationService } from '../notification/notification.service.ts';
import { type DueStep, dueSteps, type LineUnit, noticeKey, toldEmployee } from './escalation.policy.ts';
import type { EscalationRepository, OpenTerm, RunRow, StepRow } from './escalation.repository.ts';

const POLL_MS = 5_000;
const BATCH = 200;
/** Whoever is on a line above this many units is in a circle. */
const LINE_MAX = 50;

/** Who may be told of a term: read once for each batch. */
interface People {
  readonly lineOf: (unitId: string | null) => LineUnit[];
  readonly substitutes: ReadonlyMap<string, readonly string[]>;
}

/**
 * Looks at all open terms once a day, in batches, each with its place in one transaction: a process that is killed goes on
 * where it stood, and what was told already is not told again.
 */
export class Escalator {
  readonly #db: Database;
  readonly #repository: EscalationRepository;
  readonly #notices: NotificationService;
  readonly #feed: Pick<EventFeed, 'wake'>;
  readonly #clock: Clock;
  readonly #log: Logger;
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<void> | null = null;
  #isStopped = false;

  constructor(parts: {
    db: Database;
    repository: EscalationRepository;
    notices: NotificationService;
    feed: Pick<EventFeed, 'wake'>;
    clock: Clock;
    log: Logger;
  }) {
    this.#db = parts.db;
    this.#repository = parts.repository;
    this.#notices = parts.notices;
    this.#feed = parts.feed;
    this.#clock = parts.clock;
    this.#log = parts.log;
  }

  /** Goes on with what is not finished, now and ever again. */
  start(): void {
    const look = (): void => {
      this.#looking ??= this.look()
        .catch((err) => this.#log.warn({ err }, 'terms will be looked at later'))
        .finally(() => {
          this.#looking = null;
        });
    };
    this.#timer = setInterval(look, POLL_MS);
    look();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#timer) clearInterval(this.#timer);
    await this.#looking;
  }

  /** Finishes the look of the day. */
  async look(): Promise<void> {
    while (!this.#isStopped && (await this.lookAtBatch()));
  }

  /** @returns whether there is more */
  async lookAtBatch(): Promise<boolean> {
    const { hasMore, told } = await this.#db.transaction(async (tx) => {
      const run = await this.#repository.lockRun(tx);
      return run ? this.#batch(tx, run) : { hasMore: false, told: 0 };
    });
    if (told > 0) this.#feed.wake();
    return hasMore;
  }

  async #batch(tx: Transaction, run: RunRow): Promise<{ hasMore: boolean; told: number }> {
    const steps = (await this.#repository.list(run.day, tx)).filter(({ validFrom }) => validFrom <= run.day);
    const earliest = Math.min(...steps.map(({ offsetDays }) => offsetDays));
    const { cursorDueOn, cursorId } = run;
    const after = cursorDueOn !== null && cursorId !== null ? { dueOn: cursorDueOn, id: cursorId } : null;
    const until = steps.length === 0 ? null : addDays(run.day, -earliest);
    const terms = until === null ? [] : await this.#repository.listOpen(tx, { until, after, max: BATCH });
    const people = await this.#people(tx, run.day);
    const told = await this.#notices.tell(
      tx,
      terms.flatMap((term) => noticesOf(term, { steps, today: run.day, people })),
    );
    const last = terms.at(-1);
    const hasMore = terms.length === BATCH;
    await this.#repository.saveRun(tx, {
      ...run,
      ...(last && { cursorDueOn: last.dueOn, cursorId: last.id }),
      examined: run.examined + terms.length,
      told: run.told + told,
      finishedAt: hasMore ? null : this.#clock.now(),
    });
    return { hasMore, told };
  }

  async #people(tx: Transaction, day: string): Promise<People> {
    const units = new Map((await this.#repository.listUnits(tx)).map((unit) => [unit.id, unit]));
    const lineOf = (unitId: string | null): LineUnit[] => {
      const line: LineUnit[] = [];
      for (let unit = units.get(unitId ?? ''); unit && line.length < LINE_MAX; unit = units.get(unit.parentId ?? ''))
        line.push(unit);
      return line;
    };
    return { lineOf, substitutes: await this.#repository.listSubstitutes(tx, day) };
  }
}

/** One notice for each audience whose step has come; who stands in for somebody is told beside them. */
function noticesOf(
  term: OpenTerm,
  { steps, today, people }: { steps: readonly StepRow[]; today: string; people: People },
): Notice[] {
  const concerned = { executorId: term.executorId, line: people.lineOf(term.unitId) };
  return dueSteps(steps, { dueOn: term.dueOn, today }).flatMap((due) => {
    const employeeId = toldEmployee(due.step.audience, concerned);
    if (employeeId === null) return [];
    return [noticeOf(term, due, { today, employeeIds: [employeeId, ...(people.substitutes.get(employeeId) ?? [])] })];
  });
}

function noticeOf(
  { id, number, dueOn }: OpenTerm,
  due: DueStep,
  { today, employeeIds }: { today: string; employeeIds: readonly string[] },
): Notice {
  const days = daysBetween(today, dueOn);
  return {
    ...{ event: days < 0 ? 'TERM_OVERDUE' : 'TERM_NEAR', audience: due.step.audience, employeeIds },
    ...{ record: { kind: 'APPEAL', id }, params: { number, dueOn, days: String(Math.abs(days)) } },
    key: noticeKey(id, dueOn, due),
  };
}
