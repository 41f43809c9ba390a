import { type Adapter, type AdapterPayload, errors } from 'oidc-provider';
import { type AtRest, hashOfSecret } from '../at-rest.ts';
import type { OidcArtifactRepository, OidcArtifactRow } from './oidc-artifact.repository.ts';

/** A registered client's metadata by its id; undefined when there is no such client. */
export type FindClient = (clientId: string) => Promise<AdapterPayload | undefined>;

/** What the provider's memory stands on. */
export interface AdapterParts {
  readonly repository: OidcArtifactRepository;
  readonly atRest: AtRest;
  readonly findClient: FindClient;
}

/**
 * The provider's memory in PostgreSQL. Identifiers of artifacts are secrets of those who hold them (a code, a refresh
 * token), so their hashes are the keys, and what is remembered is sealed.
 */
export function oidcAdapter(parts: AdapterParts): (model: string) => Adapter {
  return (model) => (model === 'Client' ? clientAdapter(parts.findClient) : new ArtifactAdapter(model, parts));
}

class ArtifactAdapter implements Adapter {
  readonly #model: string;
  readonly #repository: OidcArtifactRepository;
  readonly #atRest: AtRest;

  constructor(model: string, { repository, atRest }: AdapterParts) {
    this.#model = model;
    this.#repository = repository;
    this.#atRest = atRest;
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    const row = {
      ...this.#key(id),
      sealed: this.#atRest.seal(JSON.stringify(payload)),
      grantId: payload.grantId ?? null,
      uid: payload.uid ?? null,
      expiresAt: expiresIn ? new Date(Date.now() + expiresIn * 1_000) : null,
    };
    if (this.#model !== 'ReplayDetection') return this.#repository.upsert(row);
    // The provider looked and found nothing; so did whoever sent the same assertion at the same moment.
    if (!(await this.#repository.insertOnce(row))) throw new errors.InvalidClientAuth('assertion was used before');
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.#read(await this.#repository.find(this.#key(id), new Date()));
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#read(await this.#repository.findByUid(this.#model, uid, new Date()));
  }

  /** No flow with user codes is switched on. */
  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  async consume(id: string): Promise<void> {
    // As above: of two exchanges of one code at one moment the second is a replay.
    if (!(await this.#repository.consume(this.#key(id), new Date()))) throw new errors.InvalidGrant('already used');
  }

  async destroy(id: string): Promise<void> {
    await this.#repository.delete(this.#key(id));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.#repository.deleteByGrant(this.#model, grantId);
  }

  #key(id: string): Pick<OidcArtifactRow, 'model' | 'idHash'> {
    return { model: this.#model, idHash: hashOfSecret(id) };
  }

  #read(row: OidcArtifactRow | null): AdapterPayload | undefined {
    if (!row) return undefined;
    const payload = JSON.parse(this.#atRest.open(row.sealed)) as AdapterPayload;
    return row.consumedAt ? { ...payload, consumed: Math.floor(row.consumedAt.getTime() / 1_000) } : payload;
  }
}

/** Clients are the council's register, read each time; the provider writes none. */
function clientAdapter(findClient: FindClient): Adapter {
  const nothing = async (): Promise<undefined> => undefined;
  return {
    find: findClient,
    findByUid: nothing,
    findByUserCode: nothing,
    upsert: nothing,
    consume: nothing,
    destroy: nothing,
    revokeByGrantId: nothing,
  };
}
