import { addDays, daysBetween, type IsoDay, weekday } from '@hromada/shared/clock';
import { demoId, type Random } from '@hromada/shared/demo';
import { type RollCallRecord, settleRollCall, type VoteRecord } from '../vote-event/roll-call.service.ts';
import type { VoteOption, VoteResult } from '../vote-event/vote-event.type.ts';
import { DEMO_FACTIONS, type DemoCouncil, type DemoMember, demoFactionOn } from './demo-council.ts';
import { demoQuestion, type Topic } from './demo-titles.ts';

/** A made-up plenary day. */
export interface DemoSitting {
  readonly id: string;
  readonly heldOn: IsoDay;
  readonly label: string;
  readonly sessionLabel: string;
  readonly eventCount: number;
}

const THURSDAY = 4;
const FIRST_VOTE_UTC_HOUR = 8;
const CONTRADICTED_SHARE = 0.004;
const OVERRIDDEN_SHARE = 0.004;
const WORDS: Readonly<Record<`${VoteOption}`, string>> = {
  FOR: 'За',
  AGAINST: 'Проти',
  ABSTAIN: 'Утримався',
  NOT_VOTED: 'Не голосував',
  ABSENT: 'Відсутній',
};

/** Sittings on Thursdays, evenly over the term, with all the roll calls shared out among them. */
export function demoSittings(startsOn: IsoDay, today: IsoDay, voteEvents: number): DemoSitting[] {
  const count = Math.max(
    1,
    Math.min(Math.round(Math.sqrt(voteEvents) * 1.4), Math.floor(daysBetween(startsOn, today) / 14)),
  );
  const step = (daysBetween(startsOn, today) - 7) / count;
  return Array.from({ length: count }, (_, index) => {
    const day = addDays(startsOn, Math.floor(index * step));
    const heldOn = addDays(day, (THURSDAY - weekday(day) + 7) % 7);
    const eventCount = Math.floor(((index + 1) * voteEvents) / count) - Math.floor((index * voteEvents) / count);
    const session = Math.floor(index / 2) + 1;
    return {
      id: demoId('sitting', index),
      heldOn,
      label: `Пленарне засідання ${session} сесії 8 скликання`,
      sessionLabel: `${session} сесія`,
      eventCount,
    };
  });
}

/** Roll calls of one sitting. @param firstIndex number of roll calls in earlier sittings */
export function demoRollCalls(
  random: Random,
  council: DemoCouncil,
  sitting: DemoSitting,
  firstIndex: number,
): RollCallRecord[] {
  const seated = council.members.filter(
    ({ startsOn, endsOn }) => startsOn <= sitting.heldOn && (endsOn === null || sitting.heldOn <= endsOn),
  );
  const voters = seated.map((member) => ({
    member,
    factionId: demoFactionOn(member, sitting.heldOn),
    isThere: random.chance(member.attendance),
    leavesAfter: random.chance(0.15) ? random.next() : 1,
  }));
  return Array.from({ length: sitting.eventCount }, (_, index) => {
    const question = demoQuestion(random, { index: firstIndex + index, year: Number(sitting.heldOn.slice(0, 4)) });
    const stances = stancesOn(random, question.topic);
    const votes = voters.map(({ member, factionId, isThere, leavesAfter }, position): VoteRecord => {
      const isPresent = isThere && index / sitting.eventCount < leavesAfter;
      const option = isPresent
        ? voteOf(random, member, factionId === null ? random.chance(0.8) : (stances.get(factionId) ?? true))
        : 'ABSENT';
      return { position, memberId: member.id, factionId, option, printedName: null, rawOption: WORDS[option] };
    });
    return rollCall(random, council, sitting, { index, number: firstIndex + index, ...question, votes });
  });
}

function stancesOn(random: Random, topic: Topic): Map<string, boolean> {
  return new Map(DEMO_FACTIONS.map(({ id, support }) => [id, random.chance(support[topic] ?? support.otherwise)]));
}

function voteOf(random: Random, member: DemoMember, isLineFor: boolean): `${VoteOption}` {
  const isFor = random.chance(member.discipline) ? isLineFor : !isLineFor;
  if (isFor) return 'FOR';
  return random.weighted([
    ['NOT_VOTED', 64],
    ['ABSTAIN', 26],
    ['AGAINST', 10],
  ] as const);
}

interface DemoQuestion {
  readonly index: number;
  readonly number: number;
  readonly title: string;
  readonly projectNumber: string | null;
  readonly votes: readonly VoteRecord[];
}

function rollCall(
  random: Random,
  council: DemoCouncil,
  sitting: DemoSitting,
  { index, number, title, projectNumber, votes }: DemoQuestion,
): RollCallRecord {
  const given = {
    title,
    requirement: null,
    composition: council.composition,
    resultPrinted: 'UNKNOWN',
    resultOverride: null,
    votes,
  } as const;
  const { resultComputed } = settleRollCall(given);
  const opposite: `${VoteResult}` = resultComputed === 'ADOPTED' ? 'REJECTED' : 'ADOPTED';
  const isOverridden = random.chance(OVERRIDDEN_SHARE);
  const resultPrinted = isOverridden || random.chance(CONTRADICTED_SHARE) ? opposite : resultComputed;
  const resultOverride = isOverridden ? resultComputed : null;
  const clerk = resultOverride === 'ADOPTED' ? 'РІШЕННЯ ПРИЙНЯТО. ' : 'РІШЕННЯ НЕ ПРИЙНЯТО. ';
  const day = sitting.heldOn.slice(2).replaceAll('-', '');
  const counted = settleRollCall({ ...given, resultPrinted, resultOverride });
  return {
    id: demoId('vote-event', number),
    convocationId: council.convocationId,
    sittingId: sitting.id,
    sourceUid: `${day}_${index + 1}`,
    contentHash: `demo-${number}`,
    version: 1,
    number: String(index + 1),
    title: isOverridden ? clerk + title : title,
    projectNumber,
    votedAt: new Date(Date.parse(`${sitting.heldOn}T00:00:00Z`) + FIRST_VOTE_UTC_HOUR * 3_600_000 + index * 97_000),
    printedTally: counted.counts,
    resultPrinted,
    resultPrintedText: resultPrinted === 'ADOPTED' ? 'РІШЕННЯ ПРИЙНЯТО' : 'РІШЕННЯ НЕ ПРИЙНЯТО',
    resultOverride,
    counted,
    dataNotes: isOverridden
      ? [
          {
            code: 'CLERK_RESULT',
            place: 'GL_Text',
            details: {
              printed: resultPrinted === 'ADOPTED' ? 'РІШЕННЯ ПРИЙНЯТО' : 'РІШЕННЯ НЕ ПРИЙНЯТО',
              clerk: clerk.trim(),
            },
          },
        ]
      : [],
    importRunId: null,
    votes,
  };
}
