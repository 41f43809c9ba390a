import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Document } from '../document/document.type.ts';
import { Employee } from '../staff/employee.type.ts';
import { OrgUnit } from '../staff/org-unit.type.ts';
import { assignmentCommands, resolutionCommands } from './resolution.policy.ts';
import { DocumentAssignment, DocumentResolution } from './resolution.type.ts';
import { DocumentAssignmentCommand, DocumentResolutionCommand } from './resolution-enums.type.ts';

/** What is ordered by a document. */
@Resolver(() => Document)
export class DocumentResolutionsResolver {
  @FieldResolver(() => [DocumentResolution], {
    description: 'What is ordered by it, oldest first, at most 100; a tree by `parentAssignmentId` (резолюції).',
  })
  resolutions(@Root() { id }: Document, @Ctx() { loaders }: Context): Promise<DocumentResolution[]> {
    return loaders.documentResolutions.load(id);
  }
}

/** What is around a resolution. */
@Resolver(() => DocumentResolution)
export class DocumentResolutionResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'Who wrote it (автор).' })
  author(@Root() { authorId }: DocumentResolution, @Ctx() { loaders }: Context): Promise<Employee | null> {
    return loaders.employees.load(authorId);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: 'Who put it on control; null when it is not on control (хто поставив на контроль).',
  })
  controller(
    @Root() { controllerId }: DocumentResolution,
    @Ctx() { loaders }: Context,
  ): Promise<Employee | null> | null {
    return controllerId === null ? null : loaders.employees.load(controllerId);
  }

  @FieldResolver(() => Boolean, { description: 'Still carried out after its control day (прострочено).' })
  isOverdue(@Root() { state, dueOn }: DocumentResolution, @Ctx() { clock }: Context): boolean {
    return state === 'IN_EXECUTION' && dueOn !== null && dueOn < clock.today();
  }

  @FieldResolver(() => [DocumentAssignment], {
    description: 'Who carries it out, the chief first, at most 20 (виконавці).',
  })
  async assignments(
    @Root() { id, documentId }: DocumentResolution,
    @Ctx() { loaders }: Context,
  ): Promise<DocumentAssignment[]> {
    const all = await loaders.documentAssignments.load(documentId);
    return all.filter(({ resolutionId }) => resolutionId === id);
  }

  @FieldResolver(() => [DocumentResolutionCommand], {
    description: 'What the viewer may do to it now, at most 4 (доступні дії).',
  })
  async availableCommands(
    @Root() resolution: DocumentResolution,
    @Ctx() { loaders }: Context,
  ): Promise<DocumentResolutionCommand[]> {
    return resolutionCommands(resolution, await loaders.resolutionActor());
  }
}

/** What is around an assignment. */
@Resolver(() => DocumentAssignment)
export class DocumentAssignmentResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'The employee named; null: a unit is (виконавець).' })
  employee(@Root() { employeeId }: DocumentAssignment, @Ctx() { loaders }: Context): Promise<Employee | null> | null {
    return employeeId === null ? null : loaders.employees.load(employeeId);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'The unit named; null: an employee is (підрозділ).' })
  unit(@Root() { unitId }: DocumentAssignment, @Ctx() { loaders }: Context): Promise<OrgUnit | null> | null {
    return unitId === null ? null : loaders.units.load(unitId);
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'Who reported last (хто звітував).' })
  reportedBy(
    @Root() { reportedById }: DocumentAssignment,
    @Ctx() { loaders }: Context,
  ): Promise<Employee | null> | null {
    return reportedById === null ? null : loaders.employees.load(reportedById);
  }

  @FieldResolver(() => [DocumentAssignmentCommand], {
    description: 'What the viewer may do to it now, at most 4 (доступні дії).',
  })
  async availableCommands(
    @Root() assignment: DocumentAssignment,
    @Ctx() { loaders }: Context,
  ): Promise<DocumentAssignmentCommand[]> {
    const { documentId } = assignment;
    const [resolutions, assignments, actor] = await Promise.all([
      loaders.documentResolutions.load(documentId),
      loaders.documentAssignments.load(documentId),
      loaders.resolutionActor(),
    ]);
    return assignmentCommands(assignment, { resolutions, assignments }, actor);
  }
}
