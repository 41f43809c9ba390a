import { InvalidInputError } from '@hromada/shared/errors';
import { assertUuid } from '@hromada/shared/graphql';
import { bitIndexes, setBit } from '../bit-mask.ts';
import { OPTION_COUNT, type RollCallMatrix } from './roll-call-matrix.type.ts';
import type { AppliedFilter, RollCallSlice } from './roll-call-slice.type.ts';

const MOST_VALUES = 200;

/** The roll calls of one question to the matrix: what every measure is computed over. */
export interface MatrixSlice {
  readonly matrix: RollCallMatrix;
  /** one bit for each roll call chosen */
  readonly mask: Uint32Array;
  /** roll calls chosen, ascending in time */
  readonly events: Uint32Array;
  /** code of the faction whose votes alone count; 0 when everybody's do */
  readonly faction: number;
  readonly applied: readonly AppliedFilter[];
  /** words of a mask in which something is chosen, ascending: the words of {@link votes} */
  readonly words: Uint32Array;
  /** words of {@link votes} for one member and option */
  readonly wordCount: number;
  /** masks by option, member and word: the chosen votes with the empty words left out */
  readonly votes: Uint32Array;
  /** answers computed for this slice, by a key of the measure and its arguments */
  readonly memo: Map<string, unknown>;
}

/**
 * Chooses roll calls. An unknown sitting, faction or word gives an empty choice, not an error.
 * @throws {InvalidInputError} on a malformed identifier or a list that is too long
 */
export function sliceMatrix(matrix: RollCallMatrix, given: RollCallSlice | null): MatrixSlice {
  const filter = given ?? {};
  const applied = appliedOf(filter);
  const isChosen = conditionsOf(matrix, filter);
  const mask = new Uint32Array(matrix.wordCount);
  for (let column = 0; column < matrix.events.length; column += 1) {
    if (isChosen.every((condition) => condition(column))) setBit(mask, 0, column);
  }
  const factionIndex = filter.factionId
    ? matrix.factions.findIndex(({ id }) => id === assertUuid(filter.factionId ?? '', 'slice.factionId'))
    : -1;
  // a faction of another council has no votes here
  const faction = filter.factionId ? (factionIndex === -1 ? 255 : factionIndex + 1) : 0;
  return {
    matrix,
    mask,
    events: bitIndexes(mask),
    faction,
    applied,
    ...chosenVotes(matrix, mask, faction),
    memo: new Map(),
  };
}

/** Computes an answer once for a slice. */
export function remembered<Answer>(slice: Pick<MatrixSlice, 'memo'>, key: string, compute: () => Answer): Answer {
  if (!slice.memo.has(key)) slice.memo.set(key, compute());
  return slice.memo.get(key) as Answer;
}

type Condition = (column: number) => boolean;

function conditionsOf(matrix: RollCallMatrix, filter: RollCallSlice): Condition[] {
  const event = (column: number) => matrix.events[column];
  const sitting = (column: number) => matrix.sittings[matrix.sittingOf[column] ?? -1];
  const conditions: (Condition | null)[] = [
    filter.from ? (column) => (sitting(column)?.heldOn ?? '') >= (filter.from ?? '') : null,
    filter.to ? (column) => (sitting(column)?.heldOn ?? '9') <= (filter.to ?? '') : null,
    oneOf(filter.sessionLabels, (column) => sitting(column)?.sessionLabel),
    oneOf(identifiers(filter.sittingIds, 'slice.sittingIds'), (column) => event(column)?.sittingId),
    oneOf(identifiers(filter.eventIds, 'slice.eventIds'), (column) => event(column)?.id),
    oneOf(filter.kinds, (column) => event(column)?.kind),
    oneOf(filter.ruleKinds, (column) => event(column)?.ruleKind),
    oneOf(filter.results, (column) => event(column)?.result),
    filter.mainOnly ? (column) => event(column)?.isMain === true : null,
    typeof filter.isConsistent === 'boolean' ? (column) => event(column)?.isConsistent === filter.isConsistent : null,
    ...wordsOf(filter).map(
      (word): Condition =>
        (column) =>
          event(column)?.title.includes(word) === true,
    ),
  ];
  return conditions.filter((condition) => condition !== null);
}

function wordsOf(filter: RollCallSlice): string[] {
  return bounded(filter.titleWords, 'slice.titleWords')
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');
}

function oneOf(
  values: readonly string[] | null | undefined,
  readValue: (column: number) => string | null | undefined,
): Condition | null {
  const chosen = new Set(bounded(values, 'slice'));
  return chosen.size === 0 ? null : (column) => chosen.has(readValue(column) ?? '');
}

function identifiers(ids: readonly string[] | null | undefined, argument: string): string[] {
  return bounded(ids, argument).map((id) => assertUuid(id, argument));
}

function bounded(values: readonly string[] | null | undefined, argument: string): readonly string[] {
  if (values && values.length > MOST_VALUES)
    throw new InvalidInputError(`${argument} takes at most ${MOST_VALUES} values`, { details: { argument } });
  return values ?? [];
}

function appliedOf(filter: RollCallSlice): AppliedFilter[] {
  return Object.entries(filter)
    .map(([name, value]) => ({ name, values: [value ?? []].flat().map(String) }))
    .filter(({ values }) => values.length > 0)
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function chosenVotes(
  matrix: RollCallMatrix,
  mask: Uint32Array,
  faction: number,
): Pick<MatrixSlice, 'words' | 'wordCount' | 'votes'> {
  const memberCount = matrix.members.length;
  const words = Uint32Array.from(mask.keys()).filter((word) => mask[word] !== 0);
  const votes = new Uint32Array(OPTION_COUNT * memberCount * words.length);
  const isKnown = faction <= matrix.factions.length;
  const ofFaction = (faction - 1) * memberCount;
  for (let row = 0, out = 0; isKnown && row < OPTION_COUNT * memberCount; row += 1) {
    const from = row * matrix.wordCount;
    const own = (ofFaction + (row % memberCount)) * matrix.wordCount;
    for (let at = 0; at < words.length; at += 1, out += 1) {
      const word = words[at] ?? 0;
      const chosen = (matrix.masks[from + word] ?? 0) & (mask[word] ?? 0);
      votes[out] = faction === 0 ? chosen : chosen & (matrix.factionMasks[own + word] ?? 0);
    }
  }
  return { words, wordCount: words.length, votes };
}
