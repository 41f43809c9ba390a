import { openDatabase } from '@hromada/drizzle/client';
import { type ClonedDatabase, cloneDatabase } from '@hromada/drizzle/testing';
import { addDays, type IsoDay } from '@hromada/shared/clock';
import { clockAt } from '@hromada/shared/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CALENDAR } from '../../test/calendar.ts';
import { readTermReference, type TermReference } from './deadline.repository.ts';
import { DeadlineService } from './deadline.service.ts';

let database: ClonedDatabase;
let opened: ReturnType<typeof openDatabase>;
let reference: TermReference;

beforeAll(async () => {
  database = await cloneDatabase();
  opened = openDatabase(database.url('appeals'));
  reference = await readTermReference(opened.db);
});
afterAll(async () => {
  await opened.close();
  await database.close();
});

describe('the terms a new database knows', () => {
  test('are those of the laws', () => {
    expect(reference.rules.map(({ code, value, unit, rollover }) => `${code}: ${value} ${unit} ${rollover}`)).toEqual([
      'CITIZEN_APPEAL_NO_STUDY: 15 DAYS NEXT',
      'CITIZEN_APPEAL_STUDY: 1 MONTHS NEXT',
      'DEPUTY_APPEAL: 10 DAYS NEXT',
      'INFORMATION_REQUEST: 5 WORKING_DAYS NEXT',
      'INFORMATION_REQUEST_URGENT: 48 HOURS NONE',
    ]);
  });

  test('its calendar has every peace-time holiday from 2019 to martial law, and none after', () => {
    for (let day: IsoDay = '2019-01-01'; day < '2023-01-01'; day = addDays(day, 1)) {
      expect([day, reference.calendar.standingOf(day).isWorking]).toEqual([day, CALENDAR.standingOf(day).isWorking]);
    }
  });
});

describe('a changed law', () => {
  test('is read within a minute, without a restart', async () => {
    const clock = clockAt('2026-03-02T10:00:00+02:00');
    let readings = 0;
    const deadlines = new DeadlineService({
      clock,
      read: () => {
        readings += 1;
        return readTermReference(opened.db);
      },
    });
    const term = async () => {
      const subject = {
        procedure: 'CITIZEN_APPEAL',
        requiresStudy: true,
        isUrgent: false,
        receivedOn: '2026-03-02',
      } as const;
      return (await deadlines.apply({ ...subject, registeredAt: clock.now() })).dueOn;
    };
    expect(await term()).toBe('2026-04-02');
    await opened.db.execute(
      `update appeals.statutory_rule set valid_to = '2026-01-01' where code = 'CITIZEN_APPEAL_STUDY'`,
    );
    await opened.db.execute(`insert into appeals.statutory_rule (code, procedure, requires_study, basis, value, unit, rollover, valid_from)
      values ('CITIZEN_APPEAL_STUDY', 'CITIZEN_APPEAL', true, 'новий закон', 20, 'DAYS', 'NEXT', '2026-01-01')`);
    expect([await term(), readings]).toEqual(['2026-04-02', 1]);
    clock.set('2026-03-02T10:01:01+02:00');
    expect([await term(), readings]).toEqual(['2026-03-23', 2]);
  });

  test('a database that was away for a moment is asked again', async () => {
    let isAway = true;
    const deadlines = new DeadlineService({
      clock: clockAt('2026-03-02T10:00:00+02:00'),
      read: () => (isAway ? Promise.reject(new Error('away')) : readTermReference(opened.db)),
    });
    const subject = {
      procedure: 'DEPUTY_APPEAL',
      requiresStudy: true,
      isUrgent: false,
      receivedOn: '2026-03-02',
      registeredAt: new Date(),
    } as const;
    await expect(deadlines.apply(subject)).rejects.toThrow('away');
    isAway = false;
    expect((await deadlines.apply(subject)).dueOn).toBe('2026-03-12');
  });
});
