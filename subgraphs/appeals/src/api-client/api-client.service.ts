import type { Clock } from '@hromada/shared/clock';
import { isUuid } from '@hromada/shared/graphql';
import { isValidKey } from './api-client.policy.ts';
import type { ApiClientKeyRow, ApiClientRepository, ApiClientRow } from './api-client.repository.ts';

/** Who may ask the graph from outside, and by which keys they are known. */
export class ApiClientService {
  readonly #repository: ApiClientRepository;
  readonly #clock: Clock;

  constructor({ repository, clock }: { repository: ApiClientRepository; clock: Clock }) {
    this.#repository = repository;
    this.#clock = clock;
  }

  /** The client and its keys that are good today; undefined when there is no such client. */
  async findIdentity(clientId: string): Promise<{ client: ApiClientRow; keys: ApiClientKeyRow[] } | undefined> {
    if (!isUuid(clientId)) return undefined;
    const [[client], keys] = await Promise.all([
      this.#repository.find([clientId]),
      this.#repository.listKeys([clientId]),
    ]);
    const today = this.#clock.today();
    return client && { client, keys: keys.filter((key) => isValidKey(key, today)) };
  }
}
