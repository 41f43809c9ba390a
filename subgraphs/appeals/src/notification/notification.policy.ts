import { addDays, type IsoDay, kyivDay, kyivDayStart } from '@hromada/shared/clock';
import { type Fault, textFaultsOf } from '../fault.ts';

/** After so many failures a message is dead until somebody sends it again: about four hours by {@link retryDelayMs}. */
export const ATTEMPTS_MAX = 8;

const FIRST_DELAY_MS = 60_000;
const DELAY_MAX_MS = 3_600_000;
const MINUTE_MS = 60_000;
const PLACE = /\{([^{}]*)\}/g;

/** Bounds of words in characters, both ends included. */
export const TEMPLATE_BOUNDS = { subject: { min: 3, max: 120 }, body: { min: 3, max: 2_000 } } as const;

/** What a template may name, by event. None of it is a person's; the number of an appeal begins with a surname's letter. */
export const TEMPLATE_WORDS = {
  APPEAL_ASSIGNED: ['number', 'dueOn', 'link'],
  TERM_NEAR: ['number', 'dueOn', 'days', 'link'],
  TERM_OVERDUE: ['number', 'dueOn', 'days', 'link'],
  WEBHOOK_PAUSED: ['program', 'link'],
} as const satisfies Record<string, readonly string[]>;

/** A subject line is read on lock screens and kept by every mail server on the way: it names no case. */
const SUBJECT_WORDS: ReadonlySet<string> = new Set(['dueOn', 'days']);

/** What happened, that employees are told of. */
export type NoticeEvent = keyof typeof TEMPLATE_WORDS;

/** Words of one notice. */
export interface TemplateText {
  readonly subject: string;
  readonly body: string;
}

/** What is wrong with a template, at most one fault per field. */
export function templateFaults(event: NoticeEvent, { subject, body }: TemplateText): Fault[] {
  return [...subjectFaults(event, subject), ...bodyFaults(event, body)];
}

function subjectFaults(event: NoticeEvent, subject: string): Fault[] {
  const faults = textFaultsOf('subject', subject, TEMPLATE_BOUNDS.subject);
  if (faults.length > 0) return faults;
  if (/[\r\n]/.test(subject)) return [{ field: 'subject', code: 'FORBIDDEN_CHARACTER' }];
  if (hasUnknownWord(event, subject)) return [{ field: 'subject', code: 'TEMPLATE_WORD_UNKNOWN' }];
  const isSilent = wordsIn(subject).every((word) => SUBJECT_WORDS.has(word));
  return isSilent ? [] : [{ field: 'subject', code: 'TEMPLATE_NAMES_CASE' }];
}

function bodyFaults(event: NoticeEvent, body: string): Fault[] {
  const faults = textFaultsOf('body', body, TEMPLATE_BOUNDS.body);
  if (faults.length > 0) return faults;
  return hasUnknownWord(event, body) ? [{ field: 'body', code: 'TEMPLATE_WORD_UNKNOWN' }] : [];
}

function hasUnknownWord(event: NoticeEvent, text: string): boolean {
  const known: readonly string[] = TEMPLATE_WORDS[event];
  return wordsIn(text).some((word) => !known.includes(word));
}

function wordsIn(text: string): string[] {
  return [...text.matchAll(PLACE)].map(([, word]) => word ?? '');
}

/** Puts words in their places; a place without a word becomes empty. */
export function filledIn(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(PLACE, (_place, name: string) => words[name] ?? '').trimEnd();
}

/** Quiet hours of a day, minutes after the midnight of Kyiv; the end is not included, and may be the next morning. */
export interface QuietHours {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/**
 * The first instant from `at` on that is not in quiet hours.
 * @param hours null, or with equal ends: there are none
 */
export function afterQuietHours(at: Date, hours: QuietHours | null): Date {
  if (hours === null || hours.fromMinute === hours.toMinute) return at;
  const day = kyivDay(at);
  const { fromMinute, toMinute } = hours;
  const isOvernight = toMinute < fromMinute;
  if (!isOvernight) return isBetween(at, day, hours) ? minuteOf(day, toMinute) : at;
  if (at < minuteOf(day, toMinute)) return minuteOf(day, toMinute);
  return at >= minuteOf(day, fromMinute) ? minuteOf(addDays(day, 1), toMinute) : at;
}

function isBetween(at: Date, day: IsoDay, { fromMinute, toMinute }: QuietHours): boolean {
  return at >= minuteOf(day, fromMinute) && at < minuteOf(day, toMinute);
}

/**
 * The instant of a minute of the day as clocks in Kyiv show it. Clocks change at 3 in the morning: past that hour a day
 * of the change is an hour shorter or longer from its midnight.
 */
function minuteOf(day: IsoDay, minute: number): Date {
  const start = kyivDayStart(day);
  const lengthMs = kyivDayStart(addDays(day, 1)).getTime() - start.getTime();
  const shiftMs = minute >= 180 ? lengthMs - 24 * 60 * MINUTE_MS : 0;
  return new Date(start.getTime() + minute * MINUTE_MS + shiftMs);
}

/**
 * How long to wait after so many failures: twice as long each time, from a minute to an hour, a fifth more or less.
 * @param random from 0 to 1
 */
export function retryDelayMs(failures: number, random: number): number {
  return Math.round(Math.min(FIRST_DELAY_MS * 2 ** (failures - 1), DELAY_MAX_MS) * (0.8 + 0.4 * random));
}
