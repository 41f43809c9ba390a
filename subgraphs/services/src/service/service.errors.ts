/** A service without a single card: a defect of the catalogue, masked before it leaves the process. */
export class ServiceCardMissingError extends Error {
  override readonly name = 'ServiceCardMissingError';

  constructor(readonly serviceId: string) {
    super(`Service ${serviceId} has no card`);
  }
}
