import type http from 'node:http';

/** Where a request comes from, an IP address. */
export type ClientAddress = (
  request: Pick<http.IncomingMessage, 'headers'> & { readonly socket: { readonly remoteAddress?: string | undefined } },
) => string;

/**
 * Reads the address that a chain of own proxies has written into X-Forwarded-For.
 *
 * @param proxies how many proxies of ours stand before the gateway; 0 = the connection itself tells the address. Whatever
 *   stands further left in the header was written by the client and is not believed
 */
export function clientAddress(proxies: number): ClientAddress {
  return ({ headers, socket }) => {
    const direct = socket.remoteAddress ?? 'unknown';
    if (proxies === 0) return direct;
    const chain = String(headers['x-forwarded-for'] ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean);
    return chain.at(-proxies) ?? direct;
  };
}
