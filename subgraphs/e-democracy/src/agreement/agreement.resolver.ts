import { type ConnectionOf, toConnection } from '@hromada/shared/graphql';
import { Arg, Args, Ctx, FieldResolver, Float, ID, Int, Resolver, Root } from 'type-graphql';
import type { EDemocracyContext } from '../context.ts';
import { CouncilAnalysis } from '../council-analysis/council-analysis.type.ts';
import { VotingMember } from '../voting-member/voting-member.type.ts';
import {
  blocsAnswer,
  matrixOf,
  orderedIds,
  packedCounts,
  packedValues,
  pageOfPairs,
  pairMeasures,
} from './agreement.service.ts';
import {
  AgreementArguments,
  AgreementMatrix,
  AgreementPair,
  AgreementPairArguments,
  AgreementPairConnection,
  BlocArguments,
  Blocs,
  PairMeasures,
} from './agreement.type.ts';

@Resolver(() => CouncilAnalysis)
export class AnalysedAgreementResolver {
  @FieldResolver(() => AgreementMatrix, { description: 'Agreement of all pairs of members (матриця згоди).' })
  agreement(
    @Root() { slice, basis }: CouncilAnalysis,
    @Args(() => AgreementArguments) given: AgreementArguments,
  ): AgreementMatrix {
    return matrixOf({ slice, basis }, given);
  }

  @FieldResolver(() => Blocs, { description: 'Groups of members who vote alike (блоки).' })
  blocs(@Root() { slice, basis }: CouncilAnalysis, @Args(() => BlocArguments) given: BlocArguments): Blocs {
    return blocsAnswer({ slice, basis }, given);
  }

  @FieldResolver(() => PairMeasures, {
    nullable: true,
    description: 'Two members compared; null when one is of another convocation or they are the same.',
  })
  pair(
    @Root() { slice, basis }: CouncilAnalysis,
    @Arg('firstId', () => ID, { description: 'Identifier of the first member.' }) firstId: string,
    @Arg('secondId', () => ID, { description: 'Identifier of the second member.' }) secondId: string,
    @Arg('minCommon', () => Int, {
      defaultValue: 20,
      description: 'With fewer common roll calls nothing is shown, 1 to 1000.',
    })
    minCommon: number,
  ): PairMeasures | null {
    const first = slice.matrix.memberIndex.get(firstId.toLowerCase());
    const second = slice.matrix.memberIndex.get(secondId.toLowerCase());
    if (first === undefined || second === undefined || first === second) return null;
    return pairMeasures({ slice, basis }, first, second, minCommon);
  }
}

@Resolver(() => AgreementMatrix)
export class AgreementMatrixResolver {
  @FieldResolver(() => [Float], {
    nullable: 'items',
    description:
      'The metric by pair: upper triangle without the diagonal, row after row over `memberIds`, at most 44,850; null where suppressed or undefined.',
  })
  values(@Root() matrix: AgreementMatrix): (number | null)[] {
    return packedValues(matrix);
  }

  @FieldResolver(() => [Int], { description: 'Common roll calls by pair, in the order of `values`, at most 44,850.' })
  counts(@Root() matrix: AgreementMatrix): number[] {
    return packedCounts(matrix);
  }

  @FieldResolver(() => [ID], {
    description:
      '`memberIds` in an order in which neighbours are alike (average linkage): rows of a heat map, at most 300.',
  })
  orderedIds(@Root() matrix: AgreementMatrix): string[] {
    return orderedIds(matrix);
  }

  @FieldResolver(() => AgreementPairConnection, { description: 'Pairs, the highest metric first.' })
  pairs(
    @Root() matrix: AgreementMatrix,
    @Args(() => AgreementPairArguments) given: AgreementPairArguments,
  ): ConnectionOf<AgreementPair> {
    return toConnection(pageOfPairs(matrix, given));
  }
}

@Resolver(() => AgreementPair)
export class AgreementPairResolver {
  @FieldResolver(() => VotingMember, { nullable: true, description: 'The first member.' })
  first(@Root() { firstId }: AgreementPair, @Ctx() { members }: EDemocracyContext): Promise<VotingMember | null> {
    return members.find(firstId);
  }

  @FieldResolver(() => VotingMember, { nullable: true, description: 'The second member.' })
  second(@Root() { secondId }: AgreementPair, @Ctx() { members }: EDemocracyContext): Promise<VotingMember | null> {
    return members.find(secondId);
  }
}
