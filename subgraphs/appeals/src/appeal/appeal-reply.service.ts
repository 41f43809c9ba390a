import type { Viewer } from '@hromada/shared/viewer';
import { refuseFaults, textFaultsOf, tidied } from '../fault.ts';
import type { AppealRepository } from './appeal.repository.ts';
import type { AppealCommandService } from './appeal-command.service.ts';
import { type Refusal, refusalFaults } from './appeal-course.policy.ts';
import type { AnswerOutcome } from './appeal-enums.type.ts';
import type { Outcome } from './appeal-mutation.service.ts';
import type {
  AnswerAppealInput,
  ApproveAppealDraftInput,
  ReturnAppealDraftInput,
  SignAppealAnswerInput,
  SubmitAppealDraftInput,
} from './appeal-reply.inputs.ts';
import { TEXT_BOUNDS } from './intake.policy.ts';

/** An answer as it is kept. */
interface Words extends Refusal {
  readonly text: string;
  readonly outcome: AnswerOutcome;
}

/** From the draft of the executor to the signature of the head. Errors of all: see {@link AppealCommandService.give}. */
export class AppealReplyService {
  readonly #repository: AppealRepository;
  readonly #commands: AppealCommandService;

  constructor(parts: { repository: AppealRepository; commands: AppealCommandService }) {
    this.#repository = parts.repository;
    this.#commands = parts.commands;
  }

  /** The named executor gives a draft for approval. */
  submitDraft(input: SubmitAppealDraftInput, viewer: Viewer): Promise<Outcome> {
    return this.#commands.give('SUBMIT_DRAFT', input, viewer, async ({ tx, appeal, actorId, at }) => {
      const draft = { appealId: appeal.id, ...wordsOf(input), authorId: actorId, submittedAt: at };
      const unapproved = { approvedById: null, approvedAt: null };
      return { write: () => this.#repository.putDraft(tx, { ...draft, ...unapproved }) };
    });
  }

  /** The head approves the draft. */
  approveDraft(input: ApproveAppealDraftInput, viewer: Viewer): Promise<Outcome> {
    return this.#commands.give('APPROVE_DRAFT', input, viewer, async ({ tx, appeal, actorId, at }) => {
      const note = tidied(input.note);
      refuseFaults(textFaultsOf('note', note, TEXT_BOUNDS.note));
      const approval = { approvedById: actorId, approvedAt: at };
      return { note, write: () => this.#repository.approveDraft(tx, appeal.id, approval) };
    });
  }

  /** The head gives the draft back, with a remark; its words stay for the next draft. */
  returnDraft(input: ReturnAppealDraftInput, viewer: Viewer): Promise<Outcome> {
    return this.#commands.give('RETURN_DRAFT', input, viewer, async ({ tx, appeal }) => {
      const note = input.note.trim();
      refuseFaults(textFaultsOf('note', note, TEXT_BOUNDS.note));
      return { note, write: () => this.#repository.approveDraft(tx, appeal.id, null) };
    });
  }

  /** The head signs: the draft becomes the answer, word for word. */
  sign(input: SignAppealAnswerInput, viewer: Viewer): Promise<Outcome> {
    return this.#commands.give('SIGN', input, viewer, async ({ tx, appeal, actorId, at }) => {
      const draft = await this.#repository.findDraft(tx, appeal.id);
      if (!draft) throw new Error(`Appeal ${appeal.id} waits for a signature without a draft`);
      const { text, outcome, refusalBasis, refusalReasons, refusalAppeal } = draft;
      const words = { text, outcome, refusalBasis, refusalReasons, refusalAppeal };
      return {
        write: async () => {
          await this.#repository.insertAnswer(tx, { appealId: appeal.id, ...words, authorId: actorId, answeredAt: at });
          await this.#repository.deleteDraft(tx, appeal.id);
        },
      };
    });
  }

  /** The head answers in words of their own; a draft that was given back is dropped. */
  answer(input: AnswerAppealInput, viewer: Viewer): Promise<Outcome> {
    return this.#commands.give('ANSWER', input, viewer, async ({ tx, appeal, actorId, at }) => {
      const row = { appealId: appeal.id, ...wordsOf(input), authorId: actorId, answeredAt: at };
      return {
        write: async () => {
          await this.#repository.insertAnswer(tx, row);
          await this.#repository.deleteDraft(tx, appeal.id);
        },
      };
    });
  }
}

/** @throws {CorrectableError} */
function wordsOf(input: SubmitAppealDraftInput | AnswerAppealInput): Words {
  const text = input.text.trim();
  const refusal = {
    refusalBasis: tidied(input.refusalBasis),
    refusalReasons: tidied(input.refusalReasons),
    refusalAppeal: tidied(input.refusalAppeal),
  };

  refuseFaults([
    ...textFaultsOf('text', text, TEXT_BOUNDS.text),
    ...refusalFaults(input.outcome, refusal),
    ...Object.entries(refusal).flatMap(([field, words]) => textFaultsOf(field, words, TEXT_BOUNDS.refusal)),
  ]);
  return { text, outcome: input.outcome, ...refusal };
}
