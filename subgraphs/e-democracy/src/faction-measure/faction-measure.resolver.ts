import { Access, everyone } from '@hromada/shared/access';
import { Public } from '@hromada/shared/graphql';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { EDemocracyContext } from '../context.ts';
import { CouncilAnalysis } from '../council-analysis/council-analysis.type.ts';
import { Faction } from '../faction/faction.type.ts';
import { Figure } from '../figure/figure.type.ts';
import { assertCount } from '../outcome/outcome-list.service.ts';
import { RollCallSlice } from '../roll-call-matrix/roll-call-slice.type.ts';
import { VoteBasis } from '../vote-event/vote-event.type.ts';
import { VotingMember } from '../voting-member/voting-member.type.ts';
import {
  cohesionOf,
  courseOf,
  DEFAULT_SAMPLE_SIZE,
  factionOf,
  factionsOf,
  indexOf,
  pairsOf,
  powerOf,
  weightOf,
} from './faction-measure.service.ts';
import {
  CohesionPeriod,
  CohesionScore,
  CouncilPower,
  FactionMeasures,
  FactionPair,
  PeriodUnit,
  PlayerPower,
} from './faction-measure.type.ts';

@Resolver(() => CouncilAnalysis)
export class AnalysedFactionsResolver {
  @FieldResolver(() => [FactionMeasures], {
    description: 'Measures of the factions with voters in a chosen roll call, in their usual order, at most 50.',
  })
  factions(@Root() { slice, basis }: CouncilAnalysis): FactionMeasures[] {
    return factionsOf(slice, basis).slice(0, 50);
  }

  @FieldResolver(() => [FactionPair], {
    description: 'Pairs of factions in their usual order, at most 1,225 (спільне голосування фракцій).',
  })
  factionPairs(@Root() { slice, basis }: CouncilAnalysis): FactionPair[] {
    return pairsOf({ slice, basis }).slice(0, 1225);
  }

  @FieldResolver(() => CouncilPower, {
    description: 'Banzhaf and Shapley–Shubik power of factions at the seats of the last chosen roll call.',
  })
  power(
    @Root() { slice }: CouncilAnalysis,
    @Arg('quota', () => Int, {
      nullable: true,
      description: 'Votes that win, 1 to 1000; ⌊N/2⌋+1 of the total composition when absent.',
    })
    quota: number | null,
  ): CouncilPower {
    return powerOf(slice, assertCount(quota, 'quota'));
  }
}

@Resolver(() => Faction)
export class MeasuredFactionResolver {
  @FieldResolver(() => FactionMeasures, {
    nullable: true,
    description: 'Everything measured of the faction over the chosen roll calls (показники фракції).',
  })
  @Access(everyone) // computed from public roll calls: Law 280/97-ВР, art. 59(3)
  @Public()
  async measures(
    @Root() faction: Faction,
    @Arg('slice', () => RollCallSlice, { nullable: true, description: 'Which roll calls; all when absent.' })
    given: RollCallSlice | null,
    @Arg('basis', () => VoteBasis, { defaultValue: VoteBasis.EFFECTIVE, description: 'What counts as taking a side.' })
    basis: VoteBasis,
    @Ctx() { analyses }: EDemocracyContext,
  ): Promise<FactionMeasures | null> {
    const slice = await analyses.slice(faction.convocationId, given ?? null);
    const index = slice?.matrix.factions.findIndex(({ id }) => id === faction.id) ?? -1;
    return slice && index !== -1 ? factionOf(slice, index + 1, basis) : null;
  }
}

@Resolver(() => FactionMeasures)
export class FactionMeasuresResolver {
  @FieldResolver(() => Faction, { nullable: true, description: 'The faction.' })
  faction(@Root() { factionId }: FactionMeasures, @Ctx() { factions }: EDemocracyContext): Promise<Faction | null> {
    return factions.find(factionId);
  }

  @FieldResolver(() => CohesionScore, { description: 'Rice index on the basis (індекс Райса).' })
  rice(@Root() { slice, basis, code }: FactionMeasures): CohesionScore {
    return cohesionOf({ slice, basis }, code, 'rice', indexOf('rice', basis));
  }

