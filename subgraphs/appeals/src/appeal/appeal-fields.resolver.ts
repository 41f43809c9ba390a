import { Access } from '@hromada/shared/access';
import {
  type ConnectionOf,
  Deadline,
  PageArguments,
  pageOf,
  pageWindow,
  TermChange,
  toConnection,
} from '@hromada/shared/graphql';
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { caseWorker, letterReader, type Standing, staff } from '../access.ts';
import type { Context } from '../context.ts';
import { Journal } from '../journal/journal.type.ts';
import { Employee } from '../staff/employee.type.ts';
import { OrgUnit } from '../staff/org-unit.type.ts';
import { VotingMember } from '../voting-member/voting-member.type.ts';
import { availableCommands } from './appeal.policy.ts';
import { Appeal, type AppealEvent, AppealEventConnection } from './appeal.type.ts';
import { AppealCommand } from './appeal-enums.type.ts';
import { AppealStage } from './appeal-marks.type.ts';
import { AppealNotice } from './appeal-notice.type.ts';
import { Answer, AnswerDraft, Applicant, Resolution } from './appeal-parts.type.ts';
import { subjectOfAppeal } from './appeal-subject.policy.ts';
import { STAGES } from './appeal-transitions.policy.ts';
import { daysLeft, isOverdue } from './overdue.policy.ts';

/** A window of a timeline. */
@ArgsType()
class TimelineArguments extends PageArguments {
  @Field(() => Int, { defaultValue: 50, description: 'How many rows, 1 to 200.' })
  override first = 50;
}

