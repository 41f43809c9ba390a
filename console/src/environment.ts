/** Placeholder the gateway replaces; a page opened without the gateway still carries it. */
const UNSET_NONCE = '__CSP_NONCE__';

/** What the page is told by whoever served it. */
export interface ConsoleEnvironment {
  /** nonce of this response for styles made at run time; empty when the page came without one */
  readonly styleNonce: string;
  readonly graphUrl: string;
  readonly socketUrl: string;
  readonly sessionUrl: string;
}

/** Reads the environment out of the document and its address; everything lives on one origin. */
export function readEnvironment(page: Document, address: Location): ConsoleEnvironment {
  const content = page.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
  const scheme = address.protocol === 'https:' ? 'wss:' : 'ws:';
  return {
    styleNonce: content === UNSET_NONCE ? '' : content,
    graphUrl: '/graphql',
    socketUrl: `${scheme}//${address.host}/graphql`,
    sessionUrl: '/session',
  };
}

/** The environment of this page. */
export const environment = readEnvironment(document, location);
