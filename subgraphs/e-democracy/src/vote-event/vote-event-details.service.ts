import DataLoader from 'dataloader';
import { groupBy } from '../group-by.ts';
import type { VersionRow, VoteEventDetailsRepository, VoteEventDetailsRow } from './vote-event-details.repository.ts';
import type { VoteEventVersion } from './vote-event-details.type.ts';

const MOST_VOTES = 300;
const NOTHING_TOLD = {
  kind: null,
  isMain: true,
  method: 'ROLL_CALL',
  topic: null,
  absenceCoding: 'EXPLICIT',
  agendaItemId: null,
  source: null,
} as const;

/** What is known of roll calls beside their votes, for one request. */
export class VoteEventDetailsService {
  readonly #byId: DataLoader<string, VoteEventDetailsRow>;
  readonly #versions: DataLoader<string, VoteEventVersion[]>;

  constructor(repository: VoteEventDetailsRepository) {
    this.#byId = new DataLoader(async (ids) => {
      const rows = new Map((await repository.listByIds(ids)).map((row) => [row.eventId, row]));
      return ids.map((eventId) => rows.get(eventId) ?? { eventId, ...NOTHING_TOLD });
    });
    this.#versions = new DataLoader(
      async (ids) => {
        const rows = groupBy(await repository.listVersions(ids), (row) => row.eventId);
        return ids.map((id) => (rows.get(id) ?? []).map(versionOf));
      },
      { maxBatchSize: 20 },
    );
  }

  of(eventId: string): Promise<VoteEventDetailsRow> {
    return this.#byId.load(eventId);
  }

  /** Earlier versions, oldest first; the one that holds is the roll call itself. */
  versions(eventId: string): Promise<VoteEventVersion[]> {
    return this.#versions.load(eventId);
  }
}

function versionOf({ version, replacedAt, snapshot, names }: VersionRow): VoteEventVersion {
  return {
    version,
    replacedAt,
    title: snapshot.title,
    result: snapshot.result,
    tally: {
      for: snapshot.count_for,
      against: snapshot.count_against,
      abstain: snapshot.count_abstain,
      notVoted: snapshot.count_not_voted,
      absent: snapshot.count_absent,
    },
    votes: (snapshot.votes ?? []).slice(0, MOST_VOTES).map((vote) => ({
      memberName: vote.printed_name ?? names[vote.member_id ?? ''] ?? '',
      option: vote.option,
      rawOption: vote.raw_option,
    })),
  };
}
