import { randomUUID } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type CryptoKey,
  decodeJwt,
  exportJWK,
  generateKeyPair,
  type JWK,
  type JWTHeaderParameters,
  SignJWT,
} from 'jose';

/** What a test changes of an access token that would hold. */
export interface TokenChange {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  /** left out of the claims */
  readonly without?: string;
  readonly key?: CryptoKey | Uint8Array;
}

/** The city's own issuer as far as its access tokens go: a configuration, keys, and tokens of any shape. */
export class StandInIssuer {
  readonly #server: http.Server;
  readonly #privateKey: CryptoKey;
  readonly publicJwk: JWK;
  /** what the issuer says of a subject */
  readonly people: Map<string, Readonly<Record<string, unknown>>>;

  private constructor(
    server: http.Server,
    privateKey: CryptoKey,
    publicJwk: JWK,
    people: Map<string, Readonly<Record<string, unknown>>>,
  ) {
    this.#server = server;
    this.#privateKey = privateKey;
    this.publicJwk = publicJwk;
    this.people = people;
  }

  static async start(): Promise<StandInIssuer> {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const jwk = { ...(await exportJWK(publicKey)), kid: randomUUID(), alg: 'RS256', use: 'sig' };
    const people = new Map<string, Readonly<Record<string, unknown>>>();
    const server = http.createServer((request, response) => {
      const issuer = `http://${request.headers.host}`;
      const { sub = '' } =
        request.url === '/userinfo' ? decodeJwt(String(request.headers.authorization?.slice(7))) : {};
      const answers: Readonly<Record<string, unknown>> = {
        '/jwks': { keys: [jwk] },
        '/userinfo': people.get(sub) ?? {},
      };
      const configuration = { issuer, jwks_uri: `${issuer}/jwks`, userinfo_endpoint: `${issuer}/userinfo` };
      const answer = answers[request.url ?? ''] ?? configuration;
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new StandInIssuer(server, privateKey, jwk, people);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** An access token of a program, good for a minute but for what the test changes. */
  async token(clientId: string, { claims = {}, header = {}, without, key }: TokenChange = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    const all: Record<string, unknown> = {
      ...{ iss: this.url, aud: 'hromada-api', sub: clientId, client_id: clientId, jti: randomUUID() },
      ...{ scope: 'votes:read', iat: now, exp: now + 60, ...claims },
    };
    if (without !== undefined) delete all[without];
    const protectedHeader = { alg: 'RS256', typ: 'at+jwt', kid: this.publicJwk.kid, ...header } as JWTHeaderParameters;
    return new SignJWT(all).setProtectedHeader(protectedHeader).sign(key ?? this.#privateKey);
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }
}
