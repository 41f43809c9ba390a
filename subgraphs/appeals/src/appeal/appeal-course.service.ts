import type { Clock } from '@hromada/shared/clock';
import { isUuid, uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { applyRule, type DeadlineService, lastDayFor } from '../deadline/deadline.service.ts';
import { type Fault, refuseFaults, textFaultsOf } from '../fault.ts';
import type { AppealRepository } from './appeal.repository.ts';
import type { AppealCommandService, Occasion } from './appeal-command.service.ts';
import type {
  ExtendAppealInput,
  ForwardAppealInput,
  LinkAppealInput,
  RefuseAppealConsiderationInput,
  ReopenAppealInput,
  RequestAppealClarificationInput,
  ReturnAppealInput,
  SendAppealInterimReplyInput,
  WithdrawAppealInput,
} from './appeal-course.inputs.ts';
import {
  extensionFaults,
  forwardingFaults,
  groundFaults,
  linkFaults,
  promptnessFaults,
} from './appeal-course.policy.ts';
import type { Outcome } from './appeal-mutation.service.ts';
import type { AppealNoticeRow } from './appeal-notice.type.ts';
import { controlFaults, TEXT_BOUNDS } from './intake.policy.ts';

/** What the author is told. */
type Notice = Pick<AppealNoticeRow, 'kind' | 'text'> & Partial<Pick<AppealNoticeRow, 'ground' | 'body' | 'extendedTo'>>;

/** What can become of an appeal beside its usual way. Errors of all: see {@link AppealCommandService.give}. */
export class AppealCourseService {
  readonly #repository: AppealRepository;
  readonly #commands: AppealCommandService;
  readonly #deadlines: DeadlineService;
  readonly #clock: Clock;

  constructor(parts: {
    repository: AppealRepository;
    commands: AppealCommandService;
    deadlines: DeadlineService;
    clock: Clock;
  }) {
    this.#repository = parts.repository;
    this.#commands = parts.commands;
    this.#deadlines = parts.deadlines;
    this.#clock = parts.clock;
  }

  /** The head sets a longer term while the present one runs; the control day goes with it. */
  async extend(input: ExtendAppealInput, viewer: Viewer): Promise<Outcome> {
    const law = await this.#deadlines.reference(); // before the transaction, which holds a connection
    return this.#commands.give('EXTEND', input, viewer, async (occasion) => {
      const { appeal } = occasion;
      const { extendTo } = input;
      const text = input.text.trim();
      const { dueOn } = appeal;
      const limitOn = lastDayFor(appeal, 'EXTENSION', law) ?? dueOn;
      refuseFaults([
        ...extensionFaults(extendTo, { dueOn, limitOn, today: this.#clock.today() }),
        ...textFaultsOf('text', text, TEXT_BOUNDS.notice),
      ]);
      return {
        changes: { dueOn: extendTo, extendedTo: extendTo, ...(appeal.controlOn !== null && { controlOn: extendTo }) },
        note: `${dueOn} → ${extendTo}: ${text}`,
        write: () => this.#tell(occasion, { kind: 'EXTENSION', text, extendedTo: extendTo }),
      };
    });
  }

  /** The executor or the head tells how far it is; it ends nothing. */
  sendInterimReply(input: SendAppealInterimReplyInput, viewer: Viewer): Promise<Outcome> {
    return this.#commands.give('SEND_INTERIM_REPLY', input, viewer, async (occasion) => {
      const text = noticeOf(input);
      return { write: () => this.#tell(occasion, { kind: 'INTERIM_REPLY', text }) };
    });
  }

  /** The executor or the head asks the author for what is missing. */
  requestClarification(input: RequestAppealClarificationInput, viewer: Viewer): Promise<Outcome> {
    return this.#commands.give('REQUEST_CLARIFICATION', input, viewer, async (occasion) => {
      const text = noticeOf(input);
      return { write: () => this.#tell(occasion, { kind: 'CLARIFICATION', text }) };
    });
  }

  /** The head sends it to the competent body in the five days of the law. */
  async forward(input: ForwardAppealInput, viewer: Viewer): Promise<Outcome> {
    const law = await this.#deadlines.reference();
    return this.#commands.give('FORWARD', input, viewer, async (occasion) => {
      const { appeal } = occasion;
      const text = input.text.trim();
      const body = input.body.trim();
      const lastOn = lastDayFor(appeal, 'FORWARDING', law) ?? appeal.receivedOn;
      refuseFaults([
        ...textFaultsOf('body', body, TEXT_BOUNDS.body),
        ...forwardingFaults(body, appeal),
        ...promptnessFaults('appealId', { lastOn, today: this.#clock.today() }),
        ...textFaultsOf('text', text, TEXT_BOUNDS.notice),
      ]);
      return { note: body, write: () => this.#tell(occasion, { kind: 'FORWARDING', text, body }) };
    });
  }

  /** The head returns it to its author in the term of the ground. @see Law 393/96-ВР, art. 5, 7 */
  async returnToAuthor(input: ReturnAppealInput, viewer: Viewer): Promise<Outcome> {
    const law = await this.#deadlines.reference();
    return this.#commands.give('RETURN', input, viewer, async (occasion) => {
      const { appeal } = occasion;
      const { ground } = input;
      const text = input.text.trim();
      // art. 7: what lacks data is returned in the term in which it would be forwarded
      const lastOn = lastDayFor(appeal, ground === 'FORMAL_DEFECT' ? 'RETURN' : 'FORWARDING', law);
      refuseFaults([
        ...promptnessFaults('ground', { lastOn: lastOn ?? appeal.receivedOn, today: this.#clock.today() }),
        ...textFaultsOf('text', text, TEXT_BOUNDS.notice),
      ]);
      return { note: text, write: () => this.#tell(occasion, { kind: 'RETURN', text, ground }) };
    });
  }

  /** The head ends the examination by a ground of the law; nobody can be told of an anonymous one. */
  refuseConsideration(input: RefuseAppealConsiderationInput, viewer: Viewer): Promise<Outcome> {
    return this.#commands.give('REFUSE_CONSIDERATION', input, viewer, async (occasion) => {
      const { appeal, tx } = occasion;
      const { ground } = input;
      const text = input.text.trim();
      const [earlier] = appeal.earlierId === null ? [] : await this.#repository.find([appeal.earlierId], tx);
      refuseFaults([
        ...groundFaults(ground, { ...appeal, earlierState: earlier?.state ?? null }),
        ...textFaultsOf('text', text, TEXT_BOUNDS.notice),
      ]);
      const tell = () => this.#tell(occasion, { kind: 'CONSIDERATION_REFUSAL', text, ground });
      return { note: text, ...(appeal.authorship !== 'ANONYMOUS' && { write: tell }) };
    });
  }

  /** The registrar ties it to the author's earlier appeal, or unties it. */
  link(input: LinkAppealInput, viewer: Viewer): Promise<Outcome> {
    return this.#commands.give('LINK', input, viewer, async ({ tx, appeal }) => {
      const { recurrence } = input;
      const earlierId = input.earlierId ?? null;
      const [earlier] = earlierId !== null && isUuid(earlierId) ? await this.#repository.find([earlierId], tx) : [];
      refuseFaults(linkFaults(recurrence, earlierId, { author: appeal, earlier: earlier ?? null }));
      return { changes: { recurrence, earlierId: earlier?.id ?? null }, note: earlier?.number ?? null };
    });
  }

  /** The registrar notes that the author took it back. */
  withdraw(input: WithdrawAppealInput, viewer: Viewer): Promise<Outcome> {
    return this.#commands.give('WITHDRAW', input, viewer, async () => ({ note: remarkOf(input) }));
  }

  /** The head takes a closed one up again, by a day of their own: the law gives no second term. */
  async reopen(input: ReopenAppealInput, viewer: Viewer): Promise<Outcome> {
    const law = await this.#deadlines.reference();
    return this.#commands.give('REOPEN', input, viewer, async ({ appeal, at }) => {
      const today = this.#clock.today();
      const { controlOn } = input;
      const { procedure, requiresStudy, isUrgent } = appeal;
      const anew = applyRule({ procedure, requiresStudy, isUrgent, receivedOn: today, registeredAt: at }, law);
      const note = input.note.trim();
      refuseFaults([
        ...textFaultsOf('note', note, TEXT_BOUNDS.note),
        ...controlFaults(controlOn, { dueOn: anew.dueOn, today }),
      ]);
      const dueOn = controlOn > appeal.dueOn ? controlOn : appeal.dueOn;
      return { changes: { controlOn, dueOn, extendedTo: dueOn, reopenedOn: today }, note };
    });
  }

  #tell({ tx, appeal, actorId, at }: Occasion, { ground = null, body = null, extendedTo = null, ...said }: Notice) {
    const row = { id: uuid(), appealId: appeal.id, ...said, ground, body, extendedTo, authorId: actorId, at };
    return this.#repository.insertNotice(tx, row);
  }
}

/** @throws {CorrectableError} */
function noticeOf(input: { readonly text: string }): string {
  const text = input.text.trim();
  refuseFaults(textFaultsOf('text', text, TEXT_BOUNDS.notice));
  return text;
}

/** @throws {CorrectableError} */
function remarkOf(input: { readonly note: string }): string {
  const note = input.note.trim();
  const faults: Fault[] = textFaultsOf('note', note, TEXT_BOUNDS.note);
  refuseFaults(faults);
  return note;
}
