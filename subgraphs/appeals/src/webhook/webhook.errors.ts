import { NotFoundError } from '@hromada/shared/errors';

/** There is no such endpoint, or it is another program's. */
export class WebhookNotFoundError extends NotFoundError {
  override readonly code = 'WEBHOOK_NOT_FOUND';

  constructor(endpointId: string) {
    super(`No webhook ${endpointId}`, { details: { endpointId } });
  }
}
