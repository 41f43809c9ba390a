import type { IsoDay } from '@hromada/shared/clock';
import { uuid } from '@hromada/shared/graphql';
import { type RollCallRecord, settleRollCall, type VoteRecord } from '../vote-event/roll-call.service.ts';
import { memberDisplayName, ukrainianSortKey } from '../voting-member/member-name.service.ts';
import type { ToldMembership } from './faction-table.ts';
import { type FileFindings, FileRefusedError } from './finding.ts';
import type { KnownCouncil, KnownEvent, NewMember, NewSitting } from './import.repository.ts';
import type { PlannedConvocation, UnderstoodFile } from './import-plan.ts';
import type { MemberMembership } from './membership.repository.ts';
import type { VoteEventDraft } from './vote-event-draft.ts';

/** A table may say in words that somebody is in no faction. */
const OUTSIDE = /^поза|позафракц/iu;

/** What every record of a run carries. */
interface RunContext {
  readonly runId: string;
  /** key of the mayor's name; empty when not told */
  readonly mayorKey: string;
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
  readonly newSittings: NewSitting[] = [];
  unchangedCount = 0;
  readonly #members: Map<string, { readonly id: string; readonly name: string }>;
  readonly #sittings: Map<IsoDay, string>;
  readonly #memberships: Map<string, KnownCouncil['memberships'][number][]>;
  readonly #run: RunContext;

  constructor(
    readonly id: string,
    readonly planned: PlannedConvocation,
    known: KnownCouncil,
    run: RunContext,
  ) {
    this.#run = run;
    this.#members = new Map(known.members.map((member) => [member.nameKey, member]));
    this.#sittings = new Map(known.sittings.map((sitting) => [sitting.heldOn, sitting.id]));
    this.#memberships = new Map();
    for (const membership of known.memberships) {
      this.#memberships.set(membership.memberId, [...(this.#memberships.get(membership.memberId) ?? []), membership]);
    }
    this.#sortOut(known);
  }

  /** The told memberships of voters of this convocation, and the names of those nobody here has. */
  memberships(told: readonly ToldMembership[]): { memberships: MemberMembership[]; unknown: string[] } {
    const memberships: MemberMembership[] = [];
    const unknown = new Set<string>();
    for (const { nameKey, faction, startsOn, endsOn } of told) {
      const member = this.#members.get(nameKey);
      if (!member) unknown.add(nameKey);
      else if (!OUTSIDE.test(faction)) memberships.push({ memberId: member.id, faction, startsOn, endsOn });
    }
    return { memberships, unknown: [...unknown] };
  }

  #sortOut(known: KnownCouncil): void {
    const stored = new Map(known.events.map((event) => [`${event.sittingId} ${event.sourceUid}`, event]));
    const sameContent = new Map(
      known.events.map((event) => [`${event.sittingId} ${event.contentHash}`, event.sourceUid]),
    );
    const seen = new Map<string, VoteEventDraft>();
    for (const { draft, findings } of this.planned.files) {
      const sittingId = this.#sittingOf(draft);
      const key = `${sittingId} ${draft.sourceUid}`;
      const twin = seen.get(key);
      const event = stored.get(key);
      const otherName = sameContent.get(`${sittingId} ${draft.contentHash}`);
      if (twin) {
        const code = twin.contentHash === draft.contentHash ? 'SAME_ROLL_CALL' : 'SAME_NAME_OTHER_CONTENT';
        this.refusals.push({ findings, refusal: new FileRefusedError(code, null, { other: twin.file }) });
        continue;
      }
      if (otherName !== undefined && otherName !== draft.sourceUid) {
        this.refusals.push({ findings, refusal: new FileRefusedError('SAME_ROLL_CALL', null, { other: otherName }) });
        continue;
      }
      seen.set(key, draft);
      sameContent.set(`${sittingId} ${draft.contentHash}`, draft.sourceUid);
      if (event?.contentHash === draft.contentHash) {
        this.unchangedCount += 1;
      } else if (event) {
        findings.note('NEW_VERSION', null, { version: event.version + 1 });
        this.retired.push(event);
        this.replaced.push(this.#recordOf({ draft, findings }, sittingId, event.id, event.version + 1));
      } else {
        this.added.push(this.#recordOf({ draft, findings }, sittingId, uuid(), 1));
      }
    }
  }

  #recordOf({ draft, findings }: UnderstoodFile, sittingId: string, id: string, version: number): RollCallRecord {
    const votes = draft.votes.map((vote): VoteRecord => {
      const member = vote.nameKey === '' ? null : this.#memberOf(vote.nameKey, vote.rawName, draft.heldOn);
      return {
        position: vote.position,
        memberId: member?.id ?? null,
        factionId: member === null ? null : this.#factionOf(member.id, draft.heldOn),
        option: vote.option,
        printedName: member?.name === vote.rawName ? null : vote.rawName,
        rawOption: vote.rawOption,
      };
    });
    const counted = settleRollCall({ ...draft, composition: this.planned.totalComposition, votes });
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
    };
  }

  #sittingOf(draft: VoteEventDraft): string {
    const known = this.#sittings.get(draft.heldOn);
    if (known !== undefined) return known;
    const id = uuid();
    this.#sittings.set(draft.heldOn, id);
    this.newSittings.push({
      id,
      convocationId: this.id,
      heldOn: draft.heldOn,
      label: draft.sittingLabel ?? 'Пленарне засідання',
      sessionLabel: draft.sessionLabel,
    });
    return id;
  }

  #memberOf(nameKey: string, rawName: string, day: IsoDay): { readonly id: string; readonly name: string } {
    const known = this.#members.get(nameKey);
    if (known) return known;
    const name = memberDisplayName(rawName);
    const member = { id: uuid(), name };
    this.#members.set(nameKey, member);
    const role = this.#run.mayorKey === nameKey ? 'MAYOR' : 'DEPUTY';
    this.newMembers.push({
      ...member,
      convocationId: this.id,
      nameKey,
      sortKey: ukrainianSortKey(name),
      role,
      mandateStartsOn: day,
    });
    return member;
  }

  #factionOf(memberId: string, day: IsoDay): string | null {
    const membership = this.#memberships
      .get(memberId)
      ?.find(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || day <= endsOn));
    return membership?.factionId ?? null;
  }
}
