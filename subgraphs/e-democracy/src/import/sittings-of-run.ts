import type { IsoDay } from '@hromada/shared/clock';
import { uuid } from '@hromada/shared/graphql';
import type { KnownCouncil, NewSitting } from './import.repository.ts';
import type { VoteEventDraft } from './vote-event-draft.ts';

/** Sittings of a convocation, stored ones and those met for the first time: one a day, and one for each commission that sat. */
export class SittingsOfRun {
  readonly added: NewSitting[] = [];
  readonly #convocationId: string;
  readonly #ids: Map<string, string>;

  constructor(convocationId: string, known: KnownCouncil) {
    this.#convocationId = convocationId;
    this.#ids = new Map(known.sittings.map(({ heldOn, commission, id }) => [keyOf(heldOn, commission), id]));
  }

  /** Identifier of the sitting at which a roll call was taken. */
  of(draft: VoteEventDraft): string {
    const key = keyOf(draft.heldOn, draft.commission);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = uuid();
    this.#ids.set(key, id);
    this.added.push({
      id,
      convocationId: this.#convocationId,
      heldOn: draft.heldOn,
      label: draft.sittingLabel ?? draft.commission ?? 'Пленарне засідання',
      sessionLabel: draft.sessionLabel,
      commission: draft.commission,
    });
    return id;
  }
}

function keyOf(heldOn: IsoDay, commission: string | null): string {
  return commission === null ? heldOn : `${heldOn} ${commission}`;
}
