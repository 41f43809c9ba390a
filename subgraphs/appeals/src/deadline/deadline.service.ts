import { type Clock, type IsoDay, Kept } from '@hromada/shared/clock';
import { type Reckoning, reckon } from '@hromada/shared/deadline';
import { type Deadline, deadlineOf } from '@hromada/shared/graphql';
import { StatutoryRuleMissingError } from './deadline.errors.ts';
import { type DeadlineSubject, receivedAt, ruleFor, type StatutoryRule, type TermPurpose } from './deadline.policy.ts';
import type { TermReference } from './deadline.repository.ts';

/** How long a change of the law may stay unknown to a process. */
export const REFERENCE_KEPT_MS = 60_000;

/** Something received on a day and registered at an instant. */
export type TermSubject = DeadlineSubject & {
  readonly registeredAt: Date;
  /** the day to which the head extended the term */
  readonly extendedTo?: IsoDay | null;
  /** when it was taken up again: no law limits the day that was then set */
  readonly reopenedOn?: IsoDay | null;
};

/** A reckoned term and the rule it follows from. */
export interface AppliedRule extends Reckoning {
  readonly rule: StatutoryRule;
}

/**
 * The term of an appeal by a reference.
 * @throws {StatutoryRuleMissingError} when no rule in force covers it; {@link CalendarYearMissingError}
 */
export function applyRule(subject: TermSubject, reference: TermReference): AppliedRule {
  const rule = ruleFor(reference.rules, subject);
  if (!rule) throw new StatutoryRuleMissingError(subject.procedure, subject.receivedOn);
  const extendedTo = extensionOf(subject, reference);
  return { rule, ...reckon({ term: rule, event: eventOf(subject), extendedTo }, reference.calendar) };
}

/** An extension never passes the limit of the law as the calendar now has it. */
function extensionOf(subject: TermSubject, reference: TermReference): IsoDay | null {
  const { extendedTo = null, reopenedOn = null } = subject;
  const limitOn = extendedTo === null || reopenedOn !== null ? null : lastDayFor(subject, 'EXTENSION', reference);
  return extendedTo !== null && limitOn !== null && limitOn < extendedTo ? limitOn : extendedTo;
}

/** The last day for another purpose than the answer; null when the law of the procedure knows no such term. */
export function lastDayFor(
  subject: TermSubject,
  purpose: TermPurpose,
  { rules, calendar }: TermReference,
): IsoDay | null {
  const rule = ruleFor(rules, subject, purpose);
  return rule ? reckon({ term: rule, event: eventOf(subject) }, calendar).dueOn : null;
}

function eventOf(subject: { readonly receivedOn: IsoDay; readonly registeredAt: Date }) {
  return { on: subject.receivedOn, at: receivedAt(subject) };
}

/** Terms by the law in force; the rows of the law are read again every minute. */
export class DeadlineService {
  readonly #reference: Kept<TermReference>;

  constructor({ read, clock }: { read: () => Promise<TermReference>; clock: Clock }) {
    this.#reference = new Kept({ read, clock, keptMs: REFERENCE_KEPT_MS });
  }

  /** The law as this process knows it. */
  reference(): Promise<TermReference> {
    return this.#reference.get();
  }

  /** The next who asks reads the law anew. */
  forget(): void {
    this.#reference.forget();
  }

  /** The term of something received on a day and registered at an instant. Errors: see {@link applyRule}. */
  async apply(subject: TermSubject): Promise<AppliedRule> {
    return applyRule(subject, await this.reference());
  }

  /**
   * A term already given, with its reckoning in words.
   * @throws {StatutoryRuleMissingError} when no rule in force covers it
   */
  async explain(given: TermSubject & { readonly dueOn: IsoDay }, language: 'uk' | 'en'): Promise<Deadline> {
    const { rule, ...reckoning } = applyRule(given, await this.reference());
    return { ...told(reckoning, rule, language), dueOn: given.dueOn };
  }

  /** The other terms that the law gives such an appeal: its longest extension, forwarding, return; in this order. */
  async explainOthers(given: TermSubject, language: 'uk' | 'en'): Promise<Deadline[]> {
    const { rules, calendar } = await this.reference();
    return (['EXTENSION', 'FORWARDING', 'RETURN'] as const).flatMap((purpose) => {
      const rule = ruleFor(rules, given, purpose);
      return rule ? [told(reckon({ term: rule, event: eventOf(given) }, calendar), rule, language)] : [];
    });
  }
}

function told(reckoning: Reckoning, rule: StatutoryRule, language: 'uk' | 'en'): Deadline {
  return deadlineOf(reckoning, { code: rule.code, basis: rule.basis, term: rule }, language);
}
