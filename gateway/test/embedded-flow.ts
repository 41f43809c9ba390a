import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { FetchBrowser, formActions } from '@hromada/shared/testing/sign-in';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';

/** Answer of a token endpoint. */
export interface TokenAnswer {
  readonly status: number;
  readonly access_token?: string;
  readonly refresh_token?: string;
  readonly scope?: string;
  readonly error?: string;
}

/** A program's key pair. */
export interface ProgramKey {
  readonly privateKey: CryptoKey;
  /** public JWK as the council's register keeps it */
  readonly text: string;
  readonly kid: string;
}

export async function aProgramKey(): Promise<ProgramKey> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const kid = randomUUID();
  return { privateKey, kid, text: JSON.stringify({ ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' }) };
}

/** An assertion by which a program proves who it is (RFC 7523). */
export function anAssertion(issuer: string, clientId: string, key: ProgramKey, jti = randomUUID()): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg: 'ES256', kid: key.kid })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(issuer)
    .setJti(jti)
    .setIssuedAt()
    .setExpirationTime('1m')
    .sign(key.privateKey);
}

/** The embedded provider as programs meet it. */
export class ProviderClient {
  readonly #gatewayUrl: string;

  constructor(gatewayUrl: string) {
    this.#gatewayUrl = gatewayUrl;
  }

  async token(form: Readonly<Record<string, string>>): Promise<TokenAnswer> {
    const response = await fetch(`${this.#gatewayUrl}/oidc/token`, { method: 'POST', body: new URLSearchParams(form) });
    return { status: response.status, ...((await response.json()) as object) };
  }

  /** A token of a program for itself. */
  async clientToken(clientId: string, key: ProgramKey, scope: string, assertion?: string): Promise<TokenAnswer> {
    return this.token({
      grant_type: 'client_credentials',
      scope,
      client_id: clientId,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion ?? (await anAssertion(await this.issuer(), clientId, key)),
    });
  }

  async issuer(): Promise<string> {
    const response = await fetch(`${this.#gatewayUrl}/oidc/.well-known/openid-configuration`);
    return ((await response.json()) as { issuer: string }).issuer;
  }

  async keyIds(): Promise<string[]> {
    const { keys } = (await (await fetch(`${this.#gatewayUrl}/oidc/jwks`)).json()) as { keys: { kid: string }[] };
    return keys.map(({ kid }) => kid);
  }

  authorizationUrl(query: Readonly<Record<string, string>>): string {
    return `${this.#gatewayUrl}/oidc/auth?${new URLSearchParams(query)}`;
  }

  /** A resident allows an app to act for them. @returns the code and what it is exchanged with */
  async codeFor(app: { clientId: string; redirectUri: string }, subject: string, scope: string) {
    const verifier = randomBytes(32).toString('base64url');
    const browser = new FetchBrowser();
    const url = this.authorizationUrl({
      client_id: app.clientId,
      response_type: 'code',
      redirect_uri: app.redirectUri,
      scope,
      prompt: 'consent',
      state: 'of-the-app',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    });
    const signIn = await browser.open(url);
    const [demo = ''] = formActions(await signIn.response.text());
    const consent = await submit(browser, new URL(demo, signIn.url).href, { subject });
    const consentPage = await consent.response.text();
    const [allow = ''] = formActions(consentPage);
    const back = await submit(browser, new URL(allow, consent.url).href, { decision: 'allow' }, app.redirectUri);
    const code = new URL(back.url).searchParams.get('code') ?? '';
    const exchange = {
      grant_type: 'authorization_code',
      client_id: app.clientId,
      redirect_uri: app.redirectUri,
      code_verifier: verifier,
      code,
    };
    return { exchange, consentPage };
  }
}

function submit(browser: FetchBrowser, url: string, form: Readonly<Record<string, string>>, stopAt?: string) {
  return browser.open(url, { method: 'POST', body: new URLSearchParams(form) }, stopAt);
}
