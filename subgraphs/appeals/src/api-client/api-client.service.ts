import type { Transaction } from '@hromada/drizzle/client';
import { addDays, type Clock } from '@hromada/shared/clock';
import { isUuid, type Page, uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { assertVersion } from '../expected-version.ts';
import { CorrectableError, type Fault, refuseFaults, textFaultsOf, tidied } from '../fault.ts';
import type { MutationService, Outcome } from '../mutation.service.ts';
import type { StaffChange, StaffEventType } from '../staff/staff-event.type.ts';
import type { StaffRecordService } from '../staff/staff-record.service.ts';
import { ApiClientKeyNotFoundError, ApiClientNotFoundError } from './api-client.errors.ts';
import type {
  AddApiClientKeyInput,
  ApiClientAccessInput,
  NoteApiClientUseInput,
  RegisterApiClientInput,
  RevokeApiClientKeyInput,
  UpdateApiClientInput,
} from './api-client.inputs.ts';
import { type ApiClientDetails, CLIENT_BOUNDS, clientFaults } from './api-client.policy.ts';
import type { ApiClientChanges, ApiClientKeyRow, ApiClientRepository, ApiClientRow } from './api-client.repository.ts';
import { clientChanges } from './client-history.policy.ts';
import { isValidKey, type KeyPeriod, overlapEnd, periodFaults, readPublicKey } from './client-key.policy.ts';

const KEY_DAYS = 365;
const OVERLAP_MAX = 90;

/** The fields all changes of one program have. */
interface ChangeInput {
  readonly idempotencyKey: string;
  readonly clientId: string;
  readonly expectedVersion?: number | null;
}

/** What a change does, as found valid. */
interface Effect {
  readonly type: StaffEventType;
  readonly columns?: ApiClientChanges;
  readonly changes: readonly StaffChange[];
  readonly note?: string | null;
}

/** Who may ask the graph from outside, and by which keys they are known. Of a key only the public half ever comes here. */
export class ApiClientService {
  readonly #repository: ApiClientRepository;
  readonly #mutations: MutationService;
  readonly #records: StaffRecordService;
  readonly #clock: Clock;

  constructor(parts: {
    repository: ApiClientRepository;
    mutations: MutationService;
    records: StaffRecordService;
    clock: Clock;
  }) {
    this.#repository = parts.repository;
    this.#mutations = parts.mutations;
    this.#records = parts.records;
    this.#clock = parts.clock;
  }

  find(ids: readonly string[]): Promise<ApiClientRow[]> {
    return this.#repository.find(ids);
  }

  /** In Ukrainian order of names. */
  list(window: { first: number; after: string | null }): Promise<Page<ApiClientRow>> {
    return this.#repository.list(window);
  }

  /** All keys of programs, the latest to begin first. */
  listKeys(clientIds: readonly string[]): Promise<ApiClientKeyRow[]> {
    return this.#repository.listKeys(clientIds);
  }

  /** Whether a signature by this key is good today. */
  isValid(key: KeyPeriod): boolean {
    return isValidKey(key, this.#clock.today());
  }

  /** The program and its keys that are good today; undefined when there is no such program. */
  async findIdentity(clientId: string): Promise<{ client: ApiClientRow; keys: ApiClientKeyRow[] } | undefined> {
    if (!isUuid(clientId)) return undefined;
    const [[client], keys] = await Promise.all([
      this.#repository.find([clientId]),
      this.#repository.listKeys([clientId]),
    ]);
    return client && { client, keys: keys.filter((key) => this.isValid(key)) };
  }

  /** @throws {ForbiddenError} when the viewer is no employee; {@link IdempotencyMismatchError} */
  register(input: RegisterApiClientInput, viewer: Viewer): Promise<Outcome> {
    return this.#mutations.run({ viewer, operation: 'REGISTER_CLIENT', input }, async (tx, actorId) => {
      const details = detailsOf(input);
      refuseFaults(clientFaults(details));
      const row = { id: uuid(), ...details, createdAt: this.#clock.now() };
      await this.#repository.insert(tx, row);
      const changes = clientChanges({}, details);
      await this.#records.record(tx, { subjectId: row.id, type: 'CLIENT_REGISTERED', actorId, changes });
      await this.#records.announceClients(tx, [row.id]);
      return row.id;
    });
  }

  /**
   * Sets what is known of a program.
   * @throws {ApiClientNotFoundError}; {@link StaleVersionError} changed meanwhile; {@link ForbiddenError};
   *   {@link IdempotencyMismatchError}
   */
  update(input: UpdateApiClientInput, viewer: Viewer): Promise<Outcome> {
    return this.#change('UPDATE_CLIENT', input, viewer, async (_tx, client) => {
      const details = detailsOf(input);
      refuseFaults(clientFaults(details));
      return { type: 'CLIENT_UPDATED', columns: details, changes: clientChanges(detailsOf(client), details) };
    });
  }

  /** Adds a key; earlier ones may be given a last day, some days after the new one begins. Errors: see {@link ApiClientService.update}. */
  addKey(input: AddApiClientKeyInput, viewer: Viewer): Promise<Outcome> {
    return this.#change('ADD_CLIENT_KEY', input, viewer, async (tx, client, actorId) => {
      const today = this.#clock.today();
      const validFrom = input.validFrom ?? today;
      const validTo = input.validTo ?? addDays(validFrom, KEY_DAYS);
      const known = await this.#repository.listKeys([client.id], tx);
      const key = readPublicKey(input.jwk);
      refuseFaults([
        ...key.faults,
        ...periodFaults({ validFrom, validTo }, known, today),
        ...overlapFaults(input.overlapDays ?? null),
      ]);
      if (!('jwk' in key)) throw new Error('A key without faults has no key');
      const { jwk, thumbprint } = key;
      const row = { id: uuid(), clientId: client.id, thumbprint, jwk, validFrom, validTo };
      const isNew = await this.#repository.insertKey(tx, {
        ...row,
        createdAt: this.#clock.now(),
        createdById: actorId,
      });
      if (!isNew) throw new CorrectableError([{ field: 'jwk', code: 'KEY_KNOWN' }]);
      const ended = await this.#endEarlier(tx, known, { validFrom, overlapDays: input.overlapDays ?? null });
      const changes = [
        { field: 'thumbprint', before: null, after: thumbprint },
        { field: 'validFrom', before: null, after: validFrom },
        { field: 'validTo', before: null, after: validTo },
        ...ended,
      ];
      return { type: 'CLIENT_KEY_ADDED', changes };
    });
  }

  /** At once: no token is issued by this key any more. Errors: see {@link ApiClientService.update}. */
  revokeKey(input: RevokeApiClientKeyInput, viewer: Viewer): Promise<Outcome> {
    return this.#change('REVOKE_CLIENT_KEY', input, viewer, async (tx, client) => {
      const key = (await this.#repository.listKeys([client.id], tx)).find(({ id }) => id === input.keyId);
      if (!key) throw new ApiClientKeyNotFoundError(input.keyId);
      if (key.revokedAt || key.validTo < this.#clock.today()) {
        throw new CorrectableError([{ field: 'keyId', code: 'KEY_OVER' }]);
      }
      await this.#repository.updateKey(tx, key.id, { revokedAt: this.#clock.now() });
      const changes = [{ field: 'thumbprint', before: key.thumbprint, after: null }];
      return { type: 'CLIENT_KEY_REVOKED', changes };
    });
  }

  /** At once: the gateway ends what its tokens opened. Errors: see {@link ApiClientService.update}. */
  disable(input: ApiClientAccessInput, viewer: Viewer): Promise<Outcome> {
    return this.#change('DISABLE_CLIENT', input, viewer, async (_tx, client) => {
      if (client.disabledAt) throw new CorrectableError([{ field: 'clientId', code: 'ALREADY_DISABLED' }]);
      const columns = { disabledAt: this.#clock.now() };
      return { type: 'CLIENT_DISABLED', columns, changes: [], note: checkedNote(input.note) };
    });
  }

  /** Errors: see {@link ApiClientService.update}. */
  enable(input: ApiClientAccessInput, viewer: Viewer): Promise<Outcome> {
    return this.#change('ENABLE_CLIENT', input, viewer, async (_tx, client) => {
      if (!client.disabledAt) throw new CorrectableError([{ field: 'clientId', code: 'NOT_DISABLED' }]);
      return { type: 'CLIENT_ENABLED', columns: { disabledAt: null }, changes: [], note: checkedNote(input.note) };
    });
  }

  /**
   * The platform issued a token to the program today.
   * @throws {ApiClientNotFoundError}; {@link ForbiddenError} when it is not the platform that says so
   */
  noteUse(input: NoteApiClientUseInput, viewer: Viewer): Promise<Outcome> {
    return this.#mutations.runForPlatform({ viewer, operation: 'NOTE_CLIENT_USE', input }, async (tx) => {
      const client = isUuid(input.clientId) ? await this.#repository.lock(tx, input.clientId) : undefined;
      if (!client) throw new ApiClientNotFoundError(input.clientId);
      await this.#repository.markUsed(tx, client.id, this.#clock.today());
      return client.id;
    });
  }

  #change(
    operation: string,
    input: ChangeInput,
    viewer: Viewer,
    effectOf: (tx: Transaction, client: ApiClientRow, actorId: string) => Promise<Effect>,
  ): Promise<Outcome> {
    return this.#mutations.run({ viewer, operation, input }, async (tx, actorId) => {
      const client = isUuid(input.clientId) ? await this.#repository.lock(tx, input.clientId) : undefined;
      if (!client) throw new ApiClientNotFoundError(input.clientId);
      assertVersion(input.expectedVersion, client, { kind: 'program', clientId: client.id });
      const { columns, ...happening } = await effectOf(tx, client, actorId);
      await this.#repository.update(tx, client.id, columns ?? {});
      await this.#records.record(tx, { subjectId: client.id, actorId, ...happening });
      await this.#records.announceClients(tx, [client.id]);
      return client.id;
    });
  }

  async #endEarlier(
    tx: Transaction,
    known: readonly ApiClientKeyRow[],
    { validFrom, overlapDays }: { validFrom: string; overlapDays: number | null },
  ): Promise<StaffChange[]> {
    if (overlapDays === null) return [];
    const changes: StaffChange[] = [];
    for (const key of known.filter(({ revokedAt, validTo }) => !revokedAt && validTo >= validFrom)) {
      const validTo = overlapEnd(key, validFrom, overlapDays);
      if (validTo < key.validFrom || validTo === key.validTo) continue;
      await this.#repository.updateKey(tx, key.id, { validTo });
      changes.push({ field: 'earlierKeyValidTo', before: key.validTo, after: validTo });
    }
    return changes;
  }
}

function detailsOf(given: ApiClientDetails): ApiClientDetails & { scopes: string[]; redirectUris: string[] } {
  return {
    name: given.name.trim(),
    organisation: given.organisation.trim(),
    contact: given.contact.trim(),
    purpose: given.purpose.trim(),
    basis: given.basis.trim(),
    scopes: [...new Set(given.scopes)].sort(),
    requestsPerMinute: given.requestsPerMinute,
    costPerMinute: given.costPerMinute,
    redirectUris: [...new Set(given.redirectUris.map((uri) => uri.trim()))],
  };
}

function overlapFaults(days: number | null): Fault[] {
  if (days === null || (days >= 0 && days <= OVERLAP_MAX)) return [];
  return [{ field: 'overlapDays', code: 'OUT_OF_RANGE', min: 0, max: OVERLAP_MAX }];
}

function checkedNote(text: string | null | undefined): string | null {
  const note = tidied(text);
  refuseFaults(textFaultsOf('note', note, CLIENT_BOUNDS.note));
  return note;
}
