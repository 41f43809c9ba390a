import { expect, test } from 'vitest';
import { typeNamesOf } from './type-names.ts';

test('types met most are offered first, each once', () => {
  const met = ['акт', 'лист', 'запит', 'лист', 'запит', 'лист'].map((typeName) => ({ node: { typeName } }));
  expect(typeNamesOf(met)).toEqual(['лист', 'запит', 'акт']);
  expect(typeNamesOf([])).toEqual([]);
});
