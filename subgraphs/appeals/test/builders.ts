import { addDays } from '@hromada/shared/clock';
import { uuid } from '@hromada/shared/graphql';
import type { Sql } from 'postgres';
import type { RegisterAppealInput } from '../src/appeal/appeal.inputs.ts';
import { nameKey } from '../src/appeal/intake.policy.ts';
import { JOURNALS, STAFF, UNITS } from './council.ts';

/** A valid input of registerAppeal; a test names only what it is about. */
export function aRegistration(given: Partial<RegisterAppealInput> = {}): RegisterAppealInput {
  return {
    idempotencyKey: uuid(),
    procedure: 'CITIZEN_APPEAL',
    kind: 'APPLICATION',
    subject: 'Ремонт даху будинку',
    text: 'Прошу відремонтувати дах: після дощу тече.',
    channel: 'POST',
    requiresStudy: true,
    isUrgent: false,
    receivedOn: '2026-03-02',
    statedName: 'Шевченко Оксана Іванівна',
    statedAddress: 'м. Вербівка, вул. Садова, 7',
    ...given,
  };
}

/** A stored appeal, open, received on 2 March 2026. */
export interface StoredAppeal {
  readonly id: string;
  readonly sequence: number;
  readonly number: string;
  readonly state: string;
  readonly subject: string;
  readonly receivedOn: string;
  readonly registeredAt: string;
  readonly dueOn: string;
  readonly answeredAt: string | null;
  readonly personId: string | null;
  readonly statedName: string | null;
  readonly unitId: string | null;
  readonly executorId: string | null;
  readonly procedure: string;
  readonly kind: string;
}

let lastSequence = 0;

/** Writes an appeal past the services, for tests of lists; a test names only what it is about. */
export async function storeAppeal(sql: Sql, given: Partial<StoredAppeal> = {}): Promise<StoredAppeal> {
  lastSequence += 1;
  const receivedOn = given.receivedOn ?? '2026-03-02';
  const row: StoredAppeal = {
    id: uuid(),
    sequence: lastSequence,
    number: `Ш-${lastSequence}`,
    state: 'IN_EXECUTION',
    subject: 'Ремонт даху будинку',
    receivedOn,
    registeredAt: `${receivedOn}T08:00:00.000Z`,
    dueOn: addDays(receivedOn, 30),
    answeredAt: null,
    personId: null,
    statedName: null,
    unitId: UNITS.housing,
    executorId: STAFF.executor.id,
    procedure: 'CITIZEN_APPEAL',
    kind: 'APPLICATION',
    ...given,
  };
  await sql`insert into appeals.appeal ${sql({
    ...{
      id: row.id,
      version: 1,
      state: row.state,
      journal_id: JOURNALS.citizens,
      year: 2026,
      sequence: row.sequence,
      number: row.number,
    },
    ...{
      procedure: row.procedure,
      kind: row.kind,
      channel: 'POST',
      subject: row.subject,
      text: 'текст',
      requires_study: true,
      is_urgent: false,
    },
    ...{
      person_id: row.personId,
      stated_name: row.statedName,
      stated_name_key: row.statedName && nameKey(row.statedName),
    },
    ...{
      unit_id: row.unitId,
      executor_id: row.executorId,
      received_on: row.receivedOn,
      registered_at: row.registeredAt,
    },
    ...{
      registered_by_id: STAFF.registrar.id,
      rule_code: 'CITIZEN_APPEAL_STUDY',
      due_on: row.dueOn,
      answered_at: row.answeredAt,
    },
  })}`;
  await sql`insert into appeals.appeal_event ${sql([
    {
      id: uuid(),
      appeal_id: row.id,
      type: 'REGISTERED',
      at: row.registeredAt,
      actor_id: STAFF.registrar.id,
      note: null,
      from_state: null,
      to_state: 'REGISTERED',
    },
    {
      id: uuid(),
      appeal_id: row.id,
      type: 'RESOLVED',
      at: row.registeredAt.replace('08:', '09:'),
      actor_id: STAFF.head.id,
      note: 'До виконання',
      from_state: 'AWAITING_RESOLUTION',
      to_state: 'IN_EXECUTION',
    },
  ])}`;
  return row;
}
