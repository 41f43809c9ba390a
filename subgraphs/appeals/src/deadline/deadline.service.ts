import type { Clock, IsoDay } from '@hromada/shared/clock';
import { StatutoryRuleMissingError } from './deadline.errors.ts';
import { deadlineNote } from './deadline.messages.ts';
import {
  type DeadlineSubject,
  isInForce,
  type LegalDeadline,
  receivedAt,
  reckonDeadline,
  ruleFor,
  type StatutoryRule,
} from './deadline.policy.ts';
import type { TermReference } from './deadline.repository.ts';
import type { Deadline } from './deadline.type.ts';

const REFRESH_MS = 60_000;

/** A reckoned term and the rule it follows from. */
export interface AppliedRule extends LegalDeadline {
  readonly rule: StatutoryRule;
}

/** Terms by the law in force; the rows of the law are read again every minute. */
export class DeadlineService {
  readonly #read: () => Promise<TermReference>;
  readonly #clock: Clock;
  #reference: { readonly at: number; readonly value: Promise<TermReference> } | null = null;

  constructor({ read, clock }: { read: () => Promise<TermReference>; clock: Clock }) {
    this.#read = read;
    this.#clock = clock;
  }

  /**
   * The term of something received on a day and registered at an instant.
   * @throws {StatutoryRuleMissingError} when no rule in force covers it
   */
  async apply(subject: DeadlineSubject & { readonly registeredAt: Date }): Promise<AppliedRule> {
    const { rules, calendar } = await this.#current();
    const rule = ruleFor(rules, subject);
    if (!rule) throw new StatutoryRuleMissingError(subject.procedure, subject.receivedOn);
    return { rule, ...reckonDeadline(rule, calendar, { on: subject.receivedOn, at: receivedAt(subject) }) };
  }

  /**
   * A term already given, with its reckoning in words.
   * @throws {StatutoryRuleMissingError} when the rule is no longer in the reference
   */
  async explain(
    given: { ruleCode: string; dueOn: IsoDay; receivedOn: IsoDay; registeredAt: Date },
    language: 'uk' | 'en',
  ): Promise<Deadline> {
    const { rules, calendar } = await this.#current();
    const rule = rules.find((candidate) => candidate.code === given.ruleCode && isInForce(candidate, given.receivedOn));
    if (!rule) throw new StatutoryRuleMissingError(given.ruleCode, given.receivedOn);
    const { startsOn, facts } = reckonDeadline(rule, calendar, { on: given.receivedOn, at: receivedAt(given) });
    const explanation = facts.map((fact) => ({ day: fact.day, note: deadlineNote(fact, language) }));
    return { dueOn: given.dueOn, ruleCode: rule.code, basis: rule.basis, startsOn, explanation };
  }

  #current(): Promise<TermReference> {
    const now = this.#clock.now().getTime();
    if (!this.#reference || Math.abs(now - this.#reference.at) > REFRESH_MS) {
      const value = this.#read();
      this.#reference = { at: now, value };
      value.catch(() => {
        this.#reference = null; // a failed read must not answer for a minute
      });
    }
    return this.#reference.value;
  }
}