/** What is around an appeal; everything through loaders, so that a page costs a fixed number of statements. */
@Resolver(() => Appeal)
export class AppealFieldsResolver {
  @FieldResolver(() => Journal, { description: 'Journal it is registered in (журнал).' })
  journal(@Root() { journalId }: Appeal, @Ctx() { loaders }: Context): Promise<Journal | null> {
    return loaders.journals.load(journalId);
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'Who registered it (хто зареєстрував).' })
  @Access(staff)
  registeredBy(@Root() { registeredById }: Appeal, @Ctx() { loaders }: Context): Promise<Employee | null> | null {
    return registeredById === null ? null : loaders.employees.load(registeredById);
  }

  @FieldResolver(() => Applicant, {
    nullable: true,
    description: 'Who appeals (заявник). Null and FORBIDDEN for who neither is the applicant nor works on the appeal.',
  })
  @Access(letterReader) // data of the author are not disclosed: 393/96-ВР, art. 10
  applicant(@Root() appeal: Appeal): Applicant {
    const { statedName, statedAddress, contact } = appeal;
    return { statedName, statedAddress, contact, ...standingOf(appeal), subject: subjectOfAppeal(appeal) };
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: 'Unit that considers it; null until known (підрозділ).',
  })
  unit(@Root() { unitId }: Appeal, @Ctx() { loaders }: Context): Promise<OrgUnit | null> | null {
    return unitId === null ? null : loaders.units.load(unitId);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: 'Who executes; null before a resolution (виконавець).',
  })
  @Access(staff)
  executor(@Root() { executorId }: Appeal, @Ctx() { loaders }: Context): Promise<Employee | null> | null {
    return executorId === null ? null : loaders.employees.load(executorId);
  }

  @FieldResolver(() => VotingMember, { nullable: true, description: 'The deputy whose appeal it is (депутат).' })
  deputy(@Root() { deputyId }: Appeal): VotingMember | null {
    return deputyId === null ? null : { id: deputyId };
  }

  @FieldResolver(() => Deadline, { description: 'The statutory term and how it was reckoned (обчислення строку).' })
  deadline(@Root() appeal: Appeal, @Ctx() { deadlines, viewer }: Context): Promise<Deadline> {
    return deadlines.explain(appeal, viewer.language);
  }

  @FieldResolver(() => [Deadline], {
    description:
      'Other terms the law gives it: the longest extension, forwarding, return; at most 3, without those the law does not know (інші строки).',
  })
  @Access(staff) // what colleagues must do, not what the applicant may expect
  otherDeadlines(@Root() appeal: Appeal, @Ctx() { deadlines, viewer }: Context): Promise<Deadline[]> {
    return deadlines.explainOthers(appeal, viewer.language);
  }

  @FieldResolver(() => [TermChange], {
    description:
      'What changes of the calendar and of the law did to its term, newest first, at most 50 (перерахунки строку).',
  })
  termChanges(@Root() { id }: Appeal, @Ctx() { loaders }: Context): Promise<TermChange[]> {
    return loaders.termChanges.load(id);
  }

  @FieldResolver(() => Boolean, { description: 'Not answered and past the due day (прострочено).' })
  isOverdue(@Root() appeal: Appeal, @Ctx() { clock }: Context): boolean {
    return isOverdue(appeal, clock.today());
  }

  @FieldResolver(() => Int, {
    description:
      'Calendar days to the due day, negative when past it; of an answered one as of the answer (залишилось днів).',
  })
  daysLeft(@Root() appeal: Appeal, @Ctx() { clock }: Context): number {
    return daysLeft(appeal, clock.today());
  }

  @FieldResolver(() => Resolution, {
    nullable: true,
    description: 'The resolution; null before it is written (резолюція).',
  })
  @Access(staff) // a direction of one employee to another
  resolution(@Root() { id }: Appeal, @Ctx() { loaders }: Context): Promise<Resolution | null> {
    return loaders.resolutions.load(id);
  }

  @FieldResolver(() => Answer, {
    nullable: true,
    description: 'The answer; null before it is given, and while the appeal is reopened (відповідь).',
  })
  async answer(@Root() appeal: Appeal, @Ctx() { loaders }: Context): Promise<Answer | null> {
    const [newest] =
      appeal.state === 'REPLIED' || appeal.state === 'CLOSED' ? await loaders.answers.load(appeal.id) : [];
    return newest ? { ...newest, ...aboutAuthor(appeal) } : null;
  }

  @FieldResolver(() => [Answer], {
    description: 'Answers given before the appeal was reopened, newest first, at most 50 (попередні відповіді).',
  })
  async earlierAnswers(@Root() appeal: Appeal, @Ctx() { loaders }: Context): Promise<Answer[]> {
    const rows = await loaders.answers.load(appeal.id);
    const isAnswered = appeal.state === 'REPLIED' || appeal.state === 'CLOSED';
    return rows.slice(isAnswered ? 1 : 0, 50).map((row) => ({ ...row, ...aboutAuthor(appeal) }));
  }

  @FieldResolver(() => AnswerDraft, {
    nullable: true,
    description: 'The draft of the answer; null when there is none or it is signed (проєкт відповіді).',
  })
  @Access(caseWorker) // not the council's word yet
  async answerDraft(@Root() appeal: Appeal, @Ctx() { loaders }: Context): Promise<AnswerDraft | null> {
    const row = await loaders.answerDrafts.load(appeal.id);
    return row && { ...row, ...aboutAuthor(appeal) };
  }

  @FieldResolver(() => [AppealNotice], {
    description:
      'What its author was told before the answer, or instead of it, oldest first, at most 50 (повідомлення).',
  })
  async notices(@Root() appeal: Appeal, @Ctx() { loaders }: Context): Promise<AppealNotice[]> {
    const rows = await loaders.appealNotices.load(appeal.id);
    return rows.map((row) => ({ ...row, ...aboutAuthor(appeal) }));
  }

  @FieldResolver(() => AppealStage, { description: 'Where it stands in words for its author (етап розгляду).' })
  stage(@Root() { state }: Appeal): AppealStage {
    return STAGES[state];
  }

  @FieldResolver(() => Appeal, {
    nullable: true,
    description: 'What it repeats or is joined to; null for a first one (попереднє звернення).',
  })
  earlier(@Root() { earlierId }: Appeal, @Ctx() { loaders }: Context): Promise<Appeal | null> | null {
    return earlierId === null ? null : loaders.appeals.load(earlierId);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'Unit that a complaint is of (на який підрозділ).' })
  @Access(caseWorker)
  complainedUnit(@Root() { complainedUnitId }: Appeal, @Ctx() { loaders }: Context): Promise<OrgUnit | null> | null {
    return complainedUnitId === null ? null : loaders.units.load(complainedUnitId);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: 'Employee whom a complaint is of (на кого скаржаться).',
  })
  @Access(caseWorker)
  complainedEmployee(
    @Root() { complainedEmployeeId }: Appeal,
    @Ctx() { loaders }: Context,
  ): Promise<Employee | null> | null {
    return complainedEmployeeId === null ? null : loaders.employees.load(complainedEmployeeId);
  }

  @FieldResolver(() => AppealEventConnection, { description: 'What happened, oldest first (історія).' })
  async timeline(
    @Root() appeal: Appeal,
    @Args(() => TimelineArguments) page: TimelineArguments,
    @Ctx() { loaders, appealLists }: Context,
  ): Promise<ConnectionOf<AppealEvent>> {
    const window = pageWindow(page);
    const rows = await loaders.timelines.load({ parentId: appeal.id, first: window.first, after: window.after });
    const events = rows.map((row) => ({ ...row, ...standingOf(appeal) }));
    return toConnection(pageOf(events, window, (event) => appealLists.timelineCursorOf(event)));
  }

  @FieldResolver(() => [AppealCommand], {
    description: 'What this viewer may do to it now, at most 17 (доступні дії).',
  })
  availableCommands(@Root() appeal: Appeal, @Ctx() { viewer }: Context): AppealCommand[] {
    return availableCommands(appeal, viewer);
  }
}

/** What a part that tells of the author carries. */
function aboutAuthor(appeal: Appeal) {
  return { ...standingOf(appeal), subject: subjectOfAppeal(appeal) };
}

/** What the rules of a part must know of its appeal. */
function standingOf({ personId, unitId, executorId }: Appeal): Standing {
  return { personId, unitId, executorId };
}
