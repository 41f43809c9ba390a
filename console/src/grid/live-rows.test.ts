import { describe, expect, test } from 'vitest';
import { liveRows } from './live-rows.ts';

interface Row {
  readonly id: string;
  readonly version: number;
}

function gridWith(...rows: Row[]) {
  const held = new Map(
    rows.map((row) => [
      row.id,
      {
        data: row,
        updateData(next: Row) {
          this.data = next;
        },
      },
    ]),
  );
  const frames: (() => void)[] = [];
  const fresh: Row[] = [];
  const live = liveRows<Row>({
    find: (id) => held.get(id),
    schedule: (run) => void frames.push(run),
    onNew: (rows) => void fresh.push(...rows),
  });
  const paint = () => frames.splice(0).forEach((run) => void run());
  return { live, held, frames, fresh, paint };
}

describe('rows that change under the eyes', () => {
  test('are written once a frame with the newest state', () => {
    const { live, held, frames, paint } = gridWith({ id: 'a', version: 1 });
    live.push({ id: 'a', version: 2 }, false);
    live.push({ id: 'a', version: 4 }, false);
    live.push({ id: 'a', version: 3 }, false);
    expect(frames).toHaveLength(1);
    paint();
    expect(held.get('a')?.data.version).toBe(4);
  });

  test('never go back to an older version', () => {
    const { live, held, paint } = gridWith({ id: 'a', version: 5 });
    live.push({ id: 'a', version: 4 }, false);
    paint();
    expect(held.get('a')?.data.version).toBe(5);
  });

  test('that are new are told once; changes of rows not loaded are passed over', () => {
    const { live, fresh, paint } = gridWith();
    live.push({ id: 'new', version: 1 }, true);
    live.push({ id: 'new', version: 2 }, false);
    live.push({ id: 'elsewhere', version: 9 }, false);
    paint();
    expect(fresh).toEqual([{ id: 'new', version: 2 }]);
  });
});
