import { Access, everyone } from '@hromada/shared/access';
import { type ConnectionOf, PageArguments, Public, pageOf, pageWindow, toConnection } from '@hromada/shared/graphql';
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { reportWorker, staff } from '../access.ts';
import { Appeal } from '../appeal/appeal.type.ts';
import type { Context } from '../context.ts';
import { Employee } from '../staff/employee.type.ts';
import { OrgUnit } from '../staff/org-unit.type.ts';
import { commandsFor, maySeeCityIssue } from './city-issue.service.ts';
import {
  CityIssue,
  CityIssueCategory,
  CityIssueEvent,
  CityIssueEventConnection,
  CityIssueReporter,
} from './city-issue.type.ts';
import { CityIssueCommand } from './city-issue-enums.type.ts';
import { historyCursorOf } from './city-issue-list.service.ts';

/** A window of a history. */
@ArgsType()
class CityIssueHistoryArguments extends PageArguments {
  @Field(() => Int, { defaultValue: 50, description: 'How many rows, 1 to 200.' })
  override first = 50;
}

/** What is around a report; everything through loaders, so that a page costs a fixed number of statements. */
@Resolver(() => CityIssue)
export class CityIssueFieldsResolver {
  @FieldResolver(() => CityIssueCategory, { nullable: true, description: 'What it is about (категорія).' })
  @Access(everyone) // the council's own order of work
  @Public()
  async category(
    @Root() { categoryCode }: CityIssue,
    @Ctx() { loaders, viewer }: Context,
  ): Promise<CityIssueCategory | null> {
    const row = await loaders.cityIssueCategories.load(categoryCode);
    return row && categoryIn(row, viewer.language);
  }

  @FieldResolver(() => CityIssueReporter, {
    nullable: true,
    description:
      'Who reported (заявник). Null and FORBIDDEN for who does not work on it; null while the journal of access is away.',
  })
  @Access(reportWorker) // 2297-VI, art. 14
  reporter(@Root() issue: CityIssue): CityIssueReporter {
    const { reporterName, reporterContact, unitId, id } = issue;
    const subject = { personId: null, recordId: id, purpose: 'CITY_ISSUE_HANDLING' };
    return { name: reporterName, contact: reporterContact, personId: null, unitId, subject };
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'Unit that works on it; null until known (підрозділ).' })
  @Access(everyone) // the structure of the council is public
  @Public()
  unit(@Root() { unitId }: CityIssue, @Ctx() { loaders }: Context): Promise<OrgUnit | null> | null {
    return unitId === null ? null : loaders.units.load(unitId);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: 'Who wrote it down; null when a program sent it (хто записав).',
  })
  @Access(staff)
  recordedBy(@Root() { recordedById }: CityIssue, @Ctx() { loaders }: Context): Promise<Employee | null> | null {
    return recordedById === null ? null : loaders.employees.load(recordedById);
  }

  @FieldResolver(() => CityIssue, {
    nullable: true,
    description:
      'The report of the same problem that is worked on; null when it is no duplicate (основне повідомлення).',
  })
  @Access(everyone) // shown only where it may be known of itself
  @Public()
  async duplicateOf(
    @Root() { duplicateOfId }: CityIssue,
    @Ctx() { loaders, viewer }: Context,
  ): Promise<CityIssue | null> {
    const found = duplicateOfId === null ? null : await loaders.cityIssues.load(duplicateOfId);
    return found && maySeeCityIssue(found, viewer) ? found : null;
  }

  @FieldResolver(() => Appeal, {
    nullable: true,
    description: 'The appeal that was made of it; null when none was (звернення).',
  })
  @Access(staff) // that somebody appealed is not disclosed: 393/96-ВР, art. 10
  appeal(@Root() { appealId }: CityIssue, @Ctx() { loaders }: Context): Promise<Appeal | null> | null {
    return appealId === null ? null : loaders.appeals.load(appealId);
  }

  @FieldResolver(() => [CityIssueCommand], {
    description: 'What the viewer may do to it now, at most 13 (доступні дії).',
  })
  @Access(staff)
  availableCommands(@Root() issue: CityIssue, @Ctx() { viewer }: Context): CityIssueCommand[] {
    return commandsFor(issue, viewer);
  }

  @FieldResolver(() => CityIssueEventConnection, { description: 'What happened to it, oldest first (історія).' })
  @Access(staff)
  async history(
    @Root() { id }: CityIssue,
    @Args(() => CityIssueHistoryArguments) page: CityIssueHistoryArguments,
    @Ctx() { loaders }: Context,
  ): Promise<ConnectionOf<CityIssueEvent>> {
    const window = pageWindow(page);
    const rows = await loaders.cityIssueHistory.load({ parentId: id, ...window });
    return toConnection(pageOf(rows, window, historyCursorOf));
  }
}

/** Who did it. */
@Resolver(() => CityIssueEvent)
export class CityIssueEventResolver {
  @FieldResolver(() => Employee, {
    nullable: true,
    description: 'Who did it; null when it came from outside (виконавець дії).',
  })
  actor(@Root() { actorId }: CityIssueEvent, @Ctx() { loaders }: Context): Promise<Employee | null> | null {
    return actorId === null ? null : loaders.employees.load(actorId);
  }
}

/** What reports add to an appeal. */
@Resolver(() => Appeal)
export class CityIssueOfAppealResolver {
  @FieldResolver(() => CityIssue, {
    nullable: true,
    description: 'The report that the appeal was made of; null when it came by itself (повідомлення про проблему).',
  })
  @Access(staff)
  cityIssue(@Root() { id }: Appeal, @Ctx() { loaders }: Context): Promise<CityIssue | null> {
    return loaders.cityIssuesOfAppeals.load(id);
  }
}

/** A category in the language asked in. */
export function categoryIn(
  row: {
    readonly code: string;
    readonly nameUk: string;
    readonly nameEn: string;
    readonly groupUk: string;
    readonly groupEn: string;
    readonly duplicateRadius: number;
    readonly controlDays: number;
  },
  language: 'uk' | 'en',
): CityIssueCategory {
  const { code, duplicateRadius, controlDays } = row;
  const isUk = language === 'uk';
  const words = isUk ? { name: row.nameUk, group: row.groupUk } : { name: row.nameEn, group: row.groupEn };
  return { code, duplicateRadius, controlDays, ...words };
}
