import type { IsoDay } from '@hromada/shared/clock';

/** What a program may be granted, `resource:verb`; there is nothing else. */
export const SCOPES = [
  'appeals:read',
  'appeals:write',
  'services:read',
  'services:write',
  'residents:read',
  'statistics:read',
  'votes:read',
  'webhooks:manage',
] as const;

/** When a key may be used. */
export interface KeyPeriod {
  readonly validFrom: IsoDay;
  /** last day, included */
  readonly validTo: IsoDay;
  readonly revokedAt: Date | null;
}

/** Whether a signature by this key is good on that day. */
export function isValidKey({ validFrom, validTo, revokedAt }: KeyPeriod, today: IsoDay): boolean {
  return revokedAt === null && validFrom <= today && today <= validTo;
}
