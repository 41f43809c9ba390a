import { Access, employee } from '@hromada/shared/access';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { staff } from '../access.ts';
import type { Context } from '../context.ts';
import { DocumentPayload } from '../document/document.payloads.ts';
import type { Outcome } from '../mutation.service.ts';
import {
  AcceptReportInput,
  EndResolutionInput,
  ExtendResolutionInput,
  PutResolutionOnControlInput,
  ReportAssignmentInput,
  ResolveDocumentInput,
  ReturnReportInput,
} from './resolution.inputs.ts';
import { resolutionProblems } from './resolution.messages.ts';

/** What employees do to resolutions; who may is settled by the policy, by who wrote, who is named and who controls. */
@Resolver()
export class ResolutionMutationResolver {
  @Mutation(() => DocumentPayload, {
    description: 'Writes a resolution by a document (резолюція). A head, in their line of reporting.',
  })
  @Access(employee('head'))
  async resolveDocument(
    @Arg('input', () => ResolveDocumentInput, { description: 'What is to be done and by whom.' })
    input: ResolveDocumentInput,
    @Ctx() context: Context,
  ): Promise<DocumentPayload> {
    return answered(context, await context.resolutions.resolve(input, context.viewer));
  }

  @Mutation(() => DocumentPayload, {
    description: 'Says what was done (звіт). The named executor, or an executor or head of the named unit.',
  })
  @Access(staff)
  async reportAssignment(
    @Arg('input', () => ReportAssignmentInput, { description: 'Which assignment, and the report.' })
    input: ReportAssignmentInput,
    @Ctx() context: Context,
  ): Promise<DocumentPayload> {
    return answered(context, await context.resolutions.report(input, context.viewer));
  }

  @Mutation(() => DocumentPayload, {
    description: 'Accepts a report (прийняття звіту): a chief those of co-executors, the author that of the chief.',
  })
  @Access(staff)
  async acceptReport(
    @Arg('input', () => AcceptReportInput, { description: 'Which assignment.' }) input: AcceptReportInput,
    @Ctx() context: Context,
  ): Promise<DocumentPayload> {
    return answered(context, await context.resolutions.accept(input, context.viewer));
  }

  @Mutation(() => DocumentPayload, {
    description: 'Returns a report to be made anew (повернення звіту); by whoever may accept it.',
  })
  @Access(staff)
  async returnReport(
    @Arg('input', () => ReturnReportInput, { description: 'Which assignment and why.' }) input: ReturnReportInput,
    @Ctx() context: Context,
  ): Promise<DocumentPayload> {
    return answered(context, await context.resolutions.returnReport(input, context.viewer));
  }

  @Mutation(() => DocumentPayload, {
    description: 'Moves a control day that is not over yet (продовження строку). The author only.',
  })
  @Access(staff)
  async extendResolution(
    @Arg('input', () => ExtendResolutionInput, { description: 'The new day and why.' }) input: ExtendResolutionInput,
    @Ctx() context: Context,
  ): Promise<DocumentPayload> {
    return answered(context, await context.resolutions.extend(input, context.viewer));
  }

  @Mutation(() => DocumentPayload, {
    description: 'Puts a resolution on control (на контроль). The author or the registrar.',
  })
  @Access(staff)
  async putResolutionOnControl(
    @Arg('input', () => PutResolutionOnControlInput, { description: 'Which resolution.' })
    input: PutResolutionOnControlInput,
    @Ctx() context: Context,
  ): Promise<DocumentPayload> {
    return answered(context, await context.resolutions.putOnControl(input, context.viewer));
  }

  @Mutation(() => DocumentPayload, {
    description: 'Removes a resolution from control (зняття з контролю). Whoever put it there, or the registrar.',
  })
  @Access(staff)
  async removeResolutionFromControl(
    @Arg('input', () => EndResolutionInput, { description: 'Which resolution and why.' }) input: EndResolutionInput,
    @Ctx() context: Context,
  ): Promise<DocumentPayload> {
    return answered(context, await context.resolutions.removeFromControl(input, context.viewer));
  }

  @Mutation(() => DocumentPayload, {
    description: 'Takes a resolution back, with all that was handed down by it (скасування). The author only.',
  })
  @Access(staff)
  async cancelResolution(
    @Arg('input', () => EndResolutionInput, { description: 'Which resolution and why.' }) input: EndResolutionInput,
    @Ctx() context: Context,
  ): Promise<DocumentPayload> {
    return answered(context, await context.resolutions.cancel(input, context.viewer));
  }
}

/** What was loaded before a mutation is no longer true: several mutations may share one operation. */
async function answered(context: Context, { id, faults }: Outcome): Promise<DocumentPayload> {
  context.reload();
  const document = id === null ? null : await context.loaders.documents.load(id);
  return { document, problems: resolutionProblems(faults, context.viewer.language) };
}
