import type { IsoDay } from '@hromada/shared/clock';

/**
 * The name of a roll call that is unique in its convocation and the same whichever format it comes in: the day of the
 * sitting and the name in the source. A name that begins with its day already is left as it is, so that a published data
 * set read back names the roll calls that it was made from.
 */
export function canonicalUid(heldOn: IsoDay, sourceUid: string): string {
  return sourceUid.startsWith(heldOn) ? sourceUid : `${heldOn}-${sourceUid}`;
}
