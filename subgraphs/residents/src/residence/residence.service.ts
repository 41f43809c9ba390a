import type { AccessJournal } from '@hromada/shared/access-journal';
import type { IsoDay } from '@hromada/shared/clock';
import { isUuid } from '@hromada/shared/graphql';
import type { ReadReason } from '../access-log/access-purpose.type.ts';
import type { ResidenceRepository, ResidenceRow } from './residence.repository.ts';
import { ResidenceKind, type ResidenceRecord, ResidenceStatus } from './residence-record.type.ts';

const RESIDENTS_MAX = 200;

/** A stored record as the graph shows it, carrying what it is read for. */
export function toResidenceRecord(row: ResidenceRow, read: ReadReason): ResidenceRecord {
  const { id, startsOn, endsOn, ground, source, personId, addressId } = row;
  const kind = ResidenceKind[row.kind];
  return {
    id,
    kind,
    status: ResidenceStatus[row.status],
    startsOn,
    endsOn,
    ground,
    source,
    personId,
    addressId,
    read,
  };
}

/** Who lives where. */
export class ResidenceService {
  readonly #repository: ResidenceRepository;
  readonly #journal: AccessJournal;

  constructor(repository: ResidenceRepository, journal: AccessJournal) {
    this.#repository = repository;
    this.#journal = journal;
  }

  /**
   * Records that held at the address on the day, persons in Ukrainian order, at most 200, journalled first.
   * @returns an empty list for an id that no address has
   */
  async listAt(addressId: string, on: IsoDay, read: ReadReason): Promise<ResidenceRecord[]> {
    if (!isUuid(addressId)) return [];
    const rows = await this.#repository.listAt(addressId, on, RESIDENTS_MAX);
    await this.#journal.noteSearch({
      operation: 'Query.residentsAt',
      ...read,
      personIds: rows.map(({ personId }) => personId),
    });
    return rows.map((row) => toResidenceRecord(row, read));
  }
}
