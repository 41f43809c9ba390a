import { date, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { APPEAL_STATES, appeal, appealsSchema } from './appeals.ts';
import { instant } from './columns.ts';

const OUTCOMES = ['SATISFIED', 'EXPLAINED', 'REFUSED'] as const;

/** what a refusal must say: the law, the reasons, and how to appeal (393/96-ВР, art. 15) */
const refusal = () => ({ refusalBasis: text(), refusalReasons: text(), refusalAppeal: text() });

/**
 * What happened to an appeal, by whom; rows are only added. People in history are ids without a foreign key:
 * employees are never deleted, and the checks would cost a third of every write.
 */
export const appealEvent = appealsSchema.table(
  'appeal_event',
  {
    id: uuid().notNull(),
    appealId: uuid()
      .notNull()
      .references(() => appeal.id),
    type: text({
      enum: [
        'REGISTERED',
        'SENT_FOR_RESOLUTION',
        'RESOLVED',
        'ANSWERED',
        'CLOSED',
        'UNIT_SUCCEEDED',
        'TERM_CHANGED',
        'FORWARDED',
        'RETURNED',
        'CONSIDERATION_REFUSED',
        'EXTENDED',
        'INTERIM_REPLY_SENT',
        'CLARIFICATION_REQUESTED',
        'DRAFT_SUBMITTED',
        'DRAFT_APPROVED',
        'DRAFT_RETURNED',
        'REOPENED',
        'WITHDRAWN',
        'LINKED',
      ],
    }).notNull(),
    at: instant().notNull(),
    actorId: uuid(),
    /** the executor whom the actor stood in for */
    onBehalfOfId: uuid(),
    note: text(),
    fromState: text({ enum: APPEAL_STATES }),
    toState: text({ enum: APPEAL_STATES }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.appealId, table.at, table.id] })],
);

/** The head's decision who executes an appeal and by when. */
export const resolution = appealsSchema.table('resolution', {
  appealId: uuid()
    .primaryKey()
    .references(() => appeal.id),
  text: text().notNull(),
  authorId: uuid().notNull(),
  executorId: uuid().notNull(),
  unitId: uuid().notNull(),
  controlOn: date({ mode: 'string' }).notNull(),
  issuedAt: instant().notNull(),
});

/** Answers given to the applicant: a reopened appeal gets another, and the former ones stay. */
export const answer = appealsSchema.table(
  'answer',
  {
    appealId: uuid()
      .notNull()
      .references(() => appeal.id),
    text: text().notNull(),
    outcome: text({ enum: OUTCOMES }).notNull(),
    authorId: uuid().notNull(),
    answeredAt: instant().notNull(),
    ...refusal(),
  },
  (table) => [primaryKey({ columns: [table.appealId, table.answeredAt] })],
);

/** The draft of an answer, from the executor to the signature of the head. */
export const answerDraft = appealsSchema.table('answer_draft', {
  appealId: uuid()
    .primaryKey()
    .references(() => appeal.id),
  text: text().notNull(),
  outcome: text({ enum: OUTCOMES }).notNull(),
  ...refusal(),
  authorId: uuid().notNull(),
  submittedAt: instant().notNull(),
  approvedById: uuid(),
  approvedAt: instant(),
});

/** What the author was told before the answer, or instead of it; rows are only added. */
export const appealNotice = appealsSchema.table(
  'appeal_notice',
  {
    id: uuid().notNull(),
    appealId: uuid()
      .notNull()
      .references(() => appeal.id),
    kind: text({
      enum: ['EXTENSION', 'FORWARDING', 'RETURN', 'CONSIDERATION_REFUSAL', 'INTERIM_REPLY', 'CLARIFICATION'],
    }).notNull(),
    text: text().notNull(),
    /** ground of a return or of a refusal to consider, by its article */
    ground: text({
      enum: ['FORMAL_DEFECT', 'DATA_MISSING', 'ANONYMOUS', 'ALREADY_DECIDED', 'OUT_OF_TIME', 'INCAPABLE_AUTHOR'],
    }),
    /** where it was forwarded */
    body: text(),
    /** to what day the term was extended */
    extendedTo: date({ mode: 'string' }),
    authorId: uuid().notNull(),
    at: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.appealId, table.at, table.id] })],
);

/** The code by which an appeal is followed without an account: only its hash is kept, a new one takes its place. */
export const appealTracking = appealsSchema.table('appeal_tracking', {
  appealId: uuid()
    .primaryKey()
    .references(() => appeal.id),
  codeHash: text().notNull().unique(),
  issuedAt: instant().notNull(),
});
