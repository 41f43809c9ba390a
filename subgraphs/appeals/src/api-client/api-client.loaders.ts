import DataLoader from 'dataloader';
import { loadById } from '../batch.ts';
import type { ApiClientService } from './api-client.service.ts';
import type { ApiClientKey } from './api-client.type.ts';

const KEYS_SHOWN_MAX = 200;

/** Loaders of programs, for one operation. */
export function apiClientLoaders(apiClients: ApiClientService) {
  return {
    apiClients: loadById(
      (ids) => apiClients.find(ids),
      ({ id }) => id,
    ),
    apiClientKeys: new DataLoader<string, ApiClientKey[]>(async (clientIds) => {
      const rows = await apiClients.listKeys(clientIds);
      return clientIds.map((id) => rows.filter(({ clientId }) => clientId === id).slice(0, KEYS_SHOWN_MAX));
    }),
  };
}
