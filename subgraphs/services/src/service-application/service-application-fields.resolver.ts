import { Access, type PersonalSubject } from '@hromada/shared/access';
import { kyivDay } from '@hromada/shared/clock';
import {
  type ConnectionOf,
  Deadline,
  type Page,
  PageArguments,
  pageWindow,
  TermChange,
  toConnection,
} from '@hromada/shared/graphql';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { caseWorker, fileReader, type Standing, staff } from '../access.ts';
import type { ServicesContext } from '../context.ts';
import { Employee } from '../employee/employee.type.ts';
import { Service } from '../service/service.type.ts';
import { ServiceCard } from '../service/service-card.type.ts';
import { ServiceApplicationCommand } from './service-application.enums.type.ts';
import { availableCommands, isOverdue } from './service-application.policy.ts';
import {
  ServiceApplicant,
  ServiceApplication,
  ServiceDecision,
  subjectOfApplication,
} from './service-application.type.ts';
import {
  ServiceApplicationEvent,
  ServiceApplicationEventConnection,
  type ServiceMessage,
  ServiceMessageConnection,
} from './service-application-history.type.ts';

/** What an application leads to. */
@Resolver(() => ServiceApplication)
export class ServiceApplicationFieldsResolver {
  @FieldResolver(() => Service, { description: 'The service applied for (послуга).' })
  async service(@Root() application: ServiceApplication, @Ctx() { loaders }: ServicesContext): Promise<Service | null> {
    return loaders.serviceById.load(application.serviceId);
  }

  @FieldResolver(() => ServiceCard, {
    description:
      'The version of the card in force when the application was accepted; later versions do not touch it (інформаційна картка на день подання).',
  })
  async card(
    @Root() application: ServiceApplication,
    @Ctx() { loaders }: ServicesContext,
  ): Promise<ServiceCard | null> {
    return loaders.cardById.load(application.cardId);
  }

  @FieldResolver(() => ServiceApplicant, {
    nullable: true,
    description: 'Who applies (заявник). Null and FORBIDDEN for who neither applied nor works on it.',
  })
  @Access(fileReader)
  applicant(@Root() application: ServiceApplication): ServiceApplicant {
    const { personId, statedName, contact } = application;
    const person = personId === null ? null : { id: personId };
    const subject = subjectOfApplication(application);
    return { person, statedName, contact, ...standingOf(application), subject };
  }

  @FieldResolver(() => Deadline, {
    description: 'The term of the application and how it was reckoned, with its pauses (обчислення строку).',
  })
  async deadline(@Root() application: ServiceApplication, @Ctx() context: ServicesContext): Promise<Deadline> {
    const { terms, loaders, viewer } = context;
    const [book, card, pauses] = await Promise.all([
      terms.openBook(),
      loaders.cardById.load(application.cardId),
      loaders.pausesOfApplication.load(application.id),
    ]);
    if (!card) throw new RangeError(`No card ${application.cardId}`);
    const told = book.explain(card, kyivDay(application.submittedAt), pauses, viewer.language);
    return { ...told, dueOn: application.dueOn };
  }

  @FieldResolver(() => [TermChange], {
    description:
      'What changes of the calendar and of the law did to its term, newest first, at most 50 (перерахунки строку).',
  })
  termChanges(@Root() application: ServiceApplication, @Ctx() { loaders }: ServicesContext): Promise<TermChange[]> {
    return loaders.termChanges.load(application.id);
  }

  @FieldResolver(() => Boolean, {
    description: 'The term was missed: as of the decision or the pause, or as of today while it runs (прострочено).',
  })
  isOverdue(@Root() application: ServiceApplication, @Ctx() { clock }: ServicesContext): boolean {
    return isOverdue(application, clock.today());
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: 'Who took it to work; null while nobody has (виконавець).',
  })
  @Access(staff)
  executor(@Root() application: ServiceApplication): Employee | null {
    return application.executorId === null ? null : { id: application.executorId };
  }

  @FieldResolver(() => ServiceMessageConnection, {
    nullable: true,
    description:
      'Messages, oldest first (повідомлення у справі). Null and FORBIDDEN for who neither applied nor works on it.',
  })
  @Access(fileReader)
  async messages(
    @Root() application: ServiceApplication,
    @Ctx() { loaders }: ServicesContext,
    @Args(() => PageArguments) window: PageArguments,
  ): Promise<ConnectionOf<ServiceMessage>> {
    const { first, after } = pageWindow(window);
    const page = await loaders.messagesOfApplication.load({ ownerId: application.id, first, after });
    return toConnection(withStanding(page, application));
  }

  @FieldResolver(() => ServiceApplicationEventConnection, {
    description: 'Everything that was done, oldest first (історія справи).',
  })
  async history(
    @Root() application: ServiceApplication,
    @Ctx() { loaders }: ServicesContext,
    @Args(() => PageArguments) window: PageArguments,
  ): Promise<ConnectionOf<ServiceApplicationEvent>> {
    const { first, after } = pageWindow(window);
    const page = await loaders.eventsOfApplication.load({ ownerId: application.id, first, after });
    return toConnection(withStanding(page, application));
  }

  @FieldResolver(() => [ServiceApplicationCommand], {
    description: 'Steps this viewer may take now, at most 7 (доступні дії).',
  })
  availableCommands(
    @Root() application: ServiceApplication,
    @Ctx() { viewer }: ServicesContext,
  ): ServiceApplicationCommand[] {
    return caseWorker.allows(viewer, application) ? availableCommands(application, viewer.roles) : [];
  }

  @FieldResolver(() => ServiceDecision, {
    nullable: true,
    description: 'The decision; null until there is one (рішення).',
  })
  decision(@Root() application: ServiceApplication): ServiceDecision | null {
    const { decisionApproved, decisionReason, decidedAt } = application;
    if (decisionApproved === null || decisionReason === null || decidedAt === null) return null;
    return { approved: decisionApproved, reason: decisionReason, decidedAt, ...standingOf(application) };
  }
}

/** Who took a step. */
@Resolver(() => ServiceApplicationEvent)
export class ServiceApplicationEventResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'Who did it (посадова особа).' })
  @Access(staff)
  actor(@Root() event: ServiceApplicationEvent): Employee | null {
    return event.actorId === null ? null : { id: event.actorId };
  }
}

/** What the rules of a part must know of its application. */
function standingOf({ personId, unitId, executorId }: ServiceApplication): Standing {
  return { personId, unitId, executorId };
}

/** What the rules and the journal of access must know of the rows of an application. */
function withStanding<Row>(
  page: Page<Row>,
  application: ServiceApplication,
): Page<Row & Standing & { readonly subject: PersonalSubject }> {
  const standing = { ...standingOf(application), subject: subjectOfApplication(application) };
  return { ...page, rows: page.rows.map((row) => ({ ...row, ...standing })) };
}
