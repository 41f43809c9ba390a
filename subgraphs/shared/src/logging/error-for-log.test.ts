import { describe, expect, test } from 'vitest';
import { createLogger } from './index.ts';

const CANARY = 'Канарчук-3184710691';

/** What a line says that was written with the error. */
function lineOf(err: unknown): string {
  const lines: string[] = [];
  createLogger('test', 'info', { write: (line) => lines.push(line) }).error({ err }, 'defect');
  return lines.join('');
}

const asPostgres = (message: string, more: object = {}) =>
  Object.assign(new Error(message), { severity: 'ERROR', code: '23505', ...more });

describe('an error in a log line', () => {
  test.each<[string, unknown]>([
    ['of the server, in its message', asPostgres(`invalid input syntax for type uuid: "${CANARY}"`)],
    ['of the server, in its detail', asPostgres('duplicate key', { detail: `Key (number)=(${CANARY}) exists` })],
    [
      'of the builder, in its parameters',
      Object.assign(new Error(`Failed query: insert\nparams: ${CANARY}`), { query: 'insert', params: [CANARY] }),
    ],
    ['of the driver, with the arguments', Object.assign(asPostgres('x'), { parameters: [CANARY], args: [CANARY] })],
    ['as the cause of another', new Error('It was not written', { cause: asPostgres(`bad ${CANARY}`) })],
    ['no error at all', CANARY],
    ['an object', { text: CANARY }],
  ])('never tells a value: %s', (_where, error) => {
    const line = lineOf(error);
    expect(line).not.toContain(CANARY);
    expect(line).toContain('defect');
  });

  test('tells what it is, of which table, and where', () => {
    const told = JSON.parse(
      lineOf(asPostgres('x', { table_name: 'tax_number', constraint_name: 'tax_number_number_key' })),
    );
    expect(told.err).toMatchObject({ type: 'Error', code: '23505', about: 'tax_number tax_number_number_key' });
    expect(told.err.stack).toContain('error-for-log.test.ts');
  });

  test('keeps the words of an error of ours', () => {
    expect(lineOf(new RangeError('first must be 1 to 200'))).toContain('first must be 1 to 200');
  });
});
