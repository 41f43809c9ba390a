import { Access, employee, platform } from '@hromada/shared/access';
import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Outcome } from '../mutation.service.ts';
import {
  AdvanceCityIssueInput,
  PromoteCityIssueInput,
  ReceiveCityIssueInput,
  RecordCityIssueInput,
} from './city-issue.inputs.ts';
import { cityIssueProblems } from './city-issue.messages.ts';
import { CityIssuePayload, PromoteCityIssuePayload, ReceiveCityIssuePayload } from './city-issue-payload.type.ts';

/** What is done to reports. */
@Resolver()
export class CityIssueMutationResolver {
  @Mutation(() => CityIssuePayload, {
    description: "Writes down a report of the city's problem (запис повідомлення). Role: registrar.",
  })
  @Access(employee('registrar'))
  async recordCityIssue(
    @Arg('input', () => RecordCityIssueInput, { description: 'What is told.' }) input: RecordCityIssueInput,
    @Ctx() context: Context,
  ): Promise<CityIssuePayload> {
    return answered(context, await context.cityIssues.record(input, context.viewer));
  }

  @Mutation(() => CityIssuePayload, {
    description:
      'One step of the work on a report; who may which is in its `availableCommands` (дія з повідомленням). Roles: registrar, head, executor. CITY_ISSUE_NOT_FOUND, CITY_ISSUE_STATE_CONFLICT, STALE_VERSION, FORBIDDEN.',
  })
  @Access(employee('registrar', 'head', 'executor'))
  async advanceCityIssue(
    @Arg('input', () => AdvanceCityIssueInput, { description: 'Which report, and what to do.' })
    input: AdvanceCityIssueInput,
    @Ctx() context: Context,
  ): Promise<CityIssuePayload> {
    return answered(context, await context.cityIssues.advance(input, context.viewer));
  }

  @Mutation(() => PromoteCityIssuePayload, {
    description:
      'Registers a report as an appeal of a citizen with its statutory term, and ties the two: 393/96-ВР, art. 5 (реєстрація усного звернення). Problems name the fields of `registerAppeal`. Role: registrar. CITY_ISSUE_NOT_FOUND, CITY_ISSUE_STATE_CONFLICT.',
  })
  @Access(employee('registrar'))
  async promoteCityIssue(
    @Arg('input', () => PromoteCityIssueInput, { description: 'Which report, and what the law asks for.' })
    input: PromoteCityIssueInput,
    @Ctx() context: Context,
  ): Promise<PromoteCityIssuePayload> {
    const { appeal, problems, trackingCode } = await context.cityIssuePromotions.promote(input, context.viewer);
    context.reload();
    const issue = appeal && (await context.loaders.cityIssues.load(input.issueId));
    return { issue, appeal, trackingCode, problems };
  }

  @Mutation(() => ReceiveCityIssuePayload, {
    description: 'Takes a report that a program sent by Open311; the gateway counts and bounds them.',
  })
  @Directive('@inaccessible')
  @Access(platform)
  async receiveCityIssue(
    @Arg('input', () => ReceiveCityIssueInput, { description: 'What was sent.' }) input: ReceiveCityIssueInput,
    @Ctx() { cityIssues, viewer }: Context,
  ): Promise<ReceiveCityIssuePayload> {
    const { id, faults } = await cityIssues.receive(input, viewer);
    return { issueId: id, problems: cityIssueProblems(faults, viewer.language) };
  }
}

/** What was loaded before a mutation is no longer true: several mutations may share one operation. */
async function answered(context: Context, { id, faults }: Outcome): Promise<CityIssuePayload> {
  context.reload();
  const issue = id === null ? null : await context.loaders.cityIssues.load(id);
  return { issue, problems: cityIssueProblems(faults, context.viewer.language) };
}
