import { expect, test } from 'vitest';
import { outcomeOf, uploadFile } from './upload-file.ts';

test.each([
  [201, '{"id":"f"}', { kind: 'done' }],
  [422, '{"error":{"code":"CONTENT_DIFFERS","message":"Не те"}}', { kind: 'refused', message: 'Не те' }],
  [413, '{"error":{"code":"FILE_TOO_LARGE","message":"Завеликий"}}', { kind: 'refused', message: 'Завеликий' }],
  [413, '<html>nginx</html>', { kind: 'failed' }],
  [503, '{"error":{"code":"BUSY","message":"Too many"}}', { kind: 'failed' }],
])('%i %s', (status, text, outcome) => {
  expect(outcomeOf(status, text)).toEqual(outcome);
});

test('a file that the council would not take is not sent', async () => {
  const file = new File([new Uint8Array(25 * 1024 * 1024 + 1)], 'скан.pdf');
  const upload = { documentId: 'd', file, key: 'k', language: 'uk', onProgress: () => undefined } as const;
  expect(await uploadFile(upload)).toEqual({ kind: 'too-large' }); // nor could it be: Node has no XMLHttpRequest
});
