import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { EnvelopeOpener } from '../src/viewer/state-providers/state-provider.ts';

const PERSON = { lastname: 'Шевченко', givenname: 'Оксана', middlename: 'Іванівна', drfocode: '3184710691' };

/**
 * id.gov.ua and BankID НБУ as their descriptions have them, in one server. What it encrypts it encrypts by AES: a
 * stand-in for DSTU, which no free library may do.
 */
export class StandInStateSystem {
  /** token in the last request's address, to be looked for where it must not be */
  lastToken = '';
  /** answers this status to whatever is asked while set */
  refusesWith: number | null = null;
  readonly #key = randomBytes(32);
  readonly #codes = new Set<string>();
  readonly #server = http.createServer((request, response) => void this.#answer(request, response));

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The person at the screen agrees: the browser comes back with a code. */
  approve(authorizationUrl: string): URL {
    const asked = new URL(authorizationUrl).searchParams;
    const code = randomBytes(8).toString('hex');
    this.#codes.add(code);
    const back = new URL(asked.get('redirect_uri') ?? '');
    back.search = new URLSearchParams({ code, state: asked.get('state') ?? '' }).toString();
    return back;
  }

  /** What a council would bring: here it knows the stand-in's key. */
  readonly opener: EnvelopeOpener = {
    certificate: Buffer.from('certificate of the council').toString('base64'),
    decrypt: async (envelope) => {
      const bytes = Buffer.from(envelope, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, 12), { authTagLength: 16 });
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString();
    },
  };

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  #encrypt(value: object): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce);
    const body = Buffer.concat([cipher.update(JSON.stringify(value)), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
  }

  async #answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url);
    const body = await text(request);
    const say = (answer: object, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    if (this.refusesWith !== null) return void say({ error: this.refusesWith }, this.refusesWith);
    switch (url.pathname) {
      case '/get-access-token':
      case '/v1/bank/oauth2/token': {
        const form = request.method === 'POST' ? new URLSearchParams(body) : url.searchParams;
        // a code is good once
        if (!this.#codes.delete(form.get('code') ?? '')) return void say({ error: 'invalid_grant' }, 400);
        this.lastToken = randomBytes(16).toString('hex');
        return void say({ access_token: this.lastToken, token_type: 'bearer', user_id: 8_271, expires_in: '180' });
      }
      case '/get-user-info': {
        const isKnown =
          url.searchParams.get('access_token') === this.lastToken && url.searchParams.get('cert') !== null;
        return void (isKnown ? say({ encryptedUserInfo: this.#encrypt(PERSON) }) : say({}, 401));
      }
      case '/v1/bank/resource/client': {
        if (request.headers.authorization !== `Bearer ${this.lastToken}`) return void say({}, 401);
        const { lastname: lastName, givenname: firstName, middlename: middleName, drfocode: inn } = PERSON;
        return void say({ state: 'ok', customerCrypto: this.#encrypt({ lastName, firstName, middleName, inn }) });
      }
      default:
        say({}, 404);
    }
  }
}
