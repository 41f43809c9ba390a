import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';
import type { Fault } from '../fault.ts';

const URL_LETTERS_MAX = 500;
const PORT_LEAST = 1_024;

/** Networks that are nobody's on the internet: IANA special-purpose registries (RFC 6890 and its updates). */
const INTERNAL_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // link-local; where clouds answer for their metadata
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

/** Parts of 2000::/3 that lead elsewhere: into IPv4 (Teredo and its neighbours, 6to4), or nowhere (documentation). */
const INTERNAL_V6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const internalV4 = new BlockList();
for (const [net, prefix] of INTERNAL_V4) internalV4.addSubnet(net, prefix, 'ipv4');
const internalV6 = new BlockList();
for (const [net, prefix] of INTERNAL_V6) internalV6.addSubnet(net, prefix, 'ipv6');
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');
const loopbackV6 = new BlockList(); // apart: a list with both would find mapped IPv4 in it
loopbackV6.addAddress('::1', 'ipv6');
const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');

/** Where the sender may go: to the internet; in development also to the machine it runs on, also without TLS. */
export type Reach = 'INTERNET' | 'INTERNET_AND_LOOPBACK';

/**
 * Whether a request to the address may leave. Everything that is not plainly a public unicast address may not: IPv6 outside
 * 2000::/3 (mapped IPv4, NAT64, unique local, link-local, multicast) goes nowhere.
 * @param address an IP address, without brackets or a zone
 */
export function isReachable(address: string, reach: Reach): boolean {
  if (isIPv4(address)) {
    if (reach === 'INTERNET_AND_LOOPBACK' && loopback.check(address, 'ipv4')) return true;
    return !internalV4.check(address, 'ipv4');
  }
  if (!isIPv6(address) || address.includes('%')) return false;
  if (reach === 'INTERNET_AND_LOOPBACK' && loopbackV6.check(address, 'ipv6')) return true;
  return global.check(address, 'ipv6') && !internalV6.check(address, 'ipv6');
}

/** The IP address that a URL names without a name; null when it has a name to be looked up. */
export function literalAddress(url: URL): string | null {
  const bare = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? null : bare;
}

/**
 * What is wrong with the address of an endpoint before anything is looked up, at most one fault. Ports below 1024 other
 * than 443 belong to protocols that a POST might speak by chance.
 */
export function urlFaults(text: string, reach: Reach): Fault[] {
  const malformed = [{ field: 'url', code: 'URL_MALFORMED' }];
  if (text.length > URL_LETTERS_MAX || !URL.canParse(text)) return malformed;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || text.includes('#')) return malformed;
  const isDevelopment = reach === 'INTERNET_AND_LOOPBACK';
  if (url.protocol !== 'https:' && !(isDevelopment && url.protocol === 'http:'))
    return [{ field: 'url', code: 'URL_NOT_HTTPS' }];
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  if (port !== 443 && port < PORT_LEAST) return [{ field: 'url', code: 'PORT_REFUSED' }];
  const literal = literalAddress(url);
  return literal !== null && !isReachable(literal, reach) ? [{ field: 'url', code: 'ADDRESS_INTERNAL' }] : [];
}
