import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CODE_BYTES, codeAsKept, invitationCode } from './invitation-code.policy.ts';

test('a code has 130 bits in groups, and other bytes give another', () => {
  const bytes = new Uint8Array(CODE_BYTES).fill(255);
  expect(invitationCode(bytes)).toBe('ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-Z');
  const codes = new Set(Array.from({ length: 1_000 }, () => invitationCode(randomBytes(CODE_BYTES))));
  expect(codes.size).toBe(1_000);
});

test('each of the 130 bits counts', () => {
  const none = invitationCode(new Uint8Array(CODE_BYTES));
  for (let bit = 0; bit < 130; bit += 1) {
    const bytes = new Uint8Array(CODE_BYTES);
    bytes[CODE_BYTES - 1 - Math.floor(bit / 8)] = 1 << (bit % 8);
    expect(invitationCode(bytes)).not.toBe(none);
  }
});

test('a code is the same however it is typed', () => {
  const typed = fc.constantFrom('-', ' ', '', '—', '\n');
  fc.assert(
    fc.property(fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES }), typed, (bytes, separator) => {
      const code = invitationCode(bytes);
      const spoken = code.toLowerCase().replaceAll('-', separator).replaceAll('0', 'o').replaceAll('1', 'l');
      expect(codeAsKept(spoken)).toBe(codeAsKept(code));
    }),
  );
});
