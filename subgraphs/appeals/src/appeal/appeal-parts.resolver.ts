import { Access } from '@hromada/shared/access';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { staff } from '../access.ts';
import type { Context } from '../context.ts';
import { Person } from '../person/person.type.ts';
import { Employee } from '../staff/employee.type.ts';
import { OrgUnit } from '../staff/org-unit.type.ts';
import { AppealEvent } from './appeal.type.ts';
import { Answer, Applicant, Resolution } from './appeal-parts.type.ts';

/** The applicant as a resident. */
@Resolver(() => Applicant)
export class ApplicantResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The resident; null when not in the registry, or while the registry is away (мешканець).',
  })
  person(@Root() { personId }: Applicant): Person | null {
    return personId === null ? null : { id: personId };
  }
}

/** Who wrote a resolution and for whom. */
@Resolver(() => Resolution)
export class ResolutionResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'Who wrote it (автор резолюції).' })
  author(@Root() { authorId }: Resolution, @Ctx() { loaders }: Context): Promise<Employee | null> {
    return loaders.employees.load(authorId);
  }

  @FieldResolver(() => Employee, { nullable: true, description: 'Who executes (виконавець).' })
  executor(@Root() { executorId }: Resolution, @Ctx() { loaders }: Context): Promise<Employee | null> {
    return loaders.employees.load(executorId);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'Unit of the executor at that time (підрозділ).' })
  unit(@Root() { unitId }: Resolution, @Ctx() { loaders }: Context): Promise<OrgUnit | null> {
    return loaders.units.load(unitId);
  }
}

/** Who answered. */
@Resolver(() => Answer)
export class AnswerResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'Who gave it (автор відповіді).' })
  @Access(staff)
  author(@Root() { authorId }: Answer, @Ctx() { loaders }: Context): Promise<Employee | null> {
    return loaders.employees.load(authorId);
  }
}

/** Who acted. */
@Resolver(() => AppealEvent)
export class AppealEventResolver {
  @FieldResolver(() => Employee, { nullable: true, description: 'Who did it (хто).' })
  @Access(staff)
  actor(@Root() { actorId }: AppealEvent, @Ctx() { loaders }: Context): Promise<Employee | null> | null {
    return actorId === null ? null : loaders.employees.load(actorId);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: 'Whom they stood in for while doing it; null when nobody (за кого, у порядку заміщення).',
  })
  @Access(staff)
  onBehalfOf(@Root() { onBehalfOfId }: AppealEvent, @Ctx() { loaders }: Context): Promise<Employee | null> | null {
    return onBehalfOfId === null ? null : loaders.employees.load(onBehalfOfId);
  }
}
