import { describe, expect, test } from 'vitest';
import { keysetDatasource, type PageWindow, type RowsRequest } from './keyset-datasource.ts';

const TOTAL = 250;

/** A connection over the numbers 0…249 whose cursor is the number itself. */
function numbers() {
  const windows: PageWindow[] = [];
  const answers: { rows: number[]; last: number | undefined }[] = [];
  let failures = 0;
  const source = keysetDatasource<number>({
    async fetchPage(window) {
      windows.push(window);
      const start = (window.after === null ? 0 : Number(window.after) + 1) + window.skip;
      const rows = Array.from({ length: TOTAL }, (_, n) => n).slice(start, start + window.first);
      return {
        rows,
        endCursor: rows.length > 0 ? String(rows.at(-1)) : null,
        hasNextPage: start + rows.length < TOTAL,
      };
    },
  });
  const ask = (startRow: number, sortModel: RowsRequest<number>['sortModel'] = []) =>
    source.getRows({
      startRow,
      endRow: startRow + 100,
      sortModel,
      successCallback: (rows, last) => void answers.push({ rows, last }),
      failCallback: () => void (failures += 1),
    });
  return { source, windows, answers, ask, failures: () => failures };
}

describe('reading a long list by windows', () => {
  test('goes from cursor to cursor without skipping', async () => {
    const { ask, windows } = numbers();
    await ask(0);
    await ask(100);
    await ask(200);
    expect(windows.map(({ after, skip }) => [after, skip])).toEqual([
      [null, 0],
      ['99', 0],
      ['199', 0],
    ]);
  });

  test('grows until the last page tells how many rows there are', async () => {
    const { ask, answers } = numbers();
    await ask(0);
    await ask(100);
    await ask(200);
    expect(answers.map(({ rows, last }) => [rows.length, last])).toEqual([
      [100, -1],
      [100, -1],
      [50, 250],
    ]);
  });

  test('finds a window out of order from the nearest known place', async () => {
    const { ask, windows, answers } = numbers();
    await ask(0);
    await ask(200);
    expect(windows.at(-1)).toMatchObject({ after: '99', skip: 100 });
    expect(answers.at(-1)?.rows[0]).toBe(200);
  });

  test('forgets its places when the order changes or rows moved', async () => {
    const { ask, windows, source } = numbers();
    await ask(0);
    await ask(100, [{ colId: 'dueOn', sort: 'asc' }]);
    expect(windows.at(-1)).toMatchObject({ after: null, skip: 100, sort: { columnId: 'dueOn', direction: 'ASC' } });
    source.forget();
    await ask(200, [{ colId: 'dueOn', sort: 'asc' }]);
    expect(windows.at(-1)).toMatchObject({ after: null, skip: 200 });
  });

  test('does not show an answer that came too late', async () => {
    const { ask, source, answers, failures } = numbers();
    const late = ask(0);
    source.forget();
    await late;
    expect(answers).toEqual([]);
    expect(failures()).toBe(1);
  });

  test('never asks the server to skip more than it allows', async () => {
    const { ask, windows, failures } = numbers();
    await ask(20_000);
    expect(windows).toEqual([]);
    expect(failures()).toBe(1);
  });
});
