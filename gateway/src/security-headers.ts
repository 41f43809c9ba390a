import { randomBytes } from 'node:crypto';

/** A fresh nonce for one page: marks the style elements that the console's libraries insert. */
export function createNonce(): string {
  return randomBytes(16).toString('base64');
}

/**
 * Content-Security-Policy of the console's page: everything from this origin, styles by nonce, nothing inline.
 * Trusted Types are not required: the interface kit writes its style elements as text.
 *
 * @param host Host header of the request: older browsers do not count ws: to 'self'
 */
export function contentSecurityPolicy(nonce: string, host: string | undefined): string {
  const sockets = host !== undefined && /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${sockets}`,
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers of every answer. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
