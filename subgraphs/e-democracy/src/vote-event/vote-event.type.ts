import { Access, everyone } from '@hromada/shared/access';
import { connectionOf, DateTime, Public } from '@hromada/shared/graphql';
import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

/** How one voter voted. */
export enum VoteOption {
  FOR = 'FOR',
  AGAINST = 'AGAINST',
  ABSTAIN = 'ABSTAIN',
  NOT_VOTED = 'NOT_VOTED',
  ABSENT = 'ABSENT',
}
registerEnumType(VoteOption, {
  name: 'VoteOption',
  description: 'How one voter voted (варіант волевиявлення).',
  valuesConfig: {
    FOR: { description: 'Voted in favour («за»).' },
    AGAINST: { description: 'Voted against («проти»).' },
    ABSTAIN: { description: 'Abstained («утримався», «утрималася»).' },
    NOT_VOTED: { description: 'In the hall, but pressed no button («не голосував»).' },
    ABSENT: { description: 'Not in the hall («відсутній»).' },
  },
});

/** What counts as taking a side. */
export enum VoteBasis {
  EXPRESSED = 'EXPRESSED',
  EFFECTIVE = 'EFFECTIVE',
}
registerEnumType(VoteBasis, {
  name: 'VoteBasis',
  description: 'What counts as taking a side (основа підрахунку).',
  valuesConfig: {
    EXPRESSED: { description: 'Only «за», «проти», «утримався»: what was said aloud.' },
    EFFECTIVE: {
      description:
        '«За» against everything else of those present: under a majority of the total composition not voting works as voting against.',
    },
  },
});

/** What became of a question. */
export enum VoteResult {
  ADOPTED = 'ADOPTED',
  REJECTED = 'REJECTED',
  NOT_VOTED = 'NOT_VOTED',
  WITHDRAWN = 'WITHDRAWN',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(VoteResult, {
  name: 'VoteResult',
  description: 'What became of a question (результат голосування).',
  valuesConfig: {
    ADOPTED: { description: 'The decision is adopted («прийнято»).' },
    REJECTED: { description: 'The decision is not adopted («не прийнято»).' },
    NOT_VOTED: { description: 'It was not put to the vote («не голосували»).' },
    WITHDRAWN: { description: 'It was taken off the agenda («не розглядали», «знято»).' },
    UNKNOWN: { description: 'The source does not say.' },
  },
});

/** How many votes a decision needs. */
export enum DecisionRuleKind {
  MAJORITY_OF_COMPOSITION = 'MAJORITY_OF_COMPOSITION',
  TWO_THIRDS_OF_COMPOSITION = 'TWO_THIRDS_OF_COMPOSITION',
  ONE_THIRD_OF_COMPOSITION = 'ONE_THIRD_OF_COMPOSITION',
  MAJORITY_OF_PRESENT = 'MAJORITY_OF_PRESENT',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(DecisionRuleKind, {
  name: 'DecisionRuleKind',
  description: 'How many votes a decision needs (правило прийняття рішення).',
  valuesConfig: {
    MAJORITY_OF_COMPOSITION: {
      description:
        'More than half of the total composition, ⌊N/2⌋+1 (більшість від загального складу; Law 280/97-ВР, art. 59).',
    },
    TWO_THIRDS_OF_COMPOSITION: {
      description:
        'Two thirds of the total composition, ⌈2N/3⌉: a veto overridden (дві третини від загального складу).',
    },
    ONE_THIRD_OF_COMPOSITION: {
      description: 'A third of the total composition, ⌈N/3⌉: giving the floor (третина від загального складу).',
    },
    MAJORITY_OF_PRESENT: {
      description: 'More than half of those present, ⌊P/2⌋+1: questions of procedure (більшість присутніх).',
    },
    UNKNOWN: { description: 'The rule is not known.' },
  },
});

/** How the rule was learnt; a text in the graph. */
export enum RuleSource {
  PRINTED = 'PRINTED',
  TITLE = 'TITLE',
  ASSUMED = 'ASSUMED',
}

@ObjectType({ description: 'The rule by which this very question was decided (правило прийняття рішення).' })
@Access(everyone) // results of roll calls are public: Law 280/97-ВР, art. 59(3)
@Public()
export class DecisionRule {
  @Field(() => DecisionRuleKind, { description: 'Which majority.' })
  kind!: `${DecisionRuleKind}`;

  @Field(() => Int, { description: 'Votes «за» needed; 0 when the rule is unknown.' })
  quota!: number;

