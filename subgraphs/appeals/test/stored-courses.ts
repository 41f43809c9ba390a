import { addDays } from '@hromada/shared/clock';
import { type Random, seeded } from '@hromada/shared/demo';
import { uuid } from '@hromada/shared/graphql';
import type { Sql } from 'postgres';
import type { AnswerOutcome, AppealState } from '../src/appeal/appeal-enums.type.ts';
import { JOURNALS, STAFF, UNITS } from './council.ts';

/** An appeal with its whole course, as it is written and as a test counts it. */
export interface CountedAppeal {
  readonly id: string;
  readonly state: AppealState;
  readonly procedure: string;
  readonly kind: string;
  readonly channel: string;
  readonly recurrence: string;
  readonly authorship: string;
  readonly ruleCode: string;
  readonly unitId: string | null;
  readonly receivedOn: string;
  readonly dueOn: string;
  readonly extendedTo: string | null;
  readonly answeredAt: string | null;
  readonly outcomes: readonly { readonly outcome: AnswerOutcome; readonly at: string }[];
  readonly steps: readonly { readonly from: AppealState | null; readonly to: AppealState; readonly at: string }[];
}

const WAY: readonly AppealState[] = [
  'REGISTERED',
  'AWAITING_RESOLUTION',
  'IN_EXECUTION',
  'REPLY_APPROVAL',
  'AWAITING_SIGNATURE',
  'REPLIED',
  'CLOSED',
];
const ENDS: readonly AppealState[] = ['FORWARDED', 'RETURNED', 'NOT_CONSIDERED', 'WITHDRAWN'];
const OUTCOMES: readonly AnswerOutcome[] = ['SATISFIED', 'EXPLAINED', 'REFUSED'];
const HOUR = 3_600_000;

/** Writes appeals of many kinds, received in the days after the first one, past the services. */
export async function storeCourses(sql: Sql, { seed, count, from }: { seed: string; count: number; from: string }) {
  const random = seeded(seed);
  const stored = Array.from({ length: count }, () => aCourse(random, from));
  await sql`insert into appeals.appeal ${sql(stored.map(appealRow))}`;
  await sql`insert into appeals.appeal_event ${sql(stored.flatMap(eventRows))}`;
  const answers = stored.flatMap(({ id, outcomes }) =>
    outcomes.map(({ outcome, at }) => ({
      ...{ appeal_id: id, text: 'відповідь', outcome, author_id: STAFF.head.id, answered_at: at },
    })),
  );
  await sql`insert into appeals.answer ${sql(answers)}`;
  return stored;
}

function aCourse(random: Random, from: string): CountedAppeal {
  const receivedOn = addDays(from, random.int(0, 119));
  const states = [...WAY.slice(0, random.int(1, WAY.length)), ...(random.chance(0.1) ? [random.pick(ENDS)] : [])];
  const way = random.chance(0.2) && states.at(-1) === 'CLOSED' ? [...states, ...WAY.slice(2, 6)] : states;
  let at = Date.parse(`${receivedOn}T07:00:00Z`);
  const steps = way.map((to, index) => {
    at += random.int(1, 200) * HOUR + random.int(0, 59) * 60_000;
    return { from: way[index - 1] ?? null, to, at: new Date(at).toISOString() };
  });
  const outcomes = steps
    .filter(({ to }) => to === 'REPLIED')
    .map((step) => ({ outcome: random.pick(OUTCOMES), at: step.at }));
  const last = steps.at(-1);
  const state = last?.to ?? 'REGISTERED';
  const isEnded = state === 'REPLIED' || state === 'CLOSED';
  return {
    ...{ id: uuid(), state, receivedOn, steps, outcomes },
    procedure: random.pick(['CITIZEN_APPEAL', 'CITIZEN_APPEAL', 'INFORMATION_REQUEST', 'DEPUTY_APPEAL']),
    kind: random.pick(['PROPOSAL', 'APPLICATION', 'APPLICATION', 'COMPLAINT']),
    channel: random.pick(['POST', 'PERSONAL_RECEPTION', 'PHONE', 'EMAIL', 'WEB', 'OTHER_BODY']),
    recurrence: random.pick(['PRIMARY', 'PRIMARY', 'MASS', 'REPEATED', 'DUPLICATE']),
    authorship: random.pick(['INDIVIDUAL', 'INDIVIDUAL', 'COLLECTIVE', 'ANONYMOUS']),
    ruleCode: random.pick(['CITIZEN_APPEAL_STUDY', 'CITIZEN_APPEAL_SIMPLE']),
    unitId: random.pick([UNITS.office, UNITS.housing, UNITS.roads, null]),
    dueOn: addDays(receivedOn, random.pick([5, 15, 30, 45])),
    extendedTo: random.chance(0.2) ? addDays(receivedOn, 45) : null,
    answeredAt: isEnded ? (outcomes.at(-1)?.at ?? null) : ENDS.includes(state) ? (last?.at ?? null) : null,
  };
}

let lastSequence = 100_000;

function appealRow(given: CountedAppeal) {
  lastSequence += 1;
  const isAgain = given.recurrence === 'REPEATED' || given.recurrence === 'DUPLICATE';
  return {
    ...{ id: given.id, version: 1, state: given.state, journal_id: JOURNALS.citizens, year: 2026 },
    ...{ sequence: lastSequence, number: `Ш-${lastSequence}`, procedure: given.procedure, kind: given.kind },
    ...{ channel: given.channel, subject: 'Ремонт даху', text: 'текст', requires_study: true, is_urgent: false },
    ...{ unit_id: given.unitId, received_on: given.receivedOn, registered_at: `${given.receivedOn}T07:00:00Z` },
    ...{ rule_code: given.ruleCode, due_on: given.dueOn, extended_to: given.extendedTo },
    ...{ answered_at: given.answeredAt, recurrence: given.recurrence, earlier_id: isAgain ? given.id : null },
    ...{ authorship: given.authorship, signatories: given.authorship === 'COLLECTIVE' ? 3 : null },
  };
}

function eventRows({ id, steps }: CountedAppeal) {
  const common = { appeal_id: id, actor_id: STAFF.registrar.id };
  return steps.flatMap(({ from, to, at }) => [
    { ...common, id: uuid(), type: 'SENT_FOR_RESOLUTION', at, from_state: from, to_state: to },
    // what happens within a state neither begins nor ends a stay in it
    {
      ...{ ...common, id: uuid(), type: 'INTERIM_REPLY_SENT', from_state: to, to_state: to },
      at: new Date(Date.parse(at) + HOUR / 4).toISOString(),
    },
  ]);
}
