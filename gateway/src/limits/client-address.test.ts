import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

const from = (forwarded: string | undefined) => ({
  headers: { 'x-forwarded-for': forwarded },
  socket: { remoteAddress: '10.0.0.9' },
});

test.each([
  ['no proxy of ours: the header is the client’s own word', 0, '1.1.1.1', '10.0.0.9'],
  ['one proxy', 1, '1.1.1.1', '1.1.1.1'],
  ['one proxy, and a client that wrote an address before it', 1, '6.6.6.6, 1.1.1.1', '1.1.1.1'],
  ['two proxies', 2, '6.6.6.6, 1.1.1.1, 10.0.0.1', '1.1.1.1'],
  ['a proxy that was passed by', 1, undefined, '10.0.0.9'],
])('%s', (_, proxies, forwarded, address) => {
  expect(clientAddress(proxies)(from(forwarded))).toBe(address);
});
