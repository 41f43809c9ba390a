import type { Transaction } from '@hromada/drizzle/client';
import type { Clock } from '@hromada/shared/clock';
import { CursorExpiredError, ForbiddenError, InvalidInputError } from '@hromada/shared/errors';
import { isUuid, type Page, uuid } from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { AppealEventType } from '../appeal/appeal-enums.type.ts';
import { assertVersion } from '../expected-version.ts';
import { type Fault, refuseFaults } from '../fault.ts';
import type { MutationService, Outcome } from '../mutation.service.ts';
import type { StaffChange, StaffEventType } from '../staff/staff-event.type.ts';
import type { StaffRecordService } from '../staff/staff-record.service.ts';
import { urlFaults } from './address.policy.ts';
import { secretOf } from './delivery.policy.ts';
import { WebhookNotFoundError } from './webhook.errors.ts';
import type {
  RedeliverWebhookInput,
  RegisterWebhookInput,
  UpdateWebhookInput,
  WebhookCommandInput,
} from './webhook.inputs.ts';
import { ENDPOINTS_MAX, eventTypeFaults, eventTypeName, managedClient, mayBeTold } from './webhook.policy.ts';
import type { WebhookAttemptRow, WebhookChanges, WebhookRepository, WebhookRow } from './webhook.repository.ts';
import { TOLD_TOPIC, type ToldEvent, toldEvent } from './webhook-event.policy.ts';
import { addressFault, type PostSettings } from './webhook-post.ts';

const DAY_MS = 86_400_000;
const CURSOR = /^\d{1,15}$/;

/** How webhooks are set up on this server. */
export interface WebhookSettings extends PostSettings {
  /** secrets are derived from it; webhooks cannot be registered without */
  readonly key: string | null;
}

/** What a change does, as found valid. */
interface Effect {
  readonly type: StaffEventType;
  readonly columns: WebhookChanges;
  readonly changes?: readonly StaffChange[];
}

/** Names of everything that programs can be told of. */
const KNOWN_TYPES: readonly string[] = Object.values(AppealEventType).map(eventTypeName);

/** Where programs are told of events: kept, changed and read. Telling is the sender's. */
export class WebhookService {
  readonly #repository: WebhookRepository;
  readonly #mutations: MutationService;
  readonly #records: StaffRecordService;
  readonly #clock: Clock;
  readonly #settings: WebhookSettings;

  constructor(parts: {
    repository: WebhookRepository;
    mutations: MutationService;
    records: StaffRecordService;
    clock: Clock;
    settings: WebhookSettings;
  }) {
    this.#repository = parts.repository;
    this.#mutations = parts.mutations;
    this.#records = parts.records;
    this.#clock = parts.clock;
    this.#settings = parts.settings;
  }

  /** Names of everything that programs can be told of. */
  get knownTypes(): readonly string[] {
    return KNOWN_TYPES;
  }

  find(id: string): Promise<WebhookRow | undefined> {
    return this.#repository.find(id);
  }

  /** The secret that signs now; null when webhooks are not switched on. */
  secretOf({ id, secretVersion }: Pick<WebhookRow, 'id' | 'secretVersion'>): string | null {
    const { key } = this.#settings;
    return key === null ? null : secretOf(key, { id, version: secretVersion });
  }

  /** Endpoints of a program, the oldest first; a program asks for its own only. */
  list(clientId: string | null, viewer: Viewer): Promise<WebhookRow[]> {
    const own = viewer.kind === 'client' ? viewer.subject : clientId;
    if (own === null)
      throw new InvalidInputError('Name the program whose webhooks are asked for', {
        details: { argument: 'clientId' },
      });
    return isUuid(own) ? this.#repository.list(own) : Promise.resolve([]);
  }

  listAttempts(
    endpoint: Pick<WebhookRow, 'id' | 'clientId'>,
    window: { first: number; after: string | null },
  ): Promise<Page<WebhookAttemptRow>> {
    return this.#repository.listAttempts(endpoint, window);
  }

  /**
   * Events after a place, in order, for whoever was away.
   * @throws {InvalidInputError} when `after` is no cursor; {@link CursorExpiredError}
   */
  async listEvents(after: string, first: number): Promise<{ events: ToldEvent[]; cursor: string; hasMore: boolean }> {
    if (!CURSOR.test(after)) throw new InvalidInputError('after is not a cursor', { details: { argument: 'after' } });
    const { horizon } = await this.#repository.bounds();
    if (Number(after) < horizon) throw new CursorExpiredError('Events after this cursor are no longer kept');
    const rows = await this.#repository.listEvents(Number(after), { first: first + 1, topic: TOLD_TOPIC });
    const page = rows.slice(0, first);
    return {
      events: page.map(toldEvent),
      cursor: String(page.at(-1)?.seq ?? after),
      hasMore: rows.length > first,
    };
  }

