import { describe, expect, test } from 'vitest';
import { employee, everyone } from '../access/index.ts';
import { aClient, anEmployee } from '../testing/index.ts';
import { assertMayAsk, type InputRules } from './index.ts';

interface Filter {
  readonly state?: string | null;
  readonly applicant?: string | null;
}
const rules: InputRules<Filter> = { state: everyone, applicant: employee('registrar') };

describe('a filter', () => {
  test.each([
    ['by what all may read', aClient(), { state: 'OPEN' }],
    ['by what the viewer may read', anEmployee({ roles: ['registrar'] }), { applicant: 'Ткаченко' }],
    ['whose part is absent or null', aClient(), { state: 'OPEN', applicant: null }],
    ['that is absent', aClient(), null],
  ])('%s is answered', (_which, viewer, filter) => {
    expect(() => assertMayAsk(viewer, filter, rules)).not.toThrow();
  });

  test.each([
    ['by what the viewer may not read', { applicant: 'Ткаченко' }],
    ['with an empty text, which asks too', { applicant: '' }],
  ])('%s is refused by name', (_which, filter) => {
    expect(() => assertMayAsk(aClient(), filter, rules)).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN', details: { argument: 'applicant' } }),
    );
  });

  test('with a part that no rule knows is refused', () => {
    expect(() => assertMayAsk(aClient(), { unheardOf: 1 } as object, rules as InputRules<object>)).toThrow(
      'You may not ask by what you may not read',
    );
  });
});