  @Field(() => Int, {
    description:
      'Total composition N the quota is counted from, the mayor included where the mayor counts (загальний склад).',
  })
  composition!: number;

  @Field(() => String, {
    description:
      'How the rule was learnt: PRINTED in the protocol, told by the TITLE, or ASSUMED to be the general one.',
  })
  source!: `${RuleSource}`;
}

@ObjectType({ description: 'Votes by option (підсумок голосування).' })
@Access(everyone) // as above
@Public()
export class VoteTally {
  @Field(() => Int, { description: 'Votes «за».' })
  for!: number;

  @Field(() => Int, { description: 'Votes «проти».' })
  against!: number;

  @Field(() => Int, { description: 'Votes «утримався».' })
  abstain!: number;

  @Field(() => Int, { description: 'Present and silent («не голосував»).' })
  notVoted!: number;

  @Field(() => Int, { description: 'Absent («відсутній»).' })
  absent!: number;
}

@ObjectType({ description: 'One roll-call vote of the council (поіменне голосування).' })
@Directive('@key(fields: "id")')
@Access(everyone) // results of roll calls are public: Law 280/97-ВР, art. 59(3)
@Public()
export class VoteEvent {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  sittingId!: string;
  convocationId!: string;
  storedNotes!: readonly { code: string; place: string | null; details: Readonly<Record<string, string | number>> }[];

  @Field(() => String, {
    description: 'Name of the roll call in its source: the file name without extension, `210831_1`.',
  })
  sourceUid!: string;

  @Field(() => String, { nullable: true, description: 'Number of the question as printed (номер питання).' })
  number!: string | null;

  @Field(() => String, { description: 'What was voted on, word for word (назва питання).' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the draft decision, found in the title (номер проєкту рішення).',
  })
  projectNumber!: string | null;

  @Field(() => DateTime, { description: 'When the vote was taken (час голосування).' })
  votedAt!: Date;

  @Field(() => DecisionRule, { description: 'The rule of this question.' })
  rule!: DecisionRule;

  @Field(() => VoteTally, { description: 'Votes counted from the named list.' })
  tally!: VoteTally;

  @Field(() => VoteTally, { nullable: true, description: 'Totals as the source prints them; null when it does not.' })
  printedTally!: VoteTally | null;

  @Field(() => VoteResult, { description: 'The result as the source prints it.' })
  resultPrinted!: `${VoteResult}`;

  @Field(() => String, { nullable: true, description: 'The printed result word for word.' })
  resultPrintedText!: string | null;

  @Field(() => VoteResult, {
    nullable: true,
    description: 'The result that the clerk wrote into the title, overriding the machine; null when there is none.',
  })
  resultOverride!: `${VoteResult}` | null;

  @Field(() => VoteResult, { description: 'The result that the rule gives on the named votes.' })
  resultComputed!: `${VoteResult}`;

  @Field(() => Boolean, { description: 'The printed result, the clerk’s word and the rule agree.' })
  isConsistent!: boolean;

  @Field(() => Int, { description: 'Votes «за» above the quota; negative when short of it (запас голосів).' })
  margin!: number;
}

@ObjectType({ description: 'One line of the named list (поіменний голос).' })
@Access(everyone) // as above
@Public()
export class Vote {
  memberId!: string | null;
  factionId!: string | null;

  @Field(() => String, { description: 'Name of the voter as printed; a row of dots where the source hides it.' })
  memberName!: string;

  @Field(() => VoteOption, { description: 'How the voter voted.' })
  option!: `${VoteOption}`;

  @Field(() => String, { description: 'The vote word for word as printed.' })
  rawOption!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Went against the line of the faction, EFFECTIVE basis; null when there is no line or the voter was absent.',
  })
  isRebel!: boolean | null;
}

@ObjectType({ description: 'How one faction voted (голосування фракції).' })
@Access(everyone) // as above
@Public()
export class FactionTally {
  factionId!: string | null;

  @Field(() => VoteTally, { description: 'Votes of the faction’s members of that day.' })
  tally!: VoteTally;

  @Field(() => VoteOption, {
    nullable: true,
    description:
      'Line of the faction, EFFECTIVE basis: FOR, or the commonest way of withholding; null on a tie, outside factions and in a faction of fewer than three.',
  })
  line!: `${VoteOption}` | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Rice index of cohesion, EFFECTIVE basis, 0 to 1; null when nobody was present.',
  })
  rice!: number | null;
}

/** Pages of roll calls. */
export const { Connection: VoteEventConnection } = connectionOf('VoteEvent', 'Roll-call votes', () => VoteEvent);
