import { type LookupAddress, lookup } from 'node:dns';
import { type ClientRequest, request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isReachable, literalAddress, type Reach } from './address.policy.ts';
import { type DeliveryFault, faultOfStatus } from './delivery.policy.ts';

const TIMEOUT_MS = 10_000;

/** All addresses of a name. @throws an error of the resolver when there are none */
export type ResolveName = (name: string) => Promise<readonly LookupAddress[]>;

/** How to reach receivers. */
export interface PostSettings {
  readonly reach: Reach;
  /** the system's resolver when absent */
  readonly resolve?: ResolveName;
  /** for the whole exchange; ten seconds when absent */
  readonly timeoutMs?: number;
}

/** What came of one attempt. */
export interface PostResult {
  /** null when nothing answered */
  readonly status: number | null;
  readonly fault: DeliveryFault | null;
}

/** A name none of whose addresses, or not all of them, are on the internet. */
class InternalAddressError extends Error {
  override readonly name = 'InternalAddressError';
}

const systemResolve: ResolveName = (name) =>
  new Promise((resolve, reject) => {
    lookup(name, { all: true, verbatim: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
  });

/**
 * Addresses that may be connected to. One internal address among public ones is enough to refuse: it is no mistake.
 * @throws {InternalAddressError}; an error of the resolver
 */
async function reachableAddresses(name: string, { reach, resolve = systemResolve }: PostSettings) {
  const addresses = await resolve(name);
  const isOpen = addresses.length > 0 && addresses.every(({ address }) => isReachable(address, reach));
  if (!isOpen) throw new InternalAddressError('The name leads into an internal network');
  return addresses;
}

/** Why an endpoint may not be registered at this address; null when it may. The name is looked up. */
export async function addressFault(
  url: string,
  settings: PostSettings,
): Promise<'ADDRESS_INTERNAL' | 'NAME_UNKNOWN' | null> {
  const { hostname } = new URL(url);
  const literal = literalAddress(new URL(url));
  if (literal !== null) return isReachable(literal, settings.reach) ? null : 'ADDRESS_INTERNAL';
  try {
    await reachableAddresses(hostname, settings);
    return null;
  } catch (error) {
    return error instanceof InternalAddressError ? 'ADDRESS_INTERNAL' : 'NAME_UNKNOWN';
  }
}

/**
 * Posts once. The name is looked up here and the connection goes to the very addresses that were checked, so a name that
 * answers otherwise the second time gains nothing. No redirect is followed and no body is read.
 */
export function post(
  address: string,
  { headers, body }: { headers: Readonly<Record<string, string>>; body: string },
  settings: PostSettings,
): Promise<PostResult> {
  const url = new URL(address);
  const literal = literalAddress(url);
  if (literal !== null && !isReachable(literal, settings.reach))
    return Promise.resolve({ status: null, fault: 'ADDRESS_INTERNAL' });
  const options: RequestOptions = {
    method: 'POST',
    agent: false, // a kept connection would outlive the check of its address
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    signal: AbortSignal.timeout(settings.timeoutMs ?? TIMEOUT_MS),
    lookup: (name, { all }, answer) => {
      reachableAddresses(name, settings).then(
        (addresses) => {
          const [first] = addresses;
          if (all) answer(null, [...addresses]);
          else if (first) answer(null, first.address, first.family);
        },
        (error) => answer(error, ''),
      );
    },
  };
  return new Promise((resolve) => {
    const outgoing: ClientRequest = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options);
    outgoing.on('response', (incoming) => {
      const status = incoming.statusCode ?? 0;
      incoming.on('error', () => undefined); // torn down here: what it says is not read
      incoming.destroy();
      resolve({ status, fault: faultOfStatus(status) ?? null });
    });
    outgoing.on('error', (error) => resolve({ status: null, fault: faultOfError(error) }));
    outgoing.end(body);
  });
}

function faultOfError(error: Error & { code?: string }): DeliveryFault {
  if (error instanceof InternalAddressError) return 'ADDRESS_INTERNAL';
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') return 'NAME_UNKNOWN';
  return error.name === 'TimeoutError' || error.code === 'ABORT_ERR' ? 'TIMED_OUT' : 'CONNECTION_FAILED';
}
