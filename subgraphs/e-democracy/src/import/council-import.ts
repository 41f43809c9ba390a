import type { IsoDay } from '@hromada/shared/clock';
import { uuid } from '@hromada/shared/graphql';
import { memberDisplayName, memberNameKey, ukrainianSortKey } from '../member-name.policy.ts';
import {
  canonicalUid,
  isMainVote,
  type RollCallRecord,
  settleRollCall,
  sharesOn,
  type VoteRecord,
} from '../vote-event/roll-call.service.ts';
import { compositionOn, votingComposition } from './composition.policy.ts';
import type { CouncilLaw } from './council-law.repository.ts';
import { CouncilModel } from './council-model.ts';
import type { ToldMembership } from './faction-table.ts';
import { type FileFindings, FileRefusedError } from './finding.ts';
import type { KnownCouncil, KnownEvent, NewMember, NewSitting } from './import.repository.ts';
import type { PlannedConvocation, UnderstoodFile } from './import-plan.ts';
import type { MemberMembership } from './membership.repository.ts';
import type { PersonFacts } from './roll-call-facts.ts';
import { SittingsOfRun } from './sittings-of-run.ts';
import type { VoteEventDraft } from './vote-event-draft.ts';
import { type DecidedMatch, type MatchableMember, VoterMatcher } from './voter-matcher.ts';

/** A table may say in words that somebody is in no faction. */
const OUTSIDE = /^поза|позафракц/iu;

/** What every record of a run carries. */
interface RunContext {
  readonly runId: string;
  /** key of the mayor's name; empty when not told */
  readonly mayorKey: string;
  /** decisions on names, taken before */
  readonly decided: readonly DecidedMatch[];
  readonly law: CouncilLaw;
}

/**
 * Works out, without touching the database, what a run changes in one convocation: new, replaced and unchanged roll
 * calls, voters and sittings met for the first time. The same source twice gives only unchanged ones.
 */
export class CouncilImport {
  readonly added: RollCallRecord[] = [];
  readonly replaced: RollCallRecord[] = [];
  /** stored versions that the replaced ones push out */
  readonly retired: KnownEvent[] = [];
  readonly refusals: { readonly findings: FileFindings; readonly refusal: FileRefusedError }[] = [];
  readonly newMembers: NewMember[] = [];
  readonly matcher: VoterMatcher;
  readonly model: CouncilModel;
  unchangedCount = 0;
  readonly #sittings: SittingsOfRun;
  readonly #memberships: Map<string, KnownCouncil['memberships'][number][]>;
  readonly #mayors: Set<string>;
  readonly #run: RunContext;

  constructor(
    readonly id: string,
    readonly planned: PlannedConvocation,
    known: KnownCouncil,
    run: RunContext,
  ) {
    this.#run = run;
    this.matcher = new VoterMatcher(known.members, run.decided);
    this.model = new CouncilModel(id, known);
    this.#mayors = new Set(known.members.flatMap(({ id: memberId, role }) => (role === 'MAYOR' ? [memberId] : [])));
    this.#sittings = new SittingsOfRun(id, known);
    this.#memberships = new Map();
    for (const membership of known.memberships) {
      const own = this.#memberships.get(membership.memberId);
      if (own) own.push(membership);
      else this.#memberships.set(membership.memberId, [membership]);
    }
    for (const person of planned.people) this.#meet(person);
    this.#sortOut(known);
  }

  get newSittings(): readonly NewSitting[] {
    return this.#sittings.added;
  }

  /** The told memberships of voters of this convocation, and the names of those nobody here has. */
  memberships(told: readonly ToldMembership[]): { memberships: MemberMembership[]; unknown: string[] } {
    const memberships: MemberMembership[] = [];
    const unknown = new Set<string>();
    for (const { nameKey, faction, startsOn, endsOn } of told) {
      const member = this.matcher.find(nameKey);
      if (!member) unknown.add(nameKey);
      else if (!OUTSIDE.test(faction)) memberships.push({ memberId: member.id, faction, startsOn, endsOn });
    }
    return { memberships, unknown: [...unknown] };
  }

