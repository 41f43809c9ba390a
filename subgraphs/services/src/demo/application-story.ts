import { addDays, type IsoDay, kyivDay, weekday } from '@hromada/shared/clock';
import { demoId, type Random } from '@hromada/shared/demo';
import type {
  MessageAuthor,
  ServiceApplicationEventType,
  ServiceApplicationState,
} from '../service-application/service-application.enums.type.ts';
import type { TermBook } from '../term/term.service.ts';
import type { DemoCardRow } from './catalogue-rows.ts';
import { APPROVAL_REASONS, CORRECTIONS, REPLIES, STAFF_MESSAGES } from './texts.ts';

const FRIDAY = 5;
const MINUTE_MS = 60_000;
const OPENS_UTC_MINUTE = 6 * 60;
const COUNTER_MINUTES = 480;
/** Services of a day or two are not left lying. */
const SAME_DAY_MAX = 2;
const DEFAULT_DAYS = 30;
const OFFICER = demoId('employee', 5);
const HEAD = demoId('employee', 1);
const EXECUTORS = [2, 5, 7, 8].map((index) => demoId('employee', index));

/** A step of a story. */
export interface StoryEvent {
  readonly type: Exclude<ServiceApplicationEventType, 'MESSAGE_SENT'>;
  readonly at: Date;
  readonly actorId: string;
  readonly note: string | null;
  readonly fromState: ServiceApplicationState | null;
  readonly toState: ServiceApplicationState;
}

/** What was said in a story. */
export interface StoryMessage {
  readonly author: MessageAuthor;
  readonly text: string;
  readonly at: Date;
}

/** Whether the council keeps the term of an application. */
export type Pace = 'in time' | 'late';

/** What became of one application up to now. */
export interface Story {
  state: ServiceApplicationState;
  executorId: string | null;
  dueOn: IsoDay;
  pausedDays: number;
  pausedFrom: 'REGISTERED' | 'IN_PROCESSING' | null;
  clockStoppedOn: IsoDay | null;
  decision: { approved: boolean; reason: string; at: Date; byId: string } | null;
  readonly events: StoryEvent[];
  readonly messages: StoryMessage[];
}

/** An instant in office hours of a day; of the Monday after when it is a weekend. */
export function officeInstant(random: Random, day: IsoDay): Date {
  const workday = weekday(day) > FRIDAY ? addDays(day, 8 - weekday(day)) : day;
  const minute = OPENS_UTC_MINUTE + random.int(0, COUNTER_MINUTES);
  return new Date(Date.parse(`${workday}T00:00:00Z`) + minute * MINUTE_MS);
}

/** Tells the stories of applications up to a moment, by the rules of the state machine. */
export class StoryTeller {
  readonly #random: Random;
  readonly #book: TermBook;
  readonly #until: Date;

  /** @param until nothing happens at this moment or later */
  constructor(random: Random, book: TermBook, until: Date) {
    this.#random = random;
    this.#book = book;
    this.#until = until;
  }

