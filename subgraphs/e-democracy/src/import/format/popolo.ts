import { memberNameKey } from '../../member-name.policy.ts';
import { FileFindings, FileRefusedError } from '../finding.ts';
import { type ReadRollCall, readFacts } from '../read-facts.ts';
import {
  type NamedRow,
  NO_FACTS,
  NO_TOTALS,
  type PersonFacts,
  type PrintedTotals,
  type RollCallFacts,
} from '../roll-call-facts.ts';
import { tableMoment } from './table-set.ts';

// Popolo (popoloproject.com): vote_events with votes and counts, motions, persons, organizations, memberships; nested or
// side by side.

type Json = Readonly<Record<string, unknown>>;

/** What a Popolo document gave. */
export interface PopoloSource {
  readonly calls: readonly ReadRollCall[];
  readonly people: readonly PersonFacts[];
}

/** Is it a Popolo document with votes? */
export function isPopolo(value: unknown): value is Json {
  return isRecord(value) && (Array.isArray(value.vote_events) || Array.isArray(value.voteEvents));
}

/** Reads a Popolo document. */
export function readPopolo(document: Json, findings: FileFindings): PopoloSource {
  const persons = byId(document.persons);
  const organizations = byId(document.organizations);
  const motions = byId(document.motions);
  const loose = groupBy(recordsOf(document.votes), (vote) => text(vote.vote_event_id) ?? '');
  const events = recordsOf(document.vote_events ?? document.voteEvents);
  const calls = events.map((event, index) => {
    const own = index === 0 ? findings : new FileFindings(findings.file);
    const path = `vote_events[${index}]`;
    return readFacts(own, findings.file, () => factsOf(event, path, { persons, organizations, motions, loose }));
  });
  return {
    calls,
    people: peopleOf(recordsOf(document.persons), recordsOf(document.memberships), organizations, findings.file),
  };
}

interface Index {
  readonly persons: ReadonlyMap<string, Json>;
  readonly organizations: ReadonlyMap<string, Json>;
  readonly motions: ReadonlyMap<string, Json>;
  readonly loose: ReadonlyMap<string, readonly Json[]>;
}

function factsOf(event: Json, path: string, index: Index): RollCallFacts {
  const uid = text(event.id) ?? text(event.identifier);
  if (uid === null) throw new FileRefusedError('FIELD_MISSING', `${path}.id`, { field: 'id' });
  const motion = isRecord(event.motion) ? event.motion : (index.motions.get(text(event.motion_id) ?? '') ?? {});
  const organization = index.organizations.get(text(event.organization_id) ?? text(motion.organization_id) ?? '');
  const council =
    organization && text(organization.classification) === 'committee' ? parentOf(organization, index) : organization;
  const votes = Array.isArray(event.votes) ? recordsOf(event.votes) : (index.loose.get(uid) ?? []);
  const session = isRecord(event.legislative_session)
    ? text(event.legislative_session.name)
    : text(event.legislative_session_id);
  const title = text(motion.text) ?? text(motion.name) ?? text(event.name) ?? text(event.text) ?? '(без назви)';
  const extras = isRecord(event.extras) ? event.extras : {};
  const isDerived = (vote: Json) => extras.absenceCoding === 'OMITTED' && text(vote.option) === 'absent';
  const rows = votes
    .filter((vote) => !isDerived(vote))
    .map((vote): NamedRow => {
      const voter = isRecord(vote.voter) ? vote.voter : (index.persons.get(text(vote.voter_id) ?? '') ?? {});
      return {
        name: text(voter.name) ?? text(vote.voter_name) ?? text(vote.voter_id) ?? '',
        uid: text(vote.voter_id),
        vote: text(vote.option) ?? '',
      };
    });
  return {
    ...NO_FACTS,
    format: 'popolo',
    sourceUid: uid,
    place: path,
    authority: council ? text(council.name) : null,
    convocation:
      text(extras.convocation) ??
      (isRecord(event.legislative_session) ? text(event.legislative_session.classification) : null),
    session,
    sitting: text(extras.sitting),
    commission: organization && council !== organization ? text(organization.name) : null,
    moment: tableMoment(text(event.start_date) ?? text(motion.date), `${path}.start_date`),
    endedAt: text(event.end_date) === null ? null : tableMoment(text(event.end_date), `${path}.end_date`).at,
    number: text(extras.number) ?? text(motion.identifier) ?? text(event.identifier),
    title,
    projectNumber: text(extras.projectNumber),
    requirement: text(motion.requirement),
    term: isRecord(extras.term) ? { startsOn: text(extras.term.startsOn), endsOn: text(extras.term.endsOn) } : null,
    composition: typeof extras.composition === 'number' ? extras.composition : null,
    printedQuota: typeof extras.quota === 'number' ? extras.quota : null,
    result: text(event.result) ?? text(motion.result),
    isSecret: text(extras.method) === 'SECRET',
    topic: text(motion.classification),
    textUrl: null,
    fields: { title: `${path}.motion.text`, result: `${path}.result` },
    generalRule: text(extras.decisionRule) === 'UNKNOWN' ? 'UNKNOWN' : 'UKRAINIAN',
    list: {
      rows,
      totals: countsOf(event),
      absenceCoding:
        codingOf(text(extras.absenceCoding)) ??
        (rows.some(({ vote }) => /^absent|^відсут/iu.test(vote)) ? 'EXPLICIT' : 'OMITTED'),
      placeOf: (position, what) => `${path}.votes[${position}].${what === 'name' ? 'voter_id' : 'option'}`,
      fieldOf: (total) => `${path}.counts(${total})`,
    },
  };
}