  /** Memberships that the source tells of its people; a start that is not told is the first day of the convocation. */
  toldMemberships(): readonly ToldMembership[] | null {
    const told = this.planned.people.flatMap((person) => {
      const nameKey = this.#memberOfPerson(person)?.nameKey ?? person.nameKey;
      return person.factions.map(
        ({ name, startsOn, endsOn }): ToldMembership => ({
          nameKey,
          faction: name,
          startsOn: startsOn ?? this.planned.startsOn,
          endsOn,
        }),
      );
    });
    return told.length === 0 ? null : told;
  }

  /** People of the source who are voters here, with what is kept of them. */
  people(): readonly { readonly memberId: string; readonly person: PersonFacts }[] {
    return this.planned.people.flatMap((person) => {
      const member = this.#memberOfPerson(person);
      return member ? [{ memberId: member.id, person }] : [];
    });
  }

  #memberOfPerson(person: PersonFacts): MatchableMember | undefined {
    const row = { uid: person.uid, nameKey: person.nameKey, rawName: person.name, file: person.file, place: null };
    const resolved = this.matcher.resolve(row, () => new Set());
    return resolved.kind === 'member' ? resolved.member : undefined;
  }

  /** A person whom no stored voter is becomes a voter. */
  #meet(person: PersonFacts): void {
    if (person.nameKey === '' || this.#memberOfPerson(person)) return;
    const row = { uid: person.uid, nameKey: person.nameKey, rawName: person.name, file: person.file, place: null };
    if (this.matcher.resolve(row, () => new Set()).kind === 'uncertain') return;
    this.#addMember(
      person.nameKey,
      person.name,
      person.uid,
      person.mandateStartsOn ?? this.planned.startsOn,
      person.role,
    );
  }

  #sortOut(known: KnownCouncil): void {
    const stored = new Map(
      known.events.map((event) => [`${event.sittingId} ${canonicalUid(event.heldOn, event.sourceUid)}`, event]),
    );
    const sameContent = new Map(
      known.events.map((event) => [
        `${event.sittingId} ${event.contentHash}`,
        canonicalUid(event.heldOn, event.sourceUid),
      ]),
    );
    const seen = new Map<string, VoteEventDraft>();
    for (const file of this.planned.files) {
      const { draft, findings } = file;
      const uncertain = this.#uncertainIn(draft);
      if (uncertain) {
        this.refusals.push({ findings, refusal: uncertain });
        continue;
      }
      const sittingId = this.#sittings.of(draft);
      const uid = canonicalUid(draft.heldOn, draft.sourceUid);
      const key = `${sittingId} ${uid}`;
      const twin = seen.get(key);
      const event = stored.get(key);
      const otherName = sameContent.get(`${sittingId} ${draft.contentHash}`);
      if (twin) {
        const code = twin.contentHash === draft.contentHash ? 'SAME_ROLL_CALL' : 'SAME_NAME_OTHER_CONTENT';
        this.refusals.push({ findings, refusal: new FileRefusedError(code, draft.place, { other: twin.file }) });
        continue;
      }
      if (otherName !== undefined && otherName !== uid && draft.votes.length > 0) {
        this.refusals.push({
          findings,
          refusal: new FileRefusedError('SAME_ROLL_CALL', draft.place, { other: otherName }),
        });
        continue;
      }
      seen.set(key, draft);
      sameContent.set(`${sittingId} ${draft.contentHash}`, uid);
      if (event?.contentHash === draft.contentHash) {
        this.unchangedCount += 1;
      } else if (event) {
        findings.note('NEW_VERSION', draft.place, { version: event.version + 1 });
        this.retired.push(event);
        this.replaced.push(this.#recordOf(file, sittingId, event.id, event.version + 1));
      } else {
        this.added.push(this.#recordOf(file, sittingId, uuid(), 1));
      }
    }
  }

  /** A roll call waits while it is not known who voted: half of its names would be half of the truth. */
  #uncertainIn(draft: VoteEventDraft): FileRefusedError | null {
    for (const vote of draft.votes) {
      if (vote.nameKey === '' && vote.uid === null) continue;
      const place = vote.line === null ? `[${vote.position}]` : String(vote.line);
      const row = { uid: vote.uid, nameKey: vote.nameKey, rawName: vote.rawName, file: draft.file, place };
      const resolved = this.matcher.resolve(row, () => this.#namedTogetherWith(vote.nameKey));
      if (resolved.kind === 'new') this.#addMember(vote.nameKey, vote.rawName, vote.uid, draft.heldOn, null);
      if (resolved.kind === 'uncertain')
        return new FileRefusedError('VOTER_UNCERTAIN', place, {
          name: memberDisplayName(vote.rawName),
          candidates: resolved.match.candidates.map(({ name }) => name).join(', '),
        });
    }
    return null;
  }

  #namedTogetherWith(nameKey: string): ReadonlySet<string> {
    const together = new Set<string>();
    for (const { draft } of this.planned.files) {
      if (!draft.votes.some((vote) => vote.nameKey === nameKey)) continue;
      for (const vote of draft.votes) if (vote.nameKey !== nameKey) together.add(vote.nameKey);
    }
    return together;
  }

  #recordOf({ draft, findings }: UnderstoodFile, sittingId: string, id: string, version: number): RollCallRecord {
    const votes = draft.votes.map((vote): VoteRecord => {
      const member = this.#memberOf(vote, draft);
      return {
        position: vote.position,
        memberId: member?.id ?? null,
        factionId: member === null ? null : this.#factionOf(member.id, draft.heldOn),
        option: vote.option,
        printedName: member?.name === vote.rawName ? null : vote.rawName,
        rawOption: vote.rawOption,
        sourceLine: vote.line,
      };
    });
    const counted = settleRollCall({
      ...draft,
      composition: this.#compositionAt(votes, draft),
      shares: sharesOn(this.#run.law.shares, draft.heldOn),
      votes,
    });
    const dataNotes = findings.findings
      .filter((finding) => finding.code !== 'NEW_VERSION')
      .map(({ code, place, details }) => ({ code, place, details }));
    return {
      ...draft,
      id,
      convocationId: this.id,
      sittingId,
      version,
      counted,
      dataNotes,
      importRunId: this.#run.runId,
      votes,
      isMain: isMainVote(draft.kind),
      source: {
        format: draft.format,
        file: draft.file,
        place: draft.place,
        requirement: draft.requirement,
        printedQuota: draft.printedQuota,
        endedAt: draft.endedAt,
        textUrl: draft.textUrl,
        agendaItemId: this.model.itemOf(draft, sittingId, (uid) => this.#authorOf(uid)),
      },
    };
  }

  #authorOf(uid: string | null): string | null {
    if (uid === null) return null;
    const resolved = this.matcher.resolve(
      { uid, nameKey: memberNameKey(uid), rawName: uid, file: '', place: null },
      () => new Set(),
    );
    return resolved.kind === 'member' ? resolved.member.id : null;
  }

  #compositionAt(votes: readonly VoteRecord[], { heldOn, commission }: VoteEventDraft): number {
    const total = compositionOn(this.#run.law.compositions, heldOn, this.planned.totalComposition);
    return votingComposition({ total, isOfCommission: commission !== null, mayors: this.#mayors }, votes);
  }

  #memberOf(vote: VoteEventDraft['votes'][number], draft: VoteEventDraft): MatchableMember | null {
    if (vote.nameKey === '' && vote.uid === null) return null;
    const row = { uid: vote.uid, nameKey: vote.nameKey, rawName: vote.rawName, file: draft.file, place: null };
    const resolved = this.matcher.resolve(row, () => this.#namedTogetherWith(vote.nameKey));
    return resolved.kind === 'member' ? resolved.member : null;
  }

  #addMember(nameKey: string, rawName: string, uid: string | null, day: IsoDay, role: 'DEPUTY' | 'MAYOR' | null): void {
    const name = memberDisplayName(rawName);
    const isNamesake = nameKey === '' || this.matcher.find(nameKey) !== undefined;
    const member = { id: uuid(), name, nameKey: isNamesake ? `${nameKey} ${uid ?? ''}`.trim() : nameKey, uid };
    const isMayor = role === 'MAYOR' || (role === null && this.#run.mayorKey === nameKey && nameKey !== '');
    if (isMayor) this.#mayors.add(member.id);
    this.matcher.add(member);
    this.newMembers.push({
      ...member,
      convocationId: this.id,
      sortKey: ukrainianSortKey(name),
      role: isMayor ? 'MAYOR' : 'DEPUTY',
      mandateStartsOn: day,
    });
  }

  #factionOf(memberId: string, day: IsoDay): string | null {
    const membership = this.#memberships
      .get(memberId)
      ?.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || day <= endsOn));
    return membership?.factionId ?? null;
  }
}
