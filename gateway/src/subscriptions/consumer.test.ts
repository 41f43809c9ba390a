import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { graphError } from '../graph-error.ts';
import { Consumer } from './consumer.ts';

const result = (number: number) => ({ data: { number } });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aConsumer() {
  const events = { onTake: vi.fn(), onEnd: vi.fn(), onSlow: vi.fn() };
  return { events, consumer: new Consumer({ waitingResults: 2, waitingMs: 1_000 }, events) };
}

test('hands out what waits, then what comes', async () => {
  const { consumer } = aConsumer();
  consumer.push(result(1));
  expect(await consumer.next()).toEqual({ value: result(1), done: false });
  const next = consumer.next();
  consumer.push(result(2));
  expect(await next).toEqual({ value: result(2), done: false });
});

test('gives up on a client with too much waiting', async () => {
  const { consumer, events } = aConsumer();
  for (const number of [1, 2, 3]) consumer.push(result(number));
  expect(events.onSlow).toHaveBeenCalledOnce();
  await expect(consumer.next()).rejects.toMatchObject({ extensions: { code: 'SUBSCRIPTION_SLOW_CONSUMER' } });
});

test('gives up on a client that takes nothing for too long, not on one that takes slowly', async () => {
  const { consumer, events } = aConsumer();
  consumer.push(result(1));
  vi.advanceTimersByTime(900);
  await consumer.next();
  vi.advanceTimersByTime(5_000);
  expect(events.onSlow).not.toHaveBeenCalled();
  consumer.push(result(2));
  vi.advanceTimersByTime(1_001);
  expect(events.onSlow).toHaveBeenCalledOnce();
});

test('ends with an error after what already waits', async () => {
  const { consumer, events } = aConsumer();
  consumer.push(result(1));
  consumer.fail(graphError('SUBSCRIPTION_GAP', 'gone'));
  expect(events.onEnd).toHaveBeenCalledOnce();
  expect(await consumer.next()).toEqual({ value: result(1), done: false });
  await expect(consumer.next()).rejects.toThrow('gone');
  expect(await consumer.next()).toEqual({ value: undefined, done: true });
});

test('lets go at once though a next() is pending', async () => {
  const { consumer, events } = aConsumer();
  const pending = consumer.next();
  await consumer.return();
  expect(await pending).toEqual({ value: undefined, done: true });
  expect(events.onEnd).toHaveBeenCalledOnce();
});