  @FieldResolver(() => CohesionScore, {
    description: 'Agreement index over «за», «проти», «утримався», whatever the basis (індекс згоди).',
  })
  agreementIndex(@Root() { slice, basis, code }: FactionMeasures): CohesionScore {
    return cohesionOf({ slice, basis }, code, 'agreement-index', indexOf('agreement-index', basis));
  }

  @FieldResolver(() => CohesionScore, {
    description: 'Agreement index over four options, «не голосував» among them, whatever the basis.',
  })
  generalisedAgreementIndex(@Root() { slice, basis, code }: FactionMeasures): CohesionScore {
    const measure = 'generalised-agreement-index';
    return cohesionOf({ slice, basis }, code, measure, indexOf(measure, basis));
  }

  @FieldResolver(() => CohesionScore, {
    description:
      'Rice index expected in samples of equal size, exact: factions of different size can be compared by it.',
  })
  sizedRice(
    @Root() { slice, basis, code }: FactionMeasures,
    @Arg('sampleSize', () => Int, { defaultValue: DEFAULT_SAMPLE_SIZE, description: 'Votes in a sample, 2 to 100.' })
    sampleSize: number,
  ): CohesionScore {
    return cohesionOf({ slice, basis }, code, 'sized-rice', indexOf('sized-rice', basis, sampleSize));
  }

  @FieldResolver(() => CohesionScore, {
    description: 'Rice index that as many voters tossing coins would have: what is below or near it says nothing.',
  })
  randomRice(@Root() { slice, basis, code }: FactionMeasures): CohesionScore {
    return cohesionOf({ slice, basis }, code, 'random-rice', indexOf('random-rice', basis));
  }

  @FieldResolver(() => Figure, { description: 'Adopted decisions that needed this faction’s «за», over the adopted.' })
  pivotal(@Root() { slice, basis, code }: FactionMeasures): Figure {
    return weightOf({ slice, basis }, code).pivotal;
  }

  @FieldResolver(() => Figure, {
    description: 'Lost questions that this faction with its absent members could have carried, over the lost.',
  })
  couldSave(@Root() { slice, basis, code }: FactionMeasures): Figure {
    return weightOf({ slice, basis }, code).couldSave;
  }

  @FieldResolver(() => [CohesionPeriod], { description: 'Cohesion over time, earliest first, at most 500.' })
  overTime(
    @Root() { slice, basis, code }: FactionMeasures,
    @Arg('unit', () => PeriodUnit, { defaultValue: PeriodUnit.MONTH, description: 'What time is cut into.' })
    unit: PeriodUnit,
  ): CohesionPeriod[] {
    return courseOf({ slice, basis }, code, unit);
  }
}

@Resolver(() => FactionPair)
export class FactionPairResolver {
  @FieldResolver(() => Faction, { nullable: true, description: 'The first faction.' })
  first(@Root() { firstId }: FactionPair, @Ctx() { factions }: EDemocracyContext): Promise<Faction | null> {
    return factions.find(firstId);
  }

  @FieldResolver(() => Faction, { nullable: true, description: 'The second faction.' })
  second(@Root() { secondId }: FactionPair, @Ctx() { factions }: EDemocracyContext): Promise<Faction | null> {
    return factions.find(secondId);
  }
}

@Resolver(() => PlayerPower)
export class PlayerPowerResolver {
  @FieldResolver(() => Faction, { nullable: true, description: 'The faction; null for somebody outside factions.' })
  faction(@Root() { factionId }: PlayerPower, @Ctx() { factions }: EDemocracyContext): Promise<Faction | null> {
    return factions.find(factionId);
  }

  @FieldResolver(() => VotingMember, {
    nullable: true,
    description: 'The member outside factions; null for a faction.',
  })
  member(@Root() { memberId }: PlayerPower, @Ctx() { members }: EDemocracyContext): Promise<VotingMember | null> {
    return members.find(memberId);
  }
}
