import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TABLES } from '../measure-export/measure-columns.ts';
import { DEFINITIONS_PAGE, definitionOf, MEASURES, type MeasureKey } from './measure-definitions.policy.ts';

const root = new URL('../../../../', import.meta.url);
const page = readFileSync(new URL(DEFINITIONS_PAGE, root), 'utf8');
const anchors = [...page.matchAll(/<a id="([a-z-]+)"><\/a>/g)].map(([, anchor]) => anchor);

describe('the page of definitions', () => {
  test.each(Object.keys(MEASURES))('defines %s once', (key) => {
    expect(anchors.filter((anchor) => anchor === key)).toHaveLength(1);
  });

  test('is what links lead to', () => {
    expect(definitionOf('rice')).toBe(`${DEFINITIONS_PAGE}#rice`);
  });

  test('has an anchor for everything that the columns of the export refer to', () => {
    const referred = Object.values(TABLES)
      .flatMap((columns) => Object.values(columns))
      .flatMap(([, uk, en]) => [...`${uk} ${en}`.matchAll(/#([a-z-]+)/g)].map(([, key]) => key as MeasureKey));
    expect(referred.length).toBeGreaterThan(40);
    expect(referred.filter((key) => !(key in MEASURES))).toEqual([]);
  });
});
