import type { RequestHandler } from 'express';
import { refuseAsGraph } from '../refusal.ts';
import type { ClientAddress } from './client-address.ts';
import type { RateLimiter } from './rate-limiter.ts';

/** Says who asks: a request of this gateway to its own provider. Nobody outside knows the value. */
export const OWN_REQUEST_HEADER = 'x-hromada-own-request';

/** What the door before signing in stands on. */
export interface SignInDoorParts {
  readonly limiter: RateLimiter;
  readonly addressOf: ClientAddress;
  /** the value of OWN_REQUEST_HEADER by which this process knows itself */
  readonly ownKey: string;
}

/**
 * Counts requests to `/session` and `/oidc` by address: nobody is known there yet. This gateway asks its provider for each
 * sign-in itself, from one address for everybody, and is not counted.
 */
export function signInDoor({ limiter, addressOf, ownKey }: SignInDoorParts): RequestHandler {
  return (request, response, next) => {
    if (request.headers[OWN_REQUEST_HEADER] === ownKey) return next();
    try {
      limiter.takeRequest(limiter.signInActorAt(addressOf(request)));
    } catch (error) {
      return refuseAsGraph(response.set('cache-control', 'no-store'), error);
    }
    next();
  };
}
