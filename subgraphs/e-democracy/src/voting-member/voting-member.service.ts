import type { Clock, IsoDay } from '@hromada/shared/clock';
import { assertUuid, isUuid, type Page } from '@hromada/shared/graphql';
import DataLoader from 'dataloader';
import type { MemberFilter, VotingMemberRepository } from './voting-member.repository.ts';
import type { FactionMembership, VotingMember } from './voting-member.type.ts';

/** Voting members for one request. */
export class VotingMemberService {
  readonly #repository: VotingMemberRepository;
  readonly #clock: Clock;
  readonly #byId: DataLoader<string, VotingMember | null>;
  readonly #memberships: DataLoader<string, FactionMembership[]>;
  readonly #byFaction = new Map<IsoDay, DataLoader<string, VotingMember[]>>();

  constructor(repository: VotingMemberRepository, clock: Clock) {
    this.#repository = repository;
    this.#clock = clock;
    this.#byId = new DataLoader(async (ids) => {
      const rows = new Map((await repository.listByIds(ids)).map((row) => [row.id, row]));
      return ids.map((id) => rows.get(id) ?? null);
    });
    this.#memberships = new DataLoader(async (ids) => {
      const rows = await repository.listMemberships(ids);
      return ids.map((id) => rows.filter((row) => row.memberId === id));
    });
  }

  /** Null for a null identifier or one nobody has. */
  async find(id: string | null): Promise<VotingMember | null> {
    return id !== null && isUuid(id) ? this.#byId.load(id.toLowerCase()) : null;
  }

  /** Members by name in the order of the Ukrainian alphabet. @throws {InvalidInputError} on a malformed identifier or cursor */
  page(filter: MemberFilter, page: { first: number; after?: string | null }): Promise<Page<VotingMember>> {
    const convocationId = assertUuid(filter.convocationId, 'convocationId');
    const factionId = filter.factionId === null ? null : assertUuid(filter.factionId, 'factionId');
    return this.#repository.page({ ...filter, convocationId, factionId }, page, this.#clock.today());
  }

  /** Memberships of a member, earliest first. */
  memberships(memberId: string): Promise<FactionMembership[]> {
    return this.#memberships.load(memberId);
  }

  /** Faction of a member on a day; null outside factions. */
  async factionIdOn(memberId: string, day: IsoDay): Promise<string | null> {
    const memberships = await this.#memberships.load(memberId);
    return (
      memberships.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || day <= endsOn))?.factionId ??
      null
    );
  }

  /** Members of a faction on a day, by name. */
  listOfFaction(factionId: string, on: IsoDay): Promise<VotingMember[]> {
    let loader = this.#byFaction.get(on);
    if (!loader) {
      loader = new DataLoader(async (ids) => {
        const rows = await this.#repository.listByFactions(ids, on);
        return ids.map((id) => rows.filter((row) => row.factionId === id).map((row) => row.member));
      });
      this.#byFaction.set(on, loader);
    }
    return loader.load(factionId);
  }
}
