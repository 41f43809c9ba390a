import { addDays, type Clock } from '@hromada/shared/clock';
import { InvalidInputError } from '@hromada/shared/errors';
import {
  assertMayAsk,
  assertUuid,
  type CappedCount,
  cappedCount,
  isUuid,
  OrderDirection,
  type Page,
  pageOf,
  withoutSmallCells,
} from '@hromada/shared/graphql';
import type { Viewer } from '@hromada/shared/viewer';
import { filterRules, orderRules, seesStatisticsOnly } from '../access.ts';
import { cursorAt, positionOf } from '../keyset-cursor.ts';
import { withoutNull } from '../without-null.ts';
import type { AppealFilter, AppealOrder } from './appeal.inputs.ts';
import type { Appeal, AppealEvent, AppealEventRow } from './appeal.type.ts';
import { AppealOrderField } from './appeal-enums.type.ts';
import type { AppealListRepository } from './appeal-list.repository.ts';
import { applicantScope } from './applicant-scope.policy.ts';
import { nameKey } from './intake.policy.ts';

const NEWEST_FIRST: AppealOrder = { field: AppealOrderField.REGISTERED_AT, direction: OrderDirection.DESC };
const TIMELINE = 'TIMELINE';
const LIST_MAX = 200;
const SIMILAR_DAYS = 365;

/** A window of a list as the graph asks for it. */
interface Window {
  readonly first: number;
  readonly after: string | null;
  readonly skip?: number;
}

/** Lists of appeals. */
export class AppealListService {
  readonly #repository: AppealListRepository;
  readonly #clock: Clock;

  constructor({ repository, clock }: { repository: AppealListRepository; clock: Clock }) {
    this.#repository = repository;
    this.#clock = clock;
  }

  /**
   * One page; newest first unless ordered otherwise.
   * @throws {ForbiddenError} on a condition about what the viewer may not read
   * @throws {InvalidInputError} on a foreign cursor, a malformed id, or a list that is too long
   */
  async list(
    { filter, order, viewer }: { filter: AppealFilter; order: AppealOrder | null; viewer: Viewer },
    window: Window,
  ): Promise<Page<Appeal>> {
    assertMayAsk(viewer, filter, filterRules);
    assertMayAsk(viewer, order, orderRules);
    const chosen = order ?? NEWEST_FIRST;
    const name = nameOf(chosen);
    const after = window.after === null ? null : positionOf(window.after, name);
    const rows = await this.#repository.list(
      checked(filter),
      { ...window, skip: window.skip ?? 0, after, order: chosen },
      this.#clock.today(),
    );
    return pageOf(rows, window, (row) =>
      cursorAt(name, { value: chosen.field === 'DUE_ON' ? row.dueOn : row.registeredAt.toISOString(), id: row.id }),
    );
  }

  /**
   * How many match; a small cell is withheld from who sees statistics only.
   * @throws {ForbiddenError} on a condition about what the viewer may not read
   * @throws {InvalidInputError} on a malformed id or a list that is too long
   */
  async count(filter: AppealFilter, viewer: Viewer): Promise<CappedCount> {
    assertMayAsk(viewer, filter, filterRules);
    const count = cappedCount(await this.#repository.count(checked(filter), this.#clock.today()));
    return seesStatisticsOnly(viewer) ? withoutSmallCells(count) : count;
  }

  /** Appeals of the same applicant in the last 365 days, the most alike subject first, at most five. */
  async listSimilar({
    personId,
    statedName,
    subject,
  }: {
    personId: string | null;
    statedName: string | null;
    subject: string;
  }): Promise<Appeal[]> {
    const person = personId !== null && isUuid(personId) ? personId : null;
    const key = statedName === null ? '' : nameKey(statedName);
    if (person === null && key === '') return [];
    return this.#repository.listSimilar({
      personId: person,
      nameKey: key === '' ? null : key,
      subject: withoutNull(subject),
      since: addDays(this.#clock.today(), -SIMILAR_DAYS),
    });
  }

  /** Newest appeals of each person whose applicant this viewer may know, each at most `first + 1`. */
  listOfPersons(personIds: readonly string[], { first, after }: Window, viewer: Viewer): Promise<Appeal[]> {
    return this.#repository.listOfPersons(personIds.filter(isUuid), {
      first,
      after: after === null ? null : positionOf(after, nameOf(NEWEST_FIRST)),
      scope: applicantScope(viewer),
    });
  }

  /** What happened to each appeal, oldest first, each at most `first + 1`. */
  listTimelines(appealIds: readonly string[], { first, after }: Window): Promise<AppealEventRow[]> {
    return this.#repository.listTimelines(appealIds, first, after === null ? null : positionOf(after, TIMELINE));
  }

  /** Cursor of an appeal in the usual order, newest first. */
  cursorOf(row: Appeal): string {
    return cursorAt(nameOf(NEWEST_FIRST), { value: row.registeredAt.toISOString(), id: row.id });
  }

  /** Cursor of an event in its timeline. */
  timelineCursorOf(event: AppealEvent): string {
    return cursorAt(TIMELINE, { value: event.at.toISOString(), id: event.id });
  }
}

function nameOf({ field, direction }: AppealOrder): string {
  return `${field} ${direction}`;
}

function checked(filter: AppealFilter): AppealFilter {
  for (const argument of ['unitIds', 'executorIds'] as const) {
    const ids = filter[argument] ?? [];
    if (ids.length > LIST_MAX)
      throw new InvalidInputError(`${argument} may have at most ${LIST_MAX} ids`, { details: { argument } });
    for (const id of ids) assertUuid(id, argument);
  }
  const texts = { numberStartsWith: filter.numberStartsWith?.trim(), subjectContains: filter.subjectContains?.trim() };
  return {
    ...filter,
    numberStartsWith: texts.numberStartsWith && withoutNull(texts.numberStartsWith),
    subjectContains: texts.subjectContains && withoutNull(texts.subjectContains),
  };
}
