import { openDatabase } from '@hromada/drizzle/client';
import { type ClonedDatabase, cloneDatabase } from '@hromada/drizzle/testing';
import { addDays, type IsoDay } from '@hromada/shared/clock';
import { easterOn, trinityOn } from '@hromada/shared/deadline';
import { clockAt, naiveIsWorked } from '@hromada/shared/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WALL_CALENDAR } from '../../test/golden/golden-table.ts';
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
      'CITIZEN_APPEAL_EXTENSION: 45 DAYS PREVIOUS',
      'CITIZEN_APPEAL_FORWARDING: 5 DAYS NEXT',
      'CITIZEN_APPEAL_NO_STUDY: 15 DAYS NEXT',
      'CITIZEN_APPEAL_RETURN: 10 DAYS NEXT',
      'CITIZEN_APPEAL_STUDY: 1 MONTHS NEXT',
      'DEPUTY_APPEAL: 10 DAYS NEXT',
      'DEPUTY_APPEAL_EXTENSION: 1 MONTHS PREVIOUS',
      'DOCUMENT_CONTROL: 30 DAYS PREVIOUS',
      'INFORMATION_REQUEST: 5 WORKING_DAYS NEXT',
      'INFORMATION_REQUEST_EXTENSION: 20 WORKING_DAYS PREVIOUS',
      'INFORMATION_REQUEST_FORWARDING: 5 WORKING_DAYS NEXT',
      'INFORMATION_REQUEST_URGENT: 48 HOURS NONE',
    ]);
  });

  test('its calendar is that of the wall: days off in peace, and none but weekends under martial law', () => {
    for (let day: IsoDay = '2019-01-01'; day < '2028-01-01'; day = addDays(day, 1)) {
      expect([day, reference.calendar.standingOf(day).isWorking]).toEqual([day, naiveIsWorked(day, WALL_CALENDAR)]);
    }
  });

  test('it knows the holidays of every year from 2019 to 2035, Easter and Trinity by the Julian paschalia', () => {
    expect(reference.rows.years).toEqual(Array.from({ length: 17 }, (_, index) => 2019 + index));
    for (const year of reference.rows.years) {
      const feasts = reference.rows.specialDays.filter(({ day }) => Number(day.slice(0, 4)) === year);
      expect([year, feasts.length]).toEqual([year, year === 2022 || year === 2023 ? 12 : 11]);
      expect(feasts.find(({ name }) => name === 'Великдень')?.day).toBe(easterOn(year));
      expect(feasts.find(({ name }) => name === 'Трійця')?.day).toBe(trinityOn(year));
    }
    expect(() => reference.calendar.standingOf('2036-01-01')).toThrow('у календарі немає року 2036');
  });
});

describe('a changed law', () => {
  const subject = {
    procedure: 'CITIZEN_APPEAL',
    requiresStudy: true,
    isUrgent: false,
    receivedOn: '2026-03-02',
  } as const;

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
    const term = async () => (await deadlines.apply({ ...subject, registeredAt: clock.now() })).dueOn;
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
    const deputy = { ...subject, procedure: 'DEPUTY_APPEAL', registeredAt: new Date() } as const;
    await expect(deadlines.apply(deputy)).rejects.toThrow('away');
    isAway = false;
    expect((await deadlines.apply(deputy)).dueOn).toBe('2026-03-12');
  });
});
