import { describe, expect, test } from 'vitest';
import { createConnection } from './connection.ts';

function watched() {
  const timers: (() => void)[] = [];
  const connection = createConnection((run) => void timers.push(run));
  let resyncs = 0;
  connection.onResync(() => {
    resyncs += 1;
  });
  return { connection, wire: connection.wire, timers, resyncs: () => resyncs };
}

describe('the connection', () => {
  test('opens quietly: nothing was missed yet', () => {
    const { connection, wire, resyncs } = watched();
    wire.connecting();
    wire.connected();
    expect(connection.state()).toBe('live');
    expect(resyncs()).toBe(0);
  });

  test('that comes back says so for a moment and asks for the data again', () => {
    const { connection, wire, timers, resyncs } = watched();
    wire.connected();
    wire.closed(true);
    wire.connecting();
    expect(connection.state()).toBe('lost');
    wire.connected();
    expect(connection.state()).toBe('restored');
    expect(resyncs()).toBe(1);
    timers.forEach((run) => {
      run();
    });
    expect(connection.state()).toBe('live');
  });

  test('closed because nobody listens any more is not lost', () => {
    const { connection, wire } = watched();
    wire.connected();
    wire.closed(false);
    expect(connection.state()).toBe('idle');
  });

  test('with a gap in the stream asks for the data again', () => {
    const { wire, resyncs } = watched();
    wire.gap();
    expect(resyncs()).toBe(1);
  });
});
