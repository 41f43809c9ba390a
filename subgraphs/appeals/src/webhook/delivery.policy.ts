import { createHmac } from 'node:crypto';

/** After so many failures in a row an endpoint is paused: about eleven hours by {@link retryDelayMs}. */
export const FAILURES_MAX = 20;

const FIRST_DELAY_MS = 5_000;
const DELAY_MAX_MS = 3_600_000;
/** A delay is up to so much longer or shorter, so that endpoints of one receiver do not come back all at once. */
const JITTER = 0.2;
const SECRET_LABEL = 'hromada webhook';

/** Why an attempt did not count as delivered. */
export type DeliveryFault =
  | 'ADDRESS_INTERNAL'
  | 'NAME_UNKNOWN'
  | 'CONNECTION_FAILED'
  | 'TIMED_OUT'
  | 'REDIRECTED'
  | 'STATUS_REFUSED'
  | 'GONE';

/**
 * How long to wait after so many failures in a row: twice as long each time, from five seconds to an hour.
 * @param failures 1 after the first
 * @param random from 0 to 1
 */
export function retryDelayMs(failures: number, random: number): number {
  const delay = Math.min(FIRST_DELAY_MS * 2 ** (failures - 1), DELAY_MAX_MS);
  return Math.round(delay * (1 + JITTER * (2 * random - 1)));
}

/** What an HTTP status says of a delivery; undefined when the event was taken. Nothing is ever followed. */
export function faultOfStatus(status: number): DeliveryFault | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status >= 300 && status < 400) return 'REDIRECTED';
  return status === 410 ? 'GONE' : 'STATUS_REFUSED';
}

/**
 * The secret of an endpoint. Derived, so that no row and no backup holds it.
 * @param key of the process, kept outside the database
 * @param version 1, 2, 3…: each rotation makes another
 * @returns `whsec_` and 32 bytes in base64
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function secretOf(key: string, { id, version }: { id: string; version: number }): string {
  return `whsec_${createHmac('sha256', key).update(`${SECRET_LABEL}:${id}:${version}`).digest('base64')}`;
}

/** A message as it is signed. */
export interface SignedMessage {
  /** `evt_17`, the same however often it is sent */
  readonly id: string;
  /** seconds since 1970, the time of the attempt */
  readonly timestamp: number;
  readonly body: string;
}

/**
 * Value of `webhook-signature`: `v1,` and HMAC-SHA-256 over `id.timestamp.body`, one for each secret that holds.
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function signaturesOf({ id, timestamp, body }: SignedMessage, secrets: readonly string[]): string {
  const sign = (secret: string) =>
    createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64'))
      .update(`${id}.${timestamp}.${body}`)
      .digest('base64');
  return secrets.map((secret) => `v1,${sign(secret)}`).join(' ');
}
