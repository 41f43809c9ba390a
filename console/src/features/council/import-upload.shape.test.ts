import { expect, test } from 'vitest';
import { base64Of, toldHeaders } from './import-upload.shape.ts';

test('bytes of any encoding come through', () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
  expect(Buffer.from(base64Of(bytes), 'base64').equals(Buffer.from(bytes))).toBe(true);
});

test('a header with an equals sign of its own is told by the last one', () => {
  expect(toldHeaders('Що = вирішували = title\n\nбез поля\nГолос=result')).toEqual([
    { found: 'Що = вирішували', field: 'title' },
    { found: 'Голос', field: 'result' },
  ]);
});
