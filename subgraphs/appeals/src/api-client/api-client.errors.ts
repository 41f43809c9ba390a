import { NotFoundError } from '@hromada/shared/errors';

/** There is no such program. */
export class ApiClientNotFoundError extends NotFoundError {
  override readonly code = 'API_CLIENT_NOT_FOUND';

  constructor(clientId: string) {
    super(`No client ${clientId}`, { details: { clientId } });
  }
}

/** The program has no such key. */
export class ApiClientKeyNotFoundError extends NotFoundError {
  override readonly code = 'API_CLIENT_KEY_NOT_FOUND';

  constructor(keyId: string) {
    super(`No key ${keyId}`, { details: { keyId } });
  }
}