function codingOf(told: string | null): 'EXPLICIT' | 'OMITTED' | 'FOLDED' | null {
  return told === 'EXPLICIT' || told === 'OMITTED' || told === 'FOLDED' ? told : null;
}

const COUNTED: Readonly<Record<string, keyof PrintedTotals>> = {
  yes: 'for',
  no: 'against',
  abstain: 'abstain',
  'not voting': 'notVoted',
  absent: 'absent',
};

function countsOf(event: Json): PrintedTotals {
  const counts = recordsOf(event.counts).flatMap((count) => {
    const total = COUNTED[(text(count.option) ?? '').toLowerCase()];
    return total && typeof count.value === 'number' ? [[total, count.value] as const] : [];
  });
  return { ...NO_TOTALS, ...Object.fromEntries(counts) };
}

function parentOf(organization: Json, index: Index): Json | undefined {
  return index.organizations.get(text(organization.parent_id) ?? '') ?? organization;
}

const FACTION = /faction|party|parliamentary group|caucus|фракці|груп/iu;

function peopleOf(
  persons: readonly Json[],
  memberships: readonly Json[],
  organizations: ReadonlyMap<string, Json>,
  file: string,
): readonly PersonFacts[] {
  const byPerson = groupBy(memberships, (membership) => text(membership.person_id) ?? '');
  return persons.map((person, index): PersonFacts => {
    const uid = text(person.id);
    const own = [...(byPerson.get(uid ?? '') ?? []), ...recordsOf(person.memberships)];
    const name =
      text(person.name) ??
      [text(person.family_name), text(person.given_name), text(person.additional_name)]
        .filter((part) => part !== null)
        .join(' ');
    const of = (pattern: RegExp) =>
      own.flatMap((membership) => {
        const organization = organizations.get(text(membership.organization_id) ?? '');
        const isOne = organization !== undefined && pattern.test(text(organization.classification) ?? '');
        return isOne ? [{ membership, name: text(organization.name) ?? '' }] : [];
      });
    const [seat] = of(/^(?:council|legislature|рада)$/iu);
    return {
      uid,
      name,
      nameKey: memberNameKey(name),
      role: /mayor|голова/iu.test(text(seat?.membership.role) ?? '') ? 'MAYOR' : 'DEPUTY',
      mandateStartsOn: text(seat?.membership.start_date),
      mandateEndsOn: text(seat?.membership.end_date),
      factions: of(FACTION).map(({ membership, name: faction }) => ({
        name: faction,
        startsOn: text(membership.start_date),
        endsOn: text(membership.end_date),
      })),
      commissions: of(/committee|комісі/iu).map(({ membership, name: commission }) => ({
        name: commission,
        post: text(membership.role),
      })),
      profile: null,
      file,
      line: index + 1,
    };
  });
}

function groupBy(records: readonly Json[], keyOf: (record: Json) => string): Map<string, Json[]> {
  const groups = new Map<string, Json[]>();
  for (const record of records) {
    const group = groups.get(keyOf(record));
    if (group) group.push(record);
    else groups.set(keyOf(record), [record]);
  }
  return groups;
}

function byId(value: unknown): ReadonlyMap<string, Json> {
  return new Map(recordsOf(value).map((record) => [text(record.id) ?? '', record]));
}

function recordsOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
