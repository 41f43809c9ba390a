import { describe, expect, test } from 'vitest';
import type { DataAccessRow } from './data-accesses.query.ts';
import { toCsv } from './data-accesses-file.ts';
import { dataAccessColumns } from './data-accesses-grid.columns.ts';

const columns = dataAccessColumns({
  ...{ language: 'uk', place: '№', at: 'Коли', viewer: 'Хто', purpose: 'Мета', fields: 'Дані' },
  ...{ persons: 'Осіб', client: 'Програма', deferred: 'Відкладено' },
});

const row = (given: Partial<DataAccessRow> = {}): DataAccessRow => ({
  ...{ id: '7', version: 1, seq: 7, at: '2026-03-02T08:00:00.000Z', kind: 'EMPLOYEE', viewer: 'Олена (реєстратор)' },
  ...{ clientId: null, purposeText: 'Розгляд звернення', fieldTexts: ['дата народження', 'стать'], personCount: 2 },
  deferredUntil: null,
  ...given,
});

describe('the journal as a file', () => {
  test('has a heading, days and hours of Kyiv, and what was read in words', () => {
    expect(toCsv([row()], columns)).toBe(
      '\ufeff"№";"Коли";"Хто";"Мета";"Дані";"Осіб";"Програма";"Відкладено"\r\n' +
        '"7";"02.03.2026, 10:00";"Олена (реєстратор)";"Розгляд звернення";"дата народження, стать";"2";"";""\r\n',
    );
  });

  test('keeps a formula from being one, and a quote from ending a cell', () => {
    const [, line] = toCsv([row({ viewer: '=HYPERLINK("x")', deferredUntil: '2026-05-01' })], columns).split('\r\n');
    expect(line).toContain('"\'=HYPERLINK(""x"")"');
    expect(line).toContain('"01.05.2026"');
  });
});
