import { cityIssue, cityIssueEvent } from '@hromada/drizzle/appeals-city';
import type { Transaction } from '@hromada/drizzle/client';
import { uuid } from '@hromada/shared/graphql';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { appendToOutbox } from '../mutation.repository.ts';
import { inStatements, type Succession, type UnitRecords } from '../succession.service.ts';
import { CITY_ISSUE_TOPIC, type CityIssueEventPayload } from './city-issue.events.ts';
import { OPEN_STATES } from './city-issue-transitions.policy.ts';

/** What becomes of reports when their unit is abolished. */
export class CityIssueSuccessionRepository implements UnitRecords {
  countOpen(tx: Transaction, unitId: string): Promise<number> {
    return tx.$count(cityIssue, isOpenOf(unitId));
  }

  /** Moves every report that has not ended, each with a line in its history and word to its readers. */
  async succeed(tx: Transaction, { fromUnitId, toUnitId, actorId, at, note }: Succession): Promise<number> {
    const moved = await tx
      .update(cityIssue)
      .set({ unitId: toUnitId, updatedAt: at, version: sql`${cityIssue.version} + 1` })
      .where(isOpenOf(fromUnitId))
      .returning({ id: cityIssue.id, state: cityIssue.state, version: cityIssue.version });
    const type = 'UNIT_SUCCEEDED' as const;
    const written = { type, at, actorId, note, isNotePublic: false };
    for (const some of inStatements(moved)) {
      await tx
        .insert(cityIssueEvent)
        .values(some.map(({ id, state }) => ({ ...written, id: uuid(), issueId: id, toState: state })));
      await appendToOutbox(
        tx,
        some.map(({ id, version }) => {
          const payload: CityIssueEventPayload = { issueId: id, version, type, at: at.toISOString() };
          return { topic: CITY_ISSUE_TOPIC, key: id, payload };
        }),
      );
    }
    return moved.length;
  }
}

function isOpenOf(unitId: string) {
  return and(eq(cityIssue.unitId, unitId), inArray(cityIssue.state, [...OPEN_STATES]));
}