  /** @throws {ForbiddenError}; {@link IdempotencyMismatchError} */
  async register(input: RegisterWebhookInput, viewer: Viewer): Promise<Outcome> {
    const managed = managedClient(viewer);
    const clientId = managed === 'ANY' ? (input.clientId ?? null) : managed;
    const eventTypes = [...new Set(input.eventTypes)].sort();
    const faults = await this.#faultsOf(input.url, eventTypes);
    return this.#mutations.runForProgram({ viewer, operation: 'REGISTER_WEBHOOK', input }, async (tx, actorId) => {
      if (managed === null) throw new ForbiddenError('You may not manage webhooks');
      if (clientId === null || !isUuid(clientId)) return refuse({ field: 'clientId', code: 'CLIENT_MISSING' });
      const scopes = await this.#repository.lockClient(tx, clientId);
      if (!scopes) return refuse({ field: 'clientId', code: 'CLIENT_MISSING' });
      if (!mayBeTold(scopes)) return refuse({ field: 'clientId', code: 'SCOPES_LACKING' });
      refuseFaults(faults);
      const known = await this.#repository.list(clientId, tx);
      if (known.length >= ENDPOINTS_MAX) return refuse({ field: 'url', code: 'TOO_MANY', max: ENDPOINTS_MAX });
      const { newest } = await this.#repository.bounds(tx);
      const id = uuid();
      const row = { id, clientId, url: input.url, eventTypes, state: 'ACTIVE' as const, cursor: newest };
      await this.#repository.insert(tx, { ...row, createdAt: this.#clock.now(), createdById: actorId });
      await this.#record(tx, row, { type: 'WEBHOOK_REGISTERED', actorId, changes: changesOf(null, row) });
      return id;
    });
  }

  /**
   * Sets where and of what is told.
   * @throws {WebhookNotFoundError}; {@link StaleVersionError}; {@link ForbiddenError}; {@link IdempotencyMismatchError}
   */
  async update(input: UpdateWebhookInput, viewer: Viewer): Promise<Outcome> {
    const eventTypes = [...new Set(input.eventTypes)].sort();
    const faults = await this.#faultsOf(input.url, eventTypes);
    return this.#change('UPDATE_WEBHOOK', input, viewer, async (_tx, endpoint) => {
      refuseFaults(faults);
      const columns = { url: input.url, eventTypes, failures: 0, nextAttemptAt: null };
      return { type: 'WEBHOOK_CHANGED', columns, changes: changesOf(endpoint, columns) };
    });
  }

  /** Tells nothing more until it is resumed. Errors: see {@link WebhookService.update}. */
  pause(input: WebhookCommandInput, viewer: Viewer): Promise<Outcome> {
    return this.#change('PAUSE_WEBHOOK', input, viewer, async (_tx, { state }) => {
      if (state === 'PAUSED') return refuse({ field: 'endpointId', code: 'ALREADY_PAUSED' });
      const columns = { state: 'PAUSED', pauseReason: 'BY_HAND', pausedAt: this.#clock.now() } as const;
      return { type: 'WEBHOOK_PAUSED', columns };
    });
  }

  /** Goes on from where it stopped; from now on when what follows is no longer kept. Errors: see {@link WebhookService.update}. */
  resume(input: WebhookCommandInput, viewer: Viewer): Promise<Outcome> {
    return this.#change('RESUME_WEBHOOK', input, viewer, async (tx, { state, cursor }) => {
      if (state === 'ACTIVE') return refuse({ field: 'endpointId', code: 'NOT_PAUSED' });
      const { newest, horizon } = await this.#repository.bounds(tx);
      const place = cursor < horizon ? newest : cursor;
      return { type: 'WEBHOOK_RESUMED', columns: { ...FRESH, cursor: place } };
    });
  }

  /** A new secret; for a day the one before signs beside it. Errors: see {@link WebhookService.update}. */
  rotateSecret(input: WebhookCommandInput, viewer: Viewer): Promise<Outcome> {
    return this.#change('ROTATE_WEBHOOK_SECRET', input, viewer, async (_tx, { secretVersion }) => {
      const previousSecretUntil = new Date(this.#clock.now().getTime() + DAY_MS);
      return { type: 'WEBHOOK_SECRET_ROTATED', columns: { secretVersion: secretVersion + 1, previousSecretUntil } };
    });
  }

  /** Sends everything after a place again, in order. Errors: see {@link WebhookService.update}. */
  redeliver(input: RedeliverWebhookInput, viewer: Viewer): Promise<Outcome> {
    return this.#change('REDELIVER_WEBHOOK', input, viewer, async (tx, { cursor }) => {
      const after = CURSOR.test(input.after) ? Number(input.after) : Number.POSITIVE_INFINITY;
      if (after > cursor) return refuse({ field: 'after', code: 'CURSOR_UNKNOWN' });
      const { horizon } = await this.#repository.bounds(tx);
      if (after < horizon) return refuse({ field: 'after', code: 'CURSOR_EXPIRED' });
      const changes = [{ field: 'cursor', before: String(cursor), after: String(after) }];
      return { type: 'WEBHOOK_CHANGED', columns: { ...FRESH, cursor: after }, changes };
    });
  }

  /** For ever; its history stays. Errors: see {@link WebhookService.update}. */
  remove(input: WebhookCommandInput, viewer: Viewer): Promise<Outcome> {
    return this.#change('REMOVE_WEBHOOK', input, viewer, async () => {
      return { type: 'WEBHOOK_REMOVED', columns: { removedAt: this.#clock.now() } };
    });
  }

  #change(
    operation: string,
    input: WebhookCommandInput,
    viewer: Viewer,
    effectOf: (tx: Transaction, endpoint: WebhookRow) => Promise<Effect>,
  ): Promise<Outcome> {
    return this.#mutations.runForProgram({ viewer, operation, input }, async (tx, actorId) => {
      const managed = managedClient(viewer);
      if (managed === null) throw new ForbiddenError('You may not manage webhooks');
      const endpoint = isUuid(input.endpointId) ? await this.#repository.lock(tx, input.endpointId) : undefined;
      // another program's is answered as one that is not there
      if (!endpoint || (managed !== 'ANY' && managed !== endpoint.clientId))
        throw new WebhookNotFoundError(input.endpointId);
      assertVersion(input.expectedVersion, endpoint, { kind: 'webhook', endpointId: endpoint.id });
      const { columns, ...happening } = await effectOf(tx, endpoint);
      await this.#repository.update(tx, endpoint.id, columns);
      await this.#record(tx, endpoint, { ...happening, actorId });
      return endpoint.id;
    });
  }

  /** History of the program. What a program does to its own endpoints has no employee behind it. */
  #record(
    tx: Transaction,
    { clientId, url }: Pick<WebhookRow, 'clientId' | 'url'>,
    { type, actorId, changes }: { type: StaffEventType; actorId: string; changes?: readonly StaffChange[] },
  ): Promise<void> {
    const by = actorId === clientId ? null : actorId;
    return this.#records.record(tx, {
      ...{ subjectId: clientId, type, actorId: by, note: url },
      ...(changes && { changes }),
    });
  }

  async #faultsOf(url: string, eventTypes: readonly string[]): Promise<Fault[]> {
    if (this.#settings.key === null) return [{ field: 'url', code: 'NOT_CONFIGURED' }];
    const shape = urlFaults(url, this.#settings.reach);
    const code = shape.length > 0 ? null : await addressFault(url, this.#settings);
    return [...shape, ...(code === null ? [] : [{ field: 'url', code }]), ...eventTypeFaults(eventTypes, KNOWN_TYPES)];
  }
}

/** As if nothing had ever gone wrong. */
const FRESH = {
  state: 'ACTIVE',
  pauseReason: null,
  pausedAt: null,
  failures: 0,
  lastFault: null,
  nextAttemptAt: null,
} as const;

function refuse(fault: Fault): never {
  refuseFaults([fault]);
  throw new Error('A fault was not refused');
}

function changesOf(
  before: Pick<WebhookRow, 'url' | 'eventTypes'> | null,
  after: Pick<WebhookRow, 'url' | 'eventTypes'>,
): StaffChange[] {
  const told = [
    { field: 'url', before: before?.url ?? null, after: after.url },
    { field: 'eventTypes', before: before?.eventTypes.join(', ') ?? null, after: after.eventTypes.join(', ') },
  ];
  return told.filter((change) => change.before !== change.after);
}
