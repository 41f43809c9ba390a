import { type Fault, textFaultsOf } from '../fault.ts';

/** What a program may be granted, `resource:verb`; there is nothing else. */
export const SCOPES = [
  'appeals:read',
  'appeals:write',
  'services:read',
  'services:write',
  'residents:read',
  'statistics:read',
  'votes:read',
  'webhooks:manage',
] as const;

/** What is entered about a program. */
export interface ApiClientDetails {
  readonly name: string;
  readonly organisation: string;
  readonly contact: string;
  readonly purpose: string;
  readonly basis: string;
  readonly scopes: readonly string[];
  readonly requestsPerMinute: number;
  readonly costPerMinute: number;
  readonly redirectUris: readonly string[];
}

/** Bounds of texts in characters and of budgets, both ends included. */
export const CLIENT_BOUNDS = {
  name: { min: 2, max: 200 },
  organisation: { min: 2, max: 300 },
  contact: { min: 3, max: 300 },
  purpose: { min: 5, max: 1_000 },
  basis: { min: 3, max: 500 },
  note: { min: 1, max: 1_000 },
  requestsPerMinute: { min: 1, max: 6_000 },
  costPerMinute: { min: 1, max: 1_000_000 },
} as const;

const TEXTS = ['name', 'organisation', 'contact', 'purpose', 'basis'] as const;
const REDIRECTS_MAX = 10;
const REDIRECT_LETTERS_MAX = 500;

/**
 * What is wrong with a registration, in the order of the form, at most one fault per field. Purpose and basis are asked
 * of everybody: a scope added later may open personal data.
 * @see Law 2297-VI, art. 16: access of third parties names its purpose and ground
 */
export function clientFaults(details: ApiClientDetails): Fault[] {
  return [
    ...TEXTS.flatMap((field) => textFaultsOf(field, details[field], CLIENT_BOUNDS[field])),
    ...scopeFaults(details.scopes),
    ...budgetFaults('requestsPerMinute', details.requestsPerMinute),
    ...budgetFaults('costPerMinute', details.costPerMinute),
    ...redirectFaults(details.redirectUris),
  ];
}

function scopeFaults(scopes: readonly string[]): Fault[] {
  if (scopes.length === 0) return [{ field: 'scopes', code: 'SCOPES_MISSING' }];
  const known: readonly string[] = SCOPES;
  return scopes.every((scope) => known.includes(scope)) ? [] : [{ field: 'scopes', code: 'SCOPE_UNKNOWN' }];
}

function budgetFaults(field: 'requestsPerMinute' | 'costPerMinute', value: number): Fault[] {
  const { min, max } = CLIENT_BOUNDS[field];
  return value >= min && value <= max ? [] : [{ field, code: 'OUT_OF_RANGE', min, max }];
}

function redirectFaults(uris: readonly string[]): Fault[] {
  if (uris.length > REDIRECTS_MAX) return [{ field: 'redirectUris', code: 'TOO_MANY', max: REDIRECTS_MAX }];
  return uris.every(isRedirectUri) ? [] : [{ field: 'redirectUris', code: 'REDIRECT_MALFORMED' }];
}

/**
 * An address to which a resident may be sent back: HTTPS, or a program on the resident's own machine.
 * @see RFC 9700, section 2.1: compared exactly, so neither a fragment nor a pattern; RFC 8252, section 7.3: loopback
 */
function isRedirectUri(text: string): boolean {
  if (text.length > REDIRECT_LETTERS_MAX || !URL.canParse(text)) return false;
  const { protocol, hostname, hash, username, password } = new URL(text);
  if (hash !== '' || text.includes('#') || text.includes('*') || username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname));
}
