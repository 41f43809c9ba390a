import { certainOf, type MatchReason, type MatchScore, matchScore } from './voter-likeness.ts';

/** A voter of the convocation as matching sees them. */
export interface MatchableMember {
  readonly id: string;
  readonly nameKey: string;
  readonly name: string;
  readonly uid: string | null;
}

/** A decision taken earlier, by a person or without one. */
export interface DecidedMatch {
  readonly nameKey: string;
  /** key of the person; null: a new one */
  readonly matchedKey: string | null;
}

/** Somebody whom a printed name may mean. */
export interface MatchCandidate extends MatchScore {
  readonly nameKey: string;
  readonly name: string;
}

/** A name that is not exactly known: taken for somebody, or to be asked about. */
export interface VoterMatchFound {
  readonly nameKey: string;
  readonly printedName: string;
  readonly matchedKey: string | null;
  readonly score: number;
  readonly reason: MatchReason | 'SEVERAL';
  readonly status: 'AUTOMATIC' | 'PENDING';
  readonly candidates: readonly MatchCandidate[];
  readonly file: string;
  readonly place: string | null;
}

/** Who a row is. */
export type Resolved =
  | { readonly kind: 'member'; readonly member: MatchableMember }
  | { readonly kind: 'new' }
  | { readonly kind: 'uncertain'; readonly match: VoterMatchFound };

/** A row to resolve, and where it stands. */
export interface RowToResolve {
  readonly uid: string | null;
  readonly nameKey: string;
  readonly rawName: string;
  readonly file: string;
  readonly place: string | null;
}

const MOST_CANDIDATES = 5;

/**
 * Finds voters: by identifier, then by the exact key of the name, then by an earlier decision, then by likeness. Whoever
 * is named in one list with somebody is not that somebody.
 */
export class VoterMatcher {
  readonly found: VoterMatchFound[] = [];
  /** identifiers learnt in this run, by the voter's id */
  readonly identified = new Map<string, string>();
  readonly #byKey = new Map<string, MatchableMember>();
  readonly #byUid = new Map<string, MatchableMember>();
  readonly #decided: ReadonlyMap<string, DecidedMatch>;
  readonly #resolved = new Map<string, Resolved>();

  constructor(members: readonly MatchableMember[], decided: readonly DecidedMatch[]) {
    for (const member of members) this.add(member);
    this.#decided = new Map(decided.map((match) => [match.nameKey, match]));
  }

  add(member: MatchableMember): void {
    this.#byKey.set(member.nameKey, member);
    if (member.uid !== null) this.#byUid.set(member.uid, member);
    this.#resolved.clear();
  }

  find(nameKey: string): MatchableMember | undefined {
    return this.#byKey.get(nameKey);
  }

  /** @param togetherWith keys of everybody named in one list with this name, in any list of the run */
  resolve(row: RowToResolve, togetherWith: () => ReadonlySet<string>): Resolved {
    const byUid = row.uid === null ? undefined : this.#byUid.get(row.uid);
    if (byUid) return { kind: 'member', member: byUid };
    const exact = this.#byKey.get(row.nameKey);
    if (exact && (row.uid === null || exact.uid === null))
      return { kind: 'member', member: this.#identify(exact, row.uid) };
    const known = this.#resolved.get(row.nameKey);
    if (known) return known;
    const resolved = this.#byDecision(row) ?? this.#byLikeness(row, togetherWith);
    if (resolved.kind !== 'new') this.#resolved.set(row.nameKey, resolved);
    return resolved;
  }

  #byDecision(row: RowToResolve): Resolved | null {
    const decided = this.#decided.get(row.nameKey);
    if (!decided) return null;
    if (decided.matchedKey === null) return { kind: 'new' };
    const member = this.#byKey.get(decided.matchedKey);
    return member ? { kind: 'member', member: this.#identify(member, row.uid) } : null;
  }

  /** Somebody known by name alone gets the identifier that the source gives them. */
  #identify(member: MatchableMember, uid: string | null): MatchableMember {
    if (uid === null || member.uid !== null) return member;
    const identified = { ...member, uid };
    this.identified.set(member.id, uid);
    this.add(identified);
    return identified;
  }

  #byLikeness(row: RowToResolve, togetherWith: () => ReadonlySet<string>): Resolved {
    const alike = [...this.#byKey.values()]
      .filter((member) => row.uid === null || member.uid === null)
      .flatMap((member) => {
        const score = matchScore(row.rawName, member);
        return score === null ? [] : [{ ...score, nameKey: member.nameKey, name: member.name }];
      });
    if (alike.length === 0) return { kind: 'new' };
    const together = togetherWith();
    const candidates = alike
      .filter(({ nameKey }) => !together.has(nameKey))
      .sort((one, other) => other.score - one.score)
      .slice(0, MOST_CANDIDATES);
    const [best] = candidates;
    if (!best) return { kind: 'new' };
    const certain = certainOf(candidates);
    const isSeveral = certain === null && candidates.length > 1;
    const match: VoterMatchFound = {
      nameKey: row.nameKey,
      printedName: row.rawName,
      matchedKey: certain?.nameKey ?? null,
      score: best.score,
      reason: isSeveral ? 'SEVERAL' : best.reason,
      status: certain ? 'AUTOMATIC' : 'PENDING',
      candidates,
      file: row.file,
      place: row.place,
    };
    const earlier = this.found.findIndex((found) => found.nameKey === match.nameKey);
    if (earlier >= 0) this.found.splice(earlier, 1);
    this.found.push(match);
    const member = certain ? this.#byKey.get(certain.nameKey) : undefined;
    return member ? { kind: 'member', member: this.#identify(member, row.uid) } : { kind: 'uncertain', match };
  }
}