  /** The story of an application accepted at a moment under a card, decided in time or late. */
  tell(submittedAt: Date, card: DemoCardRow, pace: Pace): Story {
    const random = this.#random;
    const submittedOn = kyivDay(submittedAt);
    const story: Story = {
      state: 'REGISTERED',
      executorId: null,
      dueOn: this.#book.dueOn(card, submittedOn, []),
      pausedDays: 0,
      pausedFrom: null,
      clockStoppedOn: null,
      decision: null,
      events: [],
      messages: [],
    };
    this.#happen(story, { type: 'SUBMITTED', at: submittedAt, actorId: OFFICER, toState: 'REGISTERED' });
    const isSlow = (card.term ?? DEFAULT_DAYS) > SAME_DAY_MAX;
    let at = this.#later(submittedAt, isSlow ? random.int(0, 2) : 0);
    if (random.chance(0.04)) {
      if (this.#happen(story, { type: 'WITHDRAWN', at, actorId: OFFICER, toState: 'WITHDRAWN' }))
        story.clockStoppedOn = kyivDay(at);
      return story;
    }
    const executorId = random.pick(EXECUTORS);
    if (!this.#happen(story, { type: 'PROCESSING_STARTED', at, actorId: executorId, toState: 'IN_PROCESSING' }))
      return story;
    story.executorId = executorId;
    if (isSlow && random.chance(0.2)) {
      const resumedAt = this.#correct(story, card, submittedOn, at);
      if (resumedAt === null) return story;
      at = resumedAt;
    }
    this.#decide(story, card, { from: at, pace });
    return story;
  }

  /** Asks for a correction; answers when it was made, null when the story waits for it. */
  #correct(story: Story, card: DemoCardRow, submittedOn: IsoDay, from: Date): Date | null {
    const random = this.#random;
    const actorId = story.executorId ?? OFFICER;
    const at = this.#later(from, random.int(1, 2));
    const note = random.pick(CORRECTIONS);
    const before = story.state === 'IN_PROCESSING' ? 'IN_PROCESSING' : 'REGISTERED';
    if (!this.#happen(story, { type: 'CORRECTION_REQUESTED', at, actorId, note, toState: 'NEEDS_CORRECTION' }))
      return null;
    const pausedOn = kyivDay(at);
    story.pausedFrom = before;
    story.clockStoppedOn = pausedOn;
    this.#say(story, { author: 'STAFF', text: note, at: new Date(at.getTime() + MINUTE_MS) });
    const resumedAt = this.#later(
      at,
      random.weighted([
        [random.int(1, 9), 0.85],
        [random.int(20, 60), 0.15],
      ]),
    );
    if (!this.#happen(story, { type: 'RESUMED', at: resumedAt, actorId, toState: before })) return null;
    this.#say(story, {
      author: 'APPLICANT',
      text: random.pick(REPLIES),
      at: new Date(resumedAt.getTime() - MINUTE_MS),
    });
    story.pausedFrom = null;
    story.clockStoppedOn = null;
    const pauses = [{ stoppedOn: pausedOn, resumedOn: kyivDay(resumedAt) }];
    story.pausedDays = this.#book.pausedDays(card, submittedOn, pauses);
    story.dueOn = this.#book.dueOn(card, submittedOn, pauses);
    return resumedAt;
  }

  #decide(story: Story, card: DemoCardRow, { from, pace }: { from: Date; pace: Pace }): void {
    const random = this.#random;
    const lateDays = random.weighted([
      [random.int(1, 6), 0.6],
      [random.int(10, 40), 0.4],
    ]);
    const spare = Math.max(0, Math.floor((Date.parse(story.dueOn) - from.getTime()) / 86_400_000));
    const at = this.#later(
      from,
      pace === 'late' ? spare + lateDays + 1 : Math.floor(spare * (0.3 + random.next() * 0.6)),
    );
    const isApproved = random.chance(0.9);
    const reason = random.pick(isApproved ? APPROVAL_REASONS : card.card.refusals);
    const byId = random.chance(0.3) ? HEAD : (story.executorId ?? HEAD);
    const type = isApproved ? 'APPROVED' : 'REFUSED';
    if (!this.#happen(story, { type, at, actorId: byId, note: reason, toState: type })) return;
    story.decision = { approved: isApproved, reason, at, byId };
    story.clockStoppedOn = kyivDay(at);
    if (random.chance(0.25))
      this.#say(story, {
        author: 'STAFF',
        text: random.pick(STAFF_MESSAGES),
        at: new Date(at.getTime() + 5 * MINUTE_MS),
      });
    if (!isApproved || random.chance(0.06)) return;
    this.#happen(story, { type: 'ISSUED', at: this.#later(at, random.int(0, 4)), actorId: OFFICER, toState: 'ISSUED' });
  }

  /** A later moment: within the hour, or in office hours so many days on. */
  #later(from: Date, days: number): Date {
    if (days > 0) return officeInstant(this.#random, addDays(kyivDay(from), days));
    return new Date(from.getTime() + this.#random.int(5, 40) * MINUTE_MS);
  }

  /** @returns false when the moment has not come yet: the story ends where it stands */
  #happen(story: Story, step: Omit<StoryEvent, 'fromState' | 'note'> & { note?: string }): boolean {
    if (step.at >= this.#until) return false;
    const fromState = story.events.length === 0 ? null : story.state;
    story.events.push({ ...step, note: step.note ?? null, fromState });
    story.state = step.toState;
    return true;
  }

  #say(story: Story, message: StoryMessage): void {
    if (message.at < this.#until) story.messages.push(message);
  }
}
