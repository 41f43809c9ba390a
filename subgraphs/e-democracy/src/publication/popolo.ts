import type { PublishedCouncil, PublishedEvent } from './published-council.ts';

const OPTIONS = { FOR: 'yes', AGAINST: 'no', ABSTAIN: 'abstain', NOT_VOTED: 'not voting', ABSENT: 'absent' } as const;
const RESULTS = {
  ADOPTED: 'pass',
  REJECTED: 'fail',
  NOT_VOTED: 'not voted',
  WITHDRAWN: 'withdrawn',
  UNKNOWN: null,
} as const;
const COUNTS = [
  ['yes', 'for'],
  ['no', 'against'],
  ['abstain', 'abstain'],
  ['not voting', 'notVoted'],
  ['absent', 'absent'],
] as const;

/**
 * The convocation as a Popolo document: organizations, persons, memberships, vote events with votes. What Popolo has no
 * word for is under `extras`.
 * @see https://www.popoloproject.com/specs/
 */
export function popoloDocument(council: PublishedCouncil): object {
  const uids = new Map(council.members.map(({ id, uid }) => [id, uid]));
  const factions = [...new Set(council.memberships.map(({ faction }) => faction))];
  const commissions = [...new Set(council.members.flatMap((member) => member.commissions.map(({ name }) => name)))];
  const factionOf = factionAt(council);
  return {
    organizations: [
      { id: 'council', name: council.authorityName, classification: 'council' },
      ...factions.map((name, index) => ({
        id: `faction-${index + 1}`,
        name,
        classification: 'faction',
        parent_id: 'council',
      })),
      ...commissions.map((name, index) => ({
        id: `committee-${index + 1}`,
        name,
        classification: 'committee',
        parent_id: 'council',
      })),
    ],
    persons: council.members.map(({ uid, name }) => ({ id: uid, name })),
    memberships: [
      ...council.members.map((member) => ({
        person_id: member.uid,
        organization_id: 'council',
        role: member.role === 'MAYOR' ? 'mayor' : 'deputy',
        ...(member.isMandateObserved ? {} : { start_date: member.mandateStartsOn, end_date: member.mandateEndsOn }),
      })),
      ...council.memberships.map(({ memberId, faction, startsOn, endsOn }) => ({
        person_id: uids.get(memberId),
        organization_id: `faction-${factions.indexOf(faction) + 1}`,
        start_date: startsOn,
        end_date: endsOn,
      })),
      ...council.members.flatMap((member) =>
        member.commissions.map(({ name, post }) => ({
          person_id: member.uid,
          organization_id: `committee-${commissions.indexOf(name) + 1}`,
          role: post,
        })),
      ),
    ],
    vote_events: council.events.map((event) => eventOf(event, council, { uids, factions, factionOf, commissions })),
  };
}

interface Index {
  readonly uids: ReadonlyMap<string, string>;
  readonly factions: readonly string[];
  readonly commissions: readonly string[];
  readonly factionOf: (memberId: string, day: string) => string | undefined;
}

function eventOf(
  event: PublishedEvent,
  council: PublishedCouncil,
  { uids, factions, commissions, factionOf }: Index,
): object {
  const commission = event.commission === null ? -1 : commissions.indexOf(event.commission);
  return {
    id: event.uid,
    identifier: event.number,
    organization_id: commission < 0 ? 'council' : `committee-${commission + 1}`,
    legislative_session: { name: event.session, classification: council.label },
    start_date: event.votedAt.toISOString(),
    end_date: event.endedAt?.toISOString() ?? null,
    motion: {
      text: event.title,
      classification: event.topic,
      requirement: event.requirement,
      result: RESULTS[event.result],
    },
    result: event.resultPrinted?.trim() ?? RESULTS[event.result],
    counts: COUNTS.flatMap(([option, count]) =>
      event.printed === null ? [] : [{ option, value: event.printed[count] }],
    ),
    votes: event.votes
      .filter(({ memberId }) => !(memberId === null && event.absenceCoding === 'OMITTED'))
      .map(({ memberId, option }) => {
        const faction = memberId === null ? undefined : factionOf(memberId, event.heldOn);
        return {
          voter_id: memberId === null ? null : (uids.get(memberId) ?? null),
          option: OPTIONS[option],
          ...(faction === undefined ? {} : { group_id: `faction-${factions.indexOf(faction) + 1}` }),
        };
      }),
    extras: {
      convocation: council.label,
      term: { startsOn: council.startsOn, endsOn: council.endsOn },
      sitting: event.sitting,
      number: event.number,
      projectNumber: event.projectNumber,
      decisionRule: event.rule,
      quota: event.printedQuota,
      quotaComputed: event.quota,
      composition: event.composition,
      method: event.method,
      kind: event.kind,
      absenceCoding: event.absenceCoding,
      resultComputed: event.resultComputed,
    },
  };
}

function factionAt(council: PublishedCouncil): (memberId: string, day: string) => string | undefined {
  const own = new Map<string, PublishedCouncil['memberships'][number][]>();
  for (const membership of council.memberships)
    own.set(membership.memberId, [...(own.get(membership.memberId) ?? []), membership]);
  return (memberId, day) =>
    own.get(memberId)?.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || day <= endsOn))?.faction;
}
