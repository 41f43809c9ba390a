import { readFileSync } from 'node:fs';
import { personalFields } from '@hromada/shared/testing';
import { buildSchema, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { registry } from '../src/registry.ts';

const open = buildSchema(readFileSync(new URL('../public-api.graphql', import.meta.url), 'utf8'));

/** Whether the public contract has a field of this coordinate. */
function isPublic(coordinate: string): boolean {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = open.getType(typeName);
  return isObjectType(type) && type.getFields()[fieldName] !== undefined;
}

describe('the public contract', () => {
  test.each(registry)('has no personal field of $name', async ({ build }) => {
    const personal = [...personalFields(await build()).keys()];
    expect(personal.filter(isPublic)).toEqual([]);
  });

  test('is compared with personal fields that are there', async () => {
    const counts = await Promise.all(registry.map(async ({ build }) => personalFields(await build()).size));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(40);
    expect(isPublic('Query.services')).toBe(true);
  });
});
