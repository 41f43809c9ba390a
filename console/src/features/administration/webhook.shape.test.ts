import { expect, test } from 'vitest';
import { emptyWebhook, isWebhookValues } from './webhook.shape.ts';

test.each([
  [emptyWebhook(['appeal.registered']), true],
  [{ url: 'https://portal.example', eventTypes: [] }, true],
  [{ url: 'https://portal.example' }, false],
  [{ url: 1, eventTypes: [] }, false],
  [{ url: '', eventTypes: [1] }, false],
  [null, false],
])('a draft %j is of the form: %s', (raw, expected) => {
  expect(isWebhookValues(raw)).toBe(expected);
});
