import type { Logger } from '@hromada/shared/logging';
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWK, type JWTVerifyGetKey } from 'jose';
import { type AtRest, createSecret } from '../at-rest.ts';
import type { SigningKeyRepository, SigningKeyRow } from './signing-key.repository.ts';

/** How keys come and go, in milliseconds. */
export interface KeyTimes {
  /** a key is replaced at this age */
  readonly rotateMs: number;
  /** a new key is published so long before it signs: every gateway and every cache knows it by then */
  readonly announceMs: number;
  /** an old key is published so long after it signed last: longer than anything it signed lives */
  readonly retireMs: number;
  /** how often the keys are read anew */
  readonly readMs: number;
}

/** Every quarter; ten minutes ahead; an hour after. */
export const KEY_TIMES: KeyTimes = {
  rotateMs: 90 * 86_400_000,
  announceMs: 600_000,
  retireMs: 3_600_000,
  readMs: 60_000,
};

const ALGORITHM = 'ES256';
/** A token with an unknown key is no reason to read the keys more often than this. */
const REREAD_MS = 1_000;

/** What the keys stand on. */
export interface SigningKeysParts {
  readonly repository: SigningKeyRepository;
  readonly atRest: AtRest;
  readonly times: KeyTimes;
  readonly log: Logger;
}

/** The embedded identity provider's own keys: made, announced, used, retired; the same in every gateway. */
export class SigningKeys {
  readonly #parts: SigningKeysParts;
  readonly #onChange: (jwks: readonly JWK[]) => void;
  #rows: readonly SigningKeyRow[] = [];
  #order = '';
  #readAt = 0;
  #timer: NodeJS.Timeout | undefined;

  /** @param onChange hears which private keys to use from now on, the signing one first */
  constructor(parts: SigningKeysParts, onChange: (jwks: readonly JWK[]) => void) {
    this.#parts = parts;
    this.#onChange = onChange;
  }

  /** Reads the keys, makes the first one if there is none, and keeps doing so. */
  async start(): Promise<void> {
    await this.refresh();
    this.#timer = setInterval(() => {
      this.refresh().catch((error: unknown) => this.#parts.log.error({ err: error }, 'signing keys could not be read'));
    }, this.#parts.times.readMs).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Reads the keys anew, and makes a new one when it is time. */
  async refresh(): Promise<void> {
    const { repository, times } = this.#parts;
    const now = new Date();
    this.#rows = await repository.listPublished(now);
    const youngest = this.#ours()[0];
    const isDue = !youngest || now.getTime() - youngest.signsFrom.getTime() > times.rotateMs;
    if (isDue) await this.rotate();
    await repository.prune(now);
    this.#readAt = Date.now();
    this.#tell();
  }

  /** Makes a new key: it signs at once when it is the first, after its announcement otherwise. */
  async rotate(): Promise<void> {
    const { repository, atRest, times } = this.#parts;
    const now = new Date();
    const isFirst = this.#ours().length === 0;
    const signsFrom = new Date(now.getTime() + (isFirst ? 0 : times.announceMs));
    const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
    const kid = createSecret().slice(0, 16);
    const { d, ...open } = await exportJWK(privateKey);
    const publicJwk = { ...open, kid, alg: ALGORITHM, use: 'sig' };
    const key = {
      kid,
      publicJwk,
      sealedPrivateJwk: atRest.seal(JSON.stringify({ ...publicJwk, d })),
      createdAt: now,
      signsFrom,
      publishedUntil: null,
    };
    const noneSince = new Date(now.getTime() - times.announceMs);
    const othersUntil = new Date(signsFrom.getTime() + times.retireMs);
    await repository.add(key, { noneSince: this.#rows.length === 0 ? new Date(0) : noneSince, othersUntil });
    this.#rows = await repository.listPublished(now);
    this.#tell();
  }

  /** For checking tokens of this issuer without asking it over the network. */
  readonly verificationKey: JWTVerifyGetKey = async (header, token) => {
    const isKnown = this.#rows.some(({ kid }) => kid === header.kid);
    if (!isKnown && Date.now() - this.#readAt > REREAD_MS) await this.refresh();
    const keys = this.#rows.map(({ publicJwk }) => publicJwk as JWK);
    return createLocalJWKSet({ keys })(header, token);
  };

  #tell(): void {
    const now = new Date();
    const ours = this.#ours();
    const signing = ours.find(({ signsFrom }) => signsFrom <= now) ?? ours[0];
    const ordered = ours.toSorted((one, other) => Number(other === signing) - Number(one === signing));
    const order = ordered.map(({ kid }) => kid).join(' ');
    if (order === this.#order) return;
    this.#order = order;
    this.#onChange(ordered.map(({ privateJwk }) => privateJwk));
  }

  /** Keys that can be opened: with another session key in the environment the earlier ones cannot. */
  #ours(): readonly (SigningKeyRow & { readonly privateJwk: JWK })[] {
    return this.#rows.flatMap((row) => {
      try {
        return [{ ...row, privateJwk: JSON.parse(this.#parts.atRest.open(row.sealedPrivateJwk)) as JWK }];
      } catch {
        this.#parts.log.warn({ kid: row.kid }, 'a signing key was sealed with another session key');
        return [];
      }
    });
  }
}
