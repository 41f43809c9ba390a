import { describe, expect, test } from 'vitest';
import { cursorOf, streamPosition } from './stream-position.ts';

describe('the place in a stream', () => {
  test('is the last event seen', () => {
    const position = streamPosition(null);
    position.advance('7');
    position.advance('9');
    expect(position.cursor).toBe('9');
  });

  test('drops an event that is delivered again after a reconnect', () => {
    const position = streamPosition('6');
    expect(['6', '7', '7', '8'].map((cursor) => position.advance(cursor))).toEqual([false, true, false, true]);
    expect(position.cursor).toBe('8');
  });

  test('remembers the recent past without growing for ever', () => {
    const position = streamPosition(null);
    for (let n = 0; n < 5_000; n += 1) position.advance(String(n));
    expect(position.advance('4999')).toBe(false);
    expect(position.advance('4500')).toBe(false);
  });

  test('is read from the one field of the result', () => {
    expect(cursorOf({ appealChanged: { cursor: '12', type: 'REGISTERED' } })).toBe('12');
    expect(cursorOf({ tick: 3 })).toBeNull();
    expect(cursorOf(null)).toBeNull();
  });
});
