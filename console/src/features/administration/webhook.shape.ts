/** What is typed into the form of a webhook. */
export interface WebhookValues {
  readonly url: string;
  readonly eventTypes: readonly string[];
}

/** An empty form: every event is asked for, as most programs do. */
export function emptyWebhook(eventTypes: readonly string[]): WebhookValues {
  return { url: '', eventTypes };
}

/** Whether a kept draft is still of this form. */
export function isWebhookValues(raw: unknown): raw is WebhookValues {
  if (typeof raw !== 'object' || raw === null || !('url' in raw) || !('eventTypes' in raw)) return false;
  const { url, eventTypes } = raw;
  return typeof url === 'string' && Array.isArray(eventTypes) && eventTypes.every((one) => typeof one === 'string');
}
