import type { AppealCommand, AppealEventType, AppealProcedure, AppealState } from './appeal-enums.type.ts';
import type { AppealStage } from './appeal-marks.type.ts';

/**
 * Who may give a command: anybody with the role, those in whose line the appeal stands (an appeal without a unit stands
 * in every head's), or only the executor the resolution names and who stands in for them.
 */
export interface Actor {
  readonly role: 'registrar' | 'head' | 'executor';
  readonly which: 'ANY' | 'IN_LINE' | 'NAMED_EXECUTOR';
}

/**
 * What a command does to the statutory term: it runs on, ends because the author has been told how the matter ends, gets
 * a later last day, begins to run again, or is not touched because it has ended already.
 */
export type TermEffect = 'RUNS' | 'ENDS' | 'EXTENDED' | 'RESUMES' | 'OVER';

/** One way from state to state. */
export interface Transition {
  readonly command: AppealCommand;
  readonly from: AppealState;
  readonly to: AppealState;
  readonly event: AppealEventType;
  readonly actors: readonly Actor[];
  readonly term: TermEffect;
  /** the procedures whose law knows the command; all when absent */
  readonly procedures?: readonly AppealProcedure[];
}

/** A command in every state it is possible in; `to` is absent where the state stays. */
interface Command {
  readonly command: AppealCommand;
  readonly from: readonly AppealState[];
  readonly to?: AppealState;
  readonly event: AppealEventType;
  readonly actors: readonly Actor[];
  readonly term: TermEffect;
  readonly procedures?: readonly AppealProcedure[];
}

const REGISTRAR: Actor = { role: 'registrar', which: 'ANY' };
const HEAD: Actor = { role: 'head', which: 'IN_LINE' };
const EXECUTOR: Actor = { role: 'executor', which: 'NAMED_EXECUTOR' };

const UNDECIDED: readonly AppealState[] = ['REGISTERED', 'AWAITING_RESOLUTION'];
const OPEN: readonly AppealState[] = [...UNDECIDED, 'IN_EXECUTION', 'REPLY_APPROVAL', 'AWAITING_SIGNATURE'];
const CITIZENS: readonly AppealProcedure[] = ['CITIZEN_APPEAL'];

/**
 * The commands in the order a card offers them.
 * @see Law 393/96-ВР, art. 5, 7, 8, 15, 17, 20; 2939-VI, art. 20, 22: who decides, who signs, what is told to the author
 */
const COMMANDS: readonly Command[] = [
  {
    command: 'SEND_FOR_RESOLUTION',
    ...{ from: ['REGISTERED'], to: 'AWAITING_RESOLUTION', event: 'SENT_FOR_RESOLUTION', term: 'RUNS' },
    actors: [REGISTRAR],
  },
  {
    command: 'RESOLVE',
    ...{ from: ['AWAITING_RESOLUTION'], to: 'IN_EXECUTION', event: 'RESOLVED', term: 'RUNS' },
    actors: [HEAD],
  },
  {
    command: 'SUBMIT_DRAFT',
    ...{ from: ['IN_EXECUTION'], to: 'REPLY_APPROVAL', event: 'DRAFT_SUBMITTED', term: 'RUNS' },
    actors: [EXECUTOR],
  },
  {
    command: 'APPROVE_DRAFT',
    ...{ from: ['REPLY_APPROVAL'], to: 'AWAITING_SIGNATURE', event: 'DRAFT_APPROVED', term: 'RUNS' },
    actors: [HEAD],
  },
  {
    command: 'SIGN',
    ...{ from: ['AWAITING_SIGNATURE'], to: 'REPLIED', event: 'ANSWERED', term: 'ENDS' },
    actors: [HEAD],
  },
  {
    command: 'RETURN_DRAFT',
    ...{ from: ['REPLY_APPROVAL', 'AWAITING_SIGNATURE'], to: 'IN_EXECUTION', event: 'DRAFT_RETURNED', term: 'RUNS' },
    actors: [HEAD],
  },
  {
    command: 'ANSWER',
    ...{ from: ['IN_EXECUTION'], to: 'REPLIED', event: 'ANSWERED', term: 'ENDS' },
    actors: [HEAD],
  },
  {
    command: 'CLOSE',
    ...{ from: ['REPLIED'], to: 'CLOSED', event: 'CLOSED', term: 'OVER' },
    actors: [REGISTRAR, HEAD],
  },
  {
    command: 'EXTEND',
    ...{ from: ['AWAITING_RESOLUTION', 'IN_EXECUTION'], event: 'EXTENDED', term: 'EXTENDED' },
    actors: [HEAD],
  },
  {
    command: 'SEND_INTERIM_REPLY',
    ...{ from: ['IN_EXECUTION'], event: 'INTERIM_REPLY_SENT', term: 'RUNS' },
    actors: [EXECUTOR, HEAD],
  },
  {
    command: 'REQUEST_CLARIFICATION',
    ...{ from: ['IN_EXECUTION'], event: 'CLARIFICATION_REQUESTED', term: 'RUNS' },
    actors: [EXECUTOR, HEAD],
  },
  {
    command: 'FORWARD',
    ...{ from: UNDECIDED, to: 'FORWARDED', event: 'FORWARDED', term: 'ENDS' },
    ...{ actors: [HEAD], procedures: ['CITIZEN_APPEAL', 'INFORMATION_REQUEST'] },
  },
  {
    command: 'RETURN',
    ...{ from: UNDECIDED, to: 'RETURNED', event: 'RETURNED', term: 'ENDS' },
    ...{ actors: [HEAD], procedures: CITIZENS },
  },
  {
    command: 'REFUSE_CONSIDERATION',
    ...{ from: [...UNDECIDED, 'IN_EXECUTION'], to: 'NOT_CONSIDERED', event: 'CONSIDERATION_REFUSED', term: 'ENDS' },
    ...{ actors: [HEAD], procedures: CITIZENS },
  },
  { command: 'LINK', from: OPEN, event: 'LINKED', term: 'RUNS', actors: [REGISTRAR], procedures: CITIZENS },
  { command: 'WITHDRAW', from: OPEN, to: 'WITHDRAWN', event: 'WITHDRAWN', term: 'ENDS', actors: [REGISTRAR] },
  { command: 'REOPEN', from: ['CLOSED'], to: 'IN_EXECUTION', event: 'REOPENED', term: 'RESUMES', actors: [HEAD] },
];

/** The state machine of an appeal; there is no other way from state to state. */
export const TRANSITIONS: readonly Transition[] = COMMANDS.flatMap(({ from: states, to, ...command }) =>
  states.map((from) => ({ ...command, from, to: to ?? from })),
);

/** What each state is called for the author; an approval and a signature are the council's own affair. */
export const STAGES: Readonly<Record<AppealState, AppealStage>> = {
  REGISTERED: 'REGISTERED',
  AWAITING_RESOLUTION: 'WITH_HEAD',
  IN_EXECUTION: 'IN_EXECUTION',
  REPLY_APPROVAL: 'REPLY_IN_PREPARATION',
  AWAITING_SIGNATURE: 'REPLY_IN_PREPARATION',
  REPLIED: 'ANSWERED',
  CLOSED: 'ANSWERED',
  FORWARDED: 'FORWARDED',
  RETURNED: 'RETURNED',
  NOT_CONSIDERED: 'NOT_CONSIDERED',
  WITHDRAWN: 'WITHDRAWN',
};
